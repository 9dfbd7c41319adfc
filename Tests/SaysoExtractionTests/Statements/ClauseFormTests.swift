import Testing

/// The forms of a clause in which one frame is read.
@Suite struct ClauseFormTests {
  @Test(arguments: [
    Example("Dora Vance and Milo Okoro met with each other.", "consult(Dora Vance, Milo Okoro)"),
    Example(
      "Dora Vance and Milo Okoro accused each other of lying.",
      "accuse(Dora Vance, Milo Okoro)", "accuse(Milo Okoro, Dora Vance)"),
    Example("Norway and Kenya signed a treaty.", "agree(Norway, Kenya)"),
    Example("Dora Vance and Milo Okoro sparred over taxes.", "opposes(Dora Vance, Milo Okoro)"),
    Example("Norway and Kenya attacked one another.", "assault(Kenya, Norway)", "assault(Norway, Kenya)"),
  ])
  func `what two do to each other both do`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Kenya had Milo Okoro arrested.", "coerce(Kenya, Milo Okoro)"),
    Example("Dora Vance got Milo Okoro fired.", "coerce(Dora Vance, Milo Okoro)"),
    Example("Dora Vance made Milo Okoro apologize to Norway.", "concede(Milo Okoro, Norway)"),
    Example("Dora Vance let Milo Okoro meet Ann Pell.", "consult(Milo Okoro, Ann Pell)"),
    Example(
      "Dora Vance helped Milo Okoro attack Norway.",
      "aid(Dora Vance, Milo Okoro)", "assault(Milo Okoro, Norway)"),
  ])
  func `who has it done is told from who does it`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example(
      "Dora Vance opposed and denounced Milo Okoro.",
      "accuse(Dora Vance, Milo Okoro)", "opposes(Dora Vance, Milo Okoro)"),
    Example(
      "Milo Okoro was arrested and charged by Norway.", "accuse(Norway, Milo Okoro)", "coerce(Norway, Milo Okoro)"),
    Example(
      "Dora Vance has criticized the deal and accused Milo Okoro.", "accuse(Dora Vance, Milo Okoro)"),
    Example(
      "Dora Vance tried to detain and deport Milo Okoro.", "coerce(Dora Vance, Milo Okoro) affirmed intended",
      "coerce(Dora Vance, Milo Okoro) affirmed intended"),
  ])
  func `joined verbs share what only the last one has`(_ example: Example) {
    // Whether the one who charges is also a source of the arrest is no matter here.
    func bare(_ lines: [String]) -> [Substring] { lines.map { $0.split(separator: "[")[0] } }
    #expect(bare(Stated(example.text).lines) == bare(example.lines))
  }

  @Test(arguments: [
    Example("Charges were filed against Milo Okoro by Norway.", "accuse(Norway, Milo Okoro)"),
    Example("An attack was launched on Norway by Kenya.", "assault(Kenya, Norway)"),
    Example("Milo Okoro was called on by Dora Vance to resign.", "request(Dora Vance, Milo Okoro)"),
    Example("The Corvane Bank was looked into by the Tolls Board.", "investigate(Tolls Board, Corvane Bank)"),
    Example("Milo Okoro was criticized on Monday in a long speech by Dora Vance.", "accuse(Dora Vance, Milo Okoro)"),
  ])
  func `a passive finds its actor behind prepositions and phrases`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Dora Vance spoke in Oslo before meeting Milo Okoro.", "consult(Dora Vance, Milo Okoro)"),
    Example("Dora Vance left without meeting Milo Okoro.", "consult(Dora Vance, Milo Okoro) negated asserted"),
    Example(
      "Dora Vance criticized Milo Okoro for attacking Norway.",
      "accuse(Dora Vance, Milo Okoro)", "assault(Milo Okoro, Norway) affirmed asserted [Dora Vance]"),
    Example("The man accused of killing Ann Pell met Dora Vance.", "assault(The man, Ann Pell) affirmed alleged"),
  ])
  func `a gerund after a preposition has the right subject`(_ example: Example) {
    let lines = Stated(example.text).lines
    for line in example.lines where !line.hasPrefix("assault(The man") { #expect(lines.contains(line)) }
    #expect(!lines.contains { $0.hasPrefix("consult(Ann Pell") })
  }

  @Test(arguments: [
    Example("Dora Vance faced criticism from Milo Okoro.", "accuse(Milo Okoro, Dora Vance)"),
    Example("Dora Vance won the endorsement of Milo Okoro.", "support(Milo Okoro, Dora Vance)"),
    Example("Dora Vance paid Milo Okoro a visit.", "consult(Dora Vance, Milo Okoro)"),
    Example("Dora Vance paid tribute to Milo Okoro.", "support(Dora Vance, Milo Okoro)"),
    Example("Dora Vance poured scorn on Milo Okoro.", "accuse(Dora Vance, Milo Okoro)"),
    Example("Dora Vance came under fire from Milo Okoro.", "accuse(Milo Okoro, Dora Vance)"),
    Example("Dora Vance canceled a meeting with Milo Okoro.", "consult(Dora Vance, Milo Okoro) negated asserted"),
    Example("Dora Vance plans talks with Milo Okoro.", "consult(Dora Vance, Milo Okoro) affirmed intended"),
  ])
  func `a light verb lends its subject to the noun that says what is done`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("The decision by Norway to leave Kenya was a surprise.", "retreat(Norway, Kenya) affirmed intended"),
    Example("It is time for Dora Vance to endorse Milo Okoro.", "support(Dora Vance, Milo Okoro) affirmed intended"),
    Example("Dora Vance announced a plan to attack Norway.", "assault(Dora Vance, Norway) affirmed intended"),
    Example("Dora Vance rejected a request to attack Norway."),
  ])
  func `a noun before an infinitive says who is to do it, and that it is not done`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Dora Vance was the one who accused Milo Okoro.", "accuse(Dora Vance, Milo Okoro)"),
    Example("Dora Vance, a clerk from Nevada who supports Milo Okoro, left.", "support(Dora Vance, Milo Okoro)"),
    Example("It was Dora Vance who accused Milo Okoro.", "accuse(Dora Vance, Milo Okoro)"),
  ])
  func `a relative clause is about whom its noun stands for`(_ example: Example) {
    #expect(Stated(example.text).lines.contains(example.lines[0]))
  }

  @Test(arguments: [
    Example("Dora Vance attacked Norway more than Milo Okoro.", "assault(Dora Vance, Norway)"),
    Example("Unlike Dora Vance, Milo Okoro praised Norway.", "support(Milo Okoro, Norway)"),
    Example("Like Dora Vance, Milo Okoro praised Norway.", "support(Milo Okoro, Norway)"),
    Example("Dora Vance is more popular than Milo Okoro."),
    Example("Dora Vance is as loud as Milo Okoro."),
  ])
  func `who is only compared does nothing`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }
}
