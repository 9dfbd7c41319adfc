import SaysoGraph
import Testing

/// What counts as a change of time, place, speaker, title and name, and what does not.
@Suite struct DiffKindTests {
  private func graph(_ edge: Edge, lemma: String = "meet", nodes: [Node] = []) -> Graph {
    var builder = GraphBuilder()
    builder.add(DocumentRecord(id: "one"))
    for (id, kind, name) in [
      ("person:ann-lee", EntityKind.person, "Ann Lee"), ("person:bo-diaz", .person, "Bo Diaz"),
      ("person:cy-ito", .person, "Cy Ito"), ("place:velm", .place, "Velm"), ("place:ost", .place, "Ost"),
    ] {
      builder.add(Node(id: NodeID(id), kind: kind, name: name))
    }
    for node in nodes { builder.add(node) }
    builder.add(edge, lemma: lemma)
    return builder.graph()
  }

  private func meeting(
    _ modality: Modality = .asserted, _ polarity: Polarity = .affirmed, by: [Speaker] = [],
    time: (text: String, value: String?)? = nil, place: NodeID? = nil
  ) -> Edge {
    Edge(
      source: "person:ann-lee", target: "person:bo-diaz", type: .consult, predicate: "met", polarity: polarity,
      modality: modality, attribution: by,
      time: time.map { TimeExpression(text: $0.text, span: CodePointRange(0, 1), value: $0.value) }, place: place)
  }

  private func kinds(_ a: Edge, _ b: Edge) -> [ChangeKind] {
    GraphDiff(before: graph(a), after: graph(b)).changes.map(\.kind)
  }

  @Test(
    arguments: [
      ("Monday", nil, "Tuesday", nil), ("Monday", "2026-03-02", "Tuesday", "2026-03-03"),
      ("last March", "2025-03", "in April", "2025-04"), ("last week", "2026-W09", "March 2", "2026-03-02"),
      ("for two years", "P2Y", "for three years", "P3Y"), ("in 2016", "2016", "in 2017", "2017"),
    ] as [(String, String?, String, String?)])
  func `times that cannot both be so are a change`(a: String, x: String?, b: String, y: String?) {
    #expect(kinds(meeting(time: (a, x)), meeting(time: (b, y))) == [.timeChanged])
    #expect(kinds(meeting(time: (b, y)), meeting(time: (a, x))) == [.timeChanged])
  }

  @Test(
    arguments: [
      ("Monday", nil, "on Monday", nil), ("March", "2026-03", "March 2", "2026-03-02"),
      ("last week", "2026-W09", "Saturday", "2026-02-28"), ("Monday", nil, "last week", nil),
      ("yesterday", nil, "Monday", nil), ("8 p.m. Monday", "2026-03-02T20:00", "Monday", "2026-03-02"),
      ("since January", "2026-01/..", "Monday", "2026-03-02"), ("Monday", "2026-03-02", "on Monday", nil),
      ("New Year's week", "2026-W01", "December 31", "2025-12-31"),
    ] as [(String, String?, String, String?)])
  func `times that may both be so are none`(a: String, x: String?, b: String, y: String?) {
    #expect(kinds(meeting(time: (a, x)), meeting(time: (b, y))) == [])
    #expect(kinds(meeting(time: (b, y)), meeting(time: (a, x))) == [])
  }

  @Test func `a time or place that one side leaves out is not stated, no change`() {
    #expect(kinds(meeting(time: ("Monday", nil)), meeting()) == [])
    #expect(kinds(meeting(), meeting(place: "place:velm")) == [])
  }

  @Test func `another place is a change`() {
    let diff = GraphDiff(before: graph(meeting(place: "place:velm")), after: graph(meeting(place: "place:ost")))
    #expect(diff.changes.map(\.kind) == [.placeChanged])
    #expect(diff.changes.first?.detail == "Velm → Ost")
  }

  @Test func `a hedge that names nobody is a hedge alone`() {
    let nobody = Speaker(cue: "allegedly")
    #expect(kinds(meeting(.alleged, by: [nobody]), meeting()) == [.hedgeDropped])
    #expect(kinds(meeting(), meeting(.alleged, by: [nobody])) == [.hedgeAdded])
    #expect(kinds(meeting(by: [nobody]), meeting()) == [.attributionLost])
    let cy = Speaker(source: "person:cy-ito", text: "Cy Ito", cue: "said")
    #expect(Set(kinds(meeting(by: [cy]), meeting(.alleged, by: [nobody]))) == [.speakerAnonymised, .hedgeAdded])
  }

  @Test(arguments: [
    ("two officials", "officials", false), ("the officials", "officials", false),
    ("city officials", "state officials", true), ("officials", "police", true),
    ("a spokesman for the mayor", "a spokesman", false),
  ])
  func `described speakers are compared by their words`(a: String, b: String, differ: Bool) {
    let (old, new) = (meeting(by: [Speaker(text: a, cue: "said")]), meeting(by: [Speaker(text: b, cue: "said")]))
    #expect(kinds(old, new) == (differ ? [.speakerChanged] : []))
  }

