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
    let columns = columns(of: graph)
    if columns.numbers.count == 1 { return try parts[columns.numbers[0]].merger.add(graph) }
    for (number, part) in zip(columns.numbers, graph.parts(columns)) { try parts[number].merger.add(part) }
  }

  /// The columns that a graph's documents belong to, in the order of the documents.
  private mutating func columns(of graph: Graph) -> DocumentColumns {
    var columns = DocumentColumns()
    for document in graph.documents { columns.add(document.id, column(of: document)) }
    for edge in graph.edges {
      for evidence in edge.evidence where columns.placeOf[evidence.document] == nil {
        columns.add(evidence.document, column(of: DocumentRecord(id: evidence.document)))
      }
    }
    return columns
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

/// Which column each of a graph's documents belongs to.
private struct DocumentColumns {
  /// Numbers of the columns, in the order of their first documents.
  private(set) var numbers: [Int] = []
  /// By document, a place in ``numbers``.
  private(set) var placeOf: [String: Int] = [:]
  private var placeOfNumber: [Int: Int] = [:]

  mutating func add(_ document: String, _ number: Int) {
    if placeOfNumber[number] == nil {
      placeOfNumber[number] = numbers.count
      numbers.append(number)
    }
    placeOf[document] = placeOfNumber[number]
  }
}

extension Graph {
  /// What the documents of each column state: their evidence, and the nodes that it needs; one walk for all.
  fileprivate func parts(_ columns: DocumentColumns) -> [Graph] {
    var parts = columns.numbers.map { _ in Graph(generator: generator, rules: rules, corrections: corrections) }
    for document in documents {
      if let place = columns.placeOf[document.id] { parts[place].documents.append(document) }
    }
    var used = [Set<NodeID>](repeating: [], count: parts.count)
    for edge in edges {
      var evidence: [Int: [Evidence]] = [:]
      var places: [Int] = []
      for sentence in edge.evidence {
        guard let place = columns.placeOf[sentence.document] else { continue }
        if evidence[place] == nil { places.append(place) }
        evidence[place, default: []].append(sentence)
      }
      for place in places {
        var part = edge
        part.evidence = evidence[place] ?? []
        if let words = part.evidence.first?.predicate, !words.isEmpty { part.predicate = words }
        parts[place].edges.append(part)
        used[place].formUnion([edge.source, edge.target])
        used[place].formUnion(edge.attribution.compactMap(\.source))
      }
    }
    let nodeOf = Dictionary(nodes.map { ($0.id, $0) }) { first, _ in first }
    for place in parts.indices { parts[place].nodes = used[place].sorted().compactMap { nodeOf[$0] } }
    return parts
  }
}
