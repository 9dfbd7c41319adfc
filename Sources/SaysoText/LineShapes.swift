/// What a line's outer shape says: a row of a table, a heading between paragraphs, a credit.
struct LineShapes {
  private static let shortest = 3
  private static let longestRow = 24
  private static let longestHeading = 9
  private static let prose = 12

  /// The role that a paragraph, so far taken for body text, has by its shape.
  func role(of index: Int, among paragraphs: [Paragraph], _ text: TokenizedText) -> ParagraphRole? {
    let tokens = paragraphs[index].tokens
    if isRow(tokens, text) { return .table }
    if isStageDirection(tokens, text) { return .boilerplate }
    if isCredit(tokens, text) { return .caption }
    return isHeading(index, among: paragraphs, text) ? .heading : nil
  }

  private func byte(_ token: Int, _ text: TokenizedText) -> UInt8? {
    let form = text.vocabulary.bytes(text.tokens.form[token])
    return form.count == 1 ? form.first : nil
  }

  private func ends(_ tokens: TokenRange, _ text: TokenizedText) -> Bool {
    guard let last = text.vocabulary.bytes(text.tokens.form[tokens.last]).last else { return false }
    return [Byte.stop, 33, 63, Byte.colon, Byte.comma, Byte.quote].contains(last)
  }

  /// "Orle 3 1 0 4": at least three numbers, as many as there are words, and no end mark.
  private func isRow(_ tokens: TokenRange, _ text: TokenizedText) -> Bool {
    guard tokens.count <= Self.longestRow, tokens.count >= Self.shortest, !ends(tokens, text) else { return false }
    var numbers = 0
    var words = 0
    for token in tokens.indices {
      let shape = text.tokens.shape[token]
      if shape.contains(.number) { numbers += 1 } else if shape.contains(.hasLetter) { words += 1 }
    }
    return numbers >= Self.shortest && numbers >= words
  }

  /// "(CROSSTALK)", "[LAUGHTER]"
  private func isStageDirection(_ tokens: TokenRange, _ text: TokenizedText) -> Bool {
    guard tokens.count >= 3, tokens.count <= 6, let first = byte(tokens.start, text), first == 40 || first == 91,
      let last = byte(tokens.last, text), last == 41 || last == 93
    else { return false }
    return (tokens.start + 1..<tokens.last).allSatisfy { text.tokens.shape[$0].contains(.allCaps) }
  }

  /// "Ann Lee/Newswire", "(Newswire Photo/Ann Lee)": names with a slash and nothing else.
  private func isCredit(_ tokens: TokenRange, _ text: TokenizedText) -> Bool {
    guard tokens.count >= 3, tokens.count <= 10 else { return false }
    var slashes = 0
    for token in tokens.indices {
      let shape = text.tokens.shape[token]
      if byte(token, text) == Byte.slash {
        slashes += 1
      } else if !shape.contains(.capitalized), byte(token, text) != 40, byte(token, text) != 41 {
        return false
      }
    }
    return slashes == 1 && byte(tokens.start, text) != Byte.slash
  }

  /// A short line in capitals or without an end mark, between paragraphs of prose.
  private func isHeading(_ index: Int, among paragraphs: [Paragraph], _ text: TokenizedText) -> Bool {
    let tokens = paragraphs[index].tokens
    guard tokens.count <= Self.longestHeading, !ends(tokens, text), index > 0, index + 1 < paragraphs.count,
      text.tokens.shape[tokens.start].contains(.capitalized),
      !tokens.indices.contains(where: { text.tokens.shape[$0].contains(.hasDigit) })
    else { return false }
    return isProse(paragraphs[index - 1].tokens, text) && isProse(paragraphs[index + 1].tokens, text)
  }

  private func isProse(_ tokens: TokenRange, _ text: TokenizedText) -> Bool {
    tokens.count >= Self.prose && ends(tokens, text)
  }
}
