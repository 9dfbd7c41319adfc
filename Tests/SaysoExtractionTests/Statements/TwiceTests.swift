import Testing

/// What a rule and a frame both read stands once.
struct TwiceTests {
  @Test(arguments: [
    Example(
      "Dora Vance, a suspected member of the Dune Front, spoke.",
      "member_of(Dora Vance, Dune Front) affirmed alleged []"),
    Example("Dora Vance, a supporter of Milo Okoro, spoke.", "support(Dora Vance, Milo Okoro)"),
    Example("Dora Vance, a friend of Milo Okoro, spoke.", "knows(Dora Vance, Milo Okoro)"),
  ])
  func `one phrase states its relation once`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }
}
