import SaysoGraph

/// Writes a graph in Graphviz's language, for people, for `dot`, and for tools that read DOT.
///
/// Nodes and edges are called by ``ShortNames``, in the order of the graph; what the graph says of them stays
/// in attributes of its own names beside those that `dot` draws by.
struct DOTWriter {
  private let picture: Picture
  private var bytes: [UInt8] = []
  private typealias Attributes = [(name: String, value: String)]

  init(_ picture: Picture) { self.picture = picture }

  mutating func write() -> [UInt8] {
    raw("digraph sayso {\n")
    let heading = [picture.title, picture.subtitle].filter { !$0.isEmpty }
    raw("  graph")
    write([
      ("charset", "UTF-8"), ("fontname", "Helvetica"), ("fontsize", "14"),
      ("label", (heading + picture.counts.map(\.words) + picture.notes).map(Self.label).joined(separator: "\\n")),
      ("labelloc", "t"), ("rankdir", "LR"),
    ])
    raw("  node")
    write([("fontname", "Helvetica"), ("fontsize", "12"), ("shape", "box")])
    raw("  edge")
    write([("arrowsize", "0.8"), ("fontname", "Helvetica"), ("fontsize", "10")])
    let ids = picture.participants.map { String($0.id.map { $0 == "-" ? "_" : $0 }) }
    for (i, participant) in picture.participants.enumerated() {
      raw("  \(ids[i])")
      write(Self.attributes(participant, id: ids[i]))
    }
    for statement in picture.statements {
      raw("  \(ids[statement.tail]) -> \(ids[statement.head])")
      write(attributes(statement))
    }
    raw("}\n")
    return bytes
  }

  private static func attributes(_ participant: Picture.Participant, id: String) -> Attributes {
    let (node, mark) = (participant.node, participant.mark)
    let sign = mark.map(\.sign).flatMap { $0.isEmpty ? nil : $0 + " " } ?? ""
    let (shape, style) = look(node.kind, named: node.named)
    let lines = TextBlock.balanced(
      [TextRun(text: cleanText(node.name, limit: 110))], size: Style.nameSize, limit: 150,
      maximum: 4)
    let name = lines.lines.map { label($0.map(\.text).joined()) }.joined(separator: "\\n")
    var attributes: Attributes = [
      ("id", id), ("label", sign + Style.tag(node.kind).lowercased() + "\\n" + name),
      ("shape", shape), ("style", style), ("fillcolor", Style.fill(node.kind)),
      ("node_id", node.id.text), ("kind", node.kind.rawValue), ("named", "\(node.named)"),
      ("full_name", node.name),
    ]
    if !node.aliases.isEmpty { attributes.append(("aliases", node.aliases.joined(separator: "; "))) }
    if let mark {
      attributes.append(("change", mark.rawValue))
      if !mark.sign.isEmpty { attributes += [("color", mark.color), ("penwidth", decimal(mark.width))] }
    }
    if !participant.remark.isEmpty { attributes.append(("change_note", participant.remark)) }
    return attributes
  }

  private static func look(_ kind: EntityKind, named: Bool) -> (shape: String, style: String) {
    let dashes = named ? "" : ",dashed"
    return switch kind {
    case .person: ("box", "filled,rounded" + dashes)
    case .organization: ("box", "filled" + dashes)
    case .place: ("octagon", "filled" + dashes)
    case .group: ("box", "filled,diagonals" + dashes)
    }
  }

  private func attributes(_ statement: Picture.Statement) -> Attributes {
    let edge = statement.edge
    var attributes: Attributes = [
      ("key", edge.key.text), ("id", statement.id), ("number", "\(statement.number)"),
      ("label", wrapped(statement.label)),
      ("tooltip", Self.label(statement.sentence)),
      ("style", Self.style(edge)), ("color", Style.stroke(statement)),
      ("fontcolor", Style.letters(statement)), ("dir", Style.tail(edge).isNone ? "forward" : "both"),
      ("arrowhead", Self.arrow(Style.head(edge))), ("arrowtail", Self.arrow(Style.tail(edge))),
      ("type", edge.type.rawValue), ("predicate", edge.predicate),
      ("polarity", edge.polarity.rawValue), ("modality", edge.modality.rawValue),
      ("rule", edge.rule), ("evidence", "\(edge.evidence.count)"),
      ("speaker", statement.speakers ?? ""),
      ("cue", edge.attribution.map(\.cue).joined(separator: "; ")),
    ]
    if let mark = statement.mark {
      attributes += [("change", mark.rawValue), ("penwidth", decimal(mark.width))]
      if !statement.note.isEmpty { attributes.append(("change_note", statement.note)) }
    }
    if let status = edge.status { attributes.append(("status", status.rawValue)) }
    if let time = edge.time { attributes.append(("time", time.text)) }
    if let time = edge.time?.value { attributes.append(("time_value", time)) }
    if let place = edge.place { attributes.append(("place", place.text)) }
    if let first = edge.evidence.first {
      attributes += [
        ("document", first.document), ("start", "\(first.span.start)"),
        ("end", "\(first.span.end)"), ("quote", first.quote),
      ]
    }
    return attributes
  }

  private func wrapped(_ parts: [[TextRun]]) -> String {
    let block = TextBlock.stacked(parts, size: 10, limit: 150, maximum: 3)
    return block.lines.map { Self.label($0.map(\.text).joined()) }.joined(separator: "\\n")
  }

  private static func style(_ edge: Edge) -> String {
    switch Style.dash(edge.modality) {
    case .solid: "solid"
    case .dashed: "dashed"
    case .dotted: "dotted"
    }
  }

  /// Parts are named from the node outwards.
  private static func arrow(_ head: Style.Head) -> String {
    if head.isNone { return "none" }
    return (head.tee ? "tee" : "") + (head.arrow ? (head.hollow ? "onormal" : "normal") : "")
  }

  /// Text for attributes in which Graphviz reads `\N` and `&lt;` as more than letters.
  private static func label(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "&": out += "&amp;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Attributes whose value has been through `label(_:)`: a backslash in them is an escape.
  private static let escaped: [String] = ["label", "tooltip"]

  private mutating func write(_ attributes: Attributes) {
    raw(" [")
    for (i, (name, value)) in attributes.enumerated() {
      raw(i == 0 ? "" : ", ")
      raw("\(name)=\"")
      quote(value, keepsEscapes: Self.escaped.contains(name))
      raw("\"")
    }
    raw("];\n")
  }

  /// In bytes; Graphviz before 7 fails on strings over 16,384.
  private static let longest = 16_000

  /// Text inside quotes: always a string, never an HTML-like label. A backslash is doubled, as one
  /// at the end would swallow the quote; line breaks and control characters become spaces.
  private mutating func quote(_ text: String, keepsEscapes: Bool) {
    let end = bytes.count + Self.longest
    for scalar in text.unicodeScalars {
      if bytes.count > end {
        raw("…")
        return
      }
      switch scalar {
      case "\"": raw("\\\"")
      case "\\": raw(keepsEscapes ? "\\" : "\\\\")
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": raw(" ")
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
