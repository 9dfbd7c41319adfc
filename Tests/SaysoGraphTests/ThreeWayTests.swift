import SaysoGraph
import Testing

@Suite struct ThreeWayTests {
  /// A graph of statements between Ann Lee and Acme Corp., each a variation of one.
  private func graph(_ edges: Edge..., lemma: String = "accuse", nodes: [Node] = []) -> Graph {
    var builder = GraphBuilder()
    builder.add(DocumentRecord(id: "one"))
    builder.add(Node(id: "person:ann-lee", kind: .person, name: "Ann Lee"))
    builder.add(Node(id: "organization:acme-corp", kind: .organization, name: "Acme Corp."))
    builder.add(Node(id: "person:cy-ito", kind: .person, name: "Cy Ito"))
    for node in nodes { builder.add(node) }
    for edge in edges { builder.add(edge, lemma: lemma) }
    return builder.graph()
  }

  private func edge(
    _ polarity: Polarity = .affirmed, _ modality: Modality = .asserted, by: [Speaker] = [],
    type: StatementType = .accuse, source: NodeID = "person:ann-lee"
  ) -> Edge {
    Edge(
      source: source, target: "organization:acme-corp", type: type, predicate: "accused", polarity: polarity,
      modality: modality, attribution: by)
  }

  private var cy: Speaker { Speaker(source: "person:cy-ito", text: "Cy Ito", cue: "said") }
  private var police: Speaker { Speaker(text: "police", cue: "said") }

  /// The only entry of a comparison, which must read the same from both sides.
  private func entry(_ base: Graph, _ a: Graph, _ b: Graph) throws -> ThreeWayEntry {
    let diff = ThreeWayDiff(base: base, a: a, b: b)
    let entry = try #require(diff.entries.first)
    #expect(diff.entries.count == 1)
    let mirrored = try #require(ThreeWayDiff(base: base, a: b, b: a).entries.first)
    #expect(Shape(mirrored).mirrored == Shape(entry))
    return entry
  }

  @Test func `a statement that nobody touches is unchanged`() throws {
    let base = graph(edge(by: [cy]))
    let entry = try entry(base, base, base)
    #expect(entry.verdict == .unchanged && entry.conflict == nil && entry.apart == [])
    #expect(entry.base?.speakers == ["Cy Ito"])
    #expect(entry.a.statements == entry.b.statements && entry.a.changes == [])
  }

  @Test func `what one version changes, drops or adds is its own`() throws {
    let base = graph(edge(.affirmed, .alleged))
    let changed = try entry(base, graph(edge()), base)
    #expect(changed.verdict == .onlyA && changed.a.changes.map(\.kind) == [.hedgeDropped])
    let dropped = try entry(base, base, graph())
    #expect(dropped.verdict == .onlyB && dropped.b.isDropped && dropped.b.statements == [])
    let added = try entry(graph(), graph(edge(by: [cy])), graph())
    #expect(added.verdict == .onlyA && added.base == nil)
    #expect(added.a.changes.map(\.kind) == [.added] && added.b == ThreeWaySide())
  }

  @Test func `what both change, drop or add alike is no conflict`() throws {
    let base = graph(edge(.affirmed, .alleged))
    #expect(try entry(base, graph(edge()), graph(edge())).verdict == .bothMade)
    #expect(try entry(base, graph(), graph()).verdict == .bothMade)
    #expect(try entry(graph(), base, base).verdict == .bothMade)
  }

  @Test func `one hedges and the other flips`() throws {
    let entry = try entry(graph(edge()), graph(edge(.affirmed, .alleged)), graph(edge(.negated)))
    #expect(entry.verdict == .conflict && entry.conflict == .bothChanged)
    #expect(entry.apart == [.polarity, .hedge])
    #expect(entry.a.changes.map(\.kind) == [.hedgeAdded] && entry.b.changes.map(\.kind) == [.polarityFlipped])
  }

  @Test func `one hedges more and the other drops the hedge`() throws {
    let entry = try entry(
      graph(edge(.affirmed, .alleged)), graph(edge(.affirmed, .possible)), graph(edge()))
    #expect(entry.conflict == .bothChanged && entry.apart == [.hedge])
  }

