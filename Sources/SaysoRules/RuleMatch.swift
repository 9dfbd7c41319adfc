package import SaysoText

/// One place where a rule's pattern fits.
package struct RuleMatch: Sendable, Hashable {
  package struct Capture: Sendable, Hashable {
    /// See `RuleSet.captureNames`.
    package var name: Int
    package var items: ItemRange
  }

  /// Index into the rules.
  package var rule: Int
  package var items: ItemRange
  package var tokens: TokenRange
  /// In the order in which the pattern writes them; parts that did not take part are left out.
  package var captures: [Capture]

  /// The items of a capture; nil when it took no part in the match.
  package func items(_ capture: Int) -> ItemRange? {
    captures.first { $0.name == capture }?.items
  }
}

/// One place where an operator's pattern fits.
package struct OperatorMatch: Sendable, Hashable {
  /// Index into the operators.
  package var `operator`: Int
  package var items: ItemRange
  package var tokens: TokenRange
  package var captures: [RuleMatch.Capture]
}

/// Cue words of an operator, as tokens.
package struct CueMatch: Sendable, Hashable {
  /// Index into the operators.
  package var `operator`: Int
  package var tokens: TokenRange
}
