/// Lays the assertions of many graphs, a column each, side by side by their claims.
struct MatrixMaker {
  private struct Entry {
    var column: Int
    var edge: Int
    var stance: DiffSide.Stance
    var lemma: String
  }

  private let columns: [Comparison.Column]
  private let graphs: [Graph]
  /// By claim.
  private var claims: [[Entry]] = []
  private var names: [NodeID: Node] = [:]
  /// Descriptions by column: their ids belong to one document, of which two columns may have versions.
  private let own: [[NodeID: String]]
  private let articles: ColumnArticles

  init(_ columns: [Comparison.Column], _ graphs: [Graph]) {
    self.columns = columns
    self.graphs = graphs
    var labels = DiffLabels()
    articles = ColumnArticles(columns, graphs)
    var index: [DiffSide.ClaimKey: Int] = [:]
    for (column, graph) in graphs.enumerated() {
      let side = DiffSide(graph, labels: &labels) { $0 }
      for (edge, statement) in side.statements.enumerated() {
        let claim = index[statement.claim] ?? claims.count
        if claim == claims.count {
          index[statement.claim] = claim
          claims.append([])
        }
        claims[claim].append(
          Entry(column: column, edge: edge, stance: statement.stance, lemma: side.lemma(ofEdge: edge)))
      }
    }
    own = graphs.map { graph in
      Dictionary(graph.nodes.lazy.filter { !$0.named }.map { ($0.id, $0.name) }) { first, _ in first }
    }
    for graph in graphs {
      for node in graph.nodes where node.named { names[node.id] = names[node.id].map { $0.joined(node) } ?? node }
    }
  }

  func copies() -> [Comparison.Copy] { articles.copies() }

  mutating func rows() -> [ComparisonRow] {
    var counter = SupportCounter(stories: articles.count, outlets: max(columns.count, articles.count))
    let rows = claims.map { row($0, &counter) }
    return rows.indices.sorted { Self.isOrdered(rows[$0], rows[$1]) }.map { rows[$0] }
  }

  /// The named ends of claims.
  func entities() -> [Node] {
    var used: Set<NodeID> = []
    for entry in claims.joined() {
      let edge = graphs[entry.column].edges[entry.edge]
      used.formUnion([edge.source, edge.target])
    }
    return names.values.filter { $0.named && used.contains($0.id) }.sorted { $0.id < $1.id }
  }

  private func row(_ entries: [Entry], _ counter: inout SupportCounter) -> ComparisonRow {
    var byColumn = [[Entry]](repeating: [], count: columns.count)
    for entry in entries { byColumn[entry.column].append(entry) }
    let isMention = entries.first.map { graphs[$0.column].edges[$0.edge].type == .mention } ?? false
    let words = ClaimWords(entries.map { ($0.column, $0.lemma, $0.stance.polarity, $0.stance.modality) })
    let cells = byColumn.map { $0.isEmpty ? [] : cell($0, words.leading) }
    let stated = Set(
      cells.enumerated().flatMap { column, stances in
        stances.flatMap(\.sentences).compactMap { articles.number(column, $0.document) }
      }
    ).sorted()
    let support = counter.count(
      stated.map { (articles.story($0), articles.column($0)) }, articles: stated)
    return ComparisonRow(
      claim: claim(entries.filter { $0.lemma == words.leading }),
      // Of a mention, only whether it was made can be told.
      disagreement: isMention ? nil : ComparisonRow.Disagreement(of: cells, isDenied: words.isDenied), cells: cells,
      // Statements without evidence, of other programs, belong to no article.
      independent: max(support.independent, cells.contains { !$0.isEmpty } ? 1 : 0))
  }

  /// The claim by its first statement: one that affirms, the firmest, then by key.
  private func claim(_ entries: [Entry]) -> Claim {
    func isBefore(_ x: Entry, _ y: Entry) -> Bool {
      let (a, b) = (graphs[x.column].edges[x.edge], graphs[y.column].edges[y.edge])
      var order = Ordering()
      order.then(a.polarity.rawValue, b.polarity.rawValue)
      order.then(a.modality.firmness, b.modality.firmness)
      order.then(a.key, b.key)
      order.then(a.source, b.source)
      order.then(a.predicate, b.predicate)
      return order.isAscending
    }
    guard let entry = entries.min(by: isBefore) else { preconditionFailure("a claim comes of a statement") }
    let first = graphs[entry.column].edges[entry.edge]
    return Claim(
      source: first.source, sourceName: name(first.source, in: entry.column), type: first.type,
      target: first.target, targetName: name(first.target, in: entry.column), predicate: first.predicate)
  }

  private func name(_ id: NodeID, in column: Int) -> String { names[id]?.name ?? own[column][id] ?? id.text }

  /// A column's statements of one claim, by predicate, whose word, polarity, modality and status.
  private func cell(_ entries: [Entry], _ leading: String) -> [Stance] {
    var stances: [Stance] = []
    var index: [StanceKey: Int] = [:]
    for entry in entries {
      let edge = graphs[entry.column].edges[entry.edge]
      let key = StanceKey(stance: entry.stance, lemma: entry.lemma, status: edge.status)
      if index[key] == nil {
        index[key] = stances.count
        stances.append(
          Stance(
            polarity: edge.polarity, modality: edge.modality, status: edge.status,
            speakers: edge.attribution.map { $0.source.map { name($0, in: entry.column) } ?? $0.text },
            predicate: entry.lemma == leading ? "" : edge.predicate))
      }
      guard let i = index[key] else { continue }
      stances[i].statements.append(edge.key)
      stances[i].sentences += edge.evidence.map {
        Stance.Sentence(document: $0.document, span: $0.span, quote: $0.quote)
      }
    }
    for i in stances.indices {
      stances[i].statements = Gathered(stances[i].statements).unique
      stances[i].sentences = Gathered(stances[i].sentences).unique
    }
    return stances.sorted()
  }

  private struct StanceKey: Hashable {
    var stance: DiffSide.Stance
    var lemma: String
    var status: RoleStatus?
  }

  private static func isOrdered(_ a: ComparisonRow, _ b: ComparisonRow) -> Bool {
    var order = Ordering()
    order.then(rank(a), rank(b))
    order.then(b.independent, a.independent)
    order.then(b.stated, a.stated)
    order.then(a.claim.sourceName, b.claim.sourceName)
    order.then(a.claim.targetName, b.claim.targetName)
    order.then(a.claim.type.rawValue, b.claim.type.rawValue)
    order.then(a.claim.predicate, b.claim.predicate)
    order.then(a.claim.source, b.claim.source)
    order.then(a.claim.target, b.claim.target)
    order.then(a.cells.joined().flatMap(\.statements).min(), b.cells.joined().flatMap(\.statements).min())
    return order.isAscending
  }

  private static func rank(_ row: ComparisonRow) -> Int {
    switch row.disagreement {
    case .denied: 0
    case .firmness: 1
    case nil: 2
    }
  }
}

extension Node {
  /// The same entity with the fuller name and all forms of both.
  fileprivate func joined(_ other: Node) -> Node {
    var folded = FoldedNode(self)
    folded.fold(FoldedNode(other))
    return folded.sorted()
  }
}
