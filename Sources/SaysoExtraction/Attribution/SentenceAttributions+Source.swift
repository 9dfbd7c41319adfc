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
    guard let subject = clause.subject.first else { return .nobody }
    if clause.link == .relative, clause.marker >= 0, clause.marker < site.cue.start,
      noun(subject).tokens.end <= clause.marker
    {
      return Source(tokens: TokenRange(clause.marker, clause.marker + 1), noun: subject)
    }
    if noun(subject).tokens.start > site.item, noun(subject).tokens.start >= site.cue.end {
      return Source(tokens: phrase(subject, inverted: true), noun: subject)
    }
    return Source(tokens: phrase(subject, inverted: false, last: clause.subject.last ?? subject), noun: subject)
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

  /// A noun group with prepositional phrases and apposition; `last` is the last of joined nouns.
  ///
  /// After an inverted verb ("said Ann Lee, a clerk, in Paris") fewer prepositions belong to it.
  func phrase(_ group: Int, inverted: Bool, last: Int? = nil) -> TokenRange {
    let start = phraseStart(group)
    var end = noun(group).tokens.end
    guard var at = item(ofNoun: group).map({ $0 + 1 }) else { return TokenRange(start, end) }
    while has(at) {
      guard let next = phrasePart(at, inverted: inverted, last: last ?? group) else { break }
      end = items[next - 1].tokens.end
      at = next
    }
    return TokenRange(start, end)
  }

  /// The item after a part of a noun phrase that begins at `at`; nil when none does.
  private func phrasePart(_ at: Int, inverted: Bool, last: Int) -> Int? {
    switch items[at].kind {
    case .preposition:
      let belongs = [words.of, words.for_, words.from, words.at].contains(form(at)) || !inverted
      guard belongs, let end = nounEnd(at + 1) else { return nil }
      return end
    case .conjunction:
      guard isKind(at + 1, .noun), inverted ? !beginsClause(at + 1) : items[at + 1].group <= last else { return nil }
      return nounEnd(at + 1)
    case .comma: return apposition(at, inverted: inverted)
    case .bracketOpen:
      let close = items[at...].prefix(12).firstIndex { $0.kind == .bracketClose }
      return close.map { $0 + 1 }
    default: return nil
    }
  }

  /// The item after the noun at `at`, over possessors; nil when no noun stands there or it is a time.
  func nounEnd(_ at: Int) -> Int? {
    guard isKind(at, .noun), !noun(items[at].group).isTime else { return nil }
    var end = at + 1
    while has(end), document.tags[items[end].tokens.start] == .pos, isKind(end + 1, .noun) { end += 2 }
    return end
  }

  /// ", a clerk in Paris," or ", 45,": a noun phrase after a comma that a comma, the verb or the end closes.
  private func apposition(_ comma: Int, inverted: Bool) -> Int? {
    guard var end = nounEnd(comma + 1), !beginsClause(comma + 1) else { return nil }
    while has(end) {
      if isKind(end, .preposition), let next = nounEnd(end + 1) {
        end = next
      } else if isKind(end, .conjunction), let next = nounEnd(end + 1), !beginsClause(end + 1) {
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
    guard isKind(item, .noun) else { return false }
    var group = items[item].group
    while group + 1 < bounds.nouns.upperBound, noun(group + 1).possessor == group { group += 1 }
    return document.clauseOfSubject[group] >= 0
  }
}
