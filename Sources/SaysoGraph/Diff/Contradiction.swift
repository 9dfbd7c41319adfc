/// A claim that one graph affirms and the other denies, each on somebody else's word.
///
/// Its two statements are changes of kind `removed` and `added`: nobody took anything back.
public struct Contradiction: Hashable, Sendable {
  /// The first graph's statement.
  public var before: DiffItem
  /// The second graph's statement.
  public var after: DiffItem

  /// Two statements of one claim.
  public init(before: DiffItem, after: DiffItem) {
    self.before = before
    self.after = after
  }
}

extension GraphDiff {
  /// Pairs of removed and added statements that make one claim by one predicate with opposite polarity, in the
  /// order of ``changes``.
  ///
  /// Who called somebody does not deny that they met, nor does a plan that has not come about.
  ///
  /// A statement stands in one pair at most.
  public var contradictions: [Contradiction] {
    func edges(_ graph: Graph) -> [StatementKey: Edge] {
      Dictionary(graph.edges.map { ($0.key, $0) }) { first, _ in first }
    }
    let (old, new) = (edges(statements.before), edges(statements.after))
    // A description's id belongs to one document; its head may be the same in another.
    func heads(_ graph: Graph) -> [NodeID: String] {
      let described = graph.nodes.lazy.filter(\.id.isDescribed)
      return Dictionary(described.map { ($0.id, "~" + DescribedHead.word(of: $0.name)) }) { first, _ in first }
    }
    let (headsBefore, headsAfter) = (heads(statements.before), heads(statements.after))
    let joint = Dictionary(entities.map { ($0.after, $0.before) }) { first, _ in first }
    var waiting: [Words: [(item: DiffItem, sides: Sides)]] = [:]
    let items = items
    for item in items where item.before == nil {
      guard let edge = item.after.flatMap({ new[$0] }) else { continue }
      waiting[Words(edge, headsAfter, joint), default: []].append((item, Sides(edge.polarity, edge.modality)))
    }
    var found: [Contradiction] = []
    for item in items where item.after == nil {
      guard let edge = item.before.flatMap({ old[$0] }) else { continue }
      let (words, sides) = (Words(edge, headsBefore, [:]), Sides(edge.polarity, edge.modality))
      guard let place = waiting[words]?.firstIndex(where: { Sides.differ([sides, $0.sides]) }),
        let other = waiting[words]?.remove(at: place)
      else { continue }
      found.append(Contradiction(before: item, after: other.item))
    }
    return found
  }

  /// A claim by its ends in the first graph and its predicate; the lesser end first where the order does not count.
  private struct Words: Hashable {
    var source: String
    var target: String
    var type: StatementType
    var lemma: String

    init(_ edge: Edge, _ heads: [NodeID: String], _ joint: [NodeID: NodeID]) {
      func label(_ id: NodeID) -> String { heads[id] ?? (joint[id] ?? id).text }
      (source, target) = (label(edge.source), label(edge.target))
      type = edge.type
      if type.isSymmetric, target < source { swap(&source, &target) }
      lemma = edge.lemmaLabel
    }
  }
}
