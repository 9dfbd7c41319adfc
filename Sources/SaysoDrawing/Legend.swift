import SaysoGraph

/// What the shapes and lines of a picture mean: only those that it uses, then the notes.
struct Legend {
  enum Sample {
    case box(EntityKind, named: Bool)
    case line(Style.Dash, Style.Head, String, Double = 1.3)
    case word(String)
    case card
    case speaker
    case conflict
  }

  let items: [(sample: Sample, text: TextBlock, corner: Point)]
  let notes: TextBlock
  private let width: Double
  let itemsHeight: Double
  static let sampleWidth = 30.0
  private static let rowHeight = 17.0

  /// Of all the pictures, so that each of them has the same.
  init(_ pictures: [Picture], _ degrees: [Int], width: Double) {
    self.width = width
    var items: [(Sample, TextBlock, Point)] = []
    var at = Point(0, 10)
    for (sample, words) in Self.used(pictures, degrees) {
      let text = TextBlock(
        [TextRun(text: words)], size: Style.legendSize, limit: min(400, width - Self.sampleWidth - 5))
      let needed = Self.sampleWidth + 5 + text.width
      if at.x > 0, at.x + needed > width { at = Point(0, at.y + Self.rowHeight) }
      items.append((sample, text, at))
      at.x += needed + 16
    }
    self.items = items
    itemsHeight = items.isEmpty ? 10 : at.y + Self.rowHeight + 2
    let words = (pictures.last?.notes ?? []).joined(separator: " ")
    notes = TextBlock([TextRun(text: words)], size: Style.legendSize, limit: width)
  }

  var height: Double { itemsHeight + notes.height }

  private static func used(_ pictures: [Picture], _ degrees: [Int]) -> [(Sample, String)] {
    var items = boxes(pictures)
    let edges = pictures.flatMap { $0.statements.map(\.edge) }
    let arrow = Style.Head(arrow: true)
    func add(_ sample: Sample, _ words: String, when condition: (Edge) -> Bool) {
      if edges.contains(where: condition) { items.append((sample, words)) }
    }
    add(.line(.solid, arrow, Style.ink), "stated flatly") {
      Style.dash($0.modality) == .solid && !Style.isHollow($0)
    }
    add(.line(.dashed, arrow, Style.ink), "alleged or reported") { $0.modality == .alleged }
    add(.line(.dotted, arrow, Style.ink), "possible or in question") {
      Style.dash($0.modality) == .dotted
    }
    add(
      .line(.solid, Style.Head(arrow: true, hollow: true), Style.ink), "planned or conditional",
      when: Style.isHollow)
    add(.line(.solid, Style.Head(tee: true), Style.ink), "NOT: negated or denied") {
      $0.polarity == .negated
    }
    add(.line(.solid, Style.Head(), Style.ink), "mutual") { $0.type.isSymmetric }
    let counts = changes(pictures)
    if !counts.isEmpty { return items + counts }
    if pictures.contains(where: { $0.options.theme == .print }) {
      add(.word("per"), "on the word of a source") { !$0.attribution.isEmpty }
    } else {
      add(.line(.solid, arrow, Style.attributed), "“per”: on the word of a source") { !$0.attribution.isEmpty }
      add(.line(.solid, arrow, Style.ink), "without “per”: in an article’s own voice") { $0.attribution.isEmpty }
    }
    items += cards(pictures)
    if !edges.isEmpty { items.append((.word("[1]"), "number in the list of statements")) }
    if degrees.contains(where: { $0 > 2 }) { items.append((.word("Aa"), "larger: more is stated")) }
    return items
  }

  private static func cards(_ pictures: [Picture]) -> [(Sample, String)] {
    let statements = pictures.flatMap(\.statements)
    guard statements.contains(where: { $0.card != nil }) else { return [] }
    let all = statements.allSatisfy { $0.card != nil }
    var items: [(Sample, String)] = [(.card, all ? "a statement" : "a statement that is contradicted")]
    if statements.contains(where: { $0.card?.speaker != nil }) { items.append((.speaker, "who says so")) }
    if pictures.contains(where: { !$0.conflicts.isEmpty }) {
      items.append((.conflict, "contradicts, ≠: one says so, the other denies it"))
    }
    return items
  }

