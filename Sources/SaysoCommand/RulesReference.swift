import ArgumentParser
import SaysoRules

struct RulesReference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Prints every construct of the rule language, as Markdown.",
    usage: "sayso rules reference",
    discussion: "sayso rules reference")

  func run() throws { Console.print(RuleReference.markdown()) }
}
