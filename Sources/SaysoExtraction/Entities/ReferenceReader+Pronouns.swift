import SaysoGraph
import SaysoSyntax
import SaysoText

extension ReferenceReader {
  private enum Number { case male, female, plural, neuter }

  /// Resolves a pronoun of the third person, or leaves it.
  mutating func readPronoun(_ token: Int, _ sentence: Int, _ speaker: Int) {
    let form = text.tokens.folded[token]
    guard let number = number(form) else { return }
    if lexicon.words.reflexive.contains(form) { return readReflexive(token, number, sentence) }
    if number == .neuter, form != lexicon.words.its, isEmpty(token) { return }
    let candidates = candidates(number, token, sentence, speaker)
    let ranked = Discourse.rank(candidates, at: sentence)
    guard let best = ranked.first, best.entity >= 0 else { return }
    let share = number == .male || number == .female ? 8 : 6
    if ranked.count > 1, ranked[1].salience * 10 > best.salience * share { return }
    if best.salience < 50 || isForward(token, number, sentence, best.entity) { return }
    accept(best.entity, token, number, sentence)
  }

  private mutating func accept(_ entity: Int, _ token: Int, _ number: Number, _ sentence: Int) {
    if table.entities[entity].gender == .unknown, table.entities[entity].kind == .person {
      if number == .male { table.entities[entity].gender = .male }
      if number == .female { table.entities[entity].gender = .female }
    }
    addMention(TokenRange(token, token + 1), .pronoun, entity, rule: rule(token))
    leaveTrace(of: entity, token, sentence)
  }

  private func rule(_ token: Int) -> String {
    if tags[token] == .prps { return "entity/pronoun-possessive" }
    return place(of: token).subjectOf >= 0 ? "entity/pronoun-subject" : "entity/pronoun"
  }

  private func number(_ form: FormID) -> Number? {
    if lexicon.words.male.contains(form) { return .male }
    if lexicon.words.female.contains(form) { return .female }
    if lexicon.words.plural.contains(form) { return .plural }
    return lexicon.words.neuter.contains(form) ? .neuter : nil
  }

  private func candidates(_ number: Number, _ token: Int, _ sentence: Int, _ speaker: Int) -> [Discourse.Trace] {
    let quotation = Int(quotationAt[token])
    let noun = Int(roles.nounAt[token])
    let clause = noun >= 0 && tags[token] == .prp ? Int(roles.clause[noun]) : -1
    let barred = quotation >= 0 ? (speaker >= 0 ? speaker : lastSpeaker) : -1
    let isObject = noun >= 0 && tags[token] == .prp && place(of: token).subjectOf < 0
    let reach = number == .neuter || number == .plural ? 1 : 3
    let speaks =
      quotation < 0 && clause >= 0 && !isObject
      && lexicon.words.speech.contains(lemmas[clauses.verbs[clauses.clauses[clause].verb].head])
    return discourse.recent(from: sentence, sentences: reach).compactMap { trace in
      if trace.entity == barred, trace.entity >= 0 { return nil }
      if isObject, clause >= 0, trace.subjectOf == clause { return nil }
      guard agrees(trace, number) else { return nil }
      var trace = trace
      // What stands inside a quotation is far from the words around it.
      if quotation < 0, trace.quotation >= 0 { trace.weight = -50 }
      if speaks, trace.entity == lastSpeaker, trace.entity >= 0, trace.sentence < sentence { trace.weight += 60 }
      return trace
    }
  }

  /// "Discussing his plan, Lee said …": the pronoun may look forward to the main clause's subject.
  private func isForward(_ token: Int, _ number: Number, _ sentence: Int, _ entity: Int) -> Bool {
    guard number == .male || number == .female else { return false }
    for index in clauses.sentences[sentence].clauses {
      let clause = clauses.clauses[index]
      guard clause.link == .main, let noun = clause.subject.first else { continue }
      let start = clauses.nouns[noun].tokens.start
      if start <= token { return false }
      guard quotationAt[start] == quotationAt[token], let subject = namedEntity(atHeadOf: noun) else { return false }
      let known = table.entities[subject]
      return subject != entity && known.kind == .person
        && (known.gender == .unknown || (known.gender == .male) == (number == .male))
    }
    return false
  }

  private func agrees(_ trace: Discourse.Trace, _ number: Number) -> Bool {
    let gender = trace.entity >= 0 ? table.entities[trace.entity].gender : trace.gender
    switch number {
    case .male: return trace.isPerson && !trace.isPlural && gender != .female
    case .female: return trace.isPerson && !trace.isPlural && gender != .male
    case .plural:
      if trace.entity < 0 { return trace.isPlural }
      return table.entities[trace.entity].kind == .organization
    case .neuter: return !trace.isPerson && !trace.isPlural
    }
  }

  /// "Lee hurt herself": the subject of the same clause.
  private mutating func readReflexive(_ token: Int, _ number: Number, _ sentence: Int) {
    let noun = Int(roles.nounAt[token])
    guard noun >= 0, roles.clause[noun] >= 0 else { return }
    let clause = Int(roles.clause[noun])
    let subject = discourse.recent(from: sentence, sentences: 0).last { $0.subjectOf == clause }
    guard let subject, subject.entity >= 0, agrees(subject, number) else { return }
    accept(subject.entity, token, number, sentence)
  }

  /// "it is likely that", "it seems", "make it clear": means nothing.
  private func isEmpty(_ token: Int) -> Bool {
    let noun = Int(roles.nounAt[token])
    guard noun >= 0, roles.clause[noun] >= 0 else { return true }
    let clause = clauses.clauses[Int(roles.clause[noun])]
    guard clause.subject.contains(noun) else { return false }
    let verb = clauses.verbs[clause.verb]
    return clause.adjective >= 0 || clause.predicative >= 0 || verb.isPassive
      || lexicon.words.empty.contains(lemmas[verb.head])
  }
}
