import ArgumentParser
import SaysoCorpus
import SaysoDrawing
import SaysoGraph

struct Compare: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows which outlet states which claim: flatly, on whose word, hedged, denied, or not at all.",
    usage: "sayso compare INPUT… [--by …] [--only …] [--entity NAME] [--format FORMAT] [options]",
    discussion: """
      sayso compare courier.txt ledger.html radio.txt
      sayso compare courier/ ledger/ --by input              a column for each folder
      sayso compare week.json --only disagree                where outlets disagree
      sayso compare articles/ --entity "Harbor Agency"       claims about one entity
      sayso compare articles/ --format html -o matrix.html   each cell with its sentences

      A row a claim, a column an outlet, disagreements first. A dash is "not stated", never "denied". Articles that \
      carry one story, such as that of a news agency, are told and counted once.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable { case text, md, csv, html, json }

  @Argument(help: "Articles, graphs or folders, or - for standard input.", completion: .file()) var inputs: [String]
  @Option(help: "What a column is: an outlet (else the article's id), an article, or one of the inputs.")
  var by = CompareGrouping.outlet
  @Option(
    help: """
      Only these claims: denied (stated by one, denied by another), firmness (flat here, attributed or hedged there), \
      disagree (both of these), shared (other claims of several), single (of one alone); several by commas.
      """)
  var only: [CompareFilters] = []
  @Option(help: "Only claims about this entity: a name, or a key as sayso show --entities prints it.")
  var entity: String?
  @Option(help: "A table to read, a Markdown table, comma-separated values, a page, or sayso-compare/1.")
  var format = Format.text
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "About the articles") var about: AboutOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var work: WorkOptions

  func run() async throws {
    let source = try GraphSource(rules, map)
    defer { source.report(work) }
    let (matrix, failed) = try await gather(source)
    if failed, matrix.columns.allSatisfy(\.documents.isEmpty) { throw Status.trouble }
    var comparison = matrix
    if comparison.columns.count == 1, by != .document, !work.quiet {
      Console.error("all of it is one \(comparison.noun); --by document compares its articles")
    }
    if let entity { comparison = comparison.filtered(about: try ends(entity, in: comparison, source)) }
    if !only.isEmpty { comparison = comparison.filtered(Set(only.flatMap(\.sections))) }
    // A matrix that lacks a column looks like a whole one.
    if failed { throw Status.trouble }
    let sink = try Sink(output.output, ending: "compare." + (format == .text ? "txt" : format.rawValue), joins: true)
    try sink.accept(id: "matrix", bytes(comparison))
    try sink.finish()
  }

  /// By input, each is read by itself: two folders may hold versions of one article.
  private func gather(_ source: GraphSource) async throws -> (Comparison, failed: Bool) {
    var builder = ComparisonBuilder(by: by.grouping)
    var failed = false
    var groups = [(inputs: inputs, name: "")]
    if by == .input { groups = zip(inputs, inputNames).map { (inputs: [$0], name: $1) } }
    for (inputs, name) in groups {
      builder.add(input: name)
      let outcome = try await Batch(inputs: inputs, given: about.metadata, work).run { input in
        try source.graph(input)
      } receive: { graph, note in
        do throws(GraphMergeError) { try builder.add(graph, input: name) } catch { throw Merging.trouble(error) }
        try check(builder.count)
        return note
      }
      failed = failed || outcome.failed
    }
    return (builder.comparison(), failed)
  }

  /// Each input by its last name without the ending; as it was given where two would be called the same.
  private var inputNames: [String] {
    let stems = inputs.map { path in
      let name = path == "-" ? "stdin" : Path.stem(path.hasSuffix("/") ? String(path.dropLast()) : path)
      return name.isEmpty ? path : name
    }
    return zip(inputs, stems).map { path, stem in stems.count { $0 == stem } > 1 ? path : stem }
  }

  /// More columns than anybody reads would only fill the memory.
  private static let mostColumns = 500

  private func check(_ columns: Int) throws(InputError) {
    if columns <= Self.mostColumns { return }
    throw InputError(
      "sayso", "more than \(Self.mostColumns) columns are more than a table holds",
      remedy: "put an outlet's articles into a folder and use --by input, or tell their outlets in .jsonl")
  }

  private func ends(_ name: String, in comparison: Comparison, _ source: GraphSource) throws(InputError) -> Set<NodeID>
  {
    let lookup = NameLookup(Graph(nodes: comparison.entities), source.extractor)
    guard let node = try lookup.node(name) else {
      throw InputError(
        name, "no claim is about an entity called so", remedy: "sayso show --entities lists the names of an article")
    }
    return [node.id]
  }

  private func bytes(_ comparison: Comparison) -> [UInt8] {
    switch format {
    case .text:
      CompareTable(comparison, width: Console.width, isColored: output.output == nil && Console.hasColors).bytes
    case .md: comparison.markdown()
    case .csv: comparison.csv()
    case .html: Drawing.page(comparison)
    case .json: comparison.json(.indented)
    }
  }
}

/// The value of `--by`.
enum CompareGrouping: String, CaseIterable, ExpressibleByArgument, Sendable {
  case outlet, document, input

  var grouping: Comparison.Grouping {
    switch self {
    case .outlet: .outlet
    case .document: .document
    case .input: .input
    }
  }
}

/// The value of `--only`: parts of the matrix by commas.
struct CompareFilters: ExpressibleByArgument, Sendable {
  let sections: [ComparisonRow.Section]

  static var allValueStrings: [String] { ["disagree"] + ComparisonRow.Section.allCases.map(\.rawValue) }

  init?(argument: String) {
    var found: [ComparisonRow.Section] = []
    for word in argument.split(separator: ",") {
      if word == "disagree" {
        found += [.denied, .firmness]
      } else if let section = ComparisonRow.Section(rawValue: String(word)) {
        found.append(section)
      } else {
        return nil
      }
    }
    if found.isEmpty { return nil }
    sections = found
  }
}
