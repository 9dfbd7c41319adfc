import ArgumentParser
import SaysoCorpus
import SaysoGraph

struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows who says what about whom, as a table.",
    usage: "sayso show INPUT… [--format text|json] [options]",
    discussion: """
      sayso show article.txt
      sayso show article.txt --entities   its names and their keys, as --map wants them
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable { case text, json }

  @OptionGroup var input: InputOptions
  @Option(help: "A table to read, or the same as JSON, one object a document.") var format = Format.text
  @Flag(help: "The entities with their keys, instead of the statements.") var entities = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions

  func run() async throws {
    let source = try GraphSource(rules, map)
    let sink = try Sink(output.output, ending: format == .text ? "show.txt" : "show.json", joins: true)
    let isColored = output.output == nil && Console.hasColors
    let width = Console.width
    defer { source.report(input.work) }
    try await input.batch.run(into: sink) { [format, entities] input in
      let (graph, note) = try source.graph(input)
      if entities {
        let listing = EntityListing(graph)
        let bytes = format == .json ? listing.json() : listing.table(width: width, isColored: isColored)
        return Batch.Piece(id: GraphSource.name(graph), bytes: bytes, note: note)
      }
      let ledger = Ledger(graph, text: Articles.text(input))
      let bytes = format == .json ? ledger.json() : ledger.table(width: width, isColored: isColored)
      return Batch.Piece(id: GraphSource.name(graph), bytes: bytes, note: note)
    }
  }
}
