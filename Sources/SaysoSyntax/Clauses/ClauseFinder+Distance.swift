import SaysoText

/// Clauses whose partner stands far away.
extension ClauseFinder {
  /// "Kenya, WHICH in recent months has tested …": phrases stand between the pronoun and its verb.
  func relativeFar(leftOf item: Int) -> Int? {
    var at = before(item)
    while at > 0 {
      switch items[at].kind {
      case .relative: return form(at) == words.what ? nil : at
      case .noun where isKind(at - 1, .preposition): at -= 2
      case .noun where noun(at: at).isTime: at -= 1
      case .comma, .adverb: at -= 1
      default: return nil
      }
    }
    return nil
  }

  /// "Lee vetoed the bill that hurts Kenya, saying …", "Lee said the bill failed, saying …": no bill says anything.
  func outer(_ index: Int, _ clauses: [Clause]) -> Int {
    var at = index
    for _ in 0..<4 {
      let clause = clauses[at]
      let isThing = clause.subject.first.map { nouns[$0].person < 0 && nouns[$0].kind == .common } ?? false
      guard clause.governor >= 0,
        clause.link == .infinitive || isThing && (isDescribing(clause) || clause.link == .content)
      else { break }
      at = clause.governor
    }
    return at
  }

  /// "that …" and "which …" without a comma before.
  private func isDescribing(_ clause: Clause) -> Bool {
    guard clause.link == .relative, clause.marker >= 0, text.tokens.folded[clause.marker] != words.who else {
      return false
    }
    return clause.marker > 0 && tags[clause.marker - 1] != .comma
  }
}
