/// One sentence while its labels are being repaired, with boundary tokens at both ends.
struct RepairColumns: Sendable {
  var labels: [UInt8] = []
  var words: [Int32] = []
  /// Indices of ``RepairRuleFile/kinds``; −1 where no rule asks.
  var kinds: [Int32] = []
  /// Labels that the token can have, a bit each.
  var possible: [UInt64] = []
  var writings: [UInt8] = []
  /// The last three bytes of letters, packed.
  var endings: [Int32] = []
  /// The number of the next rule that would change the token.
  var next: [Int32] = []
  var touched: [Bool] = []
  /// The raw ``LineKind`` of the sentence.
  var line: UInt8 = 0

  var count: Int { labels.count }

  /// Begins a sentence; end it with another ``appendBoundary()``.
  mutating func restart() {
    labels.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
    possible.removeAll(keepingCapacity: true)
    writings.removeAll(keepingCapacity: true)
    endings.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
    appendBoundary()
  }

  mutating func append(
    label: UInt8, word: Int32, kind: Int32, possible: UInt64, writing: UInt8 = 0, ending: Int32 = 0
  ) {
    labels.append(label)
    words.append(word)
    kinds.append(kind)
    self.possible.append(possible)
    writings.append(writing)
    endings.append(ending)
    next.append(Int32.max)
    touched.append(false)
  }

  mutating func appendBoundary() {
    for _ in 0..<RepairRules.reach { append(label: RepairRuleFile.boundary, word: 0, kind: -1, possible: 0) }
  }

  func value(_ feature: RepairFeature, at token: Int) -> Int32 {
    switch feature {
    case .label: Int32(labels[token])
    case .word: words[token]
    case .kind: kinds[token]
    case .written: Int32(writings[token])
    case .ending2: endings[token] & 0xFFFF
    case .ending3: endings[token]
    case .line: Int32(line)
    case .before: Int32(nearest(token, -1))
    case .next: Int32(nearest(token, 1))
    }
  }

  /// The label of the nearest token that is no adverb; beyond reach, of the last one looked at.
  private func nearest(_ token: Int, _ step: Int) -> UInt8 {
    for distance in 1..<RepairRules.reach {
      let label = labels[token + distance * step]
      if label != Tag.rb.rawValue { return label }
    }
    return labels[token + RepairRules.reach * step]
  }
}
