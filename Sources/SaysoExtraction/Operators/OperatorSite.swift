import SaysoRules
import SaysoText

/// A place where an operator's cue stands, with the words that it reaches.
struct OperatorSite: Sendable {
  /// Index into the rule set's operators.
  var `operator`: Int
  /// The words of the cue or of the pattern's match.
  var tokens: TokenRange
  var sentence: Int
  /// What it changes or attributes, without the site's own words.
  var reach: [TokenRange]
  /// The captured source; nil where the operator captures none.
  var source: TokenRange?
}
