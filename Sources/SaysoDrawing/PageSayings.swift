import SaysoGraph

/// Attributions in which no statement was read, and the ledger of sources.
extension PageWriter {
  mutating func sayings() {
    let sayings = self.unused
    if sayings.isEmpty { return }
    html.raw("<section id=\"sayings\" aria-labelledby=\"sayings-title\">\n")
    html.raw("<h2 id=\"sayings-title\">Said, without a statement read in it (\(sayings.count))</h2>\n<ul>\n")
    for saying in sayings {
      html.open("li", [("data-speaker", "\(speakers.index(saying))")])
      html.element("b", [], cleanText(speakers.all[speakers.index(saying)].name, limit: 120))
      if let cue = places.words(saying.cue, in: saying.document) {
        html.raw(" ")
        html.element("i", [], "“\(cleanText(cue, limit: 80))”")
      }
      html.text(": " + cleanText(places.words(saying.content, in: saying.document) ?? "", limit: 600))
      html.raw("</li>\n")
    }
    html.raw("</ul>\n</section>\n")
  }

  /// In the order of the text; those alone whose words are known.
  private var unused: [Attribution] {
    var used: Set<AttributionID> = []
    for edge in graph.edges {
      for evidence in edge.evidence {
        var next = evidence.attribution
        while let id = next, used.insert(id).inserted { next = attributions[id]?.parent }
      }
    }
    func place(_ saying: Attribution) -> (String, Int, Int, String) {
      let first = (saying.cue + saying.content + saying.source).min()
      return (saying.document, first?.start ?? 0, first?.end ?? 0, saying.id.text)
    }
    return graph.attributions
      .filter { !used.contains($0.id) && places.words($0.content, in: $0.document) != nil }
      .sorted { place($0) < place($1) }
  }

  mutating func sources() {
    html.raw("<section id=\"sources\" aria-labelledby=\"sources-title\">\n<h2 id=\"sources-title\">Sources</h2>\n")
    html.raw(
      "<p class=\"notes\">A statement counts for who says it first. “Only here” are claims that no other source carries.</p>\n"
    )
    let counts = ledger.rows.contains { $0.words != nil }
    html.raw(
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Sources, to scroll\">\n<table>\n<thead><tr>")
    let columns = ["Source", "Statements", "Only here", "Attributions"] + (counts ? ["Words"] : [])
    for name in columns { html.element("th", [("scope", "col")], name) }
    html.raw("</tr></thead>\n")
    for kind in PageLedger.Kind.allCases {
      let rows = ledger.rows.filter { $0.kind == kind }
      if rows.isEmpty { continue }
      html.raw("<tbody>\n")
      if kind != .article {
        html.element("th", [("scope", "rowgroup"), ("colspan", "\(columns.count)")], Self.title(kind), row: true)
      }
      for row in rows { write(row, counts: counts) }
      html.raw("</tbody>\n")
    }
    html.raw("</table>\n</div>\n</section>\n")
  }

  private static func title(_ kind: PageLedger.Kind) -> String {
    switch kind {
    case .article: "The article itself"
    case .named: "Named"
    case .unnamed: "Described, not named"
    case .document: "Documents and records"
    case .nobody: "Nobody named"
    }
  }

  private mutating func write(_ row: PageLedger.Row, counts: Bool) {
    html.raw("<tr><th scope=\"row\">")
    let name = cleanText(row.name, limit: 160)
    // A button for the script; words alone without.
    if let index = speakers.index(row) {
      html.element("span", [("data-pick", "\(index)")], name)
    } else {
      html.text(name)
    }
    html.raw("</th>")
    let isArticle = row.kind == .article
    html.element("td", [], "\(row.statements)")
    html.element("td", [], isArticle ? "–" : "\(row.alone)")
    html.element("td", [], isArticle ? "–" : "\(row.attributions)")
    if counts { html.element("td", [], row.words.map(String.init) ?? "–") }
    html.raw("</tr>\n")
  }
}

extension XMLBytes {
  /// A cell that is a row of its own.
  fileprivate mutating func element(_ name: String, _ attributes: Attributes, _ content: String, row: Bool) {
    raw("<tr>")
    element(name, attributes, content)
    raw("</tr>\n")
  }
}
