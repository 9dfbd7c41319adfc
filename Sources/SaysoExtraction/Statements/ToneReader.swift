import SaysoGraph
import SaysoSyntax
import SaysoText

/// Says what a speaker does to somebody by what he says of him: blames, praises, asks, or only mentions.
///
/// What is said to be their own doing, being or feeling counts first; else the words of a sentence that speaks of nobody
/// else. Words of both sides leave it a mention.
struct ToneReader {
  let analysis: Analysis
  let sets: VerdictSets
  let stances: StanceReader

  /// A type and the token that decided for it.
  struct Tone {
    var type: StatementType
    var word: Int
  }

  /// Words that speak against somebody, and for them.
  private struct Tally {
    var against: [Int] = []
    var favor: [Int] = []

    mutating func count(_ isBad: Bool, _ token: Int) { if isBad { against.append(token) } else { favor.append(token) } }

    var tone: Tone? {
      if against.isEmpty == favor.isEmpty { return nil }
      return against.isEmpty ? Tone(type: .support, word: favor[0]) : Tone(type: .accuse, word: against[0])
    }
  }

  /// The tone of a clause about its subject.
  func tone(ofSubjectOf clause: Int, isOwner: Bool) -> Tone? {
    if let duty = duty(clause, isOwner: isOwner) { return duty }
    var tally = Tally()
    add(clause, depth: 0, to: &tally)
    if isOwner, let noun = analysis.clauses.clauses[clause].subject.first, isBadThing(noun) {
      tally.count(true, analysis.clauses.nouns[noun].head)
    }
    return tally.tone
  }

  // MARK: "should release his taxes", "must not be president"

  /// What somebody ought to do is asked of them; what they ought not to do, or ought to undergo, is held against them.
  private func duty(_ index: Int, isOwner: Bool) -> Tone? {
    let clause = analysis.clauses.clauses[index]
    guard let inner = obliged(index, clause) else { return nil }
    let verb = analysis.clauses.verbs[analysis.clauses.clauses[inner].verb]
    let lemma = analysis.lemmas[verb.head]
    let isDenied = stances.stance(ofClause: index).polarity == .negated
    if analysis.clauses.clauses[inner].isPassive {
      if sets.isPunishing(lemma) { return Tone(type: isDenied ? .support : .accuse, word: verb.head) }
      return sets.isHonoring(lemma) ? Tone(type: isDenied ? .accuse : .support, word: verb.head) : nil
    }
    if lemma == stances.words.be || lemma == stances.words.have {
      guard let noun = analysis.clauses.clauses[inner].predicativeOrObject else { return nil }
      let head = analysis.clauses.nouns[noun].head
      return sets.isOffice(analysis.lemmas[head]) ? Tone(type: isDenied ? .accuse : .support, word: head) : nil
    }
    return !isOwner && !sets.isUndergoing(lemma) ? Tone(type: isDenied ? .accuse : .request, word: verb.head) : nil
  }

  /// The clause of what must be done: its own, or the infinitive under "has", "needs", "ought".
  private func obliged(_ index: Int, _ clause: Clause) -> Int? {
    let verb = analysis.clauses.verbs[clause.verb]
    if verb.modal >= 0, sets.isShould(analysis.text.tokens.folded[verb.modal]) { return verb.isPerfect ? nil : index }
    guard verb.modal < 0, sets.isNeed(analysis.lemmas[verb.head]), clause.object.isEmpty else { return nil }
    return under(index).first { analysis.clauses.clauses[$0].link == .infinitive }
  }

  // MARK: "Orlin News announced that Diaz is joining it"

  /// A body that announces somebody's post gives it.
  func posting(_ clause: Int, by speaker: Remarks.Speaker, _ cue: TokenRange) -> Tone? {
    guard clause >= 0, !speaker.isPerson, sets.isAnnouncing(analysis.lemmas[cue.last]) else { return nil }
    let head = analysis.clauses.verbs[analysis.clauses.clauses[clause].verb].head
    let lemma = analysis.lemmas[head]
    let isPosting =
      analysis.clauses.clauses[clause].isPassive ? sets.isAppointing(lemma) : sets.isJoining(lemma)
    guard isPosting, stances.stance(ofClause: clause).polarity == .affirmed else { return nil }
    return Tone(type: .appoint, word: head)
  }

  // MARK: What they do and are

  private func add(_ index: Int, depth: Int, to tally: inout Tally) {
    let clause = analysis.clauses.clauses[index]
    let verb = analysis.clauses.verbs[clause.verb]
    let stance = stances.stance(ofClause: index)
    guard stance.modality != .questioned else { return }
    let isDenied = stance.polarity == .negated
    if clause.isPassive {
      addWord(verb.head, isDenied, &tally)
    } else {
      addVerb(verb.head, isDenied, &tally)
      for noun in clause.object + [clause.predicative] where noun >= 0 { addNoun(noun, verb, isDenied, &tally) }
      if clause.adjective >= 0 { addWord(clause.adjective, isDenied, &tally) }
      // "too close to Kenya"
      if clause.adjective > 0, !isDenied, sets.isToo(analysis.text.tokens.folded[clause.adjective - 1]) {
        tally.count(true, clause.adjective)
      }
    }
    guard depth < 3 else { return }
    for inner in under(index) where sharesSubject(inner, clause) { add(inner, depth: depth + 1, to: &tally) }
  }

