import ArgumentParser
import SaysoCorpus
import SaysoGraph
import SaysoText

/// The texts that graphs are proved by.
struct Texts {
  private var bytes: [String: [UInt8]] = [:]
  private var hashes: [String: String] = [:]

  /// Reads every input; the first one in trouble ends it, since nothing could be proved.
  init(_ inputs: [String]) throws {
    for input in InputReader(inputs) {
      let document = try Articles.document(try input.get())
      bytes[document.id] = document.text
      hashes[document.id] = document.sha256
    }
    // The printed text of the only article may be called anything, or come from standard input.
    if bytes.count == 1, let only = bytes.first { fallback = (only.value, hashes[only.key] ?? "") }
  }

  private var fallback: (bytes: [UInt8], hash: String)?

  /// What does not hold, also where a text is not the one that the graph was made of.
  func check(_ graph: Graph) -> [String] {
    var texts = bytes
    var hashes = hashes
    if let fallback, graph.documents.count == 1, let id = graph.documents.first?.id, texts[id] == nil {
      texts[id] = fallback.bytes
      hashes[id] = fallback.hash
    }
    let strangers = graph.documents.filter { document in
      !document.sha256.isEmpty && hashes[document.id].map { $0 != document.sha256 } ?? false
    }
    return strangers.map { "\($0.id): the text is not the one that the graph was made of (sha256 differs)" }
      + graph.verify(texts: texts).map(\.description)
  }
}
