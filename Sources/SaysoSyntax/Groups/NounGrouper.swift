import SaysoText

/// Finds noun groups of a sentence from its tags, left to right.
struct NounGrouper {
  let text: TokenizedText
  let tags: [Tag]
  let words: FunctionWords
  let timeWords: TimeWords
  /// For each token: the end of the name that begins there, or 0.
  let nameEnd: [Int32]
  /// For each token: the first token of the person's name that ends there, or −1.
  let personStart: [Int32]

  func groups(in sentence: TokenRange) -> [NounGroup] {
    var groups: [NounGroup] = []
    var at = sentence.start
    while at < sentence.end {
      if tags[at] == .pos, let last = groups.last, last.tokens.end == at {
        at += 1
        if let group = group(from: at, to: sentence.end, possessor: groups.count - 1) {
          groups.append(group)
          at = group.tokens.end
        }
      } else if let group = group(from: at, to: sentence.end, possessor: -1) {
        groups.append(group)
        at = group.tokens.end
      } else {
        at += 1
      }
    }
    return groups
  }

  private func group(from start: Int, to end: Int, possessor: Int) -> NounGroup? {
    guard start < end else { return nil }
    if let pronoun = pronoun(at: start) ?? reciprocal(at: start, end) { return pronoun }
    var at = start
    var head = -1
    var quoteOpen = false
    while at < end {
      if nameEnd[at] > at {
        if head >= 0, startsNewGroup(at, after: head) { break }
        at = Int(nameEnd[at])
        head = at - 1
      } else if isHead(at) {
        if head >= 0, isTimeBreak(at, after: head) || isScore(at, after: head, end) || beginsSpan(at, after: head, end)
        {
          break
        }
        head = at
        at += 1
      } else if isQuote(at), at > start || at + 1 < end, !quoteOpen, head < 0, opensInside(at, end) {
        quoteOpen = true
        at += 1
      } else if quoteOpen, isQuote(at), head == at - 1, at + 1 < end, tags[at + 1] == .nn || tags[at + 1] == .nns {
        // "the “Today” show"
        quoteOpen = false
        at += 1
      } else if modifies(at, start: start, head: head, end: end) {
        at += 1
      } else {
        break
      }
    }
    guard head >= 0 else { return determinerAlone(start, end) }
    return make(TokenRange(start, head + 1), head: head, possessor: possessor)
  }

  private func isQuote(_ token: Int) -> Bool { tags[token] == .openQuote || tags[token] == .closeQuote }

  /// "a “bounty program,”": a quotation mark inside the group, after its determiner or adjective.
  private func opensInside(_ token: Int, _ end: Int) -> Bool {
    guard token + 1 < end, !text.tokens.spaced[token + 1] else { return false }
    let next = tags[token + 1]
    return next.isNoun || next.isAdjective || next == .vbn || next == .vbg
  }

  private func isHead(_ token: Int) -> Bool {
    let tag = tags[token]
    return tag.isNoun || tag == .cd || tag == .fw || tag == .gw
  }

  /// A name after a common plural or a time word begins a group ("reporters Sunday", "Monday Smith").
  private func startsNewGroup(_ at: Int, after head: Int) -> Bool {
    timeWords.isTime(text.tokens.folded[head]) && !timeWords.isTime(text.tokens.folded[at])
  }

  private func isTimeBreak(_ at: Int, after head: Int) -> Bool {
    let isTime = timeWords.isDay(text.tokens.folded[at])
    let wasTime = timeWords.isTime(text.tokens.folded[head])
    return isTime && !wasTime && !tags[at].isProper
      || isTime && !wasTime && tags[head].isNoun && text.tokens.shape[at].contains(.capitalized)
  }

  /// "shot Diaz TWO days later": a span of time is no part of the noun before, "July 4 weekend" is.
  private func beginsSpan(_ at: Int, after head: Int, _ end: Int) -> Bool {
    tags[at] == .cd && at + 1 < end && text.tokens.spaced[at] && tags[head].isNoun
      && timeWords.isTime(text.tokens.folded[at + 1]) && !timeWords.isTime(text.tokens.folded[head])
  }

  /// "beat Lee 46 TO 40", "leads Lee 46 PERCENT": by how much.
  private func isScore(_ at: Int, after head: Int, _ end: Int) -> Bool {
    guard tags[at] == .cd, tags[head] != .cd, at + 2 < end, head == at - 1 else { return false }
    if tags[at + 1] == .to, tags[at + 2] == .cd { return true }
    return tags[head].isProper && words.isPercent(text.tokens.folded[at + 1])
  }

