import SaysoCorpus
import SaysoExtraction
import SaysoGraph
import SaysoText

/// An analysed article, for explanations: tokens, offsets and words by each other.
struct AnalysisView {
  let document: Document
  let analysis: Analysis
  private let points: CodePoints

  init(_ document: Document, _ extractor: Extractor) {
    self.document = document
    analysis = extractor.analyze(document)
    points = CodePoints(document.text)
  }

  /// `analysis` must be of the document.
  init(_ document: Document, _ analysis: Analysis) {
    self.document = document
    self.analysis = analysis
    points = CodePoints(document.text)
  }

  private var tokens: SaysoText.Tokens { analysis.text.tokens }

  func words(_ range: TokenRange) -> String { Columns.visible(analysis.text.string(range)) }

  func span(_ range: TokenRange) -> CodePointRange {
    let bytes = tokens.bytes(range)
    return CodePointRange(points.offset(ofByte: bytes.start), points.offset(ofByte: bytes.end))
  }

  /// `“words” [start, end)`
  func quoted(_ range: TokenRange) -> String {
    let span = span(range)
    return "“\(words(range))” [\(span.start), \(span.end))"
  }

  /// The tokens of a stretch of text; nil if it holds none.
  func tokens(at span: CodePointRange) -> TokenRange? {
    guard span.start >= 0, span.end <= points.count, span.start < span.end else { return nil }
    let (start, end) = (points.byte(ofOffset: span.start), points.byte(ofOffset: span.end))
    let first = (0..<tokens.count).first { Int(tokens.end[$0]) > start }
    guard let first, Int(tokens.start[first]) < end else { return nil }
    let last = (first..<tokens.count).last { Int(tokens.start[$0]) < end } ?? first
    return TokenRange(first, last + 1)
  }

  /// Index of the sentence that holds a token.
  func sentence(of token: Int) -> Int {
    analysis.text.sentences.firstIndex { $0.tokens.contains(token) } ?? 0
  }

  /// The sentence around a token, set in lines.
  func sentenceLines(_ token: Int, indent: String) -> [String] {
    let sentence = analysis.text.sentences[sentence(of: token)].tokens
    return Columns.wrapped(words(sentence), Console.width - indent.count).map { indent + $0 }
  }

  /// The first few places where words stand, each with what `explain` says of it.
  func explained(
    _ words: String, _ extractor: Extractor, _ explain: (TokenRange) -> [String]
  ) throws(InputError) -> String {
    let places = occurrences(of: words, extractor)
    guard !places.isEmpty else {
      throw InputError(words, "these words do not stand in \(document.id)", remedy: "sayso text prints what does")
    }
    var lines: [String] = []
    for place in places.prefix(3) {
      lines += (lines.isEmpty ? [] : [""]) + [quoted(place)] + sentenceLines(place.start, indent: "  ")
      lines += explain(place).map { "  " + $0 }
    }
    if places.count > 3 { lines += ["", "… and \(places.count - 3) more places"] }
    return lines.map(Columns.visible).joined(separator: "\n") + "\n"
  }

  /// Where words stand in the text: as written if they do, else in any case.
  func occurrences(of words: String, _ extractor: Extractor) -> [TokenRange] {
    let wanted = extractor.analyze(Document(id: "words", words)).text
    let count = wanted.tokens.count
    guard count > 0, count <= tokens.count else { return [] }
    func strings(_ text: TokenizedText, _ range: TokenRange, folded: Bool) -> [String] {
      range.indices.map { text.vocabulary.string(folded ? text.tokens.folded[$0] : text.tokens.form[$0]) }
    }
    for folded in [false, true] {
      let want = strings(wanted, TokenRange(0, count), folded: folded)
      let found = (0...(tokens.count - count)).filter { start in
        let first = folded ? tokens.folded[start] : tokens.form[start]
        return analysis.text.vocabulary.string(first) == want[0]
          && strings(analysis.text, TokenRange(start, start + count), folded: folded) == want
      }
      if !found.isEmpty { return found.map { TokenRange($0, $0 + count) } }
    }
    return []
  }
}
