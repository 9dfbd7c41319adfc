/// What one graph states that another does not, or states otherwise.
///
/// A *claim* is source, type and target (and the predicate's lemma for `other_…`), an *assertion*
/// a claim with its chain of speakers. Assertions are compared, not edges: offsets and the number
/// of evidences never count. What is absent is "not stated", never "denied".
public struct GraphDiff: Hashable, Sendable {
  /// What was compared, for people: the documents' ids unless the caller has better names.
  public var before: String
  /// The name of the second graph; see ``before``.
  public var after: String
  /// Entities that were taken for the same although their ids differ, with the reason.
  public var entities: [EntityMatch]
  /// One entry for each kind of change, sorted by claim.
  public var changes: [Change]
  /// What was added or removed only because somebody else, or nobody, is credited with a claim that ``changes`` has.
  ///
  /// "Lee said that Acme paid" also has Lee speak of Acme; where Diaz says it, that is told once.
  public var echoes: [Change]
  /// The statements of both sides that say the same; a statement may be in several pairs.
  public var unchanged: [StatementPair]
  /// What makes each graph's statements out of the other's.
  public var statements: DiffStatements

  /// How many changes a filter has left out; see ``filtered(_:)``.
  public var hidden: Int

  /// Whether no change is left.
  public var isEmpty: Bool { changes.isEmpty }

  /// How many statements of the graph that has fewer of them are the same in the other.
  public var unchangedCount: Int {
    min(Set(unchanged.map(\.before)).count, Set(unchanged.map(\.after)).count)
  }

  /// How many entries there are of a kind.
  public func count(of kind: ChangeKind) -> Int { changes.count { $0.kind == kind } }

  /// A diff from its parts, for readers and tests; see ``init(before:after:names:)``.
  public init(
    before: String, after: String, entities: [EntityMatch] = [], changes: [Change] = [],
    echoes: [Change] = [], unchanged: [StatementPair] = [], statements: DiffStatements = DiffStatements(),
    hidden: Int = 0
  ) {
    self.before = before
    self.after = after
    self.entities = entities
    self.changes = changes
    self.echoes = echoes
    self.unchanged = unchanged
    self.statements = statements
    self.hidden = hidden
  }
}

/// What happened to an assertion; the raw values are the codes of filters and of `sayso-diff/1`.
public enum ChangeKind: String, Hashable, Sendable, CaseIterable {
  case added, removed
  case polarityFlipped = "polarity-flipped"
  case hedgeDropped = "hedge-dropped"
  case hedgeAdded = "hedge-added"
  case hedgeChanged = "hedge-changed"
  case speakerChanged = "speaker-changed"
  /// A named speaker became a described one, or a described one nobody in particular.
  case speakerAnonymised = "speaker-anonymised"
  /// A source's claim became the article's own voice.
  case attributionLost = "attribution-lost"
  case attributionAdded = "attribution-added"
  case timeChanged = "time-changed"
  case placeChanged = "place-changed"
  case reworded
  case entityRenamed = "entity-renamed"
  case roleChanged = "role-changed"
}

/// One change of one assertion, or of an entity's name.
public struct Change: Hashable, Sendable {
  /// What happened.
  public var kind: ChangeKind
  /// To which claim; `nil` where only an entity changed.
  public var claim: Claim?
  /// The statement in the first graph; `nil` if added.
  public var before: StatementKey?
  /// The statement in the second graph; `nil` if removed.
  public var after: StatementKey?
  /// The entity that changed, where the change is one of an entity.
  public var entity: NodeID?
  /// What became what, in words.
  public var detail: String

  /// A change; both statements unless one side has none.
  public init(
    kind: ChangeKind, claim: Claim?, before: StatementKey? = nil, after: StatementKey? = nil,
    entity: NodeID? = nil, detail: String = ""
  ) {
    self.kind = kind
    self.claim = claim
    self.before = before
    self.after = after
    self.entity = entity
    self.detail = detail
  }
}

/// Who does what to whom, by the ids and names of the first graph that has the claim.
public struct Claim: Hashable, Sendable {
  /// The source's node.
  public var source: NodeID
  /// The source's name, as written.
  public var sourceName: String
  /// What kind of relationship it is.
  public var type: StatementType
  /// The target's node.
  public var target: NodeID
  /// The target's name, as written.
  public var targetName: String
  /// The predicate's words in that graph.
  public var predicate: String

  /// A claim in the words of one graph.
  public init(
    source: NodeID, sourceName: String, type: StatementType, target: NodeID, targetName: String,
    predicate: String
  ) {
    self.source = source
    self.sourceName = sourceName
    self.type = type
    self.target = target
    self.targetName = targetName
    self.predicate = predicate
  }
}

/// Two nodes taken for the same, and why.
public struct EntityMatch: Hashable, Sendable {
  /// The node in the first graph.
  public var before: NodeID
  /// The node in the second graph.
  public var after: NodeID
  /// Why, in words: "alias 'Lee'".
  public var reason: String

  /// A match and its reason.
  public init(before: NodeID, after: NodeID, reason: String) {
    self.before = before
    self.after = after
    self.reason = reason
  }
}

/// Two statements that say the same.
public struct StatementPair: Hashable, Sendable {
  /// The statement in the first graph.
  public var before: StatementKey
  /// The statement in the second graph.
  public var after: StatementKey

  /// A statement of either side.
  public init(before: StatementKey, after: StatementKey) {
    self.before = before
    self.after = after
  }
}
