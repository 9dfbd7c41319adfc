import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Reads posts and standing relations off the order of groups and tokens, by the rules of `rules/*.rules`.
struct RelationRules {
  let rules: RuleSet
  let analysis: Analysis
  let stances: StanceReader
  let former: RoleStatusWords
  /// An unused one of `rules`.
  let matcher: Matcher

  struct Result {
    var findings: [Finding] = []
    var bareRoles: [BareRole] = []
  }

  func read(_ tapes: RuleTapes, _ ends: EndFinder) -> Result {
    var matcher = matcher
    var result = Result()
    for laid in tapes.all {
      for sentence in laid.sentences {
        let matches = matcher.matches(in: laid.tape, sentence)
        if matches.isEmpty { continue }
        for match in rules.resolve(matches).winners { emit(match, laid.tape, sentence, ends, &result) }
      }
    }
    return result
  }

  private func emit(
    _ match: RuleMatch, _ tape: Tape, _ sentence: ItemRange, _ ends: EndFinder, _ result: inout Result
  ) {
    let rule = rules.rules[match.rule]
    for emission in rule.emits {
      let arguments = emission.arguments.map { range($0, match, tape) }
      guard arguments.count >= 2, let first = arguments[0], let second = arguments[1],
        let source = source(first, beside: second, ends)
      else { continue }
      if emission.type == "title" {
        result.bareRoles.append(
          BareRole(
            who: source, title: second, status: emission.fields.status ?? former.status(of: second), rule: rule.name))
        continue
      }
      guard let type = StatementType(rawValue: emission.type) else { continue }
      let words = arguments.count > 2 ? arguments[2] ?? second : TokenRange(second.start, second.start)
      let isReverse = emission.fields.isReverse
      let others = withoutMark(words).isEmpty ? [] : others(emission, match, tape, sentence)
      for tokens in [second] + others {
        guard let target = ends.end(atToken: tokens.last) ?? ends.end(ofDemonymAt: tokens.last) else { continue }
        let before = result.findings.count
        append(type, isReverse ? target : source, isReverse ? source : target, words, match, rule, ends, &result)
        guard result.findings.count > before else { continue }
        if let status = emission.fields.status { result.findings[before].status = status }
        result.findings[before].stance.apply(emission.fields, by: words)
      }
    }
  }

  /// What the list behind the match's last name adds to the targets.
  private func others(
    _ emission: Emission, _ match: RuleMatch, _ tape: Tape, _ sentence: ItemRange
  ) -> [TokenRange] {
    guard case .capture(let id) = emission.arguments[1], let items = match.items(id) else { return [] }
    return listed(after: items, match, tape, sentence)
  }

  /// The entity at the captured words; of "the Green Party candidate" the body is not part of it.
  private func source(_ first: TokenRange, beside second: TokenRange, _ ends: EndFinder) -> End? {
    guard var source = ends.end(atToken: first.last) else { return nil }
    if source.tokens.overlaps(second), !first.overlaps(second) { source.tokens = first }
    return source
  }

  private func append(
    _ type: StatementType, _ source: End, _ target: End, _ words: TokenRange, _ match: RuleMatch,
    _ rule: Rule, _ ends: EndFinder, _ result: inout Result
  ) {
    let before = result.findings.count
    var stance = Stance()
    stances.applyAdjectives(words, to: &stance)
    if !hasVerb(match.tokens) { stances.applyAside(match.tokens, to: &stance) }
    stances.applyCopula(in: match.tokens, to: &stance)
    let anchor = words.isEmpty ? target.tokens.start : words.last
    FindingMaker.append(
      source, target, type, words: withoutMark(words), anchor: anchor, stance,
      rule: rule.name, ends, &result.findings)
    guard result.findings.count > before else { return }
    result.findings[before].isAside = !hasVerb(match.tokens)
    if type == .roleIn { result.findings[before].status = status(of: words, target.tokens, match.tokens) }
    if type == .alliedWith, former.status(of: words) == .former { result.findings[before].type = .knows }
  }

  /// "former", "acting" before the title or its body; else "had been", "once was" tell of the past.
  private func status(of title: TokenRange, _ body: TokenRange, _ match: TokenRange) -> RoleStatus {
    let status = former.status(of: title, body: body)
    guard status == .current, let verb = stances.verb(in: match), former.isPast(verb, stances) else { return status }
    return .former
  }

  private func hasVerb(_ range: TokenRange) -> Bool {
    range.indices.contains { analysis.tags[$0].isVerb }
  }

  /// A comma or possessive mark is no predicate.
  private func withoutMark(_ words: TokenRange) -> TokenRange {
    guard words.count == 1 else { return words }
    let isMark = analysis.tags[words.start] == .pos || analysis.tags[words.start] == .comma
    return isMark ? TokenRange(words.start, words.start) : words
  }

  private func range(_ value: EmissionValue, _ match: RuleMatch, _ tape: Tape) -> TokenRange? {
    guard case .capture(let id) = value, let items = match.items(id), items.count > 0 else { return nil }
    return tape.tokens(items)
  }
}
