/// Tells headline, byline, caption, list item and page furniture from body text, and finds datelines.
struct ParagraphRoles {
  let lists: TextLists

  /// The text's paragraphs with roles, datelines and speakers.
  func assigned(_ text: TokenizedText) -> [Paragraph] {
    var paragraphs = text.paragraphs
    var isFirst = true
    for index in paragraphs.indices {
      let paragraph = paragraphs[index]
      let role = role(of: paragraph, isFirst: isFirst, isLast: index + 1 == paragraphs.count, in: text)
      paragraphs[index].role = role
      if role == .body { paragraphs[index].dateline = dateline(paragraph, in: text) }
      if role == .body || role == .headline { isFirst = false }
    }
    for index in paragraphs.indices where paragraphs[index].role == .body && paragraphs[index].dateline.isEmpty {
      if let role = LineShapes().role(of: index, among: paragraphs, text) { paragraphs[index].role = role }
    }
    SpeakerLabels().assign(&paragraphs, text)
    return paragraphs
  }

  private func role(
    of paragraph: Paragraph, isFirst: Bool, isLast: Bool, in text: TokenizedText
  ) -> ParagraphRole {
    let line = folded(paragraph, in: text)
    for entry in paragraph.tokens.count <= Self.shortLine ? lists.furniture : lists.captions
    where matches(entry, line, paragraph, text) { return entry.role }
    if isHeadline(paragraph, isFirst: isFirst, isLast: isLast, in: text) { return .headline }
    return isListItem(paragraph, in: text) ? .listItem : .body
  }

  /// Furniture is short: a phrase inside a long paragraph proves nothing.
  private static let shortLine = 24

  /// The first tokens' folded forms with single spaces, enough to hold any phrase of the list.
  private func folded(_ paragraph: Paragraph, in text: TokenizedText) -> [UInt8] {
    var out: [UInt8] = [32]
    for token in paragraph.tokens.indices.prefix(Self.shortLine) {
      out += text.vocabulary.bytes(text.tokens.folded[token])
      out.append(32)
    }
    return out
  }

  private func matches(
    _ entry: FurniturePhrase, _ line: [UInt8], _ paragraph: Paragraph, _ text: TokenizedText
  ) -> Bool {
    if entry.role == .caption { return entry.begins && line.starts(with: entry.phrase) }
    guard entry.begins ? line.starts(with: entry.phrase) : line.contains(subsequence: entry.phrase) else {
      return false
    }
    if entry.role == .byline, !followsWithName(entry, paragraph, text) { return false }
    return true
  }

  /// "By ANN LEE": a capital after the phrase, no verb-like length.
  private func followsWithName(
    _ entry: FurniturePhrase, _ paragraph: Paragraph, _ text: TokenizedText
  ) -> Bool {
    let next = paragraph.tokens.start + entry.wordCount
    guard next < paragraph.tokens.end, paragraph.tokens.count <= 16 else { return false }
    return text.tokens.shape[next].contains(.capitalized)
      || text.tokens.shape[next - 1].contains(.punctuation)
  }

  /// The first paragraph when it is short and more follows; Markdown headings anywhere.
  private func isHeadline(
    _ paragraph: Paragraph, isFirst: Bool, isLast: Bool, in text: TokenizedText
  ) -> Bool {
    if text.document.text[paragraph.bytes.start] == Byte.hash { return true }
    guard isFirst, !isLast, paragraph.tokens.count <= 30 else { return false }
    return stops(in: paragraph, text) <= 1 && dateline(paragraph, in: text).isEmpty
  }

  private func stops(in paragraph: Paragraph, _ text: TokenizedText) -> Int {
    paragraph.tokens.indices.reduce(0) { sum, token in
      sum + (text.vocabulary.bytes(text.tokens.form[token]).elementsEqual([Byte.stop]) ? 1 : 0)
    }
  }

  /// "1. The council met.", "2) The council met."
  private func isNumbered(_ paragraph: Paragraph, _ text: TokenizedText) -> Bool {
    let first = paragraph.tokens.start
    guard paragraph.tokens.count > 3, text.tokens.shape[first].contains(.number), !text.tokens.spaced[first + 1],
      text.tokens.spaced[first + 2], text.tokens.end[first] - text.tokens.start[first] <= 2
    else { return false }
    let mark = text.vocabulary.bytes(text.tokens.form[first + 1])
    return mark.elementsEqual(".".utf8) || mark.elementsEqual(")".utf8)
  }

  private func isListItem(_ paragraph: Paragraph, in text: TokenizedText) -> Bool {
    let first = paragraph.tokens.start
    if isNumbered(paragraph, text) { return true }
    guard paragraph.tokens.count > 1, text.tokens.spaced[first + 1] else { return false }
    let mark = text.vocabulary.bytes(text.tokens.form[first])
    return mark.elementsEqual("-".utf8) || mark.elementsEqual("*".utf8)
      || mark.elementsEqual("•".utf8)
  }

  /// "PARIS (Reuters) -", "CHICAGO, Nov. 3 --": a place in capitals, then a dash soon after.
  private func dateline(_ paragraph: Paragraph, in text: TokenizedText) -> TokenRange {
    let first = paragraph.tokens.start
    let none = TokenRange(first, first)
    guard paragraph.tokens.count > 4, text.tokens.shape[first].contains(.allCaps) || namesAgency(paragraph, text) else {
      return none
    }
    for token in (first + 1)..<min(first + 16, paragraph.tokens.end - 1) {
      let form = text.vocabulary.bytes(text.tokens.form[token])
      let isDash = form.elementsEqual("-".utf8) || form.elementsEqual("--".utf8)
      if isDash, text.tokens.spaced[token], text.tokens.spaced[token + 1] || form.count == 2 {
        return TokenRange(first, token + 1)
      }
      let shape = text.tokens.shape[token]
      guard shape.contains(.capitalized) || shape.contains(.punctuation) || shape.contains(.number)
      else { return none }
    }
    return none
  }
}

extension ParagraphRoles {
  /// "Orle, Kestrel (Newswire) -": brackets soon after a capital, and a dash right after them.
  private func namesAgency(_ paragraph: Paragraph, _ text: TokenizedText) -> Bool {
    let start = paragraph.tokens.start
    guard text.tokens.shape[start].contains(.capitalized) else { return false }
    var opened = false
    for token in start..<min(start + 9, paragraph.tokens.end - 1) {
      let form = text.vocabulary.bytes(text.tokens.form[token])
      if form.elementsEqual("(".utf8) { opened = token > start }
      guard form.elementsEqual(")".utf8) else { continue }
      let next = text.vocabulary.bytes(text.tokens.form[token + 1])
      return opened && text.tokens.spaced[token + 1] && (next.elementsEqual("-".utf8) || next.elementsEqual("--".utf8))
    }
    return false
  }
}

extension [UInt8] {
  /// Whether `other` stands somewhere in these bytes.
  func contains(subsequence other: [UInt8]) -> Bool {
    guard other.count <= count, let first = other.first else { return other.isEmpty }
    for start in 0...(count - other.count) where self[start] == first {
      var length = 1
      while length < other.count, self[start + length] == other[length] { length += 1 }
      if length == other.count { return true }
    }
    return false
  }
}
