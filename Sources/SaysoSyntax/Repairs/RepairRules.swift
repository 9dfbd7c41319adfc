import SaysoText

/// Learnt rules that repair first labels by their neighbours, in the rules' order (Brill 1995).
///
/// Each rule sees the labels that all earlier rules left. Instead of running every rule over every
/// sentence, each token keeps the number of the next rule that would change it; after a change only
/// its neighbours are asked again. A rule that names the token's own word or kind is tried for no other.
struct RepairRules: Sendable {
  /// How far a rule looks.
  static let reach = 3
  private static let never = Int32.max

  private struct Entry: Sendable {
    var number: Int32
    var from: UInt8
    var to: UInt8
    var first: Int32
    var end: Int32
  }

  /// Rules by the token's word, by its kind, and by the label that they change and make, each in order.
  private var entries: [Entry] = []
  private var byWord: [Range<Int>]
  private var byKind: [Range<Int>]
  private var byLabels: [Range<Int>]
  private var conditions: [RepairCondition] = []
  private var targets: [UInt8]

  init(_ rules: [RepairRule], kinds: Int, words: Int) {
    targets = rules.map(\.to)
    byWord = Array(repeating: 0..<0, count: words)
    byKind = Array(repeating: 0..<0, count: kinds)
    byLabels = Array(repeating: 0..<0, count: Self.pair(RepairRuleFile.boundary, 0))
    var sorted: [(place: Int, number: Int)] = []
    for (number, rule) in rules.enumerated() {
      let place =
        rule.anchor(.word).map { Int($0) } ?? rule.anchor(.kind).map { words + Int($0) }
        ?? words + kinds + Self.pair(rule.from, rule.to)
      sorted.append((place, number))
    }
    sorted.sort { $0 < $1 }
    for (place, number) in sorted {
      append(rules[number], Int32(number))
      let next = entries.count
      if place < words {
        byWord[place] = (byWord[place].isEmpty ? next - 1 : byWord[place].lowerBound)..<next
      } else if place < words + kinds {
        let kind = place - words
        byKind[kind] = (byKind[kind].isEmpty ? next - 1 : byKind[kind].lowerBound)..<next
      } else {
        let pair = place - words - kinds
        byLabels[pair] = (byLabels[pair].isEmpty ? next - 1 : byLabels[pair].lowerBound)..<next
      }
    }
  }

  private static func pair(_ from: UInt8, _ to: UInt8) -> Int { Int(from) << 6 | Int(to) }

  private mutating func append(_ rule: RepairRule, _ number: Int32) {
    let first = conditions.count
    conditions += rule.conditions
    entries.append(
      Entry(number: number, from: rule.from, to: rule.to, first: Int32(first), end: Int32(conditions.count)))
  }

  /// Applies all rules to one sentence.
  func apply(to sentence: inout RepairColumns) {
    let tokens = Self.reach..<(sentence.count - Self.reach)
    var soonest = Self.never
    for token in tokens {
      let next = nextRule(at: token, after: -1, sentence)
      sentence.tokens[token].next = next
      soonest = min(soonest, next)
    }
    while soonest != Self.never {
      let number = soonest
      for token in tokens where sentence.tokens[token].next == number {
        sentence.labels[token] = targets[Int(number)]
        for near in (token - Self.reach)...(token + Self.reach) { sentence.tokens[near].isTouched = true }
      }
      soonest = Self.never
      for token in tokens {
        if sentence.tokens[token].isTouched {
          sentence.tokens[token].isTouched = false
          sentence.tokens[token].next = nextRule(at: token, after: number, sentence)
        }
        soonest = min(soonest, sentence.tokens[token].next)
      }
    }
  }

  private func nextRule(at token: Int, after number: Int32, _ sentence: borrowing RepairColumns) -> Int32 {
    if sentence.tokens[token].possible.nonzeroBitCount < 2 { return Self.never }
    let word = Int(sentence.tokens[token].word)
    let kind = Int(sentence.tokens[token].kind)
    var soonest = Self.never
    var others = sentence.tokens[token].possible
    while others != 0 {
      let list = byLabels[Self.pair(sentence.labels[token], UInt8(others.trailingZeroBitCount))]
      if !list.isEmpty { soonest = first(in: list, at: token, number, soonest, sentence) }
      others &= others - 1
    }
    if word < byWord.count { soonest = first(in: byWord[word], at: token, number, soonest, sentence) }
    if kind >= 0 { soonest = first(in: byKind[kind], at: token, number, soonest, sentence) }
    return soonest
  }

  /// The first rule of a list that holds here and is numbered above `number` and below `limit`.
  private func first(
    in list: Range<Int>, at token: Int, _ number: Int32, _ limit: Int32, _ sentence: borrowing RepairColumns
  ) -> Int32 {
    let possible = sentence.tokens[token].possible
    let label = sentence.labels[token]
    for index in list {
      let entry = entries[index]
      if entry.number >= limit { return limit }
      guard entry.number > number, entry.from == label, possible >> UInt64(entry.to) & 1 != 0 else { continue }
      if holds(Int(entry.first)..<Int(entry.end), at: token, sentence) { return entry.number }
    }
    return limit
  }

  private func holds(_ range: Range<Int>, at token: Int, _ sentence: borrowing RepairColumns) -> Bool {
    for index in range {
      let condition = conditions[index]
      var place = token + Int(condition.from)
      let last = token + Int(condition.to)
      while sentence.value(condition.feature, at: place) != condition.value {
        if place == last { return false }
        place += 1
      }
    }
    return true
  }
}
