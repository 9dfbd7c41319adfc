import SaysoText

/// A text cut up, as the tests show it.
struct Cut {
  static let tokenizer = Tokenizer()
  let text: TokenizedText

  init(_ string: String) { self.init(bytes: Array(string.utf8)) }

  init(bytes: [UInt8]) { text = Self.tokenizer.tokenize(Document(id: "text", text: bytes)) }

  /// Normalised forms with a space between.
  var words: String {
    text.tokens.form.map { text.vocabulary.string($0) }.joined(separator: " ")
  }

  /// The tokens as they stand in the document.
  var written: [String] { (0..<text.tokens.count).map { text.string(text.tokens.bytes($0)) } }

  /// The sentences as they stand in the document.
  var sentences: [String] { text.sentences.map { text.string($0.tokens) } }

  /// The paragraphs as they stand in the document.
  var paragraphs: [String] { text.paragraphs.map { text.string($0.bytes) } }

  var roles: [ParagraphRole] { text.paragraphs.map(\.role) }

  /// What stands between quotation marks; `…` where the next paragraph carries it on.
  var quotations: [String] {
    text.quotations.map { text.string($0.content) + ($0.continues ? "…" : "") }
  }
}

/// Numbers that look random and repeat with their seed (SplitMix64).
struct Seeded {
  private var state: UInt64
  init(_ seed: Int) { state = UInt64(seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
}
