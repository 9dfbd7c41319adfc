extension Graph {
  /// How many claims one outlet affirms and another denies; ``Comparison`` lists them.
  ///
  /// An article of an unknown outlet counts as one. O(graph).
  public func contradictions() -> Int {
    let articles = Articles(self)
    var labels = Labels()
    let assertions = Assertions(self, labels: &labels) { $0 }
    var claims: [Assertions.ClaimKey: [Int: Sides]] = [:]
    for assertion in assertions.assertions {
      let sides = Sides(assertion.polarity, assertion.modality)
      if sides.isEmpty { continue }
      for edge in assertion.edges {
        for evidence in edges[edge].evidence {
          guard let article = articles.number(evidence.document) else { continue }
          claims[assertion.claim, default: [:]][articles.outlets[article], default: []].formUnion(sides)
        }
      }
    }
    return claims.values.count { Sides.differ($0.values) }
  }
}
