package import SaysoText

/// Predicates found by their lemma.
package struct PredicateTable: Sendable {
  /// By lemma; those of one lemma by kind, then more particles first, then rank and name of owner.
  package let all: [Predicate]
  /// Where each base form's predicates begin; one more entry than forms.
  private let starts: [Int32]

  /// `predicates` in the order of their owners' rank and name; `baseCount` = forms known so far.
  init(_ predicates: [Predicate], baseCount: Int) {
    let order = predicates.indices.sorted { a, b in
      key(predicates[a], a) < key(predicates[b], b)
    }
    all = order.map { predicates[$0] }
    var starts = [Int32](repeating: 0, count: baseCount + 1)
    for predicate in all { starts[Int(predicate.lemma.raw) + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    self.starts = starts
  }

  /// Indices into `all` of the predicates with this lemma; empty for unknown forms.
  package func range(of lemma: FormID) -> Range<Int> {
    let index = Int(lemma.raw)
    guard index + 1 < starts.count else { return 0..<0 }
    return Int(starts[index])..<Int(starts[index + 1])
  }
}

private func key(_ p: Predicate, _ index: Int) -> (Int32, Int, Int, Int) {
  let kind = Predicate.Kind.allCases.firstIndex(of: p.kind) ?? 0
  return (p.lemma.raw, kind, -p.particles.count, index)
}
