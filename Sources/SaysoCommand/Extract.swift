import ArgumentParser
import SaysoCorpus
import SaysoGraph

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the graph of each article.",
    usage: "sayso extract INPUT… [--format FORMAT] [-o FILE|DIR] [options]",
    discussion: """
      sayso extract article.txt
      sayso extract articles/ --format jsonl -o graphs.jsonl
      sayso extract articles/ --format csv -o statements.csv
      """)

  @OptionGroup var input: InputOptions
  @Option(help: "How the graphs are written.") var format = GraphFormat.json
  @Flag(help: "One graph of all articles.") var merge = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions

  func run() async throws {
    let source = try GraphSource(rules, map)
    let sink = try Sink(
      output.output, ending: format.rawValue, joins: format.joins, preamble: format.preamble,
      remedy: "use jsonl, --merge or -o DIR")
    defer { source.report(input.work) }
    if merge { return try await Merging(source: source, format: format).run(input.batch, into: sink) }
    try await input.batch.run(into: sink) { [format] input in
      let (graph, note) = try source.graph(input)
      let made = try format.bytes(of: graph, text: Articles.text(input), page: PageMaterial(graph, input, source))
      let notes = [note, Drawer.lines(made.notes, of: graph)].compactMap { $0 }
      return Batch.Piece(
        id: GraphSource.name(graph), bytes: made.bytes, note: notes.isEmpty ? nil : notes.joined(separator: "\n"))
    }
  }
}
