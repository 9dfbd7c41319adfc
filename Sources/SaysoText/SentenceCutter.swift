/// Cuts paragraphs into sentences, after quotation marks are paired.
struct SentenceCutter {
  let lists: TextLists
  /// Per token: a closing quotation mark, which belongs to the sentence before it.
  let closing: [Bool]

  func cut(_ text: TokenizedText) -> [Sentence] {
    var sentences: [Sentence] = []
    for (index, paragraph) in text.paragraphs.enumerated() {
      var start = paragraph.tokens.start
      if !paragraph.dateline.isEmpty {
        sentences.append(Sentence(tokens: paragraph.dateline, paragraph: index))
        start = paragraph.dateline.end
      }
      var token = start
      while token < paragraph.tokens.end {
        token = sentenceEnd(at: token, paragraph, text) ?? token + 1
        guard token > start, endsHere(token, paragraph, text) || token - start >= Self.longest
        else { continue }
        sentences.append(Sentence(tokens: TokenRange(start, token), paragraph: index))
        start = token
      }
      if start < paragraph.tokens.end {
        sentences.append(
          Sentence(tokens: TokenRange(start, paragraph.tokens.end), paragraph: index))
      }
    }
    return sentences
  }

  /// Longer stretches without an end are cut, so that odd input cannot cost squared time.
  private static let longest = 400

  private func form(_ token: Int, _ text: TokenizedText) -> ArraySlice<UInt8> {
    text.vocabulary.bytes(text.tokens.form[token])
  }

  /// Just after the end mark at `token` and what closes with it; nil when no end mark stands there.
  private func sentenceEnd(at token: Int, _ paragraph: Paragraph, _ text: TokenizedText) -> Int? {
    let form = form(token, text)
    guard let last = form.last, last == Byte.stop || last == 63 || last == 33 else { return nil }
    guard form.count == 1 || isEndMark(form) || mayEnd(form) else { return nil }
    var next = token + 1
    while next < paragraph.tokens.end, closes(next, text) { next += 1 }
    return next
  }

  private func isEndMark(_ form: ArraySlice<UInt8>) -> Bool {
    form.allSatisfy { $0 == Byte.stop || $0 == 63 || $0 == 33 }
  }

  /// Whether an abbreviation can stand at a sentence's end.
  private func mayEnd(_ form: ArraySlice<UInt8>) -> Bool {
    let key = caseFolded(form.dropLast())
    guard let fields = lists.abbreviations.fields(key[...]) else { return form.count > 2 }
    return fields.contains(UInt8(ascii: "E"))
  }

  private func closes(_ token: Int, _ text: TokenizedText) -> Bool {
    guard !text.tokens.spaced[token] else { return false }
    if closing[token] { return true }
    let form = form(token, text)
    return form.count == 1 && (form.first == 41 || form.first == 93)
  }

  /// Whether the token before `next` truly ends a sentence, judged by what follows.
  private func endsHere(_ next: Int, _ paragraph: Paragraph, _ text: TokenizedText) -> Bool {
    guard next < paragraph.tokens.end else { return true }
    var mark = next - 1
    while mark > paragraph.tokens.start, closing[mark] || form(mark, text).first == 41 { mark -= 1 }
    let form = form(mark, text)
    guard let last = form.last, last == Byte.stop || last == 63 || last == 33 else { return false }
    if mark == paragraph.tokens.start + 1, text.tokens.shape[mark - 1].contains(.number) { return false }
    if isEllipsisBeforeSpeech(mark, next, text) { return false }
    let shape = text.tokens.shape[next]
    if form.count > 1, !isEndMark(form) { return startsAfterAbbreviation(next, text) }
    if shape.contains(.hasLetter), !shape.contains(.capitalized), !shape.contains(.innerCapital) {
      return false
    }
    if shape.contains(.punctuation) { return opensSentence(next, text) }
    return true
  }

  /// "He said ... \"we are done\" and left."
  private func isEllipsisBeforeSpeech(_ mark: Int, _ next: Int, _ text: TokenizedText) -> Bool {
    guard form(mark, text).count > 1, form(next, text).first == Byte.quote, next + 1 < text.tokens.count else {
      return false
    }
    return text.tokens.shape[next + 1].contains(.hasLower) && !text.tokens.shape[next + 1].contains(.capitalized)
  }

  /// After "U.S." or "Inc." a sentence begins only with a word that often begins one.
  private func startsAfterAbbreviation(_ next: Int, _ text: TokenizedText) -> Bool {
    guard text.tokens.spaced[next] else { return false }
    if text.tokens.shape[next].contains(.punctuation) { return opensSentence(next, text) }
    guard text.tokens.shape[next].contains(.capitalized) else { return false }
    return lists.starters.fields(text.vocabulary.bytes(text.tokens.folded[next])) != nil
  }

  private func opensSentence(_ token: Int, _ text: TokenizedText) -> Bool {
    guard text.tokens.spaced[token], !closing[token], let first = form(token, text).first else {
      return false
    }
    return [Byte.quote, Byte.apostrophe, Byte.backquote, 40, 91, 36, Byte.hyphen, 42, Byte.stop]
      .contains(first)
  }
}
