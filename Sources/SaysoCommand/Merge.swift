import ArgumentParser
import SaysoCorpus
import SaysoExtraction
import SaysoGraph

struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes one graph of many articles or graphs.",
    usage: "sayso merge INPUT… [--format FORMAT] [-o FILE] [options]",
    discussion: """
      sayso merge monday.json tuesday.json -o week.json

      Entities join by their keys and by the lines of --map, nothing else; likely aliases are told.
      """)

  @OptionGroup var input: InputOptions
  @Option(help: "How the graph is written.") var format = GraphFormat.json
  @OptionGroup var output: OutputOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions

  func run() async throws {
    let sink = try Sink(output.output, ending: format.rawValue, joins: format.joins, preamble: format.preamble)
    let source = try GraphSource(rules, map)
    let (graph, outcome) = try await Merging(source: source, format: format).graph(of: input.batch)
    try sink.accept(id: GraphSource.name(graph), format.bytes(of: graph))
    if !input.work.quiet { suggest(AliasListing(graph, source.extractor.aliases(in: graph), texts: [:])) }
    source.report(input.work)
    try outcome.finish(sink)
  }

  /// The likeliest aliases on standard error; all of them with their reasons are another verb's.
  private func suggest(_ aliases: AliasListing) {
    let lines = aliases.lines
    guard !lines.isEmpty else { return }
    let count = lines.count == 1 ? "1 likely alias was" : "\(lines.count) likely aliases were"
    Console.error("\(count) not joined; sayso aliases lists them with the reasons, --map joins them:")
    for line in lines.prefix(5) { Console.error("  " + Columns.visible(line)) }
    if lines.count > 5 { Console.error("  …") }
  }
}

/// Joins the graphs of all inputs into one.
struct Merging {
  let source: GraphSource
  let format: GraphFormat

  func run(_ batch: Batch, into sink: Sink) async throws {
    let (graph, outcome) = try await graph(of: batch)
    try sink.accept(id: GraphSource.name(graph), format.bytes(of: graph))
    try outcome.finish(sink)
  }

  /// One graph of all inputs; those in trouble are told and left out.
  func graph(of batch: Batch) async throws -> (Graph, Batch.Outcome) {
    var graphs: [Graph] = []
    let outcome = try await batch.run { [source] input in
      try source.graph(input)
    } receive: { graph, note in
      graphs.append(graph)
      return note
    }
    return (try Self.merged(graphs), outcome)
  }

  /// The same, and the articles' texts by document id.
  func graphAndTexts(of batch: Batch) async throws -> (Graph, [String: [UInt8]], Batch.Outcome) {
    var graphs: [Graph] = []
    var texts: [String: [UInt8]] = [:]
    let outcome = try await batch.run { [source] input in
      let (graph, note) = try source.graph(input)
      return (graph, Articles.text(input), note)
    } receive: { graph, text, note in
      if let text, let id = graph.documents.first?.id { texts[id] = text }
      graphs.append(graph)
      return note
    }
    return (try Self.merged(graphs), texts, outcome)
  }

  static func merged(_ graphs: [Graph]) throws(InputError) -> Graph {
    do {
      return graphs.count == 1 ? graphs[0] : try Graph.merged(graphs)
    } catch {
      throw InputError(
        error.document, "two different texts have this id",
        remedy: "rename one of the files and extract it again")
    }
  }
}
