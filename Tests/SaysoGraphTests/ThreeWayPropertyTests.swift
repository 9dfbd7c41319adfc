import SaysoGraph
import Testing

/// An entry without words: what it is about, by keys, and what both sides made of it.
struct Shape: Hashable {
  var verdict: ThreeWayVerdict
  var conflict: ThreeWayConflict?
  var apart: [ChangeAspect]
  var base: StatementKey?
  var a: [StatementKey]
  var b: [StatementKey]
  var changesOfA: [Change]
  var changesOfB: [Change]

  init(_ entry: ThreeWayEntry) {
    verdict = entry.verdict
    conflict = entry.conflict
    apart = entry.apart
    base = entry.base?.key
    a = entry.a.statements.map(\.key)
    b = entry.b.statements.map(\.key)
    changesOfA = entry.a.changes
    changesOfB = entry.b.changes
  }

  /// The same with A and B swapped.
  var mirrored: Shape {
    var other = self
    (other.a, other.b, other.changesOfA, other.changesOfB) = (b, a, changesOfB, changesOfA)
    switch verdict {
    case .onlyA: other.verdict = .onlyB
    case .onlyB: other.verdict = .onlyA
    case .bothMade, .conflict, .unchanged: break
    }
    return other
  }
}

@Suite struct ThreeWayPropertyTests {
  private func graph(_ seed: UInt64) -> Graph {
    var random = RandomGraph(seed: seed)
    return random.graph()
  }

  /// A later version of a graph: statements dropped, added, hedged, flipped or given to another.
  ///
  /// All versions of one graph choose from the same additions, so that they agree and clash on them too.
  private func version(of base: Graph, _ seed: UInt64) -> Graph {
    var random = RandomGraph(seed: seed)
    let more = graph(UInt64(base.edges.count) + 5000).edges.prefix(4)
    var builder = GraphBuilder()
    for node in base.nodes { builder.add(node) }
    for document in base.documents { builder.add(document) }
    for var edge in base.edges + more where !random.chance(20) {
      if random.chance(20) { edge.polarity = random.pick(Polarity.allCases) }
      if random.chance(20) { edge.modality = random.pick(Modality.allCases) }
      if random.chance(20) { edge.attribution = random.pick([[], [Speaker(text: "officials", cue: "said")]]) }
      builder.add(edge, lemma: edge.predicate)
    }
    return builder.graph()
  }

  @Test(arguments: UInt64(0)..<80)
  func `three times the same is unchanged`(seed: UInt64) {
    let graph = graph(seed)
    let diff = ThreeWayDiff(base: graph, a: graph, b: graph)
    #expect(diff.entries.allSatisfy { $0.verdict == .unchanged })
    #expect(Set(diff.entries.compactMap(\.base?.key)) == Set(graph.edges.map(\.key)))
    #expect(diff.entities == [])
  }

  @Test(arguments: UInt64(0)..<120)
  func `beside the base itself, all changes are those of the one version`(seed: UInt64) {
    let base = graph(seed)
    let other = seed % 2 == 0 ? graph(seed + 1000) : version(of: base, seed)
    let changes = GraphDiff(before: base, after: other).changes
    for isA in [true, false] {
      let diff = ThreeWayDiff(base: base, a: isA ? other : base, b: isA ? base : other)
      let own: ThreeWayVerdict = isA ? .onlyA : .onlyB
      #expect(diff.entries.allSatisfy { $0.verdict == own || $0.verdict == .unchanged })
      let found = diff.entries(own).flatMap { isA ? $0.a.changes : $0.b.changes }
      #expect(found.count == changes.count && Set(found) == Set(changes))
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `swapping the versions mirrors the result`(seed: UInt64) {
    let base = graph(seed)
    let (a, b) =
      seed % 4 == 0
      ? (graph(seed + 1000), graph(seed + 2000)) : (version(of: base, seed), version(of: base, seed + 500))
    let forward = ThreeWayDiff(base: base, a: a, b: b).entries.map { Shape($0) }
    let backward = ThreeWayDiff(base: base, a: b, b: a).entries.map { Shape($0).mirrored }
    #expect(forward.count == backward.count && Set(forward) == Set(backward))
  }

  @Test(arguments: UInt64(0)..<120)
  func `two versions that are the same have no conflict`(seed: UInt64) {
    let base = graph(seed)
    let other = seed % 2 == 0 ? graph(seed + 1000) : version(of: base, seed)
    let diff = ThreeWayDiff(base: base, a: other, b: other)
    #expect(diff.entries.allSatisfy { $0.verdict == .bothMade || $0.verdict == .unchanged })
    #expect(diff.entries.allSatisfy { $0.a == $0.b })
  }

  @Test(arguments: UInt64(0)..<80)
  func `every statement of the three graphs has its place`(seed: UInt64) throws {
    let base = graph(seed)
    let (a, b) = (version(of: base, seed), version(of: base, seed + 500))
    let diff = ThreeWayDiff(base: base, a: a, b: b)
    #expect(Set(diff.entries.compactMap(\.base?.key)) == Set(base.edges.map(\.key)))
    #expect(Set(diff.entries.flatMap { $0.a.statements.map(\.key) }) == Set(a.edges.map(\.key)))
    #expect(Set(diff.entries.flatMap { $0.b.statements.map(\.key) }) == Set(b.edges.map(\.key)))
    let listed = try JSONValue(diff.json())["entries"]?.array?.count
    #expect(listed == diff.entries.count - diff.count(of: .unchanged))
  }
}
