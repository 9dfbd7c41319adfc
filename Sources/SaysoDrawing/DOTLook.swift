import SaysoGraph

/// How `dot` draws what ``SVGWriter`` draws: the same shapes, lines and colors, as far as it has them.
enum DOTLook {
  /// Headline, what lines mean, and what the picture does not claim.
  static func label(_ picture: Picture) -> String {
    let heading = [picture.title, picture.subtitle].filter { !$0.isEmpty }
    let notes = [legend(picture), picture.notes.joined(separator: " ")].filter { !$0.isEmpty }
    let lines = (heading + picture.counts.map(\.words) + notes).flatMap { text in
      words(TextBlock([TextRun(text: text)], size: Style.nameSize, limit: 640))
    }
    return lines.joined(separator: "\\n")
  }

  private static func legend(_ picture: Picture) -> String {
    let edges = picture.statements.map(\.edge)
    var words: [String] = []
    func add(_ sample: String, when condition: (Edge) -> Bool) {
      if edges.contains(where: condition) { words.append(sample) }
    }
    add("dashed: alleged or reported") { Style.dash($0.modality) == .dashed }
    add("dotted: possible or in question") { Style.dash($0.modality) == .dotted }
    add("hollow head: planned or conditional", when: Style.isHollow)
    add("bar and NOT: negated or denied") { $0.polarity == .negated }
    if picture.counts.isEmpty { add("blue: on the word of a source") { !$0.attribution.isEmpty } }
    return words.joined(separator: " · ")
  }

  /// From the left where many lines leave or reach one box: labels beside each other would make it wide.
  static func direction(_ picture: Picture) -> LayoutRequest.Direction {
    var (leaving, coming) = ([Int: Int](), [Int: Int]())
    for statement in picture.statements {
      leaving[statement.tail, default: 0] += 1
      coming[statement.head, default: 0] += 1
    }
    return max(leaving.values.max() ?? 0, coming.values.max() ?? 0) > 4 ? .leftToRight : .topToBottom
  }

  static func label(_ participant: Picture.Participant) -> String {
    let node = participant.node
    let sign = participant.mark.map(\.sign).flatMap { $0.isEmpty ? nil : $0 + " " } ?? ""
    let written = cleanText(node.name, limit: 110)
    let lines = TextBlock.balanced(
      [TextRun(text: written.isEmpty ? cleanText(node.id.text, limit: 110) : written)], size: Style.nameSize,
      limit: 150, maximum: 4)
    return ([sign + Style.tag(node.kind).lowercased()] + words(lines)).joined(separator: "\\n")
  }

  static func label(_ statement: Picture.Statement) -> String {
    // `dot` puts a label right at its line; a space in front keeps them apart.
    words(TextBlock.stacked(statement.label, size: Style.labelSize, limit: 150, maximum: 3))
      .map { "\u{A0}" + $0 }.joined(separator: "\\n")
  }

  private static func words(_ block: TextBlock) -> [String] {
    block.lines.map { DOTText.label($0.map(\.text).joined()) }
  }

  static func add(_ participant: Picture.Participant, to attributes: inout DOTAttributes) {
    let node = participant.node
    let dashes = node.named ? "" : ",dashed"
    let (shape, style) =
      switch node.kind {
      case .person: ("box", "filled,rounded" + dashes)
      case .organization: ("box", "filled" + dashes)
      case .place: ("octagon", "filled" + dashes)
      case .group: ("box", "filled,diagonals" + dashes)
      }
    attributes.look("shape", shape)
    // What is cut off at the corners is room enough.
    if node.kind == .place { attributes.look("margin", "0.04,0.02") }
    attributes.look("style", style)
    attributes.look("fillcolor", Style.fill(node.kind))
    if let mark = participant.mark, !mark.sign.isEmpty {
      attributes.look("color", mark.color)
      attributes.look("penwidth", decimal(mark.width))
    }
  }

  static func add(_ statement: Picture.Statement, to attributes: inout DOTAttributes) {
    let edge = statement.edge
    // In tooltips Graphviz 2.42 reads names behind doubled backslashes as well.
    attributes.look("tooltip", DOTText.label(String(statement.sentence.map { $0 == "\\" ? "∖" : $0 })))
    attributes.look("style", style(edge))
    attributes.look("color", Style.stroke(statement))
    attributes.look("fontcolor", Style.letters(statement))
    attributes.look("dir", Style.tail(edge).isNone ? "forward" : "both")
    attributes.look("arrowhead", arrow(Style.head(edge)))
    attributes.look("arrowtail", arrow(Style.tail(edge)))
    if let mark = statement.mark { attributes.look("penwidth", decimal(mark.width)) }
  }

  static func style(_ edge: Edge) -> String { style(Style.dash(edge.modality)) }

  static func style(_ dash: Style.Dash) -> String {
    switch dash {
    case .solid: "solid"
    case .dashed: "dashed"
    case .dotted: "dotted"
    }
  }

  /// Parts are named from the node outwards.
  static func arrow(_ head: Style.Head) -> String {
    if head.isNone { return "none" }
    return (head.tee ? "tee" : "") + (head.arrow ? (head.hollow ? "onormal" : "normal") : "")
  }
}
