package import SaysoGraph
package import SaysoRules
import SaysoSyntax
package import SaysoText

/// What the rules tried in one sentence; for `why` and `why-not`.
package struct SentenceTrace: Sendable {
  /// A word that opens a frame, and what stands where the frame's ends should.
  package struct Trigger: Sendable {
    package var words: TokenRange
    package var frame: String
    package var place: RulePlace
    package var type: StatementType?
    /// The slots in words, such as "subject".
    package var sourceSlot: String
    package var targetSlot: String
    package var sources: [TokenRange]
    package var targets: [TokenRange]
    /// The first condition that does not hold; nil where the frame states something.
    package var obstacle: Obstacle?
  }

  package enum Obstacle: Sendable {
    case noSource, noTarget
    /// Words that stand for nobody whom a graph would draw.
    case nobody(TokenRange)
    case bothUnnamed
    /// The type does not hold between ends of these kinds.
    case kinds(EntityKind, EntityKind)
    case sameEntity
    /// Another line of the same word, or another reading, went before.
    case beaten
  }

  /// A rule over groups that got some way into the sentence.
  package struct Attempt: Sendable {
    package var rule: String
    /// The group at which it broke off.
    package var tokens: TokenRange
    /// The first condition that did not hold.
    package var condition: RulePlace
  }

  /// A rule over groups that matched and lost to another, which states the same.
  package struct Beaten: Sendable {
    package var rule: String
    package var by: String
    package var tokens: TokenRange
  }

  package var triggers: [Trigger] = []
  /// Heads of verbs that no frame lists.
  package var otherVerbs: [Int] = []
  package var attempts: [Attempt] = []
  package var beaten: [Beaten] = []
  /// Readings that stand in code, with the first condition that failed.
  package var readings: [Reading] = []

  /// A reading in code that came near.
  package struct Reading: Sendable {
    /// `evaluation/bad`, `claim/harm`, `role/department`
    package var rule: String
    package var words: TokenRange
    /// What failed, in words.
    package var failed: String
  }
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
    var tracer = FrameTracer(statements, analysis)
    for index in bounds.clauses { tracer.addTriggers(ofClause: index, to: &trace) }
    for index in bounds.nouns { tracer.addTriggers(ofNoun: index, to: &trace) }
    statements.addAttempts(sentence, analysis, between, &trace)
    trace.readings = ReadingTracer(analysis, rules).readings(in: analysis.text.sentences[sentence].tokens)
    return trace
  }
}

extension StatementFinder {
  /// Runs the rules over the sentence's groups once more, with a trace.
  fileprivate func addAttempts(
    _ sentence: Int, _ analysis: Analysis, _ between: TokenRange, _ trace: inout SentenceTrace
  ) {
    let laid = tape(of: analysis, .groups)
    let (tape, items) = (laid.tape, laid.sentences[sentence])
    var matcher = Matcher(rules)
    matcher.trace = Trace()
    let matches = matcher.matches(in: tape, items)
    trace.beaten = rules.resolve(matches).losers.map {
      SentenceTrace.Beaten(
        rule: rules.rules[$0.match.rule].name, by: rules.rules[$0.winner].name, tokens: $0.match.tokens)
    }
    for event in matcher.trace?.events ?? [] {
      guard case .failed(let item, let place) = event.outcome, item < items.end else { continue }
      let tokens = tape.tokens(ItemRange(item, item + 1))
      guard between.overlaps(tokens), item > items.start else { continue }
      trace.attempts.append(
        SentenceTrace.Attempt(rule: rules.rules[event.rule].name, tokens: tokens, condition: place))
    }
    trace.attempts.sort { ($1.tokens, $0.rule) < ($0.tokens, $1.rule) }
  }
}
