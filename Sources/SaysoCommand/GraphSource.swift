import SaysoCorpus
import SaysoExtraction
import SaysoGraph
import SaysoRules
import SaysoText

/// Makes graphs of inputs: articles are extracted, graphs are read.
struct GraphSource: Sendable {
  private let lazy: LazyExtractor

  private let corrections: Corrections?
  private let log: CorrectionLog

  init(_ options: RulesOptions, _ map: MapOptions) throws {
    let lazy = try LazyExtractor(options.rules)
    self.lazy = lazy
    corrections = try map.map.map { try CorrectionFile.read($0) { lazy.extractor.key($0, named: $1) } }
    log = CorrectionLog(corrections)
  }

  var extractor: Extractor { lazy.extractor }

  /// The graph of an input, and a note where there was nothing to read.
  func graph(_ input: Input) throws(InputError) -> (graph: Graph, note: String?) {
    switch input {
    case .document(let document): (corrected(extractor.extract(document), input), Articles.note(on: document))
    case .graph(let bytes, let file, let line): (corrected(try Self.read(bytes, file: file, line: line), input), nil)
    }
  }

  private func corrected(_ graph: Graph, _ input: Input) -> Graph {
    guard let corrections else { return graph }
    var texts: [String: [UInt8]] = [:]
    if case .document(let document) = input { texts[document.id] = document.text }
    let result = corrections.apply(to: graph, texts: texts)
    log.note(result, of: graph)
    return result.graph
  }

  /// Tells on standard error what the corrections met and did; call when all inputs are done.
  func report(_ work: WorkOptions) { if !work.quiet { log.report() } }

  /// Reads a graph's JSON; in a `.jsonl` it stands on one line.
  static func read(_ bytes: [UInt8], file: String, line: Int?) throws(InputError) -> Graph {
    do {
      return try Graph(utf8: bytes).canonical()
    } catch {
      try InputReader.check(graph: bytes, file: file, line: line)
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
