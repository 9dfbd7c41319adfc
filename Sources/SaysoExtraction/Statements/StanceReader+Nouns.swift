import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

extension StanceReader {
  /// What the clause whose object or predicative an event's noun is says of it: "did not hold talks", "will hold talks".
  ///
  /// Only a light verb denies the event with itself: who "did not mention the attack" says nothing against it.
  func stance(ofObject noun: Int, in clause: Int) -> Stance {
    var stance = stance(ofClause: clause)
    let verb = clauses.verbs[clauses.clauses[clause].verb]
    let group = clauses.nouns[noun]
    guard lemmas[verb.head] != words.be || verb.isPassive, !sets.isLight(lemmas[verb.head]) else { return stance }
    if stance.negation >= 0, stance.negation != group.tokens.start {
      (stance.polarity, stance.negation) = (.affirmed, -1)
    }
    let isGiven = group.isDefinite || group.possessor >= 0 || group.possessivePronoun >= 0
    if isGiven, stance.modality != .alleged { (stance.modality, stance.hedge) = (.asserted, -1) }
    return stance
  }

  /// What the words around an event's noun do to it: "canceled a meeting", "the attack never happened",
  /// "called for talks", "without talks".
  func applyPlace(of noun: Int, to stance: inout Stance) {
    let object = Int(places.object[noun])
    let subject = Int(places.subject[noun])
    let oblique = Int(places.oblique[noun])
    if object >= 0 {
      applyEvent(object, to: &stance)
    } else if subject >= 0 {
      applySubject(subject, to: &stance)
    } else if oblique >= 0 {
      let preposition = Int(places.preposition[noun])
      applyPreposition(before: preposition + 1, to: &stance)
      let verb = clauses.verbs[clauses.clauses[oblique].verb]
      if verb.head + 1 == preposition { applyEvent(oblique, to: &stance) }
    } else {
      applyPreposition(before: clauses.nouns[noun].tokens.start, to: &stance)
    }
  }

  /// The operators of a verb over its object.
  private func applyEvent(_ index: Int, to stance: inout Stance) {
    let verb = clauses.verbs[clauses.clauses[index].verb]
    let before = stance.polarity
    applyOperators(verb, .verb, scope: .object, to: &stance)
    if stance.polarity != before, verb.negation >= 0 { flip(verb.negation, &stance) }
  }

  /// "Talks will take place", "the meeting was canceled", "the claim is false"
  private func applySubject(_ index: Int, to stance: inout Stance) {
    let clause = clauses.clauses[index]
    let verb = clauses.verbs[clause.verb]
    if verb.isPassive {
      applyEvent(index, to: &stance)
    } else if clause.adjective >= 0, lemmas[verb.head] == words.be {
      applyOperators(at: clause.adjective, .adjective, skipping: .intended, to: &stance)
      applyVerbGroup(verb, to: &stance)
    } else if words.isHappening(lemmas[verb.head]) {
      applyVerbGroup(verb, to: &stance)
      applyCues(verb.tokens, scope: .clause, to: &stance)
    }
  }

  // MARK: Conditions, promises, questions

  /// "would" after a promise or announcement is a plan told in the past, not a condition.
  func promises(_ index: Int) -> Bool {
    let clause = clauses.clauses[index]
    guard clause.link == .content, clause.governor >= 0 else { return false }
    let verb = clauses.verbs[clauses.clauses[clause.governor].verb]
    guard verb.tense == .past || verb.form != .finite else { return false }
    let table = rules.operatorPredicates
    return table.range(of: lemmas[verb.head]).contains {
      table.all[$0].kind == .verb && does(rules.operators[table.all[$0].owner], .intended)
    }
  }

  /// The "if" of another clause of the sentence on which a clause with a modal hangs.
  func condition(of index: Int) -> Int? {
    let clause = clauses.clauses[index]
    let verb = clauses.verbs[clause.verb]
    guard verb.modal >= 0, clause.link == .main || clause.link == .content || clause.link == .coordinate else {
      return nil
    }
    let sentence = text.sentences[text.sentence(at: verb.head)].tokens
    for other in neighbours(of: index, in: sentence) where other != index {
      let candidate = clauses.clauses[other]
      guard candidate.link == .adverbial, candidate.marker >= 0,
        words.isCondition(text.tokens.folded[candidate.marker])
      else { continue }
      if candidate.marker > 0, words.isEven(text.tokens.folded[candidate.marker - 1]) { continue }
      return candidate.marker
    }
    return nil
  }

  /// Clauses near `index` whose verbs stand in its sentence.
  private func neighbours(of index: Int, in sentence: TokenRange) -> Range<Int> {
    func stands(_ other: Int) -> Bool { sentence.contains(clauses.verbs[clauses.clauses[other].verb].head) }
    var low = index
    var high = index + 1
    while low > 0, index - low < 4, stands(low - 1) { low -= 1 }
    while high < clauses.clauses.count, high - index < 4, stands(high) { high += 1 }
    return low..<high
  }

  /// The question mark that closes a main clause, or nil.
  func questionMark(_ index: Int) -> Int? {
    let clause = clauses.clauses[index]
    guard clause.link == .main || clause.link == .coordinate || clause.link == .infinitive else { return nil }
    let verb = clauses.verbs[clause.verb]
    let sentence = text.sentences[text.sentence(at: verb.head)].tokens
    for token in verb.tokens.end..<min(sentence.end, verb.tokens.end + 40) {
      if words.isQuestion(text.tokens.folded[token]) { return token }
      if tags[token] == .closeQuote || tags[token] == .colon { return nil }
    }
    return nil
  }
}