  @Test(arguments: [
    ("regional chief", "the regional chief", false), ("chief", "regional chief", false),
    ("president", "vice president", true), ("Mayor", "mayor", false), ("leads", "the leader", false),
    ("leads", "former leader", true), ("mayor", "treasurer", true),
  ])
  func `titles are compared as far as they make another post`(a: String, b: String, differ: Bool) {
    func role(_ title: String) -> Graph {
      graph(
        Edge(source: "person:ann-lee", target: "person:bo-diaz", type: .roleIn, predicate: title, status: .current),
        lemma: title)
    }
    #expect(GraphDiff(before: role(a), after: role(b)).changes.map(\.kind) == (differ ? [.roleChanged] : []))
  }

  @Test func `one word that is read as another type is the same claim`() {
    func attack(_ type: StatementType, _ modality: Modality) -> Graph {
      graph(
        Edge(
          source: "person:ann-lee", target: "person:bo-diaz", type: type, predicate: "attacked", modality: modality),
        lemma: "attack")
    }
    let diff = GraphDiff(before: attack(.assault, .alleged), after: attack(.accuse, .asserted))
    #expect(diff.changes.map(\.kind) == [.hedgeDropped])
    #expect(GraphDiff(before: attack(.assault, .asserted), after: attack(.accuse, .asserted)).isEmpty)
  }

  @Test func `an entity that is called otherwise is renamed once`() {
    let full = Node(
      id: "organization:border-office", kind: .organization, name: "Border Office", aliases: ["BO", "the office"])
    let short = Node(id: "organization:bo", kind: .organization, name: "BO")
    func edge(_ target: NodeID) -> Edge {
      Edge(source: "person:ann-lee", target: target, type: .accuse, predicate: "accused")
    }
    let diff = GraphDiff(
      before: graph(edge(full.id), nodes: [full]), after: graph(edge(short.id), nodes: [short]))
    #expect(diff.changes.map(\.kind) == [.entityRenamed])
    #expect(diff.changes.first?.claim == nil)
    #expect(diff.lines.last == "~ entity-renamed: organization:border-office: Border Office → BO")
    #expect(diff.items == [])
  }

  @Test func `a diff about an entity has the claims that it makes and stands in`() {
    let cy = Speaker(source: "person:cy-ito", text: "Cy Ito", cue: "said")
    let diff = GraphDiff(before: graph(meeting(by: [cy])), after: graph(meeting()))
    #expect(diff.about(["person:cy-ito"]).changes.count == 1)
    #expect(diff.about(["person:ann-lee"]).changes.count == 1)
    #expect(diff.about(["place:velm"]).isEmpty)
  }

  /// A graph of several statements between Ann Lee and Bo Diaz, each by its word.
  private func several(_ words: [(String, Edge)]) -> Graph {
    var builder = GraphBuilder()
    builder.add(Node(id: "person:ann-lee", kind: .person, name: "Ann Lee"))
    builder.add(Node(id: "person:bo-diaz", kind: .person, name: "Bo Diaz"))
    for (word, edge) in words {
      var edge = edge
      edge.predicate = word
      builder.add(edge, lemma: word)
    }
    return builder.graph()
  }

  @Test func `a second deed of the same type is not lost beside the first`() {
    let both = several([("stabbed", meeting()), ("shot", meeting())])
    let one = several([("stabbed", meeting())])
    #expect(GraphDiff(before: both, after: one).changes.map(\.kind) == [.removed])
    #expect(GraphDiff(before: one, after: both).changes.map(\.kind) == [.added])
  }

  @Test func `who did not call has not taken back that he met`() {
    let met = several([("met", meeting())])
    let call = several([("called", meeting(.asserted, .negated))])
    let diff = GraphDiff(before: met, after: call)
    #expect(Set(diff.changes.map(\.kind)) == [.removed, .added])
    #expect(diff.contradictions == [])
    let denial = several([("met", meeting(.asserted, .negated, by: [Speaker(text: "an aide", cue: "said")]))])
    #expect(GraphDiff(before: met, after: denial).contradictions.count == 1)
  }

  @Test func `a former post is another statement than the same post now`() throws {
    var now = meeting()
    now.type = .roleIn
    now.status = .current
    var then = now
    then.status = .former
    let (a, b) = (several([("chair", now)]), several([("chair", then)]))
    #expect(try Graph.merged([a, b]).edges.count == 2)
    #expect(GraphDiff(before: a, after: b).changes.map(\.kind) == [.roleChanged])
    #expect(GraphDiff(before: Graph(), after: b).changes.first?.detail == "former")
  }

  @Test(arguments: [("person:ann-lee", "person:bo-diaz"), ("person:bo-diaz", "person:ann-lee")])
  func `a mutual type and a directed one meet whichever way round`(source: NodeID, target: NodeID) {
    func graph(_ type: StatementType) -> Graph {
      self.graph(Edge(source: source, target: target, type: type, predicate: "met"))
    }
    #expect(GraphDiff(before: graph(.consult), after: graph(.tell)).isEmpty)
    #expect(GraphDiff(before: graph(.tell), after: graph(.consult)).isEmpty)
  }

  @Test func `a thousand statements of one claim are no trouble`() {
    func graph(_ count: Int) -> Graph {
      several((0..<count).map { ("met", meeting(by: [Speaker(text: "witness number \($0)", cue: "said")])) })
    }
    #expect(GraphDiff(before: graph(1000), after: graph(999)).changes.map(\.kind) == [.removed])
  }
}
