import SaysoGraph
import Testing

@Suite struct CanonicalTests {
  /// The long way, which looks at nothing before.
  private func rebuilt(_ graph: Graph) -> Graph {
    var builder = GraphBuilder()
    builder.add(graph)
    return builder.graph()
  }

  @Test(arguments: UInt64(0)..<80)
  func `a graph in order keeps its bytes`(seed: UInt64) {
    var random = RandomGraph(seed: seed)
    let graph = random.graph()
    #expect(graph.canonical().json() == graph.json())
    #expect(rebuilt(graph).json() == graph.json())
  }

  @Test(arguments: UInt64(0)..<200)
  func `a graph out of order gets the bytes of one built anew`(seed: UInt64) {
    var random = RandomGraph(seed: seed)
    var dice = SplitMix64(seed: seed)
    var graph = random.graph()
    for _ in 0..<Int.random(in: 1...3, using: &dice) { disturb(&graph, &dice) }
    #expect(graph.canonical().json() == rebuilt(graph).json())
  }

  private func disturb(_ graph: inout Graph, _ dice: inout SplitMix64) {
    switch Int.random(in: 0..<9, using: &dice) {
    case 0: graph.nodes.shuffle(using: &dice)
    case 1: graph.edges.shuffle(using: &dice)
    case 2: graph.attributions.shuffle(using: &dice)
    case 3: if let edge = graph.edges.randomElement(using: &dice) { graph.edges.append(edge) }
    case 4: if let node = graph.nodes.last { graph.nodes.append(node) }
    case 5: for i in graph.edges.indices { graph.edges[i].evidence.shuffle(using: &dice) }
    case 6: for i in graph.nodes.indices { graph.nodes[i].mentions.shuffle(using: &dice) }
    case 7: for i in graph.nodes.indices { graph.nodes[i].aliases.append(graph.nodes[i].name) }
    default:
      // The same key at other ends, where neighbours do not show it.
      if let last = graph.edges.indices.last { graph.edges[last].key = graph.edges[0].key }
    }
  }

  @Test func `ids that Unicode holds equal are folded though their bytes are in order`() {
    let nodes = ["Jose\u{301}", "José", "Zoë"].map { Node(id: NodeID("person:\($0)"), kind: .person, name: $0) }
    let graph = Graph(nodes: nodes)
    #expect(graph.canonical().nodes.count == 2)
    #expect(graph.canonical().json() == rebuilt(graph).json())
  }

  @Test func `attributions and edges with one id are folded wherever they stand`() {
    let edges = ["a", "b", "c"].map { source in
      Edge(
        key: source == "b" ? "s-2" : "s-1", source: NodeID("place:\(source)"), target: "place:x", type: .knows,
        predicate: "")
    }
    let attributions = ["one", "three", "two"].map { Attribution(id: $0 == "three" ? "a-2" : "a-1", document: $0) }
    let graph = Graph(attributions: attributions, edges: edges)
    #expect(graph.canonical().edges.count == 2)
    #expect(graph.canonical().attributions.count == 2)
    #expect(graph.canonical().json() == rebuilt(graph).json())
  }
}

@Suite struct ReadingTests {
  @Test func `long strings that differ in one byte stay apart`() throws {
    let plain = Array("place:a-long-name-of-a-town-somewhere".utf8)
    let nodes = plain.indices.dropFirst(6).flatMap { i in
      ["x", "y"].map { letter -> Node in
        var id = plain
        id[i] = Array(letter.utf8)[0]
        let text = String(decoding: id, as: UTF8.self)
        return Node(id: NodeID(text), kind: .place, name: text)
      }
    }
    let graph = Graph(nodes: nodes + nodes)
    #expect(try Graph(json: graph.json()) == graph)
  }

  @Test func `members come in any order and may be escaped`() throws {
    let text = """
      {"nodes": [{"named": false, "name": "the mayor", "k\\u0069nd": "per\\u0073on", "id": "person:a@1"}],
       "links": [{"type": "accuse", "target": "b", "source": "a", "polarity": "negated", "modality": "asserted", "attribution": [], "key": "s-1",
                  "a member with a long name": {"y": [1, "\\n"]}, "status": null,
                  "evidence": [{"start": 3, "target_span": [ 8 , 9 ], "quote": "q", "end": 9, "hedge_span": null}]}],
       "graph": {"format": "sayso/1"}}
      """
    let graph = try Graph(json: Array(text.utf8))
    #expect(graph.nodes == [Node(id: "person:a@1", kind: .person, named: false, name: "the mayor")])
    let edge = try #require(graph.edges.first)
    #expect(edge.type == .accuse && edge.polarity == .negated && edge.status == nil)
    #expect(edge.evidence.map(\.targetSpan) == [CodePointRange(8, 9)])
    #expect(edge.evidence.map(\.span) == [CodePointRange(3, 9)])
  }

  @Test(arguments: ["\"\\x\"", "[\"\\u12\"]", "{\"\\q\": 1}"])
  func `a broken escape is refused also in a member that is passed over`(value: String) {
    let text = "{\"graph\": {\"format\": \"sayso/1\"}, \"other\": \(value)}"
    #expect(throws: GraphReadError.self) { try Graph(json: Array(text.utf8)) }
  }

  @Test(arguments: ["[1]", "[1, 2, 3]", "[]", "[1.5, 2]", "7"])
  func `a span is two whole numbers`(span: String) {
    let text = """
      {"graph": {"format": "sayso/1"}, "edges": [{"key": "k", "source": "a", "target": "b", "type": "knows",
       "evidence": [{"source_span": \(span)}]}]}
      """
    #expect(throws: GraphReadError.self) { try Graph(json: Array(text.utf8)) }
  }
}
