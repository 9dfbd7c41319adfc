import SaysoGraph

/// Which participants of two graphs share a box: one of each at most.
///
/// Named ones with the same id, then those that the diff took for the same, those first that most
/// statements hang on; last, described ones of the same id.
struct DiffPartners {
  private(set) var afterOf: [NodeID: NodeID] = [:]
  /// By the first graph's id: why it was taken for the other.
  private(set) var reasons: [NodeID: String] = [:]
  private var taken: Set<NodeID> = []

  private struct Pair: Hashable {
    var before: NodeID
    var after: NodeID
  }

  init(_ union: DiffUnion) {
    let named = (Self.named(union.before), Self.named(union.after))
    for node in union.after.nodes where named.0[node.id] == true && named.1[node.id] == true {
      join(Pair(before: node.id, after: node.id))
    }
    var reasons: [Pair: String] = [:]
    var support: [Pair: Int] = [:]
    var pairs: [Pair] = []
    func suggest(_ pair: Pair, weight: Int) {
      guard named.0[pair.before] != nil, named.1[pair.after] != nil else { return }
      if support[pair] == nil { pairs.append(pair) }
      support[pair, default: 0] += weight
    }
    for match in union.diff.entities {
      let pair = Pair(before: match.before, after: match.after)
      suggest(pair, weight: 1)
      if reasons[pair] == nil { reasons[pair] = match.reason }
    }
    for entry in union.entries {
      guard let b = entry.before, let a = entry.after else { continue }
      let (old, new) = (union.before.edges[b], union.after.edges[a])
      if old.type.isSymmetric || new.type.isSymmetric { continue }
      for pair in [Pair(before: old.source, after: new.source), Pair(before: old.target, after: new.target)]
      where named.0[pair.before] == false && named.1[pair.after] == false { suggest(pair, weight: 1) }
    }
    let order = pairs.indices.sorted { a, b in
      let (x, y) = (support[pairs[a], default: 0], support[pairs[b], default: 0])
      return x == y ? a < b : x > y
    }
    for i in order where join(pairs[i]) { self.reasons[pairs[i].before] = reasons[pairs[i]] ?? "" }
    let names = Dictionary(union.before.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    for node in union.after.nodes where named.0[node.id] == false && named.1[node.id] == false {
      // The same place in two versions may be somebody else's.
      guard let old = names[node.id], CanonicalName(old) == CanonicalName(node.name) else { continue }
      join(Pair(before: node.id, after: node.id))
    }
  }

  private static func named(_ graph: Graph) -> [NodeID: Bool] {
    Dictionary(graph.nodes.map { ($0.id, $0.named) }) { first, _ in first }
  }

  @discardableResult private mutating func join(_ pair: Pair) -> Bool {
    guard afterOf[pair.before] == nil, taken.insert(pair.after).inserted else { return false }
    afterOf[pair.before] = pair.after
    return true
  }
}
