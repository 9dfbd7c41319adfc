/// Cells set in columns two apart.
enum TextTable {
  /// A header and rows, wrapped to `width`; an empty list for no rows.
  static func lines(_ header: [String], _ cells: [[String]], _ width: Int, _ paint: Paint) -> [String] {
    if cells.isEmpty { return [] }
    let widths = widths([header] + cells, width)
    return [paint(line(header, widths)[0], .bold)] + cells.flatMap { line($0, widths) }
  }

  /// The widths of columns: each as wide as it needs, then the widest give way.
  static func widths(_ rows: [[String]], _ total: Int) -> [Int] {
    let columns = rows.first?.count ?? 0
    var widths = (0..<columns).map { column in rows.map { Columns.width($0[column]) }.max() ?? 1 }
    var room = total - 2 * (columns - 1)
    // Columns narrower than an even share keep their width; the others share the rest.
    var open = Set(0..<columns)
    while !open.isEmpty {
      let share = max(6, room / open.count)
      let narrow = open.filter { widths[$0] <= share }
      if narrow.isEmpty {
        for column in open { widths[column] = share }
        break
      }
      for column in narrow { room -= widths[column] }
      open.subtract(narrow)
    }
    return widths
  }

  /// One row, its cells wrapped, as lines.
  static func line(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { Columns.wrapped($0, $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { index in
      var line = ""
      var column = 0
      for (cell, width) in zip(wrapped, widths) {
        let text = index < cell.count ? cell[index] : ""
        line = Columns.left(line, column) + text
        column += width + 2
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

/// Colours a text where colours are on.
struct Paint {
  let isOn: Bool

  func callAsFunction(_ text: String, _ color: Console.Color) -> String {
    isOn ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
