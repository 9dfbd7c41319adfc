extension Graph {
  /// How many claims one outlet affirms and another denies; ``Comparison`` lists them.
  ///
  /// An article of an unknown outlet counts as one. O(graph).
  public func contradictions() -> Int {
    let articles = Articles(self)
    var labels = DiffLabels()
    let side = DiffSide(self, labels: &labels) { $0 }
    var claims: [DiffSide.ClaimKey: [Int: Sides]] = [:]
    for (edge, statement) in side.statements.enumerated() {
      let sides = Sides(statement.stance.polarity, statement.stance.modality)
      if sides.isEmpty { continue }
      for evidence in edges[edge].evidence {
        guard let article = articles.number(evidence.document) else { continue }
        claims[statement.claim, default: [:]][articles.outlets[article], default: []].formUnion(sides)
      }
    }
    return claims.values.count { Sides.differ($0.values) }
  }
}
