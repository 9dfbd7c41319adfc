import ArgumentParser
import SaysoCorpus
import SaysoGraph

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares two articles or graphs: what one states and the other does not, or states otherwise.",
    usage: "sayso diff BEFORE AFTER [--format text|json] [-o FILE] [options]",
    discussion: """
      sayso diff one.txt other.html
      sayso diff one.json other.json --format json

      Ends with 0 if both state the same, with 1 if they differ.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
    case text, json
    /// Promised by the design; refused before any work.
    case dot, svg, html, md

    static var allValueStrings: [String] { ["text", "json"] }
  }

  @Argument(help: "An article or a graph; several in one file or folder are merged.", completion: .file())
  var before: String
  @Argument(help: "What to compare it with.", completion: .file()) var after: String
  @Option(help: "Lines to read, or sayso-diff/1.") var format = Format.text
  @OptionGroup var output: OutputOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if format != .text, format != .json {
      throw ValidationError("The format \(format.rawValue) is not built yet; use text or json.")
    }
  }

  func run() async throws {
    let source = try GraphSource(rules, map)
    defer { source.report(work) }
    let merging = Merging(source: source, format: .json)
    let (first, firstOutcome) = try await merging.graph(of: Batch(inputs: [before], work))
    let (second, secondOutcome) = try await merging.graph(of: Batch(inputs: [after], work))
    try firstOutcome.check()
    try secondOutcome.check()
    let diff = GraphDiff(before: first, after: second, names: names(first, second))
    let isColored = output.output == nil && Console.hasColors
    let bytes = format == .json ? diff.json(.indented) : DiffLines(diff, isColored: isColored).bytes
    let sink = try Sink(output.output, ending: format == .json ? "diff.json" : "diff.txt", joins: true)
    try sink.accept(id: "diff", bytes)
    try sink.finish()
    if !diff.isEmpty { throw Status.found }
  }

  /// The documents' ids; the paths where both are called the same.
  private func names(_ first: Graph, _ second: Graph) -> (before: String, after: String) {
    let names = (GraphSource.name(first), GraphSource.name(second))
    return names.0 == names.1 ? (before, after) : names
  }
}
