import SaysoGraph

/// An arranged picture in Graphviz's language with every place given.
///
/// `neato -n2` draws it as ``SVGWriter`` does, through Graphviz's own renderers, which make PDF and PNG. It is a drawing
/// and no graph: heading and legend are nodes too.
struct RenderedDOT {
  private let picture: Picture
  private let arrangement: Arrangement
  private let labels: [TextBlock]
  private var text = ""
  private var points = 0
  private let height: Double
  private let palette: Palette

  private typealias Attributes = [(name: String, value: String)]

  /// The picture with this index among those that were arranged together.
  init(_ picture: Picture, _ arrangement: Arrangement, index: Int = 0) {
    self.picture = picture
    self.arrangement = arrangement
    labels = arrangement.labels[index]
    palette = Palette(picture.options.theme)
    height = Self.foot(arrangement) + arrangement.legend.height
  }

  private static func foot(_ arrangement: Arrangement) -> Double {
    let size = arrangement.layout.size
    return arrangement.headingHeight + size.y + (size.y > 0 ? 20 : 0)
  }

  mutating func write() -> [UInt8] {
    text = "digraph sayso {\n"
    // Lines go under boxes; the margin is the SVG's 22 points.
    text +=
      "  graph [bgcolor=\"\(color(Style.paper))\", charset=\"UTF-8\", outputorder=\"edgesfirst\", pad=\"0.306\"];\n"
    text += "  node [fixedsize=\"shape\", fontname=\"\(Self.font)\", label=\"\", margin=\"0\"];\n"
    text += "  edge [arrowsize=\"0.8\", fontname=\"\(Self.font)\"];\n"
    let layout = arrangement.layout
    let corner = Point((arrangement.width - layout.size.x) / 2, arrangement.headingHeight)
    writeHeading()
    for (i, (frame, rect)) in zip(picture.frames, layout.frames).enumerated() {
      if let rect { write(frame, "frame_\(i)", rect.moved(by: corner)) }
    }
    for participant in picture.participants {
      let (place, mark) = (participant.place, participant.mark)
      let box = NodeBox(participant, degree: arrangement.degrees[place], size: arrangement.boxes[place])
      write(box, mark: mark, at: layout.boxes[place] + corner)
    }
    for source in picture.sources {
      let box = NodeBox(source, degree: arrangement.degrees[source.place], size: arrangement.boxes[source.place])
      write(box, at: layout.boxes[source.place] + corner)
    }
    for (i, statement) in picture.statements.enumerated() { write(statement, labels[i], corner) }
    for conflict in picture.conflicts { write(conflict, layout.lines[conflict.place].moved(by: corner)) }
    writeLegend()
    return Array((text + "}\n").utf8)
  }

  static let font = "Helvetica,Arial,Liberation Sans,sans-serif"

  /// The corners of what is drawn, and the headline between them.
  private mutating func writeHeading() {
    node("top", at: Point(0, 0), Point(0, 0), [("shape", "none")])
    node("bottom", at: Point(arrangement.width, height), Point(0, 0), [("shape", "none")])
    let heading = Heading(picture, width: arrangement.width)
    write("title", heading.title, from: Point(0, 0))
    write("subtitle", heading.subtitle, from: Point(0, heading.title.height + 2), color: Style.faint)
  }

  private mutating func write(_ frame: Picture.Frame, _ name: String, _ rect: Rect) {
    let outline: Attributes = [
      ("shape", "box"), ("style", "rounded"), ("color", color(Style.rule)), ("penwidth", "1.4"),
    ]
    node(name, at: rect.corner + rect.size * 0.5, rect.size, outline)
    write(name + "_title", FrameShape.title(frame.title), from: rect.corner + Point(10, 6), color: Style.faint)
  }

  private mutating func write(_ box: NodeBox, mark: Mark? = nil, at centre: Point) {
    var attributes: Attributes = [
      ("color", color(Style.outline)), ("fillcolor", color(box.kind.map(Style.fill) ?? Style.paper)),
      ("label", html(box.tag, color: Style.faint) + "<BR/>" + html(box.name, color: Style.ink)),
    ]
    attributes += Self.shape(box.kind, named: box.named)
    if let mark, mark == .added || mark == .removed {
      attributes[0].value = mark.color
      attributes.append(("penwidth", decimal(mark.width)))
    }
    node(box.id, at: centre, Self.inner(box.kind, box.size), attributes)
  }

  static func shape(_ kind: EntityKind?, named: Bool) -> [(name: String, value: String)] {
    let style = "filled" + (kind == .person ? ",rounded" : "") + (named ? "" : ",dashed")
    return [
      ("shape", kind == .place ? "octagon" : "box"), ("style", style), ("peripheries", kind == .group ? "2" : "1"),
    ]
  }

