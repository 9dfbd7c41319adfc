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

  private struct Run {
    /// In `pool`.
    var start: Int32
    /// In `pieces`.
    var first: Int32
    var length: UInt16
    var count: UInt16
  }

  private(set) var pieces: [Piece] = []
  private var pool: [UInt8] = []
  private var runs: [Run] = []
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
        if let found = pieces(of: number, run) { return found }
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = (hash >> 32) << 32 | UInt64(runs.count + 1)
    return add(run, splitter, &vocabulary)
  }

  private func pieces(of number: Int, _ run: Span<UInt8>) -> Range<Int>? {
    let known = runs[number]
    guard known.length == run.count else { return nil }
    let start = Int(known.start)
    for index in run.indices where pool[start + index] != run[index] { return nil }
    return Int(known.first)..<Int(known.first) + Int(known.count)
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
    runs.append(
      Run(
        start: Int32(pool.count), first: Int32(first), length: UInt16(bytes.count),
        count: UInt16(pieces.count - first)))
    pool += bytes
    if runs.count * 2 > slots.count { grow() }
    return first..<pieces.count
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, run) in runs.enumerated() {
      let hash = stableHash(pool[Int(run.start)..<Int(run.start) + Int(run.length)])
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
    }
  }
}
