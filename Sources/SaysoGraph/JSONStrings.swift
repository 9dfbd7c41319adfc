extension JSONParser {
  package mutating func string() throws(JSONError) -> String {
    let (range, isPlain) = try stringBounds()
    if isPlain { return String(decoding: bytes[range], as: UTF8.self) }
    return String(decoding: try unescaped(range), as: UTF8.self)
  }

  /// The next string, in the storage of an equal one before it where there is one.
  mutating func string(sharing strings: inout SharedStrings) throws(JSONError) -> String {
    let (range, isPlain) = try stringBounds()
    if isPlain { return strings.string(bytes, range) }
    return String(decoding: try unescaped(range), as: UTF8.self)
  }

  /// The next string's UTF-8, for long texts that are wanted as bytes.
  package mutating func stringBytes() throws(JSONError) -> [UInt8] {
    let (range, isPlain) = try stringBounds()
    return isPlain ? Array(bytes[range]) : try unescaped(range)
  }

  mutating func skipString() throws(JSONError) {
    let (range, isPlain) = try stringBounds()
    if !isPlain { _ = try unescaped(range) }
  }

  /// Passes over a string; what stands between its quotation marks, and whether nothing is escaped.
  mutating func stringBounds() throws(JSONError) -> (Range<Int>, isPlain: Bool) {
    guard offset < end, bytes[offset] == UInt8(ascii: "\"") else {
      throw try unexpected("a string")
    }
    let start = offset + 1
    let (close, isPlain) = try closingMark(from: start)
    offset = close + 1
    skipSpace()
    return (start..<close, isPlain)
  }

  private func closingMark(from start: Int) throws(JSONError) -> (offset: Int, isPlain: Bool) {
    let span = bytes.span
    var isPlain = true
    var i = start
    while i < end {
      let byte = span[i]
      if byte == UInt8(ascii: "\"") { return (i, isPlain) }
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        i += 1
      } else if byte < 0x20 {
        throw JSONError(i, "a control character inside a string", "write it as an escape")
      }
      i += 1
    }
    throw JSONError(start - 1, "a string without its closing quotation mark")
  }

  private func unescaped(_ range: Range<Int>) throws(JSONError) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var i = range.lowerBound
    while i < range.upperBound {
      let next = bytes[i..<range.upperBound].firstIndex(of: UInt8(ascii: "\\"))
      out.append(contentsOf: bytes[i..<(next ?? range.upperBound)])
      guard let next else { break }
      i = try unescape(at: next, before: range.upperBound, into: &out)
    }
    return out
  }

  /// Appends what the escape at `start` stands for; the offset behind it.
  private func unescape(
    at start: Int, before end: Int, into out: inout [UInt8]
  ) throws(JSONError) -> Int {
    switch bytes[start + 1] {
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(bytes[start + 1])
    case UInt8(ascii: "u"):
      guard let unit = hex(at: start + 2, before: end) else {
        throw JSONError(start, "expected four hexadecimal digits after '\\u'")
      }
      if unit >> 10 == 0x36, let low = lowSurrogate(at: start + 6, before: end) {
        append(0x10000 + (unit & 0x3FF) << 10 + low, to: &out)
        return start + 12
      }
      append(unit, to: &out)
      return start + 6
    default: throw JSONError(start, "an escape that JSON does not have")
    }
    return start + 2
  }

  private func append(_ value: UInt32, to out: inout [UInt8]) {
    out.append(contentsOf: String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  private func lowSurrogate(at i: Int, before end: Int) -> UInt32? {
    guard i + 6 <= end, bytes[i] == UInt8(ascii: "\\"), bytes[i + 1] == UInt8(ascii: "u"),
      let unit = hex(at: i + 2, before: end), unit >> 10 == 0x37
    else { return nil }
    return unit & 0x3FF
  }

  private func hex(at i: Int, before end: Int) -> UInt32? {
    guard i + 4 <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[i..<i + 4] {
      switch byte {
      case 48...57: value = value << 4 | UInt32(byte - 48)
      case 65...70: value = value << 4 | UInt32(byte - 55)
      case 97...102: value = value << 4 | UInt32(byte - 87)
      default: return nil
      }
    }
    return value
  }
}
