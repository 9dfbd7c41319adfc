import SaysoExtraction
import SaysoGraph
import SaysoText

/// Likely aliases as lines of a corrections file, the reasons and an example of each as comments.
struct AliasListing {
  private let graph: Graph
  private let suggestions: [AliasSuggestion]
  private let texts: [String: [UInt8]]
  private let nodes: [NodeID: Node]
  /// By entity: its statements.
  private var statements: [NodeID: Int] = [:]
  /// By entity: the first sentence that states something of it.
  private var evidence: [NodeID: Evidence] = [:]

  init(_ graph: Graph, _ suggestions: [AliasSuggestion], texts: [String: [UInt8]]) {
    self.graph = graph
    self.suggestions = suggestions
    self.texts = texts
    nodes = Dictionary(graph.nodes.map { ($0.id, $0) }) { first, _ in first }
    for edge in graph.edges {
      for end in [edge.source, edge.target] {
        statements[end, default: 0] += 1
        guard let first = edge.evidence.first else { continue }
        if evidence[end].map({ first < $0 }) ?? true { evidence[end] = first }
      }
    }
  }

  /// The lines alone, without comments.
  var lines: [String] { suggestions.map { "merge \($0.alias) into \($0.entity)" } }

  var text: String {
    let count = suggestions.count
    let documents = graph.documents.count == 1 ? "1 article" : "\(graph.documents.count) articles"
    var out = ["# \(count == 0 ? "No" : String(count)) likely alias\(count == 1 ? "" : "es") in \(documents)."]
    if count > 0 { out.append("# Delete the lines that are wrong, then give this file with --map.") }
    for (suggestion, line) in zip(suggestions, lines) {
      let ends = [suggestion.alias, suggestion.entity]
      let names = ends.map { nodes[$0]?.name ?? $0.text }
      out += ["", "# " + suggestion.words(names[0], names[1])]
      out += ends.map { "#   " + about($0) }
      out.append(line)
    }
    return out.map(Columns.visible).joined(separator: "\n") + "\n"
  }

  /// The name, how often it occurs where, and an example.
  private func about(_ id: NodeID) -> String {
    guard let node = nodes[id] else { return id.text }
    let articles = Set(node.mentions.map(\.document)).count
    let counts = [
      counted(node.mentions.count, "mention"), counted(statements[id] ?? 0, "statement"),
    ].joined(separator: ", ")
    return "\(node.name): \(counts) in \(counted(articles, "article"))\(example(node))"
  }

  private func example(_ node: Node) -> String {
    if let first = evidence[node.id] { return ": “\(Self.cut(first.quote))” (\(first.document))" }
    guard let mention = node.mentions.first else { return "" }
    guard let text = texts[mention.document] else { return " (\(mention.document), character \(mention.span.start))" }
    let points = CodePoints(text)
    let start = points.byte(ofOffset: max(0, mention.span.start - 40))
    let end = points.byte(ofOffset: min(points.count, mention.span.end + 40))
    return ": “…\(String(decoding: text[start..<end], as: UTF8.self))…” (\(mention.document))"
  }

  private static func cut(_ quote: String) -> String { quote.count > 160 ? quote.prefix(159) + "…" : quote }
}
