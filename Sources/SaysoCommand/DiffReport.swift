import SaysoGraph

/// A diff put in order for people: what changed, what the two contradict each other on, what one alone states.
struct DiffReport {
  let diff: GraphDiff
  let changed: [DiffItem]
  let contradictions: [Contradiction]
  let removed: [DiffItem]
  let added: [DiffItem]
  let renamed: [Change]
  let statementCounts: (before: Int, after: Int)
  private let graphs: (before: Graph, after: Graph)
  private let before: Side
  private let after: Side

  /// One side's statements by key, and where they stand.
  private struct Side {
    let edges: [StatementKey: Edge]
    let words: [String: SpanWords]
    let names: [NodeID: String]
    let isMany: Bool
    let headline: String

    /// `matched` are the entities whose names are wanted.
    init(_ graph: Graph, _ changed: Graph, _ matched: Set<NodeID>, _ texts: [String: [UInt8]]) {
      edges = Dictionary(changed.edges.map { ($0.key, $0) }) { first, _ in first }
      words = texts.mapValues { SpanWords($0) }
      let wanted = matched.isEmpty ? [] : graph.nodes.filter { matched.contains($0.id) }
      names = Dictionary((wanted + changed.nodes).map { ($0.id, $0.name) }) { first, _ in first }
      isMany = graph.documents.count > 1
      headline = Self.headline(graph.documents)
    }

    /// Who says it, innermost first; `nil` for the article itself.
    func speakers(_ edge: Edge) -> String? {
      edge.attribution.isEmpty
        ? nil
        : StatementWords.sayso(edge.attribution.map { $0.source.flatMap { names[$0] } ?? $0.text })
    }

    private static func headline(_ documents: [DocumentRecord]) -> String {
      guard documents.count == 1 else { return documents.isEmpty ? "" : "\(documents.count) articles" }
      let source = [documents[0].outlet, documents[0].published].filter { !$0.isEmpty }.joined(separator: ", ")
      return [documents[0].title, source].filter { !$0.isEmpty }.joined(separator: " — ")
    }
  }

  /// A sentence of one side with its place.
  struct Sentence {
    var place: String
    var quote: String
    /// How many further sentences state it there.
    var more: Int
  }

  init(_ diff: GraphDiff, before: Graph, after: Graph, texts: (before: [String: [UInt8]], after: [String: [UInt8]])) {
    self.diff = diff
    contradictions = diff.contradictions
    let paired = Set(contradictions.flatMap { [$0.before, $0.after] })
    let items = diff.items
    changed = Self.ranked(items.filter { $0.before != nil && $0.after != nil })
    removed = items.filter { $0.after == nil && !paired.contains($0) }
    added = items.filter { $0.before == nil && !paired.contains($0) }
    renamed = diff.changes.filter { $0.claim == nil }
    statementCounts = (before.edges.count, after.edges.count)
    graphs = (before, after)
    self.before = Side(before, diff.statements.before, Set(diff.entities.map(\.before)), texts.before)
    self.after = Side(after, diff.statements.after, Set(diff.entities.map(\.after)), texts.after)
  }

  /// By the kind that matters most; else as they were.
  private static func ranked(_ items: [DiffItem]) -> [DiffItem] {
    let ranked = items.map { item in
      var item = item
      item.changes.sort { $0.kind.rank < $1.kind.rank }
      return item
    }
    func rank(_ item: DiffItem) -> Int { item.changes.first?.kind.rank ?? 0 }
    return ranked.indices.sorted { (rank(ranked[$0]), $0) < (rank(ranked[$1]), $1) }.map { ranked[$0] }
  }

  /// How many named entities are in both, in the first alone, in the second alone.
  var names: (both: Int, before: Int, after: Int) {
    let (old, new) = (Self.ids(graphs.before), Self.ids(graphs.after))
    let matched = diff.entities.count { old.contains($0.before) && new.contains($0.after) && $0.before != $0.after }
    let both = old.intersection(new).count + matched
    return (both, old.count - both, new.count - both)
  }

  private static func ids(_ graph: Graph) -> Set<NodeID> { Set(graph.nodes.lazy.filter(\.named).map(\.id)) }

