extension Graph {
  /// Statements of one claim by one predicate that one speaker affirms and another denies, as indices of ``edges``.
  ///
  /// The article itself is a speaker too. A plan, a condition and a question take no side. Groups come
  /// in the order of their first statement.
  public func disputes() -> [[Int]] {
    var groups: [Contested: [Int]] = [:]
    var order: [Contested] = []
    for (i, edge) in edges.enumerated() where !Sides(edge.polarity, edge.modality).isEmpty {
      let claim = Contested(edge)
      if groups[claim] == nil { order.append(claim) }
      groups[claim, default: []].append(i)
    }
    return order.compactMap { groups[$0] }.filter { group in
      var sides: [SpeakerName: Sides] = [:]
      for i in group {
        sides[SpeakerName(edges[i]), default: []].formUnion(Sides(edges[i].polarity, edges[i].modality))
      }
      return Sides.differ(sides.values)
    }
  }
}

/// A claim by one of its predicates; the lesser end first where the order does not count.
private struct Contested: Hashable {
  var source: String
  var target: String
  var type: StatementType
  var lemma: String

  init(_ edge: Edge) {
    (source, target) = (edge.source.text, edge.target.text)
    type = edge.type
    if type.isSymmetric, target < source { swap(&source, &target) }
    lemma = edge.lemmaLabel
  }
}

/// Who says something, however it is written; the article's own voice and nobody's words are speakers too.
package enum SpeakerName: Hashable, Sendable {
  case article
  case node(NodeID)
  case words(String)

  /// Who says it first.
  package init(_ edge: Edge) { self = edge.attribution.first.map { SpeakerName($0) } ?? .article }

  package init(_ speaker: Speaker) {
    self = speaker.source.map { .node($0) } ?? .words(CanonicalName(speaker.text).text)
  }
}
