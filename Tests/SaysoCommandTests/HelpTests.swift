import Testing

/// Every verb that the help lists.
let verbs = [
  "extract", "draw", "show", "diff", "diff3", "merge", "compare", "aliases", "why", "why-not", "verify", "rules",
  "tokens", "text",
]

struct HelpTests {
  @Test(arguments: verbs) func `a verb's help begins with an example`(_ verb: String) throws {
    let outcome = try Command().run(verb, "--help")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("sayso \(verb) "))
    #expect(outcome.output.contains("USAGE: sayso \(verb)"))
  }

  @Test func `the help begins with examples and lists the verbs`() throws {
    let outcome = try Command().run("--help")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("sayso show article.txt "))
    for verb in verbs { #expect(outcome.output.contains("\n  \(verb) ")) }
    try expectGolden(outcome.output, "help.txt")
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `shells can complete`(_ shell: String) throws {
    let outcome = try Command().run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("extract") && outcome.output.contains("outlet"))
  }

  @Test func `the version is printed`() throws {
    let outcome = try Command().run("--version")
    #expect(outcome.status == 0 && outcome.output.hasPrefix("sayso ") && outcome.output.hasSuffix("\n"))
  }
}
