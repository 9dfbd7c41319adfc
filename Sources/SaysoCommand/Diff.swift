import ArgumentParser
import SaysoCorpus
import SaysoDrawing
import SaysoGraph

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compares two articles or graphs: what one states and the other does not, or states otherwise.",
    usage: "sayso diff BEFORE AFTER [--format FORMAT] [--only KIND,…] [--entity NAME] [--stat] [-o FILE] [options]",
    discussion: """
      sayso diff one.txt other.html
      sayso diff one.txt other.txt --only hedge,attribution-lost   where alleged became fact
      sayso diff monday/ tuesday/ --entity 'Ann Lee' --stat        sets of articles, one person, counts
      sayso diff one.json other.json --format html -o diff.html    both pictures side by side

      What a side leaves out is "not stated" there, never denied. Ends with 0 if both state the same, with 1 if they \
      differ, with 2 in trouble.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
    case text, md, json, dot, svg, html

    var ending: String { "diff." + (self == .text ? "txt" : rawValue) }
  }

  enum Side: String, CaseIterable, ExpressibleByArgument, Sendable {
    case merged, before, after

    var picture: DiffSide {
      switch self {
      case .merged: .merged
      case .before: .before
      case .after: .after
      }
    }
  }

  @Argument(
    help: "An article or a graph, a folder, or - for standard input; several in one file or folder are merged.",
    completion: .file())
  var before: String
  @Argument(help: "What to compare it with.", completion: .file()) var after: String
  @Option(
    help: """
      Lines to read, Markdown for a pull request or chat, sayso-diff/1, or a picture: as svg or dot, or a page with both \
      sides in step. With -o DIR, svg writes all three pictures.
      """)
  var format = Format.text
  @Option(
    help: """
      Only these changes, parted by commas; hedge, speaker and attribution mean all that begin so.
      """)
  var only: [ChangeFilter] = []
  @Option(help: "Only what is stated of or by this entity: a name, another form of it, or its key.")
  var entity: String?
  @Option(help: "Which of the three pictures of svg is written: merged, before or after; they share one layout.")
  var side: Side?
  @Flag(help: "Counts by kind instead of the changes; text only.") var stat = false
  @Flag(inversion: .prefixedNo, help: "Whether to end with 1 where a change is left, as diff(1) does.")
  var exitCode = true
  @OptionGroup var output: OutputOptions
  @OptionGroup var rules: RulesOptions
  @OptionGroup var map: MapOptions
  @OptionGroup var work: WorkOptions

  func validate() throws {
    if let entity, entity.isEmpty { throw ValidationError("--entity needs a name or a key.") }
    if stat, format != .text { throw ValidationError("--stat is text; leave out --format \(format.rawValue).") }
    if side != nil, format != .svg { throw ValidationError("--side chooses a picture; use it with --format svg.") }
    if before == "-", after == "-" {
      throw ValidationError("Standard input can be one side only; give a file for the other.")
    }
  }

  func run() async throws {
    let source = try GraphSource(rules, map)
    let comparison = try await ComparedPair(before, after, source, work)
    source.report(work)
    var diff = comparison.diff
    if !only.isEmpty {
      let kinds = only.reduce(into: Set<ChangeKind>()) { $0.formUnion($1.kinds) }
      diff = diff.filtered { kinds.contains($0.kind) }
    }
    if let entity { diff = diff.about(try comparison.nodes(entity, source)) }
    let sink = try Sink(
      output.output, ending: format.ending, joins: format == .text || format == .md || format == .json)
    for (id, bytes) in try pieces(diff, comparison, sink) { try sink.accept(id: id, bytes) }
    try sink.finish()
    if exitCode, !diff.isEmpty { throw Status.found }
  }

  /// What is written, by the name of its file in a folder.
  private func pieces(
    _ diff: GraphDiff, _ comparison: ComparedPair, _ sink: Sink
  ) throws(InputError) -> [(id: String, bytes: [UInt8])] {
    // Room for what tells three pictures apart, in a file's name of bounded length.
    let name = [diff.before, diff.after].map { String($0.prefix(60)) }.joined(separator: "-")
    let (first, second) = (comparison.before, comparison.after)
    switch format {
    case .json: return [(name, diff.json(.indented))]
    case .text where stat: return [(name, DiffStat(comparison.report(diff)).bytes)]
    case .text:
      let isColored = output.output == nil && Console.hasColors
      return [(name, DiffText(comparison.report(diff), isColored: isColored, width: Console.width).bytes)]
    case .md: return [(name, DiffMarkdown(comparison.report(diff)).bytes)]
    case .dot: return [(name, Drawing.dot(diff, before: first, after: second))]
    case .svg, .html:
      do throws(DrawingError) {
        if format == .html {
          let page = try Drawer().html(diff, first, second)
          for note in page.notes { Console.error("\(name): \(note)") }
          return [(name, page.bytes)]
        }
        let (pictures, notes) = try Drawer().pictures(diff, first, second)
        for note in notes { Console.error("\(name): \(note)") }
        if side != nil || !sink.isFolder { return [(name, pictures[(side ?? .merged).picture])] }
        return [(name, pictures.merged), (name + ".before", pictures.before), (name + ".after", pictures.after)]
      } catch {
        throw InputError(name, "no picture", remedy: "\(error)")
      }
    }
  }
}
