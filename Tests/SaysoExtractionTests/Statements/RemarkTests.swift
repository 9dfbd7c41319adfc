import Testing

/// What a named speaker does to somebody named by speaking of him.
@Suite struct RemarkTests {
  /// The remarks of a text, of Dora Vance on Milo Okoro.
  private static func types(_ text: String) -> [String] {
    Stated(text).lines.filter { $0.contains("(Dora Vance, Milo Okoro) affirmed asserted []") }
      .map { String($0.prefix { $0 != "(" }) }
  }

  @Test(arguments: [
    "Dora Vance said Milo Okoro would travel to Kenya.",
    "“Milo Okoro lives in Kenya,” Dora Vance said.",
    "Milo Okoro's plane landed in Kenya, Dora Vance said.",
    "Dora Vance said that rain had spoiled the week for Milo Okoro.",
    "Milo Okoro left, according to Dora Vance.",
    "Dora Vance asked whether Milo Okoro would come.",
  ])
  func `who speaks of somebody mentions him`(_ text: String) {
    #expect(Self.types(text) == ["mention"])
  }

  @Test(arguments: [
    "Dora Vance said Milo Okoro made a bad decision.",
    "Dora Vance said Milo Okoro is too close to the banks.",
    "Dora Vance said Milo Okoro has exploited the miners.",
    "Dora Vance said Milo Okoro should not run.",
    "Dora Vance said Milo Okoro should be jailed.",
    "Dora Vance complained that Milo Okoro had called at night.",
    "“It is absurd that you waited for Milo Okoro,” Dora Vance said.",
    "“I am disappointed that Milo Okoro left,” Dora Vance said.",
    "Dora Vance said the Milo Okoro scandal was on every page.",
  ])
  func `words against somebody accuse him`(_ text: String) {
    #expect(Self.types(text) == ["accuse"])
  }

  @Test(arguments: [
    "Dora Vance said Milo Okoro did a remarkable job.",
    "“I am glad that Milo Okoro came,” Dora Vance said.",
    "Dora Vance said Milo Okoro should be our next president.",
  ])
  func `words in favor of somebody support him`(_ text: String) {
    #expect(Self.types(text) == ["support"])
  }

  @Test(arguments: [
    "Dora Vance said Milo Okoro must release the letters.",
    "Dora Vance said Milo Okoro needs to answer.",
  ])
  func `what somebody ought to do is asked of him`(_ text: String) {
    #expect(Self.types(text) == ["request"])
  }

  @Test(arguments: [
    // Both sides.
    "“Milo Okoro did a great job and made a bad decision,” Dora Vance said.",
    // Nobody does it by choice.
    "Dora Vance said Milo Okoro should win.",
    // The words are about somebody else.
    "Dora Vance said Milo Okoro met a man who made a bad decision.",
    "Dora Vance said Milo Okoro does not run a bad shop.",
    // Of a victim.
    "Dora Vance said the abuse of Milo Okoro was on every page.",
  ])
  func `where words do not decide it stays a mention`(_ text: String) {
    #expect(Self.types(text) == ["mention"])
  }

  @Test(arguments: [
    "Dora Vance did not say that Milo Okoro would travel.",
    "Dora Vance may say that Milo Okoro would travel.",
    "Dora Vance said rain would fall while Milo Okoro travels.",
    "Dora Vance said rain would fall if Milo Okoro travels.",
    "“Would you wait for Milo Okoro?” Dora Vance said.",
    "Officials said Milo Okoro would travel.",
    "Dora Vance plans to travel with Milo Okoro.",
  ])
  func `who is spoken of in passing, or not at all, is not mentioned`(_ text: String) {
    #expect(!Self.types(text).contains("mention"))
  }

  @Test func `a body that one speaks for is no topic`() {
    let found = Stated("Dora Vance, president of the Tolls Board, said the Tolls Board had made a bad decision.")
    #expect(!found.lines.contains { $0.hasPrefix("accuse") })
  }

  @Test func `a mention stands once, and not beside anything stronger`() {
    let text = "Dora Vance said Milo Okoro would travel. Dora Vance added that Milo Okoro would stay."
    #expect(Self.types(text) == ["mention"])
    #expect(Self.types(text + " Dora Vance blamed Milo Okoro.") == ["accuse"])
  }

  @Test func `a sentence that states more of both has no mention`() {
    #expect(Self.types("Dora Vance denied that she met Milo Okoro.") == [])
  }

  @Test func `a remark within another's words is told by that other`() {
    let found = Stated("Ann Pell said Dora Vance announced that Milo Okoro would travel.")
    #expect(found.lines.contains("mention(Dora Vance, Milo Okoro) affirmed asserted [Ann Pell]"))
  }

  @Test func `a body that announces who joins it appoints him`() {
    let found = Stated("The Tolls Board announced that Milo Okoro will become its director.")
    #expect(found.lines.contains("appoint(Tolls Board, Milo Okoro) affirmed asserted []"))
  }

  @Test func `a country is accused by the word for its people`() {
    let found = Stated("Kenya is near. “We face Kenyan aggression,” Dora Vance said.")
    #expect(found.lines == ["accuse(Dora Vance, Kenya) affirmed asserted []"])
  }
}
