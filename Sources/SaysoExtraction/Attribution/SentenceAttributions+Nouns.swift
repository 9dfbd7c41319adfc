import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
  /// "her claim that …", "the decision to …", "criticism of …"
  func nounCue(_ item: Int) -> Saying? {
    let group = noun(items[item].group)
    for word in document.cues.words(document.lemmas[group.head]) where word.kind == .noun {
      if let content = nounContent(after: item, word) { return nounSaying(item, group, content, word) }
    }
    return nil
  }

  /// The item with which the noun's content begins.
  private func nounContent(after item: Int, _ word: CueWord) -> Int? {
    var at = item + 1
    if let particle = word.particles.first {
      guard has(at), form(at) == particle, has(at + 1) else { return nil }
      return at + 1
    }
    if isKind(at, .preposition), form(at) == words.by || form(at) == words.from, let end = nounEnd(at + 1) { at = end }
    if has(at), form(at) == words.that, items[at].kind != .noun { return at }
    return infinitive(from: at)
  }

  private func nounSaying(_ item: Int, _ group: NounGroup, _ first: Int, _ word: CueWord) -> Saying? {
    let source = nounSource(item, group)
    let end = nounContentEnd(from: first, items[item].group)
    guard start(first) < end else { return nil }
    let cueEnd = word.particles.isEmpty ? group.head + 1 : group.head + 2
    var cueStart = group.head
    while cueStart > group.tokens.start, document.tags[cueStart - 1].isAdjective || document.tags[cueStart - 1] == .nn {
      cueStart -= 1
    }
    let content = [TokenRange(start(first), end)]
    return Saying(
      source: source.ranges, cue: [TokenRange(cueStart, cueEnd)], content: content, form: speechForm(content),
      noun: source.noun, rule: word.form.rawValue)
  }

  /// Content of a noun stops at a comma or at the verb of which the whole phrase is subject.
  private func nounContentEnd(from first: Int, _ group: Int) -> Int {
    let end = contentEnd(from: first)
    let comma = items[first...].first { $0.kind == .comma && !isInQuotation($0.tokens.start, from: start(first)) }
    return min(end, comma?.tokens.start ?? end, verbStart(ofSubject: group, after: start(first)) ?? end)
  }

  /// Where the verb stands whose subject the phrase with this noun is.
  private func verbStart(ofSubject group: Int, after token: Int) -> Int? {
    let clause = document.clauseOfSubject[group]
    guard clause >= 0 else { return nil }
    let start = document.analysis.verbs[document.analysis.clauses[Int(clause)].verb].tokens.start
    return start > token ? start : nil
  }

  private func isInQuotation(_ token: Int, from begin: Int) -> Bool {
    (begin..<token).contains { Int(document.closing[$0]) >= token }
  }

  private func nounSource(_ item: Int, _ group: NounGroup) -> Source {
    if group.possessivePronoun >= 0 {
      return Source(tokens: TokenRange(group.possessivePronoun, group.possessivePronoun + 1), noun: -1)
    }
    if group.possessor >= 0 {
      let owner = noun(group.possessor)
      return Source(tokens: TokenRange(phraseStart(group.possessor), owner.tokens.end), noun: group.possessor)
    }
    if isKind(item + 1, .preposition), form(item + 1) == words.by || form(item + 1) == words.from,
      isKind(item + 2, .noun)
    {
      let group = owned(items[item + 2].group)
      return Source(tokens: phrase(group, until: nil), noun: group)
    }
    return .nobody
  }
}
