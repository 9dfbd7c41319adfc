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

  /// A run of up to sixteen bytes, as two numbers; longer ones are looked up in `pool` as well.
  private struct Run {
    var bytes: SIMD2<UInt64> = .zero
    /// In `pieces`.
    var first: Int32 = 0
    /// Of a long run, in `pool`.
    var start: Int32 = 0
    /// 0 is free.
    var length: UInt16 = 0
    var count: UInt16 = 0
    /// The lower half of the hash, for when the table grows.
    var tag: UInt32 = 0
  }

  private(set) var pieces: [Piece] = []
  private var pool: [UInt8] = []
  /// Open addressing.
  private var runs = [Run](repeating: Run(), count: 1024)
  private var used = 0
  private var cuts: [(start: Int, end: Int)] = []

  package init() {}

  /// How many runs there are, and bytes of long ones.
  package var size: Int { used + pool.count }

  /// The run's tokens as a range of ``pieces``.
  mutating func cut(_ run: Span<UInt8>, _ splitter: WordSplitter, _ vocabulary: inout Vocabulary) -> Range<Int> {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for index in 0..<min(8, run.count) { low = low << 8 | UInt64(run[index]) }
    if run.count > 8 { for index in 8..<min(16, run.count) { high = high << 8 | UInt64(run[index]) } }
    let isLong = run.count > 16
    let hash = isLong ? stableHash(run) : Self.mixed(low, high)
    let mask = runs.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while runs[slot].length != 0 {
      let known = runs[slot]
      if known.length == run.count, known.bytes[0] == low, known.bytes[1] == high,
        !isLong || isSame(run, known)
      {
        return Int(known.first)..<Int(known.first) + Int(known.count)
      }
      slot = (slot + 1) & mask
    }
    var new = Run()
    new.bytes = SIMD2(low, high)
    new.tag = UInt32(truncatingIfNeeded: hash)
    return add(new, run, splitter, &vocabulary, at: slot)
  }

  /// The 128 bits of a short run as a hash; the same on every machine.
  private static func mixed(_ low: UInt64, _ high: UInt64) -> UInt64 {
    var hash = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    hash ^= hash >> 32
    hash = hash &* 0x94D0_49BB_1331_11EB
    return hash ^ (hash >> 32)
  }

  private func isSame(_ run: Span<UInt8>, _ known: Run) -> Bool {
    let start = Int(known.start)
    for index in run.indices where pool[start + index] != run[index] { return false }
    return true
  }

  private mutating func add(
    _ new: Run, _ run: Span<UInt8>, _ splitter: WordSplitter, _ vocabulary: inout Vocabulary, at slot: Int
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
    var new = new
    new.first = Int32(first)
    new.count = UInt16(pieces.count - first)
    new.length = UInt16(bytes.count)
    new.start = Int32(pool.count)
    if bytes.count > 16 { pool += bytes }
    runs[slot] = new
    used += 1
    if used * 2 > runs.count { grow() }
    return first..<pieces.count
  }

  private mutating func grow() {
    let old = runs
    runs = Array(repeating: Run(), count: old.count * 2)
    let mask = runs.count - 1
    for run in old where run.length != 0 {
      var slot = Int(run.tag) & mask
      while runs[slot].length != 0 { slot = (slot + 1) & mask }
      runs[slot] = run
    }
  }
}
