import SaysoSyntax
import SaysoText

/// Patterns to instructions.
extension RuleCompiler {
  private static let mostInstructions = 4000

  /// Compiles a pattern and returns its index in the program.
  mutating func compilePattern(_ source: Pattern, level: TapeLevel, block: Declaration) -> Int {
    pattern = CompiledPattern(entry: program.code.count, level: level)
    pattern.firstCapture = program.captures.count
    compile(source)
    add(.accept, block.name.offset)
    pattern.length = program.code.count - pattern.entry
    if pattern.length > Self.mostInstructions {
      report(
        block.name.offset, "the pattern is too large when its repetitions are written out",
        "lower their upper bounds")
    }
    let shape = self.shape(of: source)
    pattern.least = shape.least
    pattern.constraints = shape.constraints
    if shape.least == 0, !block.broken {
      report(block.name.offset, "the pattern can match nothing at all", "ask for one item at least")
    }
    addPrefix()
    pattern.firstLabels = program.firstLabels(from: pattern.entry)
    pattern.firstNeed = program.needs.count
    program.needs += labelNeeds(of: source)
    pattern.needCount = program.needs.count - pattern.firstNeed
    pattern.leastNames = leastNames(of: source)
    program.anchors.append(anchor(of: source).anchor)
    patternKinds.append(kinds(of: source))
    program.patterns.append(pattern)
    return program.patterns.count - 1
  }

  private mutating func addPrefix() {
    pattern.firstPrefix = program.prefixes.count
    for instruction in program.code[pattern.entry...] {
      switch instruction {
      case .test(let test): program.prefixes.append(test)
      case .save: continue
      default:
        pattern.prefixCount = program.prefixes.count - pattern.firstPrefix
        return
      }
    }
  }

  private mutating func add(_ instruction: Instruction, _ offset: Int) {
    program.code.append(instruction)
    program.places.append(place(offset))
  }

  private var next: Int32 { Int32(program.code.count) }

  mutating func compile(_ source: Pattern) {
    if program.code.count - pattern.entry > Self.mostInstructions { return }
    switch source {
    case .item(let item): compile(item)
    case .set(let name):
      guard let set = setID(name) else { return }
      add(.set(Int32(set)), name.offset)
    case .words(let text):
      add(.set(Int32(sets.addUnnamed(vocabulary.internAll(text.text)))), text.offset)
    case .phrase(let name): compile(phrase: name)
    case .sequence(let parts): for part in parts { compile(part) }
    case .choice(let branches): compile(choice: branches)
    case .repeated(let inner, let least, let most, let offset):
      compile(inner, least: least, most: most, offset: offset)
    case .capture(let name, let inner):
      let slot = captureSlot(name)
      add(.save(2 * slot), name.offset)
      compile(inner)
      add(.save(2 * slot + 1), name.offset)
    case .sentenceStart(let offset): add(.sentenceStart, offset)
    case .sentenceEnd(let offset): add(.sentenceEnd, offset)
    case .look(let ahead, let negated, let inner, let offset):
      compile(look: inner, ahead: ahead, negated: negated, offset: offset)
    }
  }

  private mutating func captureSlot(_ name: Located) -> Int32 {
    let id = captureID(name.text)
    let first = pattern.firstCapture
    if let known = program.captures[first...].firstIndex(of: id) { return Int32(known - first) }
    program.captures.append(id)
    pattern.captureCount += 1
    return Int32(pattern.captureCount - 1)
  }

  private mutating func compile(phrase name: Located) {
    guard let phrase = phrases[name.text] else {
      report(
        name.offset, "unknown phrase '&\(name.text)'",
        didYouMean(name.text, among: phrases.keys.sorted()) ?? "define it: phrase \(name.text) = …")
      return
    }
    usedPhrases.insert(name.text)
    if openPhrases.contains(name.text) {
      report(name.offset, "phrase '\(name.text)' contains itself", "write the repetition as {0,4}")
      return
    }
    openPhrases.append(name.text)
    let outer = file
    file = phrase.file
    compile(phrase.block.pattern)
    file = outer
    openPhrases.removeLast()
  }

  private mutating func split(_ offset: Int) -> Int {
    add(.split(first: 0, second: 0, memo: Int32(pattern.splits)), offset)
    pattern.splits += 1
    return program.code.count - 1
  }

  private mutating func patch(_ index: Int, first: Int32? = nil, second: Int32? = nil) {
    guard case .split(let oldFirst, let oldSecond, let memo) = program.code[index] else { return }
    program.code[index] = .split(first: first ?? oldFirst, second: second ?? oldSecond, memo: memo)
  }

  private mutating func compile(choice branches: [Pattern]) {
    var exits: [Int] = []
    for (number, branch) in branches.enumerated() {
      let last = number == branches.count - 1
      let fork = last ? nil : split(offset(of: branch))
      if let fork { patch(fork, first: next) }
      compile(branch)
      if !last {
        exits.append(program.code.count)
        add(.jump(0), offset(of: branch))
      }
      if let fork { patch(fork, second: next) }
    }
    for exit in exits { program.code[exit] = .jump(next) }
  }

