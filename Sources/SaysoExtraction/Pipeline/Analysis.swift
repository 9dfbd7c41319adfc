package import SaysoSyntax
package import SaysoText

/// Everything that the stages found in one document, each by token or index of the stage before.
package struct Analysis: Sendable {
  package var text: TokenizedText
  package var tags: [Tag]
  package var lemmas: [FormID]
  package var names: [Name]
  package var clauses: ClauseAnalysis
  package var table: EntityTable
  package var sayings: [Saying]
  package var findings: [Finding]
  package var bareRoles: [BareRole]
}
