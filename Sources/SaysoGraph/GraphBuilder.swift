/// Collects nodes, statements and attributions in any order and yields one canonical graph.
///
/// The same content gives the same bytes whatever the order of the calls: what comes twice is
/// folded by its id or key, and every array is sorted. Documents, nodes and attributions by id
/// (attributions in text order), edges by source, target, type and key, evidence and mentions by
/// document and place.
public struct GraphBuilder: Sendable {
  private var generators: [String] = []
  private var rules: [String] = []
  private var corrections = Folder<AppliedCorrection.Place, AppliedCorrection>()
  private var documents = Folder<String, DocumentRecord>()
  private var attributions = Folder<AttributionID, Attribution>()
  private var nodes = Folder<NodeID, FoldedNode>()
  private var edges = Folder<StatementKey, FoldedEdge>()

  /// An empty builder for graphs of one program and one set of rules.
  public init(generator: String = "", rules: String = "") {
    generators = Self.parts(generator)
    self.rules = Self.parts(rules)
  }

  /// Adds a document; of two with one id each unknown field is filled from the other.
  public mutating func add(_ document: DocumentRecord) {
    documents.add(document.id, document) { $0.fold($1) }
  }

  /// Adds a line of a corrections file; the same line at work twice is kept once.
  public mutating func add(_ correction: AppliedCorrection) {
    corrections.add(correction.place, correction) { $0.fold($1) }
  }

  /// Adds an attribution; the same spans are the same attribution.
  public mutating func add(_ attribution: Attribution) {
    attributions.add(attribution.id, attribution) { if $1 < $0 { $0 = $1 } }
  }

  /// Adds a node; of two with one id the fuller name becomes the name, the other an alias.
  public mutating func add(_ node: Node) {
    nodes.add(node.id, FoldedNode(node)) { $0.fold($1) }
  }

  /// Adds a statement under the key it has; of two with one key the evidence is joined.
  public mutating func add(_ edge: Edge) {
    edges.add(edge.key, FoldedEdge(edge)) { $0.fold($1) }
  }

  /// Adds a statement under the key that its content and the predicate's `lemma` give it.
  @discardableResult
  public mutating func add(_ edge: Edge, lemma: String) -> StatementKey {
    var edge = edge
    edge.key = StatementKey(
      source: edge.source, type: edge.type, target: edge.target, lemma: lemma,
      speakers: edge.attribution, polarity: edge.polarity, modality: edge.modality, status: edge.status)
    add(edge)
    return edge.key
  }

  /// Adds all of a graph; ``Graph/merged(_:)`` also checks that its documents fit.
  public mutating func add(_ graph: Graph) {
    for part in Self.parts(graph.generator) where !generators.contains(part) { generators.append(part) }
    for part in Self.parts(graph.rules) where !rules.contains(part) { rules.append(part) }
    for correction in graph.corrections { add(correction) }
    for document in graph.documents { add(document) }
    for attribution in graph.attributions { add(attribution) }
    for node in graph.nodes { add(node) }
    for edge in graph.edges { add(edge) }
  }

  /// The canonical graph of all that was added.
  public func graph() -> Graph {
    Graph(
      generator: generators.sortedUnique().joined(separator: ", "),
      rules: rules.sortedUnique().joined(separator: ", "),
      documents: documents.items.sorted { $0.id.precedes($1.id) },
      attributions: attributions.items.sorted(),
      nodes: sortedNodes(), edges: sortedEdges(),
      corrections: corrections.items.sorted(by: AppliedCorrection.isOrdered))
  }

  // Places are sorted instead of nodes and edges, which are large to move.

  private func sortedNodes() -> [Node] {
    let items = nodes.items
    return items.indices.sorted { items[$0].id < items[$1].id }.map { items[$0].sorted() }
  }

  private func sortedEdges() -> [Edge] {
    let items = edges.items.map { $0.edge() }
    let order = items.indices.sorted { a, b in
      // Fields are read in place: to copy an edge costs more than to compare it.
      var order = Ordering()
      order.then(items[a].source.text, items[b].source.text)
      order.then(items[a].target.text, items[b].target.text)
      order.then(items[a].type.rawValue, items[b].type.rawValue)
      order.then(items[a].key.text, items[b].key.text)
      return order.isAscending
    }
    return order.map { items[$0] }
  }

  private static func parts(_ list: String) -> [String] {
    if !list.utf8.contains(UInt8(ascii: ",")) { return list.isEmpty ? [] : [list] }
    return list.split(separator: ", ").map(String.init)
  }
}

/// Values in the order they came, each found again by its id.
private struct Folder<ID: Hashable & Sendable, Value: Sendable>: Sendable {
  private(set) var items: [Value] = []
  private var index: [ID: Int] = [:]

  mutating func add(_ id: ID, _ value: Value, fold: (inout Value, Value) -> Void) {
    if let i = index[id] {
      fold(&items[i], value)
    } else {
      index[id] = items.count
      items.append(value)
    }
  }
}
