import SaysoGraph

/// How many changes of each kind, as lines with bars, and how much is the same.
struct DiffStat {
  private let report: DiffReport
  private static let widestBar = 40

  init(_ report: DiffReport) { self.report = report }

  var bytes: [UInt8] {
    let diff = report.diff
    let counts = ChangeKind.allCases.map { ($0, diff.count(of: $0)) }.filter { $0.1 > 0 }
    let most = counts.map(\.1).max() ?? 0
    let width = counts.map(\.0.rawValue.count).max() ?? 0
    var lines = counts.map { kind, count in
      // Bars are drawn to scale only where they would be too long, and then never vanish.
      let length = most <= Self.widestBar ? count : max(1, count * Self.widestBar / most)
      return " " + Columns.left(kind.rawValue, width) + " | " + Columns.right(String(count), String(most).count) + " "
        + String(repeating: kind.sign, count: length)
    }
    if diff.hidden > 0 { lines.append(" \(counted(diff.hidden, "other change")) not asked for") }
    let (old, new) = report.statementCounts
    lines.append(
      " \(counted(old, "statement")) in \(diff.before), \(new) in \(diff.after); "
        + "\(diff.unchangedCount) unchanged")
    lines.append(
      " \(counted(report.names.both, "name")) in both, \(report.names.before) in \(diff.before) alone, "
        + "\(report.names.after) in \(diff.after) alone")
    return Array((lines.map { Columns.visible($0) }.joined(separator: "\n") + "\n").utf8)
  }
}
