import Testing

@testable import SaysoGraph

@Suite struct DiffTests {
  @Test(arguments: UInt64(0)..<80)
  func `a graph does not differ from itself`(seed: UInt64) {
    var random = RandomGraph(seed: seed)
    let graph = random.graph()
    let diff = GraphDiff(before: graph, after: graph)
    #expect(diff.isEmpty)
    #expect(diff.entities == [])
    #expect(Set(diff.unchanged.map(\.before)) == Set(graph.edges.map(\.key)))
  }

  @Test(arguments: UInt64(0)..<80)
  func `every statement of both sides has its place`(seed: UInt64) throws {
    var one = RandomGraph(seed: seed)
    var two = RandomGraph(seed: seed + 1000)
    let (a, b) = (one.graph(), two.graph())
    let diff = GraphDiff(before: a, after: b)
    let all = diff.changes + diff.echoes
    let before = all.compactMap(\.before) + diff.unchanged.map(\.before)
    let after = all.compactMap(\.after) + diff.unchanged.map(\.after)
    #expect(Set(before) == Set(a.edges.map(\.key)))
    #expect(Set(after) == Set(b.edges.map(\.key)))
    #expect(try JSONValue(diff.json())["changes"]?.array?.count == diff.changes.count)
  }

  @Test(arguments: UInt64(0)..<300)
  func `what is the same at first sight need not be laid side by side`(seed: UInt64) {
    var one = RandomGraph(seed: seed)
    var two = RandomGraph(seed: seed + 1000)
    let a = one.graph()
    var b = GraphBuilder()
    // Nearly the same: some statements gone, some of another graph.
    for node in a.nodes { b.add(node) }
    for (i, edge) in a.edges.enumerated() where (UInt64(i) + seed) % 4 != 0 { b.add(edge) }
    if seed % 2 == 0 { b.add(two.graph()) }
    let after = b.graph()
    let hasty = GraphDiff(before: a, after: after)
    let patient = GraphDiff(before: a, after: after, names: nil, isHasty: false)
    #expect(hasty.changes == patient.changes && hasty.echoes == patient.echoes)
    #expect(hasty.entities == patient.entities && hasty.statements == patient.statements)
    #expect(Set(hasty.unchanged) == Set(patient.unchanged))
  }

  @Test(arguments: UInt64(0)..<80)
  func `read backwards, what was added was removed`(seed: UInt64) {
    var one = RandomGraph(seed: seed)
    var two = RandomGraph(seed: seed + 1000)
    let (a, b) = (one.graph(), two.graph())
    let forward = GraphDiff(before: a, after: b)
    let backward = GraphDiff(before: b, after: a)
    for (kind, opposite) in [
      (ChangeKind.added, ChangeKind.removed), (.hedgeAdded, .hedgeDropped),
      (.attributionAdded, .attributionLost), (.polarityFlipped, .polarityFlipped),
      (.hedgeChanged, .hedgeChanged), (.reworded, .reworded),
    ] {
      #expect(forward.count(of: kind) == backward.count(of: opposite))
      #expect(forward.count(of: opposite) == backward.count(of: kind))
    }
  }

  /// A graph of statements between Ann Lee and Acme Corp., each a variation of one.
  private func graph(
    _ edges: Edge..., lemma: String = "accuse", nodes: [Node] = [], document: String = "one"
  ) -> Graph {
    var builder = GraphBuilder()
    builder.add(DocumentRecord(id: document))
    builder.add(Node(id: "person:ann-lee", kind: .person, name: "Ann Lee"))
    builder.add(Node(id: "organization:acme-corp", kind: .organization, name: "Acme Corp."))
    builder.add(Node(id: "person:cy-ito", kind: .person, name: "Cy Ito"))
    for node in nodes { builder.add(node) }
    for edge in edges { builder.add(edge, lemma: lemma) }
    return builder.graph()
  }

  private func edge(
    _ polarity: Polarity = .affirmed, _ modality: Modality = .asserted, by: [Speaker] = [],
    type: StatementType = .accuse, source: NodeID = "person:ann-lee",
    target: NodeID = "organization:acme-corp"
  ) -> Edge {
    Edge(
      source: source, target: target, type: type, predicate: "accused", polarity: polarity,
      modality: modality, attribution: by)
  }

