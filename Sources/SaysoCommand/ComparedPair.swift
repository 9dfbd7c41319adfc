import SaysoCorpus
import SaysoExtraction
import SaysoGraph
import Synchronization

/// Two inputs read, extracted and compared.
struct ComparedPair {
  let before: Graph
  let after: Graph
  let diff: GraphDiff
  private let texts: (before: [String: [UInt8]], after: [String: [UInt8]])

  /// Graphs that live until the program ends, which frees them at once: to take large ones apart costs time.
  private static let kept = Mutex<[Graph]>([])

  /// Any trouble with either input ends the run: a diff of half an input would mislead.
  init(_ before: String, _ after: String, _ source: GraphSource, _ work: WorkOptions) async throws {
    let merging = Merging(source: source, format: .json)
    let (first, firstTexts, firstOutcome) = try await merging.graphAndTexts(of: Batch(inputs: [before], work))
    let (second, secondTexts, secondOutcome) = try await merging.graphAndTexts(of: Batch(inputs: [after], work))
    try firstOutcome.check()
    try secondOutcome.check()
    self.before = first
    self.after = second
    texts = (firstTexts, secondTexts)
    diff = GraphDiff(before: first, after: second, names: Self.names((before, first), (after, second)))
    Self.kept.withLock { $0 += [first, second] }
  }

  func report(_ diff: GraphDiff) -> DiffReport {
    DiffReport(diff, before: before, after: after, texts: texts)
  }

  /// Every entity of either side that is called so; none is trouble.
  func nodes(_ words: String, _ source: GraphSource) throws(InputError) -> Set<NodeID> {
    let found = [before, after].flatMap { NameLookup($0, source.extractor).nodes(words) }.map(\.id)
    guard !found.isEmpty else {
      throw InputError(words, "neither side has an entity called so", remedy: "sayso show --entities lists them")
    }
    var ids = Set(found)
    // Both keys of an entity that goes by two.
    for match in diff.entities where ids.contains(match.before) || ids.contains(match.after) {
      ids.formUnion([match.before, match.after])
    }
    return ids
  }

  /// The document's id; of several the one outlet that published them; else, or if alike, the path as given.
  private static func names(
    _ first: (path: String, graph: Graph), _ second: (path: String, graph: Graph)
  ) -> (before: String, after: String) {
    let names = (name(first.path, first.graph), name(second.path, second.graph))
    return names.0 == names.1 ? (first.path, second.path) : names
  }

  private static func name(_ path: String, _ graph: Graph) -> String {
    if graph.documents.count == 1 { return graph.documents[0].id }
    let outlets = Set(graph.documents.map(\.outlet))
    if outlets.count == 1, let outlet = outlets.first, !outlet.isEmpty { return outlet }
    return graph.documents.isEmpty ? path : trimmed(path)
  }

  private static func trimmed(_ path: String) -> String { path.hasSuffix("/") ? String(path.dropLast()) : path }
}
