import SaysoGraph
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
  /// Verbs whose content is a clause or a quotation, before, around or after them.
  func speech(_ form: CueForm, _ site: Site) -> Saying? {
    if let saying = afterContent(form, site) { return saying }
    guard let first = contentItem(form, site) else { return nil }
    let source = source(site)
    let begin = start(first)
    let end = contentEnd(from: first, site: site)
    guard begin < end else { return nil }
    let content = [TokenRange(begin, end)]
    return Saying(
      source: source.ranges, cue: [withStatement(site)], content: content, form: speechForm(content),
      noun: source.noun, rule: form.rawValue)
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
    switch items[at].kind {
    case .subordinator: return opensContent(word, form) ? at : nil
    case .relative: return [.asked, .thought, .clause].contains(form) && word != words.who ? at : nil
    case .noun: return beginsClause(at) ? at : nil
    default: return nil
    }
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
    guard site.verb.form == .finite else { return nil }
    return afterContent(form, site, inverted: false) ?? afterContent(form, site, inverted: true)
  }

  private func afterContent(_ form: CueForm, _ site: Site, inverted: Bool) -> Saying? {
    guard let frame = inverted ? invertedFrame(site) : plainFrame(site) else { return nil }
    let after = tail(frame.after, hearer: form == .told && !inverted)
    guard
      !has(after) || [.comma, .stop, .bracketClose, .closeQuote].contains(items[after].kind) || isOpenQuote(after)
        || inverted
    else { return nil }
    if isKind(after, .stop), self.form(after) == words.colon { return nil }
    guard var content = contentBefore(frame.left, form) else { return nil }
    if isOpenQuote(after) || isKind(after, .comma) && isOpenQuote(after + 1), !content.isQuoted { return nil }
    addRest(after, site, &content)
    return Saying(
      source: frame.source.ranges, cue: [withStatement(site)], content: content.ranges,
      form: speechForm(content.ranges), noun: frame.source.noun, rule: form.rawValue)
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
    guard isKind(site.next, .noun), !noun(items[site.next].group).isTime, !beginsClause(site.next) else { return nil }
    var group = items[site.next].group
    while group + 1 < bounds.nouns.upperBound, noun(group + 1).possessor == group { group += 1 }
    let tokens = phrase(group, inverted: true)
    return Frame(left: left, after: item(after: tokens.last), source: Source(tokens: tokens, noun: group))
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
    let isQuoted = has(mark) && document.opening[items[mark].tokens.start] >= 0
    var begin = sentence.tokens.start
    if isQuoted { begin = min(begin, Int(document.opening[items[mark].tokens.start])) }
    let end = isKind(left, .closeQuote) ? items[left].tokens.end : items[left].tokens.start
    if let semicolon = items[..<left].lastIndex(where: { $0.kind == .stop }), !isQuoted {
      begin = items[semicolon].tokens.end
    }
    let hasClause = items[..<left].contains { $0.kind == .verb && verbIsFinite($0) && $0.tokens.start >= begin }
    guard begin < end, isQuoted || hasClause && form != .quoted else { return nil }
    return Before(ranges: [TokenRange(begin, end)], isQuoted: isQuoted, hasClause: hasClause)
  }

  private func verbIsFinite(_ item: Constituent) -> Bool { document.analysis.verbs[item.group].form == .finite }

  /// The rest of an interrupted content, and quotations that follow in the same paragraph.
  private func addRest(_ after: Int, _ site: Site, _ content: inout Before) {
    var next = after
    if isKind(next, .comma) { next += 1 }
    if has(next), isOpenQuote(next) {
      content.ranges.append(TokenRange(start(next), contentEnd(from: next, site: site)))
    } else if isKind(after, .comma), !content.isQuoted, has(next), !content.hasClause {
      content.ranges.append(TokenRange(start(next), contentEnd(from: next, site: site)))
    } else if content.isQuoted {
      content.ranges += quotationsAfter(sentence.tokens.end)
    }
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
