/// A statement of the base, or one that a version adds, and what each version made of it.
public struct ThreeWayEntry: Hashable, Sendable {
  /// What came of it, over both versions.
  public var verdict: ThreeWayVerdict
  /// How the versions clash; `nil` unless they do.
  public var conflict: ThreeWayConflict?
  /// In what the versions differ from each other; empty if one of them does not state it.
  public var apart: [ChangeAspect]
  /// Who does what to whom, in the words of the base, else of A, else of B; `nil` where only an entity changed.
  public var claim: Claim?
  /// The statement in the base; `nil` if it was added.
  public var base: ThreeWayStatement?
  /// What the one version made of it.
  public var a: ThreeWaySide
  /// What the other version made of it.
  public var b: ThreeWaySide
  /// The entity that changed, where the entry is about an entity and no statement.
  public var entity: NodeID?

  /// An entry from its parts.
  public init(
    _ verdict: ThreeWayVerdict, conflict: ThreeWayConflict? = nil, apart: [ChangeAspect] = [],
    claim: Claim?, base: ThreeWayStatement? = nil, a: ThreeWaySide, b: ThreeWaySide, entity: NodeID? = nil
  ) {
    self.verdict = verdict
    self.conflict = conflict
    self.apart = apart
    self.claim = claim
    self.base = base
    self.a = a
    self.b = b
    self.entity = entity
  }
}

/// What came of a statement in two versions; the raw values are codes of `sayso-diff3/1`.
public enum ThreeWayVerdict: String, Hashable, Sendable, CaseIterable {
  /// Both versions made the same change: changed, dropped or added it alike.
  case bothMade = "both-made"
  /// Only A changed, dropped or added it.
  case onlyA = "only-a"
  /// Only B changed, dropped or added it.
  case onlyB = "only-b"
  /// Both versions touched it, and not alike.
  case conflict
  /// Both versions state it as the base does.
  case unchanged
}

/// How two versions clash; the raw values are codes of `sayso-diff3/1`.
public enum ThreeWayConflict: String, Hashable, Sendable, CaseIterable {
  /// Both changed the base's statement, and not alike.
  case bothChanged = "both-changed"
  /// One dropped the base's statement, and the other changed it.
  case droppedAndChanged = "dropped-and-changed"
  /// Both added the claim, with another polarity, hedge, speaker, time, place or standing.
  case bothAdded = "both-added"
}

/// What one version made of a statement.
public struct ThreeWaySide: Hashable, Sendable {
  /// The statements that stand for it there, by key; empty if it is not stated.
  public var statements: [ThreeWayStatement]
  /// What became of the base's statement; empty if nothing did, or if only the other side adds it.
  public var changes: [Change]

  /// Whether the version leaves out what the base states.
  public var isDropped: Bool { !changes.isEmpty && changes.allSatisfy { $0.kind == .removed } }

  /// A version that states nothing of it and changes nothing, unless said otherwise.
  public init(statements: [ThreeWayStatement] = [], changes: [Change] = []) {
    self.statements = statements
    self.changes = changes
  }
}

/// A statement of one side, with all that a reader needs to see it stand there.
public struct ThreeWayStatement: Hashable, Sendable {
  /// The statement.
  public var edge: Edge
  /// Who says it, by name, the innermost speaker first; an empty name is somebody not named.
  public var speakers: [String]

  /// What makes it this statement.
  public var key: StatementKey { edge.key }

  /// A statement with its speakers' names.
  public init(_ edge: Edge, speakers: [String]) {
    self.edge = edge
    self.speakers = speakers
  }
}
