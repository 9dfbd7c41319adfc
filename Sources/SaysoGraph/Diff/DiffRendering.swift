extension GraphDiff {
  /// The diff as plain lines without colour: assumed matches first, then changes by claim.
  public var lines: [String] { entities.map(\.line) + changes.map(\.line) }
}

extension EntityMatch {
  /// `= ID is ID: REASON`, the second graph's id first.
  package var line: String { "= \(after) is \(before): \(reason)" }
}

extension ChangeKind {
  /// `+` for what only the second graph states, `−` for what only the first does, else `~`.
  package var sign: String {
    switch self {
    case .added: "+"
    case .removed: "−"
    default: "~"
    }
  }
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
