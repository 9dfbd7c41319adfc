import SaysoGraph

/// Whom an article leans on: its sources, with what hangs on each.
public struct PageLedger: Hashable, Sendable {
  /// How a source is told.
  public enum Kind: String, CaseIterable, Sendable {
    /// The article's own voice.
    case article
    case named
    /// Described, without a name: "officials".
    case unnamed
    /// Something written, counted or recorded: "court papers".
    case document
    /// Nobody is told: "reportedly".
    case nobody
  }

  /// One source.
  public struct Row: Hashable, Sendable {
    /// How it is told.
    public var kind: Kind
    /// Its words.
    public var name: String
    /// Its node's id; empty for a source that is none.
    public var key: String
    /// How many stretches of text hang on it.
    public var attributions: Int
    /// How many statements it is the first to say.
    public var statements: Int
    /// Words attributed to it; `nil` where they were not counted.
    public var words: Int?
    /// Claims that no other source carries.
    public var alone: Int

    /// A source of which nothing is counted yet.
    public init(
      kind: Kind, name: String, key: String = "", attributions: Int = 0, statements: Int = 0,
      words: Int? = nil, alone: Int = 0
    ) {
      self.kind = kind
      self.name = name
      self.key = key
      self.attributions = attributions
      self.statements = statements
      self.words = words
      self.alone = alone
    }
  }

  /// The sources, in the order in which they are shown.
  public var rows: [Row]

  /// A ledger that is ready made.
  public init(rows: [Row]) { self.rows = rows }
}

extension PageLedger {
  /// A plain one: whom a graph names, describes or leaves out, the most statements first.
  init(_ graph: Graph, _ speakers: PageSpeakers) {
    rows = speakers.all.map { speaker in
      let kind: Kind =
        switch speaker.key {
        case .article: .article
        case .nobody: .nobody
        case .node(let id): speakers.isNamed(id) ? .named : .unnamed
        case .words: .unnamed
        }
      if case .node(let id) = speaker.key { return Row(kind: kind, name: speaker.name, key: id.text) }
      return Row(kind: kind, name: speaker.name)
    }
    for attribution in graph.attributions { rows[speakers.index(attribution)].attributions += 1 }
    var carriers: [LedgerClaim: Set<Int>] = [:]
    for edge in graph.edges {
      let at = speakers.index(edge.attribution.first)
      rows[at].statements += 1
      carriers[LedgerClaim(edge), default: []].insert(at)
    }
    for edge in graph.edges {
      // Taken out, so that a claim of several statements counts once.
      guard let found = carriers.removeValue(forKey: LedgerClaim(edge)), found.count == 1, let only = found.first else {
        continue
      }
      if rows[only].kind != .article { rows[only].alone += 1 }
    }
    sort()
  }

  private mutating func sort() {
    func place(_ row: Row) -> (Int, Int, Int) {
      (Kind.allCases.firstIndex(of: row.kind) ?? 0, -row.statements, -row.attributions)
    }
    rows = rows.enumerated().sorted { a, b in
      place(a.element) == place(b.element) ? a.offset < b.offset : place(a.element) < place(b.element)
    }.map(\.element).filter { $0.kind == .article || $0.statements + $0.attributions > 0 }
  }
}
