import SaysoGraph

@testable import SaysoDrawing

/// Text that has broken other programs' pictures.
let hostileTexts: [String] = [
  "</svg><script>alert(1)</script>", "javascript:alert(1)", "<b>bold</b>", "<<table/>>",
  "a & b &lt; c &#60;script&#62; &amp;", "\"quoted\" 'n' `ticks`", "\\N \\G \\E \\L \\l\\r\\n",
  "ends in \\",
  "\\\\\" ]; n9 -> n8 [label=\"owned\"", "]]> <![CDATA[ x ]]> <!-- y --> <?php z ?>",
  "nul\0in\u{1}side\u{1B}[31m",
  String(repeating: "long ", count: 4_000), String(repeating: "W", count: 20_000),
  "\u{202E}gnp.exe\u{202C} \u{2066}x\u{2069}", "مجلس النواب", "東京都知事選挙管理委員会",
  "e\u{301}\u{200B}\u{FEFF}\u{FFFE}\u{FFFF}",
  "👩‍👩‍👧‍👦 🏴‍☠️", "%s%n %00", "line\nbreak\r\n\u{2028}end", "", " ", "<", "n1 -> n2",
  "<TABLE HREF=\"javascript:x\"><TR><TD>y</TD></TR></TABLE>", "{a|b}", "#", "//c", "\u{85}\u{9F}",
  "zero\u{200B}width\u{200C}join\u{200D}er\u{2060}\u{FEFF}\u{AD}",
  "right\u{200F}left\u{200E}\u{61C}\u{2068}iso\u{2069}",
  "tag\u{E0041}\u{E007F} plane\u{1FFFE}", "a; b; c", "&quot;&#0;&unknown;", "\u{2028}\u{2029}\u{B}\u{C}", "\\",
  "${x} $(x) %{x} {{x}}", "\u{FFFD}\u{FFFC}\u{FFF9}x\u{FFFB}", "-->", "An\u{200D}n\u{200C} L\u{34F}e\u{180E}e\u{3164}",
  "\u{3164}\u{115F}\u{FFA0}", "*/ /*", "'; DROP TABLE nodes; --",
]

func hostileGraph(_ text: String) -> Graph {
  var graph = Samples.five
  for i in graph.nodes.indices where i % 2 == 0 { graph.nodes[i].name = text }
  graph.nodes[0].aliases = [text]
  for i in graph.edges.indices {
    graph.edges[i].predicate = text
    graph.edges[i].rule = text
    graph.edges[i].attribution = [Speaker(text: text, cue: text)]
    graph.edges[i].evidence[0].quote = text
    graph.edges[i].evidence[0].document = text
    graph.edges[i].time = TimeExpression(text: text, span: CodePointRange(0, 1), value: text)
    graph.edges[i].key = StatementKey(text)
  }
  graph.documents[0].title = text
  graph.documents[0].outlet = text
  graph.documents[0].url = text
  return graph
}

/// A graph and another with the same text in other places; keys told apart, as a diff goes by them.
func hostileDiff(_ text: String) -> (diff: GraphDiff, before: Graph, after: Graph) {
  var (before, after) = (hostileGraph(text), hostileGraph(text))
  for i in before.edges.indices { before.edges[i].key = StatementKey("\(text)-\(i)") }
  after.edges = before.edges
  after.edges[0].predicate = "other"
  after.edges[1].modality = .alleged
  after.edges[2].key = StatementKey("new-\(text)")
  after.edges[3].attribution = []
  after.nodes[1].name = text
  let diff = GraphDiff(before: before, after: after, names: (text, text))
  return (diff, before, after)
}

extension Samples {
  /// All of ``hostileTexts`` in one graph, each as the words of a node and of a statement.
  static let hostile: Graph = {
    var graph = Samples.graph(title: hostileTexts[0], nodes: [], rows: [])
    graph.documents[0].outlet = hostileTexts[4]
    graph.documents[0].url = "javascript:alert(1)"
    graph.nodes = hostileTexts.enumerated().map { i, text in
      // Long ones once: the file is kept in the repository.
      let short = text.utf8.count > 1000 ? "long" : text
      return Node(
        id: NodeID("person:\(i):\(short)"), kind: EntityKind.allCases[i % 4], named: i % 3 > 0, name: text,
        aliases: [short, "b"],
        roles: [Role(title: short, status: .acting, document: short, span: CodePointRange(0, 1))])
    }
    graph.edges = hostileTexts.enumerated().map { i, text in
      let short = text.utf8.count > 1000 ? "long" : text
      return Edge(
        key: StatementKey("\(i) \(short)"), source: graph.nodes[i].id,
        target: graph.nodes[(i * 7 + 1) % graph.nodes.count].id, type: StatementType.allCases[i % 23],
        predicate: short, polarity: i % 4 == 3 ? .negated : .affirmed, modality: Modality.allCases[i % 6],
        attribution: i % 2 == 0 ? [] : [Speaker(text: short, cue: short), Speaker(cue: "reportedly")],
        time: TimeExpression(text: short, span: CodePointRange(0, 1), value: short), rule: short,
        evidence: [
          Evidence(
            document: short, span: CodePointRange(0, 9), quote: text, sourceSpan: CodePointRange(0, 1),
            targetSpan: CodePointRange(2, 3),
            amounts: [Amount(text: short, span: CodePointRange(0, 1), value: short, unit: short)])
        ])
    }
    return graph
  }()
}
