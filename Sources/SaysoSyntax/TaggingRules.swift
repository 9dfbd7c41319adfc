import SaysoText

/// Learnt rules that repair first tags by their neighbours, in the rules' order (Brill 1995).
///
/// Each rule sees the text that all earlier rules left. Instead of running every rule over every
/// sentence, each token keeps the number of the next rule that would change it; after a change only
/// its neighbours are asked again.
struct TaggingRules: Sendable {
  /// How far a rule looks.
  static let reach = 3
  private static let never = Int32.max

  private struct Entry: Sendable {
    var number: Int32
    var to: UInt8
    var first: Int32
    var end: Int32
  }

  private var entries: [Entry] = []
  /// Where the entries of a tag begin.
  private var starts: [Int32]
  private var conditions: [TaggingCondition] = []
  private var targets: [UInt8]

  init(_ rules: [TaggingRule]) {
    starts = [0]
    targets = rules.map(\.to.rawValue)
    for tag in Tag.allCases {
      for (number, rule) in rules.enumerated() where rule.from == tag {
        let first = conditions.count
        conditions += rule.conditions
        entries.append(
          Entry(
            number: Int32(number), to: rule.to.rawValue, first: Int32(first), end: Int32(conditions.count)))
      }
      starts.append(Int32(entries.count))
    }
  }

  /// Applies all rules to one sentence; its columns are padded by `reach` at both ends.
  func apply(to sentence: inout TaggingColumns) {
    let tokens = Self.reach..<(sentence.count - Self.reach)
    var soonest = Self.never
    for token in tokens {
      let next = nextRule(at: token, after: -1, sentence)
      sentence.next[token] = next
      soonest = min(soonest, next)
    }
    while soonest != Self.never {
      let number = soonest
      for token in tokens where sentence.next[token] == number {
        sentence.tags[token] = targets[Int(number)]
        for near in (token - Self.reach)...(token + Self.reach) { sentence.touched[near] = true }
      }
      soonest = Self.never
      for token in tokens {
        if sentence.touched[token] {
          sentence.touched[token] = false
          sentence.next[token] = nextRule(at: token, after: number, sentence)
        }
        soonest = min(soonest, sentence.next[token])
      }
    }
  }

  private func nextRule(at token: Int, after number: Int32, _ sentence: borrowing TaggingColumns) -> Int32 {
    let possible = sentence.possible[token]
    if possible.nonzeroBitCount < 2 { return Self.never }
    let tag = Int(sentence.tags[token])
    for index in Int(starts[tag])..<Int(starts[tag + 1]) {
      let entry = entries[index]
      guard entry.number > number, possible >> UInt64(entry.to) & 1 != 0 else { continue }
      if holds(Int(entry.first)..<Int(entry.end), at: token, sentence) { return entry.number }
    }
    return Self.never
  }

  private func holds(_ range: Range<Int>, at token: Int, _ sentence: borrowing TaggingColumns) -> Bool {
    for index in range {
      let condition = conditions[index]
      var found = false
      for place in (token + condition.from)...(token + condition.to) {
        if sentence.value(condition.feature, at: place) == condition.value {
          found = true
          break
        }
      }
      if !found { return false }
    }
    return true
  }
}

/// One sentence while it is being tagged, padded with boundary tokens.
struct TaggingColumns: Sendable {
  var tags: [UInt8] = []
  var words: [UInt32] = []
  var possible: [UInt64] = []
  var writings: [UInt8] = []
  /// The last three bytes of letters, packed.
  var endings: [UInt32] = []
  var next: [Int32] = []
  var touched: [Bool] = []

  var count: Int { tags.count }

  mutating func removeAll() {
    tags.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    possible.removeAll(keepingCapacity: true)
    writings.removeAll(keepingCapacity: true)
    endings.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
  }

  mutating func append(tag: UInt8, word: UInt32, possible: UInt64, writing: Writing, ending: UInt32) {
    tags.append(tag)
    words.append(word)
    self.possible.append(possible)
    writings.append(writing.rawValue)
    endings.append(ending)
    next.append(Int32.max)
    touched.append(false)
  }

  mutating func appendBoundary() {
    append(tag: TaggingRuleParser.boundaryTag, word: 0, possible: 0, writing: .boundary, ending: 0)
  }

  func value(_ feature: TaggingFeature, at token: Int) -> UInt64 {
    switch feature {
    case .tag: UInt64(tags[token])
    case .word: UInt64(words[token])
    case .can: possible[token]
    case .written: UInt64(writings[token])
    case .ending2: UInt64(endings[token] & 0xFFFF)
    case .ending3: UInt64(endings[token])
    }
  }
}
