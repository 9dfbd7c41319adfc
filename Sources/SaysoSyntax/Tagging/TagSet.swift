/// A set of tags in one word.
@usableFromInline
package struct TagSet: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt64
  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }
  @inlinable package init(_ tag: Tag) { rawValue = 1 << UInt64(tag.rawValue) }

  package init(_ tags: some Sequence<Tag>) {
    var bits: UInt64 = 0
    for tag in tags { bits |= 1 << UInt64(tag.rawValue) }
    rawValue = bits
  }

  @inlinable package func has(_ tag: Tag) -> Bool { rawValue >> UInt64(tag.rawValue) & 1 != 0 }
}

/// The tags that a form can have, the likeliest first, and what else rules ask of it.
struct TagChoice: Sendable {
  // In this order it takes 16 bytes: there is one for each form and place.
  var possible: TagSet
  /// The last letters, packed.
  var ending: Int32 = 0
  /// Index of `possible` among the sets that rules name, or −1.
  var kind: Int16 = -1
  var first: Tag

  init(_ tags: [Tag]) {
    precondition(!tags.isEmpty, "a word has at least one tag")
    first = tags[0]
    possible = TagSet(tags)
  }
}
