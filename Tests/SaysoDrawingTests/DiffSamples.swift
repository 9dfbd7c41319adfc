import SaysoGraph

/// Two short articles on one affair, and their diff made by hand, so that no engine has a say in it.
enum DiffSamples {
  static let before: Graph = {
    var graph = Samples.graph(
      title: "Harbour watch chief says threats have doubled",
      nodes: [
        Samples.person("mara", "Mara Voss"), Samples.body("hw", "Federal Harbour Watch"),
        Samples.person("tolan", "Idris Tolan"),
        Samples.person("a-member", "a Dockside Nine member", named: false),
        Samples.body("nine", "Dockside Nine"), Samples.place("velm", "Velmouth"),
      ],
      rows: [
        "mara|role_in|Secretary|hw||", "tolan|role_in|Inspector Chief|hw|acting|",
        "a-member|assault|hit|tolan|alleged|Harbour Watch officials",
        "nine|cooperate|collaborating|a-member||Mara Voss",
        "nine|threaten|put bounties on|hw|negated|Councillor Petra Lunn", "mara|allied_with|allies|tolan||",
      ])
    graph.edges[2].evidence[0].quote =
      "A Dockside Nine member allegedly hit Inspector Idris Tolan on Monday, Harbour Watch officials said."
    return graph
  }()

  static let after: Graph = {
    var graph = Samples.graph(
      title: "Gang attacked inspector",
      nodes: [
        Samples.person("mara", "Mara Voss"), Samples.body("harbour", "Harbour Watch"),
        Samples.person("tolan", "Idris Tolan"),
        Samples.person("b-member", "a member of the Dockside Nine", named: false),
        Samples.body("nine", "Dockside Nine"), Samples.person("petra", "Petra Lunn"),
      ],
      rows: [
        "mara|role_in|Secretary|harbour||", "tolan|role_in|Inspector Chief|harbour|former|",
        "b-member|assault|attacked|tolan||", "nine|threaten|put bounties on|harbour||Councillor Petra Lunn",
        "tolan|allied_with|allies|mara||", "petra|accuse|accused|nine||",
      ])
    for i in graph.edges.indices {
      graph.edges[i].key = StatementKey("t-\(i)")
      graph.edges[i].evidence[0].document = "b"
    }
    graph.edges[2].evidence[0].quote =
      "A member of the Dockside Nine attacked Inspector Idris Tolan on Monday."
    graph.documents[0].id = "b"
    graph.documents[0].outlet = "The Ledger"
    graph.documents[0].url = "javascript:alert(1)"
    return graph
  }()

  static let diff = GraphDiff(
    before: "courier", after: "ledger",
    entities: [
      EntityMatch(before: "a-member", after: "b-member", reason: "head word 'member'"),
      EntityMatch(before: "hw", after: "harbour", reason: "alias 'Harbour Watch'"),
    ],
    changes: [
      change(.removed, 3, nil, "per Mara Voss"), change(.added, nil, 5),
      change(.roleChanged, 1, 1, "acting → former"), change(.hedgeDropped, 2, 2),
      change(.attributionLost, 2, 2), change(.reworded, 2, 2), change(.polarityFlipped, 4, 3),
      Change(
        kind: .entityRenamed, claim: claim(before.edges[0], in: before), entity: "hw",
        detail: "Federal Harbour Watch → Harbour Watch"),
    ],
    unchanged: [StatementPair(before: "s-0", after: "t-0"), StatementPair(before: "s-5", after: "t-4")])

  private static func change(_ kind: ChangeKind, _ b: Int?, _ a: Int?, _ detail: String = "") -> Change {
    let claim =
      b.map { Self.claim(before.edges[$0], in: before) } ?? a.map { Self.claim(after.edges[$0], in: after) }
      ?? Self.claim(before.edges[0], in: before)
    return Change(
      kind: kind, claim: claim, before: b.map { before.edges[$0].key }, after: a.map { after.edges[$0].key },
      detail: detail)
  }

  private static func claim(_ edge: Edge, in graph: Graph) -> Claim {
    func name(_ id: NodeID) -> String { graph.nodes.first { $0.id == id }?.name ?? "" }
    return Claim(
      source: edge.source, sourceName: name(edge.source), type: edge.type, target: edge.target,
      targetName: name(edge.target), predicate: edge.predicate)
  }

  /// A graph and what some edits make of it: statements dropped, added, hedged, turned and reworded.
  static func edited(_ seed: UInt64) -> (before: Graph, after: Graph) {
    let before = seed % 2 == 0 ? Samples.twenty : Samples.forty
    var after = before
    var state = seed &* 977 &+ 13
    func random(_ n: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % n
    }
    after.documents[0].id = "b"
    for _ in 0..<8 {
      let i = random(after.edges.count)
      switch random(6) {
      case 0: after.edges.remove(at: i)
      case 1: after.edges[i].modality = after.edges[i].modality == .alleged ? .asserted : .alleged
      case 2: after.edges[i].polarity = after.edges[i].polarity == .negated ? .affirmed : .negated
      case 3: after.edges[i].attribution = [Speaker(text: "the clerk", cue: "said")]
      case 4: after.nodes.append(Samples.person("new-\(random(100))", "New \(random(100))"))
      default:
        after.edges[i].source = after.nodes[random(after.nodes.count)].id
        after.edges[i].key = StatementKey("new-\(state)")
      }
    }
    return (before, after)
  }
}
