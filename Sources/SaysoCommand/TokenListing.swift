import SaysoExtraction
import SaysoGraph
import SaysoSyntax
import SaysoText

/// What the rules see of a document, for people and for programs.
struct TokenListing: Sendable {
  let extractor: Extractor

  /// `{"id","tokens":[[start,end,tag,chunk,lemma]],"sentences":[[start,end]]}` and a line feed;
  /// offsets are code points, tags Penn Treebank's, chunks IOB.
  func line(_ document: Document) -> [UInt8] {
    let analysis = extractor.analyze(document)
    let tokens = analysis.text.tokens
    let points = CodePoints(document.text)
    let chunks = extractor.chunks(of: analysis)
    var json = JSONWriter(.compact, capacity: document.text.count * 8)
    json.beginObject()
    json.member("id", document.id)
    json.key("sentences")
    json.array(analysis.text.sentences) { json, sentence in
      let bytes = tokens.bytes(sentence.tokens)
      json.range(CodePointRange(points.offset(ofByte: bytes.start), points.offset(ofByte: bytes.end)))
    }
    json.key("tokens")
    json.beginArray()
    for index in 0..<tokens.count {
      let bytes = tokens.bytes(index)
      json.beginArray()
      json.integer(points.offset(ofByte: bytes.start))
      json.integer(points.offset(ofByte: bytes.end))
      json.string(analysis.tags[index].name)
      json.string(chunks[index])
      json.string(analysis.text.vocabulary.string(analysis.lemmas[index]))
      json.endArray()
    }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// One token a line in aligned columns, an empty line after each sentence.
  func table(_ document: Document) -> [UInt8] {
    let analysis = extractor.analyze(document)
    let points = CodePoints(document.text)
    let chunks = extractor.chunks(of: analysis)
    var lines: [UInt8] = Array("# \(document.id): start end token tag chunk lemma\n".utf8)
    for sentence in analysis.text.sentences {
      for row in Self.rows(analysis, sentence.tokens, chunks, points) { lines += Array((row + "\n").utf8) }
      lines.append(10)
    }
    return lines
  }

  /// The tokens of a range with their offsets, tags, chunks and lemmas in columns.
  static func rows(
    _ analysis: Analysis, _ range: TokenRange, _ chunks: [String], _ points: CodePoints
  ) -> [String] {
    let tokens = analysis.text.tokens
    let words = range.indices.map { Columns.visible(analysis.text.string(tokens.bytes($0))) }
    let width = min(24, words.map(Columns.width).max() ?? 0)
    return zip(range.indices, words).map { index, word in
      let bytes = tokens.bytes(index)
      return [
        Columns.right(String(points.offset(ofByte: bytes.start)), 6),
        Columns.right(String(points.offset(ofByte: bytes.end)), 6), " " + Columns.left(word, width),
        Columns.left(analysis.tags[index].name, 5), Columns.left(chunks[index], 5),
        Columns.visible(analysis.text.vocabulary.string(analysis.lemmas[index])),
      ].joined(separator: " ")
    }
  }
}
