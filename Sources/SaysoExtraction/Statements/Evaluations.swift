import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Reads verdicts: "Lee said Diaz is a liar" and "Lee called Diaz a liar" are accusations by Lee.
///
/// A named speaker says something bad or good, by the words of `evaluation.rules`, of somebody named.
struct Evaluations {
  let analysis: Analysis
  let sets: VerdictSets
  let speakers: SayingIndex
  let slots: SlotReader
  let be, have: FormID
  let stances: StanceReader

  func findings(_ ends: inout EndFinder) -> [Finding] {
    var out: [Finding] = []
    for index in analysis.clauses.clauses.indices {
      let clause = analysis.clauses.clauses[index]
      let head = analysis.clauses.verbs[clause.verb].head
      if analysis.lemmas[head] == be, !clause.isPassive {
        appendCopula(index, clause, &ends, &out)
      } else if sets.names(analysis.lemmas[head]) {
        appendNaming(index, clause, &ends, &out)
      } else if sets.isMaking(analysis.lemmas[head]) {
        appendMaking(clause, head, &ends, &out)
      } else {
        appendDeed(index, clause, head, &ends, &out)
      }
    }
    for index in out.indices { out[index].isVerdict = true }
    return out
  }

  /// What naming somebody mentions is said better by its verdict: "called Diaz a liar" accuses. Who
  /// "accused Diaz of lying" needs no verdict on top.
  static func merge(_ verdicts: [Finding], into findings: [Finding], _ text: TokenizedText) -> [Finding] {
    if verdicts.isEmpty { return findings }
    func isSame(_ a: Finding, _ b: Finding) -> Bool {
      a.source.entity == b.source.entity && a.target.entity == b.target.entity
    }
    let kept = findings.filter { finding in
      finding.type != .mention || !verdicts.contains { $0.anchor == finding.anchor && isSame($0, finding) }
    }
    return kept
      + verdicts.filter { verdict in
        let sentence = text.sentences[text.sentence(at: verdict.anchor)].tokens
        return !kept.contains { $0.type == verdict.type && isSame($0, verdict) && sentence.contains($0.anchor) }
      }
  }

  // MARK: "Diaz is a liar"

  private func appendCopula(_ index: Int, _ clause: Clause, _ ends: inout EndFinder, _ out: inout [Finding]) {
    guard let subject = clause.subject.first, speakers.innermost(at: analysis.clauses.verbs[clause.verb].head) != nil
    else { return }
    let stance = stances.stance(ofClause: index)
    guard Self.counts(stance) else { return }
    let isDenied = stance.polarity == .negated
    let passed = clause.predicative >= 0 ? verdict(ofNoun: clause.predicative) : verdict(atToken: clause.adjective)
    guard let found = passed ?? (isDenied ? denied(clause) : nil), let target = named(subject, &ends),
      let source = speaker(around: analysis.clauses.verbs[clause.verb].head, of: target)
    else { return }
    append(source, target, found.isBad != isDenied, TokenRange(found.word, found.word + 1), Stance(), ends, &out)
  }

  /// "Diaz is not a CITIZEN": no praise by itself, but a reproach where it is denied.
  private func denied(_ clause: Clause) -> Verdict? {
    let word = clause.predicative >= 0 ? analysis.clauses.nouns[clause.predicative].head : clause.adjective
    return word >= 0 && sets.isDenied(analysis.lemmas[word]) ? Verdict(word: word, isBad: false) : nil
  }

  // MARK: "called Diaz a liar", "declare it responsible", "described Diaz as corrupt"

  private func appendNaming(_ index: Int, _ clause: Clause, _ ends: inout EndFinder, _ out: inout [Finding]) {
    let verb = analysis.clauses.verbs[clause.verb]
    guard let whom = slots.nouns(.indirectObject, clause).first ?? slots.nouns(.object, clause).first,
      let who = slots.nouns(.subject, clause).first, let found = named(clause),
      let source = ends.end(ofNoun: who), let target = ends.end(ofNoun: whom)
    else { return }
    append(source, target, found.isBad, verb.tokens, stances.stance(ofClause: index), anchor: verb.head, ends, &out)
  }

