import SaysoGraph
import Testing

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

@Suite struct `Hostile text` {
  @Test(.enabled(if: Graphviz.version != nil), arguments: hostileTexts)
  func `leaves SVG well-formed and inert`(_ text: String) throws {
    var options = DrawingOptions()
    options.linksToStatements = true
    let svg = XMLCheck(try Drawing.svg(hostileGraph(text), options: options))
    #expect(svg.error == nil)
    let known = ["svg", "title", "desc", "rect", "g", "path", "polygon", "text", "tspan", "a"]
    for element in svg.elements {
      #expect(known.contains(element.name))
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on"))
        if name.hasSuffix("href") { #expect(value.hasPrefix("#statement-")) }
      }
    }
  }

  @Test(arguments: hostileTexts) func `leaves the page inert`(_ text: String) {
    let page = String(decoding: Drawing.page(hostileGraph(text), picture: nil), as: UTF8.self)
    #expect(page.split(separator: "<script").count == 2)
    #expect(!page.contains("href=\"javascript"))
    #expect(!page.contains("<b>") && !page.contains("<TABLE") && !page.contains("<!--"))
    #expect(!page.unicodeScalars.contains { $0 == "\0" || $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test(arguments: hostileTexts) func `cannot end a string of DOT`(_ text: String) throws {
    let graph = hostileGraph(text)
    let dot = DOTCheck(Drawing.dot(graph))
    #expect(dot.error == nil)
    #expect(dot.strings.allSatisfy { $0.utf8.count < 16_384 })
    #expect(dot.statements.count { $0.hasPrefix("n") && $0.contains("->") } == graph.edges.count)
    #expect(!dot.statements.contains { $0.contains("n9") || $0.contains("<") })
  }

  @Test(.enabled(if: Graphviz.version != nil), arguments: hostileTexts)
  func `leaves the pictures and the page of a diff inert`(_ text: String) throws {
    var options = DrawingOptions()
    options.linksToStatements = true
    let (diff, before, after) = hostileDiff(text)
    let pictures = try Drawing.pictures(diff, before: before, after: after, options: options)
    for side in DiffSide.allCases {
      let svg = XMLCheck(pictures[side])
      #expect(svg.error == nil)
      #expect(svg.statements("statement").count == 6)
      for element in svg.elements {
        for (name, value) in element.attributes {
          #expect(!name.hasPrefix("on"))
          if name == "href" { #expect(value.hasPrefix("#change-") || value.hasPrefix("#same-")) }
        }
      }
    }
    let page = PageCheck(Drawing.page(diff, before: before, after: after, pictures: pictures))
    #expect(page.text.split(separator: "<script").count == 2)
    #expect(!page.text.contains("href=\"javascript") && !page.text.contains("<b>bold") && !page.text.contains("<!--"))
    #expect(!page.text.contains("<TABLE") && !page.text.contains("<i>"))
    #expect(!page.text.unicodeScalars.contains { $0 == "\0" || $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(DOTCheck(Drawing.dot(diff, before: before, after: after)).error == nil)
  }

  @Test func `is shown as written, not as Graphviz reads it`() throws {
    guard Graphviz.version != nil else { return }
    let svg = XMLCheck(try Drawing.svg(hostileGraph("\\N &lt;b&gt; <i>")))
    #expect(svg.named("text").contains { $0.text == "\\N &lt;b&gt; <i>" })
  }

  @Test func `with bidirectional controls is shown with them spelt out`() {
    #expect(cleanText("a\u{202E}b") == "a[U+202E]b")
    #expect(cleanText("  a \n\t b\u{AD}c\0 ") == "a bc")
    #expect(cleanText("abcdef", limit: 3) == "abc…")
  }

  @Test(arguments: [
    ("https://a.example/x?b=1&c=2#d", true), ("HTTP://A.example", true), ("#statement-1", true),
    ("javascript:alert(1)", false), (" https://a.example", false), ("data:text/html,x", false),
    ("https://a.example/\"onload=x", false), ("java\nscript:x", false), ("//a.example", false),
    ("", false), ("https://é.example", false),
  ])
  func `becomes a link only to the web or the same page`(_ link: String, passes: Bool) {
    #expect((safeLink(link) != nil) == passes)
  }
}
