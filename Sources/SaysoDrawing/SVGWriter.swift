import SaysoGraph

/// Draws an arranged picture as SVG 1.1: shapes, lines and text with presentation attributes only,
/// so that it looks the same alone, inside a page under a strict policy, and in print.
struct SVGWriter {
  private let picture: Picture
  private let arrangement: Arrangement
  private let labels: [TextBlock]
  private var xml = XMLBytes()
  private let margin = 22.0

  /// Draws the picture with this index among those that were arranged together.
  init(_ picture: Picture, _ arrangement: Arrangement, index: Int = 0) {
    self.picture = picture
    self.arrangement = arrangement
    labels = arrangement.labels[index]
    xml.palette = Palette(picture.options.theme)
  }

  mutating func write() -> [UInt8] {
    let (layout, legend, inner) = (arrangement.layout, arrangement.legend, arrangement.width)
    let top = margin + arrangement.headingHeight
    let foot = top + layout.size.y + (layout.size.y > 0 ? 20 : 0)
    start(Point(inner + 2 * margin, foot + legend.height + margin))
    Heading(picture, width: inner).write(to: &xml, at: Point(margin, margin))
    let corner = Point(margin + (inner - layout.size.x) / 2, top)
    let frames = layout.frames.map { $0?.moved(by: corner) }
    for rect in frames {
      if let rect { FrameShape.write(rect, to: &xml) }
    }
    // What lies on something else: lines that join cards under all, cards over lines and their labels.
    for conflict in picture.conflicts { write(conflict, layout.lines[conflict.place].moved(by: corner)) }
    for isCard in [false, true] {
      for (i, statement) in picture.statements.enumerated() where isCard == (statement.card != nil) {
        write(statement, labels[i], corner)
      }
    }
    for conflict in picture.conflicts { writeWords(conflict, layout.lines[conflict.place].moved(by: corner)) }
    for (frame, rect) in zip(picture.frames, frames) {
      if let rect { FrameShape.write(frame, rect, to: &xml) }
    }
    for participant in picture.participants {
      let place = participant.place
      let box = NodeBox(participant, degree: arrangement.degrees[place], size: arrangement.boxes[place])
      box.write(to: &xml, centre: layout.boxes[place] + corner)
    }
    for source in picture.sources {
      let box = NodeBox(source, degree: arrangement.degrees[source.place], size: arrangement.boxes[source.place])
      box.write(to: &xml, centre: layout.boxes[source.place] + corner)
    }
    legend.write(to: &xml, at: Point(margin, foot))
    xml.close("svg")
    xml.line()
    return xml.bytes
  }

