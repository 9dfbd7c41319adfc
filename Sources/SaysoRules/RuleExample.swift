/// A sentence that a rule must (`yes`) or must not (`no`) read in the given way.
///
/// A `yes` without expectations says that the rule fires; a `no` without, that it does not.
package struct RuleExample: Sendable {
  package enum Kind: String, Sendable { case yes, no }

  /// `type(argument, …) key=value …`; an empty type stands for fields alone.
  package struct Expectation: Sendable, Hashable, CustomStringConvertible {
    package var type: String
    /// As the sentence writes them.
    package var arguments: [String]
    /// Sorted by key.
    package var fields: [Field]

    package var description: String {
      let call = type.isEmpty ? [] : ["\(type)(\(arguments.joined(separator: ", ")))"]
      return (call + fields.map(\.description)).joined(separator: " ")
    }
  }

  package struct Field: Sendable, Hashable, CustomStringConvertible {
    package var key: String
    package var value: String
    package var description: String { "\(key)=\(value)" }
  }

  package var kind: Kind
  /// Name of the rule, frame or operator.
  package var rule: String
  package var sentence: String
  package var expectations: [Expectation]
  package var file: String
  package var line: Int
}
