import SaysoText

/// Mends tags that only the groups around them can settle, before verbs are grouped.
///
/// Tagging rules see three words each way; these look as far as the sentence.
struct TagRepairs {
  let text: TokenizedText
  let words: FunctionWords
  let isNominal: [Bool]
  let lemmas: [FormID]
  let controllers: ControlVerbs

  func mend(_ tags: inout [Tag], in sentence: TokenRange) {
    for token in sentence.indices where tags[token] == .vbd && !isNominal[token] {
      if isCaused(token, tags, sentence) { tags[token] = .vbn }
    }
    for token in sentence.indices where tags[token] == .vbn && !isNominal[token] {
      if isFinite(token, tags, sentence) { tags[token] = .vbd }
    }
  }

  /// "had Lee arrested", "wants Lee fired": what is brought about, no verb of its own.
  private func isCaused(_ token: Int, _ tags: [Tag], _ sentence: TokenRange) -> Bool {
    var at = token - 1
    guard at > sentence.start, isNominal[at] else { return false }
    while at > sentence.start, isNominal[at] { at -= 1 }
    guard [.vbd, .vbz, .vbp, .vb].contains(tags[at]), controllers.causes(lemmas[at]) else { return false }
    let next = token + 1
    if next < sentence.end, isNominal[next] { return false }
    return at > sentence.start && ![.wp, .wdt].contains(tags[at - 1])
  }

  /// A lone "-ed" form after a noun is the finite verb when an object or infinitive follows it, or
  /// when the sentence has no other finite verb: "the president declined to comment".
  private func isFinite(_ token: Int, _ tags: [Tag], _ sentence: TokenRange) -> Bool {
    guard token > sentence.start, !followsAuxiliary(token, tags, sentence) else { return false }
    guard endsLikePast(token), token + 1 < sentence.end else { return false }
    let before = previous(token, tags, sentence)
    if before > sentence.start, tags[before] == .comma, isNominal[before - 1], isNominal[token + 1] {
      // "praised Lee, attacked Diaz and left": a participle of the passive takes no such object.
      return takesObject(token + 1, tags) && tags[token + 1] != .dt && isJoined(after: token, tags, sentence)
    }
    guard before >= sentence.start,
      isNominal[before] || tags[before] == .cc || tags[before] == .wdt || tags[before] == .wp
    else { return false }
    if tags[before] == .prp { return true }
    let next = token + 1
    if text.tokens.folded[next] == words.by { return false }
    if isNominal[next], tags[before] != .cc || !tags[next].isNoun || tags[next].isProper {
      return takesObject(next, tags)
    }
    let isOnly = !sentence.indices.contains { $0 != token && isFiniteTag(tags[$0]) && !isNominal[$0] }
    return isOnly && (tags[next] == .to || tags[next] == .in || tags[next] == .rb)
  }

  /// Whether "and" and another past form follow in the same stretch.
  private func isJoined(after token: Int, _ tags: [Tag], _ sentence: TokenRange) -> Bool {
    for at in (token + 1)..<max(token + 1, sentence.end - 1) {
      if [.wdt, .wp, .wrb, .colon, .openQuote].contains(tags[at]) { return false }
      if tags[at] == .cc { return (tags[at + 1] == .vbd || tags[at + 1] == .vbn) && !isNominal[at + 1] }
    }
    return false
  }

  /// A bare time after a participle is no object: "the man arrested Monday".
  private func takesObject(_ token: Int, _ tags: [Tag]) -> Bool {
    tags[token] == .dt || tags[token] == .prp || tags[token] == .prps
      || tags[token].isProper && text.tokens.shape[token].contains(.capitalized)
        && !timeLike(token)
  }

  private func timeLike(_ token: Int) -> Bool {
    let form = text.vocabulary.bytes(text.tokens.folded[token])
    return form.suffix(3).elementsEqual("day".utf8) || form.last == UInt8(ascii: ".")
  }

  private func isFiniteTag(_ tag: Tag) -> Bool { tag == .vbd || tag == .vbz || tag == .vbp || tag == .md }

  private func endsLikePast(_ token: Int) -> Bool {
    text.vocabulary.bytes(text.tokens.folded[token]).suffix(2).elementsEqual("ed".utf8)
  }

  private func previous(_ token: Int, _ tags: [Tag], _ sentence: TokenRange) -> Int {
    var at = token - 1
    while at >= sentence.start, tags[at] == .rb { at -= 1 }
    return at
  }

  private func followsAuxiliary(_ token: Int, _ tags: [Tag], _ sentence: TokenRange) -> Bool {
    var at = token - 1
    while at >= sentence.start, tags[at] == .rb || text.tokens.folded[at] == words.nt { at -= 1 }
    guard at >= sentence.start, tags[at].isVerb else { return false }
    return [words.be, words.have, words.get].contains(lemmas[at])
  }
}
