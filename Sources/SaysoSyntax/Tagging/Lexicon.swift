import SaysoText

/// Words with their possible tags and irregular lemmas, and what endings say of all other words.
///
/// A lower-case key holds for every writing of a word; a key with a capital holds for that writing
/// inside a sentence, where capitals mean something.
package struct Lexicon: Sendable {
  private let words: KeyedLines
  private let endings: KeyedLines
  private static let longestEnding = 6
  private static let vowels = Array("aeiouy".utf8)

  /// From the bytes of `words.tsv` and `endings.tsv`.
  package init(words: [UInt8], endings: [UInt8]) {
    self.words = KeyedLines(words)
    self.endings = KeyedLines(endings)
  }

  package static func builtIn() -> Lexicon {
    Lexicon(
      words: EmbeddedFile.bytes("lexicon/words.tsv"), endings: EmbeddedFile.bytes("lexicon/endings.tsv"))
  }

  /// Tags of a written or folded form, most frequent first; empty when it has no entry.
  package func tags(_ form: ArraySlice<UInt8>) -> [Tag] {
    words.fields(form).map(Self.parseTags) ?? []
  }

  /// Tags by the longest known ending of a folded form; never empty.
  package func guess(_ folded: ArraySlice<UInt8>) -> [Tag] {
    // "bpd", "km"
    if folded.count > 1, folded.allSatisfy({ $0 >= 97 && $0 <= 122 && !Self.vowels.contains($0) }) {
      return folded.last == 115 ? [.nns, .nn] : [.nn, .nns]
    }
    for length in stride(from: min(Self.longestEnding, folded.count), to: 0, by: -1) {
      if let found = endings.fields(folded.suffix(length)) { return Self.parseTags(found) }
    }
    return endings.fields("*").map(Self.parseTags) ?? [.nn]
  }

  /// The lemma of a folded form that the rules of endings do not give.
  package func irregularLemma(_ folded: ArraySlice<UInt8>, _ tag: Tag) -> ArraySlice<UInt8>? {
    guard let line = words.fields(folded), let tab = line.firstIndex(of: 9) else { return nil }
    let name = Array(tag.name.utf8)
    for pair in line[(tab + 1)...].split(separator: 32) {
      guard let equals = pair.firstIndex(of: 61) else { continue }
      if name.starts(with: pair[..<equals]) { return pair[(equals + 1)...] }
    }
    return nil
  }

  /// Tags up to the first tab; unknown names are skipped.
  private static func parseTags(_ line: ArraySlice<UInt8>) -> [Tag] {
    let field = line.prefix { $0 != 9 }
    return field.split(separator: 32).compactMap { Tag(bytes: $0) }
  }
}

extension Tag {
  /// By name, as bytes; names are compared as one number each, since a document looks up thousands.
  init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count < 8, let index = Self.packedNames.firstIndex(of: Self.packed(bytes)) else { return nil }
    self = Self.all[index]
  }

  private static let packedNames = allCases.map { packed(Array($0.name.utf8)[...]) }

  private static func packed(_ name: ArraySlice<UInt8>) -> UInt64 {
    var number: UInt64 = 0
    for byte in name { number = number << 8 | UInt64(byte) }
    return number
  }
}
