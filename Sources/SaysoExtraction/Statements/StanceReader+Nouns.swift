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
    let isLight = sets.isLight(lemmas[verb.head]) && !negatesObject(verb)
    guard lemmas[verb.head] != words.be || verb.isPassive, !isLight else { return stance }
    if stance.negation >= 0, stance.negation != group.tokens.start {
      (stance.polarity, stance.negation) = (.affirmed, -1)
    }
    let isGiven = group.isDefinite || group.possessor >= 0 || group.possessivePronoun >= 0
    if isGiven, stance.modality != .alleged { (stance.modality, stance.hedge) = (.asserted, -1) }
    return stance
  }

  /// What the words around an event's noun do to it: "canceled a meeting", "the attack never happened",
  /// "called for talks", "without talks".
  func applyPlace(of noun: Int, isClaim: Bool = false, to stance: inout Stance) {
    let object = Int(places.object[noun])
    let subject = Int(places.subject[noun])
    let oblique = Int(places.oblique[noun])
    if object >= 0, subject >= 0, clauses.clauses[subject].link == .reduced {
      // "rejected the deal reached by Lee": it was reached.
    } else if object >= 0 {
      applyEvent(object, isClaim: isClaim, to: &stance)
    } else if subject >= 0 {
      applySubject(subject, isClaim: isClaim, to: &stance)
    } else if oblique >= 0 {
      applyOblique(oblique, Int(places.preposition[noun]), to: &stance)
    } else {
      applyPreposition(before: clauses.nouns[noun].tokens.start, to: &stance)
    }
  }

  /// "called for talks", "accused Lee of an attack", "without talks"
  private func applyOblique(_ index: Int, _ preposition: Int, to stance: inout Stance) {
    applyPreposition(before: preposition + 1, to: &stance)
    let verb = clauses.verbs[clauses.clauses[index].verb]
    if verb.head + 1 == preposition { applyEvent(index, isClaim: false, to: &stance) }
    if words.opensCharge(text.tokens.folded[preposition]) {
      applyOperators(verb, .verb, skipping: .intended, own: true, to: &stance)
    }
  }

  /// The operators of a verb over its object; a claim that is denied is no event that is called off.
  private func applyEvent(_ index: Int, isClaim: Bool, to stance: inout Stance) {
    let verb = clauses.verbs[clauses.clauses[index].verb]
    let before = stance.polarity
    applyOperators(verb, .verb, scope: .object, own: true, to: &stance)
    if isClaim, stance.polarity == before {
      applyOperators(verb, .verb, skipping: .intended, own: true, to: &stance)
    }
    guard stance.polarity != before, verb.negation >= 0 else { return }
    flip(verb.negation, &stance)
    if isClaim { set(.possible, verb.negation, &stance) }
  }

  private func negatesObject(_ verb: VerbGroup) -> Bool {
    var probe = Stance()
    applyOperators(verb, .verb, scope: .object, own: true, to: &probe)
    return probe.polarity == .negated
  }

  /// "Talks will take place", "the meeting was canceled", "the claim is false"
  private func applySubject(_ index: Int, isClaim: Bool, to stance: inout Stance) {
    let clause = clauses.clauses[index]
    let verb = clauses.verbs[clause.verb]
    if verb.isPassive {
      applyEvent(index, isClaim: isClaim, to: &stance)
    } else if clause.adjective >= 0, lemmas[verb.head] == words.be {
      applyOperators(at: clause.adjective, .adjective, skipping: .intended, to: &stance)
      applyVerbGroup(verb, to: &stance)
    } else if words.isHappening(lemmas[verb.head]) {
      applyVerbGroup(verb, to: &stance)
      applyAdverbs(clause, verb, to: &stance)
    }
  }

  // MARK: Conditions, promises, questions

  /// "would" after a word of saying, a promise or an announcement is a plan told in the past, not a condition.
  func promises(_ index: Int) -> Bool {
    let clause = clauses.clauses[index]
    // "said she would have met him" is a condition after all.
    guard clause.link == .content, clause.governor >= 0, !clauses.verbs[clause.verb].isPerfect else { return false }
    let verb = clauses.verbs[clauses.clauses[clause.governor].verb]
    return (verb.tense == .past || verb.form != .finite) && words.isPromise(lemmas[verb.head])
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

  /// "Had Lee met Diaz, …": the auxiliary before the subject, or nil.
  func inversion(_ clause: Clause) -> Int? {
    guard let subject = clause.subject.first, clauses.nouns[subject].tokens.start > 0 else { return nil }
    let token = clauses.nouns[subject].tokens.start - 1
    guard words.inverts(text.tokens.folded[token]) else { return nil }
    return text.sentences[text.sentence(at: token)].tokens.start == token ? token : nil
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
