import SaysoGraph
import Testing

/// Two articles on one story: `one` calls the agency by its name, `two` by its initials.
enum Story {
  static let one = graph(
    "one", source: ("person:ana-holt", "Ana Holt"), target: ("organization:harbor-agency", "Harbor Agency"))
  static let two = graph("two", source: ("person:holt", "Holt"), target: ("organization:ha", "HA"))

  static func graph(
    _ document: String, source: (NodeID, String), target: (NodeID, String), speaker: NodeID? = nil,
    type: StatementType = .accuse
  ) -> Graph {
    let quote = "\(source.1) accused \(target.1) on Monday."
    let first = CodePointRange(0, source.1.count)
    let second = CodePointRange(source.1.count + 9, source.1.count + 9 + target.1.count)
    var builder = GraphBuilder(generator: "test")
    builder.add(DocumentRecord(id: document, characters: quote.count))
    if let speaker { builder.add(Node(id: speaker, kind: .person, name: "Bo")) }
    for (end, span) in [(source, first), (target, second)] {
      builder.add(
        Node(
          id: end.0, kind: EntityKind(rawValue: String(end.0.text.prefix { $0 != ":" })) ?? .person, name: end.1,
          mentions: [Mention(document: document, span: span)]))
    }
    builder.add(
      Edge(
        source: source.0, target: target.0, type: type, predicate: "accused",
        attribution: speaker.map { [Speaker(source: $0, text: "Bo", cue: "said")] } ?? [],
        evidence: [
          Evidence(
            document: document, span: CodePointRange(0, quote.count), quote: quote, sourceSpan: first,
            targetSpan: second,
            predicate: "accused")
        ]), lemma: "accuse")
    return builder.graph()
  }

  static func both() throws -> Graph { try Graph.merged([one, two]) }
}

func corrections(_ text: String) throws -> Corrections {
  try Corrections(file: "dir/fixes.map", Array(text.utf8))
}

private func corrected(_ text: String, _ graph: Graph, texts: [String: [UInt8]] = [:]) throws -> Graph {
  try corrections(text).apply(to: graph, texts: texts).graph
}

@Suite struct CorrectionTests {
  @Test func `merged entities share their statements, and the same statement is one with two evidences`() throws {
    let graph = try corrected(
      "merge person:holt into person:ana-holt\nmerge organization:ha into organization:harbor-agency", Story.both())
    #expect(graph.nodes.map(\.id) == ["organization:harbor-agency", "person:ana-holt"])
    #expect(graph.nodes.map(\.name) == ["Harbor Agency", "Ana Holt"])
    #expect(graph.nodes.map(\.aliases) == [["HA"], ["Holt"]])
    #expect(graph.edges.count == 1 && graph.edges[0].evidence.count == 2)
    // The key is the one that an article gives which says so itself.
    #expect(graph.edges[0].key == Story.one.edges[0].key)
    #expect(
      graph.corrections.map(\.reason) == [
        "fixes.map:1: merge person:holt into person:ana-holt",
        "fixes.map:2: merge organization:ha into organization:harbor-agency",
      ])
  }

  @Test func `an entity that becomes another takes the name that the line gives`() throws {
    let graph = try corrected("merge person:holt into person:\"Ana Maria Holt\"", Story.two)
    let node = try #require(graph.nodes.first { $0.kind == .person })
    #expect(node.id == "person:ana-maria-holt" && node.name == "Ana Maria Holt" && node.aliases == ["Holt"])
  }

  @Test func `a statement between two that are one goes`() throws {
    let text = "merge person:ana-holt into organization:harbor-agency"
    let result = try corrections(text).apply(to: Story.one)
    #expect(result.graph.edges.isEmpty && result.loops == 1 && result.hidden == 0)
  }

  @Test func `another kind is another key, and joins what has it`() throws {
    let place = Story.graph("three", source: ("person:bo", "Bo"), target: ("place:ha", "HA"))
    let graph = try corrected("kind place:ha is organization", Graph.merged([Story.two, place]))
    let node = try #require(graph.nodes.first { $0.id == "organization:ha" })
    #expect(node.kind == .organization && node.mentions.count == 2)
    #expect(!graph.nodes.contains { $0.kind == .place })
  }

  @Test func `another name leaves the key`() throws {
    let graph = try corrected("rename organization:ha to \"Harbour Agency\"  # as it spells itself", Story.two)
    let node = try #require(graph.nodes.first { $0.id == "organization:ha" })
    #expect(node.name == "Harbour Agency" && node.aliases == ["HA"])
    #expect(graph.edges == Story.two.edges)
  }

  @Test func `what is hidden takes its statements along, and they are counted`() throws {
    let result = try corrections("hide organization:ha").apply(to: Story.both())
    #expect(result.hidden == 1 && result.graph.edges.count == 1)
    #expect(!result.graph.nodes.contains { $0.id == "organization:ha" })
    #expect(result.graph.corrections.first?.removed == [Story.two.edges[0].key])
  }

  @Test func `a hidden speaker keeps its words, so that no claim becomes the article's own`() throws {
    let graph = Story.graph("one", source: ("person:ana", "Ana"), target: ("person:cy", "Cy"), speaker: "person:bo")
    let edge = try #require(try corrected("hide person:bo", graph).edges.first)
    #expect(edge.attribution == [Speaker(text: "Bo", cue: "said")])
    #expect(edge.key != graph.edges[0].key)
  }

  @Test func `a part is split off by document`() throws {
    let joined = try corrected("merge person:holt into person:ana-holt", Story.both())
    let graph = try corrected("split person:ana-holt in two as person:\"Ben Holt\"", joined)
    let ben = try #require(graph.nodes.first { $0.id == "person:ben-holt" })
    #expect(ben.name == "Ben Holt" && ben.mentions.map(\.document) == ["two"])
    #expect(graph.nodes.first { $0.id == "person:ana-holt" }?.mentions.map(\.document) == ["one"])
    #expect(graph.edges.map(\.source).sorted() == ["person:ana-holt", "person:ben-holt"])
  }

  @Test func `a part is split off by how it is written, by quotes or by the text`() throws {
    let joined = try corrected("merge person:holt into person:ana-holt", Story.both())
    let line = "split person:ana-holt written HOLT as person:ben-holt"
    for texts in [[:], ["two": Array("Holt accused HA on Monday.".utf8)]] {
      let graph = try corrected(line, joined, texts: texts)
      let ben = try #require(graph.nodes.first { $0.id == "person:ben-holt" })
      #expect(ben.name == "Holt" && ben.mentions.map(\.document) == ["two"])
      let ana = try #require(graph.nodes.first { $0.id == "person:ana-holt" })
      #expect(ana.name == "Ana Holt" && ana.aliases.isEmpty)
      #expect(graph.edges.first { $0.evidence[0].document == "two" }?.source == "person:ben-holt")
    }
  }

  @Test func `lines that meet nothing change nothing and leave no trace`() throws {
    let graph = try Story.both()
    let result = try corrections("hide person:nobody\nmerge person:x into person:holt").apply(to: graph)
    #expect(result.graph == graph && result.met.isEmpty)
  }

  @Test func `applied twice is applied once`() throws {
    let lines = [
      "merge person:holt into person:ana-holt", "kind organization:ha is place", "hide organization:harbor-agency",
      "rename person:ana-holt to \"A. Holt\"",
    ]
    let all = try corrections(lines.joined(separator: "\n"))
    let once = all.apply(to: try Story.both())
    let twice = all.apply(to: once.graph)
    #expect(twice.graph.json() == once.graph.json())
    #expect(twice.met[1] == once.met[1])
  }

  @Test func `corrections are kept in the graph's bytes and in merged graphs`() throws {
    let graph = try corrected("hide organization:ha", Story.two)
    #expect(try Graph(json: graph.json()) == graph)
    #expect(try Graph.merged([Story.one, graph]).corrections == graph.corrections)
    #expect(!String(decoding: Story.two.json(), as: UTF8.self).contains("corrections"))
  }

  @Test func `a diff says which line made two entities one`() throws {
    let map = try corrections(
      "merge organization:ha into organization:harbor-agency\nmerge person:holt into person:ana-holt")
    let diff = GraphDiff(before: map.apply(to: Story.one).graph, after: map.apply(to: Story.two).graph)
    #expect(diff.changes.isEmpty)
    #expect(
      diff.entities.map(\.reason) == [
        "fixes.map:1: merge organization:ha into organization:harbor-agency",
        "fixes.map:2: merge person:holt into person:ana-holt",
      ])
  }
}

