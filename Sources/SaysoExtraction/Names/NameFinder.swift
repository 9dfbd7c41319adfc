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
    var memory = NameMemory()
    return names(in: text, &memory)
  }

  /// The same with what earlier documents of one growing vocabulary left.
  package func names(in text: TokenizedText, _ memory: inout NameMemory) -> [Name] {
    var (stretches, decoder) = read(text, passes: 2, &memory)
    var names = decoder.explain(decoder.names(in: stretches), in: stretches)
    swap(&decoder.scorer.phrases.known, &memory.phrases)
    BodyNames.extend(&names, text, decoder.scorer.words)
    return names
  }

  /// Where names can lie, and a decoder that knows what so many passes found in the rest of the text.
  func read(
    _ text: TokenizedText, passes: Int, _ memory: inout NameMemory
  ) -> (stretches: [TokenRange], decoder: NameDecoder) {
    memory.reserve(text.vocabulary.count)
    let words = NameWords(text, gazetteers, &memory)
    let stretches = StretchFinder(text, words).stretches()
    var decoder = NameDecoder(NameScorer(text, words, gazetteers), weights)
    // Swapped, since a second reference would have the column copied at the first write.
    swap(&decoder.scorer.phrases.known, &memory.phrases)
    let spelling = NameSpelling(text, words, decoder.scorer.lines)
    for _ in 0..<passes {
      decoder.scorer.table = NameTable(decoder.names(in: stretches), text, words, spelling)
    }
    return (stretches, decoder)
  }
}
