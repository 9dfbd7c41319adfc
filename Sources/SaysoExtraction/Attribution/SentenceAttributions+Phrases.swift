import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
  /// "according to the clerk"
  func according(_ item: Int) -> Saying? {
    guard has(item + 1), form(item + 1) == words.to, isKind(item + 2, .noun) else { return nil }
    let group = owned(items[item + 2].group)
    let tokens = phrase(group, until: items.endIndex)
    let cue = TokenRange(items[item].tokens.start, items[item + 1].tokens.end)
    guard let content = accordingContent(item, after: self.item(after: tokens.last)) else { return nil }
    return Saying(
      source: [tokens], cue: [cue], content: [content], form: speechForm([content]), noun: group,
      rule: CueForm.according.rawValue)
  }

  /// The clause before the phrase, else the one after it.
  private func accordingContent(_ item: Int, after: Int) -> TokenRange? {
    if item > items.startIndex, item - items.startIndex > 2 {
      var end = items[item].tokens.start
      if isKind(item - 1, .comma) { end = items[item - 1].tokens.start }
      var begin = sentence.tokens.start
      if let stop = items[..<(item - 1)].lastIndex(where: { $0.kind == .stop }) { begin = items[stop].tokens.end }
      if let open = quotationStart(around: items[item].tokens.start - 1) { begin = min(begin, open) }
      return begin < end ? TokenRange(begin, end) : nil
    }
    guard isKind(after, .comma), has(after + 1) else { return nil }
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

  /// "Lee: Bridge is safe", in a headline or at the beginning of a paragraph before a quotation.
  func colon(_ item: Int) -> Saying? {
    guard form(item) == words.colon, item > items.startIndex, has(item + 1) else { return nil }
    let paragraph = document.text.paragraphs[sentence.paragraph]
    guard paragraph.tokens.start == sentence.tokens.start, isKind(items.startIndex, .noun) else { return nil }
    let before = items[items.startIndex..<item]
    guard !before.contains(where: { $0.kind == .verb || $0.kind == .stop }), before.count <= 4 else { return nil }
    guard paragraph.role == .headline || isOpenQuote(item + 1) else { return nil }
    let group = owned(items[items.startIndex].group)
    let end = contentEnd(from: item + 1)
    guard start(item + 1) < end else { return nil }
    let content = [TokenRange(start(item + 1), end)]
    return Saying(
      source: [phrase(group, until: item)], cue: [items[item].tokens], content: content,
      form: speechForm(content), noun: group, rule: CueForm.colon.rawValue)
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
}
