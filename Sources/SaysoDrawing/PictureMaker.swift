import SaysoGraph

/// Makes the picture of a graph in one of its views.
struct PictureMaker {
  private let graph: Graph
  private let options: DrawingOptions
  private let wording: Wording
  private let names: ShortNames
  /// The statements to draw, as indices of the graph's edges.
  private let drawn: [Int]
  private var picture: Picture
  /// Where a node stands among the participants, by the frame that it is drawn in.
  private var index: [Spot: Int] = [:]
  /// Indices of the picture's sources.
  private var sources: [String: Int] = [:]
  private var boxes = 0
  private var lines = 0

  private struct Spot: Hashable {
    var node: NodeID
    var frame: Int
  }

  static func picture(_ graph: Graph, _ options: DrawingOptions) -> Picture {
    var maker = PictureMaker(graph, options)
    return maker.make()
  }

  private init(_ graph: Graph, _ options: DrawingOptions) {
    self.graph = graph
    self.options = options
    wording = Wording(graph)
    names = ShortNames(graph)
    let words = PictureWords(graph, options)
    drawn = words.drawn
    picture = Picture(options: options, title: words.title, subtitle: words.subtitle, notes: words.notes)
  }

  private mutating func make() -> Picture {
    let disputes = graph.disputes()
    switch options.view {
    case .compact: addStatements(cards: [])
    case .auto: addStatements(cards: Set(disputes.joined()))
    case .statements: addStatements(cards: Set(drawn))
    case .speakers: addBySpeaker()
    }
    addConflicts(disputes)
    if let grouping = options.grouping, options.view != .speakers {
      picture.frames = EntityGroups(graph, grouping).groups.compactMap { group in
        let members = group.members.compactMap { index[Spot(node: $0, frame: 0)] }.map {
          picture.participants[$0].place
        }
        return members.count > 1 ? Picture.Frame(title: group.title, members: members) : nil
      }
    }
    picture.describe()
    return picture
  }

  private mutating func addStatements(cards: Set<Int>) {
    var connected: Set<NodeID> = []
    for i in drawn {
      connected.formUnion([graph.edges[i].source, graph.edges[i].target])
      if cards.contains(i), let speaker = graph.edges[i].attribution.first?.source { connected.insert(speaker) }
    }
    for node in graph.nodes where options.showsLoneNames || connected.contains(node.id) { add(node, frame: 0) }
    for i in drawn { add(i, frame: 0, asCard: cards.contains(i)) }
  }

  /// A frame for each chain of speakers, with boxes of its own: the article first, then who says most.
  private mutating func addBySpeaker() {
    var order: [[SpeakerName]] = []
    var said: [[SpeakerName]: [Int]] = [:]
    for i in drawn {
      let speakers = graph.edges[i].attribution.map { SpeakerName($0) }
      if said[speakers] == nil { order.append(speakers) }
      said[speakers, default: []].append(i)
    }
    let ranked = order.enumerated().sorted { a, b in
      if a.element.isEmpty != b.element.isEmpty { return a.element.isEmpty }
      let (x, y) = (said[a.element, default: []].count, said[b.element, default: []].count)
      return x == y ? a.offset < b.offset : x > y
    }
    for (frame, speakers) in ranked.map(\.element).enumerated() {
      let first = picture.participants.count
      let said = said[speakers, default: []]
      let connected = Set(said.flatMap { [graph.edges[$0].source, graph.edges[$0].target] })
      for node in graph.nodes where connected.contains(node.id) { add(node, frame: frame) }
      for i in said { add(i, frame: frame, asCard: false) }
      picture.frames.append(
        Picture.Frame(
          title: title(graph.edges[said[0]]),
          members: picture.participants[first...].map(\.place)))
    }
  }

  private func title(_ edge: Edge) -> String {
    if let speakers = wording.speakers(edge) {
      return "On the word of \(speakers == Wording.nobody ? "somebody not named" : speakers)"
    }
    return graph.documents.count <= 1 ? "In the article’s own voice" : "In the articles’ own voice"
  }

