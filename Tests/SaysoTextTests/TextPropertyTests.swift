import SaysoText
import Testing

/// What holds of any text whatever, tried on texts made from a seed.
@Suite struct TextPropertyTests {
  @Test(arguments: 0..<100)
  func `tokens stand in order, without overlap, and leave out only what nobody sees`(_ seed: Int) {
    let cut = Cut(Self.news(seed))
    var covered = [Bool](repeating: false, count: cut.text.document.text.count)
    var last = 0
    for token in 0..<cut.text.tokens.count {
      let range = cut.text.tokens.bytes(token)
      #expect(!range.isEmpty && range.start >= last)
      last = range.end
      for byte in range.start..<range.end { covered[byte] = true }
    }
    let missed = zip(cut.text.document.text, covered).filter { !$1 && $0 > 32 && $0 < 0x80 }
    #expect(missed.isEmpty)
  }

  @Test(arguments: 0..<100)
  func `paragraphs and sentences part the tokens without rest`(_ seed: Int) {
    let text = Cut(Self.news(seed)).text
    #expect(Self.joined(text.paragraphs.map(\.tokens)) == [TokenRange(0, text.tokens.count)])
    #expect(Self.joined(text.sentences.map(\.tokens)) == [TokenRange(0, text.tokens.count)])
    for sentence in text.sentences {
      let paragraph = text.paragraphs[sentence.paragraph]
      #expect(!sentence.tokens.isEmpty && paragraph.tokens.contains(sentence.tokens))
      #expect(paragraph.bytes.contains(text.tokens.bytes(sentence.tokens)))
    }
  }

  @Test(arguments: 0..<100)
  func `quotations nest, and their content stands inside their marks`(_ seed: Int) {
    let text = Cut(Self.news(seed)).text
    for (index, quotation) in text.quotations.enumerated() {
      #expect(quotation.tokens.contains(quotation.content) && !quotation.content.isEmpty)
      #expect(quotation.parent < index)
      if quotation.parent >= 0 {
        #expect(text.quotations[quotation.parent].tokens.contains(quotation.tokens))
      }
    }
  }

  @Test(arguments: 0..<100)
  func `every token's offsets survive the way through code points`(_ seed: Int) {
    let text = Cut(Self.scalars(seed)).text
    let points = CodePoints(text.document.text)
    for token in 0..<text.tokens.count {
      let range = text.tokens.bytes(token)
      #expect(points.byte(ofOffset: points.offset(ofByte: range.start)) == range.start)
      #expect(points.byte(ofOffset: points.offset(ofByte: range.end)) == range.end)
    }
  }

  @Test(arguments: 0..<100)
  func `any valid UTF-8 is cut without a trap, and no letter or digit is lost`(_ seed: Int) {
    let text = Cut(Self.scalars(seed)).text
    var covered = [Bool](repeating: false, count: text.document.text.count)
    for token in 0..<text.tokens.count {
      let range = text.tokens.bytes(token)
      for byte in range.start..<range.end { covered[byte] = true }
    }
    let lost = zip(text.document.text, covered).filter { !$1 && ($0 > 32 && $0 < 0x7F) }
    #expect(lost.isEmpty)
  }

  @Test(arguments: 0..<100)
  func `the same text is cut the same way twice`(_ seed: Int) {
    let first = Cut(Self.scalars(seed))
    let second = Cut(Self.scalars(seed))
    #expect(first.written == second.written && first.sentences == second.sentences)
  }

  @Test(arguments: ["word ", "word", "“"])
  func `two megabytes on a single line come to an end`(_ unit: String) {
    let bytes = Array(repeating: Array(unit.utf8), count: 2_000_000 / unit.utf8.count).flatMap { $0 }
    #expect(Cut(bytes: bytes).text.tokens.count > 0)
  }

  @Test(arguments: [
    ["\""], ["'"], ["("], ["a."], ["U.S. "], ["-"], ["."], ["a-"], ["é"], ["http://a@b.c/"], ["“", "'a"],
    ["'a ", "\""],
  ])
  func `no pattern, however often repeated, costs squared time`(_ units: [String]) {
    let bytes = units.flatMap { unit in Array(repeating: Array(unit.utf8), count: 20_000).flatMap { $0 } }
    #expect(Cut(bytes: bytes).text.tokens.count > 0)
  }

  // MARK: Texts from seeds

  /// Something like news: words, names, marks and line ends in any order.
  static func news(_ seed: Int) -> String {
    var random = Seeded(seed)
    let parts = [
      "the", "Dora", "Vance", "U.S.", "Mr.", "said", "don't", "high-ranking", "anti-war", "1,000", "5pm", "“", "”",
      "\"", "'", "‘", "’", ".", ",", "?!", "...", "…", "—", "--", "(", ")", "\n", "\n\n", "\r\n", " ", " ", " ", " ",
      "  ",
      "a.b@c.de", "http://x.org/", "$", "€5", "😀", "\u{A0}", "\u{AD}", "PARIS", "- ", "By", "#", "Inc.", "é",
    ]
    return (0..<(random.below(300))).map { _ in random.pick(parts) }.joined()
  }

  /// Any code points, many of them marks and spaces.
  static func scalars(_ seed: Int) -> String {
    var random = Seeded(seed)
    var out = String.UnicodeScalarView()
    for _ in 0..<random.below(600) {
      let value =
        switch random.below(5) {
        case 0: random.below(0x80)
        case 1: random.below(0x400)
        case 2: 0x2000 + random.below(0x800)
        case 3: random.below(0x1_0000)
        default: random.below(0x11_0000)
        }
      if let scalar = Unicode.Scalar(UInt32(value)) { out.append(scalar) }
    }
    return String(out)
  }

  /// Adjacent ranges made one; a single range when nothing is left out or taken twice.
  private static func joined(_ ranges: [TokenRange]) -> [TokenRange] {
    var out: [TokenRange] = []
    for range in ranges {
      if out.last?.end == range.start, let last = out.popLast() {
        out.append(TokenRange(last.start, range.end))
      } else {
        out.append(range)
      }
    }
    return out.isEmpty ? [TokenRange(0, 0)] : out
  }
}
