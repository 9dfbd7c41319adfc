package import SaysoText

/// Every run of tokens in one text that may be a name, with all that speaks for or against it.
///
/// The learning program reads texts through this; the finder keeps no such table. Flat columns:
/// a stretch holds a range of candidates, a candidate a range of evidence.
package struct NameLattice: Sendable {
  /// In text order; no name crosses the end of one.
  package private(set) var stretches: [(tokens: TokenRange, candidates: Range<Int>)] = []
  /// By end, then by start.
  package private(set) var candidates: [(tokens: TokenRange, evidence: Range<Int>)] = []
  package private(set) var evidence: [NameEvidence] = []

  init(_ stretches: [TokenRange], _ decoder: inout NameDecoder) {
    for stretch in stretches {
      let first = candidates.count
      decoder.eachCandidate(in: stretch) { tokens, found in
        candidates.append((tokens, evidence.count..<evidence.count + found.count))
        evidence.append(contentsOf: found)
      }
      self.stretches.append((stretch, first..<candidates.count))
    }
  }
}

extension NameFinder {
  /// The candidates of a text. With `document`, their evidence includes what this finder's own
  /// first passes say of the rest of the document.
  package func lattice(of text: TokenizedText, document: Bool) -> NameLattice {
    var memory = NameMemory()
    var (stretches, decoder) = read(text, passes: document ? 2 : 0, &memory)
    return NameLattice(stretches, &decoder)
  }

  /// A finder with the same lists and other weights, written as in `rules/names.evidence`.
  package func weighing(_ evidence: [UInt8]) -> NameFinder {
    NameFinder(gazetteers: gazetteers, weights: EvidenceTable(evidence))
  }

  /// The name less the listed titles that it begins with.
  package func withoutTitle(_ name: TokenRange, of text: TokenizedText) -> TokenRange {
    var phrases = PhraseTable(text, gazetteers, known: Array(repeating: nil, count: text.vocabulary.count))
    phrases.open(name)
    var start = name.start
    var found = true
    while found {
      found = false
      for end in stride(from: name.last, to: start, by: -1)
      where phrases.classes(start, end).contains(PhraseClass.title.rawValue) {
        start = end
        found = true
        break
      }
    }
    return TokenRange(start, name.end)
  }

  /// Whether a gazetteer holds the name or one of its capitalised words as a name.
  package func lists(_ name: TokenRange, of text: TokenizedText) -> Bool {
    var phrases = PhraseTable(text, gazetteers, known: Array(repeating: nil, count: text.vocabulary.count))
    phrases.open(name)
    if phrases.classes(name.start, name.end).overlaps(Self.namedPhrases) { return true }
    return name.indices.contains { token in
      let folded = text.vocabulary.bytes(text.tokens.folded[token])
      let shape = text.tokens.shape[token]
      guard shape.contains(.capitalized) || shape.contains(.innerCapital) else { return false }
      let set = gazetteers.wordClasses(folded, caps: shape.contains(.allCaps))
      return set.low & Self.namedWords != 0
    }
  }

  private static let namedWords = (WordClass.given.rawValue...WordClass.acronym.rawValue)
    .filter {
      ![.surnameEnding, .surnamePrefix, .particle, .nameSuffix, .initial, .placeHead, .natureHead].map(
        \WordClass.rawValue
      ).contains($0)
    }
    .reduce(UInt64(0)) { $0 | 1 << UInt64($1) }
  private static let namedPhrases: ClassSet = {
    var set = ClassSet()
    for phrase in PhraseClass.allCases where phrase.rawValue <= PhraseClass.person.rawValue {
      set.insert(phrase.rawValue)
    }
    return set
  }()
}
