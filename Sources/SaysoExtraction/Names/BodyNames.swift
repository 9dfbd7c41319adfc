import SaysoText

/// Names of bodies that end in a small letter. The annotation guide counts them as organizations.
enum BodyNames {
  static func extend(_ names: inout [Name], _ text: TokenizedText, _ words: NameWords) {
    extendNames(&names, text, words)
    addPeoples(&names, text, words)
  }

  /// "the Kessler campaign", "the Varga administration", "the Belisk cartel", "Kenya's parliament".
  private static func extendNames(_ names: inout [Name], _ text: TokenizedText, _ words: NameWords) {
    for index in names.indices {
      var next = names[index].tokens.end
      guard next < text.tokens.count, words.sentence[next] == words.sentence[next - 1] else { continue }
      var head: WordClass = names[index].kind == .person ? .personBody : .placeBody
      if names[index].kind == .place, words.classes[next].contains(.possessive), next + 1 < text.tokens.count {
        next += 1
        head = .peopleBody
      }
      guard names[index].kind != .organization, words.classes[next].contains(head) else { continue }
      names[index].tokens = TokenRange(names[index].tokens.start, next + 1)
      names[index].alternative = names[index].kind
      names[index].kind = .organization
      names[index].rule = "name/organization/after/\(head.name)"
    }
  }

  /// "the Kenyan military", "the Green party": capital only by a people's or a party's word.
  private static func addPeoples(_ names: inout [Name], _ text: TokenizedText, _ words: NameWords) {
    var added: [Name] = []
    var next = 0
    for token in 0..<max(0, text.tokens.count - 1) where words.capital[token] {
      let first = words.classes[token]
      let second = words.classes[token + 1]
      let people = second.contains(.peopleBody) && first.contains(.demonym)
      guard people || second.contains(.partyBody) && first.contains(.partyWord) else { continue }
      guard words.sentence[token] == words.sentence[token + 1] else { continue }
      while next < names.count, names[next].tokens.end <= token { next += 1 }
      let range = TokenRange(token, token + 2)
      if next < names.count, names[next].tokens.overlaps(range) {
        guard names[next].tokens == TokenRange(token, token + 1) else { continue }
        names.remove(at: next)
      }
      added.append(
        Name(
          tokens: range, kind: .organization, rule: "name/organization/after/\(people ? "people-body" : "party-body")",
          score: 1, alternative: .place, margin: 1))
    }
    guard !added.isEmpty else { return }
    names = (names + added).sorted { $0.tokens < $1.tokens }
  }
}
