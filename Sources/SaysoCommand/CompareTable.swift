import SaysoGraph

/// The matrix set in columns of a terminal; more columns than fit follow below in tables of their own.
struct CompareTable {
  private let comparison: Comparison
  private let width: Int
  private let paint: Paint
  /// What a column needs so that words do not break.
  private static let least = 14

  init(_ comparison: Comparison, width: Int, isColored: Bool) {
    self.comparison = comparison
    self.width = width
    paint = Paint(isOn: isColored)
  }

  var bytes: [UInt8] {
    var lines = Columns.wrapped(comparison.summary, width)
    for copy in comparison.copies {
      let text = "\(comparison.columns[copy.column].name): \(comparison.words(copy)); counted once"
      lines += Columns.wrapped(text, width).map { paint($0, .changed) }
    }
    if !comparison.rows.isEmpty { lines += Columns.wrapped(Self.legend, width).map { paint($0, .faint) } }
    let parts = parts
    for section in comparison.sections {
      let title = "\(section.section.title(in: comparison)) (\(section.rows.count))"
      lines += [""] + Columns.wrapped(title, width).map { paint($0, .bold) }
      for part in parts { lines += [""] + table(section.rows, part) }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static let legend =
    "states = flatly, in its own voice; per = on the word of; NOT = negated or denied; – = not stated"

  /// The columns side by side in each table.
  private var parts: [Range<Int>] {
    let count = comparison.columns.count
    let fit = max(1, (width - 2 * Self.least) / (Self.least + 2))
    return stride(from: 0, to: count, by: fit).map { $0..<min($0 + fit, count) }
  }

  private func table(_ rows: [ComparisonRow], _ part: Range<Int>) -> [String] {
    let header = ["who", "what", "whom"] + part.map { comparison.columns[$0].name }
    let cells = rows.map { row in
      [row.claim.sourceName, row.what, row.claim.targetName] + part.map { Self.words(row.cells[$0]) }
    }
    let widths = TextTable.widths([header] + cells, width)
    return TextTable.line(header, widths).map { paint($0, .bold) } + cells.flatMap { TextTable.line($0, widths) }
  }

  /// The ways in which a column states a claim, side by side.
  static func words(_ cell: [Stance], silent: String = "–") -> String {
    cell.isEmpty ? silent : cell.map(\.words).joined(separator: "; ")
  }
}
