/// Where and why bytes are not the JSON that was wanted; `offset` counts bytes from the start.
package struct JSONError: Error, Hashable, Sendable {
  package var offset: Int
  package var what: String
  package var remedy: String

  package init(_ offset: Int, _ what: String, _ remedy: String = "") {
    self.offset = offset
    self.what = what
    self.remedy = remedy
  }
}

/// Walks through JSON by byte, value after value, without building a tree.
///
///     try json.beginObject()
///     while let key = try json.nextKey() {
///       switch key {
///       case "id": id = try json.string()
///       default: try json.skip()
///       }
///     }
///
/// Nesting is bounded, so that no input exhausts the stack. An escaped lone surrogate reads as
/// U+FFFD: one code point, as in Python, so that offsets keep.
package struct JSONParser {
  /// What comes next, told by its first byte.
  package enum Kind { case object, array, string, number, bool, null }

  package static let deepest = 200

  package let bytes: [UInt8]
  package internal(set) var offset: Int
  let end: Int
  private var depth = 0
  private var isFirst = false

  /// A parser of `range` of the bytes, or of all; a byte-order mark at their start is passed over.
  ///
  /// With `isUTF8` somebody has checked them already.
  package init(_ bytes: [UInt8], in range: Range<Int>? = nil, isUTF8: Bool = false) throws(JSONError) {
    let range = range ?? 0..<bytes.count
    self.bytes = bytes
    end = range.upperBound
    offset = range.lowerBound
    if !isUTF8 { try Self.checkUTF8(bytes, range) }
    if range.count > 2 && bytes[offset] == 0xEF && bytes[offset + 1] == 0xBB { offset += 3 }
    skipSpace()
  }

  private static func checkUTF8(_ bytes: [UInt8], _ range: Range<Int>) throws(JSONError) {
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(range))
    } catch {
      throw JSONError(
        range.lowerBound + error.byteOffsets.lowerBound, "not UTF-8", "save it as UTF-8")
    }
  }

  package mutating func beginObject() throws(JSONError) { try open(UInt8(ascii: "{"), "an object") }

  package mutating func beginArray() throws(JSONError) { try open(UInt8(ascii: "["), "an array") }

  /// The next member's key, with its value next to read; `nil` past the object's end.
  package mutating func nextKey() throws(JSONError) -> String? {
    guard try advance(to: UInt8(ascii: "}")) else { return nil }
    let key = try string()
    try colon()
    return key
  }

  /// Whether another element is next to read; `false` past the array's end.
  package mutating func nextElement() throws(JSONError) -> Bool {
    try advance(to: UInt8(ascii: "]"))
  }

  /// Checks that nothing follows the value.
  package func finish() throws(JSONError) {
    if offset < end { throw JSONError(offset, "something follows the value") }
  }

  package func kind() throws(JSONError) -> Kind {
    guard let byte = peek() else {
      throw JSONError(offset, "the end comes too early", "the file may be cut off")
    }
    switch byte {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "-"), 48...57: return .number
    default: throw JSONError(offset, "expected a value")
    }
  }

  package mutating func bool() throws(JSONError) -> Bool {
    if skipWord("true") { return true }
    if skipWord("false") { return false }
    throw try unexpected("true or false")
  }

  /// Passes over `null` if it is next.
  package mutating func isNull() -> Bool { peek() == UInt8(ascii: "n") && skipWord("null") }

  /// Passes over the next value, whatever it is.
  package mutating func skip() throws(JSONError) {
    switch try kind() {
    case .object:
      try beginObject()
      while try nextKey() != nil { try skip() }
    case .array:
      try beginArray()
      while try nextElement() { try skip() }
    case .string: try skipString()
    case .number: _ = try number()
    case .bool: _ = try bool()
    case .null: if !isNull() { throw try unexpected("null") }
    }
  }
}

extension JSONParser {
  func peek() -> UInt8? { offset < end ? bytes[offset] : nil }

  mutating func skipSpace() {
    // Mostly there is none, and this much is done in place.
    if offset < end, bytes[offset] <= 0x20 { skipSpaces() }
  }

  private mutating func skipSpaces() {
    while offset < end {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  mutating func colon() throws(JSONError) {
    guard peek() == UInt8(ascii: ":") else { throw JSONError(offset, "expected ':' after a key") }
    offset += 1
    skipSpace()
  }

  mutating func open(_ bracket: UInt8, _ wanted: String) throws(JSONError) {
    guard peek() == bracket else { throw try unexpected(wanted) }
    depth += 1
    if depth > Self.deepest {
      throw JSONError(offset, "nested more than \(Self.deepest) deep")
    }
    offset += 1
    isFirst = true
    skipSpace()
  }

  /// Passes over a comma or the closing bracket; whether a value follows.
  mutating func advance(to bracket: UInt8) throws(JSONError) -> Bool {
    let byte = peek()
    if byte == bracket {
      depth -= 1
      offset += 1
      isFirst = false
      skipSpace()
      return false
    }
    if isFirst {
      isFirst = false
      return true
    }
    guard byte == UInt8(ascii: ",") else {
      let what = byte == nil ? "the end comes too early" : "expected ',' or the closing bracket"
      throw JSONError(offset, what, byte == nil ? "the file may be cut off" : "")
    }
    offset += 1
    skipSpace()
    return true
  }

  mutating func skipWord(_ word: String) -> Bool {
    let word = word.utf8Span.span
    guard offset + word.count <= end else { return false }
    for i in word.indices where bytes[offset + i] != word[i] { return false }
    offset += word.count
    skipSpace()
    return true
  }

  func unexpected(_ wanted: String) throws(JSONError) -> JSONError {
    let found =
      switch try kind() {
      case .object: "an object"
      case .array: "an array"
      case .string: "a string"
      case .number: "a number"
      case .bool, .null: "a bare word"
      }
    return JSONError(offset, "expected \(wanted), found \(found)")
  }
}
