/// What one condition of a tagging rule looks at.
enum TaggingFeature: UInt8, Sendable {
  case tag, word, can, written, ending2, ending3
}

/// One condition: some token at an offset from `from` to `to` has this value.
struct TaggingCondition: Sendable {
  var feature: TaggingFeature
  var from: Int
  var to: Int
  /// A tag's raw value, a form's id, a tag set, a writing, or 2 or 3 packed bytes.
  var value: UInt64
}

/// Changes a tag where all conditions hold and the word can have the new tag.
struct TaggingRule: Sendable {
  var from: Tag
  var to: Tag
  var conditions: [TaggingCondition]
}

/// A line of a tagging rule file that makes no sense.
package struct TaggingRuleError: Error, CustomStringConvertible {
  package let line: Int
  package let message: String
  package var description: String { "tagging.rules:\(line): \(message)" }
}
