/// Sorts graphs into the columns of a comparison as they come.
///
/// A column's graphs are folded into one at once, without what a comparison does not show (mentions,
/// roles, attributions), so that memory grows with the statements.
public struct ComparisonBuilder: Sendable {
  private struct Part: Sendable {
    var name: String
    var merger = GraphMerger()
  }

  private let grouping: Comparison.Grouping
  private var parts: [Part] = []
  private var index: [String: Int] = [:]
  private var texts = KnownTexts()

  /// No column yet.
  public init(by grouping: Comparison.Grouping = .outlet) { self.grouping = grouping }

  /// How many columns there are by now; a matrix has a cell for each claim in each of them.
  public var count: Int { parts.count }

  /// Makes sure that an input has a column, even if nothing is read from it.
  public mutating func add(input: String) {
    if grouping == .input { _ = part("input:\(input)", input) }
  }

  /// Adds a graph, of one article or many, that came from an input of that name.
  ///
  /// Throws if a document has the id of another text; by input, only if both are in one input.
  public mutating func add(_ graph: Graph, input: String = "") throws(GraphMergeError) {
    var graph = graph
    graph.attributions = []
    for i in graph.nodes.indices {
      graph.nodes[i].mentions = []
      graph.nodes[i].roles = []
    }
    if grouping == .input { return try parts[part("input:\(input)", input)].merger.add(graph) }
    try texts.note(graph.documents)
    for (number, documents) in columns(of: graph) {
      try parts[number].merger.add(documents.map { graph.part($0) } ?? graph)
    }
  }

  /// The columns that a graph's documents belong to, in the order of the documents, and the
  /// documents for each; nil for all of them.
  private mutating func columns(of graph: Graph) -> [(number: Int, documents: Set<String>?)] {
    var documents = graph.documents
    var known = Set(documents.map(\.id))
    for edge in graph.edges {
      for evidence in edge.evidence where known.insert(evidence.document).inserted {
        documents.append(DocumentRecord(id: evidence.document))
      }
    }
    var found: [(number: Int, documents: Set<String>?)] = []
    for document in documents {
      let number = column(of: document)
      if let i = found.firstIndex(where: { $0.number == number }) {
        found[i].documents?.insert(document.id)
      } else {
        found.append((number, [document.id]))
      }
    }
    if found.count == 1 { found[0].documents = nil }
    return found
  }

  private mutating func column(of document: DocumentRecord) -> Int {
    let outlet = grouping == .outlet ? CanonicalName(document.outlet).text : ""
    if outlet.isEmpty { return part("document:\(document.id)", document.id) }
    let number = part("outlet:\(outlet)", document.outlet)
    // Of several spellings the first by bytes, whoever came first.
    if document.outlet.precedes(parts[number].name) { parts[number].name = document.outlet }
    return number
  }

  private mutating func part(_ key: String, _ name: String) -> Int {
    if let known = index[key] { return known }
    index[key] = parts.count
    parts.append(Part(name: name))
    return parts.count - 1
  }

  /// The matrix of all that was added.
  public func comparison() -> Comparison {
    let graphs = parts.map { $0.merger.graph() }
    let columns = zip(parts, graphs).map { part, graph in
      Comparison.Column(name: part.name, documents: Array(Articles(graph).ids))
    }
    var matrix = MatrixMaker(columns, graphs)
    return Comparison(
      grouping: grouping, columns: columns, copies: matrix.copies(), rows: matrix.rows(),
      entities: matrix.entities())
  }
}

extension Graph {
  /// What some of its documents state: their evidence, and the nodes that it needs.
  fileprivate func part(_ documents: Set<String>) -> Graph {
    var part = self
    part.documents = self.documents.filter { documents.contains($0.id) }
    part.edges = []
    var used: Set<NodeID> = []
    for edge in edges {
      let evidence = edge.evidence.filter { documents.contains($0.document) }
      guard let first = evidence.first else { continue }
      var edge = edge
      edge.evidence = evidence
      if !first.predicate.isEmpty { edge.predicate = first.predicate }
      part.edges.append(edge)
      used.formUnion([edge.source, edge.target])
      used.formUnion(edge.attribution.compactMap(\.source))
    }
    part.nodes = nodes.filter { used.contains($0.id) }
    return part
  }
}
