import Testing

private let fight = """
  Fight in Ostrey

  The attack on the bridge by the Harbor Company shocked Kenya. Dana Orrick said that Pell Marwick was a plumber.

  Officials claimed that Orrick assaulted Bo Diaz. The bridge has a say in nothing.

  """

struct WhyTests {
  private func run(_ arguments: String...) throws -> Command.Outcome {
    let command = try Command()
    try command.write("a.txt", fight)
    return try command.run(arguments)
  }

  @Test func `an attribution is explained by its words, its rule and its rivals`() throws {
    let shown = try run("show", "a.txt").output
    #expect(shown.contains("a1  Dana Orrick"))
    let why = try run("why", "a.txt", "a1").output
    for part in [
      "a1  Dana Orrick — said → “that Pell Marwick was a plumber”", "speaker    person:dana-orrick",
      "where      line 3",
      "rule says/clause, rules/attribution.rules:", "rivals:", "says/quoted",
    ] {
      #expect(why.contains(part), "\(part)\n\(why)")
    }
    let key = try #require(why.split(separator: "\n").first { $0.hasPrefix("key ") }?.split(separator: " ").last)
    #expect(try run("why", "a.txt", String(key)).output == why)
    #expect(try run("why", "a.txt", "a2").output.contains("statements 1"))
    let missing = try run("why", "a.txt", "a99")
    #expect(missing.status == 2 && missing.errors == "a99: no such attribution in a.txt; there are 2, a1 to a2\n")
  }

  @Test func `words without a speaker are explained by the cues around them`() throws {
    let free = try run("why-not", "a.txt", "--saying", "The bridge has a say").output
    #expect(free.contains("is a cue of says/clause, rules/attribution.rules:"))
    #expect(free.contains("it governs no clause, and no quotation stands in the sentence"))
    #expect(try run("why-not", "a.txt", "--saying", "a plumber").output.contains("to “Dana Orrick”, rule says/clause"))
    #expect(
      try run("why-not", "a.txt", "--saying", "Fight in Ostrey").output.contains("No word of the sentence is a cue"))
    #expect(try run("why-not", "a.txt", "--saying", "no such words").status == 2)
    #expect(try run("why-not", "a.txt", "--saying", "a", "b").status == 2)
  }

  @Test func `why-not tells a noun's slots and the readings in code`() throws {
    let noun = try run("why-not", "a.txt", "Harbor Company", "Kenya").output
    #expect(noun.contains("“attack” [") && noun.contains("opens frame assault, rules/"), "\(noun)")
    #expect(noun.contains("from “Harbor Company” to nobody (its slot: “on”"), "\(noun)")
    let verdict = try run("why-not", "a.txt", "Dana Orrick", "Pell Marwick").output
    #expect(verdict.contains("reading evaluation/bad at “plumber”"))
    let claim = try run("why-not", "a.txt", "Dana Orrick", "Bo Diaz").output
    #expect(claim.contains("reading claim/harm at “claimed”") && claim.contains("who claims it has no name"))
  }
}
