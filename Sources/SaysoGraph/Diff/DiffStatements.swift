/// The statements that are not word for word the same in both graphs of a diff, evidence aside.
///
/// With either graph they give the other's statements: see ``apply(to:)`` and ``revert(_:)``.
public struct DiffStatements: Hashable, Sendable {
  /// What only the first graph has so: its statements, the nodes that these name, its documents.
  public var before: Graph
  /// What only the second graph has so.
  public var after: Graph

  /// Two parts of graphs.
  public init(before: Graph = Graph(), after: Graph = Graph()) {
    self.before = before
    self.after = after
  }

  /// The statements of the second graph, from the first: its own but for ``before``, and ``after``.
  ///
  /// Keys, ends, types, predicates, polarity, modality, status, speakers, times and places are those
  /// of the second graph. Evidence is the second's in what changed and the first's in what did not.
  public func apply(to graph: Graph) -> [Edge] { Self.exchanged(graph, before, after) }

  /// The statements of the first graph, from the second.
  public func revert(_ graph: Graph) -> [Edge] { Self.exchanged(graph, after, before) }

  private static func exchanged(_ graph: Graph, _ old: Graph, _ new: Graph) -> [Edge] {
    let gone = Set(old.edges.map(\.key))
    var builder = GraphBuilder()
    for edge in graph.edges where !gone.contains(edge.key) { builder.add(edge) }
    for edge in new.edges { builder.add(edge) }
    return builder.graph().edges
  }
}

extension Graph {
  /// The statements at places that `isWanted` picks, with the nodes they name and the documents.
  ///
  /// Nodes come without mentions and roles, and attributions are left out: what says who and what.
  func statements(at isWanted: (Int) -> Bool) -> Graph {
    let wanted = edges.indices.filter(isWanted)
    var part = Graph(generator: generator, rules: rules, documents: documents)
    guard !wanted.isEmpty else { return part }
    var named: Set<NodeID> = []
    part.edges.reserveCapacity(wanted.count)
    for i in wanted {
      named.insert(edges[i].source)
      named.insert(edges[i].target)
      if let place = edges[i].place { named.insert(place) }
      for speaker in edges[i].attribution { if let source = speaker.source { named.insert(source) } }
      part.edges.append(edges[i])
    }
    part.nodes = nodes.lazy.filter { named.contains($0.id) }.map { node in
      Node(id: node.id, kind: node.kind, named: node.named, name: node.name, aliases: node.aliases)
    }
    return part
  }
}

extension Edge {
  /// Whether both are the same statement in the same words, wherever they stand.
  func isStatedAs(_ other: Edge) -> Bool {
    key == other.key && source == other.source && target == other.target && type == other.type
      && predicate == other.predicate && polarity == other.polarity && modality == other.modality
      && status == other.status && attribution == other.attribution && place == other.place
      && time?.text == other.time?.text && time?.value == other.time?.value
  }
}
