import SaysoGraph
import SaysoSyntax
import SaysoText

extension ReferenceReader {
  private enum Number { case male, female, plural, neuter }

  /// Resolves a pronoun of the third person, or leaves it.
  mutating func readPronoun(_ token: Int, _ sentence: Int, _ speaker: Int) {
    let form = text.tokens.folded[token]
    guard let number = number(form), !isCut(token) else { return }
    if lexicon.words.reflexive.contains(form) { return readReflexive(token, number, sentence) }
    if number == .neuter, form != lexicon.words.its, isEmpty(token) { return }
    if let entity = coordinated(token, number) { return accept(entity, token, number, sentence) }
    if let entity = announced(token, number, sentence) {
      return accept(entity, token, number, sentence, rule: "entity/pronoun-forward")
    }
    let candidates = candidates(number, token, sentence, speaker)
    let ranked = Discourse.rank(candidates, at: sentence)
    let share = number == .male || number == .female ? 8 : 6
    let isClear = ranked.count < 2 || ranked[1].salience * 10 <= ranked[0].salience * share
    guard let best = ranked.first, best.entity >= 0, isClear, best.salience >= 25,
      !isForward(token, number, sentence, best.entity), !isObjectOfGerund(token, best.entity)
    else {
      if let entity = announcedByClause(token, number, sentence, ranked) {
        return accept(entity, token, number, sentence, rule: "entity/pronoun-forward")
      }
      return leave(TokenRange(token, token + 1), ranked)
    }
    accept(best.entity, token, number, sentence)
  }

  /// "Lee and her son": whoever stands right before "and".
  private func coordinated(_ token: Int, _ number: Number) -> Int? {
    guard tags[token] == .prps, token > 1, tags[token - 1] == .cc, isName[token - 2] else { return nil }
    let last = discourse.latest.last { $0.token == token - 2 && $0.entity >= 0 }
    guard let last, number == .male || number == .female, agrees(last, number) else { return nil }
    return last.entity
  }

  /// "[T]he": a piece of a word.
  private func isCut(_ token: Int) -> Bool {
    token > 0 && !text.tokens.spaced[token] && tags[token - 1] == .rightBracket
  }

  private mutating func accept(
    _ entity: Int, _ token: Int, _ number: Number, _ sentence: Int, rule: String? = nil
  ) {
    if table.entities[entity].gender == .unknown, table.entities[entity].kind == .person {
      if number == .male { table.entities[entity].gender = .male }
      if number == .female { table.entities[entity].gender = .female }
    }
    addMention(TokenRange(token, token + 1), .pronoun, entity, rule: rule ?? self.rule(token))
    leaveTrace(of: entity, token, sentence)
  }

  private func rule(_ token: Int) -> String {
    if tags[token] == .prps { return "entity/pronoun-possessive" }
    let form = text.tokens.folded[token]
    let isNominative = form == lexicon.words.male[0] || form == lexicon.words.female[0]
    return isNominative || place(of: token).subjectOf >= 0 && form != lexicon.words.male[1]
      ? "entity/pronoun-subject" : "entity/pronoun"
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
    let barred = quotation < 0 ? Self.nobody : speaker == Self.nobody ? lastSpeaker : speaker
    let isObject = noun >= 0 && tags[token] == .prp && place(of: token).subjectOf < 0
    let reach = number == .neuter || number == .plural ? 1 : 3
    let barredClause = isObject ? governor(of: clause) : -1
    let subjects = isObject && clause >= 0 ? clauses.clauses[clause].subject.map { clauses.nouns[$0].head } : []
    if number == .plural, hasCoordinatedSubject(sentence, before: token) { return [] }
    let speaks =
      quotation < 0 && clause >= 0 && !isObject
      && lexicon.words.speech.contains(lemmas[clauses.verbs[clauses.clauses[clause].verb].head])
    let near = number == .male || number == .female ? onlyNear(token, number, sentence) : nil
    return discourse.recent(from: sentence, sentences: reach).compactMap { trace in
      if trace.entity >= 0, trace.entity == barred { return nil }
      if isObject, trace.subjectOf >= 0, [clause, barredClause].contains(trace.subjectOf) { return nil }
      if subjects.contains(trace.token) { return nil }
      guard agrees(trace, number) else { return nil }
      var trace = trace
      if trace.isPerson, gender(of: trace) == .unknown { trace.weight -= 30 }
      // What stands inside a quotation is far from the words around it.
      if quotation < 0, trace.quotation >= 0 { trace.weight = -50 }
      if let near, trace.entity == near, trace.sentence == sentence, trace.quotation == quotation { trace.weight += 60 }
      if speaks, trace.entity == lastSpeaker, trace.entity >= 0, trace.sentence < sentence { trace.weight += 60 }
      return trace
    }
  }