  /// Repetition is unrolled: bounds are small, and a program without loops cannot run away.
  private mutating func compile(_ inner: Pattern, least: Int, most: Int, offset: Int) {
    for _ in 0..<least { compile(inner) }
    var forks: [Int] = []
    for _ in least..<most {
      let fork = split(offset)
      patch(fork, first: next)
      forks.append(fork)
      compile(inner)
    }
    for fork in forks { patch(fork, second: next) }
  }

  private mutating func compile(look inner: Pattern, ahead: Bool, negated: Bool, offset: Int) {
    let shape = self.shape(of: inner)
    if let name = shape.ever.first {
      report(offset, "a look-around captures '\(name)'", "capture outside of (?…)")
    }
    if !ahead, shape.least != 1 || shape.most != 1 {
      report(offset, "a look-behind sees one item", "write (?<! one atom)")
    }
    let look = program.code.count
    add(.look(end: 0, ahead: ahead, negated: negated), offset)
    compile(inner)
    add(.accept, offset)
    program.code[look] = .look(end: next, ahead: ahead, negated: negated)
  }

  private mutating func compile(_ item: ItemPattern) {
    if let both = hyphenated(item) {
      add(.set(Int32(sets.addUnnamed(both))), item.offset)
      return
    }
    var test = ItemTest()
    test.anyOf = labels(item.anyOf)
    test.allOf = labels(item.allOf)
    test.noneOf = labels(item.noneOf)
    test.first = Int32(program.constraints.count)
    for constraint in item.constraints { compile(constraint, into: &test) }
    test.end = Int32(program.constraints.count)
    add(.test(Int32(program.tests.count)), item.offset)
    program.tests.append(test)
  }

  /// A bare word with a hyphen stands as one token in some texts, as three in most.
  private mutating func hyphenated(_ item: ItemPattern) -> [[FormID]]? {
    guard item.anyOf.isEmpty, item.constraints.count == 1, item.constraints[0].key == .form,
      case .word(let word) = item.constraints[0].values.first, word.text.contains("-")
    else { return nil }
    let forms = vocabulary.internAll(word.text)
    return forms.count > 1 ? forms : nil
  }

  private mutating func labels(_ names: [Located]) -> UInt64 {
    var mask: UInt64 = 0
    for name in names {
      if let label = ItemLabel(name: name.text) {
        mask |= label.rawValue
      } else {
        let hint = didYouMean(name.text, among: ItemLabel.names)
        report(name.offset, "unknown label '\(name.text)'", hint ?? "labels stand in docs/rules.md")
      }
    }
    return mask
  }

  private mutating func compile(_ constraint: ConstraintSyntax, into test: inout ItemTest) {
    if constraint.key == .tag {
      let mask = tags(constraint.values)
      test.tags &= constraint.negated ? ~mask : mask
      return
    }
    guard let kind = constraint.key.kind else { return }
    let first = Int32(program.values.count)
    for value in constraint.values { addValue(value, kind) }
    program.constraints.append(
      Constraint(
        kind: kind, negated: constraint.negated, first: first, end: Int32(program.values.count)))
    program.constraintPlaces.append(place(constraint.offset))
  }

  private mutating func addValue(_ value: SetMember, _ kind: Constraint.Kind) {
    switch value {
    case .set(let name):
      if let set = setID(name) { program.values.append(~Int32(set)) }
    case .word(let word):
      if kind == .exact {
        program.values.append(vocabulary.intern(word.text).raw)
        return
      }
      let forms = vocabulary.internAll(word.text)
      if forms.count == 1, forms[0].count == 1 {
        program.values.append(forms[0][0].raw)
      } else {
        program.values.append(~Int32(sets.addUnnamed(forms)))
      }
    }
  }

  /// `NNP`, or `VB*` for all that begin so.
  private mutating func tags(_ values: [SetMember]) -> UInt64 {
    var mask: UInt64 = 0
    for value in values {
      guard case .word(let word) = value else {
        if case .set(let name) = value {
          report(name.offset, "a set is no tag", "write tag=NN|NNS or tag=VB*")
        }
        continue
      }
      let prefix = word.text.hasSuffix("*") ? word.text.dropLast() : nil
      let found = Tag.allCases.filter { tag in
        prefix.map(tag.name.hasPrefix) ?? (tag.name == word.text)
      }
      if found.isEmpty {
        report(
          word.offset, "unknown tag '\(word.text)'",
          didYouMean(word.text, among: Tag.allCases.map(\.name)) ?? "tags are the Penn Treebank's")
      }
      for tag in found { mask |= 1 << UInt64(tag.rawValue) }
    }
    return mask
  }
}

extension ConstraintSyntax.Key {
  fileprivate var kind: Constraint.Kind? {
    switch self {
    case .form: .form
    case .exact: .exact
    case .lemma: .lemma
    case .head: .head
    case .has: .has
    case .first: .first
    case .tag: nil
    }
  }
}
