import SaysoGraph

/// The table of statements, with the numbers that the picture has.
extension PageWriter {
  mutating func table() {
    html.raw("<section id=\"statements\" aria-labelledby=\"statements-title\" tabindex=\"-1\">\n")
    html.raw("<h2 id=\"statements-title\">Table of statements</h2>\n")
    guard !listed.isEmpty else {
      html.raw("<p>No statement found.</p>\n</section>\n")
      return
    }
    html.raw(
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Statements, to scroll\">\n<table>\n<thead><tr>"
    )
    for name in ["No.", "Who", "What", "Whom", "How sure", "On whose word", "Evidence"] {
      html.element("th", [("scope", "col")], name)
    }
    html.raw("</tr></thead>\n<tbody>\n")
    for i in listed { row(i) }
    html.raw("</tbody>\n</table>\n</div>\n</section>\n")
  }

  private mutating func row(_ i: Int) {
    let edge = graph.edges[i]
    let id = names.name(ofEdge: i)
    html.open("tr", [("id", "row-\(id)")])
    html.raw("<th scope=\"row\">")
    html.open("a", [("href", "#\(id)")])
    html.raw("<span class=\"unseen\">Statement </span>\(i + 1)</a></th>")
    html.element("td", [], wording.name(edge.source))
    html.open("td")
    // With its NOT and its hedge, so that the cell copied alone says no more than the row.
    for run in wording.relation(edge) {
      if run.weight == .bold { html.element("strong", [], run.text) } else { html.text(run.text) }
      html.raw(" ")
    }
    html.element("small", [], "[\(Wording.plain(edge.type))]")
    html.close("td")
    html.element("td", [], wording.name(edge.target))
    let sure = Self.sure(edge)
    html.element("td", sure == Self.flat ? [] : [("class", "limit")], sure)
    html.element("td", [], wording.speakers(edge) ?? "the article’s own voice")
    html.open("td", [("class", "evidence")])
    if let evidence = edge.evidence.first { html.text(cleanText(evidence.quote, limit: 400)) }
    if edge.evidence.count > 1 { html.element("small", [], " and \(edge.evidence.count - 1) more") }
    html.raw("</td></tr>\n")
  }
}