  /// Whether the token may stand before (or, for hyphens, inside) the head.
  private func modifies(_ at: Int, start: Int, head: Int, end: Int) -> Bool {
    switch tags[at] {
    case .dt, .pdt, .prps: return head < 0 && at == start || at > start && tags[at - 1] == .pdt
    case .jj, .jjr, .jjs, .afx, .sym, .ls:
      return head < 0 || nounFollows(at, end) && !opensTime(at, end) && !words.isQuantity(text.tokens.folded[at])
    // "paid Diaz $5" has two objects, "US$5" is one word.
    case .dollar: return head < 0 || !text.tokens.spaced[at] && nounFollows(at, end)
    case .vbg, .vbn:
      return (head < 0 && at > start || head >= 0 && tags[at - 1] == .hyph) && nounFollows(at, end)
    case .hyph: return at > start && at + 1 < end && nounFollows(at, end)
    // "then-senator Ann Lee"
    case .rb where at == start:
      return at + 2 < end && tags[at + 1] == .hyph && isHead(at + 2) && nounFollows(at + 1, end)
    case .rb, .rbr, .rbs, .in, .vb, .vbd, .rp:
      return at > start && (isHyphenated(at, end) || gradesAdjective(at, end) && head < 0)
    case .cc: return isInner(at, end)
    default: return false
    }
  }

  /// "met Diaz LAST month": a time of its own, no part of the noun before.
  private func opensTime(_ at: Int, _ end: Int) -> Bool {
    at + 1 < end && timeWords.isTime(text.tokens.folded[at + 1])
  }

  /// "a long-running dispute", "the well-known lawyer"
  private func isHyphenated(_ at: Int, _ end: Int) -> Bool {
    (tags[at - 1] == .hyph || at + 1 < end && tags[at + 1] == .hyph) && nounFollows(at, end)
  }

  /// "a very old house"
  private func gradesAdjective(_ at: Int, _ end: Int) -> Bool {
    [.rb, .rbr, .rbs].contains(tags[at]) && at + 1 < end && tags[at + 1].isAdjective
  }

  /// "law and order officials" is left alone; "economic and social policy" is one group.
  private func isInner(_ at: Int, _ end: Int) -> Bool {
    guard at + 1 < end, at > 0 else { return false }
    return tags[at - 1].isAdjective && tags[at + 1].isAdjective && nounFollows(at + 1, end)
  }

  /// Whether a noun comes after modifiers that follow `at`.
  private func nounFollows(_ at: Int, _ end: Int) -> Bool {
    var next = at + 1
    while next < end, next < at + 8 {
      let tag = tags[next]
      if isHead(next) { return true }
      switch tag {
      case .jj, .jjr, .jjs, .vbg, .vbn, .hyph, .openQuote, .closeQuote, .dollar, .afx: next += 1
      case .rb where next + 1 < end && tags[next + 1].isAdjective: next += 1
      case .rb, .in, .rp:
        guard tags[next - 1] == .hyph else { return false }
        next += 1
      default: return false
      }
    }
    return false
  }

  private func pronoun(at token: Int) -> NounGroup? {
    let tag = tags[token]
    let isObject = tag == .prps && !nounFollows(token, min(token + 6, tags.count))
    guard tag == .prp || tag == .wp || tag == .ex || isObject else { return nil }
    var group = make(TokenRange(token, token + 1), head: token, possessor: -1)
    group.kind = tag == .wp ? .relative : .pronoun
    return group
  }

  /// "each other", "one another"
  private func reciprocal(at start: Int, _ end: Int) -> NounGroup? {
    guard start + 1 < end, tags[start] == .dt || tags[start] == .cd,
      words.isReciprocal(text.tokens.folded[start], text.tokens.folded[start + 1])
    else { return nil }
    var group = make(TokenRange(start, start + 2), head: start + 1, possessor: -1)
    group.kind = .pronoun
    return group
  }

  /// "this", "both", "some", "many" standing alone as a subject or object.
  private func determinerAlone(_ start: Int, _ end: Int) -> NounGroup? {
    guard tags[start] == .dt, start + 1 == end || [.vbz, .vbd, .vbp, .md, .in].contains(tags[start + 1]) else {
      return nil
    }
    var group = make(TokenRange(start, start + 1), head: start, possessor: -1)
    group.kind = .pronoun
    return group
  }

  private func make(_ tokens: TokenRange, head: Int, possessor: Int) -> NounGroup {
    let first = text.vocabulary.bytes(text.tokens.folded[tokens.start])
    let tag = tags[head]
    return NounGroup(
      tokens: tokens, head: head,
      kind: tag.isProper ? .proper : tag == .cd ? .number : .common,
      isDefinite: Self.definite.contains { $0.elementsEqual(first) },
      isPlural: tag == .nns || tag == .nnps, possessor: possessor,
      possessivePronoun: tags[tokens.start] == .prps ? tokens.start : -1,
      person: Int(personStart[head]),
      isTime: isTime(tokens.start, head))
  }

  /// "Monday", "last week", "Aug. 19"
  private func isTime(_ start: Int, _ head: Int) -> Bool {
    if tags[head] == .cd, head > start, nameEnd[head - 1] == 0 { return timeWords.isDay(text.tokens.folded[head - 1]) }
    return timeWords.isTime(text.tokens.folded[head]) && nameEnd[head] == 0
  }

  private static let definite: [[UInt8]] = ["the", "this", "that", "these", "those"].map { Array($0.utf8) }
}
