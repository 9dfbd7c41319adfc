import SaysoGraph
import Testing

/// `rows`: source | type | target | flags | speakers; an end's id is `person:` and a letter.
private func graph(_ rows: [String]) -> Graph {
  var graph = Graph()
  var ends: Set<String> = []
  for (i, row) in rows.enumerated() {
    let cells = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let flags = cells[3].split(separator: ",").map(String.init)
    ends.formUnion([cells[0], cells[2]])
    graph.edges.append(
      Edge(
        key: StatementKey("s-\(i)"), source: NodeID("person:" + cells[0]), target: NodeID("person:" + cells[2]),
        type: StatementType(rawValue: cells[1]) ?? .otherEvent, predicate: cells[1],
        polarity: flags.contains("negated") ? .negated : .affirmed,
        modality: flags.lazy.compactMap { Modality(rawValue: $0) }.first ?? .asserted,
        attribution: cells[4].split(separator: ";").map { word in
          word.hasPrefix("@")
            ? Speaker(source: NodeID("person:" + word.dropFirst()), text: "she", cue: "said")
            : Speaker(text: word == "?" ? "" : String(word), cue: "said")
        }))
  }
  graph.nodes = ends.sorted().map { Node(id: NodeID("person:" + $0), kind: .person, name: $0) }
  return graph
}

/// A chain a–b–c–d, an island x–y, and what different voices say in different ways.
private let news = graph([
  "a|accuse|b||", "b|knows|c|alleged|@a", "c|accuse|d|negated|harbour officials", "x|aid|y|intended|@d;The Courier",
  "a|accuse|b|negated|@b", "d|aid|a|questioned|?",
])

@Suite struct `A selection of statements` {
  @Test func `that asks for nothing is everything`() {
    #expect(GraphSelection().isAll && GraphSelection().edges(of: news) == [0, 1, 2, 3, 4, 5])
    #expect(GraphSelection(hops: 5).isAll)
  }

  @Test(arguments: [
    (["b"], 1, [0, 1, 4]), (["b"], 2, [0, 1, 2, 4, 5]), (["b"], 9, [0, 1, 2, 4, 5]), (["b"], 0, [0, 1, 4]),
    (["x"], 9, [3]), (["c", "y"], 1, [1, 2, 3]), (["nobody"], 3, []),
  ])
  func `goes as many statements away from its focus as asked for`(_ focus: [String], hops: Int, kept: [Int]) {
    let selection = GraphSelection(focus: focus.map { NodeID("person:" + $0) }, hops: hops)
    #expect(!selection.isAll && selection.edges(of: news) == kept)
  }

  @Test(arguments: [
    ([StatementType.accuse], [0, 2, 4]), ([.knows, .aid], [1, 3, 5]), ([.family], []),
  ])
  func `is of any of its types`(_ types: [StatementType], kept: [Int]) {
    #expect(GraphSelection(types: types).edges(of: news) == kept)
  }

  @Test(arguments: [
    ([GraphSelection.Voice.article], [0]), ([.entity("person:a")], [1]), ([.entity("person:d")], [3]),
    ([.words("Harbour OFFICIALS")], [2]), ([.words("official")], [2]), ([.words("the courier")], [3]),
    ([.words("radio")], []), ([.article, .entity("person:b")], [0, 4]),
  ])
  func `is on the word of any of its voices, anywhere in the chain`(_ voices: [GraphSelection.Voice], kept: [Int]) {
    #expect(GraphSelection(voices: voices).edges(of: news) == kept)
  }

  @Test(arguments: [
    ([GraphSelection.Trait.hedged], [1, 3, 5]), ([.negated], [2, 4]), ([.contradicted], [0, 4]),
    ([.negated, .contradicted], [4]), ([.hedged, .negated], []),
  ])
  func `has all of its traits`(_ traits: [GraphSelection.Trait], kept: [Int]) {
    #expect(GraphSelection(traits: traits).edges(of: news) == kept)
  }

  @Test func `holds in all that it asks for`() {
    #expect(GraphSelection(focus: ["person:b"], types: [.accuse], traits: [.negated]).edges(of: news) == [4])
    #expect(GraphSelection(types: [.accuse], voices: [.article]).edges(of: news) == [0])
    #expect(GraphSelection(types: [.knows], voices: [.article]).edges(of: news).isEmpty)
  }

  @Test func `walks along wanted statements only`() {
    // From a to d only through b and c, and b–c is no accusation.
    let selection = GraphSelection(focus: ["person:a"], hops: 9, types: [.accuse])
    #expect(selection.edges(of: news) == [0, 4])
  }

  @Test func `of an empty graph is empty`() {
    #expect(GraphSelection(focus: ["person:a"], traits: GraphSelection.Trait.allCases).edges(of: Graph()).isEmpty)
  }
}

@Suite struct `Disputes` {
  @Test(arguments: [
    // The article and a source, two sources, and two whose words alone are known.
    (["a|accuse|b||", "a|accuse|b|negated|@b"], [[0, 1]]), (["a|accuse|b||@a", "a|accuse|b|negated|@b"], [[0, 1]]),
    (["a|accuse|b||police", "a|accuse|b|negated|the union"], [[0, 1]]),
    (["a|accuse|b|alleged|@a", "a|accuse|b|negated,possible|"], [[0, 1]]),
    // Agreement, one voice that tells both sides, and other claims.
    (["a|accuse|b||@a", "a|accuse|b||@b"], []), (["a|accuse|b||@a", "a|accuse|b|negated|@a"], []),
    (["a|accuse|b||Police", "a|accuse|b|negated|police"], []), (["a|accuse|b||", "b|accuse|a|negated|@b"], []),
    (["a|accuse|b||", "a|reject|b|negated|@b"], []), (["a|accuse|b||", "a|accuse|c|negated|@b"], []),
    // What takes no side.
    (["a|accuse|b|intended|", "a|accuse|b|negated|@b"], []),
    (["a|accuse|b|conditional|", "a|accuse|b|negated|@b"], []),
    (["a|accuse|b|questioned|", "a|accuse|b|negated|@b"], []), ([], []),
  ])
  func `need one who affirms and another who denies`(_ rows: [String], disputes: [[Int]]) {
    #expect(graph(rows).disputes() == disputes)
  }

  @Test func `do not care for the order of the ends where the relation does not`() {
    #expect(graph(["a|knows|b||", "b|knows|a|negated|@b"]).disputes() == [[0, 1]])
  }

  @Test func `hold all statements of the claim and come in the order of the first`() {
    let rows = [
      "c|aid|d||", "a|accuse|b||", "x|aid|y||", "a|accuse|b|negated|@b", "a|accuse|b|alleged|@c", "c|aid|d|negated|?",
      "a|accuse|b|intended|@d",
    ]
    #expect(graph(rows).disputes() == [[0, 5], [1, 3, 4]])
  }

  @Test func `need the same predicate`() {
    var rows = graph(["a|accuse|b||", "a|accuse|b|negated|@b"])
    rows.edges[1].predicate = "blamed"
    #expect(rows.disputes().isEmpty)
  }
}
