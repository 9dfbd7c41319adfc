import SaysoExtraction
import SaysoGraph
import SaysoText

/// A seed's graph, asked for the statements that a reader expects of it.
struct SeedReading: Sendable, CustomStringConvertible {
  static let all: [SeedReading] = {
    let extractor = Extractor()
    return Seed.all.map { SeedReading($0, extractor.extract($0.document)) }
  }()

  let seed: Seed
  let graph: Graph
  var description: String { seed.name }
  private let nodes: [NodeID: Node]

  init(_ seed: Seed, _ graph: Graph) {
    self.seed = seed
    self.graph = graph
    nodes = Dictionary(graph.nodes.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Edges of the expected type between the expected ends.
  func edges(_ expected: Expected) -> [Edge] {
    graph.edges.filter { edge in
      guard edge.type.rawValue == expected.type else { return false }
      if fits(edge.source, expected.source), fits(edge.target, expected.target) { return true }
      return edge.type.isSymmetric && fits(edge.target, expected.source)
        && fits(edge.source, expected.target)
    }
  }

  /// Whether polarity, modality and the innermost speaker are the expected ones too.
  func isWhole(_ edge: Edge, _ expected: Expected) -> Bool {
    edge.polarity.rawValue == expected.polarity && edge.modality.rawValue == expected.modality
      && isSaid(edge, by: expected.speaker)
  }

  private func isSaid(_ edge: Edge, by speaker: Expected.Speaker) -> Bool {
    switch speaker {
    case .ownVoice: return edge.attribution.isEmpty
    case .nobodyNamed:
      return edge.attribution.first.map { $0.source == nil && $0.text.isEmpty } ?? false
    case .somebody(let end):
      guard let first = edge.attribution.first else { return false }
      if let id = first.source { return fits(id, end) }
      switch end {
      case .named(let name): return Self.folded(first.text).contains(Self.folded(name))
      case .described(let words): return Self.sharesHead(first.text, words)
      }
    }
  }

  private func fits(_ id: NodeID, _ end: Expected.End) -> Bool {
    guard let node = nodes[id] else { return false }
    switch end {
    case .named(let name):
      return ([node.name] + node.aliases).contains { Self.folded($0) == Self.folded(name) }
    case .described(let words): return Self.sharesHead(node.name, words)
    }
  }

  /// The last word before any "of": "police" of "the Port Ellery police".
  private static func sharesHead(_ found: String, _ expected: String) -> Bool {
    head(found) == head(expected)
  }

  private static func head(_ words: String) -> Substring? {
    let parts = folded(words).split(separator: " ")
    let end = parts.firstIndex { $0 == "of" || $0 == "for" || $0 == "to" } ?? parts.endIndex
    return parts[..<end].last ?? parts.last
  }

  /// Case and a leading article aside.
  private static func folded(_ text: String) -> String {
    let lower = text.lowercased()
    return lower.hasPrefix("the ") ? String(lower.dropFirst(4)) : lower
  }
}
