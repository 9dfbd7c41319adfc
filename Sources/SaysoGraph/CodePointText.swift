/// A UTF-8 text that code-point offsets can be looked up in; O(bytes) to make, O(1) a look-up.
package struct CodePointText {
  private let bytes: [UInt8]
  /// The byte offset of every 64th code point.
  private let marks: [Int]
  package let count: Int

  private static let stride = 64

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var marks: [Int] = []
    var count = 0
    let span = bytes.span
    for i in span.indices where span[i] & 0xC0 != 0x80 {
      if count % Self.stride == 0 { marks.append(i) }
      count += 1
    }
    self.marks = marks
    self.count = count
  }

  /// The bytes at a range; `nil` if it is no range of this text.
  package subscript(range: CodePointRange) -> ArraySlice<UInt8>? {
    guard 0 <= range.start, range.start <= range.end, range.end <= count else { return nil }
    return bytes[byteOffset(range.start)..<byteOffset(range.end)]
  }

  private func byteOffset(_ codePoint: Int) -> Int {
    if codePoint == count { return bytes.count }
    var i = marks[codePoint / Self.stride]
    var left = codePoint % Self.stride
    while left > 0 {
      i += 1
      if bytes[i] & 0xC0 != 0x80 { left -= 1 }
    }
    return i
  }
}
