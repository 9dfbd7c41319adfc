import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// What a document states by other rules than the finder's own: for checks that try rules out.
extension StatementFinder {
  /// A document as rules over groups see it.
  struct Groups {
    var analysis: Analysis
    var tape: Tape
    var sentences: [ItemRange]
    var ends: EndFinder
  }

  func groups(of analysis: Analysis) -> Groups {
    let ends = EndFinder(analysis, sets: sets, demonyms: demonyms)
    let (tape, sentences) = TapeBuilder(analysis, regions: areas(of: analysis), demonymAt: ends.demonymAt).build()
    return Groups(analysis: analysis, tape: tape, sentences: sentences, ends: ends)
  }

  /// What rules over groups read; `rules` must be a variant of the finder's.
  func relations(_ groups: Groups, by rules: RuleSet) -> RelationRules.Result {
    RelationRules(
      rules: rules, analysis: groups.analysis, stances: stances(groups.analysis),
      former: RoleStatusWords(groups.analysis.text), matcher: matcher.matching(rules)
    ).read(groups.tape, groups.sentences, groups.ends)
  }

  /// What the frames of a variant read off clauses.
  func findings(_ analysis: Analysis, framesBy rules: RuleSet) -> [Finding] {
    var ends = EndFinder(analysis, sets: sets, demonyms: demonyms)
    return frames(analysis, by: rules, stances(analysis)).findings(&ends)
  }
}
