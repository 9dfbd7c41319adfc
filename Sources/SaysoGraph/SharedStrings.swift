/// Strings met before, so that equal long strings of a file share one storage.
///
/// Ids, rules and documents come again and again. A bounded table keeps the last string of each
/// place; what was pushed out is made anew, which costs memory and nothing else.
struct SharedStrings {
  /// The longest string that needs no storage of its own.
  static let inline = 15

  private var strings: [String]
  /// Of each string a part of its hash, so that an unlike one is not looked at: it lies far away in memory.
  private var tags: [UInt32]
  private let shift: Int
  private let keepsFirst: Bool

  /// As many places as a file of `size` bytes can be expected to need.
  ///
  /// Where most strings come once, `keepsFirst` spares the work of replacing one by the other.
  init(size: Int, keepsFirst: Bool) {
    var bits = 6
    while bits < 16 && 512 << bits < size { bits += 1 }
    strings = [String](repeating: "", count: 1 << bits)
    tags = [UInt32](repeating: 0, count: 1 << bits)
    shift = 64 - bits
    self.keepsFirst = keepsFirst
  }

  /// The string of `range` of the bytes, which are UTF-8.
  mutating func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    if range.count <= Self.inline { return String(decoding: bytes[range], as: UTF8.self) }
    let hash = Self.hash(bytes, range)
    let place = Int(hash >> UInt64(shift))
    let tag = UInt32(truncatingIfNeeded: hash) | 1  // never 0, which marks a free place
    if tags[place] == tag, Self.isEqual(strings[place], bytes, range) { return strings[place] }
    let string = String(decoding: bytes[range], as: UTF8.self)
    if tags[place] == 0 || !keepsFirst {
      tags[place] = tag
      strings[place] = string
    }
    return string
  }

  private static func isEqual(_ string: String, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let (known, new) = (string.utf8Span.span, bytes.span.extracting(range))
    if known.count != new.count { return false }
    for i in known.indices where known[i] != new[i] { return false }
    return true
  }

  /// From the last bytes and some of the middle: names begin alike.
  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    let new = bytes.span.extracting(range)
    let (middle, last) = (new.count / 2 - 4, new.count - 8)
    var hash: UInt64 = 0
    var tail: UInt64 = 0
    for i in 0..<8 {
      hash = hash << 8 | UInt64(new[middle + i])
      tail = tail << 8 | UInt64(new[last + i])
    }
    hash = (hash ^ UInt64(new.count)) &* 0x9E37_79B9_7F4A_7C15  // modulo 2 to the 64, as hashes are
    hash = (hash ^ hash >> 32 ^ tail) &* 0xBF58_476D_1CE4_E5B9
    return hash ^ hash >> 31
  }
}
