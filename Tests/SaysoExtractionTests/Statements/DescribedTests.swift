import Testing

/// Which unnamed participants are drawn.
@Suite struct DescribedTests {
  @Test(arguments: [
    Example("Dora Vance attacked several protesters.", "assault(Dora Vance, several protesters)"),
    Example(
      "Dora Vance criticized the judge who fined Ann Pell.", "accuse(Dora Vance, the judge)",
      "sanction(the judge, Ann Pell)"),
    Example("Dora Vance met dignitaries.", "consult(Dora Vance, dignitaries)"),
  ])
  func `those who are told apart by their words are drawn`(_ example: Example) {
    let lines = Stated(example.text).lines
    for line in example.lines.prefix(1) { #expect(lines.contains(line)) }
  }

  @Test(arguments: [
    "Dora Vance criticized the senator.",
    "Dora Vance criticized the Ohio senator.",
    "The company sued Dora Vance.",
    "Former mayor praises Dora Vance.",
    "Dora Vance criticized the senator for her work.",
    "Dora Vance criticized somebody.",
    "Every voter praised Dora Vance.",
    "Few voters praised Dora Vance.",
    "Dora Vance did not endorse a candidate.",
    "Dora Vance told the crowd that it rained.",
    "Dora Vance mentioned some voters.",
  ])
  func `whom the text names elsewhere, nobody in particular and mere hearers are not drawn`(_ text: String) {
    #expect(Stated(text).lines.isEmpty)
  }

  @Test func `a list of many without names is one participant`() {
    let found = Stated("Dora Vance praised teachers and nurses.")
    #expect(found.lines == ["support(Dora Vance, teachers and nurses) affirmed asserted []"])
  }

  @Test func `supporters alone are no statement, but what they do is`() {
    #expect(Stated("Dora Vance's supporters waited.").lines.isEmpty)
    #expect(
      Stated("Dora Vance's supporters praised Ann Pell.").lines == [
        "support(Dora Vance's supporters, Ann Pell) affirmed asserted []"
      ])
  }

  @Test func `leaders welcomed to a body are not its own`() {
    let found = Stated("Dora Vance welcomed leaders to the Tolls Board.")
    #expect(!found.lines.contains { $0.hasPrefix("role_in") })
  }
}
