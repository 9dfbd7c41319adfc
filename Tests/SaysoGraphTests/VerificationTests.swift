import SaysoGraph
import Testing

@Suite struct VerificationTests {
  private let text = "“Ânn Lee” met Bo 😀 Diaz\non Monday, Cy said."

  private func graph() -> Graph {
    let ann = NodeID(.person, named: "Ânn Lee")
    let bo = NodeID(.person, named: "Bo 😀 Diaz")
    let cue = Attribution(
      document: "one", source: [CodePointRange(36, 38)], cue: [CodePointRange(39, 43)],
      content: [CodePointRange(0, 34)])
    var builder = GraphBuilder()
    builder.add(DocumentRecord(id: "one", characters: text.unicodeScalars.count))
    builder.add(cue)
    builder.add(
      Node(
        id: ann, kind: .person, name: "Ânn Lee",
        mentions: [Mention(document: "one", span: CodePointRange(1, 8))]))
    builder.add(
      Node(
        id: bo, kind: .person, name: "Bo 😀 Diaz",
        mentions: [Mention(document: "one", span: CodePointRange(14, 23))]))
    builder.add(
      Edge(
        source: ann, target: bo, type: .consult, predicate: "met",
        attribution: [Speaker(text: "Cy", cue: "said")],
        evidence: [
          Evidence(
            document: "one", span: CodePointRange(0, 43), quote: text,
            sourceSpan: CodePointRange(1, 8), targetSpan: CodePointRange(14, 23),
            predicateSpan: CodePointRange(10, 13), attribution: cue.id, predicate: "met",
            time: TimeExpression(text: "on Monday", span: CodePointRange(24, 33)))
        ]), lemma: "meet")
    return builder.graph()
  }

  private func findings(_ change: (inout Graph) -> Void) -> [String] {
    var graph = graph()
    change(&graph)
    return graph.verify(texts: ["one": Array(text.utf8)]).map(\.description)
  }

  @Test func `a sound graph has no finding`() {
    #expect(findings { _ in } == [])
  }

  @Test func `a quote that is not the text is found`() {
    let key = graph().edges[0].key
    #expect(
      findings { $0.edges[0].evidence[0].quote = "Ânn" }.first?.hasPrefix(
        "\(key) evidence 0 quote: 'Ânn', the text '“Ânn") == true)
    #expect(
      findings { $0.edges[0].evidence[0].time?.text = "Monday" } == [
        "\(key) evidence 0 time: 'Monday', the text 'on Monday'"
      ])
  }

  @Test func `a span outside the text is found`() {
    let key = graph().edges[0].key
    #expect(
      findings { $0.edges[0].evidence[0].targetSpan = CodePointRange(40, 45) } == [
        "\(key) evidence 0 target_span: [40, 45] is no stretch of 43 characters"
      ])
    #expect(findings { $0.edges[0].evidence[0].hedgeSpan = CodePointRange(5, 4) }.count == 1)
    #expect(findings { $0.attributions[0].cue[0].start = -1 }.count == 1)
  }

  @Test func `a name that is not in its mention is found`() {
    #expect(findings { $0.nodes[0].mentions[0].span.end = 7 }.count == 1)
  }

  @Test func `ids that lead nowhere are found`() {
    #expect(findings { $0.edges[0].target = "person:x" }.count == 1)
    #expect(findings { $0.edges[0].attribution[0].source = "person:x" }.count == 1)
    #expect(findings { $0.edges[0].evidence[0].attribution = "a-x" }.count == 1)
    #expect(findings { $0.edges[0].evidence[0].document = "two" }.count >= 1)
    #expect(
      findings {
        $0.nodes[0].roles = [
          Role(
            title: "mayor", body: "place:x", document: "one", span: CodePointRange(0, 3),
            statement: "s-x")
        ]
      }.count == 2)
    #expect(findings { $0.attributions[0].parent = $0.attributions[0].id }.count == 1)
  }

  @Test func `what stands twice under one id is found`() {
    #expect(findings { $0.edges.append($0.edges[0]) }.count == 1)
    #expect(findings { $0.nodes.append($0.nodes[0]) }.count == 1)
  }

  @Test func `a document without its text is found`() {
    #expect(graph().verify(texts: [:]).count == 1)
    #expect(
      graph().verify(texts: ["one": Array((text + "!").utf8)]).map(\.what) == [
        "has 43 characters, its text 44"
      ])
  }
}