  /// "Lee said his remarks render Diaz unfit": the speaker's verdict on whoever is made so.
  private func appendMaking(_ clause: Clause, _ head: Int, _ ends: inout EndFinder, _ out: inout [Finding]) {
    guard let whom = slots.nouns(.object, clause).first, let found = named(clause), found.isBad,
      let target = named(whom, &ends), let source = speaker(around: head, of: target)
    else { return }
    append(source, target, true, TokenRange(found.word, found.word + 1), Stance(), ends, &out)
  }

  /// The verdict that a naming verb passes: its second object, an adjective, or what "as" brings.
  private func named(_ clause: Clause) -> Verdict? {
    if clause.complement >= 0 { return verdict(atToken: clause.complement) }
    let isSecond = !clause.indirect.isEmpty || clause.isPassive
    if isSecond, let noun = clause.object.first { return verdict(ofNoun: noun) }
    guard let phrase = clause.obliques.first(where: { sets.isAs(analysis.text.tokens.folded[$0.preposition]) }) else {
      return nil
    }
    return phrase.nouns.first.flatMap { verdict(ofNoun: $0) } ?? verdict(atToken: phrase.preposition + 1)
  }

  // MARK: "Diaz started the fire", "under Diaz the army was ruined"

  private func appendDeed(
    _ index: Int, _ clause: Clause, _ head: Int, _ ends: inout EndFinder, _ out: inout [Finding]
  ) {
    guard speakers.innermost(at: head) != nil, !sets.isOught(analysis.lemmas[head]) || !clause.subject.isEmpty else {
      return
    }
    let isOught = sets.isOught(analysis.lemmas[head])
    let quality = sets.isDeficit(analysis.lemmas[head]) || hasQuality(clause)
    let deed = deed(clause, head)
    guard isOught || quality || deed != nil else { return }
    let stance = stances.stance(ofClause: index)
    if isOught {
      appendRequest(clause, head, stance, &ends, &out)
      if deed == nil, !quality { return }
    }
    let isDenied = stance.polarity == .negated
    guard Self.counts(stance), deed == nil || !isDenied, deed != nil || isDenied || hasQuality(clause) else { return }
    let isBad = deed ?? isDenied
    let actor = slots.nouns(.subject, clause).first ?? ruler(clause)
    guard let actor, let target = named(actor, &ends), let source = speaker(around: head, of: target) else { return }
    append(source, target, isBad, cue(around: head, of: target), Stance(), anchor: head, ends, &out)
  }

  /// Speakers say it, plan it or expect it; what may be or is asked is no verdict.
  private static func counts(_ stance: Stance) -> Bool {
    stance.modality != .possible && stance.modality != .questioned
  }

  /// "has the temperament", "has no judgment"
  private func hasQuality(_ clause: Clause) -> Bool {
    guard let object = clause.object.first, analysis.lemmas[analysis.clauses.verbs[clause.verb].head] == have else {
      return false
    }
    return sets.isQuality(analysis.lemmas[analysis.clauses.nouns[object].head])
  }

  /// "Lee said Diaz should resign": asked of him by Lee.
  private func appendRequest(
    _ clause: Clause, _ head: Int, _ stance: Stance, _ ends: inout EndFinder, _ out: inout [Finding]
  ) {
    let verb = analysis.clauses.verbs[clause.verb]
    guard stance.polarity == .affirmed, verb.modal >= 0, sets.isShould(analysis.text.tokens.folded[verb.modal]),
      !clause.isPassive, let subject = clause.subject.first, let target = named(subject, &ends),
      let source = speaker(around: head, of: target)
    else { return }
    FindingMaker.append(
      source, target, .request, words: cue(around: head, of: target), anchor: head, Stance(), rule: "evaluation/ought",
      ends, &out)
  }

  /// Whether what is done is bad; nil when it is neither bad nor good by itself.
  private func deed(_ clause: Clause, _ head: Int) -> Bool? {
    let lemma = analysis.lemmas[head]
    if sets.isMisdeed(lemma) { return true }
    if sets.isRuin(lemma), ruler(clause) != nil { return true }
    guard sets.begins(lemma), let object = slots.nouns(.object, clause).first else { return nil }
    return sets.isTrouble(analysis.lemmas[analysis.clauses.nouns[object].head]) ? true : nil
  }

