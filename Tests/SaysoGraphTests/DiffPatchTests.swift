import SaysoGraph
import Testing

/// What a diff keeps is enough to make either side's statements from the other's.
@Suite struct DiffPatchTests {
  /// A statement's fields without offsets and evidence.
  private struct Stated: Hashable {
    var key: StatementKey
    var source: NodeID
    var target: NodeID
    var type: StatementType
    var predicate: String
    var polarity: Polarity
    var modality: Modality
    var status: RoleStatus?
    var attribution: [Speaker]
    var time: [String?]
    var place: NodeID?

    init(_ edge: Edge) {
      key = edge.key
      (source, target, type) = (edge.source, edge.target, edge.type)
      (predicate, polarity, modality, status) = (edge.predicate, edge.polarity, edge.modality, edge.status)
      (attribution, place) = (edge.attribution, edge.place)
      time = [edge.time?.text, edge.time?.value]
    }
  }

  private func stated(_ edges: [Edge]) -> [Stated] { edges.map(Stated.init) }

  @Test(arguments: UInt64(0)..<150)
  func `the JSON of a diff lists the statements of either side from the other`(seed: UInt64) throws {
    var one = RandomGraph(seed: seed)
    // Every third pair is a graph and a later version of it.
    var two = RandomGraph(seed: seed % 3 == 0 ? seed : seed + 1000)
    let a = one.graph()
    var b = two.graph()
    if seed % 3 == 0 { b = Self.edited(b, seed) }
    let diff = try GraphDiff(json: GraphDiff(before: a, after: b).json())
    #expect(stated(diff.statements.apply(to: a)) == stated(b.edges))
    #expect(stated(diff.statements.revert(b)) == stated(a.edges))
    let ends = Set((diff.statements.after.edges).flatMap { [$0.source, $0.target] })
    let named = Set(diff.statements.after.nodes.map(\.id))
    #expect(ends.intersection(b.nodes.map(\.id)).isSubset(of: named))
  }

  /// A later version: one statement less, the others hedged, timed or credited otherwise.
  private static func edited(_ graph: Graph, _ seed: UInt64) -> Graph {
    var builder = GraphBuilder()
    for node in graph.nodes { builder.add(node) }
    for (i, edge) in graph.edges.dropFirst().enumerated() {
      var edge = edge
      switch (i + Int(seed)) % 5 {
      case 0: edge.modality = .possible
      case 1: edge.time = TimeExpression(text: "Monday", span: CodePointRange(0, 6))
      case 2: edge.attribution = [Speaker(text: "police", cue: "said")]
      case 3: edge.place = "place:here"
      default: break
      }
      builder.add(edge, lemma: edge.predicate)
    }
    return builder.graph()
  }

  @Test(arguments: UInt64(0)..<60)
  func `a diff that is read again is the same`(seed: UInt64) throws {
    var one = RandomGraph(seed: seed)
    var two = RandomGraph(seed: seed + 500)
    let diff = GraphDiff(before: one.graph(), after: two.graph())
    let read = try GraphDiff(json: diff.json())
    #expect(read.changes == diff.changes)
    #expect(read.entities == diff.entities)
    #expect(read.statements == diff.statements)
    #expect(read.unchanged == diff.unchanged.filter { $0.before != $0.after })
  }

  @Test func `statements that are word for word the same are not repeated`() {
    var random = RandomGraph(seed: 7)
    let graph = random.graph()
    let diff = GraphDiff(before: graph, after: graph)
    #expect(diff.statements.before.edges == [])
    #expect(diff.statements.after.edges == [])
  }

  @Test func `what is no diff is told so with its place`() {
    let error = #expect(throws: GraphReadError.self) {
      try GraphDiff(json: Array(#"{"format": "sayso/1"}"#.utf8))
    }
    #expect(error?.description.contains("sayso-diff/1") == true)
    let kind = #expect(throws: GraphReadError.self) {
      try GraphDiff(json: Array("{\"changes\": [\n{\"kind\": \"gone\"}]}".utf8))
    }
    #expect(kind?.line == 2)
  }
}
