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

      sayso merge week.json friday.json -o week.json     adds to what was merged before

      Entities join by their keys and by the lines of --map, nothing else; likely aliases are told. Each statement \
      counts its articles, its outlets, and those that are no near-copies of another.
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
    try Merging.write(graph, format, to: sink)
    if !input.work.quiet { tellContradictions(graph) }
    if !input.work.quiet { suggest(AliasListing(graph, source.extractor.aliases(in: graph), texts: [:])) }
    source.report(input.work)
    try outcome.finish(sink)
  }

  /// Both sides are in the graph, side by side; who looks at one statement may miss the other.
  private func tellContradictions(_ graph: Graph) {
    let count = graph.contradictions()
    if count == 0 { return }
    let claims = count == 1 ? "1 claim is" : "\(count) claims are"
    Console.error("\(claims) stated by one outlet and denied by another; sayso compare --only denied lists them")
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
    try Self.write(graph, format, to: sink)
    try outcome.finish(sink)
  }

  /// As JSON, a merged graph goes out while it is written: it is larger as bytes than as a graph.
  static func write(_ graph: Graph, _ format: GraphFormat, to sink: Sink) throws {
    guard let layout = format.layout else {
      let made = try format.bytes(of: graph)
      if let notes = Drawer.lines(made.notes, of: graph) { Console.error(notes) }
      return try sink.accept(id: GraphSource.name(graph), made.bytes)
    }
    try sink.acceptOnly(id: GraphSource.name(graph)) { write in
      var json = JSONWriter(layout)
      try graph.write(to: &json) { if $0.bytes.count > 1 << 20 { try write($0.take()) } }
      try write(json.take())
    }
  }

  /// One graph of all inputs, each folded into it as it comes; those in trouble are told and left out.
  func graph(of batch: Batch) async throws -> (Graph, Batch.Outcome) {
    var merger = GraphMerger(ofCanonical: ())
    let outcome = try await batch.run { [source] input in
      try source.graph(input)
    } receive: { graph, note in
      try Self.add(graph, to: &merger)
      return note
    }
    return (merger.graph(), outcome)
  }

  /// The same, and the articles' texts by document id.
  func graphAndTexts(of batch: Batch) async throws -> (Graph, [String: [UInt8]], Batch.Outcome) {
    var merger = GraphMerger(ofCanonical: ())
    var texts: [String: [UInt8]] = [:]
    let outcome = try await batch.run { [source] input in
      let (graph, note) = try source.graph(input)
      return (graph, Articles.text(input), note)
    } receive: { graph, text, note in
      if let text, let id = graph.documents.first?.id { texts[id] = text }
      try Self.add(graph, to: &merger)
      return note
    }
    return (merger.graph(), texts, outcome)
  }

  private static func add(_ graph: Graph, to merger: inout GraphMerger) throws(InputError) {
    do { try merger.add(graph) } catch { throw trouble(error) }
  }

  static func trouble(_ error: GraphMergeError) -> InputError {
    InputError(
      error.document, "two different texts have this id", remedy: "rename one of the files and extract it again")
  }
}
