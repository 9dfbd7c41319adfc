import SaysoExtraction
import SaysoGraph
import SaysoText

/// What a text states, one line a statement, as the tests show it.
///
/// `accuse(Dora Vance, Milo Okoro) affirmed asserted [Ann Pell < Tolls Board]`: the innermost
/// speaker first, `[]` for the text's own voice, `?` for nobody named.
struct Stated {
  static let extractor = Extractor()
  let graph: Graph
  let lines: [String]
  /// Without what speakers do by speaking of somebody.
  let claims: [String]

  init(_ text: String) {
    graph = Self.extractor.extract(Document(text))
    lines = Self.lines(graph.edges, graph)
    claims = Self.lines(graph.edges.filter { !$0.rule.hasPrefix("remark/") }, graph)
  }

  static func lines(_ graph: Graph) -> [String] { lines(graph.edges, graph) }

  private static func lines(_ edges: [Edge], _ graph: Graph) -> [String] {
    let names = Dictionary(graph.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    return edges.map { edge in
      let speakers = edge.attribution.map { speaker in
        speaker.source.flatMap { names[$0] } ?? (speaker.text.isEmpty ? "?" : speaker.text)
      }
      let ends = "(\(names[edge.source] ?? "?"), \(names[edge.target] ?? "?"))"
      let stance = "\(edge.polarity.rawValue) \(edge.modality.rawValue)"
      return "\(edge.type.rawValue)\(ends) \(stance) [\(speakers.joined(separator: " < "))]"
    }.sorted()
  }
}

/// A sentence, and every statement that a reader finds in it.
struct Example: Sendable, CustomStringConvertible {
  var text: String
  var lines: [String]

  /// A line may leave out what is plain: `affirmed asserted`, and `[]` for the text's own voice.
  init(_ text: String, _ lines: String...) {
    self.text = text
    self.lines = lines.map(Self.completed).sorted()
  }

  private static func completed(_ line: String) -> String {
    let stance = line.hasSuffix(")") ? " affirmed asserted" : ""
    return line + stance + (line.hasSuffix("]") ? "" : " []")
  }

  var description: String { text }
}
