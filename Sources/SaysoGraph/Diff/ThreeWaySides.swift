/// What became of one statement in one version: the statements that stand for it and the changes.
struct Fate {
  var statements: [StatementKey] = []
  var changes: [Change] = []
}

/// A diff from the base to one version, read statement by statement.
struct Fates {
  private(set) var ofBase: [StatementKey: Fate] = [:]
  private(set) var ofAdded: [StatementKey: [Change]] = [:]
  /// Keys of ``ofAdded``, in the order of the diff.
  private(set) var additions: [StatementKey] = []
  private(set) var ofEntities: [NodeID: [Change]] = [:]
  /// Keys of ``ofEntities``, in the order of the diff.
  private(set) var entities: [NodeID] = []

  init(_ diff: GraphDiff) {
    for pair in diff.unchanged { ofBase[pair.before, default: Fate()].statements.append(pair.after) }
    for item in diff.items + diff.echoItems {
      if let before = item.before {
        ofBase[before, default: Fate()].changes += item.changes
        if let after = item.after { ofBase[before, default: Fate()].statements.append(after) }
      } else if let after = item.after {
        if ofAdded[after] == nil { additions.append(after) }
        ofAdded[after, default: []] += item.changes
      }
    }
    for change in diff.changes where change.before == nil && change.after == nil {
      guard let entity = change.entity else { continue }
      if ofEntities[entity] == nil { entities.append(entity) }
      ofEntities[entity, default: []].append(change)
    }
  }

  /// Changes as far as words tell them, for what two versions did to one statement.
  static func words(_ changes: [Change]) -> [String] {
    changes.map { "\($0.kind.rawValue): \($0.detail)" }.sorted { $0.precedes($1) }
  }
}

/// The statements of one graph by key, with names for people.
struct SideStatements {
  /// A claim of named ends as two graphs share it.
  struct ClaimKey: Hashable {
    var source: NodeID
    var type: StatementType
    var target: NodeID
    var lemma: String
  }

  private let edges: [StatementKey: Edge]
  private let nodes: [NodeID: Node]

  init(_ graph: Graph) {
    edges = Dictionary(graph.edges.map { ($0.key, $0) }) { first, _ in first }
    nodes = Dictionary(graph.nodes.map { ($0.id, $0) }) { first, _ in first }
  }

  subscript(key: StatementKey) -> ThreeWayStatement? {
    edges[key].map { edge in
      ThreeWayStatement(edge, speakers: edge.attribution.map { $0.source.flatMap { nodes[$0]?.name } ?? $0.text })
    }
  }

  func side(_ fate: Fate) -> ThreeWaySide {
    let keys = Set(fate.statements).sorted()
    return ThreeWaySide(statements: keys.compactMap { self[$0] }, changes: fate.changes)
  }

  func claim(_ edge: Edge) -> Claim {
    Claim(
      source: edge.source, sourceName: nodes[edge.source]?.name ?? edge.source.text, type: edge.type,
      target: edge.target, targetName: nodes[edge.target]?.name ?? edge.target.text, predicate: edge.predicate)
  }

  /// The claim of a statement between named ends; `joint` tells what the other graph calls them.
  func claimKey(_ key: StatementKey, _ joint: [NodeID: NodeID]) -> ClaimKey? {
    guard let edge = edges[key], nodes[edge.source]?.named == true, nodes[edge.target]?.named == true else {
      return nil
    }
    var ends = (joint[edge.source] ?? edge.source, joint[edge.target] ?? edge.target)
    if edge.type.isSymmetric && ends.1 < ends.0 { ends = (ends.1, ends.0) }
    let lemma = edge.lemmaLabel
    return ClaimKey(source: ends.0, type: edge.type, target: ends.1, lemma: edge.type.isOther ? lemma : "")
  }
}
