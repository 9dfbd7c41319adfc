import SaysoGraph
import Testing

@testable import SaysoDrawing

private func dot(_ row: String) -> String {
  let nodes = [Samples.person("a", "Ann Lee"), Samples.body("b", "Acme")]
  let graph = Samples.graph(title: "", nodes: nodes, rows: [row])
  return String(decoding: Drawing.dot(graph), as: UTF8.self)
}

private func svg(_ row: String) throws -> XMLCheck {
  let nodes = [Samples.person("a", "Ann Lee"), Samples.body("b", "Acme")]
  return XMLCheck(try Drawing.svg(Samples.graph(title: "", nodes: nodes, rows: [row])))
}

@Suite struct `Conventions in DOT` {
  @Test(arguments: [
    ("a|accuse|accused|b||", "solid", "normal"), ("a|accuse|accused|b||Bo Diaz", "solid", "normal"),
    ("a|accuse|accused|b|alleged|", "dashed", "normal"),
    ("a|accuse|accused|b|possible|", "dotted", "normal"),
    ("a|accuse|accused|b|questioned|", "dotted", "normal"),
    ("a|accuse|accused|b|intended|", "solid", "onormal"),
    ("a|accuse|accused|b|conditional|", "solid", "onormal"),
    ("a|accuse|accused|b|negated|", "solid", "tee"),
    ("a|accuse|accused|b|negated,alleged|", "dashed", "tee"),
    ("a|accuse|accused|b|negated,intended|", "solid", "teeonormal"),
    ("a|family|sister|b||", "solid", "none"), ("a|family|sister|b|negated|", "solid", "tee"),
  ])
  func `line and head say how it is stated`(_ row: String, style: String, head: String) {
    let dot = dot(row)
    #expect(dot.contains("style=\"\(style)\", color"))
    #expect(dot.contains("arrowhead=\"\(head)\""))
  }

  @Test func `label ends in speaker and number`() {
    #expect(dot("a|accuse|accuses|b||DHS").contains("label=\"\u{A0}accuses —\u{A0}per DHS [1]\""))
  }

  @Test(arguments: [
    ("paid", "NOT paid"), ("would not pay", "would NOT pay"), ("never paid", "NOT: never paid"),
    ("didn’t pay", "NOT: didn’t pay"), ("", "NOT accuse"), ("not", "NOT"),
  ])
  func `NOT never undoes a negation that is in the words`(_ predicate: String, label: String) {
    #expect(dot("a|accuse|\(predicate)|b|negated|").contains("label=\"\u{A0}\(label) [1]\""))
  }

