import SaysoGraph

/// An invented article with its text and a graph whose spans are those of the words named here.
enum PageSamples {
  static let text = """
    Harbour watch chief says threats against inspectors have doubled

    By Lena Orr

    VELMOUTH, Ostrey Province — Mara Voss, Secretary of the Federal Harbour Watch, said on Tuesday that the Dockside \
    Nine had threatened inspectors in Velmouth. “They put prices on our people,” she said.

    Inspector Chief Idris Tolan was allegedly hit by a Dockside Nine member last week, according to Harbour Watch \
    officials. Councillor Petra Lunn denied that the gang had put bounties on the Federal Harbour Watch. She called \
    the charge “a tale for the budget”.

    The Quayside Courier reported that Voss plans to meet Lunn on Friday. If the council agrees, Tolan would ask the \
    Velmouth police for 12 officers.
    """

  static let texts = ["courier": Array(text.utf8)]

  /// Where some words stand for the first time after some others.
  static func span(_ words: String, after other: String = "") -> CodePointRange {
    let all = Array(text.unicodeScalars)
    func find(_ words: String, from start: Int) -> CodePointRange {
      let wanted = Array(words.unicodeScalars)
      let at = (start...(all.count - wanted.count)).first { all[$0..<($0 + wanted.count)].elementsEqual(wanted) }
      guard let at else { preconditionFailure("no “\(words)” in the sample") }
      return CodePointRange(at, at + wanted.count)
    }
    return find(words, from: other.isEmpty ? 0 : find(other, from: 0).end)
  }

  private static func sentence(_ first: String, _ last: String) -> CodePointRange {
    CodePointRange(span(first).start, span(last, after: first).end)
  }

  private static let voss = sentence("VELMOUTH,", "in Velmouth.")
  private static let tolan = sentence("Inspector Chief", "officials.")
  private static let lunn = sentence("Councillor", "Watch.")
  private static let courier = sentence("The Quayside Courier", "Friday.")
  private static let last = sentence("If the council", "officers.")

  private static func quote(_ span: CodePointRange) -> String {
    let all = Array(text.unicodeScalars)
    var quote = String.UnicodeScalarView()
    quote.append(contentsOf: all[span.start..<span.end])
    return String(quote)
  }

  private static let sayings = [
    Attribution(
      document: "courier", source: [span("Mara Voss")], cue: [span("said")],
      content: [sentence("that the Dockside", "in Velmouth")], speaker: "person:mara-voss"),
    Attribution(
      document: "courier", source: [span("she")], cue: [span("said", after: "she")],
      content: [span("“They put prices on our people,”")], speaker: "person:mara-voss", form: .direct),
    Attribution(document: "courier", cue: [span("allegedly")], content: [span("hit by a Dockside Nine member")]),
    Attribution(
      document: "courier", source: [span("Harbour Watch officials", after: "according")], cue: [span("according to")],
      content: [sentence("Inspector Chief", "last week")]),
    Attribution(
      document: "courier", source: [span("Councillor Petra Lunn")], cue: [span("denied")],
      content: [sentence("that the gang", "Federal Harbour Watch")], speaker: "person:petra-lunn"),
    Attribution(
      document: "courier", source: [span("She", after: "Watch.")], cue: [span("called")],
      content: [span("“a tale for the budget”")], speaker: "person:petra-lunn", form: .mixed),
    Attribution(
      document: "courier", source: [span("The Quayside Courier")], cue: [span("reported")],
      content: [sentence("that Voss", "on Friday")], speaker: "organization:the-quayside-courier"),
  ]

  private static func node(
    _ id: NodeID, _ kind: EntityKind, _ name: String, named: Bool = true, _ mentions: [CodePointRange],
    pronouns: [CodePointRange] = []
  ) -> Node {
    Node(
      id: id, kind: kind, named: named, name: name,
      mentions: mentions.map { Mention(document: "courier", span: $0, form: named ? .name : .description) }
        + pronouns.map { Mention(document: "courier", span: $0, form: .pronoun) })
  }

  private static let nodes = [
    node("organization:dockside-nine", .organization, "Dockside Nine", [span("Dockside Nine")]),
    node(
      "organization:federal-harbour-watch", .organization, "Federal Harbour Watch",
      [span("Federal Harbour Watch"), span("Federal Harbour Watch", after: "bounties")]),
    node("organization:the-quayside-courier", .organization, "The Quayside Courier", [span("The Quayside Courier")]),
    node("organization:velmouth-police", .organization, "Velmouth police", [span("Velmouth police")]),
    node("group:courier@161", .group, "inspectors", named: false, [span("inspectors", after: "Nine had")]),
    node("person:courier@294", .person, "a Dockside Nine member", named: false, [span("a Dockside Nine member")]),
    node("person:idris-tolan", .person, "Idris Tolan", [span("Idris Tolan"), span("Tolan", after: "agrees")]),
    node(
      "person:mara-voss", .person, "Mara Voss", [span("Mara Voss"), span("Voss", after: "reported")],
      pronouns: [span("she")]),
    node(
      "person:petra-lunn", .person, "Petra Lunn", [span("Petra Lunn"), span("Lunn", after: "plans")],
      pronouns: [span("She", after: "Watch.")]),
    node("place:ostrey-province", .place, "Ostrey Province", [span("Ostrey Province")]),
    node("place:velmouth", .place, "Velmouth", [span("VELMOUTH"), span("Velmouth", after: "inspectors in")]),
  ]

