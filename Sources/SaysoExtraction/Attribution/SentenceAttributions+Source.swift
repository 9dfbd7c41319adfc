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
    if site.verb.form != .finite { return sharedSource(site) }
    if clause.link == .coordinate, let partner = partner(site), let item = verbItem(ofClause: partner) {
      let verb = verb(item)
      return source(Site(clause: partner, item: item, verb: verb, next: item + 1, cue: verb.tokens))
    }
    guard let subject = clause.subject.first else { return .nobody }
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
  private func isShared(_ site: Site) -> Bool { clause(site.clause).link == .coordinate }

  /// The verb that a subject stands before.
  private func verbItem(after group: Int) -> Int? {
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
    if let hearer = controller(site) { return hearer }
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
