import SaysoRules
import SaysoSyntax
import SaysoText

/// Fills a frame's slots from a clause, active or passive.
struct SlotReader {
  let text: TokenizedText
  let clauses: ClauseAnalysis
  let by: FormID
  let sets: ParticipantSets

  /// Noun groups in a slot of a verb's clause, as an active sentence would have them.
  func nouns(_ slot: Slot, _ clause: Clause) -> [Int] {
    let isPassive = clauses.verbs[clause.verb].isPassive
    switch slot {
    case .subject: return isPassive ? oblique(by, clause) : joined(clause.subject)
    case .object: return isPassive ? joined(clause.subject) : clause.object
    case .indirectObject: return clause.indirect
    case .preposition(let form): return oblique(form, clause)
    case .possessor, .modifier, .complement: return []
    }
  }

  /// The first list of nouns that this preposition governs.
  private func oblique(_ form: FormID, _ clause: Clause) -> [Int] {
    clause.obliques.first { text.tokens.folded[$0.preposition] == form && !$0.nouns.isEmpty }?.nouns ?? []
  }

  /// "Lee, along with Diaz, sued": whoever stands beside the subject acts, too.
  private func joined(_ subject: [Int]) -> [Int] {
    guard let last = subject.last, last + 1 < clauses.nouns.count else { return subject }
    var at = clauses.nouns[last].tokens.end
    let next = clauses.nouns[last + 1].tokens.start
    // Between the two: a comma, perhaps, and two or three words.
    guard next - at >= 2, next - at <= 4 else { return subject }
    if next - at > 2, text.tokens.shape[at].contains(.punctuation) { at += 1 }
    guard sets.isJoined(text.tokens.folded[at]), sets.isJoinedEnd(text.tokens.folded[next - 1]) else { return subject }
    let hasOwner = last + 2 < clauses.nouns.count && clauses.nouns[last + 2].possessor == last + 1
    return subject + [hasOwner ? last + 2 : last + 1]
  }
}
