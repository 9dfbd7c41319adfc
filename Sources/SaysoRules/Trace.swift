package import SaysoText

/// What became of the rules that were tried; collected only on request.
package struct Trace: Sendable {
  package enum Outcome: Sendable, Hashable {
    case fired
    /// Another rule's match won the same stretch or the same statement.
    case lost(to: Int)
    /// The pattern got as far as `item` and broke there.
    case failed(item: Int, at: RulePlace)
    /// A sentence without any of the words or labels that the rule needs.
    case notTried
    /// The step limit was reached; only patterns with nested look-arounds can get there.
    case gaveUp
  }

  package struct Event: Sendable, Hashable {
    /// Index into the rules.
    package var rule: Int
    /// The matched tokens, or the tokens of the sentence that was tried.
    package var tokens: TokenRange
    package var outcome: Outcome
  }

  package var events: [Event] = []
  package init() {}
}