  /// A second outline is drawn 4 points outside of the first.
  private static func inner(_ kind: EntityKind?, _ size: Point) -> Point {
    kind == .group ? Point(max(size.x - 8, 1), max(size.y - 8, 1)) : size
  }

  private mutating func write(_ statement: Picture.Statement, _ label: TextBlock, _ corner: Point) {
    let line = arrangement.layout.lines[statement.place].moved(by: corner)
    let (head, tail) = (Style.head(statement.edge), Style.tail(statement.edge))
    let (from, to) = (picture.participants[statement.tail].id, picture.participants[statement.head].id)
    guard let card = statement.card else {
      var looks = stroke(statement)
      if let centre = line.label, !label.isEmpty {
        looks += [("lp", position(centre)), ("label", paper(label, color: Style.letters(statement)))]
      }
      return write(line, head: head, tail: tail, from: from, to: to, looks)
    }
    let name = statement.id
    write(line, head: Style.Head(), tail: tail, from: from, to: name, stroke(statement))
    write(
      arrangement.layout.lines[card.exit].moved(by: corner), head: head, tail: Style.Head(), from: name, to: to,
      stroke(statement))
    if let speaker = card.speaker {
      let thin: Attributes = [("color", color(Style.attributed)), ("penwidth", "0.8")]
      let line = arrangement.layout.lines[speaker.line].moved(by: corner)
      write(line, head: Style.Head(), tail: Style.Head(), from: name, to: name, thin)
    }
    node(
      name, at: arrangement.layout.boxes[card.place] + corner, arrangement.boxes[card.place],
      [
        ("shape", "box"), ("style", "filled,rounded," + DOTLook.style(statement.edge)),
        ("fillcolor", color(Style.paper)), ("color", color(Style.stroke(statement))), ("penwidth", "1.2"),
        ("label", html(label, color: Style.letters(statement))),
      ])
  }

  private func stroke(_ statement: Picture.Statement) -> Attributes {
    [
      ("color", color(Style.stroke(statement))), ("style", DOTLook.style(statement.edge)),
      ("penwidth", decimal(statement.mark?.width ?? 1.3)),
    ]
  }

  private mutating func write(_ conflict: Picture.Conflict, _ line: Layout.Line) {
    guard !line.curve.isEmpty else { return }
    let label = TextBlock([TextRun(text: line.conflictWords, weight: .bold)], size: Style.labelSize, limit: 100)
    write(
      line, head: Style.Head(), tail: Style.Head(), from: "top", to: "bottom",
      [
        ("color", color(Style.ink)), ("penwidth", "3"), ("lp", position(line.middle)),
        ("label", paper(label, color: Style.ink)),
      ])
  }

  private mutating func write(
    _ line: Layout.Line, head: Style.Head, tail: Style.Head, from: String, to: String, _ looks: Attributes
  ) {
    guard let pos = RenderedLine(line, head: head, tail: tail, height: height).position else { return }
    var attributes: Attributes = [
      ("dir", "both"), ("arrowhead", DOTLook.arrow(head)), ("arrowtail", DOTLook.arrow(tail)), ("pos", pos),
    ]
    if head.tee { attributes.append(("arrowsize", "1.2")) }
    self.line("\(Self.quoted(from)) -> \(Self.quoted(to))", attributes + looks)
  }

  private mutating func writeLegend() {
    let legend = arrangement.legend
    let corner = Point(0, Self.foot(arrangement))
    segment(corner, corner + Point(arrangement.width, 0), [("color", color(Style.rule)), ("penwidth", "0.8")])
    for (i, item) in legend.items.enumerated() {
      let at = corner + item.corner
      write(item.sample, "sample_\(i)", at: Point(at.x, at.y + 6))
      write("words_\(i)", item.text, from: Point(at.x + Legend.sampleWidth + 5, at.y))
    }
    write("notes", legend.notes, from: Point(0, corner.y + legend.itemsHeight), color: Style.faint)
  }

  /// `at` is the middle of the sample's left edge.
  private mutating func write(_ sample: Legend.Sample, _ name: String, at: Point) {
    switch sample {
    case .box(let kind, let named):
      node(
        name, at: Point(at.x + 15, at.y), Self.inner(kind, Point(24, 13)),
        [("color", color(Style.outline)), ("fillcolor", color(Style.fill(kind)))] + Self.shape(kind, named: named))
    case .line(let dash, let head, let light, let width):
      segment(
        at, at + Point(Legend.sampleWidth, 0), head: head,
        [
          ("color", color(light)), ("penwidth", decimal(width)), ("style", DOTLook.style(dash)), ("dir", "forward"),
          ("arrowhead", DOTLook.arrow(head)),
        ])
    case .card:
      node(
        name, at: Point(at.x + 15, at.y), Point(24, 12),
        [("shape", "box"), ("style", "rounded"), ("color", color(Style.ink)), ("penwidth", "1.2")])
    case .speaker:
      segment(
        at, at + Point(Legend.sampleWidth - 3, 0),
        [("color", color(Style.attributed)), ("penwidth", "0.8")])
    case .conflict:
      segment(at, at + Point(Legend.sampleWidth, 0), [("color", color(Style.ink)), ("penwidth", "3")])
    case .word(let words):
      let block = TextBlock([TextRun(text: words)], size: Style.legendSize, limit: 60)
      write(
        name, block, from: Point(at.x + Legend.sampleWidth / 2 + 3 - block.width / 2, at.y - 6), color: Style.faint)
    }
  }
}

