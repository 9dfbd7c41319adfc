/// One graph's statements as numbers, folded into assertions that can be laid beside another's.
///
/// A claim's ends are labels that both graphs share: a named entity's id in the first graph, or a
/// described participant's kind and head word, because its id belongs to one document.
struct DiffSide {
  /// Source, type, target, and the lemma for `other_…`.
  struct ClaimKey: Hashable {
    var source: Int32
    var target: Int32
    /// −1 where the type alone tells the claim.
    var lemma: Int32
    var type: StatementType
  }

  /// What may differ between two assertions of one claim.
  struct Stance: Hashable {
    var voices: Int32
    var polarity: Polarity
    var modality: Modality
  }

  /// A claim on one chain of speakers with one polarity and modality: one or more statements.
  struct Assertion {
    var claim: ClaimKey
    var stance: Stance
    /// An index of the graph's edges; ``DiffSide/edges(of:)`` gives the others.
    var first: Int32
    /// The next assertion of the same claim; −1 at the end.
    var sibling: Int32
    /// Whether an end is described, so that its node was matched by words.
    var isDescribed: Bool
  }

  private struct Cell: Hashable {
    var claim: ClaimKey
    var stance: Stance
  }

  let graph: Graph
  private(set) var assertions: [Assertion] = []
  /// The first assertion of each claim.
  private(set) var firstOfClaim: [ClaimKey: Int32] = [:]
  /// The next edge of the same assertion; −1 at the end.
  private var nextEdge: [Int32]
  private let nodes: [NodeID: Int]
  private let joint: (NodeID) -> NodeID

  /// `joint` gives a node the id that it goes by in the first graph.
  init(_ graph: Graph, labels: inout DiffLabels, joint: @escaping (NodeID) -> NodeID) {
    self.graph = graph
    self.joint = joint
    nodes = Dictionary(graph.nodes.indices.map { (graph.nodes[$0].id, $0) }) { first, _ in first }
    nextEdge = [Int32](repeating: -1, count: graph.edges.count)
    let ends = graph.nodes.map { Self.label($0, joint) }.map { (labels.number($0.text), $0.isDescribed) }
    var index: [Cell: (first: Int32, last: Int32)] = [:]
    index.reserveCapacity(graph.edges.count)
    var lastOfClaim: [ClaimKey: Int32] = [:]
    // Fields are read in place: to copy an edge costs more than to compare it.
    for i in graph.edges.indices {
      let (claim, isDescribed) = claim(ofEdge: i, ends, &labels)
      let chain = graph.edges[i].attribution.isEmpty ? 0 : labels.number(graph.edges[i].attribution.map(voice))
      let stance = Stance(
        voices: chain, polarity: graph.edges[i].polarity, modality: graph.edges[i].modality)
      let cell = Cell(claim: claim, stance: stance)
      if let known = index[cell] {
        nextEdge[Int(known.last)] = Int32(i)
        index[cell]?.last = Int32(i)
        continue
      }
      let number = Int32(assertions.count)
      index[cell] = (number, Int32(i))
      if let last = lastOfClaim.updateValue(number, forKey: claim) {
        assertions[Int(last)].sibling = number
      } else {
        firstOfClaim[claim] = number
      }
      assertions.append(
        Assertion(claim: claim, stance: stance, first: Int32(i), sibling: -1, isDescribed: isDescribed))
    }
  }

  /// The indices of an assertion's edges, in the order of the graph.
  func edges(of assertion: Assertion) -> [Int] {
    var edges = [Int(assertion.first)]
    var next = nextEdge[Int(assertion.first)]
    while next >= 0 {
      edges.append(Int(next))
      next = nextEdge[Int(next)]
    }
    return edges
  }

  /// Whether an assertion is one statement alone.
  func isSingle(_ assertion: Assertion) -> Bool { nextEdge[Int(assertion.first)] < 0 }

  /// All assertions of a claim.
  func assertions(of claim: ClaimKey) -> [Assertion] {
    var found: [Assertion] = []
    var next = firstOfClaim[claim] ?? -1
    while next >= 0 {
      found.append(assertions[Int(next)])
      next = assertions[Int(next)].sibling
    }
    return found
  }

  func key(_ assertion: Assertion) -> StatementKey { graph.edges[Int(assertion.first)].key }

  func node(_ id: NodeID) -> Node? { nodes[id].map { graph.nodes[$0] } }

  /// A node's name, or what an id says where there is no such node.
  func name(_ id: NodeID) -> String { nodes[id].map { graph.nodes[$0].name } ?? id.text }

  /// The id that a node goes by in the first graph.
  func shared(_ id: NodeID) -> NodeID { joint(id) }

  /// Who says it, for people.
  func speakers(_ assertion: Assertion) -> String {
    let chain = graph.edges[Int(assertion.first)].attribution
    if chain.isEmpty { return "the article itself" }
    return chain.map { speaker in
      let name = speaker.source.map { self.name($0) } ?? speaker.text
      return name.isEmpty ? "nobody named" : name
    }.joined(separator: ", as told by ")
  }

  /// The lemma's tag, or the canonical words where a key was not made by this program.
  func lemma(ofEdge i: Int) -> String {
    graph.edges[i].key.lemmaTag.map(String.init) ?? "~" + CanonicalName(graph.edges[i].predicate).text
  }
}

extension DiffSide {
  private func claim(
    ofEdge i: Int, _ ends: [(Int32, isDescribed: Bool)], _ labels: inout DiffLabels
  ) -> (ClaimKey, isDescribed: Bool) {
    func end(_ id: NodeID) -> (Int32, isDescribed: Bool) {
      nodes[id].map { ends[$0] } ?? (labels.number(joint(id).text), false)
    }
    var (source, target) = (end(graph.edges[i].source), end(graph.edges[i].target))
    let type = graph.edges[i].type
    if type.isSymmetric && target.0 < source.0 { swap(&source, &target) }
    let lemma = type.isOther ? labels.number(lemma(ofEdge: i)) : -1
    return (
      ClaimKey(source: source.0, target: target.0, lemma: lemma, type: type),
      source.isDescribed || target.isDescribed
    )
  }

  private static func label(
    _ node: Node, _ joint: (NodeID) -> NodeID
  ) -> (text: String, isDescribed: Bool) {
    if node.named { return (joint(node.id).text, false) }
    return ("~\(node.kind.rawValue):\(DescribedHead.word(of: node.name))", true)
  }

  private func voice(_ speaker: Speaker) -> DiffLabels.Voice {
    if let source = speaker.source, nodes[source].map({ graph.nodes[$0].named }) ?? !source.isDescribed {
      return DiffLabels.Voice(identity: joint(source).text, standing: .named)
    }
    let text = speaker.text.isEmpty ? speaker.source.map(name) ?? "" : speaker.text
    return DiffLabels.Voice(
      identity: text.isEmpty ? "" : CanonicalName(text).text,
      standing: text.isEmpty ? .nobody : .described)
  }
}
