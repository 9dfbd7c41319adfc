import SaysoCorpus
import SaysoExtraction
import SaysoGraph
import SaysoRules
import SaysoText

/// Makes graphs of inputs: articles are extracted, graphs are read.
struct GraphSource: Sendable {
  private let lazy: LazyExtractor

  init(_ options: RulesOptions) throws { lazy = try LazyExtractor(options.rules) }

  var extractor: Extractor { lazy.extractor }

  /// The graph of an input, and a note where there was nothing to read.
  func graph(_ input: Input) throws(InputError) -> (graph: Graph, note: String?) {
    switch input {
    case .document(let document): (extractor.extract(document), Articles.note(on: document))
    case .graph(let bytes, let file, let line): (try Self.read(bytes, file: file, line: line), nil)
    }
  }

  /// Reads a graph's JSON; in a `.jsonl` it stands on one line.
  static func read(_ bytes: [UInt8], file: String, line: Int?) throws(InputError) -> Graph {
    do {
      return try Graph(json: bytes).canonical()
    } catch {
      let remedy = error.remedy.isEmpty ? "extract it again" : error.remedy
      throw InputError("\(file):\(line ?? error.line):\(error.column)", error.what, remedy: remedy)
    }
  }

  /// What a graph's file is called after: its document, or the first and how many more.
  static func name(_ graph: Graph) -> String {
    guard let first = graph.documents.first?.id else { return "graph" }
    return graph.documents.count == 1 ? first : "\(first)+\(graph.documents.count - 1)"
  }
}
