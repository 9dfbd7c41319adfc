import ArgumentParser

struct RulesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds mistakes in rule files; ends with 1 if there are any.",
    usage: "sayso rules check [DIR]",
    discussion: """
      sayso rules check my-rules/

      Without a folder the built-in rules are checked. Errors are what cannot be used and examples that do not \
      hold; warnings are what looks like a mistake: a condition that no example needs, words that no example \
      reaches, two rules of one rank that can match the same words.
      """)

  @OptionGroup var folder: RuleFolderOptions

  func run() throws {
    let found = try RuleFindings(folder: folder.path)
    for line in found.lines { Console.print(line + "\n") }
    Console.error(found.summary)
    if !found.lines.isEmpty { throw Status.found }
  }
}