  @Test func `one drops the statement and the other flips it`() throws {
    let entry = try entry(graph(edge()), graph(), graph(edge(.negated)))
    #expect(entry.verdict == .conflict && entry.conflict == .droppedAndChanged && entry.apart == [])
    #expect(entry.a.isDropped && entry.b.changes.map(\.kind) == [.polarityFlipped])
  }

  @Test func `both change the speaker, each to another`() throws {
    let entry = try entry(graph(edge()), graph(edge(by: [cy])), graph(edge(by: [police])))
    #expect(entry.conflict == .bothChanged && entry.apart == [.speaker])
  }

  @Test(arguments: [
    (Polarity.affirmed, Modality.alleged, ChangeAspect.hedge), (.negated, .asserted, .polarity),
  ])
  func `both add a claim and disagree`(polarity: Polarity, modality: Modality, aspect: ChangeAspect) throws {
    let entry = try entry(graph(), graph(edge(by: [cy])), graph(edge(polarity, modality, by: [cy])))
    #expect(entry.verdict == .conflict && entry.conflict == .bothAdded && entry.apart == [aspect])
    #expect(entry.base == nil && entry.a.statements.count == 1 && entry.b.statements.count == 1)
  }

  @Test func `both add a claim, one by a speaker who denies it`() throws {
    let entry = try entry(graph(), graph(edge(by: [cy])), graph(edge(.negated, by: [police])))
    #expect(entry.conflict == .bothAdded && entry.apart == [.polarity, .speaker])
  }

  @Test func `both add a claim in other words`() throws {
    let entry = try entry(graph(), graph(edge()), graph(edge(), lemma: "blame"))
    #expect(entry.verdict == .bothMade && entry.apart == [.wording])
  }

  @Test func `a denial beside a claim that stands is only an addition`() throws {
    let base = graph(edge(by: [cy]))
    let diff = ThreeWayDiff(base: base, a: graph(edge(by: [cy]), edge(.negated, by: [police])), b: base)
    #expect(diff.entries.map(\.verdict) == [.unchanged, .onlyA])
    #expect(!diff.hasConflicts)
  }

  @Test func `versions that know an entity by other names agree`() throws {
    let full = Node(
      id: "organization:border-and-customs-office", kind: .organization, name: "Border and Customs Office")
    let short = Node(id: "organization:bco", kind: .organization, name: "BCO")
    let diff = ThreeWayDiff(
      base: graph(), a: graph(edge(source: full.id), nodes: [full]), b: graph(edge(source: short.id), nodes: [short]))
    #expect(diff.entries.map(\.verdict) == [.bothMade])
    #expect(diff.entities.map(\.sides) == [.aAndB])
  }

  @Test func `the JSON says what stands on each side`() throws {
    let diff = ThreeWayDiff(
      base: graph(edge()), a: graph(edge(.affirmed, .alleged, by: [cy])), b: graph(),
      names: ThreeWayNames(base: "base.txt", a: "a.txt", b: "b.txt"))
    let json = try JSONValue(diff.json())
    #expect(json["format"]?.string == "sayso-diff3/1")
    #expect(json["a"]?.string == "a.txt" && json["base"]?.string == "base.txt")
    #expect(json["counts"]?["conflict"]?.number == 1 && json["counts"]?["unchanged"]?.number == 0)
    let entry = try #require(json["entries"]?.array?.first)
    #expect(entry["verdict"]?.string == "conflict" && entry["conflict"]?.string == "dropped-and-changed")
    #expect(entry["base"]?["modality"]?.string == "asserted")
    let statement = try #require(entry["a"]?["statements"]?.array?.first)
    #expect(statement["modality"]?.string == "alleged")
    #expect(statement["speakers"]?.array?.compactMap(\.string) == ["Cy Ito"])
    #expect(entry["b"]?["changes"]?.array?.first?["kind"]?.string == "removed")
    #expect(entry["b"]?["statements"]?.array?.isEmpty == true)
  }
}
