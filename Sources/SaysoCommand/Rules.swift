import ArgumentParser

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks, tests, lists and shows rules.",
    usage: "sayso rules check|test|list|show|reference … [DIR]",
    discussion: """
      sayso rules check my-rules/
      sayso rules test my-rules/
      sayso rules show accuse
      sayso rules list --hits articles/

      docs/rules-tutorial.md writes a first rule in ten minutes; docs/rules.md has the whole language.
      """,
    subcommands: [RulesCheck.self, RulesTest.self, RulesList.self, RulesShow.self, RulesReference.self])
}

/// The folder of rules that a verb on rules looks at.
struct RuleFolderOptions: ParsableArguments {
  @Argument(help: "A folder of rules beside the built-in ones.", completion: .directory) var folder: String?
  @Option(name: .customLong("rules"), help: "The same folder, as other verbs take it.", completion: .directory)
  var rules: String?

  func validate() throws {
    if let folder, let rules, folder != rules {
      throw ValidationError("Two folders of rules, \(folder) and \(rules); name one.")
    }
  }

  var path: String? { folder ?? rules }
}
