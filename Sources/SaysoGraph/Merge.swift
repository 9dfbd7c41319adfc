/// Why graphs cannot be merged.
public struct GraphMergeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The id that two different texts share.
  public var document: String

  /// What is wrong and what to do.
  public var description: String {
    "two different texts are called '\(document)'; rename one of the files and extract it again"
  }
}

/// Folds graphs into one as they come: entities joined by id, a statement with all its evidence.
///
/// The order of the graphs does not matter, nor whether some were merged before. A graph that was
/// added need not be kept: what grows is the entities, statements and evidence that differ, and
/// texts that come again (sentences, ids, names of rules) are held once.
public struct GraphMerger: Sendable {
  private var builder = GraphBuilder()
  /// The first graph, until another comes: alone it need not be taken apart.
  private var only: Graph?
  private var isEmpty = true
  private let isTrusting: Bool
  private var texts = KnownTexts()
  private var pool = TextPool()

  /// No graph yet, which is the empty graph.
  public init() { isTrusting = false }

  /// The same, for graphs that are canonical: one that stays alone is given back without a look at it.
  package init(ofCanonical: Void) { isTrusting = true }

  /// Adds a graph. Throws, and adds nothing of it, if a document has the id of another text.
  public mutating func add(_ graph: consuming Graph) throws(GraphMergeError) {
    try texts.note(graph.documents)
    if isEmpty {
      isEmpty = false
      only = graph
      return
    }
    if let first = only {
      only = nil
      fold(first)
    }
    fold(graph)
  }

  private mutating func fold(_ graph: consuming Graph) {
    pool.share(&graph)
    builder.add(graph)
  }

  /// The canonical graph of all that was added.
  public func graph() -> Graph {
    guard let only else { return builder.graph() }
    return isTrusting ? only : only.canonical()
  }
}

/// The texts that documents' ids stand for.
struct KnownTexts: Sendable {
  private var hashes: [String: String] = [:]

  /// Takes all documents, or none if one has the id of another text.
  mutating func note(_ documents: [DocumentRecord]) throws(GraphMergeError) {
    var new: [String: String] = [:]
    for document in documents where !document.sha256.isEmpty {
      let known = hashes[document.id] ?? new.updateValue(document.sha256, forKey: document.id)
      if let known, known != document.sha256 { throw GraphMergeError(document: document.id) }
    }
    hashes.merge(new) { $1 }
  }
}

extension Graph {
  /// One graph of many: entities joined by id, the same statement joined with all its evidence.
  ///
  /// The order of the graphs does not matter, nor whether some were merged before. Throws if two
  /// documents share an id but not their text's `sha256`. See ``GraphMerger`` for graphs that come
  /// one at a time.
  public static func merged(_ graphs: [Graph]) throws(GraphMergeError) -> Graph {
    var merger = GraphMerger()
    for graph in graphs { try merger.add(graph) }
    return merger.graph()
  }
}
