import SaysoGraph
import SaysoText
import Testing

@testable import SaysoCorpus

/// Graphs are told at a glance; these keep the glance and the long look from telling different things.
struct GraphInputTests {
  private static let graph = #"{"directed":true,"edges":[],"graph":{"format":"sayso/1"},"nodes":[]}"#

  private func found(_ path: String) -> [String] {
    InputReader([path]).map { element in
      switch element {
      case .success(.graph(let bytes, _, let line)):
        "\(line.map(String.init) ?? "no line"): \((try? Graph(json: bytes)) == nil ? "broken" : "graph")"
      case .success(.document(let document)): document.id
      case .failure(let error): error.what
      }
    }
  }

  @Test(
    arguments: [
      ("one.json", graph, ["1: graph"]), ("line.json", graph + "\n", ["1: graph"]),
      ("two.json", graph + "\n" + graph + "\n", ["1: graph", "2: graph"]),
      ("two.jsonl", graph + "\n\n" + graph, ["1: graph", "3: graph"]),
      (
        "open.json", "{\n \"edges\": [],\n \"nodes\": [],\n \"graph\": {\"format\": \"sayso/1\"}\n}\n",
        ["no line: graph"]
      ),
      ("cut.json", String(graph.dropLast(2)) + "\n", ["1: broken"]),
      (
        "late.json", "{\"graph\": {\"format\": \"sayso/1\"}\n, \"nodes\": [], \"edges\": []}\n", ["no line: graph"]
      ),
      ("mark.json", "\u{FEFF}" + graph + "\n", ["1: graph"]),
    ] as [(String, String, [String])])
  func `a graph is told by its first key and its format`(name: String, text: String, inputs: [String]) throws {
    let scratch = Scratch()
    #expect(found(try scratch.write(name, text)) == inputs)
  }

  @Test func `a long line comes whole, whatever the size of the pieces it is read in`() throws {
    let scratch = Scratch()
    let nodes = (0..<9000).map { Node(id: NodeID("place:town-\(10000 + $0)"), kind: .place, name: "Town \($0)") }
    let graph = Graph(nodes: nodes)
    for (name, bytes) in [("line.json", graph.json(.compact)), ("open.json", graph.json())] {
      let path = try scratch.write(name, bytes)
      guard case .success(.graph(let read, _, _))? = InputReader([path]).map({ $0 }).first else {
        Issue.record("no graph in \(name)")
        continue
      }
      #expect(try Graph(json: read) == graph)
    }
  }

  @Test(
    arguments: [
      ("x.json", Int?(1), String(graph.dropLast(1)), "x.json:1:68: not JSON: the JSON breaks off"),
      ("x.jsonl", 4, String(graph.dropLast(1)), "x.jsonl:4:68: the JSON breaks off"),
      ("x.jsonl", 4, graph + " x", "x.jsonl:4:70: something follows the JSON object"),
      ("x.json", nil, "{\"edges\": [], \"x\": \"sayso/1\"}", "x.json: JSON without \"format\": \"sayso/1\""),
      ("x.json", 1, "{\"edges\": [], \"x\": \"sayso/1\"}", "x.json:1:1: no \"id\""),
    ] as [(String, Int?, String, String)])
  func `what turns out to be no graph is told as if it had been looked through at first`(
    file: String, line: Int?, text: String, message: String
  ) {
    let error = #expect(throws: InputError.self) {
      try InputReader.check(graph: Array(text.utf8), file: file, line: line)
    }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  @Test func `what is a graph passes`() throws {
    try InputReader.check(graph: Array(Self.graph.utf8), file: "x.json", line: 1)
    try InputReader.check(graph: Array(Self.graph.utf8), file: "x.json", line: nil)
  }
}
