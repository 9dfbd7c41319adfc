import ArgumentParser
import SaysoCorpus
import SaysoGraph

struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows who says what about whom, as a table.",
    usage: "sayso show INPUT… [--format text|json] [options]",
    discussion: "sayso show article.txt")

  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable { case text, json }

  @OptionGroup var input: InputOptions
  @Option(help: "A table to read, or the same as JSON, one object a document.") var format = Format.text
  @OptionGroup var output: OutputOptions
  @OptionGroup var rules: RulesOptions

  func run() async throws {
    let source = try GraphSource(rules)
    let sink = try Sink(output.output, ending: format == .text ? "show.txt" : "show.json", joins: true)
    let isColored = output.output == nil && Console.hasColors
    let width = Console.width
    try await input.batch.run(into: sink) { [format] input in
      let (graph, note) = try source.graph(input)
      let ledger = Ledger(graph, text: Articles.text(input))
      let bytes = format == .json ? ledger.json() : ledger.table(width: width, isColored: isColored)
      return Batch.Piece(id: GraphSource.name(graph), bytes: bytes, note: note)
    }
  }
}