  /// An edge with one evidence; `saying` is an index of `sayings`.
  private static func edge(
    _ key: String, _ source: NodeID, _ type: StatementType, _ target: NodeID, _ sentence: CodePointRange,
    _ spans: (CodePointRange, CodePointRange?, CodePointRange), by: SaysoGraph.Speaker? = nil, saying: Int? = nil,
    polarity: Polarity = .affirmed, modality: Modality = .asserted, hedge: CodePointRange? = nil,
    negation: CodePointRange? = nil, time: TimeExpression? = nil, amounts: [Amount] = [], place: NodeID? = nil
  ) -> Edge {
    let predicate = spans.1.map(quote) ?? ""
    return Edge(
      key: StatementKey("s-\(key)000000000000000000"), source: source, target: target, type: type, predicate: predicate,
      polarity: polarity, modality: modality, attribution: [by].compactMap { $0 }, time: time, place: place,
      rule: "frame/\(type.rawValue)",
      evidence: [
        Evidence(
          document: "courier", span: sentence, quote: quote(sentence), sourceSpan: spans.0, targetSpan: spans.2,
          predicateSpan: spans.1, hedgeSpan: hedge, negationSpan: negation, attribution: saying.map { sayings[$0].id },
          predicate: predicate, time: time, place: place, amounts: amounts, rule: "frame/\(type.rawValue)")
      ])
  }

  private static let friday = TimeExpression(text: "Friday", span: span("Friday"), value: "2026-03-06")

  private static let edges = [
    edge(
      "a1a1a1a1a1", "organization:dockside-nine", .threaten, "group:courier@161", voss,
      (span("Dockside Nine"), span("had threatened"), span("inspectors", after: "Nine had")),
      by: Speaker(source: "person:mara-voss", text: "Mara Voss", cue: "said"), saying: 0, place: "place:velmouth"),
    edge(
      "a2a2a2a2a2", "organization:dockside-nine", .threaten, "organization:federal-harbour-watch", lunn,
      (span("the gang"), span("had put bounties on"), span("Federal Harbour Watch", after: "bounties")),
      by: Speaker(source: "person:petra-lunn", text: "Councillor Petra Lunn", cue: "denied"), saying: 4,
      polarity: .negated, negation: span("denied")),
    edge(
      "a3a3a3a3a3", "person:courier@294", .assault, "person:idris-tolan", tolan,
      (span("a Dockside Nine member"), span("hit"), span("Idris Tolan")),
      by: Speaker(text: "Harbour Watch officials", cue: "according to"), saying: 3, modality: .alleged,
      hedge: span("allegedly")),
    edge(
      "a4a4a4a4a4", "person:idris-tolan", .roleIn, "organization:federal-harbour-watch", tolan,
      (span("Idris Tolan"), span("Inspector Chief"), span("Federal Harbour Watch"))),
    edge(
      "a5a5a5a5a5", "person:idris-tolan", .request, "organization:velmouth-police", last,
      (span("Tolan", after: "agrees"), span("would ask"), span("Velmouth police")), modality: .conditional,
      hedge: span("would"),
      amounts: [Amount(text: "12 officers", span: span("12 officers"), value: "12", unit: "officer")]),
    edge(
      "a6a6a6a6a6", "person:mara-voss", .consult, "person:petra-lunn", courier,
      (span("Voss", after: "reported"), span("plans to meet"), span("Lunn", after: "plans")),
      by: Speaker(source: "organization:the-quayside-courier", text: "The Quayside Courier", cue: "reported"),
      saying: 6,
      modality: .intended, hedge: span("plans"), time: friday),
    edge(
      "a7a7a7a7a7", "person:mara-voss", .roleIn, "organization:federal-harbour-watch", voss,
      (span("Mara Voss"), span("Secretary"), span("Federal Harbour Watch"))),
    edge(
      "a8a8a8a8a8", "place:velmouth", .locatedIn, "place:ostrey-province", voss,
      (span("VELMOUTH"), nil, span("Ostrey Province"))),
  ]

  static let graph = Graph(
    generator: "sayso 0.1.0", rules: "0123456789abcdef",
    documents: [
      DocumentRecord(
        id: "courier", title: "Harbour watch chief says threats against inspectors have doubled",
        outlet: "The Quayside Courier", url: "https://courier.example/a?x=1&y=2", published: "2026-03-05",
        characters: text.unicodeScalars.count)
    ], attributions: sayings, nodes: nodes, edges: edges)

  /// Everything that has broken other pages, in names, words, spans and the text itself.
  static func hostile(_ text: String) -> (graph: Graph, texts: [String: [UInt8]]) {
    var graph = hostileGraph(text)
    let article = "\(text)\n\n\(text) \(text)\n \n"
    for i in graph.edges.indices {
      graph.edges[i].evidence[0].hedgeSpan = CodePointRange(i, .max)
      graph.edges[i].evidence[0].negationSpan = CodePointRange(.min, 3)
      graph.edges[i].evidence[0].span = CodePointRange(i - 2, i + 20)
      graph.edges[i].evidence[0].attribution = AttributionID("a-\(i)")
    }
    for i in graph.nodes.indices {
      graph.nodes[i].mentions = [Mention(document: text, span: CodePointRange(i - 1, 2 * i + 3))]
    }
    graph.documents[0].id = text
    graph.attributions = (0..<4).map { i in
      Attribution(
        id: AttributionID("a-\(i)"), document: text, source: [CodePointRange(i, i + 4)], cue: [CodePointRange(9, 2)],
        content: [CodePointRange(0, 30 * i)], parent: AttributionID("a-\((i + 1) % 4)"))
    }
    return (graph, [text: Array(article.utf8)])
  }
}
