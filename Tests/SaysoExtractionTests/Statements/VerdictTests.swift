import Testing

/// What a named speaker says of somebody, or calls him, accuses or supports.
@Suite struct VerdictTests {
  @Test(arguments: [
    "Dora Vance said Milo Okoro is a disgusting fraud.",
    "Dora Vance claimed Milo Okoro started the controversy.",
    "Dora Vance claimed that Milo Okoro was the one who started the controversy.",
    "Dora Vance said that under Milo Okoro the army has been reduced to rubble.",
    "Dora Vance began by saying Milo Okoro is not a citizen.",
    "Dora Vance said Milo Okoro's comments render him unfit for office.",
    "Dora Vance called Milo Okoro a liar.",
    "Dora Vance called Milo Okoro dishonest.",
    "Dora Vance considers Milo Okoro a threat.",
    "Dora Vance described Milo Okoro as a crook.",
    "Milo Okoro was called a liar by Dora Vance.", "Dora Vance said Milo Okoro would be a disaster.",
    "Milo Okoro wants to win by stoking fear, Dora Vance said.",
    "Dora Vance said Milo Okoro does not have the temperament.",
    "Dora Vance said Milo Okoro doesn't understand the economy.",
  ])
  func `bad words about somebody accuse him`(_ text: String) {
    #expect(Stated(text).lines == ["accuse(Dora Vance, Milo Okoro) affirmed asserted []"])
  }

  @Test(arguments: [
    "Dora Vance said Milo Okoro is brilliant.", "Dora Vance said Milo Okoro is not a liar.",
    "Dora Vance called Milo Okoro a hero.",
  ])
  func `good words about somebody support him`(_ text: String) {
    #expect(Stated(text).lines == ["support(Dora Vance, Milo Okoro) affirmed asserted []"])
  }

  @Test func `what somebody should do is asked of him`() {
    let found = Stated("Dora Vance said Milo Okoro should resign. Ann Pell said Milo Okoro should win.")
    #expect(found.claims == ["request(Dora Vance, Milo Okoro) affirmed asserted []"])
  }

  @Test(arguments: [
    "Dora Vance said Milo Okoro is a citizen.", "Dora Vance said Milo Okoro started the car.",
    "Dora Vance said Milo Okoro is a criminal lawyer.", "Milo Okoro is a liar.",
    "Dora Vance asked whether Milo Okoro is a liar.", "Officials said it is wrong.",
    "Dora Vance said Milo Okoro is not great.",
  ])
  func `plain words judge nobody`(_ text: String) {
    #expect(!Stated(text).lines.contains { $0.hasPrefix("support") })
  }
}
