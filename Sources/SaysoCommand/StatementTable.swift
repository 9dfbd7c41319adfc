import SaysoGraph

extension StatementListing {
  /// The listing set in columns, at most `width` wide; each statement with its words below.
  func table(width: Int, isColored: Bool, by grouping: StatementGrouping? = nil) -> [UInt8] {
    var lines: [String] = []
    let paint = Paint(isOn: isColored)
    if !heading.isEmpty { lines += [paint(heading, .bold), ""] }
    let groups = grouping.map { self.groups($0) } ?? [Group(title: "", listing: self)]
    if groups.isEmpty { lines.append(nothing) }
    for (index, group) in groups.enumerated() {
      if index > 0 { lines.append("") }
      if !group.title.isEmpty { lines += [paint(group.title, .bold), ""] }
      lines += group.listing.body(width, paint, isWhole: grouping == nil)
    }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8)
  }

  private func body(_ width: Int, _ paint: Paint, isWhole: Bool) -> [String] {
    var lines = rows.isEmpty && isWhole ? [nothing] : statementLines(width, paint)
    if !sayings.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += [paint("Attributed, without a statement that the rules can read:", .bold), ""]
      lines += sayingLines(width, paint)
    }
    return lines
  }

  private func statementLines(_ width: Int, _ paint: Paint) -> [String] {
    if rows.isEmpty { return [] }
    let header = ["", "who", "what", "whom", "how sure", "says", "where"]
    let cells = rows.map { row in
      [
        String(row.number), row.who, row.what, row.whom, row.sure, row.sayso.isEmpty ? "—" : row.sayso,
        place(row.place),
      ]
    }
    let widths = TextTable.widths([header] + cells, width)
    var lines = [paint(TextTable.line(header, widths)[0], .bold)]
    for (row, cell) in zip(rows, cells) {
      lines += TextTable.line(cell, widths)
      let quote = Columns.visible(row.edge.evidence.first?.quote ?? "")
      let indent = String(repeating: " ", count: widths[0] + 2)
      lines += Columns.wrapped("“\(quote)”\(more(row))", width - indent.count).map { indent + paint($0, .faint) }
      lines.append("")
    }
    lines.removeLast()
    return lines
  }

  private func sayingLines(_ width: Int, _ paint: Paint) -> [String] {
    let cells = sayings.map { [$0.label, $0.speaker.isEmpty ? "—" : $0.speaker, $0.cue, $0.content, place($0.place)] }
    return TextTable.lines(["", "speaker", "cue", "what", "where"], cells, width, paint)
  }

  /// With the document where a graph has several.
  func place(_ place: TextPlace) -> String {
    graph.documents.count > 1 ? "\(place.document), \(place.description)" : place.description
  }
}
