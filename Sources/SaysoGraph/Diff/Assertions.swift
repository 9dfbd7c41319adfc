/// One graph's statements, folded into assertions that can be laid beside another graph's.
///
/// A claim's ends are labels that both graphs share: a named entity's id in the first graph, or a
/// described participant's kind and head word, because its id belongs to one document.
struct Assertions {
  /// Source, type, target, and the lemma for `other_…`.
  struct ClaimKey: Hashable {
    var source: Int
    var type: StatementType
    var target: Int
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
    /// Whether an end is described, so that its node was matched by words.
    var isDescribed: Bool

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

  /// Numbers the labels of the ends in `labels`, which both graphs share.
  init(_ graph: Graph, labels: inout Labels, joint: @escaping (NodeID) -> NodeID) {
    self.graph = graph
    self.joint = joint
    nodes = Dictionary(graph.nodes.indices.map { (graph.nodes[$0].id, $0) }) { first, _ in first }
    var index: [Cell: Int] = [:]
    // Fields are read in place: to copy an edge costs more than to compare it.
    for i in graph.edges.indices {
      let (claim, isDescribed) = claim(ofEdge: i, labels: &labels)
      let fields = Fields(
        voices: graph.edges[i].attribution.map(voice), polarity: graph.edges[i].polarity,
        modality: graph.edges[i].modality)
      let cell = Cell(claim: claim, fields: fields)
      if let known = index[cell] {
        assertions[known].edges.append(i)
      } else {
        index[cell] = assertions.count
        assertions.append(
          Assertion(claim: claim, fields: fields, edges: [i], isDescribed: isDescribed))
      }
    }
    for i in assertions.indices where assertions[i].edges.count > 1 {
      assertions[i].edges.sort { graph.edges[$0].key < graph.edges[$1].key }
    }
  }

  func key(_ assertion: Assertion) -> StatementKey { graph.edges[assertion.edges[0]].key }

  func node(_ id: NodeID) -> Node? { nodes[id].map { graph.nodes[$0] } }

  /// A node's name, or what an id says where there is no such node.
  func name(_ id: NodeID) -> String { nodes[id].map { graph.nodes[$0].name } ?? id.text }

  /// Who says it, for people.
  func speakers(_ assertion: Assertion) -> String {
    let chain = graph.edges[assertion.edges[0]].attribution
    if chain.isEmpty { return "the article itself" }
    return chain.map { speaker in
      let name = speaker.source.map { self.name($0) } ?? speaker.text
      return name.isEmpty ? "nobody named" : name
    }.joined(separator: ", as told by ")
  }

  private func claim(ofEdge i: Int, labels: inout Labels) -> (ClaimKey, isDescribed: Bool) {
    let ends = (label(graph.edges[i].source), label(graph.edges[i].target))
    let type = graph.edges[i].type
    var (source, target) = (labels.number(ends.0.text), labels.number(ends.1.text))
    if type.isSymmetric && target < source { swap(&source, &target) }
    return (
      ClaimKey(source: source, type: type, target: target, lemma: type.isOther ? lemma(ofEdge: i) : ""),
      ends.0.isDescribed || ends.1.isDescribed
    )
  }

  private func label(_ id: NodeID) -> (text: String, isDescribed: Bool) {
    guard let i = nodes[id], !graph.nodes[i].named else { return (joint(id).text, false) }
    let node = graph.nodes[i]
    return ("~\(node.kind.rawValue):\(DescribedHead.word(of: node.name))", true)
  }

  private func voice(_ speaker: Speaker) -> Voice {
    if let source = speaker.source, nodes[source].map({ graph.nodes[$0].named }) ?? !source.isDescribed {
      return Voice(identity: joint(source).text, standing: .named)
    }
    let text = speaker.text.isEmpty ? speaker.source.map(name) ?? "" : speaker.text
    return Voice(
      identity: text.isEmpty ? "" : "~" + CanonicalName(text).text,
      standing: text.isEmpty ? .nobody : .described)
  }

  /// The lemma's tag, or the canonical words where a key was not made by this program.
  func lemma(ofEdge i: Int) -> String {
    graph.edges[i].key.lemmaTag.map(String.init) ?? "~" + CanonicalName(graph.edges[i].predicate).text
  }
}

/// Numbers for the labels of claims' ends: comparing numbers is what makes a diff fast.
struct Labels {
  private var numbers: [String: Int] = [:]

  mutating func number(_ label: String) -> Int {
    if let known = numbers[label] { return known }
    numbers[label] = numbers.count
    return numbers.count - 1
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
