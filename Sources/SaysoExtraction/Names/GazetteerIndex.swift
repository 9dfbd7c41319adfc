import SaysoText

/// The lines of several lists under one index, so that one look-up finds a key in all of them.
///
/// Built in one pass over the bytes; nothing else of a line is read before it is found.
struct GazetteerIndex: Sendable {
  private var bytes: [UInt8] = []
  /// Where each list ends in `bytes`.
  private var ends: [Int32] = []
  /// Open addressing: the upper half of a key's hash over its line's start plus one; 0 is free. A key may
  /// stand in several lists, so probing goes on.
  private var slots: [UInt64] = []
  /// Bits of a Bloom filter: the hashes of keys up to each mark or space, and just behind it.
  private var beginnings: [UInt64] = []
  private static let beginningWords = 1 << 13

  init(_ files: [[UInt8]]) {
    bytes.reserveCapacity(files.reduce(0) { $0 + $1.count + 1 })
    for file in files {
      bytes.append(contentsOf: file)
      if bytes.last != 10 { bytes.append(10) }
      ends.append(Int32(bytes.count))
    }
    var lines = 0
    for byte in bytes where byte == 10 { lines += 1 }
    var size = 16
    while size < lines * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    var beginnings = [UInt64](repeating: 0, count: Self.beginningWords)
    Self.index(bytes.span, &slots, &beginnings)
    self.beginnings = beginnings
    self.slots = slots
  }

  private static func index(_ bytes: Span<UInt8>, _ slots: inout [UInt64], _ beginnings: inout [UInt64]) {
    let mask = slots.count - 1
    var at = 0
    while at < bytes.count {
      let line = at
      var key = KeyHash()
      while bytes[at] > 10 {
        if bytes[at] < 48 || key.last < 48 { beginnings[word(key.value)] |= bit(key.value) }
        key.append(bytes[at])
        at += 1
      }
      if at > line, bytes[line] != 35 {
        let hash = key.value
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = (hash >> 32) << 32 | UInt64(line + 1)
      }
      while bytes[at] != 10 { at += 1 }
      at += 1
    }
  }

  private static func word(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (beginningWords - 1)
  }

  private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 58) }

  /// Whether some key may begin so and go on with this byte; surely known only at marks and spaces.
  func mayGoOn(_ beginning: KeyHash, _ next: UInt8) -> Bool {
    if next >= 48, beginning.last >= 48 { return true }
    return beginnings[Self.word(beginning.value)] & Self.bit(beginning.value) != 0
  }

  /// Calls `found` with the number of the list and the fields after the key, for each line with this key.
  func find(_ key: ArraySlice<UInt8>, _ found: (Int, Fields) -> Void) {
    var keyHash = KeyHash()
    keyHash.append(key)
    let hash = keyHash.value
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let line = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
      if (slots[slot] ^ hash) >> 32 == 0, let fields = fields(line, key) { found(list(Int32(line)), fields) }
      slot = (slot + 1) & mask
    }
  }

  private func fields(_ line: Int, _ key: ArraySlice<UInt8>) -> Fields? {
    let end = line + key.count
    guard end < bytes.count, bytes[end] == 9 || bytes[end] == 10 else { return nil }
    var at = line
    for byte in key {
      guard bytes[at] == byte else { return nil }
      at += 1
    }
    guard bytes[end] == 9 else { return Fields(bytes[end..<end]) }
    var stop = end + 1
    while bytes[stop] != 10 { stop += 1 }
    return Fields(bytes[(end + 1)..<stop])
  }

  private func list(_ line: Int32) -> Int {
    var list = 0
    while ends[list] <= line { list += 1 }
    return list
  }
}
