import SaysoGraph

/// Draws an arranged picture as SVG 1.1: shapes, lines and text with presentation attributes only,
/// so that it looks the same alone, inside a page under a strict policy, and in print.
struct SVGWriter {
  private let picture: Picture
  private var xml = XMLBytes()
  private let margin = 22.0

  init(_ picture: Picture) { self.picture = picture }

  /// Lays out and draws.
  mutating func write() throws(DrawingError) -> [UInt8] {
    let degrees = picture.degrees
    let boxes = picture.nodes.enumerated().map { i, node in NodeBox(node, degree: degrees[i]) }
    // Labels set the width of the whole: narrower where there are many.
    let limit = picture.statements.count > 12 ? 140.0 : 158
    let labels = picture.statements.map { statement in
      TextBlock.stacked(
        picture.wording.label(statement), size: Style.labelSize,
        limit: limit, maximum: 3)
    }
    let sizes = boxes.map(\.size)
    let lines = Self.lines(picture.statements, labels)
    var layout = try LayoutPlan.arrange(boxes: sizes, lines: lines)
    FanOut.apply(to: &layout, sizes: sizes, lines: lines)
    let inner = max(layout.size.x, 480)
    let heading = Heading(picture, width: inner)
    let legend = Legend(picture, width: inner)
    let top = margin + heading.height
    let foot = top + layout.size.y + (layout.size.y > 0 ? 20 : 0)
    start(Point(inner + 2 * margin, foot + legend.height + margin))
    heading.write(to: &xml, at: Point(margin, margin))
    let corner = Point(margin + (inner - layout.size.x) / 2, top)
    for (i, statement) in picture.statements.enumerated() {
      write(statement, labels[i], layout.lines[i].moved(by: corner))
    }
    for (i, box) in boxes.enumerated() {
      box.write(to: &xml, number: i + 1, centre: layout.boxes[i] + corner)
    }
    legend.write(to: &xml, at: Point(margin, foot))
    xml.close("svg")
    xml.line()
    return xml.bytes
  }

  private static func lines(
    _ statements: [Picture.Statement], _ labels: [TextBlock]
  ) -> [LayoutRequest.Line] {
    zip(statements, labels).map { statement, label in
      LayoutRequest.Line(
        tail: statement.tail, head: statement.head,
        label: Point(label.width + 6, label.height + 3),
        hasTail: !Style.tail(statement.edge).isNone, hasHead: !Style.head(statement.edge).isNone)
    }
  }

  private mutating func start(_ size: Point) {
    let (width, height) = (decimal(size.x), decimal(size.y))
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", width), ("height", height),
        ("viewBox", "0 0 \(width) \(height)"), ("role", "img"),
        ("aria-labelledby", "sayso-title sayso-desc"), ("font-family", Style.font),
      ])
    xml.line()
    xml.element(
      "title", [("id", "sayso-title")],
      picture.title.isEmpty ? "Who is said to have done what to whom" : picture.title)
    xml.line()
    xml.element("desc", [("id", "sayso-desc")], picture.description)
    xml.line()
    xml.empty(
      "rect",
      [("class", "paper"), ("width", width), ("height", height), ("fill", Style.paper)])
    xml.line()
  }

  private mutating func write(
    _ statement: Picture.Statement, _ label: TextBlock, _ line: Layout.Line
  ) {
    let sentence = picture.wording.sentence(statement)
    if picture.options.linksToStatements {
      xml.open("a", [("href", "#statement-\(statement.number)")])
    }
    xml.open(
      "g",
      [
        ("id", "line-\(statement.number)"), ("class", Self.classes(statement)), ("role", "img"),
        ("aria-label", sentence),
      ])
    xml.element("title", [], "[\(statement.number)] \(sentence)")
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
      + voice + (statement.mark.map { " \($0.kind.rawValue)" } ?? "")
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
