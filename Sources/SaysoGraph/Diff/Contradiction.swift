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
  /// Pairs of removed and added statements that make one claim with opposite polarity, in the order of ``changes``.
  ///
  /// A statement stands in one pair at most.
  public var contradictions: [Contradiction] {
    func polarities(_ graph: Graph) -> [StatementKey: Polarity] {
      Dictionary(graph.edges.map { ($0.key, $0.polarity) }) { first, _ in first }
    }
    let (old, new) = (polarities(statements.before), polarities(statements.after))
    let joint = Dictionary(entities.map { ($0.after, $0.before) }) { first, _ in first }
    let items = items
    var waiting: [Ends: [DiffItem]] = [:]
    for item in items where item.before == nil { waiting[Ends(item.claim, joint), default: []].append(item) }
    var found: [Contradiction] = []
    for item in items {
      guard item.after == nil, let key = item.before, let polarity = old[key] else { continue }
      let ends = Ends(item.claim, [:])
      let opposite: Polarity = polarity == .affirmed ? .negated : .affirmed
      guard let place = waiting[ends]?.firstIndex(where: { $0.after.flatMap { new[$0] } == opposite }),
        let other = waiting[ends]?.remove(at: place)
      else { continue }
      found.append(Contradiction(before: item, after: other))
    }
    return found
  }

  /// A claim by its ends in the first graph; the lesser first where their order does not count.
  private struct Ends: Hashable {
    var source: NodeID
    var target: NodeID
    var type: StatementType

    init(_ claim: Claim, _ joint: [NodeID: NodeID]) {
      (source, target) = (joint[claim.source] ?? claim.source, joint[claim.target] ?? claim.target)
      type = claim.type
      if type.isSymmetric, target < source { swap(&source, &target) }
    }
  }
}
