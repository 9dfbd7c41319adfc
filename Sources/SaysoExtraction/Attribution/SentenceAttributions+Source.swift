import SaysoSyntax
import SaysoText

/// Who is meant by a cue's source.
struct Source {
  var tokens: TokenRange?
  var noun: Int

  static let nobody = Source(tokens: nil, noun: -1)
  var ranges: [TokenRange] { tokens.map { [$0] } ?? [] }
}

extension SentenceAttributions {
  /// The subject of the cue's clause, with its modifiers; "who" stands for itself.
  func source(_ site: Site) -> Source {
    let clause = clause(site.clause)
    if site.verb.form != .finite {
      let shared = sharedSource(site)
      return shared.tokens == nil && site.verb.form == .gerund && followsComma(site) ? speaker(before: site) : shared
    }
    if clause.link == .coordinate, let partner = partner(site), let item = verbItem(ofClause: partner) {
      let verb = verb(item)
      return source(Site(clause: partner, item: item, verb: verb, next: item + 1, cue: verb.tokens))
    }
    guard let subject = clause.subject.first else { return nounBefore(site) }
    if noun(subject).isTime, let published = published(site) { return published }
    if clause.link == .relative, clause.marker >= 0, clause.marker < site.cue.start,
      noun(subject).tokens.end <= clause.marker
    {
      return Source(tokens: TokenRange(clause.marker, clause.marker + 1), noun: subject)
    }
    if noun(subject).tokens.start >= site.cue.end {
      return Source(tokens: phrase(subject, until: nil), noun: subject)
    }
    let limit = isShared(site) ? nil : site.item
    return Source(tokens: phrase(subject, until: limit ?? verbItem(after: subject)), noun: subject)
  }

  /// "In an interview Lee said", "many of his supporters believe": the noun right before a verb without a subject.
  private func nounBefore(_ site: Site) -> Source {
    let left = item(after: site.cue.start - 1) - 1
    guard isKind(left, .noun), !noun(items[left].group).isTime else { return .nobody }
    let group = items[left].group
    let tokens = phrase(group, until: site.item)
    let first = item(after: tokens.start - 1)
    guard isKind(first - 1, .preposition), form(first - 1) == words.of, has(first - 2) else {
      return isKind(first - 1, .preposition) ? .nobody : Source(tokens: tokens, noun: group)
    }
    guard [.adjective, .other, .noun, .relative].contains(items[first - 2].kind) else { return .nobody }
    return Source(tokens: TokenRange(items[first - 2].tokens.start, tokens.end), noun: group)
  }

  /// Who spoke last in the sentence before the cue.
  private func speaker(before site: Site) -> Source {
    let saying = spoken.last {
      !$0.source.isEmpty && ($0.cue.first.map { $0.end <= site.cue.start } ?? false)
        && CueForm(rawValue: $0.rule)?.isUtterance ?? false
    }
    return saying.map { Source(tokens: $0.source[0], noun: $0.noun) } ?? .nobody
  }

  /// "A poll released Friday shows": the subject of the verb that looked like the sentence's own.
  private func published(_ site: Site) -> Source? {
    guard site.clause > bounds.clauses.lowerBound, let subject = clause(site.clause - 1).subject.first,
      let left = verbItem(ofClause: site.clause - 1), noun(subject).tokens.end <= items[left].tokens.start,
      items[left..<site.item].allSatisfy({ [.verb, .noun, .adverb, .preposition].contains($0.kind) })
    else { return nil }
    return Source(tokens: phrase(subject, until: site.item), noun: subject)
  }

  /// "Lee said the plan would fail and called it a trap": the earlier finite verb of the same tense that has its
  /// own subject shares it.
  private func partner(_ site: Site) -> Int? {
    (bounds.clauses.lowerBound..<site.clause).last {
      let clause = clause($0)
      let verb = document.analysis.verbs[clause.verb]
      return verb.form == .finite && clause.link != .coordinate && clause.link != .relative && clause.link != .adverbial
        && verb.tense == site.verb.tense && (verb.modal >= 0) == (site.verb.modal >= 0) && !clause.subject.isEmpty
    }
  }

  private func verbItem(ofClause clause: Int) -> Int? {
    let verb = self.clause(clause).verb
    return items.firstIndex { $0.kind == .verb && $0.group == verb }
  }

  /// Whether the subject belongs to an earlier verb: "criticized X and praised Y".
  func isShared(_ site: Site) -> Bool { clause(site.clause).link == .coordinate }

  /// The verb that a subject stands before.
  func verbItem(after group: Int) -> Int? {
    let clause = document.clauseOfSubject[group]
    guard clause >= 0 else { return nil }
    let verb = document.analysis.clauses[Int(clause)].verb
    return items.firstIndex { $0.kind == .verb && $0.group == verb }
  }

