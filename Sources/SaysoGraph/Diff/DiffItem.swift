/// A statement of either side, or one of each that were laid side by side, and all that became of it.
public struct DiffItem: Hashable, Sendable {
  /// Who does what to whom, in the words of the first graph that has the claim.
  public var claim: Claim
  /// The statement in the first graph; `nil` if added.
  public var before: StatementKey?
  /// The statement in the second graph; `nil` if removed.
  public var after: StatementKey?
  /// What changed, by kind; empty if nothing did.
  public var changes: [Change]

  /// An item without changes says the same on both sides.
  public init(claim: Claim, before: StatementKey?, after: StatementKey?, changes: [Change] = []) {
    self.claim = claim
    self.before = before
    self.after = after
    self.changes = changes
  }
}

extension GraphDiff {
  /// The changes gathered by the statements that they are about, in the order of ``changes``.
  ///
  /// Changes of entities alone are left out, and so is what did not change.
  public var items: [DiffItem] { Self.items(changes) }

  /// The same of ``echoes``.
  package var echoItems: [DiffItem] { Self.items(echoes) }

  private static func items(_ changes: [Change]) -> [DiffItem] {
    var items: [DiffItem] = []
    for change in changes {
      guard let claim = change.claim else { continue }
      if let last = items.last, last.before == change.before, last.after == change.after {
        items[items.count - 1].changes.append(change)
      } else {
        items.append(
          DiffItem(claim: claim, before: change.before, after: change.after, changes: [change]))
      }
    }
    return items
  }
}