  private mutating func start(_ size: Point) {
    let (width, height) = (decimal(size.x), decimal(size.y))
    let name = "\(picture.prefix)sayso"
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", width), ("height", height),
        ("viewBox", "0 0 \(width) \(height)"),
        // What an image holds cannot be reached: links need a group.
        ("role", picture.options.linksToStatements ? "group" : "img"),
        ("aria-labelledby", "\(name)-title \(name)-desc"), ("font-family", Style.font),
      ])
    xml.line()
    xml.element(
      "title", [("id", "\(name)-title")],
      picture.title.isEmpty ? "Who is said to have done what to whom" : picture.title)
    xml.line()
    xml.element("desc", [("id", "\(name)-desc")], picture.description)
    xml.line()
    // In a page the page's own style does it, under the page's policy.
    if picture.options.theme == .auto, !picture.options.linksToStatements, picture.counts.isEmpty {
      xml.element("style", [], "@media screen and (prefers-color-scheme:dark){\(Palette.dark.rules(within: ""))}")
      xml.line()
    }
    xml.empty(
      "rect",
      [("class", "paper"), ("width", width), ("height", height), ("fill", Style.paper)])
    xml.line()
  }

  private mutating func write(_ statement: Picture.Statement, _ label: TextBlock, _ corner: Point) {
    if picture.options.linksToStatements {
      xml.open("a", [("href", "#\(statement.anchor)")])
    }
    xml.open(
      "g",
      [
        ("id", picture.lineID(statement)), ("class", Self.classes(statement)), ("role", "img"),
        ("aria-label", statement.sentence),
      ])
    xml.element("title", [], "[\(statement.number)] \(statement.sentence)")
    let line = arrangement.layout.lines[statement.place].moved(by: corner)
    if let card = statement.card {
      write(card, of: statement, label, line, corner)
    } else {
      LineShape(statement, line).write(to: &xml)
      if let centre = line.label, !label.isEmpty {
        label.writeGround(to: &xml, at: centre)
        label.write(to: &xml, top: Point(centre.x, centre.y - label.height / 2), color: Style.letters(statement))
      }
    }
    xml.close("g")
    if picture.options.linksToStatements { xml.close("a") }
    xml.line()
  }

  /// From the source into the card and on to the target, with the bar or head at the far end alone.
  private mutating func write(
    _ card: Picture.Card, of statement: Picture.Statement, _ label: TextBlock, _ entry: Layout.Line, _ corner: Point
  ) {
    let layout = arrangement.layout
    let (stroke, dash) = (Style.stroke(statement), Style.dash(statement.edge.modality))
    LineShape(entry, stroke: stroke, dash: dash, head: Style.Head(), tail: Style.tail(statement.edge)).write(to: &xml)
    LineShape(
      layout.lines[card.exit].moved(by: corner), stroke: stroke, dash: dash, head: Style.head(statement.edge)
    ).write(to: &xml)
    CardShape(statement, label, size: arrangement.boxes[card.place])
      .write(to: &xml, centre: layout.boxes[card.place] + corner)
    // Over the card's border, where its dot is seen whole.
    if let speaker = card.speaker {
      SpeakerLine(layout.lines[speaker.line].moved(by: corner)).write(to: &xml)
    }
  }

  private mutating func write(_ conflict: Picture.Conflict, _ line: Layout.Line) {
    xml.open(
      "g",
      [
        ("class", "conflict"), ("data-between", conflict.statements.joined(separator: " ")), ("role", "img"),
        ("aria-label", conflict.sentence),
      ])
    xml.element("title", [], conflict.sentence)
    LineShape(line, stroke: Style.ink, dash: .solid, head: Style.Head(), width: 3).write(to: &xml)
    xml.close("g")
    xml.line()
  }

  /// Over everything; the line itself tells who cannot see.
  private mutating func writeWords(_ conflict: Picture.Conflict, _ line: Layout.Line) {
    guard !line.curve.isEmpty else { return }
    xml.open(
      "g",
      [
        ("class", "conflict"), ("data-between", conflict.statements.joined(separator: " ")), ("aria-hidden", "true"),
      ])
    let label = TextBlock([TextRun(text: line.conflictWords, weight: .bold)], size: Style.labelSize, limit: 100)
    let middle = line.middle
    label.writeGround(to: &xml, at: middle)
    label.write(to: &xml, top: Point(middle.x, middle.y - label.height / 2), color: Style.ink)
    xml.close("g")
    xml.line()
  }

  private static func classes(_ statement: Picture.Statement) -> String {
    let edge = statement.edge
    let voice = edge.attribution.isEmpty ? "own-voice" : "attributed"
    return "statement \(edge.type.rawValue) \(edge.polarity.rawValue) \(edge.modality.rawValue) "
      + voice + (statement.mark.map { " \($0.rawValue)" } ?? "")
  }
}

extension TextBlock {
  enum Anchor: String { case start, middle }

  /// Paper under a label, so that a line that crosses it leaves it readable.
  func writeGround(to xml: inout XMLBytes, at centre: Point) {
    xml.empty(
      "rect",
      [
        ("x", decimal(centre.x - width / 2 - 2)), ("y", decimal(centre.y - height / 2 - 1)),
        ("width", decimal(width + 4)), ("height", decimal(height + 2)), ("fill", Style.paper),
        ("fill-opacity", "0.86"),
      ])
  }

  /// `top` is the middle (or the start) of the block's upper edge.
  func write(to xml: inout XMLBytes, top: Point, color: String, anchor: Anchor = .middle) {
    for (i, line) in lines.enumerated() {
      xml.open(
        "text",
        [
          ("x", decimal(top.x)), ("y", decimal(top.y + Double(i) * lineHeight + size * 0.95)),
          ("font-size", decimal(size)), ("text-anchor", anchor.rawValue), ("fill", color),
          ("xml:space", "preserve"),
        ])
      for run in line {
        switch run.weight {
        case .regular: xml.text(run.text)
        case .bold: xml.element("tspan", [("font-weight", "bold")], run.text)
        case .faint: xml.element("tspan", [("fill", Style.faint)], run.text)
        }
      }
      xml.close("text")
    }
  }
}
