import SaysoGraph
import SaysoText

/// A graph as rows for people: its statements, and the attributions that no statement hangs on.
struct StatementListing {
  struct Row {
    /// From 1, in the order of the graph's edges.
    var number: Int
    var edge: Edge
    var who: String
    var whom: String
    /// Innermost first; empty for the article's own voice.
    var speakers: [String]
    /// Of the first evidence.
    var place: TextPlace
  }

  struct Saying {
    /// From 1, in the order of the text, over all attributions.
    var number: Int
    var speaker: String
    var cue: String
    var content: String
    var attribution: Attribution
    var place: TextPlace

    /// The number as sayso why takes it: `a3`.
    var label: String { "a\(number)" }
  }

  let graph: Graph
  /// By edge, in a graph of several articles.
  private let support: [Support]
  private(set) var rows: [Row]
  /// All attributions, in the order of the text.
  let attributions: [Saying]
  /// Those in which no statement stands.
  private(set) var sayings: [Saying]
  /// What the rows were chosen by, for a listing that is empty because of it.
  private(set) var only: [StatementFilter] = []

  /// `text` gives attributions their words and all rows their lines; without it there are offsets.
  init(_ graph: Graph, text: [UInt8]?) {
    self.graph = graph
    support = graph.documents.count > 1 ? graph.support() : []
    let names = Dictionary(graph.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    let words = SpanWords(text)
    rows = graph.edges.enumerated().map { index, edge in
      Row(
        number: index + 1, edge: edge, who: names[edge.source] ?? edge.source.text,
        whom: names[edge.target] ?? edge.target.text,
        speakers: edge.attribution.map { $0.source.flatMap { names[$0] } ?? $0.text },
        place: words.place(edge.evidence.first?.document ?? "", edge.evidence.first?.span))
    }
    attributions = Self.ordered(graph.attributions).enumerated().map { index, saying in
      let speaker = saying.speaker.flatMap { names[$0] } ?? words.text(saying.source)
      return Saying(
        number: index + 1, speaker: speaker, cue: words.text(saying.cue), content: words.text(saying.content),
        attribution: saying, place: words.place(saying.document, Self.first(saying)))
    }
    let used = Self.used(graph)
    sayings = attributions.filter { !used.contains($0.attribution.id) }
  }

  /// Only the statements that pass all filters; attributions without a statement pass none.
  func filtered(_ only: [StatementFilter]) -> StatementListing {
    guard !only.isEmpty else { return self }
    var listing = self
    listing.only = only
    listing.rows = rows.filter { row in only.allSatisfy { $0.admits(row.edge) } }
    listing.sayings = []
    return listing
  }

  /// The same listing with these rows alone, for one group of it.
  func part(_ rows: [Row], _ sayings: [Saying]) -> StatementListing {
    var listing = self
    listing.rows = rows
    listing.sayings = sayings
    return listing
  }

  /// Attributions in which a statement stands.
  private static func used(_ graph: Graph) -> Set<AttributionID> {
    let parents = Dictionary(graph.attributions.map { ($0.id, $0.parent) }) { first, _ in first }
    var used: Set<AttributionID> = []
    for edge in graph.edges {
      for evidence in edge.evidence {
        var next = evidence.attribution
        while let id = next, used.insert(id).inserted { next = parents[id] ?? nil }
      }
    }
    return used
  }

  private static func ordered(_ sayings: [Attribution]) -> [Attribution] {
    func place(_ saying: Attribution) -> (String, Int, Int, String) {
      (saying.document, first(saying)?.start ?? 0, first(saying)?.end ?? 0, saying.id.text)
    }
    return sayings.sorted { place($0) < place($1) }
  }

  private static func first(_ saying: Attribution) -> CodePointRange? {
    (saying.cue + saying.content + saying.source).min()
  }

  /// Title of the article, with outlet and day; empty for a graph without documents.
  var heading: String {
    graph.documents.prefix(3).map { document in
      let name = document.title.isEmpty ? document.id : document.title
      let place = [document.outlet, document.published].filter { !$0.isEmpty }.joined(separator: ", ")
      return Columns.visible(place.isEmpty ? name : "\(name) (\(place))")
    }
    .joined(separator: "; ")
  }

  /// What stands behind a statement beside the sentence shown: "and 2 more, in 3 articles of 2 outlets".
  func more(_ row: Row) -> String {
    var words = row.edge.evidence.count > 1 ? ["and \(row.edge.evidence.count - 1) more"] : []
    if support.indices.contains(row.number - 1), support[row.number - 1].articles > 1 {
      let support = support[row.number - 1]
      let outlets = counted(support.outlets, "outlet")
      words.append("in \(support.articles) articles of \(outlets)")
      if support.independent < support.outlets { words.append("\(support.independent) without near-copies") }
    }
    return words.isEmpty ? "" : " (\(words.joined(separator: ", ")))"
  }

  /// What to say instead of rows when there are none.
  var nothing: String {
    only.isEmpty ? "No statements." : "No statement is " + only.map(\.rawValue).joined(separator: " and ") + "."
  }
}

extension StatementListing.Row {
  /// What keeps the statement from being a flat fact, in words: "NOT", "alleged", "former".
  var stance: [String] { edge.stance }

  /// How sure the text is: "stated", or what takes from it.
  var sure: String { edge.sure }

  /// "said by" in words: the chain of speakers, or nothing for the article's own voice.
  var sayso: String { StatementWords.sayso(speakers) }

  /// The predicate's words with the type; the type alone where word order states it.
  var what: String {
    edge.predicate == edge.type.rawValue || edge.predicate.isEmpty
      ? "[\(edge.type.rawValue)]" : "\(edge.predicate) [\(edge.type.rawValue)]"
  }
}
