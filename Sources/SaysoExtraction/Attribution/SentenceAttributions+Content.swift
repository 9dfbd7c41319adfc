import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
  /// Where a content that begins with the item `from` ends, as a token; the cue is at `site`.
  ///
  /// Goes on to the sentence's end unless a mark, an aside or the next part of the outer sentence stops it.
  func contentEnd(from first: Int, site: Site? = nil) -> Int {
    let begin = start(first)
    let stopsAtComma = site.map(endsAtComma) ?? false
    let outer = site.flatMap(outerVerbItem) ?? items.endIndex
    var at = first
    while has(at), at != outer {
      let token = items[at].tokens.start
      if let close = quotationEnd(at) {
        if close + 1 >= sentence.tokens.end { return close + 1 }
        at = item(after: close)
        if document.tags[close - 1] == .comma, stopsAtComma || endsContent(at - 1, first, site) { return close + 1 }
        continue
      }
      switch items[at].kind {
      case .stop: return token
      case .closeQuote where document.opening[token] >= 0 && Int(document.opening[token]) < begin: return token
      case .bracketClose where !opensBracket(between: first, and: at): return token
      case .comma where stopsAtComma || endsContent(at, first, site): return token
      case .conjunction where joinsCue(at, first, site) || joinsSpeaker(at, first, site): return token
      default: at += 1
      }
    }
    return start(at)
  }

  /// "a program that allows X will expire": the verb whose subject the relative clause's noun is.
  private func outerVerbItem(_ site: Site) -> Int? {
    let clause = clause(site.clause)
    guard clause.link == .relative, let subject = clause.subject.first else { return nil }
    guard document.clauseOfSubject[subject] >= 0 else { return nil }
    let verb = document.analysis.clauses[Int(document.clauseOfSubject[subject])].verb
    return items[site.next...].firstIndex { $0.kind == .verb && $0.group == verb }
  }

  /// The closing mark of a quotation that opens with or within an item and goes on after it.
  func quotationEnd(_ item: Int) -> Int? {
    for token in items[item].tokens.indices where document.closing[token] >= 0 {
      let close = Int(document.closing[token])
      if close >= items[item].tokens.end { return close }
    }
    return nil
  }

  /// The item that begins after `token`.
  func item(after token: Int) -> Int {
    items.firstIndex { $0.tokens.start > token } ?? items.endIndex
  }

  private func opensBracket(between first: Int, and last: Int) -> Bool {
    items[first..<last].contains { $0.kind == .bracketOpen }
  }

  /// "who said X, …" and "As she said X, …": the comma closes the whole aside.
  private func endsAtComma(_ site: Site) -> Bool {
    let clause = clause(site.clause)
    if clause.link == .relative, clause.marker >= 0 {
      let before = item(after: clause.marker - 1) - 1
      return isKind(before, .comma)
    }
    if site.verb.form == .gerund || site.verb.form == .participle { return site.cue.start <= sentence.tokens.start + 1 }
    return clause.link == .adverbial && clause.marker >= 0 && clause.marker <= sentence.tokens.start + 2
  }

  /// A comma after which the text no longer reports: ", saying", ", according to", ", she said,", ", but Y did".
  private func endsContent(_ comma: Int, _ begin: Int, _ site: Site?) -> Bool {
    let next = comma + 1
    guard has(next) else { return true }
    if form(next) == words.according { return true }
    // "said that, while Lee lied, …": nothing is said yet.
    if comma == begin + 1, form(begin) == words.that { return false }
    switch items[next].kind {
    case .verb where verb(next).form == .gerund: return isCue(next) || !isSpeechSite(site)
    case .verb where verb(next).form == .finite:
      return site.map { clause($0.clause).link == .relative } ?? false
        || isCue(next) && (hasVerb(from: begin, before: comma) || site?.verb.form == .gerund) || isAside(next)
    case .noun: return isAside(next) || opensMain(next, site)
    case .preposition: return isCircumstance(next)
    case .conjunction: return changesSubject(next, site)
    case .subordinator: return form(next) == words.while_ || form(next) == words.though
    case .relative: return !isSpeechSite(site) && form(next) != words.what
    default: return false
    }
  }

  /// "as Lee called on him to quit, the mayor left": what follows is the main clause that the cue's clause hangs on.
  private func opensMain(_ first: Int, _ site: Site?) -> Bool {
    guard let site, clause(site.clause).link == .adverbial || clause(site.clause).link == .relative,
      beginsClause(first)
    else { return false }
    let clause = document.analysis.clauses[Int(document.clauseOfSubject[owned(items[first].group)])]
    return clause.link == .main
  }

  /// ", with the mayor calling it a trap": what went along with what was said.
  private func isCircumstance(_ preposition: Int) -> Bool {
    guard form(preposition) == words.with, let end = nounEnd(preposition + 1), isKind(end, .verb) else { return false }
    return verb(end).form == .gerund && isCue(end)
  }

  private func isFinite(_ item: Constituent) -> Bool { document.analysis.verbs[item.group].form == .finite }

  private func hasVerb(from first: Int, before item: Int) -> Bool {
    first < item && items[first..<item].contains { $0.kind == .verb && isFinite($0) }
  }

  /// ", but Y did": after a verb of saying such a clause with "and" is still its content.
  private func changesSubject(_ conjunction: Int, _ site: Site?) -> Bool {
    guard form(conjunction) == words.but || form(conjunction) == words.and && !isSpeechSite(site) else { return false }
    var next = conjunction + 1
    while isKind(next, .adverb) { next += 1 }
    return beginsClause(next)
  }

  private func isSpeechSite(_ site: Site?) -> Bool { site.map { $0.form.takesSpeech && isSpeech($0.item) } ?? false }

  private func isCue(_ item: Int) -> Bool {
    document.cues.words(document.lemmas[verb(item).head]).contains { $0.kind == .verb }
  }

  func isSpeech(_ item: Int) -> Bool {
    document.cues.words(document.lemmas[verb(item).head]).contains {
      $0.kind == .verb && $0.particles.isEmpty && $0.form.takesSpeech
    }
  }

  /// "officials said" or "said officials" between commas or before the end.
  private func isAside(_ first: Int) -> Bool {
    guard let cue = items[first...].prefix(8).firstIndex(where: { $0.kind == .verb }) else { return false }
    guard verb(cue).form == .finite, isSpeech(cue) else { return false }
    if cue == first { return isKind(cue + 1, .noun) && !beginsClause(cue + 1) && verb(cue).tokens.count == 1 }
    guard beginsClause(first) else { return false }
    let after = tail(cue + 1, hearer: false)
    return !has(after) || isKind(after, .comma) || isKind(after, .stop)
  }

  /// "said X and called Y": a second cue verb of the same tense goes on with the outer clause, and so does any finite
  /// verb where the content has none yet: "praised X and will pay".
  private func joinsCue(_ conjunction: Int, _ first: Int, _ site: Site?) -> Bool {
    guard let site else { return false }
    var next = conjunction + 1
    while isKind(next, .adverb) { next += 1 }
    guard isKind(next, .verb) else { return false }
    let joined = verb(next)
    if joined.form == .finite, !hasVerb(from: first, before: conjunction) { return true }
    guard isCue(next) else { return false }
    if joined.form == .participle, joined.tokens.count == 1 { return site.verb.tense == .past && !site.verb.isPassive }
    return joined.form == .finite && joined.tense == site.verb.tense && joined.modal < 0
  }

  /// "backed the plan and he said …": after an object a clause with a verb of saying is the writer's again.
  private func joinsSpeaker(_ conjunction: Int, _ first: Int, _ site: Site?) -> Bool {
    guard !isSpeechSite(site), beginsClause(conjunction + 1), !hasVerb(from: first, before: conjunction),
      let item = verbItem(after: owned(items[conjunction + 1].group))
    else { return false }
    return isSpeech(item)
  }

  /// Skips what may stand between a verb and its content: adverbs, times, "in a statement", the hearer.
  func tail(_ from: Int, hearer: Bool) -> Int {
    var at = from
    var mayHear = hearer
    while has(at) {
      switch items[at].kind {
      case .adverb, .particle: at += 1
      case .noun where noun(items[at].group).isTime && !beginsClause(at): at += 1
      case .noun where mayHear && (!beginsClause(at) || isKind(at + 1, .comma)):
        at = nounEnd(at) ?? at + 1
        mayHear = false
      case .preposition where isTitle(at + 1), .other where document.tags[start(at)] == .pos && isTitle(at + 1):
        at = item(after: Int(document.closing[start(at + 1)]))
      case .preposition:
        guard isKind(at + 1, .noun), !beginsClause(at + 1) else { return at }
        at = nounEnd(at + 1) ?? at + 2
      case .comma:
        guard let next = insertionEnd(at) else { return at }
        at = next
      default: return at
      }
    }
    return at
  }

  /// A short quotation that can be a programme's name: said on “Meet the Press”.
  private func isTitle(_ item: Int) -> Bool {
    guard isOpenQuote(item), Int(document.closing[start(item)]) - start(item) <= 6 else { return false }
    return document.text.tokens.shape[start(item) + 1].contains(.capitalized)
  }

  /// The item after ", however," or ", among other things,".
  private func insertionEnd(_ comma: Int) -> Int? {
    var next = comma + 1
    if isKind(next, .adverb) {
      next += 1
    } else if isKind(next, .preposition), let end = nounEnd(next + 1) {
      next = end
    } else if isKind(comma - 1, .noun), let end = nounEnd(next), !beginsClause(next), isKind(end, .comma),
      has(end + 1), form(end + 1) == words.that || isOpenQuote(end + 1)
    {
      // "said in Arden, Norland, that"; "told Lee, a friend, “…”"
      next = end
    } else {
      return nil
    }
    return isKind(next, .comma) ? next + 1 : nil
  }

  /// The cue with "in a statement" after it.
  func withStatement(_ site: Site) -> TokenRange {
    let end = site.cue.end
    guard isKind(site.next, .preposition), form(site.next) == words.in_, isKind(site.next + 1, .noun) else {
      return site.cue
    }
    let group = noun(items[site.next + 1].group)
    guard document.lemmas[group.head] == words.statement, group.tokens.start == end + 1 else { return site.cue }
    return TokenRange(site.cue.start, group.tokens.end)
  }

  /// Direct if all stands between quotation marks, mixed if some does.
  func speechForm(_ content: [TokenRange]) -> AttributionForm {
    var quoted = 0
    var all = 0
    for range in content {
      var token = range.start
      while token < range.end {
        let close = Int(document.closing[token])
        let end = close >= 0 ? min(close + 1, range.end) : token + 1
        if close >= 0 { quoted += end - token }
        all += end - token
        token = end
      }
    }
    return quoted == 0 ? .indirect : quoted >= all - content.count ? .direct : .mixed
  }
}
