/// One graph's statements as numbers that can be laid beside another's.
///
/// A claim's ends are labels that both graphs share: a named entity's id in the first graph, or a
/// described participant's head word, because its id belongs to one document.
struct DiffSide {
  /// Source, type, target, and the lemma for `other_…`.
  struct ClaimKey: Hashable {
    var source: Int32
    var target: Int32
    /// −1 where the type alone tells the claim.
    var lemma: Int32
    var type: StatementType

    // One word tells nearly all claims apart; hashing more costs more than it saves.
    func hash(into hasher: inout Hasher) {
      hasher.combine(UInt64(UInt32(bitPattern: source)) << 32 | UInt64(UInt32(bitPattern: target)))
    }
  }

  /// What may differ between two statements of one claim, beside words, time and place.
  struct Stance: Hashable {
    var voices: Int32
    var polarity: Polarity
    var modality: Modality
  }

  /// A statement as it is compared.
  struct Statement {
    var claim: ClaimKey
    var stance: Stance
    /// The next statement of the same claim; −1 at the end.
    var sibling: Int32 = -1
    /// Whether no statement of the same claim comes before.
    var isFirst: Bool
    /// Whether an end is described, so that its node was matched by words.
    var isDescribed: Bool

    /// In the place of one that need not be compared.
    static let done = Statement(
      claim: ClaimKey(source: -1, target: -1, lemma: -1, type: .mention),
      stance: Stance(voices: 0, polarity: .affirmed, modality: .asserted), isFirst: false, isDescribed: false)
  }

  /// An end's label, and whether it was made from a description's words.
  private struct End {
    var label: Int32
    var isDescribed: Bool
  }

  /// The first and the last statement of a claim.
  private struct Chain {
    var first: Int32
    var last: Int32
  }

  let graph: Graph
  /// One for each of the graph's edges, in their order; ``Statement/done`` for those left out.
  private(set) var statements: [Statement] = []
  private var chains: [ClaimKey: Chain] = [:]
  private let nodes: [NodeID: Int]
  private let joint: (NodeID) -> NodeID

  /// `done` tells which edges need not be compared, `joint` gives a node the id that it goes by in the first graph.
  init(
    _ graph: Graph, except done: [Bool] = [], labels: inout DiffLabels, joint: @escaping (NodeID) -> NodeID
  ) {
    self.graph = graph
    self.joint = joint
    nodes = Dictionary(graph.nodes.indices.map { (graph.nodes[$0].id, $0) }) { first, _ in first }
    let ends = graph.nodes.map { Self.end($0, &labels, joint) }
    chains.reserveCapacity(done.isEmpty ? graph.edges.count : done.count { !$0 })
    statements.reserveCapacity(graph.edges.count)
    var voices: [NodeID: Int32] = [:]
    // Fields are read in place: to copy an edge costs more than to compare it.
    for i in graph.edges.indices {
      if !done.isEmpty, done[i] {
        statements.append(.done)
        continue
      }
      let (claim, isDescribed) = claim(ofEdge: i, ends, &labels)
      let stance = Stance(
        voices: chain(ofEdge: i, &labels, &voices), polarity: graph.edges[i].polarity,
        modality: graph.edges[i].modality)
      let number = Int32(i)
      let known = chains[claim]
      if let known { statements[Int(known.last)].sibling = number }
      chains[claim] = Chain(first: known?.first ?? number, last: number)
      statements.append(
        Statement(claim: claim, stance: stance, isFirst: known == nil, isDescribed: isDescribed))
    }
  }

  /// The first statement of a claim.
  func first(of claim: ClaimKey) -> Int? { chains[claim].map { Int($0.first) } }

  /// All statements of the claim that `first` is the first of, in the order of the graph.
  func statements(from first: Int) -> [Int] {
    var found = [first]
    var next = statements[first].sibling
    while next >= 0 {
      found.append(Int(next))
      next = statements[Int(next)].sibling
    }
    return found
  }

  func node(_ id: NodeID) -> Node? { nodes[id].map { graph.nodes[$0] } }

  /// A node's name, or what an id says where there is no such node.
  func name(_ id: NodeID) -> String { nodes[id].map { graph.nodes[$0].name } ?? id.text }

  /// The id that a node goes by in the first graph.
  func shared(_ id: NodeID) -> NodeID { joint(id) }

  /// Who says it, for people.
  func speakers(_ i: Int) -> String {
    let chain = graph.edges[i].attribution
    if chain.isEmpty { return "the article itself" }
    return chain.map { speaker in
      let name = speaker.source.map { self.name($0) } ?? speaker.text
      return name.isEmpty ? "somebody not named" : name
    }.joined(separator: ", via ")
  }

  /// The lemma's tag, or the canonical words where a key was not made by this program.
  func lemma(ofEdge i: Int) -> String { graph.edges[i].lemmaLabel }
}

extension DiffSide {
  private func claim(
    ofEdge i: Int, _ ends: [End], _ labels: inout DiffLabels
  ) -> (ClaimKey, isDescribed: Bool) {
    func end(_ id: NodeID) -> End {
      nodes[id].map { ends[$0] } ?? End(label: labels.number(joint(id).text), isDescribed: false)
    }
    var (source, target) = (end(graph.edges[i].source), end(graph.edges[i].target))
    let type = graph.edges[i].type
    if type.isSymmetric && target.label < source.label { swap(&source, &target) }
    let lemma = type.isOther ? labels.number(lemma(ofEdge: i)) : -1
    return (
      ClaimKey(source: source.label, target: target.label, lemma: lemma, type: type),
      source.isDescribed || target.isDescribed
    )
  }

  private static func end(_ node: Node, _ labels: inout DiffLabels, _ joint: (NodeID) -> NodeID) -> End {
    if node.named { return End(label: labels.number(joint(node.id).text), isDescribed: false) }
    let head = DescribedHead.word(of: node.name)
    return End(label: labels.number("~" + head), isDescribed: true)
  }

  /// The number of an edge's chain of speakers; `known` keeps those of one named speaker alone.
  private func chain(
    ofEdge i: Int, _ labels: inout DiffLabels, _ known: inout [NodeID: Int32]
  ) -> Int32 {
    if graph.edges[i].attribution.isEmpty { return 0 }
    guard graph.edges[i].attribution.count == 1, let source = graph.edges[i].attribution[0].source else {
      var chain: DiffLabels.Chain = []
      for speaker in graph.edges[i].attribution { chain.append(voice(speaker, &labels)) }
      return labels.number(chain)
    }
    if let number = known[source] { return number }
    let voice = voice(graph.edges[i].attribution[0], &labels)
    let number = labels.number([voice])
    // A described speaker's words may differ from one place to the next.
    if voice.standing == .named { known[source] = number }
    return number
  }

  private func voice(_ speaker: Speaker, _ labels: inout DiffLabels) -> DiffLabels.Voice {
    if let source = speaker.source, nodes[source].map({ graph.nodes[$0].named }) ?? !source.isDescribed {
      return DiffLabels.Voice(named: joint(source))
    }
    return labels.voice(described: speaker.text.isEmpty ? speaker.source.map(name) ?? "" : speaker.text)
  }
}

extension Edge {
  /// What stands for the predicate's lemma: its tag, or the canonical words where a key was not made by this program.
  var lemmaLabel: String { key.lemmaTag.map(String.init) ?? "~" + CanonicalName(predicate).text }
}
