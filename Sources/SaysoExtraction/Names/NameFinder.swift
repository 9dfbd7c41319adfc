import SaysoSyntax
import SaysoText
struct NameFinder: Sendable {
  init(vocabulary: inout Vocabulary) {}
  func find(_ text: TokenizedText, tags: [Tag]) -> [Name] { [] }
}
