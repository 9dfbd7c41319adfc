import SaysoGraph

/// What is drawn of a graph: its nodes and statements chosen, counted and put into words.
struct Picture {
  struct Statement {
    var edge: Edge
    /// Its place in the list of all statements, from 1.
    var number: Int
    var tail: Int
    var head: Int
    var mark: Mark?
  }

  let options: DrawingOptions
  let nodes: [Node]
  let statements: [Statement]
  /// Of the graph, whether drawn or not.
  let statementCount: Int
  let loneNames: Int
  let title: String
  let subtitle: String
  let wording: Wording

  init(_ graph: Graph, _ options: DrawingOptions) {
    self.options = options
    wording = Wording(graph)
    let drawn = Self.chosen(graph, options.maximumStatements)
    var connected: Set<NodeID> = []
    for i in drawn { connected.formUnion([graph.edges[i].source, graph.edges[i].target]) }
    nodes = graph.nodes.filter { options.showsLoneNames || connected.contains($0.id) }
    var place: [NodeID: Int] = [:]
    for (i, node) in nodes.enumerated() { place[node.id] = i }
    statements = drawn.compactMap { i in
      guard let tail = place[graph.edges[i].source], let head = place[graph.edges[i].target]
      else { return nil }
      return Statement(
        edge: graph.edges[i], number: i + 1, tail: tail, head: head,
        mark: options.marks[graph.edges[i].key])
    }
    statementCount = graph.edges.count
    var stated: Set<NodeID> = []
    for edge in graph.edges { stated.formUnion([edge.source, edge.target]) }
    loneNames = options.showsLoneNames ? 0 : graph.nodes.count { !stated.contains($0.id) }
    title = options.title.isEmpty ? Self.title(graph) : cleanText(options.title, limit: 300)
    subtitle =
      options.subtitle.isEmpty ? Self.subtitle(graph) : cleanText(options.subtitle, limit: 300)
  }

  /// The statements with the most evidence, in the order of the graph.
  private static func chosen(_ graph: Graph, _ maximum: Int) -> [Int] {
    let all = Array(graph.edges.indices)
    guard all.count > maximum else { return all }
    let ranked = all.sorted { a, b in
      let (x, y) = (graph.edges[a].evidence.count, graph.edges[b].evidence.count)
      return x == y ? a < b : x > y
    }
    return ranked.prefix(max(0, maximum)).sorted()
  }

  private static func title(_ graph: Graph) -> String {
    let titles = graph.documents.map { cleanText($0.title, limit: 160) }.filter { !$0.isEmpty }
    guard let first = titles.first else {
      return graph.documents.count == 1 ? cleanText(graph.documents[0].id, limit: 160) : ""
    }
    return graph.documents.count == 1
      ? first : "\(first) — and \(graph.documents.count - 1) more"
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

  /// How many statements each node has.
  var degrees: [Int] {
    var degrees = [Int](repeating: 0, count: nodes.count)
    for statement in statements {
      degrees[statement.tail] += 1
      degrees[statement.head] += 1
    }
    return degrees
  }

  /// A sentence on the whole, for `<desc>`.
  var description: String {
    let claimed = statements.count { !$0.edge.attribution.isEmpty }
    let negated = statements.count { $0.edge.polarity == .negated }
    return "A network of \(counted(nodes.count, "participant")) and "
      + "\(counted(statements.count, "statement")) between them: \(claimed) on somebody's say-so, "
      + "\(negated) negated. \(notes.joined(separator: " "))"
  }

  /// What is left out, and what the picture does not claim.
  var notes: [String] {
    var notes: [String] = []
    if statements.count < statementCount {
      notes.append("\(statements.count) of \(statementCount) statements shown.")
    }
    if loneNames > 0 {
      let names = loneNames == 1 ? "1 name" : "\(loneNames) names"
      notes.append("\(names) without a stated relation not shown.")
    }
    notes.append("Drawn as stated; nothing here says whether it is true.")
    return notes
  }

  private func counted(_ n: Int, _ noun: String) -> String { "\(n) \(noun)\(n == 1 ? "" : "s")" }
}
