import Testing

@Suite struct StandingTests {
  @Test(arguments: [
    Example(
      "The Corvane Bank is a unit of the Velmar Energy Company.",
      "part_of(Corvane Bank, Velmar Energy Company)"),
    Example(
      "The Corvane Bank, a subsidiary of the Velmar Energy Company, closed.",
      "part_of(Corvane Bank, Velmar Energy Company)"),
    Example("The Velmar Energy Company owns the Corvane Bank.", "owns(Velmar Energy Company, Corvane Bank)"),
    Example("The Corvane Bank is owned by the Velmar Energy Company.", "owns(Velmar Energy Company, Corvane Bank)"),
    Example("Dora Vance founded the Belisk Relief Fund.", "founded(Dora Vance, Belisk Relief Fund)"),
    Example("The Belisk Relief Fund was founded by Dora Vance.", "founded(Dora Vance, Belisk Relief Fund)"),
    Example("Dora Vance lives in Nairobi.", "located_in(Dora Vance, Nairobi)"),
    Example("Dora Vance spoke in Nairobi, Kenya.", "located_in(Dora Vance, Nairobi)", "located_in(Nairobi, Kenya)"),
    Example(
      "The company, Velmar Energy Company, based in Nairobi, closed.",
      "located_in(Velmar Energy Company, Nairobi)"),
    Example("Dora Vance's husband, Milo Okoro, spoke.", "family(Milo Okoro, Dora Vance)"),
    Example("Dora Vance, wife of Milo Okoro, spoke.", "family(Dora Vance, Milo Okoro)"),
    Example("Milo Okoro and his wife, Dora Vance, spoke.", "family(Dora Vance, Milo Okoro)"),
    Example("Dora Vance, an adviser to Milo Okoro, spoke.", "allied_with(Dora Vance, Milo Okoro)"),
    Example("Dora Vance, an ally of Milo Okoro, spoke.", "allied_with(Dora Vance, Milo Okoro)"),
    Example("Dora Vance's lawyer, Milo Okoro, spoke.", "allied_with(Milo Okoro, Dora Vance)"),
    Example("Dora Vance, a friend of Milo Okoro, spoke.", "knows(Dora Vance, Milo Okoro)"),
    Example("Dora Vance knows Milo Okoro.", "knows(Dora Vance, Milo Okoro)"),
    Example("Dora Vance, a critic of Milo Okoro, spoke.", "opposes(Dora Vance, Milo Okoro)"),
    Example("Dora Vance opposes Milo Okoro.", "opposes(Dora Vance, Milo Okoro)"),
    Example("The Velmar Energy Company is based in Nairobi.", "located_in(Velmar Energy Company, Nairobi)"),
    Example("The Nairobi-based Velmar Energy Company closed.", "located_in(Velmar Energy Company, Nairobi)"),
    Example("Ann Pell, a member of the Harbor Party, spoke on Monday.", "member_of(Ann Pell, Harbor Party)"),
    Example("Harbor Party member Ann Pell spoke.", "member_of(Ann Pell, Harbor Party)"),
    Example("Dora Vance, founder of the Belisk Relief Fund, spoke.", "founded(Dora Vance, Belisk Relief Fund)"),
    Example("The Harbor Ministry's Tolls Office closed.", "part_of(Tolls Office, Harbor Ministry)"),
  ])
  func `a standing relation is read off its words`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Dora Vance is a member of the Dune Front.", "member_of(Dora Vance, Dune Front)"),
    Example("Dora Vance is not a member of the Dune Front.", "member_of(Dora Vance, Dune Front) negated asserted"),
    Example("Dora Vance is married to Milo Okoro.", "family(Dora Vance, Milo Okoro)"),
  ])
  func `what is not read yet of standing relations`(_ example: Example) {
    withKnownIssue(isIntermittent: true) {
      #expect(Stated(example.text).lines == example.lines)
    }
  }
}
