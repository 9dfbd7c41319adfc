package import SaysoText

/// One piece of a sentence as clause analysis sees it.
package struct Constituent: Sendable {
  @usableFromInline
  package enum Kind: UInt8, Sendable {
    case noun, verb, preposition, subordinator, relative, conjunction, adverb, adjective, particle
    case comma, openQuote, closeQuote, bracketOpen, bracketClose, stop, other

    // Written out, as in `FormID`.
    @inlinable package static func == (a: Kind, b: Kind) -> Bool { a.rawValue == b.rawValue }
  }

  package var kind: Kind
  package var tokens: TokenRange
  /// Index of the noun or verb group; −1 for all else.
  package var group: Int
}
