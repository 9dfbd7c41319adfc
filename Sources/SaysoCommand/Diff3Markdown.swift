import SaysoGraph

extension Diff3Lines {
  /// The comparison as Markdown, for a pull request or a chat: a section a verdict, a list item an entry.
  func markdown() -> [UInt8] {
    let names = diff.names
    let escaped = MarkdownTable.escaped
    var lines = [
      "## \(escaped(names.a)) and \(escaped(names.b)), both made of \(escaped(names.base))", "",
      "A is \(escaped(names.a)), B is \(escaped(names.b)): \(summary).", "",
    ]
    for section in Self.sections {
      let entries = diff.entries(section.verdict).map(entry)
      if entries.isEmpty { continue }
      lines += ["### \(section.heading) (\(entries.count))", ""]
      for entry in entries { lines += Self.item(entry) }
      lines.append("")
    }
    let matches = self.matches
    if !matches.isEmpty {
      lines += ["### Taken for the same", ""] + matches.map { "- " + escaped(String($0.dropFirst(2))) } + [""]
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func item(_ entry: Entry) -> [String] {
    let escaped = MarkdownTable.escaped
    return ["- \(entry.mark == "!" ? "**conflict**" : "`\(entry.mark)`") \(escaped(entry.title))"]
      + entry.lines.flatMap { line in
        ["  - **\(line.label)** \(escaped(line.text))"]
          + line.sentences.map { "    > \(escaped($0.quote)) (\(escaped($0.place)))" }
      }
  }
}
