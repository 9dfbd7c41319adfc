import SaysoGraph
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
  /// "In Lee's view, …", "in the words of Lee", "per Lee", "As Lee put it, …": phrases that name a source beside a clause.
  func view(_ item: Int) -> Saying? {
    guard isKind(item, .preposition) || isKind(item, .subordinator) else { return nil }
    if form(item) == words.in_ || form(item) == words.by { return ownView(item) ?? viewOf(item) }
    if form(item) == words.per, opensPhrase(item) { return per(item) }
    if form(item) == words.as_ { return asPut(item) ?? asSaid(item) }
    return nil
  }

  /// "in Lee's view", "in her opinion", "by his own account"
  private func ownView(_ item: Int) -> Saying? {
    guard isKind(item + 1, .noun) else { return nil }
    let last = nounEnd(item + 1).map { $0 - 1 } ?? item + 1
    let group = noun(items[last].group)
    guard words.isView(document.lemmas[group.head]) else { return nil }
    let source: Source
    if group.possessivePronoun >= 0 {
      source = Source(tokens: TokenRange(group.possessivePronoun, group.possessivePronoun + 1), noun: -1)
    } else if group.possessor >= 0 {
      source = Source(
        tokens: TokenRange(phraseStart(group.possessor), noun(group.possessor).tokens.end), noun: group.possessor)
    } else {
      return nil
    }
    return beside(item, last: last, source, cue: [items[item].tokens, TokenRange(group.head, group.head + 1)])
  }

  /// "in the words of Lee", "in the opinion of many drivers"
  private func viewOf(_ item: Int) -> Saying? {
    guard isKind(item + 1, .noun), words.isView(document.lemmas[noun(items[item + 1].group).head]),
      isKind(item + 2, .preposition), form(item + 2) == words.of, isKind(item + 3, .noun)
    else { return nil }
    let group = owned(items[item + 3].group)
    let tokens = phrase(group, until: nil)
    let cue = TokenRange(items[item].tokens.start, items[item + 2].tokens.end)
    return beside(item, last: self.item(after: tokens.last) - 1, Source(tokens: tokens, noun: group), cue: [cue])
  }

  private func per(_ item: Int) -> Saying? {
    guard isKind(item + 1, .noun), noun(items[item + 1].group).kind == .proper else { return nil }
    let group = owned(items[item + 1].group)
    let tokens = phrase(group, until: nil)
    let source = Source(tokens: tokens, noun: group)
    return beside(item, last: self.item(after: tokens.last) - 1, source, cue: [items[item].tokens])
  }

  /// "As Lee put it, …"
  private func asPut(_ item: Int) -> Saying? {
    guard isKind(item + 1, .noun), let verb = items[(item + 1)...].prefix(6).firstIndex(where: { $0.kind == .verb }),
      document.lemmas[self.verb(verb).head] == words.put, isKind(verb + 1, .noun), form(verb + 1) == words.it
    else { return nil }
    let group = owned(items[item + 1].group)
    let source = Source(tokens: phrase(group, until: verb), noun: group)
    let cue = TokenRange(items[verb].tokens.start, items[verb + 1].tokens.end)
    return beside(item, last: verb + 1, source, cue: [cue])
  }

  /// "As Lee noted, …", "…, as Lee told reporters": nothing but its hearer and occasion stands after the verb.
  private func asSaid(_ item: Int) -> Saying? {
    guard opensSentence(item) || opensPhrase(item), isKind(item + 1, .noun),
      let at = items[(item + 1)...].prefix(10).firstIndex(where: { $0.kind == .verb }), isSpeech(at),
      verb(at).form == .finite || verb(at).form == .participle && verb(at).tokens.count == 1
    else { return nil }
    let group = owned(items[item + 1].group)
    let source = phrase(group, until: at)
    var cue = verb(at).tokens
    while cue.start > source.end, isKind(self.item(after: cue.start - 1) - 1, .adverb) { cue.start -= 1 }
    let after = tail(at + 1, hearer: true)
    let isEnd = !has(after) || isKind(after, .comma) || isKind(after, .stop) && form(after) != words.colon
    guard cue.start == source.end, isEnd else { return nil }
    return beside(item, last: after - 1, Source(tokens: source, noun: group), cue: [cue])
  }

  /// "But as Lee noted": only joining words stand before.
  private func opensSentence(_ item: Int) -> Bool {
    items[..<item].allSatisfy { $0.kind == .conjunction || $0.kind == .adverb }
  }

  private func opensPhrase(_ item: Int) -> Bool {
    item == items.startIndex || isKind(item - 1, .comma) || isKind(item - 1, .closeQuote)
  }

  /// The clause around a phrase that stands first, last or between commas.
  private func beside(_ item: Int, last: Int, _ source: Source, cue: [TokenRange]) -> Saying? {
    var content: [TokenRange] = []
    if opensSentence(item) {
      let isParted = isKind(last + 1, .comma) || isKind(last + 1, .stop) && form(last + 1) == words.colon
      let first = isParted ? last + 2 : last + 1
      guard has(first), isParted || isOpenQuote(first) else { return nil }
      content = [TokenRange(start(first), contentEnd(from: first))]
    } else {
      guard isKind(item - 1, .comma) || isKind(item - 1, .closeQuote) else { return nil }
      guard let begin = clauseStart(before: item - 1) else { return nil }
      content = [TokenRange(begin, items[item - 1].tokens.start)]
      if isKind(last + 1, .comma), has(last + 2) {
        content.append(TokenRange(start(last + 2), contentEnd(from: last + 2)))
      }
    }
    guard content.allSatisfy({ $0.start < $0.end }) else { return nil }
    return Saying(
      source: source.ranges, cue: cue, content: content, form: speechForm(content), noun: source.noun,
      rule: CueForm.according.rawValue)
  }

  /// Where the clause that goes on to `item` begins: after a mark or a word that opens a clause.
  private func clauseStart(before item: Int) -> Int? {
    let opener = items[..<item].lastIndex {
      $0.kind == .stop || $0.kind == .subordinator || $0.kind == .relative
    }
    let begin = opener.map { items[$0].tokens.end } ?? sentence.tokens.start
    return begin < start(item) ? begin : nil
  }

  /// "the so-called bridge of tears": a name that the writer does not stand by.
  func soCalled(_ item: Int) -> Saying? {
    let group = noun(items[item].group)
    guard group.tokens.count > 1 else { return nil }
    let forms = document.text.tokens.folded
    for token in group.tokens.start..<group.head {
      let length = document.cues.distanceLength(at: token, limit: group.head, forms: forms, lemmas: document.lemmas)
      guard length > 0, token + length <= group.head else { continue }
      let content = [TokenRange(token + length, phrase(items[item].group, until: nil).end)]
      return Saying(
        source: [], cue: [TokenRange(token, token + length)], content: content, form: .label,
        rule: CueForm.soCalled.rawValue)
    }
    return nil
  }
}
