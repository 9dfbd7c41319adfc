import SaysoRules
import SaysoSyntax
import SaysoText

/// What kind of source says something, for a ledger of sources.
package enum SourceKind: String, Sendable, CaseIterable {
  /// The article's own voice.
  case article
  case named
  /// Described, without a name: "officials".
  case unnamed
  /// Something written, counted or recorded: "court papers", "a poll".
  case document
  /// Nobody is told: "reportedly".
  case nobody
}

extension Extractor {
  /// The kind of a source without a name, by the head of its first noun group.
  package func sourceKind(ofDescription words: String) -> SourceKind {
    let analysis = analyze(Document(id: "source", words))
    guard let noun = analysis.clauses.nouns.first else { return words.isEmpty ? .nobody : .unnamed }
    guard let documents = rules.sets.id("DOCUMENTS") else { return .unnamed }
    let isDocument =
      rules.sets.contains(documents, analysis.lemmas[noun.head])
      || rules.sets.contains(documents, analysis.text.tokens.folded[noun.head])
    return isDocument ? .document : .unnamed
  }
}
