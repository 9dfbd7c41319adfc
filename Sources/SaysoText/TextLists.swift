/// Word lists that cutting text needs, read from the built-in lexicon.
package struct TextLists: Sendable {
  /// Abbreviation without its last full stop → class letters: T never ends a sentence (titles),
  /// E may end one, C is a plain word when in lower case.
  let abbreviations: KeyedLines
  /// Prefixes that keep their hyphen.
  let prefixes: KeyedLines
  /// Words that, capitalised after an ambiguous full stop, begin a sentence.
  let starters: KeyedLines
  /// Openings and inner words of lines that state nothing.
  let furniture: [FurniturePhrase]
  /// Those of them that also begin long paragraphs.
  let captions: [FurniturePhrase]
  /// In words.
  let longestCaption: Int

  package init() {
    abbreviations = KeyedLines(EmbeddedFile.bytes("lexicon/abbreviations.tsv"))
    prefixes = KeyedLines(EmbeddedFile.bytes("lexicon/prefixes.tsv"))
    starters = KeyedLines(EmbeddedFile.bytes("lexicon/starters.tsv"))
    furniture = FurniturePhrase.parse(EmbeddedFile.bytes("lexicon/furniture.tsv"))
    captions = furniture.filter { $0.role == .caption }
    longestCaption = captions.reduce(0) { max($0, $1.wordCount) }
  }
}

/// A phrase by which a line is known as caption, byline or page furniture.
struct FurniturePhrase: Sendable {
  var role: ParagraphRole
  /// Whether the line must begin with the phrase; else it may stand anywhere.
  var begins: Bool
  /// Case-folded words with single spaces between and around.
  var phrase: [UInt8]
  var wordCount: Int

  /// Lines of `role`, `begins|holds`, `phrase`, tabs between; others are skipped.
  static func parse(_ bytes: [UInt8]) -> [FurniturePhrase] {
    bytes.split(separator: 10).compactMap { line in
      let fields = line.split(separator: 9)
      guard fields.count == 3, line.first != 35 else { return nil }
      let role: ParagraphRole =
        switch String(decoding: fields[0], as: UTF8.self) {
        case "byline": .byline
        case "caption": .caption
        default: .boilerplate
        }
      return FurniturePhrase(
        role: role, begins: fields[1].elementsEqual("begins".utf8), phrase: [32] + fields[2] + [32],
        wordCount: fields[2].split(separator: 32).count)
    }
  }
}
