import SaysoGraph

/// A file's diff as git shows it below the header line: what `sayso diff` prints.
struct GitDiffText {
  private let diff: GraphDiff

  init(
    _ diff: GraphDiff, before: Graph, after: Graph, texts: (before: [String: [UInt8]], after: [String: [UInt8]])
  ) {
    self.diff = diff
  }

  func bytes(isColored: Bool) -> [UInt8] { DiffLines(diff, isColored: isColored).bytes }
}
