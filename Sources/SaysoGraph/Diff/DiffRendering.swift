extension GraphDiff {
  /// The diff as plain lines without colour: assumed matches first, then changes by claim.
  public var lines: [String] { entities.map(\.line) + changes.map(\.line) }
}

extension EntityMatch {
  /// `= ID is ID: REASON`, the second graph's id first.
  package var line: String { "= \(after) is \(before): \(reason)" }
}

extension ChangeKind {
  /// Where it stands in the list of changes: what turns a claim's meaning comes first.
  package var rank: Int {
    switch self {
    case .polarityFlipped: 0
    case .hedgeDropped: 1
    case .attributionLost: 2
    case .speakerAnonymised: 3
    case .hedgeAdded: 4
    case .hedgeChanged: 5
    case .speakerChanged: 6
    case .attributionAdded: 7
    case .roleChanged: 8
    case .timeChanged: 9
    case .placeChanged: 10
    case .reworded: 11
    case .removed: 12
    case .added: 13
    case .entityRenamed: 14
    }
  }

  /// `+` for what only the second graph states, `−` for what only the first does, else `~`.
  package var sign: String {
    switch self {
    case .added: "+"
    case .removed: "−"
    default: "~"
    }
  }
}

extension ChangeKind {
  /// The kinds that tell of who says it.
  package static let aboutSpeakers: Set<ChangeKind> = [
    .speakerChanged, .speakerAnonymised, .attributionLost, .attributionAdded,
  ]
}

extension Change {
  /// `SIGN KIND: CLAIM: DETAIL`.
  package var line: String {
    let subject = claim.map(\.line) ?? entity?.text ?? ""
    return "\(kind.sign) \(kind.rawValue): \(subject)\(detail.isEmpty ? "" : ": \(detail)")"
  }
}

extension Claim {
  /// `SOURCE — PREDICATE → TARGET [TYPE]`.
  package var line: String {
    "\(sourceName) — \(predicate.isEmpty ? type.rawValue : predicate) → \(targetName) [\(type.rawValue)]"
  }
}

extension Modality {
  /// How firmly, in a word for people.
  package var word: String {
    switch self {
    case .asserted: "flat"
    case .intended: "planned"
    case .questioned: "in question"
    case .alleged, .possible, .conditional: rawValue
    }
  }
}
