import SaysoGraph

/// A file's diff as git shows it below the header line: what `sayso diff` prints.
struct GitDiffText {
  private let report: DiffReport

  init(
    _ diff: GraphDiff, before: Graph, after: Graph, texts: (before: [String: [UInt8]], after: [String: [UInt8]])
  ) {
    report = DiffReport(diff, before: before, after: after, texts: texts)
  }

  func bytes(isColored: Bool) -> [UInt8] {
    DiffText(report, isColored: isColored, width: Console.width).bytes
  }
}
