package import SaysoText

/// A verb with its auxiliaries: "has not been charged", "to meet", "saying".
package struct VerbGroup: Sendable {
  @usableFromInline
  package enum Form: UInt8, Sendable {
    case finite, infinitive, gerund, participle

    // Written out, as in `FormID`.
    @inlinable package static func == (a: Form, b: Form) -> Bool { a.rawValue == b.rawValue }
  }
  package enum Tense: UInt8, Sendable { case none, past, present, future }

  /// From the first auxiliary to the main verb, with adverbs between.
  package var tokens: TokenRange
  /// The main verb.
  package var head: Int
  package var form: Form
  package var tense: Tense
  package var isPassive: Bool
  package var isPerfect: Bool
  package var isProgressive: Bool
  /// "may", "would", "will"…, or −1.
  package var modal: Int
  /// "not", "never", "n't"; or −1.
  package var negation: Int
  /// "up" of "give up", standing right after; or −1.
  package var particle: Int
}