  /// The one person of the sentence before the pronoun who agrees with it: hardly somebody of earlier sentences is meant.
  private func onlyNear(_ token: Int, _ number: Number, _ sentence: Int) -> Int? {
    var found: Int?
    for trace in discourse.recent(from: sentence, sentences: 0)
    where trace.token < token && trace.weight >= 60 && agrees(trace, number) {
      guard trace.entity >= 0 else { return nil }
      if let found, found != trace.entity { return nil }
      found = trace.entity
    }
    return found
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

  /// "Discussing his plan, Lee said …": in a phrase of "-ing" that opens the sentence, the subject.
  private func announced(_ token: Int, _ number: Number, _ sentence: Int) -> Int? {
    guard number == .male || number == .female, quotationAt[token] < 0 else { return nil }
    let start = text.sentences[sentence].tokens.start
    guard tags[start] == .vbg || tags[start] == .in && start + 1 < tags.count && tags[start + 1] == .vbg else {
      return nil
    }
    guard let main = clauses.sentences[sentence].clauses.first(where: { clauses.clauses[$0].link == .main }),
      let noun = clauses.clauses[main].subject.first, clauses.nouns[noun].tokens.start > token,
      clauses.clauses[main].subject.count == 1, let subject = namedEntity(atHeadOf: noun)
    else { return nil }
    let known = table.entities[subject]
    guard known.kind == .person, !known.isPlural,
      known.gender == .unknown || (known.gender == .male) == (number == .male)
    else { return nil }
    return subject
  }

  /// "Though HE trails Diaz, Lee has led …": where nobody before is clearly meant, the subject of the main clause.
  private func announcedByClause(
    _ token: Int, _ number: Number, _ sentence: Int, _ ranked: [Discourse.Candidate]
  ) -> Int? {
    let start = text.sentences[sentence].tokens.start
    guard number == .male || number == .female, quotationAt[token] < 0, tags[start] == .in || tags[start] == .wrb,
      let main = clauses.sentences[sentence].clauses.first(where: { clauses.clauses[$0].link == .main }),
      clauses.clauses[main].subject.count == 1, let noun = clauses.clauses[main].subject.first,
      clauses.nouns[noun].tokens.start > token, let subject = namedEntity(atHeadOf: noun)
    else { return nil }
    let opening = clauses.sentences[sentence].clauses.first
    guard let opening, clauses.clauses[opening].link == .adverbial, clauses.clauses[opening].marker == start,
      clauses.clauses[opening].subject.contains(where: { clauses.nouns[$0].head == token })
    else { return nil }
    let known = table.entities[subject]
    guard known.kind == .person, !known.isPlural,
      known.gender == .unknown || (known.gender == .male) == (number == .male)
    else { return nil }
    return ranked.first.map { $0.entity < 0 || $0.entity == subject || $0.salience < 60 } ?? true ? subject : nil
  }

  /// "Lee, who …", "Acme, which …": the name right before.
  mutating func readRelative(_ token: Int) {
    let form = text.tokens.folded[token]
    let words = lexicon.words
    guard token > 1, [words.who, words.whom, words.whose, words.which].contains(form) else { return }
    let hasComma = text.tokens.folded[token - 1] == words.comma
    let last = hasComma ? token - 2 : token - 1
    guard let mention = nameMention(at: last), table.mentions[mention].tokens.last == last else { return }
    let entity = table.mentions[mention].entity
    let isPerson = table.entities[entity].kind == .person
    guard form == words.whose || isPerson == (form != words.which), hasComma || isPerson else { return }
    if isAfterPreposition(last, of: form, isPerson) { return }
    addMention(TokenRange(token, token + 1), .pronoun, entity, rule: "entity/relative")
  }

  /// "an aide to Lee, who", "the head of Acme, whose": either may be meant.
  private func isAfterPreposition(_ token: Int, of form: FormID, _ isPerson: Bool) -> Bool {
    let noun = Int(roles.nounAt[token])
    let at = noun < 0 ? -1 : Int(roles.constituentOf[noun])
    guard at > 1, kind(at - 1) == .preposition, kind(at - 2) == .noun else { return false }
    let described = clauses.constituents[at - 2].group
    if !isPerson, form == lexicon.words.which { return true }
    return head(ofNoun: described)?.isPerson ?? isName[clauses.nouns[described].head]
  }

  /// "Acme and Bolt": neither alone is "they".
  private func isCoordinated(_ token: Int) -> Bool {
    let noun = Int(roles.nounAt[token])
    guard noun >= 0, roles.clause[noun] >= 0 else { return false }
    return clauses.clauses[Int(roles.clause[noun])].subject.count > 1
  }

  /// "Lee wants to stop him": whoever wants is not "him".
  private func governor(of clause: Int) -> Int {
    guard clause >= 0, clauses.clauses[clause].link == .infinitive else { return -1 }
    return clauses.clauses[clause].governor
  }

  /// "Acme, Bolt and Crane cut their aid": none of them alone, nor anyone before.
  private func hasCoordinatedSubject(_ sentence: Int, before token: Int) -> Bool {
    clauses.sentences[sentence].clauses.contains { index in
      let subject = clauses.clauses[index].subject
      return subject.count > 1 && clauses.nouns[subject[0]].tokens.start < token
    }
  }

  /// "Lee attacked Bolt, calling him …": hardly the one who calls.
  private func isObjectOfGerund(_ token: Int, _ entity: Int) -> Bool {
    let noun = Int(roles.nounAt[token])
    guard tags[token] == .prp, noun >= 0, roles.clause[noun] >= 0, place(of: token).subjectOf < 0 else { return false }
    let clause = clauses.clauses[Int(roles.clause[noun])]
    guard clause.link == .gerund, clause.governor >= 0 else { return false }
    return clauses.clauses[clause.governor].subject.contains {
      namedEntity(atHeadOf: $0) == entity || head(of: $0) == entity
    }
  }

  /// The entity last found at a group's head.
  private func head(of noun: Int) -> Int? {
    let head = clauses.nouns[noun].head
    return discourse.latest.last { $0.token == head }?.entity
  }

  private func gender(of trace: Discourse.Trace) -> Gender {
    trace.entity >= 0 ? table.entities[trace.entity].gender : trace.gender
  }

  private func agrees(_ trace: Discourse.Trace, _ number: Number) -> Bool {
    let gender = gender(of: trace)
    switch number {
    case .male: return trace.isPerson && !trace.isPlural && gender != .female
    case .female: return trace.isPerson && !trace.isPlural && gender != .male
    case .plural:
      if trace.entity < 0 { return trace.isPlural }
      return table.entities[trace.entity].kind == .organization && trace.weight >= 100 && !isCoordinated(trace.token)
    case .neuter: return !trace.isPerson && !trace.isPlural
    }
  }

  /// "Lee hurt herself": the subject of the same clause.
  private mutating func readReflexive(_ token: Int, _ number: Number, _ sentence: Int) {
    let noun = Int(roles.nounAt[token])
    guard noun >= 0, roles.clause[noun] >= 0 else { return }
    let clause = Int(roles.clause[noun])
    let subject = discourse.recent(from: sentence, sentences: 0).last { $0.subjectOf == clause }
    if let subject, subject.entity >= 0, agrees(subject, number) {
      return accept(subject.entity, token, number, sentence)
    }
    // "Lee tried to distance himself": the one subject before that can be meant.
    let before = discourse.recent(from: sentence, sentences: 0).filter {
      $0.subjectOf >= 0 && $0.quotation == Int(quotationAt[token]) && agrees($0, number)
    }
    guard let last = before.last, last.entity >= 0, before.allSatisfy({ $0.entity == last.entity }) else { return }
    accept(last.entity, token, number, sentence)
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
