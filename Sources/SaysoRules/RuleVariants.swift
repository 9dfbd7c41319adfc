/// A rule set in which one condition of one rule was deleted.
///
/// When no `no` example of the rule then fails, nothing shows what the condition is for.
package struct RuleVariant: Sendable {
  /// Where the deleted condition stands.
  package var place: RulePlace
  /// The condition in a few words: `PERSON|ORG`, `+PLURAL`, `head=`.
  package var what: String
  /// Whether it is all that an atom asks for, as the word `of` does; else it narrows what an atom admits.
  package var isAtom: Bool
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
    func add(_ place: CodePlace, _ what: String, isAtom: Bool = false, _ edit: (inout Program) -> Void) {
      var variant = self
      edit(&variant.program)
      // What a sentence must have for the pattern to be tried may have rested on what is gone.
      variant.anchors.tryAlways(index)
      variant.needs.drop(index)
      variant.program.patterns[index].needCount = 0
      variant.program.patterns[index].leastNames = 0
      found.append(RuleVariant(place: rulePlace(place), what: what, isAtom: isAtom, rules: variant))
    }
    for pc in pattern.entry..<(pattern.entry + pattern.length) {
      let place = program.places[pc]
      switch program.code[pc] {
      case .test(let test):
        let isAtom = !isBracketed(place)
        for (what, edit) in program.weakerTests(Int(test)) {
          add(place, what, isAtom: isAtom) { $0.tests[Int(test)] = edit }
        }
        for i in Int(program.tests[Int(test)].first)..<Int(program.tests[Int(test)].end) {
          add(program.constraintPlaces[i], program.constraints[i].name, isAtom: isAtom) { $0.constraints[i].makeTrue() }
        }
      case .set:
        add(place, "words", isAtom: true) {
          $0.tests.append(ItemTest())
          $0.code[pc] = .test(Int32($0.tests.count - 1))
        }
      case .look(let end, _, _): add(place, "look-around") { $0.code[pc] = .jump(end) }
      case .sentenceStart, .sentenceEnd: add(place, "border of the sentence") { $0.code[pc] = .jump(Int32(pc + 1)) }
      case .split, .jump, .save, .accept: continue
      }
    }
    return found
  }
}

extension RuleSet {
  /// Whether an item is written `<…>`, with conditions of its own.
  private func isBracketed(_ place: CodePlace) -> Bool {
    files[Int(place.file)].source.bytes[Int(place.offset)] == UInt8(ascii: "<")
  }

  /// The places of a frame's lines, in the order of the file.
  package func lines(ofFrame frame: Int) -> [RulePlace] {
    let offsets = Set(framePredicates.all.filter { $0.owner == frame }.map(\.line))
    return offsets.sorted { ($0.file, $0.offset) < ($1.file, $1.offset) }.map(rulePlace)
  }

  /// The line of the member that lists a predicate.
  package func line(of predicate: Predicate) -> RulePlace { rulePlace(predicate.line) }

  /// The rules with a frame whose words ask for no particles.
  package func withoutParticles(frame: Int) -> RuleSet {
    var variant = self
    let all = framePredicates.all.map { predicate in
      var bare = predicate
      if predicate.owner == frame { bare.particles = [] }
      return bare
    }
    variant.framePredicates = PredicateTable(all, baseCount: framePredicates.baseCount)
    return variant
  }
}

extension Program {
  /// The test without its alternatives of labels, without each further label, without its tags.
  fileprivate func weakerTests(_ index: Int) -> [(what: String, test: ItemTest)] {
    let test = tests[index]
    var found: [(what: String, test: ItemTest)] = []
    func add(_ what: String, _ edit: (inout ItemTest) -> Void) {
      var weaker = test
      edit(&weaker)
      if weaker != test { found.append((what, weaker)) }
    }
    let names = ItemLabel.names
    add(names.indices.filter { test.anyOf & (1 << UInt64($0)) != 0 }.map { names[$0] }.joined(separator: "|")) {
      $0.anyOf = 0
    }
    for bit in names.indices {
      add("+" + names[bit]) { $0.allOf &= ~(1 << UInt64(bit)) }
      add("-" + names[bit]) { $0.noneOf &= ~(1 << UInt64(bit)) }
    }
    add("tag") { $0.tags = .max }
    return found
  }
}

extension Constraint {
  fileprivate var name: String { "\(kind)" + (negated ? "!=" : "=") }

  /// Nothing is forbidden: holds for every item.
  fileprivate mutating func makeTrue() {
    negated = true
    end = first
  }
}
