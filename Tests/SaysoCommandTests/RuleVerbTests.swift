import Testing

/// A folder's rules: one of its own, one that replaces, words added, one switched off.
private let own = """
  set KIN += wetnurse

  rule beat/patron
    doc    "Ann Lee, patron of Bo Diaz"
    match  a:<PERSON> "," word:<NP head=patron> of b:<PERSON>
    emit   knows(a, b, word)
    rank   70
    yes    "Ann Lee, patron of Bo Diaz, spoke."   knows(Ann Lee, Bo Diaz, patron)
    no     "Ann Lee, friend of Bo Diaz, spoke."

  off foe/of

  """

struct RuleVerbTests {
  @Test func `all examples are run, and those of a folder`() throws {
    let command = try Command()
    try command.write("r/own.rules", own)
    let plain = try command.run("rules", "test")
    #expect(plain.status == 0 && plain.output.isEmpty && plain.errors.hasSuffix("all hold\n"), "\(plain)")
    for arguments in [["r"], ["--rules", "r"]] {
      let outcome = try command.run(["rules", "test"] + arguments)
      #expect(outcome.status == 0, "\(outcome)")
    }
    let one = try command.run("rules", "test", "r", "--only", "beat/*", "--verbose")
    #expect(
      one.output.contains("a = “Ann Lee”, word = “patron”, b = “Bo Diaz”")
        && one.errors == "2 examples of 1 rules: all hold\n")
  }

  @Test func `a folder adds, overrides and switches off`() throws {
    let command = try Command()
    try command.write("r/own.rules", own)
    try command.write(
      "a.txt", "Ann Lee, patron of Bo Diaz, met Cy Orr, wetnurse of Di Poe. Ed Ray, a critic of Flo Sim, left.\n")
    func shown(_ more: String...) throws -> String { try command.run(["show", "a.txt"] + more).output }
    #expect(try !shown().contains("[knows]") && shown("--rules", "r").contains("patron [knows]"))
    #expect(try !shown().contains("[family]") && shown("--rules", "r").contains("wetnurse [family]"))
    #expect(try shown().contains("[opposes]") && !shown("--rules", "r").contains("[opposes]"))
    try command.write(
      "s/own.rules",
      own.replacing("set KIN += wetnurse", with: "")
        .replacing("off foe/of", with: "")
        .replacing("beat/patron", with: "family/kin-of"))
    #expect(try shown("--rules", "s").contains("patron [knows]"))
    #expect(try command.run("rules", "list", "s").output.contains("s/own.rules"))
  }

  @Test func `a failing example is told with its place and the condition`() throws {
    let command = try Command()
    try command.write("r/own.rules", own.replacing("patron of Bo Diaz, spoke", with: "patron to Bo Diaz, spoke"))
    let outcome = try command.run("rules", "test", "r")
    #expect(outcome.status == 1 && outcome.errors.hasSuffix("1 do not hold\n"))
    #expect(outcome.output.hasPrefix("r/own.rules:8: error: beat/patron: yes "), "\(outcome.output)")
    #expect(outcome.output.contains("breaks off at “to”, by the condition at r/own.rules:5:"))
    #expect(outcome.output.contains("^"))
  }

  @Test func `a rule is shown with its compiled form and its examples' words`() throws {
    let command = try Command()
    let rule = try command.run("rules", "show", "family/kin-of").output
    #expect(rule.contains("compiled, rank") && rule.contains("head=#KIN") && rule.contains("begin a"))
    #expect(rule.contains("a = “Ann Lee”"))
    let frame = try command.run("rules", "show", "frame/accuse").output
    #expect(frame.contains("subject -> object") && frame.contains("opens it"))
    let hedge = try command.run("rules", "show", "hedge/allegedly").output
    #expect(hedge.contains("cue allegedly") && hedge.contains("effect modality=alleged"))
    #expect(try !command.run("rules", "show", "accuse", "--brief").output.contains("compiled"))
  }

  @Test func `hits are counted over articles`() throws {
    let command = try Command()
    try command.write("in/a.txt", "Ann Lee, sister of Bo Diaz, accused Cy Orr. She allegedly assaulted Orr.\n")
    try command.write("in/b.txt", "Ann Lee accused Cy Orr.\n")
    let output = try command.run("rules", "list", "--hits", "in").output
    func hits(_ name: String) -> String? {
      output.split(separator: "\n").first { $0.hasPrefix(name + " ") }?.split(separator: " ")[3].description
    }
    #expect(hits("accuse") == "2" && hits("family/kin-of") == "1" && hits("hedge/allegedly") == "1")
    #expect(hits("foe/of") == "0")
    #expect(try command.run("rules", "list", "--hits", "in", "no.txt").status == 2)
  }
}
