import SaysoGraph

extension StatementListing {
  /// The listing as tables to paste into a document, with the words of each statement.
  func markdown(by grouping: StatementGrouping? = nil) -> [UInt8] {
    var lines: [String] = []
    if !heading.isEmpty { lines += ["## " + MarkdownTable.escaped(heading), ""] }
    let groups = grouping.map { self.groups($0) } ?? [Group(title: "", listing: self)]
    if rows.isEmpty { lines += [nothing, ""] }
    for group in groups {
      if !group.title.isEmpty { lines += ["### " + MarkdownTable.escaped(group.title), ""] }
      lines += group.listing.markdownLines()
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func markdownLines() -> [String] {
    var lines = MarkdownTable.lines(
      ["", "who", "what", "whom", "how sure", "says", "where", "words"],
      rows.map { row in
        [
          String(row.number), row.who, row.what, row.whom, row.sure, row.sayso.isEmpty ? "—" : row.sayso,
          place(row.place), row.edge.evidence.first?.quote ?? "",
        ]
      })
    if !lines.isEmpty { lines.append("") }
    if !sayings.isEmpty {
      lines += ["Attributed, without a statement that the rules can read:", ""]
      lines += MarkdownTable.lines(
        ["", "speaker", "cue", "what", "where"],
        sayings.map { [$0.label, $0.speaker.isEmpty ? "—" : $0.speaker, $0.cue, $0.content, place($0.place)] })
      lines.append("")
    }
    return lines
  }
}