  @Test func `what the graph says stays in attributes`() {
    let dot = dot("a|assault|hit|b|alleged,negated|DHS officials")
    for words in [
      "type=\"assault\"", "polarity=\"negated\"", "modality=\"alleged\"", "key=\"s-0\"",
      "rule=\"sample/rule\"", "speaker=\"DHS officials\"", "node_id=\"a\"", "kind=\"person\"",
      "predicate=\"hit\"", "quote=\"a hit them.\"", "per_ann_lee_05a4c1 -> org_acme_705871 [",
    ] { #expect(dot.contains(words)) }
  }
}

@Suite struct `Sentences` {
  @Test(arguments: [
    ("a|accuse|accused|b||", "Ann Lee “accused” Acme (accuse)."),
    ("a|assault|hit|b|alleged|DHS", "According to DHS, Ann Lee “hit” Acme (assault; alleged)."),
    ("a|owns||b|negated|", "Ann Lee does not own Acme."),
    ("a|member_of|joined|b|negated,alleged|", "Ann Lee “joined” Acme (member of; NOT: negated; alleged)."),
    ("a|investigate||b|intended|", "Ann Lee plans, or is meant, to investigate Acme."),
    ("a|aid||b|conditional,negated|", "Under some condition Ann Lee would not aid Acme."),
    ("a|consult||b|questioned|", "It is asked whether Ann Lee conferred with Acme."),
    ("a|tell||b||Bo Diaz;The Post", "According to Bo Diaz, as reported by The Post, Ann Lee spoke to Acme."),
    ("a|tell||b|possible|?", "According to a source that is not named, Ann Lee possibly spoke to Acme."),
    ("a|role_in|chair|b|former|", "Ann Lee formerly held the post of “chair” at Acme."),
  ])
  func `are whole, and as hedged as the statement`(_ row: String, sentence: String) {
    let nodes = [Samples.person("a", "Ann Lee"), Samples.body("b", "Acme")]
    let graph = Samples.graph(title: "", nodes: nodes, rows: [row])
    #expect(Wording(graph).sentence(graph.edges[0]) == sentence)
  }
}

@Suite(.enabled(if: Graphviz.version != nil)) struct `Conventions in SVG` {
  @Test func `alleged is dashed, possible is dotted, flat is solid`() throws {
    func dashes(_ row: String) throws -> [String] {
      try svg(row).named("path").compactMap { $0.attributes["stroke-dasharray"] }
    }
    // The line and its sample in the legend.
    #expect(try dashes("a|accuse|accused|b|alleged|") == ["6 4", "6 4"])
    #expect(try dashes("a|accuse|accused|b|possible|") == ["0.1 4", "0.1 4"])
    #expect(try dashes("a|accuse|accused|b||Bo Diaz") == [])
  }

  @Test func `negation is a bar and the word NOT, and no arrow`() throws {
    let picture = try svg("a|accuse|accused|b|negated|")
    #expect(picture.named("path").count { $0.attributes["class"] == "tee" } == 2)
    // Those of the legend: "stated flatly" and the article's own voice.
    #expect(picture.named("polygon").count { $0.attributes["stroke-linejoin"] != nil } == 2)
    #expect(picture.statements("negated").first?.text.contains("NOT accused") == true)
  }

  @Test func `planned has a hollow head`() throws {
    let heads = try svg("a|accuse|accused|b|intended|").named("polygon")
    #expect(heads.contains { $0.attributes["fill"] == Style.paper })
  }

  @Test func `a symmetric relation has no head`() throws {
    let picture = try svg("a|allied_with|allies|b||")
    let arrows = picture.named("polygon").count { $0.attributes["stroke-linejoin"] != nil }
    // Those of the legend: "stated flatly" and the article's own voice.
    #expect(arrows == 2)
  }

  @Test func `the root and each line carry words for who cannot see`() throws {
    let picture = XMLCheck(try Drawing.svg(Samples.five))
    #expect(picture.elements.first?.attributes["role"] == "img")
    #expect(picture.named("title").first?.text == Samples.five.documents[0].title)
    #expect(picture.named("desc").first?.text.hasPrefix("A network of 7 participants") == true)
    let labels = picture.statements("statement").compactMap { $0.attributes["aria-label"] }
    #expect(labels.count == Samples.five.edges.count)
    #expect(
      labels.contains(
        "According to Harbour Watch officials, a Dockside Nine member “hit” Idris Tolan (assault; alleged)."))
  }

  @Test func `kinds differ by shape and by word, described ones by outline`() throws {
    let text = String(decoding: try Drawing.svg(Samples.twenty), as: UTF8.self)
    for tag in ["PERSON", "ORGANIZATION", "PLACE", "GROUP"] { #expect(text.contains(">\(tag)<")) }
    #expect(text.contains("stroke-dasharray=\"3 2.4\""))
  }

  @Test func `names without a statement are counted, or drawn when asked for`() throws {
    let hidden = String(decoding: try Drawing.svg(Samples.twenty), as: UTF8.self)
    #expect(hidden.contains("2 names without a stated relation not shown."))
    #expect(!hidden.contains("Never Stated Ltd"))
    var options = DrawingOptions()
    options.showsLoneNames = true
    let shown = String(decoding: try Drawing.svg(Samples.twenty, options: options), as: UTF8.self)
    #expect(shown.contains("Never Stated Ltd") && !shown.contains("not shown"))
  }
}
