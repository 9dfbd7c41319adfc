import SaysoGraph
import SaysoText

/// Where something stands, for a reader with the article before them.
struct TextPlace: Hashable, Sendable {
  var document: String
  /// From 1, in the document's text; nil where there is only a graph.
  var line: Int?
  var span: CodePointRange?

  /// "line 4", or "char 184" where lines are not known.
  var description: String {
    if let line { return "line \(line)" }
    return span.map { "char \($0.start)" } ?? ""
  }
}

/// A text's spans as words and places; without a text they stay offsets.
struct SpanWords {
  private let text: [UInt8]?
  private let points: CodePoints
  /// Code points at which lines begin.
  private let lines: [Int]

  init(_ text: [UInt8]?) {
    self.text = text
    points = CodePoints(text ?? [])
    var lines = [0]
    var offset = 0
    for byte in text ?? [] {
      if byte & 0xC0 != 0x80 { offset += 1 }
      if byte == 10 { lines.append(offset) }
    }
    self.lines = lines
  }

  func text(_ spans: [CodePointRange]) -> String {
    spans.map { text($0) ?? "[\($0.start)–\($0.end)]" }.joined(separator: " … ")
  }

  /// The words of a span; nil without a text.
  func text(_ span: CodePointRange) -> String? {
    guard let text else { return nil }
    guard span.start >= 0, span.start <= span.end else { return "" }
    return String(decoding: text[points.byte(ofOffset: span.start)..<points.byte(ofOffset: span.end)], as: UTF8.self)
  }

  func place(_ document: String, _ span: CodePointRange?) -> TextPlace {
    guard text != nil, let span else { return TextPlace(document: document, line: nil, span: span) }
    var low = 0
    var high = lines.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= span.start { low = middle } else { high = middle }
    }
    return TextPlace(document: document, line: low + 1, span: span)
  }
}
