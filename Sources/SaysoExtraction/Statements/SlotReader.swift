import SaysoRules
import SaysoSyntax
import SaysoText

/// Fills a frame's slots from a clause, active or passive.
struct SlotReader {
  let text: TokenizedText
  let clauses: ClauseAnalysis
  let by: FormID
  /// Prepositions that a passive can leave behind.
  let strandable: [FormID]
  static let strandable = ["on", "upon", "to", "into", "at", "for", "of", "with", "about", "after", "against"]

  /// Noun groups in a slot of a verb's clause, as an active sentence would have them.
  func nouns(_ slot: Slot, _ clause: Clause) -> [Int] {
    switch slot {
    case .subject:
      guard clause.isPassive else { return clause.subject }
      let agents = oblique(by, clause)
      return agents.isEmpty ? clause.agent : agents
    case .object:
      guard clause.isPassive else { return clause.object }
      return stranded(clause) == nil ? clause.subject : []
    case .indirectObject: return indirect(clause)
    case .preposition(let form):
      return stranded(clause) == form ? clause.subject : oblique(form, clause)
    case .possessor, .modifier, .complement: return []
    }
  }

  /// "sent LEE a letter", "called LEE dishonest", "LEE was called a liar".
  private func indirect(_ clause: Clause) -> [Int] {
    if !clause.indirect.isEmpty { return clause.indirect }
    if clause.isPassive, !clause.object.isEmpty { return clause.subject }
    return clause.complement >= 0 ? clause.object : []
  }

  /// "was called ON by Lee": the preposition that governs the passive's subject.
  private func stranded(_ clause: Clause) -> FormID? {
    let next = clauses.verbs[clause.verb].head + 1
    guard clause.isPassive, next + 1 < text.tokens.count, text.tokens.folded[next + 1] == by,
      strandable.contains(text.tokens.folded[next])
    else { return nil }
    return text.tokens.folded[next]
  }

  /// The first list of nouns that this preposition governs.
  private func oblique(_ form: FormID, _ clause: Clause) -> [Int] {
    clause.obliques.first { text.tokens.folded[$0.preposition] == form && !$0.nouns.isEmpty }?.nouns ?? []
  }
}
