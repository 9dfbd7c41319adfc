import SaysoText

extension Matcher {
  /// A rule that was tried in a sentence and matched nowhere: how far it got.
  mutating func noteFailure(_ index: Int, _ tape: Tape, _ items: ItemRange) {
    guard let rule = rule(ofPattern: index) else { return }
    let furthest = machine.furthest
    var outcome = Trace.Outcome.gaveUp
    if !machine.gaveUp {
      let pc = max(furthest.pc, rules.program.patterns[index].entry)
      var place = rules.program.places[pc]
      if case .test(let test) = rules.program.code[pc], furthest.item >= 0, furthest.item < items.end,
        let constraint = rules.program.failure(Int(test), furthest.item, rules.sets, tape)
      {
        place = constraint
      }
      outcome = .failed(item: max(furthest.item, items.start), at: rules.rulePlace(place))
    }
    trace?.events.append(Trace.Event(rule: rule, tokens: tape.tokens(items), outcome: outcome))
  }

  /// The stage's rules whose anchor does not occur in the sentence.
  mutating func noteUntried(_ mask: [UInt64], _ tape: Tape, _ items: ItemRange) {
    for word in mask.indices {
      var bits = mask[word] & ~candidates[word]
      while bits != 0 {
        if let rule = rule(ofPattern: word * 64 + bits.trailingZeroBitCount) {
          trace?.events.append(
            Trace.Event(rule: rule, tokens: tape.tokens(items), outcome: .notTried))
        }
        bits &= bits - 1
      }
    }
  }

  /// Notes what became of the matches of one stage.
  package mutating func note(_ resolution: Resolution) {
    guard trace != nil else { return }
    for match in resolution.winners {
      trace?.events.append(Trace.Event(rule: match.rule, tokens: match.tokens, outcome: .fired))
    }
    for loser in resolution.losers {
      trace?.events.append(
        Trace.Event(
          rule: loser.match.rule, tokens: loser.match.tokens, outcome: .lost(to: loser.winner)))
    }
  }

  /// Nil for an operator's pattern.
  private func rule(ofPattern index: Int) -> Int? {
    let owner = Int(masks.owners[index])
    return owner >= 0 && owner < rules.rules.count && rules.rules[owner].pattern == index
      ? owner : nil
  }
}

extension RuleSet {
  func rulePlace(_ place: CodePlace) -> RulePlace {
    let source = files[Int(place.file)].source
    let (line, column) = source.place(Int(place.offset))
    return RulePlace(file: source.file, line: line, column: column)
  }
}
