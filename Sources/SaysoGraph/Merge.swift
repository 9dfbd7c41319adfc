/// Why graphs cannot be merged.
public struct GraphMergeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The id that two different texts share.
  public var document: String

  /// What is wrong and what to do.
  public var description: String {
    "two different texts are called '\(document)'; rename one of the files and extract it again"
  }
}

extension Graph {
  /// One graph of many: entities joined by id, the same statement joined with all its evidence.
  ///
  /// The order of the graphs does not matter, nor whether some were merged before. Throws if two
  /// documents share an id but not their text's `sha256`.
  public static func merged(_ graphs: [Graph]) throws(GraphMergeError) -> Graph {
    var builder = GraphBuilder()
    var texts: [String: String] = [:]
    for graph in graphs {
      for document in graph.documents where !document.sha256.isEmpty {
        let known = texts.updateValue(document.sha256, forKey: document.id)
        if let known, known != document.sha256 {
          throw GraphMergeError(document: document.id)
        }
      }
      builder.add(graph)
    }
    return builder.graph()
  }
}
