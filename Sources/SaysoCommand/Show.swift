import ArgumentParser
import SaysoCorpus
import SaysoGraph

struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows who says what about whom, as a table.",
    usage: "sayso show INPUT… [--by …] [--only …] [--ledger] [--format FORMAT] [options]",
    discussion: """
      sayso show article.txt
      sayso show article.txt --by speaker                 what each source carries
      sayso show article.txt --only hedged,unattributed   hedged, with nobody to answer for it
      sayso show article.txt --ledger                     its sources, and claims of one source alone
      sayso show articles/ --format csv -o table.csv      for a spreadsheet
      sayso show article.txt --format lines | grep NOT    a line a statement, for grep, sort and git
      sayso show article.txt --entities                   names and their keys, as --map wants them

      Statements come with how sure the text is of them, who says so (— = the article itself), and the \
      line of the text, or the character where there is only a graph. Statements are numbered as sayso why \
      takes them. Attributions in which the rules read no statement follow.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
    case text, md, csv, json, jsonl, lines

    /// What the file of one document ends in, in a folder.
    var ending: String {
      switch self {
      case .text: "show.txt"
      case .lines: "lines.txt"
      case .json, .jsonl, .csv, .md: "show." + rawValue
      }
    }
  }

  @OptionGroup var input: InputOptions
  @Option(
    help: """
      A table to read, a Markdown table, comma-separated values (RFC 4180), one JSON object a document or one a \
      statement, or plain lines, one a statement.
      """)
  var format = Format.text
  @Option(help: "Puts together what one speaker says, what concerns one entity, or what is of one type.")
  var by: StatementGrouping?
  @Option(
    help: """
      Only these statements: hedged, negated, unattributed (in the article's own voice or hung on nobody); several by \
      commas must all hold.
      """)
  var only: [StatementFilters] = []
  @Flag(help: "The sources, named, unnamed and documents, with counts, and claims that one source alone carries.")
  var ledger = false
  @Flag(help: "The entities with their keys, instead of the statements.") var entities = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions

  func validate() throws {
    if ledger || entities, by != nil || !only.isEmpty {
      throw ValidationError("--by and --only choose statements; leave out \(ledger ? "--ledger" : "--entities").")
    }
    if ledger, entities { throw ValidationError("--ledger and --entities are two listings; ask for one.") }
    if entities, format != .text, format != .json {
      throw ValidationError("--entities is written as text or json.")
    }
    if format == .lines, ledger || by != nil {
      throw ValidationError("Lines are statements sorted by claim; leave out \(ledger ? "--ledger" : "--by").")
    }
  }

  func run() async throws {
    let source = try GraphSource(rules, map)
    let preamble = format != .csv ? [] : ledger ? SourceLedger.csvHeader : StatementListing.csvHeader
    let sink = try Sink(output.output, ending: format.ending, joins: true, preamble: preamble)
    let view = View(
      format: format, by: by, only: only.flatMap(\.filters), ledger: ledger, entities: entities, width: Console.width,
      isColored: output.output == nil && Console.hasColors)
    defer { source.report(input.work) }
    try await input.batch.run(into: sink) { input in
      let (graph, note) = try source.graph(input)
      let bytes = view.bytes(graph, input, source)
      return Batch.Piece(id: GraphSource.name(graph), bytes: bytes, note: note)
    }
  }

  /// What is asked for, as bytes of one graph.
  private struct View: Sendable {
    let format: Format
    let by: StatementGrouping?
    let only: [StatementFilter]
    let ledger: Bool
    let entities: Bool
    let width: Int
    let isColored: Bool

    func bytes(_ graph: Graph, _ input: Input, _ source: GraphSource) -> [UInt8] {
      if entities {
        let listing = EntityListing(graph)
        return format == .json ? listing.json() : listing.table(width: width, isColored: isColored)
      }
      let text = Articles.text(input)
      if ledger { return bytes(SourceLedger(graph, text: text, source.extractor)) }
      let listing = StatementListing(graph, text: text).filtered(only)
      return switch format {
      case .text: listing.table(width: width, isColored: isColored, by: by)
      case .md: listing.markdown(by: by)
      case .csv: listing.csv(by: by)
      case .json: listing.json(by: by)
      case .jsonl: listing.jsonLines(by: by)
      case .lines: listing.lines()
      }
    }

    private func bytes(_ ledger: SourceLedger) -> [UInt8] {
      switch format {
      case .text: ledger.table(width: width, isColored: isColored)
      case .md: ledger.markdown()
      case .csv: ledger.csv()
      case .json: ledger.json()
      case .jsonl: ledger.jsonLines()
      case .lines: []  // refused by validate()
      }
    }
  }
}
