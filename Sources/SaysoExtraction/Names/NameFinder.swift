package import SaysoSyntax
package import SaysoText

/// Finds names of persons, organizations and places.
///
/// Two passes over each document: the first takes words and their neighbours, the second also knows what
/// the first found, so that "Lee" follows "Ann Lee" and a headline follows the story. What each kind of
/// evidence weighs stands in `rules/names.evidence`. O(tokens).
package struct NameFinder: Sendable {
  let gazetteers: Gazetteers
  let weights: EvidenceTable

  package init() {
    gazetteers = Gazetteers()
    weights = EvidenceTable(EmbeddedFile.bytes("rules/names.evidence"))
  }

  init(gazetteers: Gazetteers, weights: EvidenceTable) {
    self.gazetteers = gazetteers
    self.weights = weights
  }

  /// The names of a text, in text order, none overlapping another.
  package func names(in text: TokenizedText, tags: [Tag]) -> [Name] {
    let words = NameWords(text, gazetteers)
    let stretches = StretchFinder(text, words).stretches()
    var decoder = NameDecoder(NameScorer(text, words, gazetteers, tags: tags), weights)
    var found = stretches.flatMap { decoder.names(in: $0) }
    decoder.scorer.table = NameTable(found, text, words, decoder.scorer.lines)
    found = stretches.flatMap { decoder.names(in: $0) }
    decoder.scorer.table = NameTable(found, text, words, decoder.scorer.lines)
    return stretches.flatMap { stretch in
      decoder.names(in: stretch).map { decoder.explain($0.tokens, $0.kind) }
    }
  }
}
