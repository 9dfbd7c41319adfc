package import SaysoGraph
package import SaysoText

/// A named person, organization or place where it stands in the text.
package struct Name: Sendable {
  /// Without title, article and possessive.
  package var tokens: TokenRange
  /// `person`, `organization` or `place`.
  package var kind: EntityKind
  /// The rule or evidence that decided, such as `name/person/title-before`.
  package var rule: String

  package init(tokens: TokenRange, kind: EntityKind, rule: String) {
    self.tokens = tokens
    self.kind = kind
    self.rule = rule
  }
}
