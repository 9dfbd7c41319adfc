public import SaysoGraph

/// Both graphs of a diff in one, with a mark on every statement: what a picture of changes draws.
///
/// Laid out once, so that what stays the same stays in its place. The second graph's statements
/// come first, then those that only the first one has.
struct DiffPicture {
  private(set) var graph: Graph
  private(set) var marks: [StatementKey: Mark] = [:]

  init(_ diff: GraphDiff, before: Graph, after: Graph) {
    graph = after
    graph.documents = before.documents + after.documents.filter { !before.documents.contains($0) }
    var same: [NodeID: NodeID] = [:]
    for match in diff.entities { same[match.before] = match.after }
    let known = Set(after.nodes.map(\.id))
    graph.nodes += before.nodes.filter { !known.contains(same[$0.id] ?? $0.id) }
    let changes = Self.changes(diff)
    for edge in after.edges { marks[edge.key] = changes.after[edge.key] ?? Mark(.unchanged) }
    let kept = Set(after.edges.map(\.key))
    for var edge in before.edges where changes.removed.contains(edge.key) {
      edge.source = same[edge.source] ?? edge.source
      edge.target = same[edge.target] ?? edge.target
      // One key may stand on both sides and still be removed: its claim's pair is another.
      if kept.contains(edge.key) { edge.key = StatementKey(edge.key.text + "-before") }
      marks[edge.key] = Mark(.removed)
      graph.edges.append(edge)
    }
  }

  private static func changes(
    _ diff: GraphDiff
  ) -> (after: [StatementKey: Mark], removed: Set<StatementKey>) {
    var after: [StatementKey: Mark] = [:]
    var removed: Set<StatementKey> = []
    for change in diff.changes where change.kind != .entityRenamed {
      guard let key = change.after else {
        if let key = change.before { removed.insert(key) }
        continue
      }
      let detail = cleanText(change.detail, limit: 60)
      let note = change.kind.rawValue + (detail.isEmpty ? "" : ": \(detail)")
      if change.before == nil {
        after[key] = after[key] ?? Mark(.added)
      } else if let mark = after[key], mark.kind == .changed {
        after[key] = Mark(.changed, note: mark.note + "; " + change.kind.rawValue)
      } else {
        after[key] = Mark(.changed, note: note)
      }
    }
    return (after, removed)
  }
}

extension Drawing {
  /// Two graphs in one picture: added, removed, changed and unchanged statements told apart.
  public static func svg(
    _ diff: GraphDiff, before: Graph, after: Graph, options: DrawingOptions = DrawingOptions()
  ) throws(DrawingError) -> [UInt8] {
    let union = DiffPicture(diff, before: before, after: after)
    return try svg(union.graph, options: marked(options, diff, union))
  }

  /// The same picture in Graphviz's language; the attribute `change` says what became of an edge.
  public static func dot(
    _ diff: GraphDiff, before: Graph, after: Graph, options: DrawingOptions = DrawingOptions()
  ) -> [UInt8] {
    let union = DiffPicture(diff, before: before, after: after)
    return dot(union.graph, options: marked(options, diff, union))
  }

  private static func marked(
    _ options: DrawingOptions, _ diff: GraphDiff, _ union: DiffPicture
  ) -> DrawingOptions {
    var options = options
    options.marks = union.marks
    if options.title.isEmpty { options.title = "What changed from \(diff.before) to \(diff.after)" }
    return options
  }
}
