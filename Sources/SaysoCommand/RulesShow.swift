import ArgumentParser
import SaysoCorpus
import SaysoExtraction
import SaysoRules

struct RulesShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Prints rules as their files have them, what they compile to, and what they make of their examples.",
    usage: "sayso rules show NAME [DIR]",
    discussion: """
      sayso rules show accuse
      sayso rules show 'role/*' --brief
      """)

  @Argument(help: "A name, or the beginning of names with a * at its end.") var name: String
  @OptionGroup var folder: RuleFolderOptions
  @Flag(help: "Only the rules as written.") var brief = false

  func run() throws {
    let extractor = try RuleFolder.extractor(folder.path)
    let view = RuleExampleView(extractor)
    for entry in try Self.entries(name, extractor) {
      var lines = ["# \(entry.kind.rawValue) \(entry.name), \(entry.place)"] + entry.lines
      if !brief {
        lines += ["", "compiled, rank \(entry.rank):"] + entry.compiled(extractor).map { "  " + $0 }
        lines += ["", "examples:"]
        for example in extractor.rules.examples where example.rule == entry.name && example.file == entry.place.file {
          lines.append("  \(example.kind.rawValue)  “\(example.sentence)”")
          lines += view.lines(example).map { "       " + $0 }
        }
      }
      Console.print(lines.map(Columns.visible).joined(separator: "\n") + "\n\n")
    }
  }

  /// The entries that a name means; none is trouble, told with the nearest name.
  static func entries(_ name: String, _ extractor: Extractor) throws(InputError) -> [RuleEntry] {
    let all = RuleEntry.all(extractor.rules)
    let found = all.filter { $0.isCalled(name) }
    if found.isEmpty {
      let near = didYouMean(name, among: all.map(\.name)).map { $0 + " " } ?? ""
      throw InputError(name, "no rule has this name", remedy: "\(near)sayso rules list names them all")
    }
    return found
  }
}
