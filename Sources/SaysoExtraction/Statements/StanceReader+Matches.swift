import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

extension StanceReader {
  /// "Lee, allegedly a member of the Green Party": adverbs within the words of a rule's match without a verb.
  func applyAside(_ range: TokenRange, to stance: inout Stance) {
    for token in range.indices where isAdverb(token) {
      applyCues(TokenRange(token, token + 1), scope: .clause, to: &stance)
    }
  }

  /// A copula inside a rule's match carries its negation and modal: "is not a member of".
  func applyCopula(in range: TokenRange, to stance: inout Stance) {
    guard let clause = verb(in: range) else { return }
    let own = self.stance(ofClause: clause)
    if own.polarity == .negated { stance = own } else if stance.modality == .asserted { stance = own }
  }

  /// The first clause whose verb stands in a range.
  func verb(in range: TokenRange) -> Int? {
    let clause = firstClause(from: range.start)
    guard clause < clauses.clauses.count, range.contains(clauses.verbs[clauses.clauses[clause].verb].head) else {
      return nil
    }
    return clause
  }

  /// The first clause whose verb's head is at or after a token.
  private func firstClause(from token: Int) -> Int {
    var low = 0
    var high = clauses.clauses.count
    while low < high {
      let middle = (low + high) / 2
      if clauses.verbs[clauses.clauses[middle].verb].head < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
