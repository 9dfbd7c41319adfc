/// What a ledger of sources counts as one claim: the claim in the sense of the diff, and whether it is affirmed.
package struct LedgerClaim: Hashable, Sendable {
  private let source: NodeID
  private let target: NodeID
  private let type: StatementType
  private let lemma: String
  private let polarity: Polarity

  package init(_ edge: Edge) {
    let isTurned = edge.type.isSymmetric && edge.target < edge.source
    (source, target) = isTurned ? (edge.target, edge.source) : (edge.source, edge.target)
    type = edge.type
    lemma = edge.type.isOther ? edge.key.lemmaTag.map(String.init) ?? edge.predicate.lowercased() : ""
    polarity = edge.polarity
  }
}
