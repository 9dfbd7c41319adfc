/// A rule set in which one condition of one rule was deleted.
///
/// When no `no` example of the rule then fails, nothing shows what the condition is for.
package struct RuleVariant: Sendable {
  /// Where the deleted condition stands.
  package var place: RulePlace
  package var rules: RuleSet
}

extension RuleSet {
  /// One variant for each condition of a rule's pattern: label lists, single labels, tags, values,
  /// words, sets, look-arounds and sentence borders, in the order of the pattern.
  ///
  /// Precondition: `rule` is an index of `rules`. Cost: a copy of the program each.
  package func variants(of rule: Int) -> [RuleVariant] {
    let index = rules[rule].pattern
    let pattern = program.patterns[index]
    var found: [RuleVariant] = []
    func add(_ place: CodePlace, _ edit: (inout Program) -> Void) {
      var variant = self
      edit(&variant.program)
      // The anchor may have rested on what is gone.
      variant.anchors.tryAlways(index)
      found.append(RuleVariant(place: rulePlace(place), rules: variant))
    }
    for pc in pattern.entry..<(pattern.entry + pattern.length) {
      let place = program.places[pc]
      switch program.code[pc] {
      case .test(let test):
        for edit in program.weakerTests(Int(test)) {
          add(place) { $0.tests[Int(test)] = edit }
        }
        for i in Int(program.tests[Int(test)].first)..<Int(program.tests[Int(test)].end) {
          add(program.constraintPlaces[i]) { $0.constraints[i].makeTrue() }
        }
      case .set:
        add(place) {
          $0.tests.append(ItemTest())
          $0.code[pc] = .test(Int32($0.tests.count - 1))
        }
      case .look(let end, _, _): add(place) { $0.code[pc] = .jump(end) }
      case .sentenceStart, .sentenceEnd: add(place) { $0.code[pc] = .jump(Int32(pc + 1)) }
      case .split, .jump, .save, .accept: continue
      }
    }
    return found
  }
}

extension Program {
  /// The test without its alternatives of labels, without each further label, without its tags.
  fileprivate func weakerTests(_ index: Int) -> [ItemTest] {
    let test = tests[index]
    var found: [ItemTest] = []
    func add(_ edit: (inout ItemTest) -> Void) {
      var weaker = test
      edit(&weaker)
      if weaker != test { found.append(weaker) }
    }
    add { $0.anyOf = 0 }
    for bit in 0..<UInt64(64) {
      add { $0.allOf &= ~(1 << bit) }
      add { $0.noneOf &= ~(1 << bit) }
    }
    add { $0.tags = .max }
    return found
  }
}

extension Constraint {
  /// Nothing is forbidden: holds for every item.
  fileprivate mutating func makeTrue() {
    negated = true
    end = first
  }
}
