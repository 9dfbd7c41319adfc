import SaysoGraph
package import SaysoRules
import SaysoSyntax
package import SaysoText

/// What one rule made of a sentence; for `rules test` and `rules show`.
package struct RuleTrace: Sendable {
  /// An item of the sentence as rules see it.
  package struct Group: Sendable {
    package var tokens: TokenRange
    /// Labels' names, parted by spaces.
    package var labels: String
  }

  package struct Capture: Sendable {
    package var name: String
    package var tokens: TokenRange
  }

  package struct Match: Sendable {
    package var tokens: TokenRange
    package var captures: [Capture]
    /// The rule that states the same and goes before.
    package var lostTo: String?
  }

  /// Why there is no match.
  package enum Miss: Sendable {
    /// The first condition that did not hold, and where; no tokens = behind the sentence's end.
    case brokeOff(TokenRange?, RulePlace)
    /// None of the words that the rule needs stands there.
    case notTried
    case gaveUp
  }

  package var groups: [Group] = []
  package var matches: [Match] = []
  package var miss: Miss?
}

extension Extractor {
  /// Traces one rule in one sentence. Precondition: `rule` is an index of `rules.rules`.
  package func trace(rule: Int, _ analysis: Analysis, sentence: Int) -> RuleTrace {
    let laid = statements.tape(of: analysis, rules.rules[rule].level)
    let (tape, items) = (laid.tape, laid.sentences[sentence])
    var trace = RuleTrace()
    trace.groups = (items.start..<items.end).map {
      RuleTrace.Group(tokens: tape.tokens($0), labels: tape.label[$0].description)
    }
    var matcher = Matcher(rules)
    matcher.trace = Trace()
    let resolution = rules.resolve(matcher.matches(in: tape, items))
    func captures(_ match: RuleMatch) -> [RuleTrace.Capture] {
      match.captures.map { RuleTrace.Capture(name: rules.captureNames[$0.name], tokens: tape.tokens($0.items)) }
    }
    for match in resolution.winners where match.rule == rule {
      trace.matches.append(RuleTrace.Match(tokens: match.tokens, captures: captures(match), lostTo: nil))
    }
    for loser in resolution.losers where loser.match.rule == rule {
      trace.matches.append(
        RuleTrace.Match(
          tokens: loser.match.tokens, captures: captures(loser.match), lostTo: rules.rules[loser.winner].name))
    }
    if trace.matches.isEmpty { trace.miss = miss(of: rule, matcher.trace?.events ?? [], tape, items) }
    return trace
  }

  private func miss(of rule: Int, _ events: [Trace.Event], _ tape: Tape, _ items: ItemRange) -> RuleTrace.Miss {
    for event in events where event.rule == rule {
      switch event.outcome {
      case .failed(let item, let place):
        return .brokeOff(item < items.end ? tape.tokens(item) : nil, place)
      case .gaveUp: return .gaveUp
      case .fired, .lost, .notTried: continue
      }
    }
    return .notTried
  }
}

extension StatementFinder {
  /// A document's items as rules of a level see them.
  func tape(of analysis: Analysis, _ level: TapeLevel) -> RuleTapes.Laid {
    let tapes = tapes(of: analysis)
    return level == .tokens ? tapes.tokens ?? tapes.groups : tapes.groups
  }
}
