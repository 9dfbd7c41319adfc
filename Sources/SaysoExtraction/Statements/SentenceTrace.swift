package import SaysoGraph
package import SaysoRules
import SaysoSyntax
package import SaysoText

/// What the rules tried in one sentence; for `why-not`.
package struct SentenceTrace: Sendable {
  /// A verb or noun that opens a frame, and what stands where the frame's ends should.
  package struct Trigger: Sendable {
    package var words: TokenRange
    package var frame: String
    package var place: RulePlace
    package var type: StatementType?
    /// The slots in words, such as "subject"; empty for a noun, whose slots are not traced yet.
    package var sourceSlot: String
    package var targetSlot: String
    package var sources: [TokenRange]
    package var targets: [TokenRange]
  }

  /// A rule over groups that got some way into the sentence.
  package struct Attempt: Sendable {
    package var rule: String
    /// The group at which it broke off.
    package var tokens: TokenRange
    /// The first condition that did not hold.
    package var condition: RulePlace
  }

  package var triggers: [Trigger] = []
  /// Heads of verbs that no frame lists.
  package var otherVerbs: [Int] = []
  package var attempts: [Attempt] = []
}

extension Extractor {
  /// Whether a type of statement may hold between two kinds of ends.
  package func admits(_ type: StatementType, _ source: EntityKind, _ target: EntityKind) -> Bool {
    TypeSignature.admits(type, source, target)
  }

  /// Traces one sentence; `between` keeps only the rules that broke off there.
  package func trace(_ analysis: Analysis, sentence: Int, between: TokenRange) -> SentenceTrace {
    let bounds = analysis.clauses.sentences[sentence]
    var trace = SentenceTrace()
    for index in bounds.clauses { statements.addTriggers(ofClause: index, analysis, &trace) }
    for index in bounds.nouns { statements.addTriggers(ofNoun: index, analysis, &trace) }
    statements.addAttempts(sentence, analysis, between, &trace)
    return trace
  }
}

extension StatementFinder {
  fileprivate func addTriggers(ofClause index: Int, _ analysis: Analysis, _ trace: inout SentenceTrace) {
    let clauses = analysis.clauses
    let clause = clauses.clauses[index]
    let head = clauses.verbs[clause.verb].head
    let slots = SlotReader(
      text: analysis.text, clauses: clauses, by: by, sets: sets, lemmas: analysis.lemmas, rules: rules,
      strandable: strandable)
    let word = analysis.lemmas[head] == be && clause.adjective >= 0 ? clause.adjective : head
    let predicates = rules.framePredicates.range(of: analysis.lemmas[word]).map { rules.framePredicates.all[$0] }
      .filter { $0.kind == (word == head ? .verb : .adjective) && hasParticles($0, after: word, analysis) }
    if predicates.isEmpty, analysis.lemmas[head] != be { trace.otherVerbs.append(head) }
    for predicate in predicates {
      let frame = rules.frames[predicate.owner]
      func nouns(_ alternatives: [Slot]) -> [TokenRange] {
        let filled = alternatives.lazy.map { slots.nouns($0, clause) }.first { !$0.isEmpty } ?? []
        return filled.map { clauses.nouns[$0].tokens }
      }
      // The link that gets furthest explains most.
      let links = predicate.links.map { ($0, nouns($0.from), nouns($0.to)) }
      guard let best = links.first(where: { !$0.1.isEmpty && !$0.2.isEmpty }) ?? links.first else { continue }
      trace.triggers.append(
        SentenceTrace.Trigger(
          words: TokenRange(word, word + 1), frame: frame.name, place: frame.place, type: frame.statementType,
          sourceSlot: words(best.0.from, analysis), targetSlot: words(best.0.to, analysis), sources: best.1,
          targets: best.2))
    }
  }

  private func hasParticles(_ predicate: Predicate, after head: Int, _ analysis: Analysis) -> Bool {
    let late = min(head + 6, analysis.text.tokens.count)
    return predicate.particles.allSatisfy { particle in
      (head..<late).contains { analysis.text.tokens.folded[$0] == particle }
    }
  }

  fileprivate func addTriggers(ofNoun index: Int, _ analysis: Analysis, _ trace: inout SentenceTrace) {
    let head = analysis.clauses.nouns[index].head
    for at in rules.framePredicates.range(of: analysis.lemmas[head]) where rules.framePredicates.all[at].kind == .noun {
      let frame = rules.frames[rules.framePredicates.all[at].owner]
      if trace.triggers.last.map({ $0.frame == frame.name && $0.words.start == head }) ?? false { continue }
      trace.triggers.append(
        SentenceTrace.Trigger(
          words: TokenRange(head, head + 1), frame: frame.name, place: frame.place, type: frame.statementType,
          sourceSlot: "", targetSlot: "", sources: [], targets: []))
    }
  }

  private func words(_ slots: [Slot], _ analysis: Analysis) -> String {
    slots.map { slot in
      switch slot {
      case .subject: "subject"
      case .object: "object"
      case .indirectObject: "indirect object"
      case .possessor: "possessor"
      case .modifier: "noun before it"
      case .complement: "complement"
      case .preposition(let form): "“\(analysis.text.vocabulary.string(form))”"
      }
    }
    .joined(separator: " or ")
  }

  /// Runs the rules over the sentence's groups once more, with a trace.
  fileprivate func addAttempts(
    _ sentence: Int, _ analysis: Analysis, _ between: TokenRange, _ trace: inout SentenceTrace
  ) {
    let ends = EndFinder(analysis, sets: sets, demonyms: demonyms)
    let areas = analysis.table.entities.map {
      $0.kind == .place ? regions.class(of: analysis.text.string($0.name)) : .none
    }
    let (tape, sentences) = TapeBuilder(analysis, regions: areas, demonymAt: ends.demonymAt).build()
    var matcher = Matcher(rules)
    matcher.trace = Trace()
    for stage in [RuleStage.statements, .names] { _ = matcher.matches(in: tape, sentences[sentence], stage: stage) }
    for event in matcher.trace?.events ?? [] {
      guard case .failed(let item, let place) = event.outcome, item < sentences[sentence].end else { continue }
      let tokens = tape.tokens(ItemRange(item, item + 1))
      guard between.overlaps(tokens), item > sentences[sentence].start else { continue }
      trace.attempts.append(
        SentenceTrace.Attempt(rule: rules.rules[event.rule].name, tokens: tokens, condition: place))
    }
    trace.attempts.sort { ($1.tokens, $0.rule) < ($0.tokens, $1.rule) }
  }
}
