/// Reads JSON piece by piece, in one pass over the bytes, without building a tree.
///
/// A `\u` escape that is half of a surrogate pair becomes U+FFFD: one code point, as elsewhere.
struct JSONScanner {
  struct Failure: Error, Equatable {
    /// Byte offset.
    var offset: Int
    var what: String
  }

  /// What a value's first byte tells.
  enum Kind { case object, array, string, number, literal }

  private let bytes: [UInt8]
  private(set) var offset = 0
  private var depth = 0
  private static let deepest = 512

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8 { offset < bytes.count ? bytes[offset] : 0 }
  private func failure(_ what: String) -> Failure { Failure(offset: offset, what: what) }

  mutating func skipSpace() {
    while byte == 32 || byte == 10 || byte == 13 || byte == 9 { offset += 1 }
  }

  var isAtEnd: Bool { offset >= bytes.count }

  mutating func kind() throws(Failure) -> Kind {
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), 48...57: return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return .literal
    default: throw failure(isAtEnd ? "the JSON breaks off" : "no JSON value")
    }
  }

  /// Calls `member` for each key of an object; it must read or skip the key's value.
  mutating func object(
    _ member: (String, inout JSONScanner) throws(Failure) -> Void
  ) throws(Failure) {
    try open(UInt8(ascii: "{"), "an object in {} is wanted")
    if try closes(UInt8(ascii: "}")) { return }
    repeat {
      skipSpace()
      let key = try string()
      skipSpace()
      guard byte == UInt8(ascii: ":") else { throw failure("a colon is missing after the key") }
      offset += 1
      try member(key, &self)
    } while try goesOn(UInt8(ascii: "}"))
  }

  /// Calls `element` for each value of an array; it must read or skip the value.
  mutating func array(_ element: (inout JSONScanner) throws(Failure) -> Void) throws(Failure) {
    try open(UInt8(ascii: "["), "an array in [] is wanted")
    if try closes(UInt8(ascii: "]")) { return }
    repeat { try element(&self) } while try goesOn(UInt8(ascii: "]"))
  }

  /// Steps over one value of any kind and checks it.
  mutating func skip() throws(Failure) {
    switch try kind() {
    case .object: try object { _, scanner throws(Failure) in try scanner.skip() }
    case .array: try array { scanner throws(Failure) in try scanner.skip() }
    case .string: _ = try string()
    case .number, .literal: _ = try word()
    }
  }

  /// A number, `true`, `false` or `null` as written.
  mutating func word() throws(Failure) -> String {
    skipSpace()
    let start = offset
    while (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 122) || byte == 43 || byte == 45
      || byte == 46 || byte == 69
    {
      offset += 1
    }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    let literal = word == "true" || word == "false" || word == "null"
    guard literal || Double(word) != nil else {
      offset = start
      throw failure("no JSON value")
    }
    return word
  }

  /// A string with its escapes resolved.
  mutating func string() throws(Failure) -> String {
    String(decoding: try stringBytes(), as: UTF8.self)
  }

  mutating func stringBytes() throws(Failure) -> [UInt8] {
    skipSpace()
    guard byte == UInt8(ascii: "\"") else { throw failure("a string in double quotes is wanted") }
    offset += 1
    var result: [UInt8] = []
    while true {
      let start = offset
      while offset < bytes.count, bytes[offset] != 34, bytes[offset] != 92, bytes[offset] >= 32 {
        offset += 1
      }
      result.append(contentsOf: bytes[start..<offset])
      guard offset < bytes.count else { throw failure("the string is not closed") }
      if byte == 34 { break }
      guard byte == 92 else { throw failure("a control character stands raw in a string") }
      offset += 1
      try escape(into: &result)
    }
    offset += 1
    return result
  }

  private mutating func escape(into result: inout [UInt8]) throws(Failure) {
    let plain = Self.escapes.firstIndex { $0.0 == byte }
    if let plain {
      result.append(Self.escapes[plain].1)
      offset += 1
      return
    }
    guard byte == UInt8(ascii: "u") else { throw failure("no such escape in JSON") }
    offset += 1
    var value = try hexadecimal()
    if value >= 0xD800, value < 0xDC00, byte == 92, offset + 1 < bytes.count,
      bytes[offset + 1] == UInt8(ascii: "u")
    {
      let back = offset
      offset += 2
      let low = try hexadecimal()
      if low >= 0xDC00, low < 0xE000 {
        value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      } else {
        offset = back
      }
    }
    result.append(contentsOf: Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8))
  }

  private static let escapes: [(UInt8, UInt8)] = [
    (34, 34), (92, 92), (47, 47), (UInt8(ascii: "n"), 10), (UInt8(ascii: "t"), 9),
    (UInt8(ascii: "r"), 13), (UInt8(ascii: "b"), 8), (UInt8(ascii: "f"), 12),
  ]

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure("\\u wants four hexadecimal digits")
      }
      value = value * 16 + UInt32(digit)
      offset += 1
    }
    return value
  }

  private mutating func open(_ mark: UInt8, _ what: String) throws(Failure) {
    skipSpace()
    guard byte == mark, !isAtEnd else { throw failure(what) }
    offset += 1
    depth += 1
    if depth > Self.deepest { throw failure("nested too deeply") }
  }

  private mutating func closes(_ mark: UInt8) throws(Failure) -> Bool {
    skipSpace()
    guard byte == mark else { return false }
    offset += 1
    depth -= 1
    return true
  }

  private mutating func goesOn(_ close: UInt8) throws(Failure) -> Bool {
    skipSpace()
    if byte == UInt8(ascii: ",") {
      offset += 1
      return true
    }
    guard try closes(close) else {
      throw failure(isAtEnd ? "the JSON breaks off" : "a comma or the closing bracket is missing")
    }
    return false
  }
}