  private static func boxes(_ pictures: [Picture]) -> [(Sample, String)] {
    var items: [(Sample, String)] = []
    let nodes = pictures.flatMap { $0.participants.map(\.node) }
    for kind in EntityKind.allCases where nodes.contains(where: { $0.kind == kind }) {
      items.append((.box(kind, named: kind != .group), kind.rawValue))
    }
    if let described = nodes.first(where: { !$0.named && $0.kind != .group }) {
      items.append((.box(described.kind, named: false), "described, not named"))
    }
    return items
  }

  /// What the colours of a diff mean and count; empty for a picture of one graph.
  private static func changes(_ pictures: [Picture]) -> [(Sample, String)] {
    guard let counts = pictures.last?.counts, !counts.isEmpty else { return [] }
    var items = counts.map { count -> (Sample, String) in
      (.line(.solid, Style.Head(arrow: true), count.mark.color, count.mark.width), count.words)
    }
    if pictures.contains(where: { $0.participants.contains { $0.mark == .added || $0.mark == .removed } }) {
      items.append((.word("+ −"), "in a box: found on that side alone"))
    }
    return items + [(.word("[1]"), "number in the list of changes")]
  }

  func write(to xml: inout XMLBytes, at corner: Point) {
    xml.open("g", [("class", "legend")])
    xml.empty(
      "path",
      [
        ("d", "M\(decimal(corner.x)),\(decimal(corner.y))h\(decimal(width))"),
        ("stroke", Style.rule), ("stroke-width", "0.8"),
      ])
    for item in items {
      let at = corner + item.corner
      write(item.sample, at: Point(at.x, at.y + 6), to: &xml)
      item.text.write(
        to: &xml, top: Point(at.x + Self.sampleWidth + 5, at.y), color: Style.ink, anchor: .start)
    }
    notes.write(
      to: &xml, top: Point(corner.x, corner.y + itemsHeight), color: Style.faint, anchor: .start)
    xml.close("g")
    xml.line()
  }

  /// `at` is the middle of the sample's left edge.
  private func write(_ sample: Sample, at: Point, to xml: inout XMLBytes) {
    switch sample {
    case .box(let kind, let named):
      NodeBox.shape(
        kind, named: named, size: Point(24, 13), centre: Point(at.x + 15, at.y), to: &xml)
    case .line(let dash, let head, let color, let width):
      let reach = head.isNone ? Self.sampleWidth : Self.sampleWidth - Style.headLength
      let line = Layout.Line(
        curve: [at, at + Point(reach, 0)],
        headTip: head.isNone ? nil : at + Point(Self.sampleWidth, 0))
      LineShape(line, stroke: color, dash: dash, head: head, width: width).write(to: &xml)
    case .card:
      xml.empty(
        "rect",
        [
          ("x", decimal(at.x + 3)), ("y", decimal(at.y - 6)), ("width", "24"), ("height", "12"), ("rx", "4"),
          ("fill", Style.paper), ("stroke", Style.ink), ("stroke-width", "1.2"),
        ])
    case .speaker: SpeakerLine(Layout.Line(curve: [at, at + Point(Self.sampleWidth - 3, 0)])).write(to: &xml)
    case .conflict:
      LineShape(
        Layout.Line(curve: [at, at + Point(Self.sampleWidth, 0)]), stroke: Style.ink, dash: .solid,
        head: Style.Head(), width: 3
      ).write(to: &xml)
    case .word(let text):
      let block = TextBlock([TextRun(text: text)], size: Style.legendSize, limit: 60)
      block.write(
        to: &xml, top: Point(at.x + Self.sampleWidth / 2 + 3, at.y - 6), color: Style.faint)
    }
  }
}
