/// Interns forms: equal bytes have equal ids, and each form's folding and shape are computed once.
///
/// A frozen base (words that rules name) is shared by all documents; a document's own words follow.
package struct Vocabulary: Sendable {
  private var pool: [UInt8] = []
  private var starts: [Int32] = [0, 0]
  private var folds: [FormID] = [.none]
  private var shapes: [Shape] = [[]]
  private var slots: [Int32]
  private var used = 1

  package init() {
    slots = Array(repeating: -1, count: 1024)
  }

  package var count: Int { shapes.count }

  /// The id of a form, made if it is new; O(bytes).
  package mutating func intern(_ bytes: ArraySlice<UInt8>) -> FormID {
    if bytes.isEmpty { return .none }
    let (slot, found) = find(bytes)
    if let found { return found }
    return insert(bytes, at: slot)
  }

  package mutating func intern(_ text: String) -> FormID {
    intern(ArraySlice(Array(text.utf8)))
  }

  /// The id of a form that is already known.
  package func known(_ bytes: ArraySlice<UInt8>) -> FormID? {
    bytes.isEmpty ? FormID.none : find(bytes).1
  }

  package func known(_ text: String) -> FormID? { known(ArraySlice(Array(text.utf8))) }

  package func folded(_ id: FormID) -> FormID { folds[Int(id.raw)] }
  package func shape(_ id: FormID) -> Shape { shapes[Int(id.raw)] }

  package func bytes(_ id: FormID) -> ArraySlice<UInt8> {
    pool[Int(starts[Int(id.raw)])..<Int(starts[Int(id.raw) + 1])]
  }

  package func string(_ id: FormID) -> String { String(decoding: bytes(id), as: UTF8.self) }

  private func find(_ bytes: ArraySlice<UInt8>) -> (slot: Int, FormID?) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: stableHash(bytes)) & mask
    while slots[slot] >= 0 {
      let id = FormID(raw: slots[slot])
      if self.bytes(id).elementsEqual(bytes) { return (slot, id) }
      slot = (slot + 1) & mask
    }
    return (slot, nil)
  }

  private mutating func insert(_ bytes: ArraySlice<UInt8>, at slot: Int) -> FormID {
    let id = FormID(raw: Int32(shapes.count))
    pool.append(contentsOf: bytes)
    starts.append(Int32(pool.count))
    shapes.append(Shape(of: bytes))
    folds.append(id)
    slots[slot] = id.raw
    used += 1
    if used * 2 > slots.count { grow() }
    let folded = caseFolded(bytes)
    if !folded.elementsEqual(bytes) { folds[Int(id.raw)] = intern(folded[...]) }
    return id
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for id in 1..<shapes.count {
      var slot = Int(truncatingIfNeeded: stableHash(bytes(FormID(raw: Int32(id))))) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(id)
    }
  }
}

/// FNV-1a over bytes; the same on every run and machine.
package func stableHash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return hash ^ (hash >> 29)
}

/// Lower-cases ASCII by byte and anything else by Unicode's mapping.
package func caseFolded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  if bytes.allSatisfy({ $0 < 0x80 }) {
    return bytes.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
  }
  return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
}
