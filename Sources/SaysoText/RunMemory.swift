/// White-space-delimited runs that were cut before, with their tokens: most runs of a text come again.
///
/// Belongs to one ``Vocabulary``, whose ids it holds, and grows with it.
package struct RunMemory: Sendable {
  /// A token of a run: offsets into the run's bytes, and its form.
  struct Piece {
    var start: UInt16
    var end: UInt16
    var form: FormID
  }

  private(set) var pieces: [Piece] = []
  private var pool: [UInt8] = []
  /// Per run: where its bytes and its pieces begin; one more for the end.
  private var starts: [Int32] = [0]
  private var firstPieces: [Int32] = [0]
  /// Open addressing: the upper half of a run's hash over its number plus one; 0 is free.
  private var slots: [UInt64] = Array(repeating: 0, count: 1024)
  private var cuts: [(start: Int, end: Int)] = []

  package init() {}

  /// Bytes of all runs.
  package var size: Int { pool.count }

  /// The run's tokens as a range of ``pieces``.
  mutating func cut(_ run: Span<UInt8>, _ splitter: WordSplitter, _ vocabulary: inout Vocabulary) -> Range<Int> {
    let hash = stableHash(run)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> 32 == 0 {
        let number = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
        if isRun(number, run) { return Int(firstPieces[number])..<Int(firstPieces[number + 1]) }
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = (hash >> 32) << 32 | UInt64(starts.count)
    return add(run, splitter, &vocabulary)
  }

  private func isRun(_ number: Int, _ run: Span<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == run.count else { return false }
    for index in run.indices where pool[start + index] != run[index] { return false }
    return true
  }

  private mutating func add(
    _ run: Span<UInt8>, _ splitter: WordSplitter, _ vocabulary: inout Vocabulary
  ) -> Range<Int> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(run.count)
    for index in run.indices { bytes.append(run[index]) }
    cuts.removeAll(keepingCapacity: true)
    splitter.split(bytes, into: &cuts)
    let first = pieces.count
    for cut in cuts {
      let form = vocabulary.intern(bytes[cut.start..<cut.end])
      pieces.append(Piece(start: UInt16(cut.start), end: UInt16(cut.end), form: form))
    }
    pool += bytes
    starts.append(Int32(pool.count))
    firstPieces.append(Int32(pieces.count))
    if starts.count * 2 > slots.count { grow() }
    return first..<pieces.count
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<starts.count - 1 {
      let hash = stableHash(pool[Int(starts[number])..<Int(starts[number + 1])])
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
    }
  }
}
