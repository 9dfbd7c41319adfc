import SaysoRules
import SaysoSyntax
import SaysoText

/// Fills a frame's slots from a clause, active or passive.
struct SlotReader {
  let text: TokenizedText
  let clauses: ClauseAnalysis
  let by: FormID

  /// Noun groups in a slot of a verb's clause, as an active sentence would have them.
  func nouns(_ slot: Slot, _ clause: Clause) -> [Int] {
    let isPassive = clauses.verbs[clause.verb].isPassive
    switch slot {
    case .subject: return isPassive ? oblique(by, clause) : clause.subject
    case .object: return isPassive ? clause.subject : clause.object
    case .indirectObject: return clause.indirect
    case .preposition(let form): return oblique(form, clause)
    case .possessor, .modifier, .complement: return []
    }
  }

  /// The first list of nouns that this preposition governs.
  private func oblique(_ form: FormID, _ clause: Clause) -> [Int] {
    clause.obliques.first { text.tokens.folded[$0.preposition] == form && !$0.nouns.isEmpty }?.nouns ?? []
  }
}
