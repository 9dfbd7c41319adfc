import ArgumentParser
import SaysoExtraction
import SaysoRules

struct RulesTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Runs the yes and no examples of rules; ends with 1 if one does not hold.",
    usage: "sayso rules test [DIR] [--verbose]",
    discussion: """
      sayso rules test my-rules/
      sayso rules test my-rules/ --only my-rule --verbose

      All examples are run, the built-in ones too, since a folder may change what they rest on. An example that \
      does not hold is told with its place and what the rule made of the sentence.
      """)

  @OptionGroup var folder: RuleFolderOptions
  @Option(help: "Only rules of this name, or whose names begin so where it ends in *.") var only: String?
  @Flag(name: .shortAndLong, help: "What the rules made of each example, also of those that hold.") var verbose = false

  func run() throws {
    let extractor = try RuleFolder.extractor(folder.path)
    let runner = RuleExampleRunner(extractor)
    let view = RuleExampleView(extractor)
    let entries = try only.map { try RulesShow.entries($0, extractor) }
    var counts = (run: 0, failed: 0, rules: Set<String>())
    for example in extractor.rules.examples where entries?.contains(where: { $0.name == example.rule }) ?? true {
      counts.run += 1
      counts.rules.insert(example.rule)
      let failure = runner.failure(of: example)
      if failure == nil, !verbose { continue }
      counts.failed += failure == nil ? 0 : 1
      var lines = [
        "\(example.file):\(example.line): \(failure == nil ? "holds" : "error"): \(example.rule): \(example.kind.rawValue) \"\(example.sentence)\""
      ]
      if let failure { lines.append("    " + failure) }
      lines += view.trace(example).map { "    " + $0 }
      Console.print(lines.map(Columns.visible).joined(separator: "\n") + "\n")
    }
    Console.error(
      "\(counts.run) examples of \(counts.rules.count) rules: "
        + (counts.failed == 0 ? "all hold" : "\(counts.failed) do not hold"))
    if counts.failed > 0 { throw Status.found }
  }
}
