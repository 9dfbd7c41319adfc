import SaysoGraph

/// What is drawn of a graph: its nodes and statements chosen, counted and put into words.
struct Picture {
  /// A node as it is drawn.
  struct Participant {
    var node: Node
    /// Its box in the arrangement.
    var place: Int
    /// Its name in DOT and SVG.
    var id: String
    var mark: Mark?
    /// In which graphs it is found, or for what it was taken; empty in a picture of one graph.
    var remark = ""
  }

  /// A statement as it is drawn, with its words.
  struct Statement {
    var edge: Edge
    /// Its place in the list of all statements, from 1; of a diff, in the list of changes.
    var number: Int
    /// Its line in the arrangement.
    var place: Int
    /// Its ends among the participants.
    var tail: Int
    var head: Int
    var label: [[TextRun]]
    var sentence: String
    var speakers: String?
    var mark: Mark?
    /// What changed, in a few words.
    var note = ""
    /// Its name in DOT and SVG.
    var id: String
    /// The name of its entry in a page.
    var anchor: String
  }

  /// A line of the legend of changes.
  struct Count {
    var mark: Mark
    var words: String
  }

  var options: DrawingOptions
  var participants: [Participant]
  var statements: [Statement]
  var title: String
  var subtitle: String
  /// A sentence on the whole, for `<desc>`.
  var description: String
  /// What is left out, and what the picture does not claim.
  var notes: [String]
  /// Empty in a picture of one graph.
  var counts: [Count] = []
  /// Before each id, as three pictures of a diff may stand in one page.
  var prefix = ""

  init(_ graph: Graph, _ options: DrawingOptions) {
    self.options = options
    let wording = Wording(graph)
    let names = ShortNames(graph)
    let wanted = options.selection.edges(of: graph)
    let drawn = Self.chosen(graph, wanted, options.maximumStatements)
    var connected: Set<NodeID> = []
    for i in drawn { connected.formUnion([graph.edges[i].source, graph.edges[i].target]) }
    let nodes = graph.nodes.filter { options.showsLoneNames || connected.contains($0.id) }
    participants = nodes.enumerated().map { Participant(node: $1, place: $0, id: names.name($1.id)) }
    var place: [NodeID: Int] = [:]
    for (i, node) in nodes.enumerated() { place[node.id] = i }
    statements = []
    for i in drawn {
      let edge = graph.edges[i]
      guard let tail = place[edge.source], let head = place[edge.target] else { continue }
      statements.append(
        Statement(
          edge: edge, number: i + 1, place: statements.count, tail: tail, head: head,
          label: wording.label(edge, number: i + 1), sentence: wording.sentence(edge),
          speakers: wording.speakers(edge), id: names.name(ofEdge: i), anchor: names.name(ofEdge: i)))
    }
    title = options.title.isEmpty ? Self.title(graph) : cleanText(options.title, limit: 300)
    subtitle =
      options.subtitle.isEmpty ? Self.subtitle(graph) : cleanText(options.subtitle, limit: 300)
    notes = Self.notes(graph, drawn: statements.count, wanted: wanted.count, options)
    description = Self.description(participants.count, statements.map(\.edge), notes)
  }

  /// A picture from its parts: of one side of a diff, say.
  init(
    options: DrawingOptions, participants: [Participant], statements: [Statement], title: String,
    subtitle: String, notes: [String], counts: [Count], prefix: String
  ) {
    self.options = options
    self.participants = participants
    self.statements = statements
    self.title = title
    self.subtitle = subtitle
    self.notes = notes
    self.counts = counts
    self.prefix = prefix
    description =
      Self.description(participants.count, statements.map(\.edge), counts.map { $0.words + "." } + notes)
  }

  /// The wanted statements with the most evidence, in the order of the graph.
  private static func chosen(_ graph: Graph, _ wanted: [Int], _ maximum: Int) -> [Int] {
    guard wanted.count > maximum else { return wanted }
    let ranked = wanted.sorted { a, b in
      let (x, y) = (graph.edges[a].evidence.count, graph.edges[b].evidence.count)
      return x == y ? a < b : x > y
    }
    return ranked.prefix(max(0, maximum)).sorted()
  }

  private static func title(_ graph: Graph) -> String {
    let titles = graph.documents.map { cleanText($0.title, limit: 160) }.filter { !$0.isEmpty }
    guard let first = titles.first else {
      return graph.documents.count == 1 ? cleanText(graph.documents[0].id, limit: 160) : ""
    }
    return graph.documents.count == 1
      ? first : "\(first) — and \(graph.documents.count - 1) more"
  }

  private static func subtitle(_ graph: Graph) -> String {
    if graph.documents.count == 1 {
      let d = graph.documents[0]
      return [d.outlet, d.published].map { cleanText($0, limit: 80) }.filter { !$0.isEmpty }
        .joined(separator: " · ")
    }
    var outlets: [String] = []
    for document in graph.documents {
      let outlet = cleanText(document.outlet, limit: 80)
      if !outlet.isEmpty, !outlets.contains(outlet) { outlets.append(outlet) }
    }
    return outlets.joined(separator: ", ")
  }

  private static func description(_ participants: Int, _ edges: [Edge], _ notes: [String]) -> String {
    let claimed = edges.count { !$0.attribution.isEmpty }
    let negated = edges.count { $0.polarity == .negated }
    return "A network of \(counted(participants, "participant")) and "
      + "\(counted(edges.count, "statement")) between them: \(claimed) on somebody's say-so, "
      + "\(negated) negated. \(notes.joined(separator: " "))"
  }

  private static func notes(_ graph: Graph, drawn: Int, wanted: Int, _ options: DrawingOptions) -> [String] {
    var notes: [String] = []
    if wanted < graph.edges.count {
      notes.append("\(counted(wanted, "statement")) of \(graph.edges.count) asked for.")
    }
    if drawn < wanted { notes.append("\(drawn) of \(wanted) statements shown, the best supported.") }
    var stated: Set<NodeID> = []
    for edge in graph.edges { stated.formUnion([edge.source, edge.target]) }
    let lone = options.showsLoneNames ? 0 : graph.nodes.count { !stated.contains($0.id) }
    if lone > 0 { notes.append("\(counted(lone, "name")) without a stated relation not shown.") }
    return notes + [disclaimer]
  }

  static let disclaimer = "Drawn as stated; nothing here says whether it is true."

  /// The id of a statement's group of shapes; in a picture of one graph its entry in the page has the bare name.
  func lineID(_ statement: Statement) -> String { prefix.isEmpty ? "line-" + statement.id : statement.id }

  static func counted(_ n: Int, _ noun: String) -> String { "\(n) \(noun)\(n == 1 ? "" : "s")" }
}
