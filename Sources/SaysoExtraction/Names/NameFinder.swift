package import SaysoText

/// Finds names of persons, organizations and places.
///
/// Two passes over each document: the first takes words and their neighbours, the second also knows what
/// the first found, so that "Lee" follows "Ann Lee" and a headline follows the story. What each kind of
/// evidence weighs stands in `rules/names.evidence`. O(tokens).
package struct NameFinder: Sendable {
  let gazetteers: Gazetteers
  let weights: EvidenceTable

  /// With the built-in weights, and those of `own` in their places.
  package init(own: EvidenceFile? = nil) {
    gazetteers = Gazetteers()
    weights = EvidenceTable(EmbeddedFile.bytes("rules/names.evidence") + [10] + (own?.bytes ?? []))
  }

  init(gazetteers: Gazetteers, weights: EvidenceTable) {
    self.gazetteers = gazetteers
    self.weights = weights
  }

  /// The names of a text, in text order, none overlapping another.
  package func names(in text: TokenizedText) -> [Name] {
    let words = NameWords(text, gazetteers)
    let stretches = StretchFinder(text, words).stretches()
    var decoder = NameDecoder(NameScorer(text, words, gazetteers), weights)
    var found = decoder.names(in: stretches)
    for _ in 0..<2 {
      decoder.scorer.table = NameTable(found, text, words, decoder.scorer.lines)
      found = decoder.names(in: stretches)
    }
    var names = decoder.explain(found, in: stretches)
    BodyNames.extend(&names, text, words)
    return names
  }
}
