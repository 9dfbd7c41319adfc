/// What an item of a tape is, as far as rules may ask: `<PERSON>`, `<VP +PASSIVE -NEGATED>`.
///
/// The table is fixed, so that a misspelt label is an error and a test is one instruction.
package struct ItemLabel: OptionSet, Hashable, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: Int) { rawValue = 1 << UInt64(bit) }

  /// A single token that belongs to no group.
  package static let word = ItemLabel(bit: 0)
  package static let nounGroup = ItemLabel(bit: 1)
  package static let verbGroup = ItemLabel(bit: 2)
  package static let name = ItemLabel(bit: 3)
  package static let person = ItemLabel(bit: 4)
  package static let organization = ItemLabel(bit: 5)
  package static let place = ItemLabel(bit: 6)
  /// Described people or bodies: "prosecutors", "the agency".
  package static let group = ItemLabel(bit: 7)
  package static let pronoun = ItemLabel(bit: 8)
  package static let time = ItemLabel(bit: 9)
  package static let number = ItemLabel(bit: 10)
  /// A whole quotation with its marks.
  package static let quote = ItemLabel(bit: 11)
  package static let punctuation = ItemLabel(bit: 12)
  package static let active = ItemLabel(bit: 13)
  package static let passive = ItemLabel(bit: 14)
  package static let negated = ItemLabel(bit: 15)
  package static let finite = ItemLabel(bit: 16)
  package static let infinitive = ItemLabel(bit: 17)
  package static let gerund = ItemLabel(bit: 18)
  package static let participle = ItemLabel(bit: 19)
  package static let modal = ItemLabel(bit: 20)
  package static let perfect = ItemLabel(bit: 21)
  package static let progressive = ItemLabel(bit: 22)
  package static let past = ItemLabel(bit: 23)
  package static let present = ItemLabel(bit: 24)
  package static let plural = ItemLabel(bit: 25)
  /// A possessive 's follows, or it is a possessive pronoun.
  package static let possessive = ItemLabel(bit: 26)
  package static let definite = ItemLabel(bit: 27)
  package static let indefinite = ItemLabel(bit: 28)
  package static let title = ItemLabel(bit: 29)

  /// One of eight labels without a fixed meaning, `SPARE1` to `SPARE8`. Precondition: 1...8.
  package static func spare(_ number: Int) -> ItemLabel {
    precondition(1...8 ~= number, "there are eight spare labels")
    return ItemLabel(bit: 29 + number)
  }

  /// Names as rules write them; index = bit.
  package static let names = [
    "WORD", "NP", "VP", "NAME", "PERSON", "ORG", "PLACE", "GROUP", "PRON", "TIME", "NUMBER",
    "QUOTE", "PUNCT", "ACTIVE", "PASSIVE", "NEGATED", "FINITE", "INF", "GERUND", "PARTICIPLE",
    "MODAL", "PERFECT", "PROGRESSIVE", "PAST", "PRESENT", "PLURAL", "POSS", "DEF", "INDEF",
    "TITLE", "SPARE1", "SPARE2", "SPARE3", "SPARE4", "SPARE5", "SPARE6", "SPARE7", "SPARE8",
  ]

  package init?(name: String) {
    guard let bit = Self.names.firstIndex(of: name) else { return nil }
    self.init(bit: bit)
  }

  /// The set labels' names, in the table's order.
  package var description: String {
    Self.names.indices.filter { rawValue & (1 << UInt64($0)) != 0 }.map { Self.names[$0] }
      .joined(separator: " ")
  }
}
