/// One graph's statements, folded into assertions that can be laid beside another graph's.
///
/// A claim's ends are labels that both graphs share: a named entity's id in the first graph, or a
/// described participant's kind and head word, because its id belongs to one document.
struct Assertions {
  /// Source, type, target, and the lemma for `other_…`.
  struct ClaimKey: Hashable {
    var source: String
    var type: StatementType
    var target: String
    var lemma: String
  }

  /// Who speaks, and how well known.
  struct Voice: Hashable {
    enum Standing: Int { case named, described, nobody }
    var identity: String
    var standing: Standing
  }

  /// What may differ between two assertions of one claim.
  struct Fields: Hashable {
    var voices: [Voice]
    var polarity: Polarity
    var modality: Modality
  }

  /// A claim on one chain of speakers with one polarity and modality: one or more statements.
  struct Assertion {
    var claim: ClaimKey
    var fields: Fields
    /// Indices of the graph's edges, in the order of keys.
    var edges: [Int]

    var voices: [Voice] { fields.voices }
    var polarity: Polarity { fields.polarity }
    var modality: Modality { fields.modality }
  }

  private struct Cell: Hashable {
    var claim: ClaimKey
    var fields: Fields
  }

  let graph: Graph
  private(set) var assertions: [Assertion] = []
  private let nodes: [NodeID: Int]
  private let joint: (NodeID) -> NodeID

  init(_ graph: Graph, joint: @escaping (NodeID) -> NodeID) {
    self.graph = graph
    self.joint = joint
    nodes = Dictionary(graph.nodes.indices.map { (graph.nodes[$0].id, $0) }) { first, _ in first }
    var index: [Cell: Int] = [:]
    for i in graph.edges.indices.sorted(by: { graph.edges[$0].key < graph.edges[$1].key }) {
      let edge = graph.edges[i]
      let fields = Fields(
        voices: edge.attribution.map(voice), polarity: edge.polarity, modality: edge.modality)
      let cell = Cell(claim: claim(of: edge), fields: fields)
      if let known = index[cell] {
        assertions[known].edges.append(i)
      } else {
        index[cell] = assertions.count
        assertions.append(Assertion(claim: cell.claim, fields: fields, edges: [i]))
      }
    }
  }

  func key(_ assertion: Assertion) -> StatementKey { graph.edges[assertion.edges[0]].key }

  func lemmas(_ assertion: Assertion) -> [String] {
    assertion.edges.map { Self.lemma(of: graph.edges[$0]) }
  }

  func node(_ id: NodeID) -> Node? { nodes[id].map { graph.nodes[$0] } }

  /// A node's name, or what an id says where there is no such node.
  func name(_ id: NodeID) -> String { node(id)?.name ?? id.text }

  /// Who says it, for people.
  func speakers(_ assertion: Assertion) -> String {
    let chain = graph.edges[assertion.edges[0]].attribution
    if chain.isEmpty { return "the article itself" }
    return chain.map { speaker in
      let name = speaker.source.map { self.name($0) } ?? speaker.text
      return name.isEmpty ? "nobody named" : name
    }.joined(separator: ", as told by ")
  }

  private func claim(of edge: Edge) -> ClaimKey {
    var (source, target) = (label(edge.source), label(edge.target))
    if edge.type.isSymmetric && target.precedes(source) { swap(&source, &target) }
    return ClaimKey(
      source: source, type: edge.type, target: target,
      lemma: edge.type.isOther ? Self.lemma(of: edge) : "")
  }

  private func label(_ id: NodeID) -> String {
    guard let node = node(id), !node.named else { return joint(id).text }
    return "~\(node.kind.rawValue):\(DescribedHead.word(of: node.name))"
  }

  private func voice(_ speaker: Speaker) -> Voice {
    if let source = speaker.source, node(source)?.named ?? !source.isDescribed {
      return Voice(identity: joint(source).text, standing: .named)
    }
    let text = speaker.text.isEmpty ? speaker.source.map(name) ?? "" : speaker.text
    return Voice(
      identity: text.isEmpty ? "" : "~" + CanonicalName(text).text,
      standing: text.isEmpty ? .nobody : .described)
  }

  /// The lemma's tag, or the canonical words where a key was not made by this program.
  static func lemma(of edge: Edge) -> String {
    edge.key.lemmaTag.map(String.init) ?? "~" + CanonicalName(edge.predicate).text
  }
}

/// The word that a description turns on: "member" of "an MS-13 member who fled".
enum DescribedHead {
  /// Words that end the part of an English noun phrase which its head closes.
  private static let enders: Set<Substring> = [
    "about", "against", "at", "between", "by", "for", "from", "in", "into", "near", "of", "on",
    "that", "to", "under", "which", "who", "whom", "whose", "with", "within",
  ]

  static func word(of description: String) -> String {
    let words = CanonicalName(description).words
    let stop = words.dropFirst().firstIndex { enders.contains($0) } ?? words.endIndex
    return words[..<stop].last.map(String.init) ?? ""
  }
}
