import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Which statements about unnamed participants a reader would put on a diagram.
///
/// "the senator" resumes somebody whom the text names, "somebody" and "no candidate" are nobody in particular, and
/// reporters who are told something only carry it on. What is said of all others is drawn.
struct DescribedEnds {
  let analysis: Analysis
  let rules: RuleSet
  /// The noun group of a described entity.
  private var groupOf: [Int: Int] = [:]
  static let sets = ["VAGUE", "SCARCE", "INDEFINITE", "RESUMING", "HEARERS"]

  init(analysis: Analysis, rules: RuleSet, _ ends: EndFinder) {
    self.analysis = analysis
    self.rules = rules
    for (noun, entity) in ends.described.enumerated() where entity >= 0 && groupOf[Int(entity)] == nil {
      groupOf[Int(entity)] = noun
    }
  }

  func drawn(_ findings: [Finding]) -> [Finding] { findings.filter(isDrawn) }

  private func isDrawn(_ finding: Finding) -> Bool {
    let ends = [finding.source, finding.target].compactMap { groupOf[$0.entity] }
    if ends.isEmpty { return true }
    // What somebody talks about makes a line between names only.
    if finding.type == .mention { return false }
    if ends.contains(where: { isNobody($0, finding.stance) || resumes($0) }) { return false }
    guard let target = groupOf[finding.target.entity] else { return true }
    return !(finding.type == .tell || finding.type == .consult) || !isIn("HEARERS", lemma(target))
  }

  /// "somebody", "no candidate", "few voters"; "a candidate" whom a body did not endorse.
  private func isNobody(_ noun: Int, _ stance: Stance) -> Bool {
    let first = analysis.text.tokens.folded[analysis.clauses.nouns[noun].tokens.start]
    if isIn("VAGUE", lemma(noun)) || isIn("SCARCE", first) { return true }
    let start = analysis.clauses.nouns[noun].tokens.start
    if start > 0, isIn("SCARCE", analysis.text.tokens.folded[start - 1]) { return true }
    return stance.polarity == .negated && isIn("INDEFINITE", first)
  }

  /// "the senator", "the Ohio senator", "the company": somebody whom the text has named, and who could not be told.
  ///
  /// What says which one is meant ("the senator from Ohio", "the agency that …") makes it a participant of its own, and
  /// so does a word before a body's noun ("the gun lobby").
  private func resumes(_ noun: Int) -> Bool {
    let group = analysis.clauses.nouns[noun]
    guard !group.isPlural, group.possessor < 0, group.possessivePronoun < 0, isIn("RESUMING", lemma(noun)) else {
      return false
    }
    guard group.isDefinite else {
      // "Lawmaker urges talks", "former mayor": without an article the noun is a title.
      return isPerson(noun) && !isIn("INDEFINITE", analysis.text.tokens.folded[group.tokens.start])
    }
    return !isFollowed(group, isNamedPost: isPerson(noun)) && (group.tokens.count == 2 || isPerson(noun))
  }

  private func isPerson(_ noun: Int) -> Bool { isIn("PEOPLE", lemma(noun)) }

  /// "of Norland", "who fled", "accused of": words right after the group that say which one is meant.
  ///
  /// After a person's post other prepositions mostly belong to the verb: "praised the senator for his work".
  private func isFollowed(_ group: NounGroup, isNamedPost: Bool) -> Bool {
    guard group.tokens.end < analysis.tags.count else { return false }
    switch analysis.tags[group.tokens.end] {
    case .in: return !isNamedPost || isIn("OWNING", analysis.text.tokens.folded[group.tokens.end])
    case .wp, .wdt, .wps, .vbn, .vbg: return true
    default: return false
    }
  }

  private func lemma(_ noun: Int) -> FormID { analysis.lemmas[analysis.clauses.nouns[noun].head] }

  private func isIn(_ set: String, _ form: FormID) -> Bool {
    rules.sets.id(set).map { rules.sets.contains($0, form) } ?? false
  }
}
