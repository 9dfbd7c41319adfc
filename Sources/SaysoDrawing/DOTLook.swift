import SaysoGraph

/// How `dot` draws what ``SVGWriter`` draws: the same shapes, lines and colors, as far as it has them.
enum DOTLook {
  static func label(_ participant: Picture.Participant) -> String {
    let node = participant.node
    let sign = participant.mark.map(\.sign).flatMap { $0.isEmpty ? nil : $0 + " " } ?? ""
    let lines = TextBlock.balanced(
      [TextRun(text: cleanText(node.name, limit: 110))], size: Style.nameSize, limit: 150, maximum: 4)
    return ([sign + Style.tag(node.kind).lowercased()] + words(lines)).joined(separator: "\\n")
  }

  static func label(_ statement: Picture.Statement) -> String {
    words(TextBlock.stacked(statement.label, size: Style.labelSize, limit: 150, maximum: 3)).joined(separator: "\\n")
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
    attributes.look("style", style)
    attributes.look("fillcolor", Style.fill(node.kind))
    if let mark = participant.mark, !mark.sign.isEmpty {
      attributes.look("color", mark.color)
      attributes.look("penwidth", decimal(mark.width))
    }
  }

  static func add(_ statement: Picture.Statement, to attributes: inout DOTAttributes) {
    let edge = statement.edge
    attributes.look("tooltip", DOTText.label(statement.sentence))
    attributes.look("style", style(edge))
    attributes.look("color", Style.stroke(statement))
    attributes.look("fontcolor", Style.letters(statement))
    attributes.look("dir", Style.tail(edge).isNone ? "forward" : "both")
    attributes.look("arrowhead", arrow(Style.head(edge)))
    attributes.look("arrowtail", arrow(Style.tail(edge)))
    if let mark = statement.mark { attributes.look("penwidth", decimal(mark.width)) }
  }

  static func style(_ edge: Edge) -> String {
    switch Style.dash(edge.modality) {
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
