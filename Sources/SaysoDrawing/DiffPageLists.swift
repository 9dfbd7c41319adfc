import SaysoGraph

/// The lists that end a diff's page.
extension DiffPageWriter {
  /// Claims that one side affirms and the other denies, with links to where each is listed.
  mutating func contradictions() {
    let pairs = union.diff.contradictions
    if pairs.isEmpty { return }
    var entryOf: [DiffItem: DiffUnion.Entry] = [:]
    for entry in union.entries {
      guard let claim = entry.changes.first?.claim, entry.mark == .removed || entry.mark == .added else { continue }
      let keys = (entry.changes[0].before, entry.changes[0].after)
      entryOf[DiffItem(claim: claim, before: keys.0, after: keys.1, changes: entry.changes)] = entry
    }
    html.raw("<section id=\"contradictions\" aria-labelledby=\"contradictions-title\">\n")
    html.raw("<h2 id=\"contradictions-title\">Affirmed by one, denied by the other (\(pairs.count))</h2>\n<ul>\n")
    for pair in pairs {
      html.raw("<li>")
      for (item, name) in [(pair.before, wording.names.before), (pair.after, wording.names.after)] {
        guard let entry = entryOf[item] else { continue }
        html.open("p")
        html.element("a", [("href", "#\(DiffPicture.anchor(entry))")], "change \(entry.number)")
        html.text(" In \(name): ")
        html.text(wording.statement(entry))
        html.close("p")
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n</section>\n")
  }

  /// Who was taken for whom and why, and who has another name.
  mutating func entities() {
    let matches = union.diff.entities
    let renamed = union.diff.changes.filter { $0.kind == .entityRenamed }
    if matches.isEmpty, renamed.isEmpty { return }
    html.raw("<section id=\"entities\" aria-label=\"Entities\">\n<h2>Taken for the same</h2>\n")
    html.raw("<p class=\"meaning\">Where this is wrong, so is what is said above of them.</p>\n<ul>\n")
    for match in matches {
      let reason = cleanText(match.reason, limit: 200)
      html.element(
        "li", [],
        "“\(wording.before.name(match.before))” in \(wording.names.before) and “\(wording.after.name(match.after))” in "
          + wording.names.after + (reason.isEmpty ? "" : ": \(reason)"))
      html.line()
    }
    for change in renamed {
      let detail = cleanText(change.detail, limit: 300)
      let name = change.entity.map(wording.before.name) ?? ""
      html.element("li", [("class", "renamed")], "Renamed: " + (detail.isEmpty ? name : detail))
      html.line()
    }
    html.raw("</ul>\n</section>\n")
  }

  mutating func unchanged() {
    let entries = union.entries.filter { $0.mark == .unchanged }
    if entries.isEmpty { return }
    html.raw("<details id=\"unchanged\">\n<summary>What did not change (\(entries.count))</summary>\n<ul>\n")
    for entry in entries {
      html.open("li", [("id", DiffPicture.anchor(entry)), ("class", "same"), ("tabindex", "-1")])
      html.raw("<span class=\"number\">\(entry.number)</span> ")
      if let after = entry.after {
        html.text(wording.after.sentence(union.after.edges[after]))
      } else if let before = entry.before {
        html.text(wording.before.sentence(union.before.edges[before]))
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n</details>\n")
  }
}
