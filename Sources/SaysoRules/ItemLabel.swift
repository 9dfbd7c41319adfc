/// What an item of a tape is, as far as rules may ask: `<PERSON>`, `<VP +PASSIVE -NEGATED>`.
///
/// The table is fixed, so that a misspelt label is an error and a test is one instruction.
///
/// What sets do is written out here, so that other modules inline it.
@usableFromInline
package struct ItemLabel: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt64
  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }
  @inlinable init(bit: Int) { rawValue = 1 << UInt64(bit) }

  @inlinable package init(arrayLiteral labels: ItemLabel...) {
    rawValue = labels.reduce(0) { $0 | $1.rawValue }
  }

  @inlinable package func contains(_ other: ItemLabel) -> Bool { rawValue & other.rawValue == other.rawValue }

  @discardableResult
  @inlinable package mutating func insert(_ other: ItemLabel) -> (inserted: Bool, memberAfterInsert: ItemLabel) {
    let isNew = !contains(other)
    self = ItemLabel(rawValue: rawValue | other.rawValue)
    return (isNew, other)
  }

  /// A single token that belongs to no group.
  @inlinable package static var word: ItemLabel { ItemLabel(bit: 0) }
  @inlinable package static var nounGroup: ItemLabel { ItemLabel(bit: 1) }
  @inlinable package static var verbGroup: ItemLabel { ItemLabel(bit: 2) }
  @inlinable package static var name: ItemLabel { ItemLabel(bit: 3) }
  @inlinable package static var person: ItemLabel { ItemLabel(bit: 4) }
  @inlinable package static var organization: ItemLabel { ItemLabel(bit: 5) }
  @inlinable package static var place: ItemLabel { ItemLabel(bit: 6) }
  /// Described people or bodies: "prosecutors", "the agency".
  @inlinable package static var group: ItemLabel { ItemLabel(bit: 7) }
  @inlinable package static var pronoun: ItemLabel { ItemLabel(bit: 8) }
  @inlinable package static var time: ItemLabel { ItemLabel(bit: 9) }
  @inlinable package static var number: ItemLabel { ItemLabel(bit: 10) }
  /// A whole quotation with its marks.
  @inlinable package static var quote: ItemLabel { ItemLabel(bit: 11) }
  @inlinable package static var punctuation: ItemLabel { ItemLabel(bit: 12) }
  @inlinable package static var active: ItemLabel { ItemLabel(bit: 13) }
  @inlinable package static var passive: ItemLabel { ItemLabel(bit: 14) }
  @inlinable package static var negated: ItemLabel { ItemLabel(bit: 15) }
  @inlinable package static var finite: ItemLabel { ItemLabel(bit: 16) }
  @inlinable package static var infinitive: ItemLabel { ItemLabel(bit: 17) }
  @inlinable package static var gerund: ItemLabel { ItemLabel(bit: 18) }
  @inlinable package static var participle: ItemLabel { ItemLabel(bit: 19) }
  @inlinable package static var modal: ItemLabel { ItemLabel(bit: 20) }
  @inlinable package static var perfect: ItemLabel { ItemLabel(bit: 21) }
  @inlinable package static var progressive: ItemLabel { ItemLabel(bit: 22) }
  @inlinable package static var past: ItemLabel { ItemLabel(bit: 23) }
  @inlinable package static var present: ItemLabel { ItemLabel(bit: 24) }
  @inlinable package static var plural: ItemLabel { ItemLabel(bit: 25) }
  /// A possessive 's follows, or it is a possessive pronoun.
  @inlinable package static var possessive: ItemLabel { ItemLabel(bit: 26) }
  @inlinable package static var definite: ItemLabel { ItemLabel(bit: 27) }
  @inlinable package static var indefinite: ItemLabel { ItemLabel(bit: 28) }
  @inlinable package static var title: ItemLabel { ItemLabel(bit: 29) }

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
