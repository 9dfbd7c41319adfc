import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Operators that a pattern opens, or whose cue reaches further than a clause: found by their scope alone.
///
/// Cues over a clause, its object or its complement are read by ``StanceReader`` while it looks at a verb; verbs and
/// nouns that attribute by ``SentenceAttributions``. What is left is here: where the cue stands, whatever it is, decides
/// which words it reaches.
struct ScopedOperators: Sendable {
  private let rules: RuleSet
  private let matcher: Matcher
  /// Per operator: whether its sites are looked for at all, and whether it does something to statements.
  private let isScoped, changes: [Bool]
  private let hasPatterns, hasCues: Bool

  private static let readElsewhere = ["clause", "object", "complement"]

  init(_ rules: RuleSet, _ matcher: Matcher) {
    self.rules = rules
    self.matcher = matcher
    isScoped = rules.operators.map { found in
      guard CueForm(rawValue: found.name) == nil else { return false }
      let reachesFar = !found.scopes.contains { Self.readElsewhere.contains($0) }
      return found.hasPattern || found.cues != nil && (reachesFar || found.attributes)
    }
    changes = rules.operators.map { found in
      let isRead = found.cues != nil && found.scopes.contains { Self.readElsewhere.contains($0) }
      return !isRead && found.effects.contains { $0.key == "modality" || $0.key == "polarity" }
    }
    let scoped = rules.operators.indices.filter { [isScoped] in isScoped[$0] }
    hasPatterns = scoped.contains { rules.operators[$0].hasPattern }
    hasCues = scoped.contains { rules.operators[$0].cues != nil }
  }

  /// Every site in text order; empty, and free, where no operator is of this kind.
  func sites(_ analysis: Analysis, _ tapes: RuleTapes) -> [OperatorSite] {
    guard hasPatterns || hasCues else { return [] }
    var found: [OperatorSite] = []
    var matcher = matcher
    let scopes = ScopeReader(analysis)
    for (index, sentence) in analysis.text.sentences.enumerated() {
      if hasPatterns {
        for laid in tapes.all {
          for match in matcher.operatorMatches(in: laid.tape, laid.sentences[index]) where isScoped[match.operator] {
            append(match.operator, match.tokens, source: source(match, laid.tape), index, scopes, &found)
          }
        }
      }
      guard hasCues else { continue }
      for cue in rules.cues(in: tapes.groups.tape, sentence.tokens) where isScoped[cue.operator] {
        append(cue.operator, cue.tokens, source: scopes.nounAfter(cue.tokens, sentence), index, scopes, &found)
      }
    }
    return found.sorted { ($0.tokens, $0.operator) < ($1.tokens, $1.operator) }
  }

  private func append(
    _ index: Int, _ tokens: TokenRange, source: TokenRange?, _ sentence: Int, _ scopes: ScopeReader,
    _ found: inout [OperatorSite]
  ) {
    let wanted = attribute(index)
    if wanted != nil, wanted != .word("nobody"), source == nil { return }
    let own = source.map { TokenRange(min($0.start, tokens.start), max($0.end, tokens.end)) } ?? tokens
    let reach = scopes.reach(rules.operators[index].scopes, of: own, sentence: sentence)
    if reach.isEmpty { return }
    found.append(
      OperatorSite(
        operator: index, tokens: tokens, sentence: sentence, reach: reach,
        source: wanted == .word("nobody") ? nil : source))
  }

  private func attribute(_ index: Int) -> EmissionValue? {
    rules.operators[index].effects.first { $0.key == "attribute" }?.value
  }

  private func source(_ match: OperatorMatch, _ tape: Tape) -> TokenRange? {
    guard case .capture(let id) = attribute(match.operator) else { return nil }
    return match.captures.first { $0.name == id }.map { tape.tokens($0.items) }
  }

  // MARK: What they do

  /// The sites that attribute.
  func attributions(_ sites: [OperatorSite]) -> [OperatorSite] {
    sites.filter { rules.operators[$0.operator].attributes }
  }

  /// Hedges and negates what the sites reach.
  func change(_ findings: inout [Finding], _ sites: [OperatorSite], _ stances: StanceReader) {
    for site in sites where changes[site.operator] {
      for index in findings.indices where reaches(site, findings[index]) {
        stances.apply(rules.operators[site.operator], at: site.tokens.start, &findings[index].stance)
      }
    }
  }

  private func reaches(_ site: OperatorSite, _ finding: Finding) -> Bool {
    site.reach.contains { $0.contains(finding.anchor) }
  }
}
