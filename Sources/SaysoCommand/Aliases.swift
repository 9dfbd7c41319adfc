import ArgumentParser
import SaysoCorpus
import SaysoExtraction
import SaysoGraph

struct Aliases: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists entities of several articles that may be one, as lines for --map.",
    usage: "sayso aliases INPUT… [-o FILE] [options]",
    discussion: """
      sayso aliases articles/ -o fixes.map

      Nothing is joined. Delete the lines that are wrong, keep the others, and give the file to the \
      other verbs with --map fixes.map.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions

  func run() async throws {
    let source = try GraphSource(rules, map)
    let sink = try Sink(output.output, ending: "map", joins: true)
    defer { source.report(input.work) }
    let merging = Merging(source: source, format: .json)
    let (graph, texts, outcome) = try await merging.graphAndTexts(of: input.batch)
    let listing = AliasListing(graph, source.extractor.aliases(in: graph), texts: texts)
    try sink.accept(id: "aliases", Array(listing.text.utf8))
    try outcome.finish(sink)
  }
}
