import SaysoText

struct StandInAnalysis {
  var text: TokenizedText
  func tag(_ i: Int) -> String { "NN" }
  func chunk(_ i: Int) -> String { "O" }
  func lemma(_ i: Int) -> String { text.vocabulary.string(text.tokens.folded[i]) }
}

/// What the rules see of a document, for people and for programs.
struct TokenListing: Sendable {
  private let tokenizer = Tokenizer()

  private func analyze(_ document: Document) -> StandInAnalysis {
    StandInAnalysis(text: tokenizer.tokenize(document))
  }

  /// `{"id","tokens":[[start,end,tag,chunk,lemma]],"sentences":[[start,end]]}` and a line feed.
  func line(_ document: Document) -> [UInt8] {
    let analysis = analyze(document)
    let tokens = analysis.text.tokens
    let points = CodePoints(document.text)
    var json = LineWriter()
    json.raw("{\"id\":")
    json.string(document.id)
    json.raw(",\"tokens\":[")
    for index in 0..<tokens.count {
      json.raw(index > 0 ? ",[" : "[")
      let bytes = tokens.bytes(index)
      json.raw("\(points.offset(ofByte: bytes.start)),\(points.offset(ofByte: bytes.end)),")
      json.string(analysis.tag(index))
      json.raw(",")
      json.string(analysis.chunk(index))
      json.raw(",")
      json.string(analysis.lemma(index))
      json.raw("]")
    }
    json.raw("],\"sentences\":[")
    for (index, sentence) in analysis.text.sentences.enumerated() {
      let bytes = tokens.bytes(sentence.tokens)
      json.raw(index > 0 ? ",[" : "[")
      json.raw("\(points.offset(ofByte: bytes.start)),\(points.offset(ofByte: bytes.end))]")
    }
    json.raw("]}\n")
    return json.bytes
  }

  /// One token a line in aligned columns, an empty line after each sentence.
  func table(_ document: Document) -> [UInt8] {
    let analysis = analyze(document)
    let tokens = analysis.text.tokens
    let points = CodePoints(document.text)
    var lines: [UInt8] = Array("# \(document.id): start end token tag chunk lemma\n".utf8)
    for sentence in analysis.text.sentences {
      let words = sentence.tokens.indices.map { analysis.text.string(tokens.bytes($0)) }
      let width = min(24, words.map(Columns.width).max() ?? 0)
      for (index, word) in zip(sentence.tokens.indices, words) {
        let bytes = tokens.bytes(index)
        let start = Columns.right(String(points.offset(ofByte: bytes.start)), 6)
        let end = Columns.right(String(points.offset(ofByte: bytes.end)), 6)
        let row = [
          start, end, " " + Columns.left(Columns.visible(word), width),
          Columns.left(analysis.tag(index), 5), Columns.left(analysis.chunk(index), 6), analysis.lemma(index),
        ]
        lines += Array((row.joined(separator: " ") + "\n").utf8)
      }
      lines.append(10)
    }
    return lines
  }
}
