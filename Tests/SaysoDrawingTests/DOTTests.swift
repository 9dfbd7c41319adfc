import SaysoGraph
import Testing

@testable import SaysoDrawing

@Suite struct `Text in DOT` {
  @Test(arguments: [
    ("plain — “text”", "plain — “text”"), ("a \"b\" \\ c\\", "a \\\"b\\\" \\\\ c\\\\"),
    ("1\n2\r\n3\t4", "1\\n2\\r\\n3\\t4"),
    ("\0\u{1B}\u{85}", "\\u0000\\u001b\\u0085"), ("a\u{202E}b\u{200B}c\u{2028}", "a\\u202eb\\u200bc\\u2028"),
    ("\u{E0041}", "\\udb40\\udc41"), ("<b>&amp;%s{x}", "<b>&amp;%s{x}"), ("a; b", "a; b"),
    ("👩‍👩‍👧 مجلس", "👩‍👩‍👧 مجلس"),
  ])
  func `is written as JSON writes strings, with what cannot be seen as escapes`(_ text: String, written: String) {
    #expect(DOTText.exact(text).text == written)
  }

  @Test func `has no semicolon of its own inside a list`() {
    var attributes = DOTAttributes()
    attributes.facts("aliases", ["a; b", "", "c"])
    #expect(attributes.entries[0].value == "a\\u003b b; ; c")
  }

  @Test func `that is absent or empty is not written`() {
    var attributes = DOTAttributes()
    attributes.fact("time", nil)
    attributes.fact("quote", "")
    attributes.facts("aliases", [])
    attributes.facts("roles", [""])
    attributes.closeFacts()
    #expect(attributes.entries.isEmpty)
  }

  @Test(arguments: ["x", "é", "😀", "\u{E0041}", "\"", "\n", "\u{202E}"])
  func `that is too long is cut between characters, and the line says so`(_ letter: String) {
    var attributes = DOTAttributes()
    attributes.fact("quote", String(repeating: letter, count: 20_000))
    attributes.facts("aliases", [letter, String(repeating: letter, count: 20_000), letter])
    attributes.facts("roles", [String(repeating: letter, count: 20_000), letter])
    attributes.closeFacts()
    #expect(attributes.entries.map(\.name) == ["quote", "aliases", "roles", "shortened"])
    #expect(attributes.entries[3].value == "quote; aliases; roles")
    let piece = DOTText.exact(letter).text
    for value in attributes.entries.map(\.value).dropLast() {
      #expect(value.hasSuffix("…") && value.utf8.count <= 16_010)
    }
    #expect(attributes.entries[1].value == "\(piece); …")
    let whole = attributes.entries[0].value.dropLast()
    #expect(whole.utf8.count % piece.utf8.count == 0 && whole.utf8.count > 15_980)
  }
}

@Suite struct `DOT of a graph` {
  private func lines(_ graph: Graph) -> [Substring] {
    String(decoding: Drawing.dot(graph), as: UTF8.self).split(separator: "\n")
  }

  @Test func `has a line for each node and each statement, in the order of the graph`() {
    let lines = lines(Samples.twenty)
    let names = ShortNames(Samples.twenty)
    let edges = lines.filter { $0.firstMatch(of: /^  \w+ -> \w+ \[/) != nil }
    #expect(edges.count == Samples.twenty.edges.count)
    for (i, edge) in Samples.twenty.edges.enumerated() {
      #expect(edges[i].hasPrefix("  \(names.name(edge.source)) -> \(names.name(edge.target)) ["))
      #expect(edges[i].contains(" id=\"\(names.name(ofEdge: i))\"") && edges[i].contains(" number=\"\(i + 1)\""))
    }
  }

  @Test func `is the same each time`() {
    #expect(Drawing.dot(Samples.full) == Drawing.dot(Samples.full))
  }

  @Test func `keeps statements of one key apart`() {
    var graph = Samples.five
    graph.edges[1] = graph.edges[0]
    let edges = lines(graph).filter { $0.contains("number=\"1\"") || $0.contains("number=\"2\"") }
    #expect(edges.count { $0.contains(" key=") } == 1 && edges.count == 2)
    #expect(edges[1].contains("_2\", tooltip="))
  }

  @Test func `lies down where one box has many lines`() {
    func direction(_ count: Int) -> Bool {
      let nodes = (0...count).map { Samples.person("p\($0)", "P \($0)") }
      let graph = Samples.graph(title: "", nodes: nodes, rows: (1...count).map { "p0|tell|told|p\($0)||" })
      return lines(graph).contains { $0.contains("rankdir=\"LR\"") }
    }
    #expect(!direction(4) && direction(5))
  }

  @Test func `of a diff names each node and statement once, whatever their ids`() {
    let (before, after) = (DiffSamples.before, DiffSamples.after)
    var diff = DiffSamples.diff
    diff.entities = []
    let text = String(decoding: Drawing.dot(diff, before: before, after: after), as: UTF8.self)
    let names = text.matches(of: /\n  (\w+) \[/).map { String($0.output.1) }.filter {
      !["graph", "node", "edge"].contains($0)
    }
    let ids = text.matches(of: /\sid="(\w+)", (?:shape|tooltip)=/).map { String($0.output.1) }
    #expect(Set(names).count == names.count && Set(ids).count == ids.count && ids.count > names.count)
    #expect(names.allSatisfy { $0.firstMatch(of: /^(per|org|loc|grp)_/) != nil } && !text.contains("merged"))
  }
}
