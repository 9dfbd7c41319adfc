package import SaysoSyntax
package import SaysoText

/// What the items of a tape are: single tokens, or groups of them.
package enum TapeLevel: String, Sendable, CaseIterable { case tokens, groups }

/// A half-open range of items of a tape.
package struct ItemRange: Hashable, Sendable {
  package var start: Int
  package var end: Int

  /// Precondition: `start <= end`.
  package init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range cannot end before it starts")
    self.start = start
    self.end = end
  }

  package var count: Int { end - start }
}

/// What rules are matched against: the items of a document or sentence, over its tokens' columns.
///
/// An item's form, lemma and tag are those of its head token. Token indices count from 0 in the
/// columns that the tape was made with.
package struct Tape: Sendable {
  package let level: TapeLevel
  /// Case-folded forms of the tokens.
  package let tokenForm: [FormID]
  /// Forms as written.
  package let tokenCased: [FormID]
  package let tokenLemma: [FormID]
  package let tokenTag: [Tag]

  package private(set) var label: [ItemLabel] = []
  /// Token index of each item's head.
  package private(set) var head: [Int32] = []
  package private(set) var starts: [Int32] = []
  package private(set) var ends: [Int32] = []

  /// A tape without items. Precondition: columns of equal length.
  package init(
    level: TapeLevel, form: [FormID], cased: [FormID], lemma: [FormID], tag: [Tag]
  ) {
    precondition(
      form.count == cased.count && form.count == lemma.count && form.count == tag.count,
      "the columns of a tape have one length")
    self.level = level
    tokenForm = form
    tokenCased = cased
    tokenLemma = lemma
    tokenTag = tag
    let capacity = level == .tokens ? form.count : form.count * 2 / 3
    label.reserveCapacity(capacity)
    head.reserveCapacity(capacity)
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
  }

  /// Adds the next item. Precondition: not empty, after the items before, head inside.
  package mutating func append(_ tokens: TokenRange, head: Int, label: ItemLabel) {
    precondition(
      tokens.contains(head) && tokens.start >= Int(ends.last ?? 0)
        && tokens.end <= tokenForm.count, "items stand in text order and hold their heads")
    self.label.append(label)
    self.head.append(Int32(head))
    starts.append(Int32(tokens.start))
    ends.append(Int32(tokens.end))
  }

  package var count: Int { label.count }

  /// All labels of the items.
  func labels(_ items: ItemRange) -> UInt64 {
    var labels: UInt64 = 0
    for item in items.start..<items.end { labels |= label[item].rawValue }
    return labels
  }

  /// Items that are names or pronouns.
  func nameCount(_ items: ItemRange) -> Int {
    var count = 0
    for item in items.start..<items.end where label[item].rawValue & ItemLabel.mentions != 0 { count += 1 }
    return count
  }

  package func tokens(_ item: Int) -> TokenRange { TokenRange(Int(starts[item]), Int(ends[item])) }

  /// From the first item's first token to the last item's last; empty for an empty range.
  package func tokens(_ items: ItemRange) -> TokenRange {
    if items.count > 0 { return TokenRange(Int(starts[items.start]), Int(ends[items.end - 1])) }
    let at = items.start < count ? Int(starts[items.start]) : Int(ends.last ?? 0)
    return TokenRange(at, at)
  }
}
