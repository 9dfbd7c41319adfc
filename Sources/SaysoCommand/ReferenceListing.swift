import SaysoExtraction
import SaysoGraph
import SaysoText

/// Whom the pronouns and descriptions of a sentence mean, and by which rule; or who came into question.
struct ReferenceListing {
  private let analysis: Analysis

  init(_ analysis: Analysis) { self.analysis = analysis }

  func rows(in sentence: TokenRange) -> [String] {
    let table = analysis.table
    let found = table.mentions.filter { $0.form != .name && sentence.contains($0.tokens.start) }
      .filter { table.entities[$0.entity].isNamed }
      .map { ($0.tokens, "is \(name($0.entity)) (\($0.rule))") }
    let left = table.doubts.filter { sentence.contains($0.tokens.start) }
      .map { doubt in
        let candidates = doubt.candidates.map { "\(name($0.entity)) \($0.salience)" }.joined(separator: ", ")
        return (doubt.tokens, "is left alone; in question: \(candidates)")
      }
    return (found + left).sorted { $0.0 < $1.0 }.map { "  “\(analysis.text.string($0))” \($1)" }
  }

  private func name(_ entity: Int) -> String { analysis.text.string(analysis.table.entities[entity].name) }
}
