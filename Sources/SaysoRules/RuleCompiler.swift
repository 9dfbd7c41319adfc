import SaysoText

/// Turns the blocks of all files into a rule set; what fails is reported and left out.
struct RuleCompiler {
  let files: [RuleFile]
  var vocabulary: Vocabulary
  var diagnostics: [RuleDiagnostic] = []
  var sets: SetResolver
  var phrases: [String: RuleLayers.InFile<PhraseDeclaration>] = [:]
  var usedPhrases: Set<String> = []
  /// Phrases being compiled, against circles.
  var openPhrases: [String] = []
  var program = Program()
  var captureNames: [String] = []
  private var captureIndex: [String: Int] = [:]
  /// Anchors of sets that patterns ask for, by set.
  var setAnchors: [Int: WeighedAnchor] = [:]
  var phraseAnchors: [String: WeighedAnchor] = [:]
  var phraseKinds: [String: [Anchor]] = [:]
  /// Of each pattern of the program, what its matches need.
  var patternKinds: [[Anchor]] = []
  var phraseNeeds: [String: [UInt64]] = [:]
  var phraseNames: [String: Int] = [:]
  var phraseShapes: [String: PatternShape] = [:]
  var frequentForms: Set<Int32> = []
  /// The file that offsets refer to.
  var file = 0
  /// The pattern being compiled.
  var pattern = CompiledPattern(entry: 0, level: .groups)
  let declarations: [RuleLayers.InFile<Declaration>]

  init(_ files: [RuleFile], _ vocabulary: consuming Vocabulary) {
    let layers = RuleLayers(files)
    self.files = files
    self.vocabulary = vocabulary
    sets = SetResolver(layers.sets, files, &self.vocabulary)
    declarations = layers.declarations
    for phrase in layers.phrases { phrases[phrase.block.name.text] = phrase }
    diagnostics = layers.diagnostics + sets.diagnostics
  }

  mutating func report(_ offset: Int, _ message: String, _ hint: String? = nil) {
    diagnostics.append(files[file].source.diagnostic(offset, message, hint))
  }

  func place(_ offset: Int) -> CodePlace {
    CodePlace(file: Int32(file), offset: Int32(offset))
  }

  func rulePlace(_ name: Located) -> RulePlace {
    let (line, column) = files[file].source.place(name.offset)
    return RulePlace(file: files[file].source.file, line: line, column: column)
  }

  mutating func captureID(_ name: String) -> Int {
    if let known = captureIndex[name] { return known }
    captureIndex[name] = captureNames.count
    captureNames.append(name)
    return captureNames.count - 1
  }

  mutating func setID(_ name: Located) -> Int? {
    if let set = sets.use(name.text) { return set }
    diagnostics.append(
      files[file].source.unknownSet(name, sets.names.filter { !$0.isEmpty }))
    return nil
  }

  mutating func run() -> RuleSet {
    var result = RuleSet()
    var verbs: [Predicate] = []
    var cues: [Predicate] = []
    for declaration in declarations {
      file = declaration.file
      let block = declaration.block
      checkMembers(of: block)
      result.examples += block.examples
      switch block.kind {
      case .rule:
        if let rule = rule(block) { result.rules.append(rule) }
      case .frame:
        let frame = frame(block)
        verbs += predicates(of: block, owner: result.frames.count)
        result.frames.append(frame)
      case .operator:
        cues += predicates(of: block, owner: result.operators.count)
        addOperator(block, to: &result)
      }
    }
    for name in phrases.keys.sorted() where !usedPhrases.contains(name) {
      compileUnused(phrase: name)
    }
    finish(&result, frames: verbs, operators: cues)
    return result
  }

