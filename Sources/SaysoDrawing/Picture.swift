import SaysoGraph

/// What is drawn of a graph: its nodes and statements chosen, counted and put into words.
///
/// Boxes and lines are places in an ``Arrangement``; several pictures may share one.
struct Picture {
  /// A node as it is drawn.
  struct Participant {
    var node: Node
    /// Its box in the arrangement.
    var place: Int
    /// Its name in DOT and SVG.
    var id: String
    /// The name of the node where this is a further box for it.
    var original: String?
    var mark: Mark?
    /// In which graphs it is found, or for what it was taken; empty in a picture of one graph.
    var remark = ""
  }

  /// Who speaks in a picture without being a node of the graph.
  struct Source {
    var words: String
    var place: Int
    var id: String
    /// The names of the statements on its word.
    var statements: [String] = []
  }

  /// A statement as it is drawn, with its words.
  struct Statement {
    var edge: Edge
    /// Its place in the list of all statements, from 1; of a diff, in the list of changes.
    var number: Int
    /// Its line in the arrangement; with a card, the line from its source to the card.
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
    var card: Card?
  }

  /// The box that stands for a statement.
  struct Card {
    var place: Int
    /// The line on to the target.
    var exit: Int
    /// The box of who says so, and the line from there.
    var speaker: (place: Int, line: Int)?
  }

  /// A line between the cards of two statements that contradict each other.
  struct Conflict {
    var place: Int
    /// Boxes.
    var tail: Int
    var head: Int
    /// The names of the two statements.
    var statements: [String]
    var sentence: String
  }

  /// A frame around boxes.
  struct Frame {
    var title: String
    var members: [Int]
  }

  /// A line of the legend of changes.
  struct Count {
    var mark: Mark
    var words: String
  }

  var options: DrawingOptions
  var participants: [Participant]
  var sources: [Source] = []
  var statements: [Statement]
  var conflicts: [Conflict] = []
  var frames: [Frame] = []
  var title: String
  var subtitle: String
  /// A sentence on the whole, for `<desc>`.
  var description = ""
  /// What is left out, and what the picture does not claim.
  var notes: [String]
  /// Empty in a picture of one graph.
  var counts: [Count] = []
  /// Before each id, as three pictures of a diff may stand in one page.
  var prefix = ""

  /// A picture from its parts.
  init(
    options: DrawingOptions, participants: [Participant] = [], statements: [Statement] = [], title: String,
    subtitle: String, notes: [String], counts: [Count] = [], prefix: String = ""
  ) {
    self.options = options
    self.participants = participants
    self.statements = statements
    self.title = title
    self.subtitle = subtitle
    self.notes = notes
    self.counts = counts
    self.prefix = prefix
    describe()
  }

  /// Puts the whole into a sentence; to be called when the parts are there.
  mutating func describe() {
    let edges = statements.map(\.edge)
    let people = participants.count { $0.original == nil }
    let claimed = edges.count { !$0.attribution.isEmpty }
    let (hedged, negated) = (edges.count { Wording.hedge($0) != nil }, edges.count { $0.polarity == .negated })
    let against = conflicts.map { " " + $0.sentence }.joined()
    description =
      "A network of \(counted(people, "participant")) and "
      + "\(counted(edges.count, "statement")) between them: \(claimed) on somebody's say-so, "
      + "\(hedged) hedged, \(negated) negated.\(against) \((counts.map { $0.words + "." } + notes).joined(separator: " "))"
  }

  /// The id of a statement's group of shapes; in a picture of one graph its entry in the page has the bare name.
  func lineID(_ statement: Statement) -> String { prefix.isEmpty ? "line-" + statement.id : statement.id }

  static let disclaimer = "Drawn as stated; nothing here says whether it is true."
}
