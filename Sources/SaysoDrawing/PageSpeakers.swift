import SaysoGraph

/// Everybody on whose word a graph has something, each with a number that the page's filter goes by.
struct PageSpeakers {
  enum Key: Hashable {
    case article
    case nobody
    case node(NodeID)
    /// Words for a source that is no node, in small letters.
    case words(String)
  }

  struct Speaker {
    var key: Key
    var name: String
  }

  /// The article itself first, then as the statements and attributions have them.
  private(set) var all = [Speaker(key: .article, name: "the article itself")]
  private var numbers: [Key: Int] = [.article: 0]
  private var named: [NodeID: Bool] = [:]
  private var names: [NodeID: String] = [:]
  /// By attribution: the words of its source, from the text or from a statement that stands in it.
  private var words: [AttributionID: String] = [:]

  init(_ graph: Graph, _ places: PagePlaces) {
    let wording = Wording(graph)
    for node in graph.nodes where named[node.id] == nil {
      named[node.id] = node.named
      names[node.id] = wording.name(node.id)
    }
    for edge in graph.edges {
      for evidence in edge.evidence {
        if let id = evidence.attribution, let speaker = edge.attribution.first { words[id] = speaker.text }
      }
    }
    for attribution in graph.attributions {
      if let text = places.words(attribution.source, in: attribution.document) { words[attribution.id] = text }
    }
    for edge in graph.edges { for speaker in edge.attribution { add(key(speaker), speaker.text) } }
    for attribution in graph.attributions { add(key(attribution), words[attribution.id] ?? "") }
  }

  func isNamed(_ id: NodeID) -> Bool { named[id] ?? false }

  /// The speaker's number; without one it is the article.
  func index(_ speaker: SaysoGraph.Speaker?) -> Int { speaker.flatMap { numbers[key($0)] } ?? 0 }

  func index(_ attribution: Attribution) -> Int { numbers[key(attribution)] ?? 0 }

  func index(_ row: PageLedger.Row) -> Int? {
    switch row.kind {
    case .article: 0
    case .nobody: numbers[.nobody]
    default: row.key.isEmpty ? numbers[.words(Self.folded(row.name))] : numbers[.node(NodeID(row.key))]
    }
  }

  private mutating func add(_ key: Key, _ words: String) {
    guard numbers[key] == nil else { return }
    numbers[key] = all.count
    let name: String =
      switch key {
      case .article: "the article itself"
      case .nobody: "somebody not named"
      case .node(let id): names[id] ?? cleanText(words, limit: 120)
      case .words: words.isEmpty ? "a source that is described" : cleanText(words, limit: 120)
      }
    all.append(Speaker(key: key, name: name))
  }

  private func key(_ speaker: SaysoGraph.Speaker) -> Key {
    if let id = speaker.source, names[id] != nil { return .node(id) }
    let words = Self.folded(speaker.text)
    return words.isEmpty ? .nobody : .words(words)
  }

  private func key(_ attribution: Attribution) -> Key {
    if let id = attribution.speaker, names[id] != nil { return .node(id) }
    let words = Self.folded(words[attribution.id] ?? "")
    return words.isEmpty && attribution.source.isEmpty ? .nobody : .words(words)
  }

  private static func folded(_ text: String) -> String { cleanText(text, limit: 120).lowercased() }
}
