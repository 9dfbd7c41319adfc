import SaysoRules
import SaysoSyntax
import SaysoText
struct AttributionFinder: Sendable {
  init(rules: RuleSet, vocabulary: inout Vocabulary) {}
  func find(_ text: TokenizedText, tags: [Tag], lemmas: [FormID], clauses: ClauseAnalysis) -> [Saying] { [] }
}
