import Testing

/// Whether an attack is a blow or criticism.
struct AttackTests {
  @Test(arguments: [
    Example("Dora Vance attacked Milo Okoro over taxes.", "accuse(Dora Vance, Milo Okoro)"),
    Example("Dora Vance allegedly attacked Milo Okoro.", "assault(Dora Vance, Milo Okoro) affirmed alleged [?]"),
    Example("Dora Vance attacked Milo Okoro outside a bar.", "assault(Dora Vance, Milo Okoro)"),
    Example(
      "Dora Vance attacked Milo Okoro. The assailant fled on Monday.", "assault(Dora Vance, Milo Okoro)"),
  ])
  func `an attack on a person is criticism but where the text tells of blows`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test func `a word has one sense in one text`() {
    let lines = Stated("Dora Vance allegedly attacked Milo Okoro. Okoro denied that Vance had attacked him.").lines
    #expect(lines.contains { $0.hasPrefix("assault(Dora Vance, Milo Okoro) negated") })
    #expect(!lines.contains { $0.hasPrefix("accuse") })
  }
}
