/// Interns forms: equal bytes have equal ids, and each form's folding and shape are computed once.
///
/// A base (words that rules name) is shared by all documents; words of the documents follow. One that
/// is handed from document to document keeps growing, so whoever keeps it bounds it; what earlier
/// documents left is not ``known(_:)`` in a later one, so that no document's graph depends on another.
@usableFromInline
package struct Vocabulary: Sendable {
  @usableFromInline var pool: [UInt8] = []
  @usableFromInline var starts: [Int32] = [0, 0]
  @usableFromInline var folds: [FormID] = [.none]
  @usableFromInline var shapes: [Shape] = [[]]
  /// The last document that had the form; 0 for the base.
  private var stamps: [UInt32] = [0]
  private var document: UInt32 = 0
  /// Open addressing: the upper half of a form's hash over its id; 0 is free.
  private var slots: [UInt64]
  private var used = 1

  package init() {
    slots = Array(repeating: 0, count: 1024)
  }

  @inlinable package var count: Int { shapes.count }

  /// From here on forms are a new document's.
  mutating func beginDocument() { document += 1 }

  /// The document has this form: whoever takes a form from elsewhere than ``intern(_:)`` says so.
  package mutating func note(_ id: FormID) {
    stamp(id)
    stamp(folds[Int(id.raw)])
  }

  private mutating func stamp(_ id: FormID) {
    if stamps[Int(id.raw)] != 0 { stamps[Int(id.raw)] = document }
  }

  /// The id of a form, made if it is new; O(bytes).
  package mutating func intern(_ bytes: ArraySlice<UInt8>) -> FormID { intern(bytes.span) }

  package mutating func intern(_ bytes: Span<UInt8>) -> FormID {
    if bytes.isEmpty { return .none }
    let hash = stableHash(bytes)
    let (slot, found) = find(bytes, hash)
    if let found {
      note(found)
      return found
    }
    return insert(bytes, hash, at: slot)
  }

  package mutating func intern(_ text: String) -> FormID { intern(text.utf8Span.span) }

  /// The id of a form that the base or this document already has.
  package func known(_ bytes: ArraySlice<UInt8>) -> FormID? {
    if bytes.isEmpty { return FormID.none }
    guard let id = find(bytes.span, stableHash(bytes.span)).1 else { return nil }
    let stamp = stamps[Int(id.raw)]
    return stamp == 0 || stamp == document ? id : nil
  }

  package func known(_ text: String) -> FormID? { known(ArraySlice(Array(text.utf8))) }

  @inlinable package func folded(_ id: FormID) -> FormID { folds[Int(id.raw)] }
  @inlinable package func shape(_ id: FormID) -> Shape { shapes[Int(id.raw)] }

  @inlinable package func bytes(_ id: FormID) -> ArraySlice<UInt8> {
    pool[Int(starts[Int(id.raw)])..<Int(starts[Int(id.raw) + 1])]
  }

  /// How many bytes a form has.
  @inlinable package func length(_ id: FormID) -> Int {
    Int(starts[Int(id.raw) + 1]) - Int(starts[Int(id.raw)])
  }

  package func string(_ id: FormID) -> String { String(decoding: bytes(id), as: UTF8.self) }

  private func find(_ bytes: Span<UInt8>, _ hash: UInt64) -> (slot: Int, FormID?) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> 32 == 0 {
        let id = Int32(truncatingIfNeeded: slots[slot])
        if isForm(Int(id), bytes) { return (slot, FormID(raw: id)) }
      }
      slot = (slot + 1) & mask
    }
    return (slot, nil)
  }

  private func isForm(_ id: Int, _ bytes: Span<UInt8>) -> Bool {
    let start = Int(starts[id])
    guard Int(starts[id + 1]) - start == bytes.count else { return false }
    for index in bytes.indices where pool[start + index] != bytes[index] { return false }
    return true
  }

  private mutating func insert(_ bytes: Span<UInt8>, _ hash: UInt64, at slot: Int) -> FormID {
    let id = FormID(raw: Int32(shapes.count))
    let start = pool.count
    for index in bytes.indices { pool.append(bytes[index]) }
    starts.append(Int32(pool.count))
    let form = pool[start...]
    shapes.append(Shape(of: form))
    folds.append(id)
    stamps.append(document)
    slots[slot] = (hash >> 32) << 32 | UInt64(id.raw)
    used += 1
    if used * 2 > slots.count { grow() }
    let folded = caseFolded(form)
    if !folded.elementsEqual(form) { folds[Int(id.raw)] = intern(folded.span) }
    return id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for id in 1..<shapes.count {
      let hash = stableHash(bytes(FormID(raw: Int32(id))).span)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = (hash >> 32) << 32 | UInt64(id)
    }
  }
}

/// FNV-1a over bytes; the same on every run and machine.
package func stableHash(_ bytes: Span<UInt8>) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
  return hash ^ (hash >> 29)
}

package func stableHash(_ bytes: ArraySlice<UInt8>) -> UInt64 { stableHash(bytes.span) }

/// Lower-cases ASCII by byte and anything else by Unicode's mapping.
package func caseFolded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  if bytes.allSatisfy({ $0 < 0x80 }) {
    return bytes.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
  }
  return Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
}
