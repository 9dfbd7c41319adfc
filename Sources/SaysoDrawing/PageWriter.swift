import SaysoGraph

/// A page of its own: the picture, then every statement as a sentence with its words and sources.
///
/// No script, no network, no style but its own; it reads the same with the style sheet off.
struct PageWriter {
  private let graph: Graph
  private let picture: Picture
  private let wording: Wording
  private let names: ShortNames
  private var html = XMLBytes()

  init(_ graph: Graph, _ picture: Picture) {
    self.graph = graph
    self.picture = picture
    wording = Wording(graph)
    names = ShortNames(graph)
  }

  mutating func write(svg: [UInt8]?) -> [UInt8] {
    head()
    html.raw("<body>\n<main>\n")
    html.element("h1", [], title)
    html.line()
    documents()
    html.raw("<figure>\n")
    if let svg {
      html.raw(Self.withoutDeclaration(svg))
    } else {
      html.element("p", [], "No picture: \(DrawingError.graphvizMissing("").description).")
    }
    html.raw("</figure>\n")
    statements()
    html.raw("</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private var title: String {
    picture.title.isEmpty ? "Who is said to have done what to whom" : picture.title
  }

  private mutating func head() {
    html.raw(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'">

      """)
    html.element("title", [], title)
    html.raw("\n<style>\(Self.style)</style>\n</head>\n")
  }

  private static let style = """

    body { margin: 0; background: #fff; color: #1f1f1f; font: 16px/1.5 Helvetica, Arial, sans-serif }
    main { max-width: 72rem; margin: 0 auto; padding: 1.5rem }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem }
    h2 { font-size: 1.2rem; margin: 2rem 0 .5rem }
    figure { margin: 1.5rem 0; overflow-x: auto }
    svg { max-width: 100%; height: auto }
    svg a:focus text, svg a:hover text { text-decoration: underline }
    .documents, .notes { color: #595959; margin: 0; padding: 0; list-style: none }
    table { border-collapse: collapse; width: 100% }
    th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0;
      border-top: 1px solid #c8c8c8 }
    tr:target { background: #fff3d6 }
    td:nth-child(2) { width: 32% }
    td:last-child { width: 38% }
    td { overflow-wrap: anywhere }
    blockquote { margin: 0 0 .5rem; padding-left: .75rem; border-left: 3px solid #c8c8c8 }
    cite, .rule { color: #595959; font-size: .85rem; font-style: normal }
    a { color: #0061a0 }
    @media print { main { max-width: none; padding: 0 } tr { break-inside: avoid } }

    """

  private mutating func documents() {
    html.raw("<ul class=\"documents\">\n")
    for document in graph.documents {
      html.raw("<li>")
      // The headline of a single article stands above already.
      let headline = graph.documents.count == 1 ? "" : document.title
      let words = [headline, document.outlet, document.published]
        .map { cleanText($0) }.filter { !$0.isEmpty }.joined(separator: " · ")
      let name = words.isEmpty ? cleanText(document.id) : words
      if let link = safeLink(document.url) {
        html.element("a", [("href", link), ("rel", "noreferrer")], name)
      } else {
        html.text(name)
      }
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
  }

  private mutating func statements() {
    html.raw("<h2 id=\"statements\">Statements</h2>\n")
    html.element("p", [("class", "notes")], picture.notes.joined(separator: " "))
    guard !graph.edges.isEmpty else {
      html.raw("\n<p>No statement found.</p>\n")
      return
    }
    html.raw(
      "\n<table>\n<thead><tr><th scope=\"col\">No.</th><th scope=\"col\">Statement</th>"
        + "<th scope=\"col\">Polarity, modality</th><th scope=\"col\">On whose word</th>"
        + "<th scope=\"col\">Evidence</th></tr></thead>\n<tbody>\n")
    for (i, edge) in graph.edges.enumerated() { row(edge, number: i + 1) }
    html.raw("</tbody>\n</table>\n")
  }

  private mutating func row(_ edge: Edge, number: Int) {
    html.open("tr", [("id", names.name(ofEdge: number - 1))])
    html.element("th", [("scope", "row")], "\(number)")
    html.open("td")
    html.text(wording.sentence(edge))
    let frame = [edge.time?.text, edge.place.map(wording.name)].compactMap { $0 }
      .map { cleanText($0) }.joined(separator: "; ")
    if !frame.isEmpty {
      html.raw("<br>")
      html.text(frame)
    }
    html.close("td")
    html.element("td", [], "\(edge.polarity.rawValue), \(edge.modality.rawValue)")
    html.element("td", [], wording.speakers(edge) ?? "the article’s own voice")
    html.open("td")
    for evidence in edge.evidence { write(evidence) }
    html.element(
      "span", [("class", "rule")], "\(Wording.plain(edge.type)) · \(cleanText(edge.rule))")
    html.raw("</td></tr>\n")
  }

  private mutating func write(_ evidence: Evidence) {
    html.open("blockquote")
    html.text(cleanText(evidence.quote))
    html.raw(" ")
    html.element(
      "cite", [],
      "\(cleanText(evidence.document)), \(evidence.span.start)–\(evidence.span.end)")
    html.close("blockquote")
  }

  /// `<?xml …?>` has no place inside HTML.
  static func withoutDeclaration(_ svg: [UInt8]) -> [UInt8] {
    guard svg.starts(with: "<?xml".utf8), let end = svg.firstIndex(of: 0x0A) else { return svg }
    return Array(svg[(end + 1)...])
  }
}
