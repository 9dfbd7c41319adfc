import SaysoGraph
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
  /// Verbs whose content is a clause or a quotation, before, around or after them.
  func speech(_ form: CueForm, _ site: Site) -> Saying? {
    if let saying = afterContent(form, site) { return saying }
    if let saying = nextParagraph(form, site) { return saying }
    guard let first = contentItem(form, site) else { return nil }
    let source = source(site)
    guard canJudge(source, form) else { return nil }
    let begin = start(first)
    let end = contentEnd(from: first, site: site)
    guard begin < end else { return nil }
    var content = [TokenRange(begin, end)]
    if let gap = relativeGap(first, site) { content.insert(gap, at: 0) }
    return Saying(
      source: source.ranges, cue: [withStatement(site)], content: content, form: speechForm(content),
      noun: source.noun, rule: form.rawValue)
  }

  /// "She went on:" at a paragraph's end, the quotation in the next one.
  private func nextParagraph(_ form: CueForm, _ site: Site) -> Saying? {
    let at = tail(site.next, hearer: form == .told || form == .asked)
    guard isKind(at, .stop), self.form(at) == words.colon, !has(at + 1) else { return nil }
    var content = quotationsInNextParagraph()
    if content.isEmpty, let block = blockInNextParagraph() { content = [block] }
    guard !content.isEmpty else { return nil }
    let source = source(site)
    return Saying(
      source: source.ranges, cue: [withStatement(site)], content: content, form: .direct, noun: source.noun,
      rule: form.rawValue)
  }

  /// "Lee added:" at a paragraph's end: the next paragraph is what was said, set off without marks.
  private func blockInNextParagraph() -> TokenRange? {
    let paragraphs = document.text.paragraphs
    guard sentence.tokens.end == paragraphs[sentence.paragraph].tokens.end, sentence.paragraph + 1 < paragraphs.count
    else { return nil }
    let next = paragraphs[sentence.paragraph + 1]
    guard next.role == .body, next.tokens.count > 8, !next.tokens.indices.contains(where: { document.isQuote($0) })
    else { return nil }
    return next.tokens
  }

  /// The quotation that the next paragraph opens with, and on over paragraphs while it is not closed.
  func quotationsInNextParagraph() -> [TokenRange] {
    let paragraphs = document.text.paragraphs
    var found: [TokenRange] = []
    var next = sentence.paragraph + 1
    guard sentence.tokens.end == paragraphs[sentence.paragraph].tokens.end else { return [] }
    while next < paragraphs.count, document.closing[paragraphs[next].tokens.start] >= 0 {
      let tokens = paragraphs[next].tokens
      let close = Int(document.closing[tokens.start])
      found.append(TokenRange(tokens.start, close + 1))
      let isOpenEnded = document.opening[close] >= 0 && document.tags[close] != .closeQuote && close + 1 == tokens.end
      guard isOpenEnded else { break }
      next += 1
    }
    return found
  }

  /// "that" in "a strike that executives said could last": the content's subject.
  private func relativeGap(_ first: Int, _ site: Site) -> TokenRange? {
    let marker = clause(site.clause).marker
    guard isKind(first, .verb), marker >= sentence.tokens.start, marker < site.cue.start else { return nil }
    return TokenRange(marker, marker + 1)
  }

  /// The item with which a content after the cue begins, or nil.
  private func contentItem(_ form: CueForm, _ site: Site) -> Int? {
    var at = tail(site.next, hearer: form == .told || form == .asked)
    if isKind(at, .stop), self.form(at) == words.colon { return has(at + 1) && form != .thought ? at + 1 : nil }
    if isKind(at, .comma) {
      guard has(at + 1), isOpenQuote(at + 1) || self.form(at + 1) == words.that else { return nil }
      at += 1
    }
    guard has(at) else { return nil }
    if isOpenQuote(at) { return form == .thought && !quoteHoldsClause(at) ? nil : at }
    if form == .quoted { return nil }
    let word = self.form(at)
    if word == words.that, items[at].kind != .noun { return at }
    if words.isCorrelative(word), !isKind(at, .noun), beginsClause(at + 1) { return at }
    switch items[at].kind {
    case .subordinator: return opensContent(word, form) ? at : nil
    case .relative: return [.asked, .thought, .clause].contains(form) && word != words.who ? at : nil
    case .noun: return beginsClause(at) || isBareClause(at, site) ? at : nil
    case .verb: return verb(at).form == .gerund && isBareClause(at, site) || opensGap(at, site) ? at : nil
    default: return nil
    }
  }

  /// "said the deal fell through": after a verb that takes no object, a noun with any verb to its right is a clause,
  /// even where that verb's form could be a participle.
  private func isBareClause(_ first: Int, _ site: Site) -> Bool {
    let takesObject = document.cues.words(document.lemmas[site.verb.head]).contains {
      $0.form == .judgement && $0.particles.isEmpty
    }
    guard !takesObject else { return false }
    // "who has maintained a lead, was fined": the verb after the comma is another clause's.
    let endsEarly = clause(site.clause).link == .relative
    return items[(first + 1)...].prefix(12).prefix { $0.kind != .stop && !(endsEarly && $0.kind == .comma) }.contains {
      $0.kind == .verb && document.analysis.verbs[$0.group].form != .gerund && $0.tokens.start > start(first)
    }
  }

  /// "executives said could last"
  private func opensGap(_ item: Int, _ site: Site) -> Bool {
    let marked = clause(site.clause).marker >= 0
    let isPast = verb(item).form == .participle && verb(item).tokens.count == 1 && marked
    guard verb(item).form == .finite || isPast, item == site.next else { return false }
    return verb(item).modal >= 0 || marked
  }

  private func opensContent(_ word: FormID, _ form: CueForm) -> Bool {
    switch form {
    case .clause, .asked, .thought, .told: true
    default: word == words.whether || word == words.if_
    }
  }

  func isOpenQuote(_ item: Int) -> Bool { has(item) && document.closing[items[item].tokens.start] >= 0 }

  private func quoteHoldsClause(_ item: Int) -> Bool {
    let close = Int(document.closing[items[item].tokens.start])
    return items[item...].contains { $0.kind == .verb && $0.tokens.start < close }
  }

  /// "…," she said. · … , said Ann Lee. · …, officials said, …
  private func afterContent(_ form: CueForm, _ site: Site) -> Saying? {
    guard site.verb.form == .finite || followsQuotation(site) else { return nil }
    return afterContent(form, site, inverted: false) ?? afterContent(form, site, inverted: true)
  }

  /// “…” declared Ann Lee: a lone participle right after the marks is a past tense, which looks the same.
  func followsQuotation(_ site: Site) -> Bool {
    site.verb.form == .participle && site.verb.tokens.count == 1
      && isKind(item(after: site.cue.start - 1) - 1, .closeQuote) && isKind(site.next, .noun) && isSpeech(site.item)
  }

  private func afterContent(_ form: CueForm, _ site: Site, inverted: Bool) -> Saying? {
    guard let frame = inverted ? invertedFrame(site) : plainFrame(site) else { return nil }
    let after = tail(frame.after, hearer: form == .told && !inverted)
    // “…” She said the bridge fell: what she said follows, and the quotation before is another's.
    guard inverted || closes(after, quoted: has(frame.left) && isQuoteEnd(frame.left)) else { return nil }
    if isKind(after, .stop), self.form(after) == words.colon { return nil }
    guard var content = contentBefore(frame.left, form) else { return nil }
    if isOpenQuote(after) || isKind(after, .comma) && isOpenQuote(after + 1), !content.isQuoted { return nil }
    guard content.isQuoted || content.hasClause || isKind(after, .comma) && has(after + 1) else { return nil }
    addRest(after, site, &content)
    return Saying(
      source: frame.source.ranges, cue: [withStatement(site)], content: content.ranges,
      form: speechForm(content.ranges), noun: frame.source.noun, rule: form.rawValue)
  }

  /// Whether source and cue can end before `item`, the content before them.
  private func closes(_ item: Int, quoted: Bool) -> Bool {
    guard has(item) else { return true }
    switch items[item].kind {
    case .comma, .stop, .bracketClose, .closeQuote: return true
    case .subordinator: return form(item) != words.that
    case .relative, .conjunction, .preposition: return form(item) != words.that
    case .verb: return verb(item).form != .finite
    default: return quoted || isOpenQuote(item)
    }
  }

  /// Whether a quotation ends at `item`, or right before the comma there.
  private func isQuoteEnd(_ item: Int) -> Bool {
    !has(item) || isKind(item, .closeQuote) || isKind(item - 1, .closeQuote)
  }

  /// Where a cue that follows its content stands: the item before source and cue, and the one after both.
  private struct Frame {
    var left: Int
    var after: Int
    var source: Source
  }

  /// "…, the clerk said"
  private func plainFrame(_ site: Site) -> Frame? {
    let source = source(site)
    guard let range = source.tokens, range.end <= site.cue.start, source.noun >= 0 else { return nil }
    let left = item(after: range.start - 1) - 1
    guard has(left) ? isKind(left, .comma) || isKind(left, .closeQuote) : followsQuote else { return nil }
    return Frame(left: left, after: site.next, source: source)
  }

  /// "…, said the clerk"
  private func invertedFrame(_ site: Site) -> Frame? {
    let left = item(after: site.cue.start - 1) - 1
    guard has(left) ? isKind(left, .comma) || isKind(left, .closeQuote) : followsQuote else { return nil }
    // "Lee, who backed Diaz, described the plan": the verb has its subject before it.
    if isKind(left, .comma), !isKind(left - 1, .closeQuote), let subject = clause(site.clause).subject.first,
      noun(subject).tokens.end < items[left].tokens.start, clause(site.clause).link == .main
    {
      return nil
    }
    guard site.verb.tokens.count == 1, isKind(site.next, .noun), !noun(items[site.next].group).isTime,
      !beginsClause(site.next) || standsBetweenQuotes(left, site.next)
    else { return nil }
    let group = owned(items[site.next].group)
    let tokens = phrase(group, until: nil)
    return Frame(left: left, after: item(after: tokens.last), source: Source(tokens: tokens, noun: group))
  }

  /// “The bridge,” said Lee, “is safe.”
  private func standsBetweenQuotes(_ left: Int, _ noun: Int) -> Bool {
    guard isQuoteEnd(left) else { return false }
    let after = item(after: phrase(owned(items[noun].group), until: nil).last)
    return isOpenQuote(after) || isKind(after, .comma) && isOpenQuote(after + 1)
  }

  /// Whether the sentence before, in the same paragraph, ends with a quotation.
  private var followsQuote: Bool {
    let token = sentence.tokens.start - 1
    let paragraph = document.text.paragraphs[sentence.paragraph].tokens
    return token > paragraph.start && document.opening[token] >= 0
  }

  private struct Before {
    var ranges: [TokenRange]
    var isQuoted: Bool
    var hasClause: Bool
  }

  /// What stands before the item after `left`, back to the sentence's or the quotation's beginning.
  private func contentBefore(_ left: Int, _ form: CueForm) -> Before? {
    guard has(left) else {
      let close = sentence.tokens.start - 1
      let range = TokenRange(Int(document.opening[close]), close + 1)
      return Before(ranges: [range], isQuoted: true, hasClause: true)
    }
    let mark = isKind(left, .closeQuote) ? left : left - 1
    let isQuoted = isKind(mark, .closeQuote)
    var begin = sentence.tokens.start
    if isQuoted, document.opening[items[mark].tokens.start] >= 0 {
      begin = min(begin, Int(document.opening[items[mark].tokens.start]))
    }
    let end = isKind(left, .closeQuote) ? items[left].tokens.end : items[left].tokens.start
    if let semicolon = items[..<left].lastIndex(where: { $0.kind == .stop }), !isQuoted {
      begin = items[semicolon].tokens.end
    }
    let hasClause = items[..<left].contains { $0.kind == .verb && canBeFinite($0) && $0.tokens.start >= begin }
    guard begin < end, isQuoted || form != .quoted else { return nil }
    return Before(ranges: [TokenRange(begin, end)], isQuoted: isQuoted, hasClause: hasClause)
  }

  private func canBeFinite(_ item: Constituent) -> Bool { document.analysis.verbs[item.group].form != .infinitive }

  /// The rest of an interrupted content, and quotations that follow in the same paragraph.
  private func addRest(_ after: Int, _ site: Site, _ content: inout Before) {
    var next = after
    if isKind(next, .comma) { next += 1 }
    if has(next), isOpenQuote(next) {
      content.ranges.append(TokenRange(start(next), contentEnd(from: next, site: site)))
    } else if isKind(after, .comma), !content.isQuoted, has(next), !content.hasClause || needsRest(content, next) {
      content.ranges.append(TokenRange(start(next), contentEnd(from: next, site: site)))
    } else if content.isQuoted {
      content.ranges += quotationsAfter(sentence.tokens.end)
    }
  }

  /// "With fighters joining, they said, the president …": the first part opened what the rest goes on with.
  private func needsRest(_ content: Before, _ next: Int) -> Bool {
    guard let first = content.ranges.first else { return false }
    // "The bridge is, she said, safe."
    if isKind(item(after: first.end - 1) - 1, .verb) { return true }
    let opener = item(after: first.start - 1)
    let opens = isKind(opener, .preposition) || isKind(opener, .subordinator) || isKind(opener, .adverb)
    return opens && beginsClause(next)
  }

  /// Quotations that fill whole sentences from `token` on, up to the paragraph's end.
  func quotationsAfter(_ token: Int) -> [TokenRange] {
    var found: [TokenRange] = []
    var at = token
    let end = document.text.paragraphs[sentence.paragraph].tokens.end
    while at < end, document.closing[at] >= 0 {
      let close = Int(document.closing[at]) + 1
      guard close == end || endsSentence(close) else { break }
      found.append(TokenRange(at, close))
      at = close
    }
    return found
  }

  /// Whether a sentence begins at `token`.
  private func endsSentence(_ token: Int) -> Bool {
    let sentences = document.text.sentences
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.start < token { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].tokens.start == token
  }
}