  /// The source of an infinitive or gerund: the noun that it follows, else the subject of the clause that it hangs on.
  ///
  /// Nobody where that is unsafe: "risked lives to defend X" makes neither lives nor anybody a supporter.
  private func sharedSource(_ site: Site) -> Source {
    let clause = clause(site.clause)
    if clause.link == .reduced, let subject = clause.subject.first, !noun(subject).isTime {
      return Source(tokens: phrase(subject, until: site.item), noun: subject)
    }
    if let hearer = controller(site) ?? quoted(site) ?? following(site) { return hearer }
    guard clause.governor >= bounds.clauses.lowerBound, clause.governor < site.clause else { return .nobody }
    var governor = clause.governor
    if clause.link == .gerund, followsComma(site) {
      governor = outermost(governor)
      if let speaker = speaker(ofClause: governor) { return speaker }
    }
    for _ in 0..<3 {
      let outer = self.clause(governor)
      let form = document.analysis.verbs[outer.verb].form
      if form == .finite || outer.governor < bounds.clauses.lowerBound || outer.governor >= governor { break }
      governor = outer.governor
    }
    guard let item = items.firstIndex(where: { $0.kind == .verb && $0.group == self.clause(governor).verb }) else {
      return .nobody
    }
    let verb = verb(item)
    guard verb.form == .finite else { return .nobody }
    return source(Site(clause: governor, item: item, verb: verb, next: item + 1, cue: verb.tokens))
  }

  /// "quoted police as saying": police.
  private func quoted(_ site: Site) -> Source? {
    let clause = clause(site.clause)
    guard site.verb.form == .gerund, has(site.item - 1), form(site.item - 1) == words.as_,
      clause.governor >= bounds.clauses.lowerBound,
      clause.governor < site.clause
    else { return nil }
    let outer = self.clause(clause.governor)
    guard !document.analysis.verbs[outer.verb].isPassive, let object = outer.object.first else { return nil }
    return Source(tokens: phrase(object, until: site.item - 1), noun: object)
  }

  /// "Citing two officials, the Post reported": who the main clause is about.
  private func following(_ site: Site) -> Source? {
    guard site.verb.form == .gerund,
      let index = bounds.clauses.first(where: { $0 > site.clause && clause($0).link == .main }),
      let subject = clause(index).subject.first
    else { return nil }
    let left = item(after: site.cue.start - 1) - 1
    let opens = site.cue.start <= sentence.tokens.start + 1 && noun(subject).tokens.start > site.cue.end
    // "Lee, later citing two officials, said"
    let parts = isKind(left, .comma) && isKind(left - 1, .noun) && items[left - 1].group == subject
    guard opens || parts else { return nil }
    return Source(tokens: phrase(subject, until: verbItem(after: subject)), noun: subject)
  }

  /// "…, adding": the gerund tells on about who spoke before.
  private func followsComma(_ site: Site) -> Bool {
    let left = item(after: site.cue.start - 1) - 1
    return isKind(left, .comma) || isKind(left, .closeQuote)
  }

  /// "Lee said that Diaz had lied, adding …": the clause that the whole sentence before hangs on.
  private func outermost(_ index: Int) -> Int {
    var index = index
    while true {
      let clause = clause(index)
      guard [.content, .relative, .reduced, .infinitive, .gerund, .adverbial].contains(clause.link),
        clause.governor >= bounds.clauses.lowerBound, clause.governor < index
      else { return index }
      index = clause.governor
    }
  }

  /// The source that a saying found before has by the clause's verb.
  private func speaker(ofClause index: Int) -> Source? {
    let head = document.analysis.verbs[clause(index).verb].head
    guard let saying = spoken.last(where: { $0.cue.contains { $0.contains(head) } }), !saying.source.isEmpty else {
      return nil
    }
    return Source(tokens: saying.source[0], noun: saying.noun)
  }

  /// "asked the clerk to tell …": after a verb of urging its hearer is the one who shall act.
  private func controller(_ site: Site) -> Source? {
    guard site.verb.form == .infinitive, isKind(site.item - 1, .noun) else { return nil }
    guard let governor = items[..<site.item].lastIndex(where: { $0.kind == .verb }) else { return nil }
    let urges = document.cues.words(document.lemmas[verb(governor).head]).contains { $0.form == .urging }
    guard urges, isKind(governor + 1, .noun) else { return nil }
    let group = owned(items[governor + 1].group)
    return Source(tokens: phrase(group, until: site.item), noun: group)
  }
}
