package import SaysoText

/// Predicates found by their lemma.
package struct PredicateTable: Sendable {
  /// By lemma; those of one lemma by kind, then more particles first, then rank and name of owner.
  package let all: [Predicate]
  /// Where each base form's predicates begin; one more entry than forms.
  private let starts: [Int32]

  /// `predicates` in the order of their owners' rank and name; `baseCount` = forms known so far.
  init(_ predicates: [Predicate], baseCount: Int) {
    // Packed keys sort several times faster than the predicates themselves.
    let keys = predicates.indices.map { sortKey(predicates[$0], $0) }.sorted()
    all = keys.map { predicates[Int($0 & 0xFFFFFF)] }
    var starts = [Int32](repeating: 0, count: baseCount + 1)
    for predicate in all { starts[Int(predicate.lemma.raw) + 1] += 1 }
    for i in 1..<starts.count { starts[i] += starts[i - 1] }
    self.starts = starts
  }

  /// Forms that were known when the table was made.
  var baseCount: Int { starts.count - 1 }

  /// Indices into `all` of the predicates with this lemma; empty for unknown forms.
  package func range(of lemma: FormID) -> Range<Int> {
    let index = Int(lemma.raw)
    guard index + 1 < starts.count else { return 0..<0 }
    return Int(starts[index])..<Int(starts[index + 1])
  }
}

/// Lemma, kind, fewer particles last, place in the list: 31, 2, 4 and 24 bits.
private func sortKey(_ predicate: Predicate, _ index: Int) -> UInt64 {
  precondition(index < 1 << 24, "more predicates than any rule file holds")
  let kind = UInt64(Predicate.Kind.allCases.firstIndex(of: predicate.kind) ?? 0)
  let particles = UInt64(15 - min(15, predicate.particles.count))
  return UInt64(predicate.lemma.raw) << 30 | kind << 28 | particles << 24 | UInt64(index)
}
