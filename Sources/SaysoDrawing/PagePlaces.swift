import SaysoGraph

/// The articles' texts, and where in them statements stand: each sentence once, with a number.
struct PagePlaces {
  struct Article {
    var record: DocumentRecord
    var scalars: [Unicode.Scalar]
    /// Numbers of ``sentences``.
    var sentences: Range<Int> = 0..<0

    /// What of a span is no space at its ends, so that it ends inside a paragraph; `nil` where nothing is.
    func words(_ span: CodePointRange) -> Range<Int>? {
      guard let range = PageMarks.range(span, count: scalars.count),
        let first = scalars[range].firstIndex(where: { !$0.properties.isWhitespace }),
        let last = scalars[range].lastIndex(where: { !$0.properties.isWhitespace })
      else { return nil }
      return first..<(last + 1)
    }
  }

  struct Sentence {
    var range: Range<Int>
    /// Indices of statements, ascending.
    var edges: [Int]
  }

  private(set) var articles: [Article] = []
  private(set) var sentences: [Sentence] = []
  private var articleOf: [String: Int] = [:]
  private var sentencesOf: [Int: [Int]] = [:]

  /// Places of the statements with these indices.
  init(_ graph: Graph, _ edges: [Int], _ texts: [String: [UInt8]]) {
    for record in graph.documents {
      guard articleOf[record.id] == nil, let bytes = texts[record.id] else { continue }
      articleOf[record.id] = articles.count
      articles.append(Article(record: record, scalars: Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)))
    }
    var found = [[Range<Int>: [Int]]](repeating: [:], count: articles.count)
    for i in edges {
      for evidence in graph.edges[i].evidence {
        guard let at = articleOf[evidence.document],
          let range = articles[at].words(evidence.span)
        else { continue }
        if found[at][range]?.last != i { found[at][range, default: []].append(i) }
      }
    }
    for at in articles.indices {
      let start = sentences.count
      let ranges = found[at].keys.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      for range in ranges {
        for i in found[at][range] ?? [] { sentencesOf[i, default: []].append(sentences.count) }
        sentences.append(Sentence(range: range, edges: found[at][range] ?? []))
      }
      articles[at].sentences = start..<sentences.count
    }
  }

  /// Numbers of the sentences that state it.
  func sentences(of edge: Int) -> [Int] { sentencesOf[edge] ?? [] }

  /// The words at some spans, joined; `nil` where there is no text or no span.
  func words(_ spans: [CodePointRange], in document: String) -> String? {
    guard let at = articleOf[document] else { return nil }
    let scalars = articles[at].scalars
    let parts = spans.compactMap { PageMarks.range($0, count: scalars.count) }.map { range in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range])
      return String(text)
    }
    return parts.isEmpty ? nil : parts.joined(separator: " … ")
  }
}
