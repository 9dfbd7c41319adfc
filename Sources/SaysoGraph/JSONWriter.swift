/// How JSON is laid out: one line for JSON Lines, or indented for files that people open and diff.
public enum JSONLayout: Hashable, Sendable {
  case compact, indented
}

/// Writes JSON into bytes; the caller brings the keys in sorted order.
///
/// Control characters, DEL, C1 and the two Unicode line separators are escaped, so that no line
/// reader cuts a document and no terminal obeys one. All else stands as it is.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0
  /// Whether the next value or key is the first in its container.
  private var isFirst = true
  private var isAfterKey = false

  package init(_ layout: JSONLayout = .compact, capacity: Int = 0) {
    isIndented = layout == .indented
    bytes.reserveCapacity(capacity)
  }

  /// The bytes written so far; they are given away, and what is written next goes on after them.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// A key of our own, which needs no escaping.
  package mutating func key(_ name: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // Byte by byte: keys are short, and the way over a sequence costs more.
    let written = name.utf8Span.span
    for index in written.indices { bytes.append(written[index]) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  package mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(text) {
      bytes.append(contentsOf: text.utf8)
    } else {
      escape(text.utf8Span.span)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  package mutating func integer(_ number: Int) {
    separate()
    digits(number)
  }

  package mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// A pair of offsets; it stays on one line in both layouts.
  package mutating func range(_ range: CodePointRange) {
    separate()
    bytes.append(UInt8(ascii: "["))
    digits(range.start)
    bytes.append(UInt8(ascii: ","))
    if isIndented { bytes.append(UInt8(ascii: " ")) }
    digits(range.end)
    bytes.append(UInt8(ascii: "]"))
  }

  /// Ends a line of JSON Lines or a file; another value may follow.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }
}

extension JSONWriter {
  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if isIndented && !isFirst { newLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if isIndented && depth > 0 { newLine() }
    isFirst = false
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func digits(_ number: Int) {
    if number < 0 || number > 9_999_999 {
      bytes.append(contentsOf: String(number).utf8)
      return
    }
    var divisor = 1
    while divisor * 10 <= number { divisor *= 10 }
    while divisor > 0 {
      bytes.append(48 + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  private mutating func escape(_ utf8: Span<UInt8>) {
    var i = 0
    while i < utf8.count {
      let length = Self.escapedLength(utf8, at: i)
      switch length {
      case 0: bytes.append(utf8[i])
      case 1: escape(UInt32(utf8[i]))
      case 2: escape(UInt32(utf8[i + 1]))
      default: escape(0x2000 + UInt32(utf8[i + 2] - 0x80))
      }
      i += max(length, 1)
    }
  }

  /// How many bytes of a character that is escaped start here; 0 if it stands as it is.
  private static func escapedLength(_ utf8: Span<UInt8>, at i: Int) -> Int {
    switch utf8[i] {
    case 0..<0x20, 0x22, 0x5C, 0x7F: 1
    case 0xC2: utf8[i + 1] < 0xA0 ? 2 : 0
    case 0xE2: utf8[i + 1] == 0x80 && (utf8[i + 2] == 0xA8 || utf8[i + 2] == 0xA9) ? 3 : 0
    default: 0
    }
  }

  private mutating func escape(_ codePoint: UInt32) {
    switch codePoint {
    case 0x22: bytes.append(contentsOf: "\\\"".utf8)
    case 0x5C: bytes.append(contentsOf: "\\\\".utf8)
    case 0x0A: bytes.append(contentsOf: "\\n".utf8)
    case 0x0D: bytes.append(contentsOf: "\\r".utf8)
    case 0x09: bytes.append(contentsOf: "\\t".utf8)
    default:
      let hex = String(codePoint, radix: 16)
      bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - hex.count))\(hex)".utf8)
    }
  }

  /// Whether no byte can belong to a character that is escaped; `false` is only a suspicion.
  private static func isPlain(_ text: String) -> Bool {
    let utf8 = text.utf8Span.span
    // Without a branch a byte, so that many are tested at a time.
    var isOdd = false
    for i in utf8.indices {
      let byte = utf8[i]
      isOdd = isOdd || byte < 0x20 || byte == 0x22 || byte == 0x5C || byte >= 0x7F
    }
    if !isOdd { return true }
    var previous: UInt8 = 0
    for i in utf8.indices {
      let byte = utf8[i]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F { return false }
      if previous == 0xC2 && byte < 0xA0 { return false }
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9; curly quotation marks end below A0.
      if previous == 0x80 && (byte == 0xA8 || byte == 0xA9) { return false }
      previous = byte
    }
    return true
  }
}