/// How things are put into the language.
extension RenderedDOT {
  /// Text whose upper left corner is given.
  private mutating func write(_ name: String, _ block: TextBlock, from corner: Point, color: String = Style.ink) {
    guard !block.isEmpty else { return }
    // With room for a face that is wider than ours: what has no room stands out to the left.
    let width = (block.width * 1.08).rounded(.up)
    let centre = corner + Point(width / 2, block.height / 2)
    let cell = "WIDTH=\"\(Int(width))\" ALIGN=\"LEFT\" BALIGN=\"LEFT\""
    let label = table(block, color: color, "CELLPADDING=\"0\"", cell: " " + cell)
    node(name, at: centre, Point(width, block.height), [("shape", "none"), ("label", label)])
  }

  private mutating func node(_ name: String, at centre: Point, _ size: Point, _ attributes: Attributes) {
    let place: Attributes = [
      ("pos", position(centre)), ("width", Self.inches(size.x)), ("height", Self.inches(size.y)),
    ]
    line(Self.quoted(name), place + attributes)
  }

  /// A straight line between two places where nothing is.
  private mutating func segment(_ from: Point, _ to: Point, head: Style.Head = Style.Head(), _ attributes: Attributes) {
    let ends = [from, to].map { place in
      points += 1
      node("point_\(points)", at: place, Point(0, 0), [("shape", "none")])
      return "point_\(points)"
    }
    let reach = head.isNone ? to : to - Point(Style.headLength, 0)
    let line = Layout.Line(curve: [from, reach], headTip: head.isNone ? nil : to)
    let pos = RenderedLine(line, head: head, tail: Style.Head(), height: height).position ?? ""
    self.line("\(ends[0]) -> \(ends[1])", [("arrowhead", "none"), ("pos", pos)] + attributes)
  }

  /// Values that begin with `<` are markup of ours, the article's words in it escaped.
  private mutating func line(_ name: String, _ attributes: Attributes) {
    let written = attributes.filter { !$0.value.isEmpty }.map { name, value in
      value.hasPrefix("<") ? "\(name)=<\(value)>" : "\(name)=\"\(value)\""
    }
    text += "  \(name) [\(written.joined(separator: ", "))];\n"
  }

  private static func quoted(_ id: String) -> String { "\"\(id)\"" }

  private func position(_ p: Point) -> String { "\(decimal(p.x)),\(decimal(height - p.y))" }

  private static func inches(_ points: Double) -> String { "\((points / 72 * 10_000).rounded() / 10_000)" }

  private func html(_ block: TextBlock, color light: String) -> String {
    let lines = block.lines.map { line in
      line.map { run in
        let words = Self.escaped(run.text)
        return switch run.weight {
        case .regular: words
        case .bold: "<B>\(words)</B>"
        case .faint: "<FONT COLOR=\"\(color(Style.faint))\">\(words)</FONT>"
        }
      }.joined()
    }
    let text = lines.joined(separator: "<BR/>")
    return block.isEmpty ? "" : "<FONT POINT-SIZE=\"\(decimal(block.size))\" COLOR=\"\(color(light))\">\(text)</FONT>"
  }

  /// It covers what it lies on, so that it can be read.
  private func paper(_ label: TextBlock, color: String) -> String {
    table(label, color: color, "CELLPADDING=\"1\" BGCOLOR=\"\(self.color(Style.paper))db\"")
  }

  private func color(_ light: String) -> String { palette.color(light) }

  private func table(_ block: TextBlock, color: String, _ attributes: String, cell: String = "") -> String {
    "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" \(attributes)><TR><TD\(cell)>\(html(block, color: color))"
      + "</TD></TR></TABLE>"
  }

  private static func escaped(_ text: String) -> String {
    var xml = XMLBytes()
    xml.text(text)
    // Graphviz reads `\N` and `\G` as names in its HTML-like labels as well, after entities; two are one.
    return String(decoding: xml.bytes, as: UTF8.self).split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "&#92;&#92;")
  }
}
