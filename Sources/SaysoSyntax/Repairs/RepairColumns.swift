/// One sentence while its labels are being repaired, with boundary tokens at both ends.
struct RepairColumns: Sendable {
  /// What is known of a token besides its label; together, since they are added together.
  struct Token {
    /// Labels that the token can have, a bit each.
    var possible: UInt64
    var word: Int32
    /// Index of ``RepairRuleFile/kinds``; −1 where no rule asks.
    var kind: Int32
    /// The last three bytes of letters, packed.
    var ending: Int32
    /// The number of the next rule that would change the token.
    var next = Int32.max
    var writing: UInt8
    var isTouched = false
  }

  var labels: [UInt8] = []
  var tokens: [Token] = []
  /// The raw ``LineKind`` of the sentence.
  var line: UInt8 = 0

  var count: Int { labels.count }

  /// Begins a sentence; end it with another ``appendBoundary()``.
  mutating func restart() {
    labels.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    appendBoundary()
  }

  mutating func append(
    label: UInt8, word: Int32, kind: Int32, possible: UInt64, writing: UInt8 = 0, ending: Int32 = 0
  ) {
    labels.append(label)
    tokens.append(Token(possible: possible, word: word, kind: kind, ending: ending, writing: writing))
  }

  mutating func appendBoundary() {
    for _ in 0..<RepairRules.reach { append(label: RepairRuleFile.boundary, word: 0, kind: -1, possible: 0) }
  }

  func value(_ feature: RepairFeature, at token: Int) -> Int32 {
    switch feature {
    case .label: Int32(labels[token])
    case .word: tokens[token].word
    case .kind: tokens[token].kind
    case .written: Int32(tokens[token].writing)
    case .ending2: tokens[token].ending & 0xFFFF
    case .ending3: tokens[token].ending
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
