import SaysoGraph
import Testing

@testable import SaysoDrawing

private func names(_ nodes: [Node], keys: [String] = []) -> ShortNames {
  let end = nodes.first?.id ?? "person:nobody"
  return ShortNames(
    Graph(
      nodes: nodes,
      edges: keys.map { Edge(key: StatementKey($0), source: end, target: end, type: .tell, predicate: "told") }))
}

private func name(_ id: String, _ kind: EntityKind = .person, _ written: String = "X", named: Bool = true) -> String {
  names([Node(id: NodeID(id), kind: kind, named: named, name: written)]).name(NodeID(id))
}

@Suite struct `Short names` {
  @Test func `are the same in another graph with other neighbours`() {
    let mara = Samples.person("person:mara-voss", "Mara Voss")
    let alone = names([mara], keys: ["s-1459035946abcdef1459035946abcdef"])
    let among = names(
      [Samples.person("person:ann-lee", "Ann Lee"), mara, Samples.body("organization:acme", "Acme")],
      keys: ["s-0000000000abcdef1459035946abcdef", "s-1459035946abcdef1459035946abcdef"])
    #expect(alone.name(mara.id) == "per_mara_voss" && among.name(mara.id) == "per_mara_voss")
    #expect(alone.name(ofEdge: 0) == "s_1459035946" && among.name(ofEdge: 1) == "s_1459035946")
  }

  @Test func `do not hang on how the text spells the name`() {
    #expect(name("person:mara-voss", .person, "MARA VOSS") == name("person:mara-voss", .person, "Ms. Mara Voss"))
  }

  @Test func `tell kinds apart`() {
    let kinds = EntityKind.allCases.map { name("\($0.rawValue):mara-voss", $0) }
    #expect(kinds == ["per_mara_voss", "org_mara_voss", "loc_mara_voss", "grp_mara_voss"])
  }

  @Test func `of described ones carry a hash of their id`() {
    let one = name("person:harbour@120", .person, "an inspector", named: false)
    let other = name("person:harbour@340", .person, "an inspector", named: false)
    #expect(one.wholeMatch(of: /per_an_inspector_[0-9a-f]{6}/) != nil)
    #expect(other.wholeMatch(of: /per_an_inspector_[0-9a-f]{6}/) != nil)
    #expect(one != other)
  }

  @Test(arguments: [
    "", "7", "Q1234", "http://kb.example/Mara Voss", "a:b:c", "person:", ":", "person:-", "\"; n1 -> n2", "é", "\0",
    String(repeating: "x", count: 10_000),
  ])
  func `of graphs from elsewhere are plain words too`(_ id: String) {
    let node = name(id, .place, id)
    #expect(node.wholeMatch(of: /loc_[a-z0-9_]*[a-z0-9]/) != nil && node.utf8.count <= 40, "\(node)")
    let statement = names([], keys: [id]).name(ofEdge: 0)
    #expect(statement.wholeMatch(of: /s_[0-9a-f]{10}/) != nil, "\(statement)")
  }

  @Test func `of names in other scripts are told apart by a hash`() {
    let ids = ["person:東京", "person:大阪", "person:мара-восс", "person:мара-войс", "person:josé-ruiz", "person:jos-ruiz"]
    let all = ids.map { name($0) }
    #expect(Set(all).count == all.count)
    #expect(all[0].wholeMatch(of: /per_[0-9a-f]{6}/) != nil)
    #expect(all[4].wholeMatch(of: /per_jos_ruiz_[0-9a-f]{6}/) != nil && all[5] == "per_jos_ruiz")
  }

  @Test func `that are long are cut and told apart by a hash`() {
    let long = "organization:office-of-the-special-prosecutor-of-tessaly"
    #expect(name(long, .organization) != name(long + "-north", .organization))
    #expect(name(long, .organization).utf8.count <= 40)
  }

  @Test func `are unique even where ids and keys would not make them so`() {
    let nodes = ["person:a-b", "person:a b", "person:a_b", "person:a-b_2"].map { Samples.person($0, "A B") }
    let graph = names(nodes, keys: ["s-0123456789aa", "s-0123456789bb", "s-0123456789cc", "s_0123456789"])
    let all = nodes.map { graph.name($0.id) } + (0..<4).map { graph.name(ofEdge: $0) }
    #expect(Set(all).count == all.count)
    #expect(graph.name(ofEdge: 0) == "s_0123456789" && graph.name(ofEdge: 1) == "s_0123456789_2")
  }
}
