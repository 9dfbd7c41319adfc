import ArgumentParser
import SaysoCorpus
import SaysoExtraction
import SaysoRules
import SaysoText

struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks, lists and shows rules.",
    usage: "sayso rules check|list|show … [DIR]",
    discussion: """
      sayso rules check my-rules/
      sayso rules list
      sayso rules show accuse
      """,
    subcommands: [Check.self, List.self, Show.self, Test.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Finds mistakes in rule files; ends with 1 if there are any.",
      usage: "sayso rules check [DIR]", discussion: "sayso rules check my-rules/")

    @Argument(help: "A folder of rules; the built-in ones alone if not given.", completion: .directory)
    var folder: String?

    func run() throws {
      let found = try RuleFindings(folder: folder)
      for line in found.lines { Console.print(line + "\n") }
      Console.error(found.summary)
      if !found.lines.isEmpty { throw Status.found }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists rules, frames and operators with their places.",
      usage: "sayso rules list [DIR]", discussion: "sayso rules list")

    @Argument(help: "A folder of rules beside the built-in ones.", completion: .directory) var folder: String?

    func run() throws {
      let entries = RuleEntry.all(try RuleFolder.extractor(folder).rules)
      let width = entries.map { Columns.width($0.name) }.max() ?? 0
      for entry in entries {
        Console.print("\(Columns.left(entry.name, width))  \(Columns.left(entry.kind, 8))  \(entry.place)\n")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints rules as their files have them.",
      usage: "sayso rules show NAME [DIR]", discussion: "sayso rules show accuse")

    @Argument(help: "A name, or the beginning of names with a * at its end.") var name: String
    @Argument(help: "A folder of rules beside the built-in ones.", completion: .directory) var folder: String?

    func run() throws {
      let entries = RuleEntry.all(try RuleFolder.extractor(folder).rules)
      let found = entries.filter { $0.isCalled(name) }
      if found.isEmpty {
        throw InputError(name, "no rule has this name", remedy: "sayso rules list names them all")
      }
      for entry in found { Console.print("# \(entry.place)\n\(entry.lines.joined(separator: "\n"))\n\n") }
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Runs the examples of rules: not built yet.", shouldDisplay: false)

    @Argument var folder: String?

    func run() throws {
      throw InputError("sayso rules test", "not built yet", remedy: "use sayso rules check")
    }
  }
}
