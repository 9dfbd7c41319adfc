import SaysoText

/// Checks of compiled rules: what is allowed but looks like a mistake.
///
/// What makes rules unusable (unknown words, unbound captures, missing examples, second names) is
/// reported by compiling. `rules check` shows both.
extension RuleSet {
  /// Findings in the order of file and line. `programSets` = sets that the program asks for by
  /// name: they are in use though no rule names them.
  package func check(programSets: [String] = []) -> [RuleDiagnostic] {
    var found: [RuleDiagnostic] = []
    for (name, place) in unusedSets where !programSets.contains(name) {
      found.append(warning(place, "no rule uses this set", "remove it, or write #NAME in a rule"))
    }
    for place in unusedPhrases {
      found.append(warning(place, "no rule uses this phrase", "remove it, or write &NAME"))
    }
    for rule in rules { checkAnchor(of: rule, &found) }
    checkEqualPatterns(&found)
    // Frames that ask for kinds of ends may share a word with others.
    checkPredicates(framePredicates, frames.map(\.name), &found) { first, second in
      first == second || !frames[first].asksForEnds && !frames[second].asksForEnds
    }
    // Several operators may share a word: what stands around it tells them apart.
    checkPredicates(operatorPredicates, operators.map(\.name), &found) { $0 == $1 }
    checkExamples(&found)
    return found.sorted(by: RuleDiagnostic.precedes)
  }

  private func warning(
    _ place: CodePlace, _ message: String, _ hint: String?,
    severity: RuleDiagnostic.Severity = .warning
  ) -> RuleDiagnostic {
    files[Int(place.file)].source.diagnostic(
      Int(place.offset), message, hint, severity: severity)
  }

  private func checkAnchor(of rule: Rule, _ found: inout [RuleDiagnostic]) {
    let pattern = program.patterns[rule.pattern]
    let common: ItemLabel = [.word, .nounGroup, .verbGroup, .punctuation]
    let anchor = program.anchors[rule.pattern]
    let isCommon = anchor.forms.isEmpty && anchor.labels & common.rawValue != 0
    guard anchor.isEmpty || isCommon else { return }
    found.append(
      warning(
        program.places[pattern.entry], "rule '\(rule.name)' is tried on every sentence",
        "ask for a word, a set, or a label rarer than NP and WORD"))
  }

  /// Two rules of one rank and one pattern: only their names decide which wins.
  private func checkEqualPatterns(_ found: inout [RuleDiagnostic]) {
    var known: [[Step]: String] = [:]
    for rule in rules {
      let key = program.steps(rule.pattern) + [.rank(rule.rank), .level(rule.level)]
      if let other = known[key] {
        let entry = program.patterns[rule.pattern].entry
        found.append(
          warning(
            program.places[entry], "rules '\(other)' and '\(rule.name)' have the same pattern",
            "remove one, or give them different ranks", severity: .error))
      } else {
        known[key] = rule.name
      }
    }
  }

  /// The same word with the same links twice: the second can never count.
  private func checkPredicates(
    _ table: PredicateTable, _ names: [String], _ found: inout [RuleDiagnostic],
    _ isIdle: (_ first: Int, _ second: Int) -> Bool
  ) {
    var start = 0
    while start < table.all.count {
      let lemma = table.all[start].lemma
      let end = table.range(of: lemma).upperBound
      for second in start..<end {
        for first in start..<second
        where table.all[first].repeats(table.all[second])
          && isIdle(table.all[first].owner, table.all[second].owner)
        {
          found.append(repetition(table.all[first], table.all[second], names))
        }
      }
      start = end
    }
  }

  private func repetition(
    _ first: Predicate, _ second: Predicate, _ names: [String]
  ) -> RuleDiagnostic {
    let owners = [names[first.owner], names[second.owner]].sorted()
    let both = owners[0] == owners[1] ? "'\(owners[0])' twice" : "'\(owners[0])' and '\(owners[1])'"
    return warning(
      second.place,
      "\(second.kind.rawValue) '\(second.text)' stands in \(both) with the same links",
      "remove one of the two", severity: .error)
  }

  private func checkExamples(_ found: inout [RuleDiagnostic]) {
    var known: [String: RuleExample] = [:]
    for example in examples {
      let key = "\(example.rule)\n\(example.sentence)"
      if let other = known[key] {
        let file = files.first { $0.source.file == example.file }
        if let source = file?.source {
          let offset = source.range(ofLine: example.line - 1).lowerBound
          found.append(
            source.diagnostic(
              offset, "this example stands twice", "the first stands in line \(other.line)",
              severity: .warning))
        }
      } else {
        known[key] = example
      }
    }
  }
}

extension Predicate {
  fileprivate func repeats(_ other: Predicate) -> Bool {
    kind == other.kind && particles == other.particles && links == other.links
  }
}

/// One step of a pattern without its addresses, so that equal patterns have equal steps.
private enum Step: Hashable {
  case step(kind: Int, Int32, Int32)
  case test(ItemTest, [Value])
  case rank(Int)
  case level(TapeLevel)

  struct Value: Hashable {
    var kind: Constraint.Kind
    var negated: Bool
    var values: [Int32]
  }
}

extension Program {
  /// The pattern's steps without what only names captures.
  fileprivate func steps(_ index: Int) -> [Step] {
    let pattern = patterns[index]
    // How many steps stand before each instruction: what addresses become.
    var before: [Int32] = []
    var count: Int32 = 0
    for instruction in code[pattern.entry..<(pattern.entry + pattern.length)] {
      before.append(count)
      if case .save = instruction { continue }
      count += 1
    }
    func step(_ address: Int32) -> Int32 { before[Int(address) - pattern.entry] }
    return code[pattern.entry..<(pattern.entry + pattern.length)].compactMap { instruction in
      switch instruction {
      case .test(let test): return self.step(Int(test))
      case .set(let set): return .step(kind: 1, set, 0)
      case .split(let first, let second, _): return .step(kind: 2, step(first), step(second))
      case .jump(let target): return .step(kind: 3, step(target), 0)
      case .save: return nil
      case .sentenceStart: return .step(kind: 5, 0, 0)
      case .sentenceEnd: return .step(kind: 6, 0, 0)
      case .look(let end, let ahead, let negated):
        return .step(kind: ahead ? 7 : 8, step(end), negated ? 1 : 0)
      case .accept: return .step(kind: 9, 0, 0)
      }
    }
  }

  private func step(_ test: Int) -> Step {
    var shape = tests[test]
    let conditions = (Int(shape.first)..<Int(shape.end)).map { i in
      Step.Value(
        kind: constraints[i].kind, negated: constraints[i].negated,
        values: Array(values[Int(constraints[i].first)..<Int(constraints[i].end)]))
    }
    shape.first = 0
    shape.end = 0
    return .test(shape, conditions)
  }
}