  /// The first article's name and headline.
  var beforeHeading: String { before.headline.isEmpty ? diff.before : "\(diff.before): \(before.headline)" }
  /// The second article's name and headline.
  var afterHeading: String { after.headline.isEmpty ? diff.after : "\(diff.after): \(after.headline)" }

  /// The first sentence of the first graph that states an item.
  func sentenceBefore(_ item: DiffItem) -> Sentence? { Self.sentence(item.before, before) }
  /// The first sentence of the second graph that states an item.
  func sentenceAfter(_ item: DiffItem) -> Sentence? { Self.sentence(item.after, after) }

  private static func sentence(_ key: StatementKey?, _ side: Side) -> Sentence? {
    guard let key, let edge = side.edges[key], let evidence = edge.evidence.first else { return nil }
    let place =
      side.words[evidence.document]?.place(evidence.document, evidence.span)
      ?? TextPlace(document: evidence.document, line: nil, span: evidence.span)
    return Sentence(
      place: side.isMany ? "\(place.document), \(place.description)" : place.description,
      quote: evidence.quote, more: edge.evidence.count - 1)
  }

  /// Entities taken for the same, by their names: `= BO is Border Office: acronym 'BO'`.
  var matches: [String] {
    diff.entities.filter { $0.reason != EntityMatch.sameWords }.map {
      "= \(Self.words($0.after, after)) is \(Self.words($0.before, before)): \($0.reason)"
    }
  }

  /// A name; of a described participant its words and where they stand.
  private static func words(_ id: NodeID, _ side: Side) -> String {
    guard let name = side.names[id] else { return id.text }
    return id.isDescribed ? "\(name) (\(id.text))" : name
  }

  /// Whether anything differs, the counts, and what the reader should know of them.
  var conclusion: [String] {
    var lines: [String] = []
    if diff.isEmpty {
      lines.append(diff.hidden == 0 ? "No difference in what is stated." : "No change of those asked for.")
    }
    lines.append(summary)
    if diff.hidden > 0 {
      lines.append(diff.hidden == 1 ? "1 other change is not shown." : "\(diff.hidden) other changes are not shown.")
    }
    if diff.changes.contains(where: { $0.kind == .added || $0.kind == .removed }) {
      lines.append("“Not stated” means that sayso read no such statement there.")
    }
    return lines
  }

  /// `2 hedge-dropped, 1 unchanged`: the kinds that occur, then what is the same.
  var summary: String {
    let counts = ChangeKind.allCases.compactMap { kind in
      let count = diff.count(of: kind)
      return count > 0 ? "\(count) \(kind.rawValue)" : nil
    }
    let echoes = diff.echoes.isEmpty ? [] : ["\(diff.echoes.count) \(diff.echoes.count == 1 ? "echo" : "echoes")"]
    return (counts + echoes + ["\(diff.unchangedCount) unchanged"]).joined(separator: ", ")
  }

  /// What limits both sides of a changed statement alike, so that its line does not read like a flat one.
  func limits(_ item: DiffItem) -> String {
    guard let old = item.before.flatMap({ before.edges[$0] }), let new = item.after.flatMap({ after.edges[$0] }) else {
      return ""
    }
    var limits: [String] = []
    if old.polarity == .negated, new.polarity == .negated { limits.append("NOT") }
    if let status = new.status, status != .current, old.status == status { limits.append(status.rawValue) }
    if old.modality == new.modality, new.modality != .asserted { limits.append(new.modality.word) }
    let isCredited = !item.changes.contains { ChangeKind.aboutSpeakers.contains($0.kind) }
    if isCredited, let words = after.speakers(new) { limits.append("per " + words) }
    return limits.isEmpty ? "" : " (\(limits.joined(separator: ", ")))"
  }

  /// The kinds of an item's changes and what became what: `hedge-dropped: …: alleged → asserted`.
  static func words(_ item: DiffItem) -> (kinds: String, details: String) {
    let details = item.changes.map(\.detail).filter { !$0.isEmpty }
    return (item.changes.map(\.kind.rawValue).joined(separator: ", "), details.joined(separator: "; "))
  }
}
