/// Which patterns belong to which call: bit masks over pattern indices.
struct PatternMasks: Sendable {
  /// By level: rules, operators.
  private var ofRules, ofOperators: [[UInt64]]
  /// Index of the rule or operator that each pattern belongs to.
  private(set) var owners: [Int32]

  init(_ rules: RuleSet) {
    let patterns = rules.program.patterns
    let empty = [UInt64](repeating: 0, count: (patterns.count + 63) / 64)
    ofRules = Array(repeating: empty, count: TapeLevel.allCases.count)
    ofOperators = ofRules
    owners = Array(repeating: -1, count: patterns.count)
    for (index, rule) in rules.rules.enumerated() {
      let pattern = rule.pattern
      ofRules[Self.index(patterns[pattern].level)][pattern / 64] |= 1 << UInt64(pattern % 64)
      owners[pattern] = Int32(index)
    }
    for (index, cue) in rules.operators.enumerated() {
      guard let pattern = cue.pattern else { continue }
      ofOperators[Self.index(patterns[pattern].level)][pattern / 64] |= 1 << UInt64(pattern % 64)
      owners[pattern] = Int32(index)
    }
  }

  func rules(_ level: TapeLevel) -> [UInt64] { ofRules[Self.index(level)] }
  func operators(_ level: TapeLevel) -> [UInt64] { ofOperators[Self.index(level)] }

  private static func index(_ level: TapeLevel) -> Int { level == .tokens ? 0 : 1 }
}
