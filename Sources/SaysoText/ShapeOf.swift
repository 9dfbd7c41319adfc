extension Shape {
  /// The shape of a form's bytes.
  package init(of bytes: ArraySlice<UInt8>) {
    var shape: Shape = []
    var letters = 0
    var upper = 0
    var digits = 0
    var others = 0
    var first = true
    var lastLower = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let kind = ScalarKind(scalar)
      switch kind {
      case .upper:
        letters += 1
        upper += 1
        if first { shape.insert(.capitalized) }
        if lastLower { shape.insert(.innerCapital) }
      case .lower, .letter:
        letters += 1
        if kind == .lower { shape.insert(.hasLower) }
      case .digit: digits += 1
      case .other:
        others += 1
        if scalar == "." && letters > 0 { shape.insert(.dotted) }
      }
      if kind != .other { first = false }
      lastLower = kind == .lower
      if scalar.value >= 0x80 { shape.insert(.nonASCII) }
    }
    if letters > 0 { shape.insert(.hasLetter) }
    if digits > 0 { shape.insert(.hasDigit) }
    if letters > 1, upper == letters { shape.insert(.allCaps) }
    if digits > 0, letters == 0 { shape.insert(.number) }
    if letters == 0, digits == 0 { shape.insert(.punctuation) }
    if letters == 1, upper == 1, others == 1, shape.contains(.dotted) { shape.insert(.initial) }
    self = shape
  }
}

/// What one Unicode scalar is, as far as shapes care.
package enum ScalarKind {
  case upper, lower, letter, digit, other

  package init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      self =
        value >= 97 && value <= 122
        ? .lower
        : value >= 65 && value <= 90 ? .upper : value >= 48 && value <= 57 ? .digit : .other
      return
    }
    let properties = scalar.properties
    self =
      properties.isUppercase
      ? .upper
      : properties.isLowercase
        ? .lower
        : properties.isAlphabetic ? .letter : properties.numericType != nil ? .digit : .other
  }
}