  private mutating func finish(_ result: inout RuleSet, frames: [Predicate], operators: [Predicate]) {
    let count = vocabulary.count
    let frameRank = result.frames.map(\.rank)
    let operatorRank = result.operators.map(\.rank)
    result.sets = SetTable(names: sets.names, members: sets.members, baseCount: count)
    result.framePredicates = PredicateTable(byRank(frames, frameRank), baseCount: count)
    result.operatorPredicates = PredicateTable(byRank(operators, operatorRank), baseCount: count)
    result.program = program
    result.captureNames = captureNames
    result.anchors = AnchorIndex(program, rules: result.rules, baseCount: count)
    result.needs = NeedIndex(program, patternKinds, sets: result.sets, baseCount: count)
    let cues = result.operators.compactMap(\.cues).flatMap { sets.members[$0].map { $0[0] } }
    result.cueForms = FormFlags(cues, baseCount: count)
    result.unusedSets = sets.places.indices.filter { !sets.used[$0] }
      .map { (sets.names[$0], sets.places[$0]) }
    result.unusedPhrases = phrases.keys.sorted().filter { !usedPhrases.contains($0) }.compactMap {
      phrases[$0].map { CodePlace(file: Int32($0.file), offset: Int32($0.block.name.offset)) }
    }
    result.files = files
  }

  /// Stable: predicates arrive in the order of their owners' names.
  private func byRank(_ predicates: [Predicate], _ rank: [Int]) -> [Predicate] {
    predicates.indices.sorted { a, b in
      (-rank[predicates[a].owner], a) < (-rank[predicates[b].owner], b)
    }.map { predicates[$0] }
  }

  /// A phrase that nothing uses is still read for errors.
  private mutating func compileUnused(phrase name: String) {
    guard let phrase = phrases[name] else { return }
    let kept = program
    file = phrase.file
    pattern = CompiledPattern(entry: program.code.count, level: .groups)
    pattern.firstCapture = program.captures.count
    openPhrases = [name]
    compile(phrase.block.pattern)
    openPhrases = []
    program = kept
  }

  private mutating func rule(_ block: Declaration) -> Rule? {
    guard let pattern = block.pattern else { return nil }
    let compiled = compilePattern(pattern, level: block.level ?? .groups, block: block)
    let emits = block.emits.map { emission($0, pattern: pattern) }
    return Rule(
      name: block.name.text, doc: block.doc, level: block.level ?? .groups, emits: emits,
      rank: block.rank, constraints: program.patterns[compiled].constraints,
      place: rulePlace(block.name), text: text(of: block), pattern: compiled)
  }

  private mutating func frame(_ block: Declaration) -> Frame {
    let emits = block.emits.map { emission($0, pattern: nil) }
    // `emit accuse modality=alleged` says the same as a line of its own.
    let fixed = fields(block.fields, known: RuleWords.fields, captures: nil) + emits.flatMap(\.fields)
    return Frame(
      name: block.name.text, doc: block.doc, emits: emits, fields: fixed, rank: block.rank,
      from: needs(block.from), to: needs(block.to), place: rulePlace(block.name), text: text(of: block))
  }

  private mutating func needs(_ words: [Located]) -> EndNeeds {
    var needs: EndNeeds = []
    for word in words {
      if !RuleWords.ends.contains(word.text) {
        report(word.offset, "unknown kind of end '\(word.text)'", oneOf(word.text, RuleWords.ends))
      }
      needs.insert(EndNeeds.of(word.text))
    }
    return needs
  }

  private mutating func addOperator(_ block: Declaration, to result: inout RuleSet) {
    var patterns: [Int] = []
    if let pattern = block.pattern {
      patterns = [compilePattern(pattern, level: block.level ?? .groups, block: block)]
    }
    let words = cueWords(block.cues)
    let captures = block.pattern.map { shape(of: $0).ever } ?? []
    let effects = fields(
      block.fields, known: RuleWords.effects,
      captures: captures + RuleWords.attributees)
    for scope in block.scopes where !RuleWords.scopes.contains(scope.text) {
      report(scope.offset, "unknown scope '\(scope.text)'", oneOf(scope.text, RuleWords.scopes))
    }
    result.operators.append(
      Operator(
        name: block.name.text, doc: block.doc, scopes: block.scopes.map(\.text),
        effects: effects, rank: block.rank, place: rulePlace(block.name), text: text(of: block),
        cues: words.isEmpty ? nil : sets.addUnnamed(words), pattern: patterns.first))
  }

  private func text(of block: Declaration) -> String {
    String(decoding: files[file].source.bytes[block.range], as: UTF8.self)
  }
}
