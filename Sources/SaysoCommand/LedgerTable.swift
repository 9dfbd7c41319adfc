import SaysoGraph

extension Ledger {
  /// The ledger set in columns, at most `width` wide; each statement with its words below.
  func table(width: Int, isColored: Bool) -> [UInt8] {
    var lines: [String] = []
    let paint = Paint(isOn: isColored)
    if !heading.isEmpty { lines += [paint(heading, .bold), ""] }
    lines += rows.isEmpty ? ["No statements."] : statementLines(width, paint)
    if !sayings.isEmpty {
      lines += ["", paint("Attributed, without a statement that the rules can read:", .bold), ""]
      lines += sayingLines(width, paint)
    }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8)
  }

  private var heading: String {
    graph.documents.prefix(3).map { document in
      let name = document.title.isEmpty ? document.id : document.title
      let place = [document.outlet, document.published].filter { !$0.isEmpty }.joined(separator: ", ")
      return Columns.visible(place.isEmpty ? name : "\(name) (\(place))")
    }
    .joined(separator: "; ")
  }

  private func statementLines(_ width: Int, _ paint: Paint) -> [String] {
    let cells = rows.map { row in
      let words = row.edge.predicate == row.edge.type.rawValue ? "" : row.edge.predicate + " "
      return [
        String(row.number), row.who, (row.stance + ["\(words)[\(row.edge.type.rawValue)]"]).joined(separator: " "),
        row.whom, row.sayso.isEmpty ? "—" : row.sayso,
      ]
    }
    let widths = Self.widths([["", "who", "what", "whom", "says"]] + cells, width)
    var lines = [paint(Self.line(["", "who", "what", "whom", "says"], widths)[0], .bold)]
    for (row, cell) in zip(rows, cells) {
      lines += Self.line(cell, widths)
      let quote = Columns.visible(row.edge.evidence.first?.quote ?? "")
      let more = row.edge.evidence.count > 1 ? " (and \(row.edge.evidence.count - 1) more)" : ""
      let indent = String(repeating: " ", count: widths[0] + 2)
      lines += Columns.wrapped("“\(quote)”\(more)", width - indent.count).map { indent + paint($0, .faint) }
      lines.append("")
    }
    lines.removeLast()
    return lines
  }

  private func sayingLines(_ width: Int, _ paint: Paint) -> [String] {
    let cells = sayings.map { [$0.speaker.isEmpty ? "—" : $0.speaker, $0.cue, $0.content] }
    let header = ["speaker", "cue", "what"]
    let widths = Self.widths([header] + cells, width)
    return [paint(Self.line(header, widths)[0], .bold)] + cells.flatMap { Self.line($0, widths) }
  }

  /// The widths of columns two apart: each as wide as it needs, then the widest give way.
  private static func widths(_ rows: [[String]], _ total: Int) -> [Int] {
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
  private static func line(_ cells: [String], _ widths: [Int]) -> [String] {
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
