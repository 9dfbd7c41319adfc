import SaysoExtraction
import SaysoGraph
import SaysoText

/// Who an article leans on: its sources with what hangs on each, and what hangs on one alone.
struct SourceLedger {
  struct Source {
    var kind: SourceKind
    var name: String
    /// A node's key; empty for a source that is none.
    var key: String
    var attributions = 0
    var statements = 0
    /// Words attributed to it; nil where there is only a graph.
    var words: Int?
    /// Claims that no other source carries.
    var alone = 0
  }

  /// A claim that only one source carries, and not the article itself.
  struct Claim {
    var rows: [StatementListing.Row]
    var source: String
  }

  let listing: StatementListing
  private(set) var sources: [Source] = []
  private(set) var claims: [Claim] = []
  private var index: [String: Int] = [:]
  private let names: [NodeID: Node]

  init(_ graph: Graph, text: [UInt8]?, _ extractor: Extractor) {
    listing = StatementListing(graph, text: text)
    names = Dictionary(graph.nodes.map { ($0.id, $0) }) { first, _ in first }
    let words = SpanWords(text)
    sources = [Source(kind: .article, name: "the article itself", key: "", words: nil)]
    for attribution in graph.attributions {
      let name = attribution.speaker.flatMap { names[$0]?.name } ?? words.text(attribution.source)
      let at = source(attribution.speaker, name, extractor)
      sources[at].attributions += 1
      guard text != nil else { continue }
      let count = attribution.content.reduce(0) { $0 + Self.wordCount(words.text($1) ?? "") }
      sources[at].words = (sources[at].words ?? 0) + count
    }
    addStatements(extractor)
    sort()
  }

  private mutating func addStatements(_ extractor: Extractor) {
    var order: [LedgerClaim] = []
    var carried: [LedgerClaim: (rows: [StatementListing.Row], sources: [Int])] = [:]
    for row in listing.rows {
      let speaker = row.edge.attribution.first
      let at = speaker.map { source($0.source, row.speakers.first ?? "", extractor) } ?? 0
      sources[at].statements += 1
      let key = LedgerClaim(row.edge)
      if carried[key] == nil { order.append(key) }
      var known = carried[key] ?? ([], [])
      known.rows.append(row)
      if !known.sources.contains(at) { known.sources.append(at) }
      carried[key] = known
    }
    for key in order {
      guard let found = carried[key], found.sources.count == 1, let only = found.sources.first, only != 0 else {
        continue
      }
      sources[only].alone += 1
      claims.append(Claim(rows: found.rows, source: sources[only].name))
    }
  }

  private mutating func source(_ node: NodeID?, _ name: String, _ extractor: Extractor) -> Int {
    let key = StatementListing.key(node, name)
    if let known = index[key] { return known }
    let kind: SourceKind =
      node.flatMap { names[$0]?.named } == true
      ? .named : name.isEmpty ? .nobody : extractor.sourceKind(ofDescription: name)
    index[key] = sources.count
    sources.append(
      Source(kind: kind, name: name.isEmpty ? "somebody not named" : Columns.visible(name), key: node?.text ?? ""))
    return sources.count - 1
  }

  /// Kinds in their order, the most statements first.
  private mutating func sort() {
    func key(_ source: Source) -> (Int, Int, Int, String, String) {
      let kind = SourceKind.allCases.firstIndex(of: source.kind) ?? 0
      return (kind, -source.statements, -source.attributions, source.name, source.key)
    }
    sources.sort { key($0) < key($1) }
  }

  private static func wordCount(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
  }
}

extension SourceLedger {
  /// How many sources, statements and attributions there are of a kind.
  func total(_ kind: SourceKind) -> (sources: Int, attributions: Int, statements: Int) {
    let found = sources.filter { $0.kind == kind }
    return (
      found.count, found.reduce(0) { $0 + $1.attributions }, found.reduce(0) { $0 + $1.statements }
    )
  }
}
