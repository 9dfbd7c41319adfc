public import ArgumentParser
import SaysoCorpus
public import SaysoDrawing
import SaysoGraph

/// Which statements are drawn.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only what is near this entity, by name or key; may come several times.", valueName: "entity"))
  var focus: [String] = []
  @Option(help: "How many statements away from --focus; 1 if not given.") var hops: Int?
  @Option(name: .customLong("type"), help: "Only these types of statement, by commas: accuse,assault.")
  var types: [CommaList<StatementType>] = []
  @Option(
    help: ArgumentHelp(
      "Only what stands on this word: a name, words such as officials, or article for its own voice; may come several times.",
      valueName: "name"))
  var speaker: [String] = []
  @Option(help: "Only hedged, negated or contradicted statements; several by commas must all hold.")
  var only: [CommaList<GraphSelection.Trait>] = []
  @Option(help: "At most so many statements, the best supported; the picture says of how many.") var top = 300

  func validate() throws {
    if let hops, hops < 1 { throw ValidationError("--hops must be 1 or more.") }
    if hops != nil, focus.isEmpty { throw ValidationError("--hops counts from an entity; name it with --focus.") }
    if speaker.contains(where: \.isEmpty) { throw ValidationError("--speaker needs a name, or article.") }
    if top < 1 { throw ValidationError("--top must be 1 or more.") }
  }

  /// The choice in a graph, where names are known.
  func selection(_ graph: Graph, _ source: GraphSource) throws(InputError) -> GraphSelection {
    var selection = GraphSelection(
      hops: hops ?? 1, types: types.flatMap(\.elements), traits: only.flatMap(\.elements))
    if focus.isEmpty, speaker.isEmpty { return selection }
    let lookup = NameLookup(graph, source.extractor)
    for words in focus {
      guard let node = try lookup.node(words) else {
        let likely = lookup.likely(words).map { "'\($0.name)'" }.joined(separator: " or ")
        throw InputError(
          GraphSource.name(graph), "nobody and nothing is called '\(words)' in it",
          remedy: likely.isEmpty ? "sayso show --entities lists names and keys" : "\(likely) may be meant")
      }
      selection.focus.append(node.id)
    }
    for words in speaker {
      let voice: GraphSelection.Voice = words == "article" ? .article : .words(words)
      selection.voices.append(try lookup.node(words).map { .entity($0.id) } ?? voice)
    }
    return selection
  }
}

/// How it is drawn.
struct AppearanceOptions: ParsableArguments {
  @Option(
    help: """
      compact: a line a statement; statements: a box a statement, with its speaker beside it; speakers: a frame for \
      each speaker; auto: compact, with boxes that face each other where speakers contradict.
      """)
  var view = DrawingOptions.View.auto
  @Option(
    help: "Frames around entities that belong to one place or one organization, as the article itself states flatly.")
  var group: DrawingOptions.Grouping?
  @Option(help: "auto: light, and dark where the viewer asks for it; print: black on white.")
  var theme = DrawingOptions.Theme.auto
  @Flag(help: "Names without a statement too.") var allNames = false
  @Option(
    help: ArgumentHelp(
      "The most time for the layout of a picture; then a quicker one is taken, and standard error says so.",
      valueName: "seconds"))
  var timeLimit = LayoutWorkers.usualSeconds

  func validate() throws {
    if group != nil, view == .speakers {
      throw ValidationError("--group and --view speakers both draw frames; ask for one.")
    }
    guard timeLimit.isFinite, timeLimit > 0, timeLimit <= 3600 else {
      throw ValidationError("--time-limit is in seconds, more than 0 and at most 3600.")
    }
  }
}

extension DrawingOptions.View: ExpressibleByArgument {}
extension DrawingOptions.Grouping: ExpressibleByArgument {}
extension DrawingOptions.Theme: ExpressibleByArgument {}

/// The value of `--type` and of `--only` of a picture: names of one set parted by commas.
struct CommaList<Element: RawRepresentable & CaseIterable & Sendable>: ExpressibleByArgument, Sendable
where Element.RawValue == String {
  let elements: [Element]

  static var allValueStrings: [String] { Element.allCases.map(\.rawValue) }

  init?(argument: String) {
    let words = argument.split(separator: ",").map { $0.filter { $0 != " " } }
    elements = words.compactMap { Element(rawValue: String($0)) }
    if elements.isEmpty || elements.count < words.count { return nil }
  }
}
