/// A text's words as numbers: letters and digits count, ASCII in any case; all else parts words.
enum WordHashes {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// FNV-1a of each word; see ``StableHash`` for why it is our own.
  static func of(_ text: String) -> [UInt64] {
    let bytes = text.utf8Span.span
    var words: [UInt64] = []
    var word = seed
    var i = 0
    while i < bytes.count {
      var byte = bytes[i]
      // A soft hyphen is no part of its word.
      if byte == 0xC2, i + 1 < bytes.count, bytes[i + 1] == 0xAD {
        i += 2
        continue
      }
      let length = markLength(bytes, at: i)
      let isMark = length > 0
      i += max(length, 1)
      if !isMark {
        if byte >= 65, byte <= 90 { byte += 32 }
        if byte >= 0x80 || byte >= 97 && byte <= 122 || byte >= 48 && byte <= 57 {
          word = mix(word, UInt64(byte))
          continue
        }
      }
      if word != seed { words.append(word) }
      word = seed
    }
    if word != seed { words.append(word) }
    return words
  }

  /// How many bytes of a mark beyond ASCII start here: U+2000 to U+203F, a space that does not break, guillemets.
  private static func markLength(_ bytes: Span<UInt8>, at i: Int) -> Int {
    if bytes[i] == 0xE2, i + 2 < bytes.count, bytes[i + 1] == 0x80 { return 3 }
    guard bytes[i] == 0xC2, i + 1 < bytes.count else { return 0 }
    return [0xA0, 0xAB, 0xBB].contains(bytes[i + 1]) ? 2 : 0
  }

  static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    (hash ^ value) &* prime  // the hash is defined modulo 2 to the 64
  }

  /// The runs of three words, sorted, each once; of fewer words, the one run of all.
  static func runs(_ words: [UInt64]) -> [UInt32] {
    let length = min(3, words.count)
    var runs: [UInt32] = []
    runs.reserveCapacity(words.count)
    for i in 0...(words.count - length) {
      let hash = words[i..<(i + length)].reduce(seed) { mix($0, $1) }
      runs.append(UInt32(truncatingIfNeeded: hash ^ hash >> 32))
    }
    runs.sort()
    var unique: [UInt32] = []
    unique.reserveCapacity(runs.count)
    for run in runs where run != unique.last { unique.append(run) }
    return unique
  }
}