  private mutating func add(_ node: Node, frame: Int) {
    // A graph from elsewhere may have a node twice.
    if index[Spot(node: node.id, frame: frame)] != nil { return }
    let name = names.name(node.id)
    let copies = (0..<frame).count { index[Spot(node: node.id, frame: $0)] != nil }
    index[Spot(node: node.id, frame: frame)] = picture.participants.count
    picture.participants.append(
      Picture.Participant(
        node: node, place: boxes, id: copies == 0 ? name : "\(name)-\(copies + 1)",
        original: copies == 0 ? nil : name))
    boxes += 1
  }

  private mutating func add(_ i: Int, frame: Int, asCard: Bool) {
    let edge = graph.edges[i]
    guard let tail = index[Spot(node: edge.source, frame: frame)],
      let head = index[Spot(node: edge.target, frame: frame)]
    else { return }
    var statement = Picture.Statement(
      edge: edge, number: i + 1, place: lines, tail: tail, head: head,
      label: wording.label(edge, number: i + 1, namesSpeaker: options.view != .speakers),
      sentence: wording.sentence(edge), speakers: wording.speakers(edge), id: names.name(ofEdge: i),
      anchor: names.name(ofEdge: i))
    lines += 1
    if asCard {
      statement.card = card(edge, name: statement.id)
      // On paper without colours the line from the speaker is too little.
      let isTold = statement.card?.speaker != nil && options.theme != .print
      statement.label = wording.label(edge, number: i + 1, namesSpeaker: !isTold)
    }
    picture.statements.append(statement)
  }

  private mutating func card(_ edge: Edge, name: String) -> Picture.Card {
    var card = Picture.Card(place: boxes, exit: lines)
    boxes += 1
    lines += 1
    // A chain of several is told in words: a line between speakers would read as a statement.
    if edge.attribution.count == 1, let speaker = speakerBox(edge.attribution[0], of: name) {
      card.speaker = (speaker, lines)
      lines += 1
    }
    return card
  }

  /// The box of a speaker; `nil` if nobody is named.
  private mutating func speakerBox(_ speaker: Speaker, of name: String) -> Int? {
    if let node = speaker.source, let i = index[Spot(node: node, frame: 0)] { return picture.participants[i].place }
    let words = wording.speaker(speaker, unnamed: "")
    if words.isEmpty { return nil }
    if let known = sources[words] {
      picture.sources[known].statements.append(name)
      return picture.sources[known].place
    }
    sources[words] = picture.sources.count
    picture.sources.append(
      Picture.Source(words: words, place: boxes, id: "source-\(picture.sources.count + 1)", statements: [name]))
    boxes += 1
    return boxes - 1
  }

  /// From each statement that affirms to one that denies the same and the other way round, if both have a card.
  ///
  /// Not between all: what many affirm and many deny would be nothing but lines.
  private mutating func addConflicts(_ disputes: [[Int]]) {
    let cards = Dictionary(
      picture.statements.compactMap { statement in statement.card.map { (statement.number - 1, $0.place) } }
    ) { first, _ in first }
    for group in disputes {
      let shown = group.filter { cards[$0] != nil }
      let (affirming, denying) = (
        shown.filter { graph.edges[$0].polarity == .affirmed }, shown.filter { graph.edges[$0].polarity == .negated }
      )
      var joined: Set<Int> = []
      for (side, other) in [(affirming, denying), (denying, affirming)] {
        for a in side where !joined.contains(a) {
          let voice = SpeakerName(graph.edges[a])
          guard let b = other.first(where: { SpeakerName(graph.edges[$0]) != voice }) else { continue }
          joined.formUnion([a, b])
          addConflict(min(a, b), max(a, b), cards)
        }
      }
    }
  }

  private mutating func addConflict(_ a: Int, _ b: Int, _ cards: [Int: Int]) {
    picture.conflicts.append(
      Picture.Conflict(
        place: lines, tail: cards[a, default: 0], head: cards[b, default: 0],
        statements: [names.name(ofEdge: a), names.name(ofEdge: b)],
        sentence: "Statements \(a + 1) and \(b + 1) contradict each other."))
    lines += 1
  }
}
