import SaysoRules
import SaysoSyntax
import SaysoText

/// Fills a frame's slots from a clause, active or passive.
struct SlotReader {
  let text: TokenizedText
  let clauses: ClauseAnalysis
  let by: FormID
  let sets: ParticipantSets
  let lemmas: [FormID]
  let rules: RuleSet
  /// Prepositions that a passive can leave behind.
  let strandable: [FormID]
  static let strandable = ["on", "upon", "to", "into", "at", "for", "of", "with", "about", "after", "against"]

  /// Noun groups in a slot of a verb's clause, as an active sentence would have them.
  func nouns(_ slot: Slot, _ clause: Clause) -> [Int] {
    switch slot {
    case .subject:
      guard clause.isPassive else { return joined(clause.subject) }
      let agents = oblique(by, clause)
      return agents.isEmpty ? clause.agent : agents
    case .object:
      guard clause.isPassive else { return isMeasure(clause) ? clause.indirect : clause.object }
      return stranded(clause) == nil ? joined(clause.subject) : []
    case .indirectObject: return indirect(clause)
    case .preposition(let form): return stranded(clause) == form ? clause.subject : oblique(form, clause)
    case .possessor, .modifier, .complement: return []
    }
  }

  /// "leads Lee 50 PERCENT": by how much, no second object.
  private func isMeasure(_ clause: Clause) -> Bool {
    guard !clause.indirect.isEmpty, let object = clause.object.first else { return false }
    return text.tokens.shape[clauses.nouns[object].tokens.start].contains(.hasDigit)
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

  /// The first list of nouns that this preposition governs, unless a noun before it asks for it.
  private func oblique(_ form: FormID, _ clause: Clause) -> [Int] {
    for (index, oblique) in clause.obliques.enumerated()
    where text.tokens.folded[oblique.preposition] == form && !oblique.nouns.isEmpty {
      if index > 0, oblique.after >= 0, clause.obliques[index - 1].nouns.last == oblique.after,
        takes(form, oblique.after)
      {
        continue
      }
      return oblique.nouns
    }
    return []
  }

  /// "called for tariffs on Kenya": "on" belongs to the tariffs.
  private func takes(_ form: FormID, _ noun: Int) -> Bool {
    let table = rules.framePredicates
    return table.range(of: lemmas[clauses.nouns[noun].head]).contains { at in
      table.all[at].kind == .noun && table.all[at].links.contains { $0.to.contains(.preposition(form)) }
    }
  }

  /// "Lee, along with Diaz, sued": whoever stands beside the subject acts, too.
  private func joined(_ subject: [Int]) -> [Int] {
    guard let first = subject.first, let last = subject.last else { return subject }
    if last + 1 < clauses.nouns.count, isJoint(last, last + 1) {
      let hasOwner = last + 2 < clauses.nouns.count && clauses.nouns[last + 2].possessor == last + 1
      return subject + [hasOwner ? last + 2 : last + 1]
    }
    return first > 0 && isJoint(first - 1, first) ? [first - 1] + subject : subject
  }

  /// Between the two groups: a comma, perhaps, and "along with" or "as well as".
  private func isJoint(_ left: Int, _ right: Int) -> Bool {
    var at = clauses.nouns[left].tokens.end
    let next = clauses.nouns[right].tokens.start
    guard next - at >= 2, next - at <= 4 else { return false }
    if next - at > 2, text.tokens.shape[at].contains(.punctuation) { at += 1 }
    return sets.isJoined(text.tokens.folded[at]) && sets.isJoinedEnd(text.tokens.folded[next - 1])
  }
}
