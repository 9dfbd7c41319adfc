import SaysoGraph
import SaysoText

/// Token ranges as code-point ranges of the document's text.
struct SpanMaker {
  private let text: TokenizedText
  private let points: CodePoints

  init(_ text: TokenizedText, _ points: CodePoints) {
    self.text = text
    self.points = points
  }

  /// Precondition: not empty.
  func span(_ range: TokenRange) -> CodePointRange {
    let bytes = text.tokens.bytes(range)
    return CodePointRange(points.offset(ofByte: bytes.start), points.offset(ofByte: bytes.end))
  }

  func span(token: Int) -> CodePointRange { span(TokenRange(token, token + 1)) }

  func spans(_ ranges: [TokenRange]) -> [CodePointRange] {
    var spans: [CodePointRange] = []
    spans.reserveCapacity(ranges.count)
    for range in ranges where !range.isEmpty { spans.append(span(range)) }
    return spans
  }

  /// The sentence that holds a token.
  func sentence(around token: Int) -> TokenRange { text.sentences[text.sentence(at: token)].tokens }
}
