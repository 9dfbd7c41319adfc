import SaysoText

/// Matches a rule set against tapes; keeps its working memory from sentence to sentence.
///
/// Make one per document and thread. Working time is bounded: see `MatchMachine`.
package struct Matcher: Sendable {
  package private(set) var rules: RuleSet
  /// Set to an empty trace to collect one.
  package var trace: Trace?
  private(set) var machine = MatchMachine()
  private(set) var candidates: [UInt64]
  private var windows = NeedWindows()
  let masks: PatternMasks

  package init(_ rules: RuleSet) {
    self.rules = rules
    masks = PatternMasks(rules)
    candidates = Array(repeating: 0, count: (rules.program.patterns.count + 63) / 64)
  }

  /// The same matcher for a variant of its rules, which has the same patterns but for their conditions.
  package func matching(_ variant: RuleSet) -> Matcher {
    var matcher = self
    matcher.rules = variant
    return matcher
  }

  /// Every match of the rules of the tape's level in `items`, best first.
  ///
  /// One match for each rule and first item: the one that greedy options and earlier branches
  /// lead to. `items` is a sentence: `^` and `$` are its borders.
  package mutating func matches(in tape: Tape, _ items: ItemRange) -> [RuleMatch] {
    let mask = masks.rules(tape.level)
    let found = find(mask, tape, items)
    if trace != nil { noteUntried(mask, tape, items) }
    return rules.inOrder(found)
  }

  /// Every match of an operator's pattern in `items`, in the order of the operators' names.
  package mutating func operatorMatches(in tape: Tape, _ items: ItemRange) -> [OperatorMatch] {
    find(masks.operators(tape.level), tape, items).map {
      OperatorMatch(
        operator: $0.rule, items: $0.items, tokens: $0.tokens, captures: $0.captures)
    }
  }

  private mutating func find(_ mask: [UInt64], _ tape: Tape, _ items: ItemRange) -> [RuleMatch] {
    var found: [RuleMatch] = []
    rules.anchors.collect(tape, items, into: &candidates)
    windows.read(items, tape, rules.needs)
    // Locals, so that the loops below hold no reference counts of `self`.
    let program = rules.program
    let sets = rules.sets
    let needs = rules.needs
    let labels = trace == nil ? tape.labels(items) : .max
    let names = trace == nil ? tape.nameCount(items) : .max
    for word in candidates.indices {
      var bits = candidates[word] & mask[word]
      while bits != 0 {
        let index = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        if trace == nil, !windows.hold(needs.needs[index]) { continue }
        if program.canMatch(program.patterns[index], in: labels, names: names) {
          match(index, program, sets, needs, tape, items, &found)
        }
      }
    }
    return found
  }

  private mutating func match(
    _ index: Int, _ program: Program, _ sets: SetTable, _ kinds: NeedIndex, _ tape: Tape, _ items: ItemRange,
    _ found: inout [RuleMatch]
  ) {
    let pattern = program.patterns[index]
    let before = found.count
    var isBegun = false
    let prefix = trace == nil ? pattern.prefixCount : 0
    let labels = trace == nil ? pattern.firstLabels : 0
    let needs = trace == nil ? kinds.needs[index] : NeedMask()
    let level = kinds.levels[index]
    var start = items.start - 1
    while start + 1 + pattern.least <= items.end {
      start += 1
      // Most items end here, by the first test's labels alone.
      if labels != 0, labels & tape.label[start].rawValue == 0 { continue }
      if !windows.hold(needs, start, level: level) { continue }
      var passed = 0
      while passed < prefix {
        let test = program.tests[Int(program.prefixes[pattern.firstPrefix + passed])]
        if !program.passes(test, start + passed, sets, tape) { break }
        passed += 1
      }
      if passed < prefix { continue }
      if !isBegun { machine.begin(pattern, items) }
      isBegun = true
      let end = machine.run(pattern, program, sets, tape, start: start)
      if end > start { found.append(makeMatch(index, pattern, tape, ItemRange(start, end))) }
    }
    if trace != nil, found.count == before {
      if !isBegun { machine.begin(pattern, items) }
      noteFailure(index, tape, items)
    }
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
      rule: Int(masks.owners[index]), items: items, tokens: tape.tokens(items),
      captures: captures)
  }
}
