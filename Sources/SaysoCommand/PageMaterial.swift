import SaysoCorpus
import SaysoDrawing
import SaysoExtraction
import SaysoGraph
import SaysoText

/// What a page shows beside the graph: the article's text and a ledger of its sources.
struct PageMaterial: Sendable {
  private(set) var texts: [String: [UInt8]] = [:]
  /// `nil` for a graph from a file: the page makes a plain one of it.
  private(set) var ledger: PageLedger?

  /// Nothing, as for a merged graph.
  init() {}

  /// Of the article that the graph was made of. A graph from a file has no text.
  init(_ graph: Graph, _ input: Input, _ source: GraphSource) {
    guard case .document(let document) = input else { return }
    texts[document.id] = document.text
    let rows = SourceLedger(graph, text: document.text, source.extractor).sources.map { row in
      PageLedger.Row(
        kind: PageLedger.Kind(row.kind), name: row.name, key: row.key, attributions: row.attributions,
        statements: row.statements, words: row.words, alone: row.alone)
    }
    ledger = PageLedger(rows: rows)
  }
}

extension PageLedger.Kind {
  init(_ kind: SourceKind) {
    self =
      switch kind {
      case .article: .article
      case .named: .named
      case .unnamed: .unnamed
      case .document: .document
      case .nobody: .nobody
      }
  }
}
