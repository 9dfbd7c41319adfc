/// Which patterns belong to which call: bit masks over pattern indices.
struct PatternMasks: Sendable {
  /// By level, then: each stage, all stages, operators.
  private var masks: [[UInt64]]
  /// Index of the rule or operator that each pattern belongs to.
  private(set) var owners: [Int32]

  private static let allStages = RuleStage.allCases.count
  private static let operators = allStages + 1
  private static let uses = operators + 1

  init(_ rules: RuleSet) {
    let patterns = rules.program.patterns
    let empty = [UInt64](repeating: 0, count: (patterns.count + 63) / 64)
    masks = Array(repeating: empty, count: Self.uses * TapeLevel.allCases.count)
    owners = Array(repeating: -1, count: patterns.count)
    for (index, rule) in rules.rules.enumerated() {
      add(rule.pattern, patterns[rule.pattern].level, use: rule.stage.rawValue, owner: index)
      add(rule.pattern, patterns[rule.pattern].level, use: Self.allStages, owner: index)
    }
    for (index, cue) in rules.operators.enumerated() {
      guard let pattern = cue.pattern else { continue }
      add(pattern, patterns[pattern].level, use: Self.operators, owner: index)
    }
  }

  /// None = all stages.
  func rules(_ stages: [RuleStage], _ level: TapeLevel) -> [UInt64] {
    guard let first = stages.first else { return masks[Self.index(Self.allStages, level)] }
    var mask = masks[Self.index(first.rawValue, level)]
    for stage in stages.dropFirst() {
      for (word, bits) in masks[Self.index(stage.rawValue, level)].enumerated() { mask[word] |= bits }
    }
    return mask
  }

  func operators(_ level: TapeLevel) -> [UInt64] { masks[Self.index(Self.operators, level)] }

  private mutating func add(_ pattern: Int, _ level: TapeLevel, use: Int, owner: Int) {
    masks[Self.index(use, level)][pattern / 64] |= 1 << UInt64(pattern % 64)
    owners[pattern] = Int32(owner)
  }

  private static func index(_ use: Int, _ level: TapeLevel) -> Int {
    use + (level == .tokens ? 0 : uses)
  }
}
