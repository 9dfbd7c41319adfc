import ArgumentParser
import SaysoCorpus
import SaysoGraph

struct Merge: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes one graph of many articles or graphs.",
    usage: "sayso merge INPUT… [--format FORMAT] [-o FILE] [options]",
    discussion: "sayso merge monday.json tuesday.json -o week.json")

  @OptionGroup var input: InputOptions
  @Option(help: "How the graph is written.") var format = GraphFormat.json
  @OptionGroup var output: OutputOptions
  @OptionGroup var rules: RulesOptions

  func validate() throws { try format.checkBuilt() }

  func run() async throws {
    let sink = try Sink(output.output, ending: format.rawValue, joins: format.joins)
    try await Merging(source: GraphSource(rules), format: format).run(input.batch, into: sink)
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
