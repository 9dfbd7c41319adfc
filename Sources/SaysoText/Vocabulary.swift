/// Interns forms: equal bytes have equal ids, and each form's folding and shape are computed once.
///
/// A base (words that rules name) is shared by all documents; words of the documents follow. One that
/// is handed from document to document keeps growing, so whoever keeps it bounds it; what earlier
/// documents left is not ``known(_:)`` in a later one, so that no document's graph depends on another.
@usableFromInline
package struct Vocabulary: Sendable {
  /// What is known of a form.
  @usableFromInline
  struct Entry: Sendable {
    /// In `pool`.
    @usableFromInline var start: Int32
    @usableFromInline var fold: FormID
    /// The last document that had the form; 0 for the base.
    var stamp: UInt32
    @usableFromInline var length: Int32
    @usableFromInline var shape: Shape
  }

  @usableFromInline var pool: [UInt8] = []
  @usableFromInline var entries = [Entry(start: 0, fold: .none, stamp: 0, length: 0, shape: [])]
  private var document: UInt32 = 0
  /// Open addressing: the upper half of a form's hash over its id; 0 is free.
  private var slots: [UInt64]

  package init() {
    slots = Array(repeating: 0, count: 1024)
  }

  @inlinable package var count: Int { entries.count }

  /// From here on forms are a new document's.
  mutating func beginDocument() { document += 1 }

  /// The document has this form: whoever takes a form from elsewhere than ``intern(_:)`` says so.
  package mutating func note(_ id: FormID) {
    stamp(id)
    let fold = entries[Int(id.raw)].fold
    if fold != id { stamp(fold) }
  }

  private mutating func stamp(_ id: FormID) {
    if entries[Int(id.raw)].stamp != 0 { entries[Int(id.raw)].stamp = document }
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
    let stamp = entries[Int(id.raw)].stamp
    return stamp == 0 || stamp == document ? id : nil
  }

  package func known(_ text: String) -> FormID? { known(ArraySlice(Array(text.utf8))) }

  @inlinable package func folded(_ id: FormID) -> FormID { entries[Int(id.raw)].fold }
  @inlinable package func shape(_ id: FormID) -> Shape { entries[Int(id.raw)].shape }

  @inlinable package func bytes(_ id: FormID) -> ArraySlice<UInt8> {
    let start = Int(entries[Int(id.raw)].start)
    return pool[start..<start + Int(entries[Int(id.raw)].length)]
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
    let start = Int(entries[id].start)
    guard entries[id].length == bytes.count else { return false }
    for index in bytes.indices where pool[start + index] != bytes[index] { return false }
    return true
  }

  private mutating func insert(_ bytes: Span<UInt8>, _ hash: UInt64, at slot: Int) -> FormID {
    let id = FormID(raw: Int32(entries.count))
    var form: [UInt8] = []
    for index in bytes.indices { form.append(bytes[index]) }
    entries.append(
      Entry(
        start: Int32(pool.count), fold: id, stamp: document, length: Int32(form.count), shape: Shape(of: form[...])))
    pool += form
    slots[slot] = (hash >> 32) << 32 | UInt64(id.raw)
    if entries.count * 2 > slots.count { grow() }
    let folded = caseFolded(form[...])
    if folded != form {
      let fold = intern(folded.span)
      entries[Int(id.raw)].fold = fold
    }
    return id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for id in 1..<entries.count {
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
