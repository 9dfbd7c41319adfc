/// Which statements of a graph are wanted: those near some entities, of some types or speakers, or of some kind.
///
/// What is left empty chooses nothing away; all that is given must hold. Within one list one is enough.
public struct GraphSelection: Hashable, Sendable {
  /// What sets a statement apart from a plain one.
  public enum Trait: String, CaseIterable, Sendable {
    /// Alleged, possible, planned, conditional or in question.
    case hedged
    /// Stated not to be so.
    case negated
    /// One speaker affirms and another denies it; see ``Graph/disputes()``.
    case contradicted
  }

  /// On whose word a statement stands.
  public enum Voice: Hashable, Sendable {
    /// The article itself.
    case article
    /// An entity, anywhere in the chain of speakers.
    case entity(NodeID)
    /// Words that are found in a speaker's words, whatever their case.
    case words(String)
  }

  /// Entities to stay near.
  public var focus: [NodeID]
  /// How many statements away from ``focus``, 1 or more: those that touch it are 1 away.
  public var hops: Int
  /// Types of statement.
  public var types: [StatementType]
  /// Speakers.
  public var voices: [Voice]
  /// All of these must hold.
  public var traits: [Trait]

  /// Everything, unless told otherwise.
  public init(
    focus: [NodeID] = [], hops: Int = 1, types: [StatementType] = [], voices: [Voice] = [], traits: [Trait] = []
  ) {
    self.focus = focus
    self.hops = hops
    self.types = types
    self.voices = voices
    self.traits = traits
  }

  /// Whether nothing is chosen away.
  public var isAll: Bool { focus.isEmpty && types.isEmpty && voices.isEmpty && traits.isEmpty }

  /// The indices of the wanted statements in ``Graph/edges``, ascending. O(graph), with a focus O(graph × hops).
  ///
  /// Hops are counted along wanted statements only.
  public func edges(of graph: Graph) -> [Int] {
    let types = Set(types)
    let voices = voices.map { WantedVoice($0) }
    let contradicted = traits.contains(.contradicted) ? Set(graph.disputes().joined()) : []
    let wanted = graph.edges.indices.filter { i in
      let edge = graph.edges[i]
      return (types.isEmpty || types.contains(edge.type)) && (voices.isEmpty || voices.contains { $0.admits(edge) })
        && traits.allSatisfy { trait in
          switch trait {
          case .hedged: edge.modality != .asserted
          case .negated: edge.polarity == .negated
          case .contradicted: contradicted.contains(i)
          }
        }
    }
    return focus.isEmpty ? wanted : near(wanted, graph)
  }

  private func near(_ wanted: [Int], _ graph: Graph) -> [Int] {
    var reached = Set(focus)
    var kept: Set<Int> = []
    for _ in 0..<max(1, hops) {
      let touching = wanted.filter { i in
        !kept.contains(i) && (reached.contains(graph.edges[i].source) || reached.contains(graph.edges[i].target))
      }
      if touching.isEmpty { break }
      for i in touching {
        kept.insert(i)
        reached.formUnion([graph.edges[i].source, graph.edges[i].target])
      }
    }
    return kept.sorted()
  }
}

/// A voice with its words made ready for comparison.
private struct WantedVoice {
  private let voice: GraphSelection.Voice
  private let words: String

  init(_ voice: GraphSelection.Voice) {
    self.voice = voice
    if case .words(let written) = voice { words = CanonicalName(written).text } else { words = "" }
  }

  func admits(_ edge: Edge) -> Bool {
    switch voice {
    case .article: edge.attribution.isEmpty
    case .entity(let id): edge.attribution.contains { $0.source == id }
    case .words: !words.isEmpty && edge.attribution.contains { CanonicalName($0.text).text.contains(words) }
    }
  }
}
