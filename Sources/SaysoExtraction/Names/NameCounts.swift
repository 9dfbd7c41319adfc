/// Counts by 64-bit key, in open addressing: a dictionary for a loop, whose keys are hashes already.
struct NameCounts {
  /// What a string is the beginning of.
  enum Start: Int32 { case bodyStart = 1, publicStart = 2 }

  /// 0 is free.
  private var keys: [UInt64]
  /// Person, organization, place; the fourth lane has the bits of ``Start``.
  private var values: [SIMD4<Int32>]
  private var used = 0

  init(_ expected: Int) {
    var size = 16
    while size < expected * 4 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: .zero, count: size)
  }

  mutating func add(_ key: UInt64, lane: Int) {
    let slot = makeSlot(key)
    values[slot][lane] += 1
  }

  mutating func mark(_ key: UInt64, _ start: Start) {
    let slot = makeSlot(key)
    values[slot][3] |= start.rawValue
  }

  func counts(_ key: UInt64) -> SIMD4<Int32> {
    let slot = self.slot(key)
    guard keys[slot] != 0 else { return .zero }
    var found = values[slot]
    found[3] = 0
    return found
  }

  func has(_ key: UInt64, _ start: Start) -> Bool {
    let slot = self.slot(key)
    return keys[slot] != 0 && values[slot][3] & start.rawValue != 0
  }

  /// Where the key is, or would be.
  private func slot(_ key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key ^ (key >> 33)) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func makeSlot(_ key: UInt64) -> Int {
    let slot = self.slot(key)
    if keys[slot] != 0 { return slot }
    if (used + 1) * 2 > keys.count {
      grow()
      return makeSlot(key)
    }
    used += 1
    keys[slot] = key
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: .zero, count: oldKeys.count * 2)
    for (index, key) in oldKeys.enumerated() where key != 0 {
      let slot = self.slot(key)
      keys[slot] = key
      values[slot] = oldValues[index]
    }
  }
}
