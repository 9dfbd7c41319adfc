import SaysoText

/// Who does what a verb without a subject of its own says.
extension ClauseFinder {
  /// Infinitives and gerunds take their subject from the governing clause.
  func shareSubject(_ index: Int, _ clauses: inout [Clause]) {
    guard clauses[index].subject.isEmpty, clauses[index].governor >= 0 else { return }
    let outer = clauses[clauses[index].governor]
    switch clauses[index].link {
    case .infinitive: clauses[index].subject = infinitiveSubject(index, outer)
    case .gerund:
      clauses[index].subject =
        !outer.object.isEmpty && (isObjectControlled(index, outer) || sees(outer, index)) && !outer.isPassive
        ? outer.object : outer.subject
    case .coordinate: clauses[index].subject = outer.subject
    default: break
    }
  }

  /// "urged Lee to resign", "called on Lee to resign": Lee; "filed a suit to stop it": who filed.
  private func infinitiveSubject(_ index: Int, _ outer: Clause) -> [Int] {
    let verb = verbs[outer.verb]
    if outer.isPassive { return outer.subject }
    if !outer.object.isEmpty, controllers.contains(lemmas[verb.head]) || isLet(index, verb) { return outer.object }
    let previous = before(verbItems[index])
    guard isKind(previous, .noun) else { return outer.subject }
    let caller = outer.obliques.last { $0.nouns.last == items[previous].group }
    guard let caller else {
      // "rejected a request to unseal": who asked is not said.
      return outer.object.last == items[previous].group && controllers.refuses(lemmas[verb.head]) ? [] : outer.subject
    }
    let isOwner = [words.by, words.from].contains(form(ofToken: caller.preposition)) && caller.after >= 0
    guard isOwner || [words.on, words.upon, words.for_].contains(form(ofToken: caller.preposition)) else {
      return outer.subject
    }
    return caller.nouns
  }

  /// "let Lee speak", "made Lee apologize"; not "made a vow to speak".
  private func isLet(_ index: Int, _ outer: VerbGroup) -> Bool {
    tags[verb(at: verbItems[index]).tokens.start] == .vb && controllers.lets(lemmas[outer.head])
  }

  /// "accused Kenya of dumping": the gerund after such a preposition belongs to the object.
  private func isObjectControlled(_ index: Int, _ outer: Clause) -> Bool {
    outer.obliques.contains { $0.clause == index && words.pointsAtObject(form(ofToken: $0.preposition)) }
  }

  /// "a poll shows Lee leading Diaz"; not "showed Lee the door, saying …".
  private func sees(_ outer: Clause, _ index: Int) -> Bool {
    controllers.sees(lemmas[verbs[outer.verb].head]) && !isKind(before(verbItems[index]), .comma)
  }

  private func form(ofToken token: Int) -> FormID { text.tokens.folded[token] }
}
