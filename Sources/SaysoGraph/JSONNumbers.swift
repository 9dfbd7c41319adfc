extension JSONParser {
  package mutating func integer() throws(JSONError) -> Int {
    let start = offset
    if let small = smallInteger() { return small }
    let number = try number()
    guard let value = Int(exactly: number) else {
      throw JSONError(start, "expected a whole number")
    }
    return value
  }

  package mutating func number() throws(JSONError) -> Double {
    let start = offset
    if let small = smallInteger() { return Double(small) }
    guard try kind() == .number else { throw try unexpected("a number") }
    while let byte = peek(), Self.isNumberByte(byte) { offset += 1 }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let value = Double(text), value.isFinite, Self.isJSONNumber(bytes[start..<offset])
    else { throw JSONError(start, "'\(text)' is no number in JSON") }
    skipSpace()
    return value
  }

  /// A whole number of up to 15 digits that no point or exponent follows.
  private mutating func smallInteger() -> Int? {
    var value = 0
    var i = offset
    while i < end, i - offset < 15, case 48...57 = bytes[i] {
      value = value * 10 + Int(bytes[i] - 48)
      i += 1
    }
    if i == offset || (i < end && Self.isNumberByte(bytes[i])) { return nil }
    if bytes[offset] == 48 && i > offset + 1 { return nil }
    offset = i
    skipSpace()
    return value
  }

  private static func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Whether `Double` has not been more generous than JSON: no leading zero, digits round a point.
  private static func isJSONNumber(_ text: ArraySlice<UInt8>) -> Bool {
    let body = text.first == UInt8(ascii: "-") ? text.dropFirst() : text
    guard let first = body.first, case 48...57 = first else { return false }
    if first == 48, let next = body.dropFirst().first, case 48...57 = next { return false }
    guard let point = body.firstIndex(of: UInt8(ascii: ".")) else { return true }
    guard let next = body[(point + 1)...].first, case 48...57 = next else { return false }
    return true
  }
}