  /// "UNDER DIAZ the army has been ruined"
  private func ruler(_ clause: Clause) -> Int? {
    if let oblique = clause.obliques.first(where: { sets.isUnder(analysis.text.tokens.folded[$0.preposition]) }) {
      return oblique.nouns.first
    }
    guard let subject = clause.subject.first else { return nil }
    let start = analysis.clauses.nouns[subject].tokens.start
    let sentence = analysis.text.sentences[analysis.text.sentence(at: start)].tokens
    var at = start - 1
    while at >= sentence.start, at > start - 8, !sets.isUnder(analysis.text.tokens.folded[at]) { at -= 1 }
    guard at >= sentence.start, at > start - 8 else { return nil }
    return noun(from: at + 1, to: start)
  }

  /// The last noun group between two tokens.
  private func noun(from start: Int, to end: Int) -> Int? {
    var low = 0
    var high = analysis.clauses.nouns.count
    while low < high {
      let middle = (low + high) / 2
      if analysis.clauses.nouns[middle].tokens.start < end { low = middle + 1 } else { high = middle }
    }
    guard low > 0, analysis.clauses.nouns[low - 1].tokens.start >= start else { return nil }
    return low - 1
  }

  // MARK: Words and ends

  private struct Verdict {
    var word: Int
    var isBad: Bool
  }

  /// The head judges, or an adjective before it: "a disgusting fraud", "a great leader".
  private func verdict(ofNoun noun: Int) -> Verdict? {
    let group = analysis.clauses.nouns[noun]
    if let found = verdict(atToken: group.head) { return found }
    var found: Verdict?
    for token in group.tokens.start..<group.head where analysis.tags[token].isAdjective {
      if sets.isVile(analysis.lemmas[token]) { return Verdict(word: token, isBad: true) }
      if sets.isFine(analysis.lemmas[token]) { found = Verdict(word: token, isBad: false) }
    }
    return found
  }

  private func verdict(atToken token: Int) -> Verdict? {
    guard token >= 0, token < analysis.lemmas.count else { return nil }
    let (lemma, form) = (analysis.lemmas[token], analysis.text.tokens.folded[token])
    if sets.isBad(lemma) || sets.isBad(form) { return Verdict(word: token, isBad: true) }
    return sets.isGood(lemma) || sets.isGood(form) ? Verdict(word: token, isBad: false) : nil
  }

  private func named(_ noun: Int, _ ends: inout EndFinder) -> End? {
    guard let end = ends.end(ofNoun: noun), ends.table.entities[end.entity].isNamed else { return nil }
    return end
  }

  /// The named speaker whose words stand around a token; what somebody wants is told by another.
  private func speaker(around token: Int, of target: End) -> End? {
    guard let saying = saying(around: token, of: target), saying.speaker >= 0,
      analysis.table.entities[saying.speaker].isNamed, let words = saying.source.first
    else { return nil }
    return End(entity: saying.speaker, tokens: words)
  }

  private func saying(around token: Int, of target: End) -> Saying? {
    guard var index = speakers.innermost(at: token) else { return nil }
    for _ in 0..<4 {
      let saying = analysis.sayings[index]
      if saying.speaker != target.entity || saying.parent < 0 { break }
      index = saying.parent
    }
    return analysis.sayings[index]
  }

  /// The words by which somebody says what another did or should do: that other's verb is not the speaker's.
  private func cue(around token: Int, of target: End) -> TokenRange {
    saying(around: token, of: target)?.cue.first ?? TokenRange(token, token + 1)
  }

  private func append(
    _ source: End, _ target: End, _ isBad: Bool, _ words: TokenRange, _ stance: Stance, anchor: Int? = nil,
    _ ends: EndFinder, _ out: inout [Finding]
  ) {
    FindingMaker.append(
      source, target, isBad ? .accuse : .support, words: words, anchor: anchor ?? words.start, stance,
      rule: isBad ? "evaluation/bad" : "evaluation/good", ends, &out)
  }
}
