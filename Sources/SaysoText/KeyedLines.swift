/// A tab-separated file whose lines are found by their first field, without parsing the rest.
///
/// Lines that are empty or begin with `#` are skipped. Building is one pass over the bytes; a
/// lookup hashes the key once. Where a key stands twice, the first line wins.
package struct KeyedLines: Sendable {
  private let bytes: [UInt8]
  /// Open addressing: the upper half of a key's hash over its line's start plus one; 0 is free.
  private let slots: [UInt64]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines = 1
    for byte in bytes where byte == 10 { lines += 1 }
    var size = 16
    while size < lines * 2 { size *= 2 }
    slots = Self.index(bytes.span, size)
  }

  /// The line's remaining fields, tabs between them; nil when no line has this key.
  package func fields(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var keyHash = KeyHash()
    keyHash.append(key)
    let hash = keyHash.value
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> 32 == 0 {
        let start = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
        if isKey(key, at: start) { return rest(after: start + key.count) }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func isKey(_ key: ArraySlice<UInt8>, at start: Int) -> Bool {
    guard start + key.count <= bytes.count else { return false }
    var at = start
    for byte in key {
      if bytes[at] != byte { return false }
      at += 1
    }
    return at == bytes.count || bytes[at] <= 10
  }

  package func fields(_ key: String) -> ArraySlice<UInt8>? { fields(ArraySlice(Array(key.utf8))) }

  private func rest(after end: Int) -> ArraySlice<UInt8> {
    guard end < bytes.count, bytes[end] == 9 else { return bytes[end..<end] }
    let line = bytes[(end + 1)...].firstIndex(of: 10) ?? bytes.count
    return bytes[(end + 1)..<line]
  }

  private static func index(_ bytes: Span<UInt8>, _ size: Int) -> [UInt64] {
    var slots = [UInt64](repeating: 0, count: size)
    let mask = slots.count - 1
    var at = 0
    while at < bytes.count {
      let start = at
      var keyHash = KeyHash()
      while at < bytes.count, bytes[at] > 10 || bytes[at] < 9 {
        keyHash.append(bytes[at])
        at += 1
      }
      if at > start, bytes[start] != 35 {
        let hash = keyHash.value
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = (hash >> 32) << 32 | UInt64(start + 1)
      }
      while at < bytes.count, bytes[at] != 10 { at += 1 }
      at += 1
    }
    return slots
  }
}