  private func addVerb(_ token: Int, _ isDenied: Bool, _ tally: inout Tally) {
    let lemma = analysis.lemmas[token]
    if sets.isMisdeed(lemma) {
      if !isDenied { tally.count(true, token) }
    } else if sets.isGoodDeed(lemma) || sets.isDeficit(lemma) && isDenied {
      tally.count(isDenied, token)
    }
  }

  /// "made a bad decision", "has the temperament", "is a liar"
  private func addNoun(_ noun: Int, _ verb: VerbGroup, _ isDenied: Bool, _ tally: inout Tally) {
    let group = analysis.clauses.nouns[noun]
    let isBeing = analysis.lemmas[verb.head] == stances.words.be
    guard isBeing || sets.isDoing(analysis.lemmas[verb.head]) else { return }
    let head = analysis.lemmas[group.head]
    if isBeing {
      addWord(group.head, isDenied, &tally)
    } else if sets.isQuality(head) {
      tally.count(isDenied, group.head)
    }
    if sets.isWrong(head), !isDenied { tally.count(true, group.head) }
    for token in group.tokens.start..<group.head { addJudging(token, isDenied, &tally) }
  }

  /// An adjective that judges before any noun. "not a great leader" blames nobody yet.
  private func addJudging(_ token: Int, _ isDenied: Bool, _ tally: inout Tally) {
    guard let isBad = isJudging(token), !isDenied else { return }
    tally.count(isBad, token)
  }

  private func isJudging(_ token: Int) -> Bool? {
    let tag = analysis.tags[token]
    guard tag == .jj || tag == .vbg || tag == .vbn else { return nil }
    let (lemma, form) = (analysis.lemmas[token], analysis.text.tokens.folded[token])
    if sets.isVile(lemma) || sets.isVile(form) {
      // "an awful lot"
      return sets.isLot(analysis.text.tokens.folded[min(token + 1, analysis.lemmas.count - 1)]) ? nil : true
    }
    return sets.isFine(form) && !sets.isMild(form) ? false : nil
  }

  private func addWord(_ token: Int, _ isDenied: Bool, _ tally: inout Tally) {
    let (lemma, form) = (analysis.lemmas[token], analysis.text.tokens.folded[token])
    if sets.isBad(lemma) || sets.isBad(form) || sets.isVile(form) || sets.isAmiss(form) {
      if !isDenied { tally.count(true, token) }
    } else if sets.isGood(form) || sets.isFine(form) {
      tally.count(isDenied, token)
    }
  }

  /// Clauses right under a clause that go on with what its subject does.
  private func under(_ index: Int) -> [Int] {
    let sentence = analysis.text.sentence(at: analysis.clauses.verbs[analysis.clauses.clauses[index].verb].head)
    return analysis.clauses.sentences[sentence].clauses.filter {
      let clause = analysis.clauses.clauses[$0]
      return $0 != index && clause.governor == index
        && (clause.link == .infinitive || clause.link == .gerund || clause.link == .coordinate)
    }
  }

  private func sharesSubject(_ inner: Int, _ clause: Clause) -> Bool {
    let subject = analysis.clauses.clauses[inner].subject
    return subject.isEmpty || subject == clause.subject
  }

  // MARK: "we are disappointed that Diaz", "it is absurd that Diaz"

  /// What the speaker feels about somebody who is no subject of what is said.
  func feeling(about end: End, saidIn part: TokenRange, by speaker: Remarks.Speaker, _ ends: EndFinder) -> Tone? {
    var tally = Tally()
    for clause in analysis.clauses(in: part) { addFeeling(clause, on: end, by: speaker, ends, &tally) }
    return tally.tone
  }

  /// "I am proud to stand with Diaz"
  private func addFeeling(
    _ index: Int, on end: End, by speaker: Remarks.Speaker, _ ends: EndFinder, _ tally: inout Tally
  ) {
    let clause = analysis.clauses.clauses[index]
    let word = clause.isPassive ? analysis.clauses.verbs[clause.verb].head : clause.adjective
    guard word >= 0, word < end.tokens.start, let subject = clause.subject.first,
      isSpeaker(subject, speaker, ends) || isImpersonal(subject)
    else { return }
    let isDenied = stances.stance(ofClause: index).polarity == .negated
    let (lemma, form) = (analysis.lemmas[word], analysis.text.tokens.folded[word])
    if sets.isUpset(lemma) || sets.isUpset(form) || isImpersonal(subject) && sets.isVile(form) {
      if !isDenied { tally.count(true, word) }
    } else if sets.isGlad(lemma) || sets.isGlad(form) {
      tally.count(isDenied, word)
    }
  }

