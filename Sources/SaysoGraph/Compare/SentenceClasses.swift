/// Sentences of many articles, of which those that differ by little are taken for one.
///
/// Two sentences are alike if their words are the same, or if at least 6 of 10 of the longer one's
/// runs of three words stand in the other: in a sentence of twenty words, an editor may change two.
/// Case and punctuation do not count. Likeness goes on: what is like to a sentence of a class is in
/// the class. Which sentences are compared is found by their least runs (the bottom sketches of
/// Broder 1997), so that the work grows with the sentences and not with their pairs.
struct SentenceClasses {
  /// By sentence: the hash of all its words, and its sorted runs from `starts` on.
  private var hashes: [UInt64] = []
  private var starts: [Int] = [0]
  private var runs: [UInt32] = []
  private var index: [UInt64: Int] = [:]
  private var last: (text: String, sentence: Int)?

  /// How many runs of a sentence lead to those it is compared with.
  private static let keys = 4
  /// How many of those that one run leads to are compared.
  private static let reach = 8

  /// The number of the sentence with these words; nil for a text without words.
  mutating func number(_ text: String) -> Int? {
    // A merged statement has one sentence of many articles in a row.
    if let last, last.text.utf8.elementsEqual(text.utf8) { return last.sentence }
    let words = WordHashes.of(text)
    if words.isEmpty { return nil }
    let hash = words.reduce(WordHashes.seed) { WordHashes.mix($0, $1) }
    let sentence: Int
    if let known = index[hash] {
      sentence = known
    } else {
      sentence = hashes.count
      index[hash] = sentence
      hashes.append(hash)
      runs.append(contentsOf: WordHashes.runs(words))
      starts.append(runs.count)
    }
    last = (text, sentence)
    return sentence
  }

  /// By sentence: the number of its class; the same for the same sentences in any order.
  func classes() -> [Int32] {
    // Sentences by their hash: an order that does not depend on who came first.
    let order = hashes.indices.sorted { hashes[$0] < hashes[$1] }
    var keys: [UInt64] = []
    keys.reserveCapacity(order.count * Self.keys)
    for (rank, sentence) in order.enumerated() {
      for run in runs[starts[sentence]..<starts[sentence + 1]].prefix(Self.keys) {
        keys.append(UInt64(run) << 32 | UInt64(rank))
      }
    }
    keys.sort()
    var sets = DisjointSets(count: order.count)
    SharedKeys.forEachPair(keys, reach: Self.reach) { a, b in
      if sets.root(a) != sets.root(b), areAlike(order[a], order[b]) { sets.join(a, b) }
    }
    var classes = [Int32](repeating: 0, count: order.count)
    for (rank, sentence) in order.enumerated() { classes[sentence] = Int32(sets.root(rank)) }
    return classes
  }

  private func areAlike(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (starts[a]..<starts[a + 1], starts[b]..<starts[b + 1])
    let longer = max(x.count, y.count)
    if min(x.count, y.count) * 10 < longer * 6 { return false }
    return runs[x].countInCommon(with: runs[y]) * 10 >= longer * 6
  }
}

extension RandomAccessCollection where Element: Comparable {
  /// How many values two sorted collections without repetitions share.
  func countInCommon(with other: some RandomAccessCollection<Element>) -> Int {
    var (i, j, common) = (startIndex, other.startIndex, 0)
    while i < endIndex, j < other.endIndex {
      if self[i] < other[j] {
        i = index(after: i)
      } else if other[j] < self[i] {
        j = other.index(after: j)
      } else {
        common += 1
        i = index(after: i)
        j = other.index(after: j)
      }
    }
    return common
  }
}

/// Pairs of numbers that have a key in common.
enum SharedKeys {
  /// Calls with each number and up to `reach` before it that have the same key.
  ///
  /// `keys` hold a key in the upper half and a number in the lower one, sorted. A key that very many
  /// have tells little of any two of them; the bound keeps it from making all of their pairs.
  static func forEachPair(_ keys: [UInt64], reach: Int, _ visit: (Int, Int) -> Void) {
    var start = 0
    for i in keys.indices {
      if keys[i] >> 32 != keys[start] >> 32 { start = i }
      for j in Swift.max(start, i - reach)..<i {
        visit(Int(keys[j] & 0xFFFF_FFFF), Int(keys[i] & 0xFFFF_FFFF))
      }
    }
  }
}
