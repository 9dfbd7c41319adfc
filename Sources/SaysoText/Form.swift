/// An interned word form. Ids differ from run to run: never let one decide an order of output.
package struct FormID: Hashable, Sendable {
  package var raw: Int32
  package init(raw: Int32) { self.raw = raw }
  /// The empty form.
  package static let none = FormID(raw: 0)
}

/// How a form is written.
package struct Shape: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// First letter is upper case.
  package static let capitalized = Shape(rawValue: 1)
  /// Two or more letters, all upper case ("CIA", "U.S.", "MS").
  package static let allCaps = Shape(rawValue: 2)
  package static let hasDigit = Shape(rawValue: 4)
  package static let hasLetter = Shape(rawValue: 8)
  package static let hasLower = Shape(rawValue: 16)
  /// Only digits, and separators between them ("1,000", "3.5").
  package static let number = Shape(rawValue: 32)
  /// A letter with a full stop ("J.").
  package static let initial = Shape(rawValue: 64)
  /// Neither letter nor digit.
  package static let punctuation = Shape(rawValue: 128)
  /// An upper-case letter after a lower-case one ("McCain", "iPhone").
  package static let innerCapital = Shape(rawValue: 256)
  /// Holds a full stop between or after letters ("U.S.", "Mr.").
  package static let dotted = Shape(rawValue: 512)
  /// Any byte of 0x80 or more after normalisation.
  package static let nonASCII = Shape(rawValue: 1024)
}
