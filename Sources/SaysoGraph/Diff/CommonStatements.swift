/// The statements of two graphs that are equal word for word and that nothing else has to be laid beside.
///
/// Most of two versions of a long graph is the same. Both are sorted by ends and type, so one walk finds
/// the claims that are equal as a whole, with every statement on them; only the rest is laid
/// side by side. A claim counts where its ends and speakers go by the same ids in both graphs and where
/// no other order of the ends and no description can lead to it.
struct CommonStatements {
  private struct Ends: Hashable {
    var source: NodeID
    var target: NodeID
    var type: StatementType
  }

  /// By edge of the first graph, whether it is one of them.
  private(set) var before: [Bool]
  /// By edge of the second graph, the same.
  private(set) var after: [Bool]
  /// Each with its equal, in the order of the first graph.
  private(set) var pairs: [StatementPair] = []
  /// Entities that do not go by their own ids alone.
  private let matched: Set<NodeID>
  /// Ids of other letters than ASCII that no other spelling is equal to, as Unicode has it.
  private var foreign: Set<NodeID> = []
  /// Symmetric statements whose ends stand in falling order, by the rising one.
  private var turned: Set<Ends> = []

  init(_ before: Graph, _ after: Graph, matches: [EntityMatch], isWanted: Bool = true) {
    self.before = [Bool](repeating: false, count: before.edges.count)
    self.after = [Bool](repeating: false, count: after.edges.count)
    matched = Set(matches.flatMap { [$0.before, $0.after] })
    guard isWanted, Self.isPlain(before), Self.isPlain(after), noteForeign(before.nodes), noteForeign(after.nodes)
    else { return }
    noteTurned(before.edges)
    noteTurned(after.edges)
    pairs.reserveCapacity(min(before.edges.count, after.edges.count))
    walk(before.edges, after.edges)
  }

  /// Whether edges are in order and ids alone tell who is described.
  private static func isPlain(_ graph: Graph) -> Bool {
    guard graph.nodes.allSatisfy({ $0.named != $0.id.isDescribed }) else { return false }
    return graph.edges.indices.dropFirst().allSatisfy { order(graph.edges, $0 - 1, graph.edges, $0) <= 0 }
  }

  /// False if two ids are equal although their bytes are not.
  private mutating func noteForeign(_ nodes: [Node]) -> Bool {
    for i in nodes.indices where nodes[i].id.text.utf8.contains(where: { $0 >= 0x80 }) {
      let (isNew, known) = foreign.insert(nodes[i].id)
      if !isNew, known.text.bytewise(nodes[i].id.text) != 0 { return false }
    }
    return true
  }

  private mutating func noteTurned(_ edges: [Edge]) {
    for i in edges.indices where edges[i].type.isSymmetric && edges[i].target < edges[i].source {
      turned.insert(Ends(source: edges[i].target, target: edges[i].source, type: edges[i].type))
    }
  }

  private mutating func walk(_ old: [Edge], _ new: [Edge]) {
    var (i, j) = (0, 0)
    while i < old.count, j < new.count {
      let order = Self.order(old, i, new, j)
      if order < 0 { i += 1 }
      if order > 0 { j += 1 }
      if order != 0 { continue }
      let ends = (i: Self.end(old, i), j: Self.end(new, j))
      if ends.i - i == ends.j - j, areEqual(old, i..<ends.i, new, j) {
        for k in i..<ends.i {
          before[k] = true
          after[j + k - i] = true
          pairs.append(StatementPair(before: old[k].key, after: new[j + k - i].key))
        }
      }
      (i, j) = ends
    }
  }

  /// Past the last edge with the ends and the type of the one at `start`.
  private static func end(_ edges: [Edge], _ start: Int) -> Int {
    var end = start + 1
    while end < edges.count, edges[end].type == edges[start].type, edges[end].target == edges[start].target,
      edges[end].source == edges[start].source
    {
      end += 1
    }
    return end
  }

  private func areEqual(_ old: [Edge], _ run: Range<Int>, _ new: [Edge], _ start: Int) -> Bool {
    let first = run.lowerBound
    guard isItself(old[first].source), isItself(old[first].target) else { return false }
    if old[first].type.isSymmetric {
      let ends = Ends(source: old[first].source, target: old[first].target, type: old[first].type)
      if ends.target < ends.source || turned.contains(ends) { return false }
    }
    return run.allSatisfy { i in
      let j = start + i - first
      return old[i].isStatedAs(new[j]) && old[i].time?.anchor == new[j].time?.anchor
        && old[i].attribution.allSatisfy(isItself)
    }
  }

  /// Whether a node goes by its id in both graphs: it is named, matched to no other, and spelt in one way.
  private func isItself(_ id: NodeID) -> Bool {
    var all: UInt8 = 0
    let bytes = id.text.utf8Span.span
    for i in bytes.indices {
      let byte = bytes[i]
      if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "~") { return false }
      all |= byte
    }
    return (all < 0x80 || foreign.contains(id)) && (matched.isEmpty || !matched.contains(id))
  }

  /// Whether a speaker is the same in both graphs if its members are: no node's name stands for its words.
  private func isItself(_ speaker: Speaker) -> Bool {
    guard let source = speaker.source else { return true }
    return source.isDescribed ? !speaker.text.isEmpty : matched.isEmpty || !matched.contains(source)
  }

  private static func order(_ a: [Edge], _ i: Int, _ b: [Edge], _ j: Int) -> Int {
    let source = a[i].source == b[j].source ? 0 : a[i].source.text.bytewise(b[j].source.text)
    if source != 0 { return source }
    let target = a[i].target == b[j].target ? 0 : a[i].target.text.bytewise(b[j].target.text)
    if target != 0 { return target }
    return a[i].type == b[j].type ? 0 : a[i].type.rawValue.bytewise(b[j].type.rawValue)
  }
}
