package import SaysoText

/// A noun with what stands before it: "the embattled governor", "DHS Secretary Kristi Noem", "he".
package struct NounGroup: Sendable {
  @usableFromInline
  package enum Kind: UInt8, Sendable {
    case common, proper, pronoun, relative, number

    // Written out, as in `FormID`.
    @inlinable package static func == (a: Kind, b: Kind) -> Bool { a.rawValue == b.rawValue }
  }

  /// Without the possessor, which is a group of its own.
  package var tokens: TokenRange
  /// The noun that the rest describes: the last one.
  package var head: Int
  package var kind: Kind
  /// "the", "this", "that"; nil stands for no determiner.
  package var isDefinite: Bool
  package var isPlural: Bool
  /// Index of the group whose "'s" stands before this one, or −1.
  package var possessor: Int
  /// "his", "their", … at the beginning: the token, or −1.
  package var possessivePronoun: Int
  /// First token of the person's name that ends the group ("Secretary ANN LEE"), or −1.
  package var person: Int
  /// A day, month, year or part of them, standing where an object might.
  package var isTime: Bool

  /// "each other", "one another": the only pronouns of two words.
  package var isReciprocal: Bool { kind == .pronoun && tokens.count == 2 }
}
