/// Which of the three pictures of a diff.
public enum DiffSide: String, Hashable, Sendable, CaseIterable {
  /// The first graph's statements, as they stand there.
  case before
  /// The second graph's.
  case after
  /// Both in one: the second graph's form, what changed in the label, and what only the first has.
  case merged
}