  private func lines(_ a: Graph, _ b: Graph) -> [String] { GraphDiff(before: a, after: b).lines }
  private var claim: String { "Ann Lee — accused → Acme Corp. [accuse]" }
  private var cy: Speaker { Speaker(source: "person:cy-ito", text: "Cy Ito", cue: "said") }
  private var police: Speaker { Speaker(text: "police", cue: "said") }

  @Test func `what only one side states is added or removed`() {
    #expect(lines(graph(), graph(edge(by: [cy]))) == ["+ added: \(claim): per Cy Ito"])
    #expect(
      lines(graph(edge(.negated, .alleged)), graph()) == ["− removed: \(claim): NOT, alleged"])
  }

  @Test func `polarity and hedges are compared within an assertion`() {
    #expect(
      lines(graph(edge()), graph(edge(.negated)))
        == ["~ polarity-flipped: \(claim): affirmed → negated"])
    #expect(
      lines(graph(edge(.affirmed, .alleged)), graph(edge()))
        == ["~ hedge-dropped: \(claim): alleged → flat"])
    #expect(
      lines(graph(edge()), graph(edge(.affirmed, .possible)))
        == ["~ hedge-added: \(claim): flat → possible"])
    #expect(
      lines(graph(edge(.affirmed, .alleged)), graph(edge(.affirmed, .possible)))
        == ["~ hedge-changed: \(claim): alleged → possible"])
    #expect(
      GraphDiff(before: graph(edge(.affirmed, .alleged)), after: graph(edge(.negated)))
        .changes.map(\.kind) == [.hedgeDropped, .polarityFlipped])
  }

  @Test func `a claim whose speaker changes is one change`() {
    #expect(
      lines(graph(edge(by: [cy])), graph(edge()))
        == ["~ attribution-lost: \(claim): Cy Ito → the article itself"])
    #expect(
      lines(graph(edge()), graph(edge(by: [police])))
        == ["~ attribution-added: \(claim): the article itself → police"])
    #expect(
      lines(graph(edge(by: [cy])), graph(edge(by: [police])))
        == ["~ speaker-anonymised: \(claim): Cy Ito → police"])
    #expect(
      lines(graph(edge(by: [police])), graph(edge(by: [Speaker()])))
        == ["~ speaker-anonymised: \(claim): police → somebody not named"])
    #expect(
      lines(graph(edge(by: [police])), graph(edge(by: [cy])))
        == ["~ speaker-changed: \(claim): police → Cy Ito"])
    #expect(
      lines(graph(edge(by: [police])), graph(edge(by: [police, cy])))
        == ["~ speaker-changed: \(claim): police → police, via Cy Ito"])
  }

  @Test func `a denial by another speaker is another assertion`() {
    let a = graph(edge(by: [cy]))
    let b = graph(edge(by: [cy]), edge(.negated, by: [police]))
    #expect(lines(a, b) == ["+ added: \(claim): NOT, per police"])
    #expect(
      GraphDiff(before: a, after: graph(edge(.negated, by: [police]))).changes.map(\.kind)
        == [.added, .removed])
  }

  @Test func `another word for the same claim is reworded`() {
    let diff = GraphDiff(before: graph(edge()), after: graph(edge(), lemma: "blame"))
    #expect(diff.changes.map(\.kind) == [.reworded])
  }

  @Test func `a post that is another, or no longer held, is a changed role`() {
    var mayor = edge(type: .roleIn)
    mayor.predicate = "mayor"
    mayor.status = .current
    var former = mayor
    former.status = .former
    var treasurer = mayor
    treasurer.predicate = "treasurer"
    let diff = GraphDiff(
      before: graph(mayor, lemma: "mayor"), after: graph(former, lemma: "mayor"))
    #expect(diff.changes.map(\.kind) == [.roleChanged])
    #expect(diff.changes.first?.detail == "current → former")
    #expect(diff.changes.first?.entity == "person:ann-lee")
    let other = GraphDiff(
      before: graph(mayor, lemma: "mayor"), after: graph(treasurer, lemma: "treasurer"))
    #expect(other.changes.map(\.kind) == [.roleChanged])
  }

  @Test func `claims of a loose type are told apart by the lemma`() {
    let diff = GraphDiff(
      before: graph(edge(type: .otherEvent)),
      after: graph(edge(.negated, type: .otherEvent), lemma: "blame"))
    #expect(diff.changes.map(\.kind) == [.added, .removed])
    let same = GraphDiff(
      before: graph(edge(type: .otherEvent)), after: graph(edge(.negated, type: .otherEvent)))
    #expect(same.changes.map(\.kind) == [.polarityFlipped])
  }

  @Test func `symmetric statements are the same either way round`() {
    let diff = GraphDiff(
      before: graph(edge(type: .consult)),
      after: graph(
        edge(type: .consult, source: "organization:acme-corp", target: "person:ann-lee")))
    #expect(diff.isEmpty)
  }

  @Test func `entities match by alias or acronym and say so`() {
    let full = Node(
      id: "organization:border-and-customs-office", kind: .organization,
      name: "Border and Customs Office")
    let short = Node(id: "organization:bco", kind: .organization, name: "BCO")
    let a = graph(edge(target: full.id), nodes: [full])
    let b = graph(edge(target: short.id), nodes: [short])
    #expect(
      lines(a, b) == [
        "= organization:bco is organization:border-and-customs-office: acronym 'BCO'",
        "~ entity-renamed: organization:border-and-customs-office: Border and Customs Office → BCO",
      ])
    var known = full
    known.aliases = ["The Office", "bco"]
    #expect(
      lines(graph(edge(target: full.id), nodes: [known]), b)
        .first == "= organization:bco is organization:border-and-customs-office: alias 'BCO'")
  }

  @Test func `what could be two entities stays apart`() {
    let ann = Node(id: "person:ann-fox", kind: .person, name: "Ann Fox", aliases: ["Fox"])
    let bo = Node(id: "person:bo-fox", kind: .person, name: "Bo Fox", aliases: ["Fox"])
    let fox = Node(id: "person:fox", kind: .person, name: "Fox")
    let a = graph(edge(source: ann.id), nodes: [ann, bo])
    let b = graph(edge(source: fox.id), nodes: [fox])
    let diff = GraphDiff(before: a, after: b)
    #expect(diff.entities == [])
    #expect(diff.changes.map(\.kind) == [.removed, .added])
    #expect(
      GraphDiff(before: graph(edge(source: ann.id), nodes: [ann]), after: b).entities
        == [EntityMatch(before: ann.id, after: fox.id, reason: "alias 'Fox'")])
  }

  @Test func `described ends match by head word within otherwise equal claims`() {
    func described(_ words: String, _ document: String) -> Graph {
      let id = NodeID(.person, describedIn: document, at: 7)
      return graph(
        edge(source: id),
        nodes: [Node(id: id, kind: .person, named: false, name: words)], document: document)
    }
    let a = described("a member of the K-9 gang", "one")
    #expect(
      lines(a, described("one K-9 member", "two"))
        == ["= person:two@7 is person:one@7: head word 'member'"])
    #expect(
      lines(a, described("A member of the K-9 gang", "two"))
        == ["= person:two@7 is person:one@7: the same words"])
    #expect(
      GraphDiff(before: a, after: described("a leader of the K-9 gang", "one")).changes.count == 2)
  }

  @Test func `the JSON counts every kind`() throws {
    let diff = GraphDiff(before: graph(edge(by: [cy])), after: graph(edge()))
    let json = try JSONValue(diff.json())
    #expect(json["format"]?.string == "sayso-diff/1")
    #expect(json["before"]?.string == "one")
    #expect(json["counts"]?["attribution-lost"]?.number == 1)
    #expect(json["counts"]?["unchanged"]?.number == 0)
    #expect(json["changes"]?.array?.first?["claim"]?["source"]?.string == "person:ann-lee")
  }
}
