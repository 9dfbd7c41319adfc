extension Graph {
  /// How many claims one outlet affirms and another denies; ``Comparison`` lists them.
  ///
  /// An article of an unknown outlet counts as one. O(graph).
  package func contradictions() -> Int {
    let articles = Articles(self)
    var labels = DiffLabels()
    let side = DiffSide(self, labels: &labels) { $0 }
    var claims: [Predicated: [Int: Sides]] = [:]
    for (edge, statement) in side.statements.enumerated() {
      let sides = Sides(statement.stance.polarity, statement.stance.modality)
      if sides.isEmpty { continue }
      for evidence in edges[edge].evidence {
        guard let article = articles.number(evidence.document) else { continue }
        let claim = Predicated(claim: statement.claim, lemma: side.lemma(ofEdge: edge))
        claims[claim, default: [:]][articles.outlets[article], default: []].formUnion(sides)
      }
    }
    return Set(claims.filter { Sides.differ($0.value.values) }.map(\.key.claim)).count
  }
}

/// A claim by one of its predicates: only what is the same word for word can be denied.
private struct Predicated: Hashable {
  var claim: DiffSide.ClaimKey
  var lemma: String
}
