import SaysoGraph
import Testing

@Suite struct MergeTests {
  private func graphs(_ seed: UInt64) -> [Graph] {
    (0..<3).map { i in
      var random = RandomGraph(seed: seed &* 3 &+ UInt64(i))
      return random.graph()
    }
  }

  @Test(arguments: UInt64(0)..<80)
  func `merging does not care for order`(seed: UInt64) throws {
    let g = graphs(seed)
    let merged = try Graph.merged(g).json()
    #expect(try Graph.merged([g[2], g[0], g[1]]).json() == merged)
    #expect(try Graph.merged([g[1], g[2], g[0], g[1]]).json() == merged)
  }

  @Test(arguments: UInt64(0)..<80)
  func `merging does not care what was merged before`(seed: UInt64) throws {
    let g = graphs(seed)
    let left = try Graph.merged([Graph.merged([g[0], g[1]]), g[2]])
    let right = try Graph.merged([g[0], Graph.merged([g[1], g[2]])])
    #expect(left.json() == right.json())
  }

  @Test(arguments: UInt64(0)..<80)
  func `adding to a merged graph that was written is merging all at once`(seed: UInt64) throws {
    let g = graphs(seed)
    let week = try Graph(json: Graph.merged([g[0], g[1]]).json(.compact))
    #expect(try Graph.merged([week, g[2]]).json() == Graph.merged(g).json())
    #expect(try Graph.merged([week, g[1]]).json() == week.json())
  }

  @Test(arguments: UInt64(0)..<20)
  func `graphs that come again and again leave no trace`(seed: UInt64) throws {
    let g = graphs(seed)
    var merger = GraphMerger()
    for i in 0..<40 { try merger.add(g[i % 3]) }
    #expect(try merger.graph().json() == Graph.merged(g).json())
  }

  @Test(arguments: UInt64(0)..<50)
  func `a graph merged with itself or with nothing is itself`(seed: UInt64) throws {
    let graph = graphs(seed)[0]
    #expect(try Graph.merged([graph, graph]).json() == graph.json())
    #expect(try Graph.merged([Graph(), graph]).json() == graph.json())
    #expect(graph.canonical().json() == graph.json())
  }

  @Test func `of two names the fuller stays, every other is an alias`() throws {
    let id = NodeID(.person, named: "Ann Lee")
    let a = Graph(nodes: [Node(id: id, kind: .person, name: "ANN LEE", aliases: ["Lee"])])
    let b = Graph(nodes: [Node(id: id, kind: .person, name: "A.N.N. Lee", aliases: ["ANN LEE"])])
    let node = try #require(try Graph.merged([a, b]).nodes.first)
    #expect(node.name == "A.N.N. Lee")
    #expect(node.aliases == ["ANN LEE", "Lee"])
  }

  @Test func `two spellings that Unicode takes as equal merge alike in either order`() throws {
    let graphs = ["person:\u{E9}", "person:e\u{301}"].map {
      Graph(nodes: [Node(id: NodeID($0), kind: .person, name: "E")])
    }
    #expect(try Graph.merged(graphs).json() == Graph.merged(graphs.reversed()).json())
  }

  @Test func `a graph that is refused leaves nothing behind`() throws {
    func graph(_ hash: String) -> Graph { Graph(documents: [DocumentRecord(id: "x", sha256: hash)]) }
    var merger = GraphMerger()
    try merger.add(graph("aa"))
    for _ in 0..<2 { #expect(throws: GraphMergeError.self) { try merger.add(graph("bb")) } }
    try merger.add(graph("aa"))
    #expect(merger.graph().documents.map(\.sha256) == ["aa"])
  }

  @Test func `two texts under one id are not merged`() {
    let a = Graph(documents: [DocumentRecord(id: "story", sha256: "aa")])
    let b = Graph(documents: [DocumentRecord(id: "story", sha256: "bb")])
    let error = #expect(throws: GraphMergeError.self) { try Graph.merged([a, b]) }
    #expect(error?.document == "story")
  }
}

@Suite struct BuilderTests {
  private func evidence(_ start: Int, _ source: Int, _ target: Int) -> Evidence {
    Evidence(
      document: "one", span: CodePointRange(start, start + 50), quote: "…",
      sourceSpan: CodePointRange(source, source + 1),
      targetSpan: CodePointRange(target, target + 1), predicate: "p\(start)", rule: "r\(start)")
  }

  @Test func `the same statement again adds an evidence and the first one leads`() {
    var builder = GraphBuilder()
    for start in [60, 0, 60] {
      builder.add(
        Edge(
          source: "person:a", target: "person:b", type: .accuse, predicate: "p\(start)",
          rule: "r\(start)", evidence: [evidence(start, start + 1, start + 9)]),
        lemma: "accuse")
    }
    let edges = builder.graph().edges
    #expect(edges.count == 1)
    #expect(edges.first?.predicate == "p0")
    #expect(edges.first?.rule == "r0")
    #expect(edges.first?.evidence.map(\.span.start) == [0, 60])
  }

  @Test func `spans follow the ends when a symmetric statement comes the other way round`() {
    var builder = GraphBuilder()
    let early = Edge(
      source: "person:z", target: "person:a", type: .consult, predicate: "met",
      evidence: [evidence(0, 1, 9)])
    let late = Edge(
      source: "person:a", target: "person:z", type: .consult, predicate: "met",
      evidence: [evidence(60, 61, 69)])
    builder.add(late, lemma: "meet")
    builder.add(early, lemma: "meet")
    let edges = builder.graph().edges
    #expect(edges.count == 1)
    #expect(edges.first?.source == "person:z")
    #expect(edges.first?.evidence.map(\.sourceSpan.start) == [1, 69])
    #expect(edges.first?.evidence.map(\.targetSpan.start) == [9, 61])
  }
}
