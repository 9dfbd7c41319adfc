/// A tab-separated file whose lines are found by their first field, without parsing the rest.
///
/// Lines that are empty or begin with `#` are skipped. Building is one pass over the bytes; a
/// lookup hashes the key once. Where a key stands twice, the first line wins.
package struct KeyedLines: Sendable {
  private let bytes: [UInt8]
  private var slots: [Int32]
  private var hashes: [UInt32]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines = 1
    for byte in bytes where byte == 10 { lines += 1 }
    var size = 16
    while size < lines * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    hashes = Array(repeating: 0, count: size)
    index()
  }

  /// The line's remaining fields, tabs between them; nil when no line has this key.
  package func fields(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let hash = stableHash(key)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let start = Int(slots[slot])
      let end = start + key.count
      if hashes[slot] == UInt32(truncatingIfNeeded: hash), end <= bytes.count,
        bytes[start..<end].elementsEqual(key), end == bytes.count || bytes[end] <= 10
      {
        return rest(after: end)
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  package func fields(_ key: String) -> ArraySlice<UInt8>? { fields(ArraySlice(Array(key.utf8))) }

  private func rest(after end: Int) -> ArraySlice<UInt8> {
    guard end < bytes.count, bytes[end] == 9 else { return bytes[end..<end] }
    let line = bytes[(end + 1)...].firstIndex(of: 10) ?? bytes.count
    return bytes[(end + 1)..<line]
  }

  private mutating func index() {
    let mask = slots.count - 1
    var start = 0
    while start < bytes.count {
      var keyEnd = start
      while keyEnd < bytes.count, bytes[keyEnd] > 10 || bytes[keyEnd] < 9 { keyEnd += 1 }
      if keyEnd > start, bytes[start] != 35 {
        let hash = stableHash(bytes[start..<keyEnd])
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(start)
        hashes[slot] = UInt32(truncatingIfNeeded: hash)
      }
      start = (bytes[keyEnd...].firstIndex(of: 10) ?? bytes.count) + 1
    }
  }
}
