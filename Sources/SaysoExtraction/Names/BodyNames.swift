import SaysoText

/// Names of bodies that end in a small letter: "the Kessler campaign", "the Varga administration",
/// "the Belisk cartel". The annotation guide counts them as organizations.
enum BodyNames {
  static func extend(_ names: inout [Name], _ text: TokenizedText, _ words: NameWords) {
    for index in names.indices {
      let next = names[index].tokens.end
      guard next < text.tokens.count, words.sentence[next] == words.sentence[next - 1] else { continue }
      let head: WordClass = names[index].kind == .person ? .personBody : .placeBody
      guard names[index].kind != .organization, words.classes[next].contains(head) else { continue }
      names[index].tokens = TokenRange(names[index].tokens.start, next + 1)
      names[index].alternative = names[index].kind
      names[index].kind = .organization
      names[index].rule = "name/organization/after/\(head.name)"
    }
  }
}
