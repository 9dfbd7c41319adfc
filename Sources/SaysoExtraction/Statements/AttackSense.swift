import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Tells blows from words: "Lee attacked Diaz" is criticism in most news, and an assault in news of crime.
///
/// The frame `accuse/attack` reads words. Where somebody allegedly attacked or is charged with it (`BLOW_HEDGES`), where it
/// has a place at somebody's door (`BLOW_PLACES`), or where the text has words of bodily harm (`BLOWS`), attacks of the
/// text are blows, since a word has one sense in one text (Gale, Church and Yarowsky 1992); but those for a reason
/// (`WORD_SIGNS`: "attacked Diaz over taxes") are not.
struct AttackSense: Sendable {
  static let sets = ["BLOWS", "BLOW_PLACES", "BLOW_HEDGES", "WORD_SIGNS"]
  private static let frame = "frame/accuse/attack"
  private static let blow = "frame/assault"

  private let sets: SetTable
  private let blows, places, hedges, reasons: Int?

  init(_ rules: RuleSet) {
    sets = rules.sets
    blows = sets.id(Self.sets[0])
    places = sets.id(Self.sets[1])
    hedges = sets.id(Self.sets[2])
    reasons = sets.id(Self.sets[3])
  }

  /// Makes assaults of the attacks of a text of blows.
  func settle(_ findings: inout [Finding], _ analysis: Analysis, _ stances: StanceReader) {
    let attacks = findings.indices.filter { findings[$0].rule == Self.frame }
    guard !attacks.isEmpty,
      attacks.contains(where: { isBlow(findings[$0], analysis, stances) }) || tellsOfBlows(analysis)
    else { return }
    for index in attacks where !hasOblique(of: reasons, findings[index], analysis, stances) {
      findings[index].type = .assault
      findings[index].rule = Self.blow
    }
  }

  private func isBlow(_ finding: Finding, _ analysis: Analysis, _ stances: StanceReader) -> Bool {
    let hedge = finding.stance.hedge
    if let hedges, hedge >= 0, sets.contains(hedges, analysis.lemmas[hedge]) { return true }
    return hasOblique(of: places, finding, analysis, stances)
  }

  /// Whether a preposition of the set opens a phrase of the attack's clause.
  private func hasOblique(of set: Int?, _ finding: Finding, _ analysis: Analysis, _ stances: StanceReader) -> Bool {
    guard let set, let clause = stances.verb(in: TokenRange(finding.anchor, finding.anchor + 1)) else { return false }
    return analysis.clauses.clauses[clause].obliques.contains {
      sets.contains(set, analysis.text.tokens.folded[$0.preposition])
    }
  }

  private func tellsOfBlows(_ analysis: Analysis) -> Bool {
    guard let blows else { return false }
    return analysis.lemmas.contains { sets.contains(blows, $0) }
  }
}
