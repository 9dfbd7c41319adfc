import SaysoGraph
import SaysoText

/// A graph as rows for people: its statements, and the attributions that no statement hangs on.
struct Ledger {
  struct Row {
    /// From 1, in the order of the graph's edges.
    var number: Int
    var edge: Edge
    var who: String
    var whom: String
    /// Innermost first; empty for the article's own voice.
    var speakers: [String]
  }

  struct Saying {
    var speaker: String
    var cue: String
    var content: String
    var attribution: Attribution
  }

  let graph: Graph
  let rows: [Row]
  let sayings: [Saying]

  /// `text` gives attributions their words; without it they are shown by their offsets.
  init(_ graph: Graph, text: [UInt8]?) {
    self.graph = graph
    let names = Dictionary(graph.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    rows = graph.edges.enumerated().map { index, edge in
      Row(
        number: index + 1, edge: edge, who: names[edge.source] ?? edge.source.text,
        whom: names[edge.target] ?? edge.target.text,
        speakers: edge.attribution.map { $0.source.flatMap { names[$0] } ?? $0.text })
    }
    let words = Words(text)
    sayings = Self.bare(graph).map { saying in
      let speaker = saying.speaker.flatMap { names[$0] } ?? words.text(saying.source)
      return Saying(
        speaker: speaker, cue: words.text(saying.cue), content: words.text(saying.content), attribution: saying)
    }
  }

  /// Attributions in which no statement stands, in the order of the text.
  private static func bare(_ graph: Graph) -> [Attribution] {
    let parents = Dictionary(graph.attributions.map { ($0.id, $0.parent) }) { first, _ in first }
    var used: Set<AttributionID> = []
    for edge in graph.edges {
      for evidence in edge.evidence {
        var next = evidence.attribution
        while let id = next, used.insert(id).inserted { next = parents[id] ?? nil }
      }
    }
    func place(_ saying: Attribution) -> (String, Int, Int) {
      let first = (saying.cue + saying.content + saying.source).min()
      return (saying.document, first?.start ?? 0, first?.end ?? 0)
    }
    return graph.attributions.filter { !used.contains($0.id) }.sorted { place($0) < place($1) }
  }

  /// Spans of a text as words.
  private struct Words {
    private let text: [UInt8]?
    private let points: CodePoints

    init(_ text: [UInt8]?) {
      self.text = text
      points = CodePoints(text ?? [])
    }

    func text(_ spans: [CodePointRange]) -> String {
      spans.map { span in
        guard let text else { return "[\(span.start)–\(span.end)]" }
        guard span.start >= 0, span.start <= span.end else { return "" }
        let bytes = text[points.byte(ofOffset: span.start)..<points.byte(ofOffset: span.end)]
        return String(decoding: bytes, as: UTF8.self)
      }
      .joined(separator: " … ")
    }
  }
}

extension Ledger.Row {
  /// What keeps the statement from being a flat fact, in words: "NOT", "alleged", "former".
  var stance: [String] {
    var words: [String] = []
    if edge.polarity == .negated { words.append("NOT") }
    switch edge.modality {
    case .asserted: break
    case .alleged, .possible, .conditional: words.append(edge.modality.rawValue)
    case .intended: words.append("planned")
    case .questioned: words.append("in question")
    }
    if let status = edge.status, status != .current { words.append(status.rawValue) }
    return words
  }

  /// "said by" in words: the chain of speakers, or nothing for the article's own voice.
  var sayso: String {
    speakers.map { $0.isEmpty ? "somebody not named" : $0 }.joined(separator: ", via ")
  }
}
