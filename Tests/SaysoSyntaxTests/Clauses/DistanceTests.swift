import SaysoSyntax
import SaysoText
import Testing

/// Subjects and objects that other words part from their verb.
@Suite struct DistanceTests {
  @Test(arguments: [
    ("Vance would beat Okoro 46 to 40.", "Vance | beat | Okoro"),
    ("Vance visited the state Aug. 19.", "Vance | visited | the state"),
  ])
  func `a score or a date after a noun is no part of it`(_ text: String, _ start: String) {
    #expect(Parsed(text).clauses.first?.hasPrefix(start) == true, "\(Parsed(text).clauses)")
  }

  @Test(arguments: [
    "Vance, star of “Bolt and Crane,” met Okoro.", "Vance, who left Belisk, last year met Okoro.",
    "Vance, the daughter of Okoro and Roe, the singer, met Pell.",
  ])
  func `a subject is found over a long aside`(_ text: String) {
    #expect(Parsed(text).clauses.last?.hasPrefix("Vance | met") == true, "\(Parsed(text).clauses)")
  }

  @Test func `a quotation may begin inside a verb group`() {
    #expect(Parsed("Vance had “praised the plan.”").clauses == ["Vance | praised | the plan"])
  }

  @Test func `the short form of "has" makes no passive`() {
    #expect(Parsed("She's been helping Okoro.").clauses == ["She | helping | Okoro"])
  }

  @Test func `two who are said to do something are both its subject`() {
    #expect(Parsed("Pell said Vance and Okoro met.").clauses == ["Pell | said | -", "Vance, Okoro | met | -"])
  }

  @Test func `verbs after commas share the subject`() {
    #expect(
      Parsed("Vance praised Okoro, attacked Pell and left.").clauses == [
        "Vance | praised | Okoro", "Vance | attacked | Pell", "Vance | left | -",
      ])
  }

  @Test func `a comma before "and" parts two clauses`() {
    #expect(
      Parsed("Vance praised Okoro, and Pell left.").clauses == ["Vance | praised | Okoro", "Pell | left | -"])
  }

  @Test func `"which" is the subject over the phrase that follows it`() {
    #expect(
      Parsed("Vance left Belisk, which in May praised Okoro.").clauses.last?.hasPrefix("Belisk | praised | Okoro")
        == true)
  }
}
