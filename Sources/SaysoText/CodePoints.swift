/// Turns byte offsets of a UTF-8 text into Unicode code-point offsets and back.
///
/// Pure ASCII costs nothing; otherwise one count is kept for every 64 bytes.
public struct CodePoints: Sendable {
  private let text: [UInt8]
  /// Code points before byte `64 * index`; empty for pure ASCII.
  private var marks: [Int32] = []
  /// Code points in the whole text.
  public let count: Int

  /// Counts the code points of `text`; O(bytes).
  public init(_ text: [UInt8]) {
    self.text = text
    guard text.contains(where: { $0 >= 0x80 }) else {
      count = text.count
      return
    }
    var seen = 0
    for (index, byte) in text.enumerated() {
      if index & 63 == 0 { marks.append(Int32(seen)) }
      if byte & 0xC0 != 0x80 { seen += 1 }
    }
    count = seen
  }

  /// The code points that begin before `byte`. Precondition: `0 <= byte <= text.count`.
  public func offset(ofByte byte: Int) -> Int {
    guard !marks.isEmpty else { return byte }
    if byte == text.count { return count }
    let block = byte >> 6
    var seen = Int(marks[block])
    for index in (block << 6)..<byte where text[index] & 0xC0 != 0x80 { seen += 1 }
    return seen
  }

  /// The byte at which code point `offset` begins; the text's length when it is past the end.
  public func byte(ofOffset offset: Int) -> Int {
    guard !marks.isEmpty else { return min(offset, text.count) }
    guard offset < count else { return text.count }
    var low = 0
    var high = marks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(marks[middle]) <= offset { low = middle } else { high = middle - 1 }
    }
    var seen = Int(marks[low])
    for index in (low << 6)..<text.count where text[index] & 0xC0 != 0x80 {
      if seen == offset { return index }
      seen += 1
    }
    return text.count
  }
}
