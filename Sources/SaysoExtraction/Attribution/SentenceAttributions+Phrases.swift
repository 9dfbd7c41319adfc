import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
  /// "according to the clerk"
  func according(_ item: Int) -> Saying? {
    guard has(item + 1), form(item + 1) == words.to, let named = accordingNoun(item + 1) else { return nil }
    let group = owned(items[named].group)
    var tokens = accordingSource(item, group)
    let cue = TokenRange(items[item].tokens.start, items[item + 1].tokens.start + 1)
    tokens.start = min(tokens.start, cue.end)
    guard let content = accordingContent(item, after: self.item(after: tokens.last)) else { return nil }
    return Saying(
      source: [tokens], cue: [cue], content: [content], form: speechForm([content]), noun: group,
      rule: CueForm.according.rawValue)
  }

  /// "according to a newly found letter", "to complete but unofficial returns": the noun that the words after "to" lead to.
  private func accordingNoun(_ to: Int) -> Int? {
    for next in (to + 1)..<(to + 6) {
      switch kind(next) {
      case .noun: return isTimeItem(next) ? nil : next
      case .adverb, .adjective, .other: continue
      case .verb where verb(next).form != .finite && verb(next).tokens.count == 1: continue
      case .conjunction where isKind(next - 1, .adjective): continue
      default: return nil
      }
    }
    return nil
  }

  private func isTimeItem(_ item: Int) -> Bool { noun(items[item].group).isTime && !beginsClause(item) }

  /// At a sentence's beginning a comma closes the source, unless more follows than an apposition.
  private func accordingSource(_ item: Int, _ group: Int) -> TokenRange {
    if followsWords(item) { return phrase(group, until: nil) }
    let tokens = phrase(group, until: items.endIndex)
    guard !isKind(self.item(after: tokens.last), .comma),
      let comma = items[item...].firstIndex(where: { $0.kind == .comma })
    else { return tokens }
    return TokenRange(tokens.start, items[comma].tokens.start)
  }

  private func followsWords(_ item: Int) -> Bool {
    items[..<item].contains { $0.kind == .noun || $0.kind == .verb }
  }

  /// The clause before the phrase, else the one after it.
  private func accordingContent(_ item: Int, after: Int) -> TokenRange? {
    if followsWords(item) {
      var end = items[item].tokens.start
      if isKind(item - 1, .comma) { end = items[item - 1].tokens.start }
      var begin = sentence.tokens.start
      if let stop = items[..<(item - 1)].lastIndex(where: { $0.kind == .stop }) { begin = items[stop].tokens.end }
      if let open = quotationStart(around: items[item].tokens.start - 1) { begin = min(begin, open) }
      return begin < end ? TokenRange(begin, end) : nil
    }
    guard isKind(after, .comma) || isKind(after, .stop) && form(after) == words.colon, has(after + 1) else {
      return nil
    }
    let first = after + 1
    let end = contentEnd(from: first)
    return start(first) < end ? TokenRange(start(first), end) : nil
  }

  /// The beginning of a quotation that closes at or just before `token`.
  private func quotationStart(around token: Int) -> Int? {
    for mark in [token, token - 1] where mark >= 0 && document.opening[mark] >= 0 {
      return Int(document.opening[mark])
    }
    return nil
  }

  /// "Lee: Bridge is safe" in a headline; "Lee's declaration was plain: “…”" anywhere.
  func colon(_ item: Int) -> Saying? {
    guard form(item) == words.colon, item > items.startIndex, has(item + 1) else { return nil }
    let paragraph = document.text.paragraphs[sentence.paragraph]
    let isFirst = paragraph.tokens.start == sentence.tokens.start
    let before = items[items.startIndex..<item]
    if isFirst, isKind(items.startIndex, .noun), before.count <= 4, !before.contains(where: { $0.kind == .verb }) {
      guard paragraph.role == .headline || isOpenQuote(item + 1) || isTitle(paragraph) || opensText(paragraph) else {
        return nil
      }
      let group = owned(items[items.startIndex].group)
      let head = noun(group).head
      guard !words.isKicker(document.lemmas[head]), !words.isKicker(document.folded(head)) else { return nil }
      let source = Source(tokens: phrase(group, until: item), noun: group)
      return colon(item, source, cue: items[item].tokens, .colon)
    }
    guard isOpenQuote(item + 1) else { return nil }
    return ownedWords(before: item) ?? clauseBeforeQuotation(item) ?? nameBeforeQuotation(item)
  }

  /// A short first paragraph: a headline, even where a full stop ends it.
  private func opensText(_ paragraph: Paragraph) -> Bool {
    sentence.paragraph == 0 && paragraph.tokens.count <= 24 && sentence.tokens.end == paragraph.tokens.end
  }

  /// A short line without a full stop.
  private func isTitle(_ paragraph: Paragraph) -> Bool {
    paragraph.tokens.count <= 16 && document.tags[paragraph.tokens.last] != .period
  }

  /// "Lee's declaration was plain: “…”": the noun of saying is the cue, its owner the source.
  private func ownedWords(before item: Int) -> Saying? {
    for left in items[..<item].indices where isKind(left, .noun) {
      let group = noun(items[left].group)
      guard group.possessor >= 0, let head = group.tokens.indices.first(where: isNounCue) else { continue }
      let owner = noun(group.possessor)
      let source = Source(tokens: TokenRange(phraseStart(group.possessor), owner.tokens.end), noun: group.possessor)
      return colon(item, source, cue: TokenRange(head, head + 1), .noun)
    }
    return nil
  }

  private func isNounCue(_ token: Int) -> Bool {
    document.cues.words(document.lemmas[token]).contains { $0.kind == .noun && $0.form == .noun }
  }

  private func isMain(_ index: Int, before item: Int) -> Bool {
    let clause = clause(index)
    let verb = document.analysis.verbs[clause.verb]
    return clause.link == .main && verb.form == .finite && !clause.subject.isEmpty && verb.tokens.end <= start(item)
  }

  /// "She put it plainly: “…”": the main clause before the colon, whose verb is the cue.
  private func clauseBeforeQuotation(_ item: Int) -> Saying? {
    guard let index = bounds.clauses.first(where: { isMain($0, before: item) }),
      let subject = clause(index).subject.first, [.proper, .pronoun].contains(noun(subject).kind),
      let at = items.firstIndex(where: { $0.kind == .verb && $0.group == clause(index).verb })
    else { return nil }
    let verb = verb(at)
    let source = source(Site(clause: index, item: at, verb: verb, next: at + 1, cue: verb.tokens))
    return colon(item, source, cue: verb.tokens, .quoted)
  }

  /// "That did not surprise the mayor, Ann Lee: “…”": the person whose name stands right before the colon.
  private func nameBeforeQuotation(_ item: Int) -> Saying? {
    guard isKind(item - 1, .noun), noun(items[item - 1].group).person >= 0 else { return nil }
    let group = items[item - 1].group
    let source = Source(tokens: TokenRange(phraseStart(group), noun(group).tokens.end), noun: group)
    return colon(item, source, cue: items[item].tokens, .colon)
  }

  private func colon(_ item: Int, _ source: Source, cue: TokenRange, _ rule: CueForm) -> Saying? {
    let end = contentEnd(from: item + 1)
    guard start(item + 1) < end else { return nil }
    let content = [TokenRange(start(item + 1), end)]
    return Saying(
      source: source.ranges, cue: [cue], content: content, form: speechForm(content), noun: source.noun,
      rule: rule.rawValue)
  }

  /// "is eager to …"
  func adjectiveCue(_ item: Int, _ clause: Int) -> Saying? {
    let adjective = self.clause(clause).adjective
    guard adjective >= 0 else { return nil }
    for word in document.cues.words(document.folded(adjective)) where word.kind == .adjective {
      let next = self.item(after: adjective)
      guard let infinitive = infinitive(from: next) else { continue }
      let cue = TokenRange(verb(item).tokens.start, adjective + 1)
      let site = Site(clause: clause, item: item, verb: verb(item), next: next, cue: cue)
      return complement(word.form, site, from: infinitive)
    }
    return nil
  }

  /// “…” — Ann Lee: a name after a quotation and a dash signs it.
  func signature(_ item: Int) -> Saying? {
    let token = items[item].tokens.start
    guard words.isDash(document.folded(token)), token > 0, document.opening[token - 1] >= 0 else { return nil }
    guard isKind(item + 1, .noun), noun(items[item + 1].group).kind == .proper, !beginsClause(item + 1) else {
      return nil
    }
    let group = owned(items[item + 1].group)
    let source = phrase(group, until: nil)
    let after = source.end
    let paragraph = document.text.paragraphs[sentence.paragraph].tokens
    guard after == paragraph.end || document.closing[after] >= 0 || document.tags[after] == .period else { return nil }
    let content = [TokenRange(Int(document.opening[token - 1]), token)]
    return Saying(
      source: [source], cue: [items[item].tokens], content: content, form: .direct, noun: group,
      rule: CueForm.signature.rawValue)
  }
}
