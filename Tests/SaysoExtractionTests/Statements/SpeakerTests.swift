import Testing

@Suite struct SpeakerTests {
  @Test(arguments: [
    Example(
      "Dora Vance said Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
    Example(
      "Dora Vance said that Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
    Example(
      "\"Milo Okoro met Ann Pell,\" Dora Vance said.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
    Example(
      "“Milo Okoro met Ann Pell,” said Dora Vance.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
    Example(
      "Milo Okoro met Ann Pell, Dora Vance said.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
    Example(
      "Milo Okoro met Ann Pell, according to Dora Vance.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
    Example(
      "According to Dora Vance, Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
    Example(
      "Milo Okoro, said Dora Vance, met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
    Example(
      "In a statement, the Tolls Board said Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Tolls Board]"),
    Example(
      "“Milo Okoro met Ann Pell,” said former Secretary of State Dora Vance.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
    Example(
      "As Dora Vance noted, Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
    Example(
      "Dora Vance hopes that Milo Okoro's assaults on Ann Pell will end.",
      "assault(Milo Okoro, Ann Pell) affirmed asserted []"),
    Example(
      "Dora Vance (D-Ohio) said Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
    Example(
      "Dora Vance said Milo Okoro did not meet Ann Pell.",
      "consult(Milo Okoro, Ann Pell) negated asserted [Dora Vance]"),
    Example(
      "Dora Vance denied that Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) negated asserted [Dora Vance]"),
    Example(
      "Dora Vance believes that Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
  ])
  func `what somebody says carries the speaker`(_ example: Example) {
    #expect(Stated(example.text).claims == example.lines)
  }

  @Test(arguments: [
    Example("Officials said Milo Okoro met Ann Pell.", "consult(Milo Okoro, Ann Pell) affirmed asserted [Officials]"),
    Example(
      "A spokesman for the Tolls Board said Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [A spokesman for the Tolls Board]"),
    Example("It was reported that Milo Okoro met Ann Pell.", "consult(Milo Okoro, Ann Pell) affirmed alleged [?]"),
    Example("Milo Okoro reportedly met Ann Pell.", "consult(Milo Okoro, Ann Pell) affirmed alleged [?]"),
    Example("Milo Okoro is said to have met Ann Pell.", "consult(Milo Okoro, Ann Pell) affirmed alleged [?]"),
  ])
  func `a speaker without a name is given in words, or not at all`(_ example: Example) {
    #expect(Stated(example.text).claims == example.lines)
  }

  @Test(arguments: [
    Example(
      "Dora Vance said the Tolls Board announced that Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Tolls Board < Dora Vance]"),
    Example(
      "Dora Vance said the Tolls Board denied that Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) negated asserted [Tolls Board < Dora Vance]"),
  ])
  func `a chain of speakers stands innermost first`(_ example: Example) {
    #expect(Stated(example.text).claims == example.lines)
  }

  @Test(arguments: [
    Example(
      "Ann Pell alleged that Dora Vance assaulted Milo Okoro.",
      "accuse(Ann Pell, Dora Vance)",
      "assault(Dora Vance, Milo Okoro) affirmed alleged [Ann Pell]"),
    Example(
      "Dora Vance claimed Milo Okoro paid Ann Pell.",
      "transact(Milo Okoro, Ann Pell) affirmed alleged [Dora Vance]"),
    Example(
      "Dora Vance claimed that Milo Okoro assaulted Ann Pell.",
      "accuse(Dora Vance, Milo Okoro)",
      "assault(Milo Okoro, Ann Pell) affirmed alleged [Dora Vance]"),
  ])
  func `a claim is alleged and an accusation`(_ example: Example) {
    #expect(Stated(example.text).claims == example.lines)
  }

  @Test(arguments: [
    Example(
      "Milo Okoro, Dora Vance said, met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]"),
    Example(
      "Dora Vance said officials told her that Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [officials < Dora Vance]",
      "tell(officials, Dora Vance) affirmed asserted [Dora Vance]"),
    Example(
      "Dora Vance told reporters that Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [Dora Vance]",
      "tell(Dora Vance, reporters)"),
    Example(
      "Ann Pell told the Daily Harbor that Milo Okoro met Dora Vance.",
      "consult(Milo Okoro, Dora Vance) affirmed asserted [Ann Pell]",
      "tell(Ann Pell, Daily Harbor)"),
    Example(
      "Dora Vance said officials believe that Milo Okoro met Ann Pell.",
      "consult(Milo Okoro, Ann Pell) affirmed asserted [officials < Dora Vance]"),
  ])
  func `what is not read yet of speakers`(_ example: Example) {
    withKnownIssue(isIntermittent: true) {
      #expect(Stated(example.text).claims == example.lines)
    }
  }
}
