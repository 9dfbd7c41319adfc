/// An interned word form. Ids differ from run to run: never let one decide an order of output.
@usableFromInline
package struct FormID: Hashable, Sendable {
  @usableFromInline package var raw: Int32
  @inlinable package init(raw: Int32) { self.raw = raw }
  /// The empty form.
  @inlinable package static var none: FormID { FormID(raw: 0) }

  // Written out so that other modules compare and hash without a call.
  @inlinable package static func == (a: FormID, b: FormID) -> Bool { a.raw == b.raw }
  @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(raw) }
}

/// How a form is written. Inlined wherever it is asked, since every stage asks for each token.
@usableFromInline
package struct Shape: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt16
  @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }
  @inlinable package func contains(_ other: Shape) -> Bool { rawValue & other.rawValue == other.rawValue }

  /// First letter is upper case.
  @inlinable package static var capitalized: Shape { Shape(rawValue: 1) }
  /// Two or more letters, all upper case ("CIA", "U.S.", "MS").
  @inlinable package static var allCaps: Shape { Shape(rawValue: 2) }
  @inlinable package static var hasDigit: Shape { Shape(rawValue: 4) }
  @inlinable package static var hasLetter: Shape { Shape(rawValue: 8) }
  @inlinable package static var hasLower: Shape { Shape(rawValue: 16) }
  /// Only digits, and separators between them ("1,000", "3.5").
  @inlinable package static var number: Shape { Shape(rawValue: 32) }
  /// A letter with a full stop ("J.").
  @inlinable package static var initial: Shape { Shape(rawValue: 64) }
  /// Neither letter nor digit.
  @inlinable package static var punctuation: Shape { Shape(rawValue: 128) }
  /// An upper-case letter after a lower-case one ("McCain", "iPhone").
  @inlinable package static var innerCapital: Shape { Shape(rawValue: 256) }
  /// Holds a full stop between or after letters ("U.S.", "Mr.").
  @inlinable package static var dotted: Shape { Shape(rawValue: 512) }
  /// Any byte of 0x80 or more after normalisation.
  @inlinable package static var nonASCII: Shape { Shape(rawValue: 1024) }
}
