import SaysoGraph

extension Comparison {
  /// The matrix as Markdown tables, one for each kind of agreement.
  func markdown() -> [UInt8] {
    var lines = ["## Who states what", "", MarkdownTable.escaped(summary), ""]
    for copy in copies {
      lines.append("- " + MarkdownTable.escaped("\(columns[copy.column].name): \(words(copy)); counted once"))
    }
    if !copies.isEmpty { lines.append("") }
    for (section, rows) in sections {
      lines += ["### \(section.title(in: self)) (\(rows.count))", ""]
      lines += MarkdownTable.lines(
        ["claim"] + columns.map { MarkdownTable.escaped($0.name) },
        rows.map { row in
          ["\(row.claim.sourceName) — \(row.what) — \(row.claim.targetName)"] + row.cells.map { CompareTable.words($0) }
        })
      lines.append("")
    }
    if !rows.isEmpty {
      lines += ["*states*: flatly, in its own voice; *per*: on the word of; *NOT*: negated or denied; –: not stated"]
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// The matrix as comma-separated values (RFC 4180): a row a claim; for each column how it states the claim, then for
  /// each column its sentences, then for each column its statements' keys.
  func csv() -> [UInt8] {
    var out = Delimited()
    let names = columns.map(\.name)
    out.row(
      ["who", "who_key", "type", "predicate", "whom", "whom_key", "section", "stated", "independent"] + names
        + names.map { "\($0): words" } + names.map { "\($0): keys" })
    for row in rows {
      let claim = row.claim
      out.row(
        [
          claim.sourceName, claim.source.text, claim.type.rawValue, claim.predicate, claim.targetName,
          claim.target.text, row.section.rawValue, String(row.stated), String(row.independent),
        ] + row.cells.map { CompareTable.words($0, silent: "not stated") }
          + row.cells.map { $0.flatMap(\.sentences).map(\.quote).joined(separator: " | ") }
          + row.cells.map { $0.flatMap(\.statements).map(\.text).joined(separator: " ") })
    }
    return out.bytes
  }
}
