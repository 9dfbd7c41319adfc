import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// What a document states by other rules than the finder's own: for checks that try rules out.
extension StatementFinder {
  /// A document as rules see it.
  struct Groups {
    var analysis: Analysis
    var tapes: RuleTapes
    var ends: EndFinder
  }

  func groups(of analysis: Analysis) -> Groups {
    let tapes = tapes(of: analysis)
    let ends = EndFinder(analysis, sets: sets, demonymAt: tapes.demonymAt)
    return Groups(analysis: analysis, tapes: tapes, ends: ends)
  }

  /// What rules read off tapes; `rules` must be a variant of the finder's.
  func relations(_ groups: Groups, by rules: RuleSet) -> RelationRules.Result {
    RelationRules(
      rules: rules, analysis: groups.analysis, stances: stances(groups.analysis),
      former: RoleStatusWords(groups.analysis.text), matcher: matcher.matching(rules)
    ).read(groups.tapes, groups.ends)
  }

  /// What the frames of a variant read off clauses.
  func findings(_ analysis: Analysis, framesBy rules: RuleSet) -> [Finding] {
    var ends = EndFinder(analysis, sets: sets, demonymAt: demonyms.entities(in: analysis))
    return frames(analysis, by: rules, stances(analysis)).findings(&ends)
  }
}
