import SaysoGraph
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: UInt64(0)..<80)
  func `a graph read back is the graph that was written`(seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    let graph = random.graph()
    for layout in [JSONLayout.compact, .indented] {
      let bytes = graph.json(layout)
      let read = try Graph(json: bytes)
      #expect(read == graph)
      #expect(read.json(layout) == bytes)
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `the compact form is one line`(seed: UInt64) {
    var random = RandomGraph(seed: seed)
    let bytes = random.graph().json(.compact)
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 1)
    #expect(bytes.last == UInt8(ascii: "\n"))
  }

  @Test(arguments: UInt64(0)..<50)
  func `keys are sorted in every object`(seed: UInt64) throws {
    var random = RandomGraph(seed: seed)
    expectSortedKeys(try JSONValue(random.graph().json()))
  }

  private func expectSortedKeys(_ value: JSONValue) {
    switch value.content {
    case .array(let elements): for element in elements { expectSortedKeys(element) }
    case .object(let members):
      #expect(zip(members, members.dropFirst()).allSatisfy { $0.key < $1.key })
      for member in members { expectSortedKeys(member.value) }
    default: break
    }
  }

  @Test(arguments: (0..<0xA0).map { UInt32($0) } + [0x2028, 0x2029])
  func `no control character and no line separator stands raw`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let text = "a\(String(scalar))b"
    var json = JSONWriter()
    json.string(text)
    let mustEscape = value < 0x20 || (0x7F...0x9F).contains(value) || value >= 0x2028
    #expect(json.bytes.contains(UInt8(ascii: "\\")) == mustEscape || [0x22, 0x5C].contains(value))
    #expect(try JSONValue(json.bytes).string == text)
  }

  @Test func `members that this build does not know are passed over`() throws {
    let text = """
      {"nodes": [{"id": "place:oslo", "kind": "place", "name": "Oslo", "x": {"y": [1, null]}}],
       "future": true, "graph": {"format": "sayso/1", "also": "this"}, "links": []}
      """
    let graph = try Graph(json: Array(text.utf8))
    #expect(graph.nodes.map(\.name) == ["Oslo"])
  }

  @Test func `a graph is told from a text by its first key`() {
    #expect(Graph.isLikely(Graph().json()))
    #expect(Graph.isLikely(Graph().json(.compact)))
    #expect(!Graph.isLikely(Array("{\"id\": \"1\", \"text\": \"Hello.\"}".utf8)))
    #expect(!Graph.isLikely(Array("Hello.".utf8)))
    #expect(!Graph.isLikely([]))
  }
}
