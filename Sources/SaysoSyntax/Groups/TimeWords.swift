package import SaysoText

/// Nouns and adverbs that name a time, from the built-in lexicon.
package struct TimeWords: Sendable {
  /// Per form id: 0 none, 1 a unit or part ("week", "morning"), 2 a day or month ("Monday", "today").
  private let classes: [UInt8]

  package init(_ vocabulary: inout Vocabulary) {
    var pairs: [(FormID, UInt8)] = []
    for line in EmbeddedFile.bytes("lexicon/time.tsv").split(separator: 10) where line.first != 35 {
      let fields = line.split(separator: 9)
      guard fields.count == 2 else { continue }
      pairs.append((vocabulary.intern(fields[0]), fields[1].elementsEqual("day".utf8) ? 2 : 1))
    }
    var table = [UInt8](repeating: 0, count: vocabulary.count)
    for (id, kind) in pairs { table[Int(id.raw)] = kind }
    classes = table
  }

  package func isTime(_ folded: FormID) -> Bool { kind(folded) > 0 }
  package func isDay(_ folded: FormID) -> Bool { kind(folded) == 2 }
  private func kind(_ folded: FormID) -> UInt8 { Int(folded.raw) < classes.count ? classes[Int(folded.raw)] : 0 }
}