@Suite struct CorrectionPropertyTests {
  /// Lines over the keys of random graphs, without conflicts by construction.
  private func lines(_ random: inout SplitMix64, _ graph: Graph) -> [String] {
    let keys = graph.nodes.filter(\.named).map(\.id.text).shuffled(using: &random)
    var lines: [String] = []
    for (index, key) in keys.enumerated() where index + 1 < keys.count {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: lines.append("merge \(key) into \(keys[index + 1])")
      case 1: lines.append("rename \(key) to \"Name \(index)\"")
      case 2: lines.append("hide \(key)")
      default: break
      }
    }
    return lines
  }

  /// Articles in which a few people accuse each other.
  private func graphs(_ random: inout SplitMix64) throws -> [Graph] {
    let people = ["Ana", "Bo", "Cy", "Dee", "Eva Fox", "Fox"].map { name in (NodeID(.person, named: name), name) }
    return try (0..<3).map { index in
      try Graph.merged(
        (0..<3).map { part in
          let pair = people.shuffled(using: &random)
          let speaker = Bool.random(using: &random) ? pair[2].0 : nil
          return Story.graph("d\(index)\(part)", source: pair[0], target: pair[1], speaker: speaker)
        })
    }
  }

  @Test(arguments: UInt64(0)..<80)
  func `the order of lines does not count`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graph = try Graph.merged(graphs(&random))
    let lines = lines(&random, graph)
    var plain = try corrected(lines.joined(separator: "\n"), graph)
    var shuffled = try corrected(lines.shuffled(using: &random).joined(separator: "\n\n"), graph)
    #expect(Set(plain.corrections.map(\.text)) == Set(shuffled.corrections.map(\.text)))
    plain.corrections = []
    shuffled.corrections = []
    #expect(plain == shuffled)
  }

  @Test(arguments: UInt64(0)..<80)
  func `corrected and merged is merged and corrected, and twice is once`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let graphs = try graphs(&random)
    let merged = try Graph.merged(graphs)
    let map = try corrections(lines(&random, merged).joined(separator: "\n"))
    let first = try Graph.merged(graphs.map { map.apply(to: $0).graph })
    let second = map.apply(to: merged).graph
    #expect(first.nodes == second.nodes)
    #expect(first.edges == second.edges)
    #expect(first == second)
    #expect(map.apply(to: second).graph == second)
    #expect(
      second.edges.allSatisfy { edge in
        [edge.source, edge.target].allSatisfy { id in second.nodes.contains { $0.id == id } }
      })
  }
}