  /// "it is absurd that", "what Diaz says is dangerous"
  private func isImpersonal(_ noun: Int) -> Bool {
    let tokens = analysis.clauses.nouns[noun].tokens
    return tokens.count == 1 && sets.isImpersonal(analysis.text.tokens.folded[tokens.start])
  }

  private func isSpeaker(_ noun: Int, _ speaker: Remarks.Speaker, _ ends: EndFinder) -> Bool {
    let head = analysis.clauses.nouns[noun].head
    return sets.isFirstPerson(analysis.text.tokens.folded[head])
      || ends.end(atToken: head).map { speaker.side.contains($0.entity) } ?? false
  }

  /// "scandal", "aggression": what nobody likes to be told to have.
  private func isBadThing(_ noun: Int) -> Bool {
    let group = analysis.clauses.nouns[noun]
    // "the abuse of Diaz": under "of" stands the victim as often.
    return sets.isWrong(analysis.lemmas[group.head])
      && !sets.isOf(analysis.text.tokens.folded[min(group.tokens.end, analysis.lemmas.count - 1)])
  }

  // MARK: Words of the whole sentence

  /// Blame by any word said in a sentence, where this speaks of nobody else; of adjectives only if it is its subject.
  func tone(
    ofWordsIn part: TokenRange, on end: End, isSubject: Bool, by speaker: Remarks.Speaker, _ ends: EndFinder,
    where isOwn: (Int) -> Bool
  ) -> Tone? {
    for token in part.indices {
      guard let other = ends.end(atToken: token), ends.table.entities[other.entity].isNamed, !ends.isPlace(other) else {
        continue
      }
      if other.entity != end.entity, !speaker.side.contains(other.entity) { return nil }
    }
    let tally = loose(part, where: isOwn)
    guard tally.favor.isEmpty else { return nil }
    let word = tally.against.first { isSubject || isJudging($0) == nil }
    return word.map { Tone(type: .accuse, word: $0) }
  }

  /// "crooked Diaz", "Diaz's disastrous trip": a word that judges before the name or before what is theirs.
  func label(on end: End, in part: TokenRange, _ ends: EndFinder) -> Tone? {
    let sentence = analysis.text.sentence(at: part.start)
    for noun in analysis.clauses.sentences[sentence].nouns {
      let group = analysis.clauses.nouns[noun]
      guard part.contains(group.head),
        (ends.end(atToken: group.head) ?? ends.namedOwner(noun))?.entity == end.entity
      else { continue }
      for token in group.tokens.start..<group.head where isJudging(token) == true && !isDenied(token, part) {
        return Tone(type: .accuse, word: token)
      }
    }
    return nil
  }

  /// Whether words of the sentence speak against what was found.
  func isContested(_ tone: Tone, in part: TokenRange, where isOwn: (Int) -> Bool) -> Bool {
    let tally = loose(part, where: isOwn)
    return tone.type == .accuse ? !tally.favor.isEmpty : tone.type == .support && !tally.against.isEmpty
  }

  /// Words outside of clauses that tell of which man or thing: "a man who made mistakes".
  private func loose(_ part: TokenRange, where isOwn: (Int) -> Bool) -> Tally {
    var tally = Tally()
    var isApart = false
    for token in part.indices {
      let tag = analysis.tags[token]
      if tag == .comma { isApart = false }
      if token > part.start, tag == .wdt || tag == .wp, analysis.tags[token - 1].isNoun { isApart = true }
      if !isApart, isOwn(token), !isDenied(token, part) { addLoose(token, &tally) }
    }
    return tally
  }

  /// A word of blame or praise, whoever is its subject; of harm "at" or "against" somebody he is the victim.
  private func addLoose(_ token: Int, _ tally: inout Tally) {
    if let isBad = isJudging(token) { return tally.count(isBad, token) }
    let (lemma, tag) = (analysis.lemmas[token], analysis.tags[token])
    let next = analysis.text.tokens.folded[min(token + 1, analysis.lemmas.count - 1)]
    if tag.isVerb && tag != .vbn && sets.isMisdeed(lemma)
      || tag.isNoun && sets.isWrong(lemma) && !sets.isToward(next) && !sets.isOf(next)
    {
      tally.count(true, token)
    }
  }

  /// "not", "never", "no" up to four words before.
  private func isDenied(_ token: Int, _ part: TokenRange) -> Bool {
    (max(part.start, token - 4)..<token).contains { sets.isNot(analysis.text.tokens.folded[$0]) }
  }
}

extension Clause {
  /// What somebody is to be or to have.
  fileprivate var predicativeOrObject: Int? { predicative >= 0 ? predicative : object.first }
}
