import SaysoText

/// The lines of several lists under one index, so that one look-up finds a key in all of them.
///
/// Built in one pass over the bytes; nothing else of a line is read before it is found.
struct GazetteerIndex: Sendable {
  private var bytes: [UInt8] = []
  /// Where each list ends in `bytes`.
  private var ends: [Int32] = []
  /// Open addressing: start of a line, or −1. A key may stand in several lists, so probing goes on.
  private var slots: [Int32] = []
  private var tags: [UInt16] = []

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
    var slots = [Int32](repeating: -1, count: size)
    var tags = [UInt16](repeating: 0, count: size)
    Self.index(bytes.span, &slots, &tags)
    self.slots = slots
    self.tags = tags
  }

  /// A hash that can be taken byte by byte.
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  static let start: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func index(_ bytes: Span<UInt8>, _ slots: inout [Int32], _ tags: inout [UInt16]) {
    let mask = slots.count - 1
    var at = 0
    while at < bytes.count {
      let line = at
      var hash = start
      while bytes[at] > 10 {
        hash = Self.hash(hash, bytes[at])
        at += 1
      }
      if at > line, bytes[line] != 35 {
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(line)
        tags[slot] = UInt16(truncatingIfNeeded: hash >> 48)
      }
      while bytes[at] != 10 { at += 1 }
      at += 1
    }
  }

  /// Calls `found` with the number of the list and the fields after the key, for each line with this key.
  func find(_ key: ArraySlice<UInt8>, _ found: (Int, Fields) -> Void) {
    var hash = Self.start
    for byte in key { hash = Self.hash(hash, byte) }
    let mask = slots.count - 1
    let tag = UInt16(truncatingIfNeeded: hash >> 48)
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 29)) & mask
    while slots[slot] >= 0 {
      if tags[slot] == tag, let fields = fields(Int(slots[slot]), key) { found(list(slots[slot]), fields) }
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
