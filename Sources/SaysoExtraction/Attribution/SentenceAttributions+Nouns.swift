import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
  /// "her claim that …", "the decision to …", "criticism of …"
  func nounCue(_ item: Int) -> Saying? {
    let group = noun(items[item].group)
    if let saying = headlineVerb(item, group) { return saying }
    for word in document.cues.words(document.lemmas[group.head]) where word.kind == .noun {
      if let content = nounContent(after: item, word) { return nounSaying(item, group, content, word) }
    }
    return nil
  }

  /// "The Arden Post reports that": a plural after a name may be the verb.
  private func headlineVerb(_ item: Int, _ group: NounGroup) -> Saying? {
    guard document.tags[group.head] == .nns, group.tokens.count > 1, document.tags[group.head - 1].isProper,
      has(item + 1), let rule = misreadVerb(group.head, before: item + 1)
    else { return nil }
    let end = contentEnd(from: item + 1)
    let content = [TokenRange(start(item + 1), end)]
    return Saying(
      source: [TokenRange(phraseStart(items[item].group), group.head)], cue: [TokenRange(group.head, group.head + 1)],
      content: content, form: speechForm(content), noun: items[item].group, rule: rule.rawValue)
  }

  /// How the plural noun at `token` would attribute what follows, were it a verb.
  private func misreadVerb(_ token: Int, before next: Int) -> CueForm? {
    let form: CueForm = self.form(next) == words.that ? .clause : .intention
    guard form == .clause || infinitive(from: next) != nil else { return nil }
    return document.cues.words(document.lemmas[token]).contains { $0.kind == .verb && $0.form == form } ? form : nil
  }

  /// The item with which the noun's content begins.
  private func nounContent(after item: Int, _ word: CueWord) -> Int? {
    var at = item + 1
    if let particle = word.particles.first {
      guard has(at), form(at) == particle, has(at + 1) else { return nil }
      return at + 1
    }
    if isKind(at, .noun), noun(items[at].group).isTime, !beginsClause(at) { at += 1 }
    if isKind(at, .preposition), form(at) == words.by || form(at) == words.from, let end = nounEnd(at + 1) { at = end }
    // "a report that says": a verb right after "that" makes it a relative pronoun.
    if has(at), form(at) == words.that, items[at].kind != .noun { return isKind(at + 1, .verb) ? nil : at }
    return infinitive(from: at)
  }

  private func nounSaying(_ item: Int, _ group: NounGroup, _ first: Int, _ word: CueWord) -> Saying? {
    var source = nounSource(item, group)
    let carrier = source.tokens == nil ? carrier(item) : nil
    if let carrier { source = self.source(carrier) }
    guard word.form != .stance || source.tokens != nil else { return nil }
    let end = nounContentEnd(from: first, items[item].group)
    guard start(first) < end else { return nil }
    let cueEnd = word.particles.isEmpty ? group.head + 1 : group.head + 2
    var cueStart = group.head
    while cueStart > group.tokens.start, document.tags[cueStart - 1].isAdjective || document.tags[cueStart - 1] == .nn {
      cueStart -= 1
    }
    let content = [TokenRange(start(first), end)]
    var saying = Saying(
      source: source.ranges, cue: [TokenRange(carrier?.cue.start ?? cueStart, cueEnd)], content: content,
      form: speechForm(content), noun: source.noun, rule: word.form.rawValue)
    saying.isPropositional = word.form.isPropositional
    return saying
  }

  /// "made the claim", "raised questions": the verb right before, whose subject is the source.
  private func carrier(_ item: Int) -> Site? {
    guard isKind(item - 1, .verb), words.isCarrier(document.lemmas[verb(item - 1).head]) else { return nil }
    let group = items[item - 1].group
    guard let clause = bounds.clauses.first(where: { self.clause($0).verb == group }) else { return nil }
    let verb = verb(item - 1)
    guard !verb.isPassive else { return nil }
    return Site(clause: clause, item: item - 1, verb: verb, next: item, cue: verb.tokens)
  }

  /// Content of a noun stops at a comma or at the verb of which the whole phrase is subject.
  private func nounContentEnd(from first: Int, _ group: Int) -> Int {
    let end = contentEnd(from: first)
    let comma = items[first...].first { $0.kind == .comma && !isInQuotation($0.tokens.start, from: start(first)) }
    return min(end, comma?.tokens.start ?? end, outerVerb(group, from: first) ?? end)
  }

  /// Where the verb stands whose subject the whole phrase is: found as such, or a second verb without a subject.
  private func outerVerb(_ group: Int, from first: Int) -> Int? {
    let clause = document.clauseOfSubject[group]
    if clause >= 0 {
      let start = document.analysis.verbs[document.analysis.clauses[Int(clause)].verb].tokens.start
      if start > self.start(first) { return start }
    }
    var verbs = 0
    for item in items[first...].indices where isKind(item, .verb) && verb(item).form == .finite {
      let left = items[..<item].lastIndex { $0.kind != .adverb } ?? item
      let joined = isKind(left, .conjunction) || isKind(left, .comma) || isKind(left, .relative)
      if verbs > 0, !joined, !isSubject(left) { return start(item) }
      verbs += 1
    }
    return nil
  }

  /// Whether a finite verb to the right has the noun at `item` in its own subject.
  private func isSubject(_ item: Int) -> Bool {
    bounds.clauses.contains { index in
      clause(index).link != .coordinate
        && clause(index).subject.contains {
          isKind(item, .noun) && $0 <= items[item].group && items[item].group - $0 < 3
        }
    }
  }

  private func isInQuotation(_ token: Int, from begin: Int) -> Bool {
    (begin..<token).contains { Int(document.closing[$0]) >= token }
  }

  private func nounSource(_ item: Int, _ group: NounGroup) -> Source {
    if group.possessivePronoun >= 0 {
      return Source(tokens: TokenRange(group.possessivePronoun, group.possessivePronoun + 1), noun: -1)
    }
    if group.possessor >= 0 {
      let owner = noun(group.possessor)
      return Source(tokens: TokenRange(phraseStart(group.possessor), owner.tokens.end), noun: group.possessor)
    }
    if isKind(item + 1, .preposition), form(item + 1) == words.by || form(item + 1) == words.from,
      isKind(item + 2, .noun)
    {
      let group = owned(items[item + 2].group)
      return Source(tokens: phrase(group, until: nil), noun: group)
    }
    return .nobody
  }
}
