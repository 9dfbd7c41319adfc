/// Which of a claim's predicates leads, and whether one is affirmed here and denied there.
///
/// A type holds many predicates: who "called" somebody does not deny that they "met". Only one and the
/// same predicate can be affirmed by one column and denied by another.
struct ClaimWords {
  /// The lemma that the row is called after: a denied one, else the one that most columns have.
  let leading: String
  /// Whether columns contradict each other on ``leading``.
  let isDenied: Bool

  init(_ statements: [(column: Int, lemma: String, polarity: Polarity, modality: Modality)]) {
    var sides: [String: [Int: Sides]] = [:]
    var affirmed: Set<String> = []
    for (column, lemma, polarity, modality) in statements {
      sides[lemma, default: [:]][column, default: []].formUnion(Sides(polarity, modality))
      if polarity == .affirmed { affirmed.insert(lemma) }
    }
    let denied = Set(sides.filter { Sides.differ($0.value.values) }.keys)
    func isBefore(_ a: String, _ b: String) -> Bool {
      var order = Ordering()
      order.then(denied.contains(a) ? 0 : 1, denied.contains(b) ? 0 : 1)
      order.then(sides[b]?.count ?? 0, sides[a]?.count ?? 0)
      order.then(affirmed.contains(a) ? 0 : 1, affirmed.contains(b) ? 0 : 1)
      order.then(a, b)
      return order.isAscending
    }
    leading = sides.keys.min(by: isBefore) ?? ""
    isDenied = denied.contains(leading)
  }
}
