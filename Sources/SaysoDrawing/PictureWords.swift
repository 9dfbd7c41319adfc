import SaysoGraph

/// What a picture of a graph is called, which statements it has, and what it says of those it leaves out.
struct PictureWords {
  /// Indices of the graph's edges, ascending.
  let drawn: [Int]
  let title: String
  let subtitle: String
  let notes: [String]

  init(_ graph: Graph, _ options: DrawingOptions) {
    let wanted = options.selection.edges(of: graph)
    let nodes = Set(graph.nodes.map(\.id))
    let possible = wanted.filter { nodes.contains(graph.edges[$0].source) && nodes.contains(graph.edges[$0].target) }
    drawn = Self.best(possible, graph, options.maximumStatements)
    title = options.title.isEmpty ? Self.title(graph) : cleanText(options.title, limit: 300)
    subtitle = options.subtitle.isEmpty ? Self.subtitle(graph) : cleanText(options.subtitle, limit: 300)
    notes = Self.notes(graph, drawn: drawn.count, possible: possible.count, wanted: wanted.count, options)
  }

  /// Those that most articles state, in graphs of one article with the most evidence, in the order of the graph; of
  /// equals those whose ends most is stated about, then the first in the text.
  static func best(_ wanted: [Int], _ graph: Graph, _ maximum: Int) -> [Int] {
    guard wanted.count > maximum else { return wanted }
    let support = graph.documents.count > 1 ? graph.support() : []
    var degrees: [NodeID: Int] = [:]
    for i in wanted {
      degrees[graph.edges[i].source, default: 0] += 1
      degrees[graph.edges[i].target, default: 0] += 1
    }
    let ranks = graph.edges.indices.map { i -> [Int] in
      let edge = graph.edges[i]
      let backed = support.isEmpty ? [] : [support[i].independent, support[i].articles]
      let place = edge.evidence.map(\.span.start).min() ?? 0
      return backed + [
        edge.evidence.count, degrees[edge.source, default: 0] + degrees[edge.target, default: 0], -place,
      ]
    }
    let ranked = wanted.sorted { a, b in
      ranks[a] == ranks[b] ? a < b : ranks[b].lexicographicallyPrecedes(ranks[a])
    }
    return ranked.prefix(max(0, maximum)).sorted()
  }

  private static func title(_ graph: Graph) -> String {
    let titles = graph.documents.map { cleanText($0.title, limit: 160) }.filter { !$0.isEmpty }
    guard let first = titles.first else {
      return graph.documents.count == 1 ? cleanText(graph.documents[0].id, limit: 160) : ""
    }
    return graph.documents.count == 1 ? first : "\(first) — and \(graph.documents.count - 1) more"
  }

  private static func subtitle(_ graph: Graph) -> String {
    if graph.documents.count == 1 {
      let d = graph.documents[0]
      return [d.outlet, d.published].map { cleanText($0, limit: 80) }.filter { !$0.isEmpty }
        .joined(separator: " · ")
    }
    var outlets: [String] = []
    for document in graph.documents {
      let outlet = cleanText(document.outlet, limit: 80)
      if !outlet.isEmpty, !outlets.contains(outlet) { outlets.append(outlet) }
    }
    return outlets.joined(separator: ", ")
  }

  private static func notes(
    _ graph: Graph, drawn: Int, possible: Int, wanted: Int, _ options: DrawingOptions
  ) -> [String] {
    var notes: [String] = []
    if graph.edges.isEmpty { notes.append("No statement found.") }
    if wanted < graph.edges.count {
      let words = SelectionWords(options.selection, graph).text
      notes.append("Asked for: \(words): \(wanted) of \(graph.edges.count) statements.")
    }
    if drawn < possible { notes.append("\(drawn) of \(possible) statements shown, the best supported.") }
    if possible < wanted {
      notes.append("Not drawn: \(counted(wanted - possible, "statement")) about what the graph does not hold.")
    }
    var stated: Set<NodeID> = []
    for edge in graph.edges { stated.formUnion([edge.source, edge.target]) }
    let lone = options.showsLoneNames ? 0 : graph.nodes.count { !stated.contains($0.id) }
    if lone > 0 { notes.append("\(counted(lone, "name")) without a stated relation not shown.") }
    return notes + [Picture.disclaimer]
  }
}
