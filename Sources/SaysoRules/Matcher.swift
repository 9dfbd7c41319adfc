import SaysoText

/// Matches a rule set against tapes; keeps its working memory from sentence to sentence.
///
/// Make one per document and thread. Working time is bounded: see `MatchMachine`.
package struct Matcher: Sendable {
  package let rules: RuleSet
  /// Set to an empty trace to collect one.
  package var trace: Trace?
  private(set) var machine = MatchMachine()
  private(set) var candidates: [UInt64]
  /// Patterns by stage and level, as bit masks, and those of operators.
  private let ofStage: [[UInt64]]
  private let ofOperators: (tokens: [UInt64], groups: [UInt64])
  /// Index of the rule or operator that a pattern belongs to.
  let ownerOfPattern: [Int32]

  package init(_ rules: RuleSet) {
    self.rules = rules
    let words = (rules.program.patterns.count + 63) / 64
    let empty = [UInt64](repeating: 0, count: words)
    candidates = empty
    var ofStage = Array(repeating: empty, count: RuleStage.allCases.count * 2)
    var ofOperators = (tokens: empty, groups: empty)
    var owners = [Int32](repeating: -1, count: rules.program.patterns.count)
    for (index, rule) in rules.rules.enumerated() {
      let slot = rule.stage.rawValue * 2 + (rule.level == .tokens ? 0 : 1)
      ofStage[slot][rule.pattern / 64] |= 1 << UInt64(rule.pattern % 64)
      owners[rule.pattern] = Int32(index)
    }
    for (index, cue) in rules.operators.enumerated() {
      guard let pattern = cue.pattern else { continue }
      let bit: UInt64 = 1 << UInt64(pattern % 64)
      if rules.program.patterns[pattern].level == .tokens {
        ofOperators.tokens[pattern / 64] |= bit
      } else {
        ofOperators.groups[pattern / 64] |= bit
      }
      owners[pattern] = Int32(index)
    }
    self.ofStage = ofStage
    self.ofOperators = ofOperators
    ownerOfPattern = owners
  }

  /// Every match of the stage's rules of the tape's level in `items`, best first.
  ///
  /// One match for each rule and first item: the one that greedy options and earlier branches
  /// lead to. `items` is a sentence: `^` and `$` are its borders.
  package mutating func matches(
    in tape: Tape, _ items: ItemRange, stage: RuleStage
  ) -> [RuleMatch] {
    let mask = ofStage[stage.rawValue * 2 + (tape.level == .tokens ? 0 : 1)]
    let found = find(mask, tape, items)
    if trace != nil { noteUntried(mask, tape, items) }
    return rules.inOrder(found)
  }

  /// Every match of an operator's pattern in `items`, in the order of the operators' names.
  package mutating func operatorMatches(in tape: Tape, _ items: ItemRange) -> [OperatorMatch] {
    find(tape.level == .tokens ? ofOperators.tokens : ofOperators.groups, tape, items).map {
      OperatorMatch(
        operator: $0.rule, items: $0.items, tokens: $0.tokens, captures: $0.captures)
    }
  }

  private mutating func find(_ mask: [UInt64], _ tape: Tape, _ items: ItemRange) -> [RuleMatch] {
    var found: [RuleMatch] = []
    rules.anchors.collect(tape, items, into: &candidates)
    // Locals, so that the loops below hold no reference counts of `self`.
    let program = rules.program
    let sets = rules.sets
    for word in candidates.indices {
      var bits = candidates[word] & mask[word]
      while bits != 0 {
        match(word * 64 + bits.trailingZeroBitCount, program, sets, tape, items, &found)
        bits &= bits - 1
      }
    }
    return found
  }

  private mutating func match(
    _ index: Int, _ program: Program, _ sets: SetTable, _ tape: Tape, _ items: ItemRange,
    _ found: inout [RuleMatch]
  ) {
    let pattern = program.patterns[index]
    let before = found.count
    machine.begin(pattern, items)
    let entry =
      pattern.entryTest >= 0 && trace == nil ? program.tests[Int(pattern.entryTest)] : ItemTest()
    var start = items.start - 1
    while start + 1 + pattern.least <= items.end {
      start += 1
      // Most items end here: the first test's labels, without starting the machine.
      let label = tape.label[start].rawValue
      if entry.anyOf & label == 0, entry.anyOf != 0 { continue }
      if entry.first < entry.end, !program.passes(entry, start, sets, tape) { continue }
      let end = machine.run(pattern, program, sets, tape, start: start)
      if end > start { found.append(makeMatch(index, pattern, tape, ItemRange(start, end))) }
    }
    if trace != nil, found.count == before { noteFailure(index, tape, items) }
  }

  private func makeMatch(
    _ index: Int, _ pattern: CompiledPattern, _ tape: Tape, _ items: ItemRange
  ) -> RuleMatch {
    var captures: [RuleMatch.Capture] = []
    for slot in 0..<pattern.captureCount {
      let name = rules.program.captures[pattern.firstCapture + slot]
      let start = Int(machine.slots[slot * 2])
      let end = Int(machine.slots[slot * 2 + 1])
      if start >= 0, end >= start {
        captures.append(RuleMatch.Capture(name: name, items: ItemRange(start, end)))
      }
    }
    return RuleMatch(
      rule: Int(ownerOfPattern[index]), items: items, tokens: tape.tokens(items),
      captures: captures)
  }
}
