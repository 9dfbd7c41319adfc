import SaysoRules
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
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

  /// A noun group with what belongs to it on both sides.
  ///
  /// `limit` is the item of the verb whose subject it is; nil after an inverted verb ("said Ann Lee, a clerk, in
  /// Paris"), where fewer prepositions belong to the noun.
  func phrase(_ group: Int, until limit: Int?) -> TokenRange {
    let first = owner(group)
    let start = quantifierStart(item(ofNoun: first).map(titleStart) ?? phraseStart(first))
    var end = noun(group).tokens.end
    guard var at = item(ofNoun: group).map({ $0 + 1 }) else { return TokenRange(start, end) }
    while has(at), limit.map({ at < $0 }) ?? true {
      guard let next = phrasePart(at, until: limit), next > at else { break }
      end = items[next - 1].tokens.end
      at = next
    }
    return TokenRange(withoutThat(start, noun(group)), max(end, start + 1))
  }

  /// "reported that police said": before a plural or a name the word opens the clause.
  private func withoutThat(_ start: Int, _ group: NounGroup) -> Int {
    guard document.folded(start) == words.that, start < group.head, start > sentence.tokens.start,
      document.tags[start - 1].isVerb || group.isPlural || group.kind == .proper
    else { return start }
    return start + 1
  }

  /// The outermost possessor.
  private func owner(_ group: Int) -> Int {
    var group = group
    while noun(group).possessor >= 0 { group = noun(group).possessor }
    return group
  }

  /// "Secretary of State Ann Lee": the name's group begins with the end of its title.
  private func titleStart(_ item: Int) -> Int {
    let group = noun(items[item].group)
    guard group.person > group.tokens.start, isKind(item - 1, .preposition), form(item - 1) == words.of,
      isKind(item - 2, .noun), items[item - 2].tokens.count <= 3, !isKind(item - 3, .preposition)
    else { return items[item].tokens.start }
    return items[item - 2].tokens.start
  }

  /// "both the mayor and …", "about two-thirds of …"
  private func quantifierStart(_ start: Int) -> Int {
    guard start > sentence.tokens.start else { return start }
    let before = document.folded(start - 1)
    if words.isBoth(before) { return start - 1 }
    return words.isAbout(before) && document.tags[start] == .cd ? start - 1 : start
  }

  /// The item after a part of a noun phrase that begins at `at`; nil when none does.
  private func phrasePart(_ at: Int, until limit: Int?) -> Int? {
    switch items[at].kind {
    case .preposition:
      let belongs = limit != nil || [words.of, words.for_, words.from, words.at].contains(form(at))
      return belongs ? nounEnd(at + 1) : nil
    case .adjective: return adjectiveEnd(at, until: limit)
    case .conjunction: return limit != nil || !beginsClause(at + 1) ? nounEnd(at + 1) : nil
    case .comma: return aside(at, until: limit)
    case .relative: return relativeEnd(at, until: limit)
    case .verb: return participleEnd(at, until: limit)
    case .bracketOpen:
      let close = items[at...].prefix(12).firstIndex { $0.kind == .bracketClose }
      return close.map { $0 + 1 }
    default: return nil
    }
  }

  /// "voters eager for change"; "the inspector general", whose last word looks like an adjective.
  private func adjectiveEnd(_ at: Int, until limit: Int?) -> Int? {
    if limit != nil, isKind(at + 1, .preposition), let end = nounEnd(at + 2) { return end }
    guard items[at].tokens.count == 1, has(at + 1) else { return has(at + 1) ? nil : at + 1 }
    switch items[at + 1].kind {
    case .comma, .stop, .closeQuote, .preposition: return at + 1
    default: return at + 1 == limit ? at + 1 : nil
    }
  }

  /// "the report released on Monday", "a user going by the name of …"; to the verb, or to the next mark.
  private func participleEnd(_ at: Int, until limit: Int?) -> Int? {
    if limit != nil { return relativeEnd(at, until: limit) }
    guard verb(at).form == .gerund || verb(at).form == .participle, !isCueVerb(at) else { return nil }
    return relativeEnd(at, until: nil)
  }

  /// A clause right after the noun goes on to the verb; after an inverted one, to the next comma.
  private func relativeEnd(_ at: Int, until limit: Int?) -> Int? {
    if let limit {
      let end = beforeAdverbs(limit)
      return items[at..<end].contains { $0.kind == .comma } ? nil : end
    }
    let close = items[at...].firstIndex { [.comma, .stop, .closeQuote].contains($0.kind) } ?? items.endIndex
    guard let cue = items[at..<close].indices.first(where: { isKind($0, .verb) }) else { return close }
    return isCueVerb(cue) ? nil : close
  }

  /// Whether a verb may attribute by itself: then the clause is a saying of its own, no description.
  private func isCueVerb(_ item: Int) -> Bool {
    document.cues.words(document.lemmas[verb(item).head]).contains {
      $0.kind == .verb && $0.particles.isEmpty && ($0.form.takesSpeech || $0.form == .judgement)
    }
  }

  private func beforeAdverbs(_ item: Int) -> Int {
    var end = item
    while end > items.startIndex, isKind(end - 1, .adverb) { end -= 1 }
    return end
  }

  /// The item after the noun at `at`, over possessors; nil when no noun stands there or it is a time.
  func nounEnd(_ at: Int) -> Int? {
    guard isKind(at, .noun), !noun(items[at].group).isTime else { return nil }
    var end = at + 1
    while isKind(end, .noun), noun(items[end].group).possessor == items[end - 1].group { end += 1 }
    return end
  }

  /// What stands between commas and says who is meant: ", a clerk in Paris,", ", 45,", ", who runs it,".
  ///
  /// Before a verb, a comma right in front of it closes the whole aside, whatever stands in between.
  private func aside(_ comma: Int, until limit: Int?) -> Int? {
    guard opensAside(comma + 1) else { return nil }
    if let limit {
      let last = beforeAdverbs(limit) - 1
      if last > comma, isKind(last, .comma) { return last + 1 }
    }
    return apposition(comma, inverted: limit == nil)
  }

  /// A noun phrase that is no list's member with a verb of its own, an age, a place after "of", a relative clause.
  private func opensAside(_ first: Int) -> Bool {
    guard has(first) else { return false }
    switch items[first].kind {
    case .noun: return !noun(items[first].group).isTime && !beginsClause(first)
    case .relative: return words.isWho(form(first))
    case .preposition: return form(first) == words.of
    case .adverb: return words.isThen(form(first)) && isKind(first + 1, .noun)
    case .verb: return words.isIncluding(form(first))
    case .adjective: return isKind(first + 1, .noun) && !beginsClause(first + 1)
    default: return false
    }
  }

  /// ", a clerk in Paris," or ", 45,": a noun phrase after a comma that a comma, the verb or the end closes.
  private func apposition(_ comma: Int, inverted: Bool) -> Int? {
    var first = comma + 1
    if isKind(first, .relative) { return inverted ? relativeEnd(first, until: nil) : nil }
    if isKind(first, .adverb) || isKind(first, .preposition) || isKind(first, .adjective) || isKind(first, .verb) {
      first += 1
    }
    guard let noun = nounEnd(first), !beginsClause(first) else { return nil }
    let end = appositionEnd(noun, inverted: inverted)
    guard has(end) else { return end }
    switch items[end].kind {
    case .comma, .conjunction: return isKind(end + 1, .verb) ? end + 1 : end
    case .verb, .stop, .closeQuote: return end
    default: return inverted ? end : nil
    }
  }

  /// Prepositions, further heads, participles and a relative clause that go on with an apposition.
  private func appositionEnd(_ from: Int, inverted: Bool) -> Int {
    var end = from
    while has(end) {
      switch items[end].kind {
      case .preposition:
        guard let next = nounEnd(end + 1), !beginsClause(end + 1), !isOccasion(end + 1) else { return end }
        end = next
      case .conjunction:
        guard let next = nounEnd(end + 1), !beginsClause(end + 1) else { return end }
        end = next
      case .relative where inverted, .verb where inverted:
        guard let next = isKind(end, .verb) ? participleEnd(end, until: nil) : relativeEnd(end, until: nil) else {
          return end
        }
        return next
      case .adjective:
        guard let next = adjectiveEnd(end, until: nil) else { return end }
        end = next
      case .bracketOpen:
        guard let close = items[end...].prefix(12).firstIndex(where: { $0.kind == .bracketClose }) else { return end }
        end = close + 1
      default: return end
      }
    }
    return end
  }

  /// "in a statement", "in an interview": how it was said, not who said it.
  func isOccasion(_ item: Int) -> Bool { words.isOccasion(document.lemmas[noun(items[item].group).head]) }

  /// Whether a finite clause begins with the noun at `item`.
  func beginsClause(_ item: Int) -> Bool {
    isKind(item, .noun) && document.clauseOfSubject[owned(items[item].group)] >= 0
  }
}
