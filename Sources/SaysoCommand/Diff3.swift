import ArgumentParser
import SaysoCorpus
import SaysoGraph

struct Diff3: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff3",
    abstract: "Compares two later versions of a story with the base that both were made of.",
    usage: "sayso diff3 BASE A B [--format FORMAT] [-o FILE] [options]",
    discussion: """
      sayso diff3 monday.txt desk.txt agency.txt
      sayso diff3 monday.json desk.json agency.json --format md -o both.md

      Lists what both versions made of the base, what only one did, and where they clash: both changed a \
      statement and not alike, one dropped what the other changed, or both added a claim and disagree on it. \
      What a version leaves out is not stated there; that denies nothing.

      Ends with 0 if nothing clashes, with 1 if something does.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
    case text, json, md
  }

  @Argument(help: "The version that both were made of: an article or a graph.", completion: .file())
  var base: String
  @Argument(help: "A later version.", completion: .file()) var a: String
  @Argument(help: "Another later version.", completion: .file()) var b: String
  @Option(help: "Lines to read, sayso-diff3/1, or Markdown.") var format = Format.text
  @OptionGroup var output: OutputOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if [base, a, b].count(where: { $0 == "-" }) > 1 {
      throw ValidationError("Only one of the three can be standard input.")
    }
  }

  func run() async throws {
    let source = try GraphSource(rules, map)
    defer { source.report(work) }
    let base = try await ReadVersion(self.base, source, work)
    let a = try await ReadVersion(self.a, source, work)
    let b = try await ReadVersion(self.b, source, work)
    let diff = ThreeWayDiff(base: base.graph, a: a.graph, b: b.graph, names: ReadVersion.names(base, a, b))
    let lines = Diff3Lines(diff, base, a, b, isColored: output.output == nil && Console.hasColors)
    let bytes =
      switch format {
      case .json: diff.json(.indented)
      case .text: lines.text()
      case .md: lines.markdown()
      }
    let ending = format == .text ? "diff3.txt" : "diff3." + format.rawValue
    let sink = try Sink(output.output, ending: ending, joins: true)
    try sink.accept(id: "diff3", bytes)
    try sink.finish()
    if diff.hasConflicts { throw Status.found }
  }
}

/// One side of a comparison: its graph, and where its sentences stand.
struct ReadVersion {
  let graph: Graph
  private let path: String
  private let words: [String: SpanWords]
  private let names: [NodeID: String]

  /// Reads what a path holds, merged if it is several articles. Inputs in trouble end the run.
  init(_ path: String, _ source: GraphSource, _ work: WorkOptions) async throws {
    self.path = path
    let merging = Merging(source: source, format: .json)
    let (graph, texts, outcome) = try await merging.graphAndTexts(of: Batch(inputs: [path], work))
    try outcome.check()
    self.graph = graph
    words = texts.mapValues { SpanWords($0) }
    names = Dictionary(graph.nodes.map { ($0.id, $0.name) }) { first, _ in first }
  }

  /// A node's name, or its key where there is no such node.
  func name(_ id: NodeID) -> String { names[id] ?? id.text }

  /// "desk.txt:4"; the article's id and "char 184" where there is only a graph.
  func place(_ evidence: Evidence) -> String {
    let id = evidence.document
    guard let line = words[id]?.place(id, evidence.span).line else { return "\(id), char \(evidence.span.start)" }
    return "\(graph.documents.count == 1 && path != "-" ? path : id):\(line)"
  }

  /// The documents' ids; the paths where two are called the same.
  static func names(_ base: ReadVersion, _ a: ReadVersion, _ b: ReadVersion) -> ThreeWayNames {
    let names = [base, a, b].map { GraphSource.name($0.graph) }
    return Set(names).count == 3
      ? ThreeWayNames(base: names[0], a: names[1], b: names[2])
      : ThreeWayNames(base: base.path, a: a.path, b: b.path)
  }
}
