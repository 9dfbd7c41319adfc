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

  /// "asked the clerk to tell …": after a verb of urging its hearer is the one who shall act.
  private func controller(_ site: Site) -> Source? {
    guard site.verb.form == .infinitive, isKind(site.item - 1, .noun) else { return nil }
    guard let governor = items[..<site.item].lastIndex(where: { $0.kind == .verb }) else { return nil }
    let urges = document.cues.words(document.lemmas[verb(governor).head]).contains { $0.form == .urging }
    guard urges, isKind(governor + 1, .noun) else { return nil }
    let group = owned(items[governor + 1].group)
    return Source(tokens: phrase(group, until: site.item), noun: group)
  }

  func item(ofNoun group: Int) -> Int? {
    items.indices.first { items[$0].kind == .noun && items[$0].group == group }
  }

  /// First token of a noun group with its possessors.
  func phraseStart(_ group: Int) -> Int {
    var group = group
    while noun(group).possessor >= 0 { group = noun(group).possessor }
    return noun(group).tokens.start
  }

  /// The group that the possessor `group` leads to: "adviser" for "Lee" in "Lee's adviser".
  func owned(_ group: Int) -> Int {
    var group = group
    while group + 1 < bounds.nouns.upperBound, noun(group + 1).possessor == group { group += 1 }
    return group
  }

  /// A noun group with prepositional phrases, apposition and a clause that says which is meant.
  ///
  /// `limit` is the item of the verb whose subject it is; nil after an inverted verb ("said Ann Lee, a clerk, in
  /// Paris"), where fewer prepositions belong to the noun.
  func phrase(_ group: Int, until limit: Int?) -> TokenRange {
    let start = phraseStart(group)
    var end = noun(group).tokens.end
    guard var at = item(ofNoun: group).map({ $0 + 1 }) else { return TokenRange(start, end) }
    while has(at), limit.map({ at < $0 }) ?? true {
      guard let next = phrasePart(at, until: limit), next > at else { break }
      end = items[next - 1].tokens.end
      at = next
    }
    return TokenRange(start, end)
  }

  /// The item after a part of a noun phrase that begins at `at`; nil when none does.
  private func phrasePart(_ at: Int, until limit: Int?) -> Int? {
    switch items[at].kind {
    case .preposition:
      let belongs = limit != nil || [words.of, words.for_, words.from, words.at].contains(form(at))
      return belongs ? nounEnd(at + 1) : nil
    case .adjective: return limit != nil && isKind(at + 1, .preposition) ? nounEnd(at + 2) : nil
    case .conjunction: return limit != nil || !beginsClause(at + 1) ? nounEnd(at + 1) : nil
    case .comma: return apposition(at, inverted: limit == nil)
    case .relative: return relativeEnd(at, until: limit)
    case .verb: return limit != nil && verb(at).form != .finite ? relativeEnd(at, until: limit) : nil
    case .bracketOpen:
      let close = items[at...].prefix(12).firstIndex { $0.kind == .bracketClose }
      return close.map { $0 + 1 }
    default: return nil
    }
  }

  /// A clause right after the noun goes on to the verb; after an inverted one, to the next comma.
  private func relativeEnd(_ at: Int, until limit: Int?) -> Int? {
    if let limit {
      var end = limit
      while end > at, isKind(end - 1, .adverb) { end -= 1 }
      return items[at..<end].contains { $0.kind == .comma } ? nil : end
    }
    return items[at...].firstIndex { [.comma, .stop, .closeQuote].contains($0.kind) } ?? items.endIndex
  }

  /// The item after the noun at `at`, over possessors; nil when no noun stands there or it is a time.
  func nounEnd(_ at: Int) -> Int? {
    guard isKind(at, .noun), !noun(items[at].group).isTime else { return nil }
    var end = at + 1
    while has(end), document.tags[items[end].tokens.start] == .pos {
      var next = end + 1
      while isKind(next, .adjective) || isKind(next, .other) { next += 1 }
      guard isKind(next, .noun) else { break }
      end = next + 1
    }
    return end
  }

  /// ", a clerk in Paris," or ", 45,": a noun phrase after a comma that a comma, the verb or the end closes.
  private func apposition(_ comma: Int, inverted: Bool) -> Int? {
    if inverted, isKind(comma + 1, .relative), form(comma + 1) == words.who {
      return relativeEnd(comma + 1, until: nil)
    }
    guard var end = nounEnd(comma + 1), !beginsClause(comma + 1) else { return nil }
    while has(end) {
      if isKind(end, .preposition) || isKind(end, .conjunction), let next = nounEnd(end + 1), !beginsClause(end + 1) {
        end = next
      } else {
        break
      }
    }
    guard has(end) else { return end }
    switch items[end].kind {
    case .comma, .conjunction: return isKind(end + 1, .verb) ? end + 1 : end
    case .verb, .stop, .closeQuote: return end
    default: return inverted ? end : nil
    }
  }

  /// Whether a finite clause begins with the noun at `item`.
  func beginsClause(_ item: Int) -> Bool {
    isKind(item, .noun) && document.clauseOfSubject[owned(items[item].group)] >= 0
  }
}
