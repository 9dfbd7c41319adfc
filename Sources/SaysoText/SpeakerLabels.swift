/// Finds who speaks in transcripts, interviews and embedded posts.
///
/// "TAPPER: Do you …", "SEN. ANN LEE (R-ORLE): Thank you", "Q: Why?" count when at least two
/// paragraphs of the document begin so; a lone "NEW DELHI: The council …" is a dateline. A post is
/// signed at its end: "… — Ann Lee (@annlee) March 3, 2031". Names in small letters ("Ann Lee: …", "Lee: …") are
/// labels where three paragraphs have one and one of them comes back.
struct SpeakerLabels {
  private static let longestLabel = 14
  private static let longestName = 5
  private static let roundOpen = UInt8(ascii: "(")

  func assign(_ paragraphs: inout [Paragraph], _ text: TokenizedText) {
    var labels: [(paragraph: Int, tokens: TokenRange)] = []
    for index in paragraphs.indices {
      guard paragraphs[index].role == .body || paragraphs[index].role == .headline else { continue }
      if let label = label(paragraphs[index].tokens, text) {
        labels.append((index, label))
      } else if paragraphs[index].role == .body {
        paragraphs[index].speaker = signature(paragraphs[index].tokens, text)
      }
    }
    if labels.isEmpty { labels = nameLabels(paragraphs, text) }
    guard labels.count > 1 else {
      if let only = labels.first { makeDateline(only.paragraph, only.tokens, &paragraphs, text) }
      return
    }
    for (paragraph, tokens) in labels {
      paragraphs[paragraph].role = .body
      paragraphs[paragraph].speaker = name(in: tokens, text)
    }
  }

  /// Labels that are names with small letters; a single word only where a longer label ends with it.
  private func nameLabels(_ paragraphs: [Paragraph], _ text: TokenizedText) -> [(paragraph: Int, tokens: TokenRange)] {
    var found: [(paragraph: Int, tokens: TokenRange)] = []
    for index in paragraphs.indices where paragraphs[index].role == .body || paragraphs[index].role == .headline {
      if let label = nameLabel(paragraphs[index].tokens, text) { found.append((index, label)) }
    }
    guard found.count > 2 else { return [] }
    let last = found.map { text.tokens.folded[$0.tokens.last] }
    let full = found.indices.filter { found[$0].tokens.count > 1 }.map { last[$0] }
    guard last.indices.contains(where: { last[..<$0].contains(last[$0]) }) else { return [] }
    let labels = found.indices.filter { full.contains(last[$0]) }.map { found[$0] }
    return labels.count > 2 ? labels : []
  }

  private func nameLabel(_ tokens: TokenRange, _ text: TokenizedText) -> TokenRange? {
    for token in tokens.indices.prefix(Self.longestName) {
      if byte(token, text) == Byte.colon {
        guard token > tokens.start, token + 3 < tokens.end, text.tokens.spaced[token + 1] else { return nil }
        return TokenRange(tokens.start, token)
      }
      guard text.tokens.shape[token].contains(.capitalized) else { return nil }
    }
    return nil
  }

  private func byte(_ token: Int, _ text: TokenizedText) -> UInt8? {
    let form = text.vocabulary.bytes(text.tokens.form[token])
    return form.count == 1 ? form.first : nil
  }

  /// What stands before the colon that ends a label in capitals, or a question's or answer's letter.
  private func label(_ tokens: TokenRange, _ text: TokenizedText) -> TokenRange? {
    var words = 0
    for token in tokens.indices.prefix(Self.longestLabel) {
      let shape = text.tokens.shape[token]
      if byte(token, text) == Byte.colon {
        guard token > tokens.start, token + 1 < tokens.end, !text.tokens.spaced[token], text.tokens.spaced[token + 1]
        else { return nil }
        let isLetter = token == tokens.start + 1 && (byte(tokens.start, text) == 81 || byte(tokens.start, text) == 65)
        return words > 0 || isLetter ? TokenRange(tokens.start, token) : nil
      }
      if shape.contains(.hasLower) {
        // "McCAIN", "Mr. LEE", "SEN. LEE"
        guard shape.contains(.innerCapital) || shape.contains(.dotted) else { return nil }
      } else if shape.contains(.allCaps) {
        words += 1
      } else if shape.contains(.hasDigit) {
        return nil
      }
    }
    return nil
  }

  /// The label up to a comma or bracket: the rest says what the speaker is.
  private func name(in label: TokenRange, _ text: TokenizedText) -> TokenRange {
    let end = label.indices.first { byte($0, text) == Byte.comma || byte($0, text) == Self.roundOpen }
    return TokenRange(label.start, end ?? label.end)
  }

  /// "NEW DELHI: The council met": one label of few words, before a sentence, at the text's beginning.
  private func makeDateline(_ index: Int, _ label: TokenRange, _ paragraphs: inout [Paragraph], _ text: TokenizedText) {
    let paragraph = paragraphs[index]
    let isFirst = paragraphs[..<index].allSatisfy { $0.role != .body }
    guard isFirst, paragraph.role == .body, paragraph.dateline.isEmpty, label.count <= 3,
      label.indices.allSatisfy({ text.tokens.shape[$0].contains(.allCaps) }), paragraph.tokens.count > 12
    else { return }
    paragraphs[index].dateline = TokenRange(label.start, label.end + 1)
  }

  /// The name between a dash and "(@handle)".
  private func signature(_ tokens: TokenRange, _ text: TokenizedText) -> TokenRange {
    let none = TokenRange(tokens.start, tokens.start)
    for open in tokens.indices.dropFirst(2) where byte(open, text) == Self.roundOpen && open + 1 < tokens.end {
      guard text.vocabulary.bytes(text.tokens.form[open + 1]).first == Byte.at else { continue }
      var start = open
      while start > tokens.start, open - start < Self.longestName, text.tokens.shape[start - 1].contains(.capitalized) {
        start -= 1
      }
      guard start < open, start > tokens.start else { continue }
      let dash = text.vocabulary.bytes(text.tokens.form[start - 1])
      if dash.elementsEqual("--".utf8) || dash.elementsEqual("-".utf8) { return TokenRange(start, open) }
    }
    return none
  }
}
