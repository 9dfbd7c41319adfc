/// What one condition of a repair rule looks at.
enum RepairFeature: UInt8, Sendable {
  /// The label that the rules repair, as it stands now.
  case label
  case word
  /// The tags that a word can have, or, for chunks, its tag.
  case kind
  case written, ending2, ending3
  /// The kind of line that the sentence is.
  case line
  /// The nearest label before and after the token that is no adverb's, within ``RepairRules/reach``.
  case before, next
}

/// One condition: some token at an offset from `from` to `to` has this value.
struct RepairCondition: Sendable {
  var feature: RepairFeature
  var from: Int8
  var to: Int8
  /// A label's raw value, a form's id, a kind's index, a writing, or 2 or 3 packed bytes.
  var value: Int32
}

/// Changes a label where all conditions hold and the token can have the new label.
struct RepairRule: Sendable {
  var from: UInt8
  var to: UInt8
  var conditions: [RepairCondition]

  /// The value of a condition on the token itself, where the rule has one.
  func anchor(_ feature: RepairFeature) -> Int32? {
    conditions.first { $0.feature == feature && $0.from == 0 && $0.to == 0 }?.value
  }
}

/// A line of a rule file that makes no sense.
package struct RepairRuleError: Error, CustomStringConvertible {
  package let line: Int
  package let message: String
  package var description: String { "line \(line): \(message)" }
}
