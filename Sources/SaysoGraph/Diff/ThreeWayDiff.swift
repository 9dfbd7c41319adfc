/// What two later versions of a story each made of one base.
///
/// A statement of the base that neither version touches is unchanged; one that both touch, and not
/// alike, is a conflict. What a version leaves out is "not stated" there, never "denied".
public struct ThreeWayDiff: Hashable, Sendable {
  /// What was compared, for people: the documents' ids unless the caller has better names.
  public var names: ThreeWayNames
  /// One for each statement of the base and each addition, sorted by claim.
  public var entries: [ThreeWayEntry]
  /// Entities that were taken for the same although their ids differ: base and A, base and B, A and B.
  public var entities: [ThreeWayMatch]

  /// The entries with one verdict, in the order of ``entries``.
  public func entries(_ verdict: ThreeWayVerdict) -> [ThreeWayEntry] {
    entries.filter { $0.verdict == verdict }
  }

  /// How many entries have a verdict.
  public func count(of verdict: ThreeWayVerdict) -> Int { entries.count { $0.verdict == verdict } }

  /// Whether both versions changed something, and not alike.
  public var hasConflicts: Bool { entries.contains { $0.verdict == .conflict } }

  /// A comparison from its parts, for readers and tests; see ``init(base:a:b:names:)``.
  public init(names: ThreeWayNames, entries: [ThreeWayEntry], entities: [ThreeWayMatch] = []) {
    self.names = names
    self.entries = entries
    self.entities = entities
  }
}

/// What the three sides are called.
public struct ThreeWayNames: Hashable, Sendable {
  /// The version that both others were made of.
  public var base: String
  /// The one later version.
  public var a: String
  /// The other later version.
  public var b: String

  /// Names as people know them: paths, or versions.
  public init(base: String, a: String, b: String) {
    self.base = base
    self.a = a
    self.b = b
  }
}

/// Two nodes of two of the three sides taken for the same, and why.
public struct ThreeWayMatch: Hashable, Sendable {
  /// Which two sides were laid beside one another.
  public enum Sides: String, Hashable, Sendable, CaseIterable {
    case baseAndA = "base-a"
    case baseAndB = "base-b"
    case aAndB = "a-b"
  }

  /// The two sides; the first of them has the match's `before`.
  public var sides: Sides
  /// The nodes and the reason.
  public var match: EntityMatch

  /// A match between two sides.
  public init(_ sides: Sides, _ match: EntityMatch) {
    self.sides = sides
    self.match = match
  }
}
