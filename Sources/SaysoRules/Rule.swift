/// A compiled rule: what it emits, and how it ranks against others.
package struct Rule: Sendable {
  package var name: String
  package var doc: String
  package var level: TapeLevel
  package var emits: [Emission]
  /// From 0 to 100; the higher wins.
  package var rank: Int
  /// Labels, words and constraints in the pattern; the more specific of two rules wins.
  package var constraints: Int
  package var place: RulePlace
  /// The block as it stands in the file.
  package var text: String
  /// Index into the program's patterns.
  var pattern: Int
}

/// What a rule, frame or operator yields.
package struct Emission: Sendable {
  /// One of `RuleWords.emitTypes`.
  package var type: String
  /// Source, target and the rest in the order of the type's meaning; empty for frames.
  package var arguments: [EmissionValue]
  package var fields: [EmissionField]
}

package enum EmissionValue: Sendable, Hashable {
  /// Id of a capture: see `RuleSet.captureNames`.
  case capture(Int)
  /// A quoted text.
  case literal(String)
  /// A word of the key's fixed list.
  case word(String)
}

package struct EmissionField: Sendable, Hashable {
  package var key: String
  package var value: EmissionValue
}
