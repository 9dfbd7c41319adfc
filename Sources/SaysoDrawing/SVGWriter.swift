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
  }

  mutating func write() -> [UInt8] {
    let (layout, legend, inner) = (arrangement.layout, arrangement.legend, arrangement.width)
    let top = margin + arrangement.headingHeight
    let foot = top + layout.size.y + (layout.size.y > 0 ? 20 : 0)
    start(Point(inner + 2 * margin, foot + legend.height + margin))
    Heading(picture, width: inner).write(to: &xml, at: Point(margin, margin))
    let corner = Point(margin + (inner - layout.size.x) / 2, top)
    for (i, statement) in picture.statements.enumerated() {
      write(statement, labels[i], layout.lines[statement.place].moved(by: corner))
    }
    for participant in picture.participants {
      let box = NodeBox(participant, size: arrangement.boxes[participant.place])
      box.write(
        to: &xml, id: participant.id, centre: layout.boxes[participant.place] + corner)
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
    xml.empty(
      "rect",
      [("class", "paper"), ("width", width), ("height", height), ("fill", Style.paper)])
    xml.line()
  }

  private mutating func write(
    _ statement: Picture.Statement, _ label: TextBlock, _ line: Layout.Line
  ) {
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
    LineShape(statement, line).write(to: &xml)
    if let centre = line.label, !label.isEmpty {
      xml.empty(
        "rect",
        [
          ("x", decimal(centre.x - label.width / 2 - 2)),
          ("y", decimal(centre.y - label.height / 2 - 1)), ("width", decimal(label.width + 4)),
          ("height", decimal(label.height + 2)), ("fill", Style.paper), ("fill-opacity", "0.86"),
        ])
      label.write(
        to: &xml, top: Point(centre.x, centre.y - label.height / 2), color: Style.letters(statement))
    }
    xml.close("g")
    if picture.options.linksToStatements { xml.close("a") }
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
