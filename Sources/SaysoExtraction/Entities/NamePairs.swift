import SaysoText

/// Hyphened pairs of persons who have names of their own in the text: "the Lee-Diaz debate".
struct NamePairs {
  private let text: TokenizedText
  /// Last words of persons' names.
  private let surnames: Set<FormID>

  init(_ text: TokenizedText, _ names: [Name]) {
    self.text = text
    surnames = Set(
      names.filter { $0.kind == .person && $0.tokens.count != 3 || $0.kind == .person && !Self.isHyphened(text, $0) }
        .map { text.tokens.folded[$0.tokens.last] })
  }

  func isPair(_ name: Name) -> Bool {
    name.kind == .person && name.tokens.count == 3 && Self.isHyphened(text, name)
      && surnames.contains(text.tokens.folded[name.tokens.start])
      && surnames.contains(text.tokens.folded[name.tokens.last])
  }

  private static func isHyphened(_ text: TokenizedText, _ name: Name) -> Bool {
    let form = text.vocabulary.bytes(text.tokens.folded[name.tokens.start + 1])
    return form.elementsEqual("-".utf8) || form.elementsEqual("–".utf8)
  }
}
