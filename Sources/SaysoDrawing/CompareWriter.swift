public import SaysoGraph

extension Drawing {
  /// A page with the matrix as a table; each cell opens to its sentences.
  ///
  /// One file without script or network, for light and dark screens and for paper.
  public static func page(_ comparison: Comparison) -> [UInt8] {
    var writer = CompareWriter(comparison)
    return writer.write()
  }
}

/// The claim × outlet matrix as a page. What a cell says is in words; colour and line only repeat it.
private struct CompareWriter {
  private let comparison: Comparison
  private var html = XMLBytes()

  init(_ comparison: Comparison) { self.comparison = comparison }

  mutating func write() -> [UInt8] {
    html.pageHead(title, style: CompareStyle.sheet, CompareStyle.hash)
    html.raw("<body>\n<main>\n")
    html.element("h1", [], title)
    html.line()
    html.element("p", [("class", "summary")], comparison.summary)
    html.line()
    copies()
    legend()
    table()
    html.raw("</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private var title: String {
    let names = comparison.columns.map { cleanText($0.name, limit: 60) }
    switch names.count {
    case 0: return "Who states what"
    case 1...4: return "Who states what: " + names.joined(separator: ", ")
    default: return "Who states what: \(counted(names.count, comparison.noun))"
    }
  }

  private mutating func copies() {
    if comparison.copies.isEmpty { return }
    html.raw("<h2>Near-copies</h2>\n<p>Counted once in the number of those who state a claim.</p>\n<ul>\n")
    for copy in comparison.copies {
      html.element("li", [], cleanText("\(comparison.columns[copy.column].name): \(comparison.words(copy))"))
      html.line()
    }
    html.raw("</ul>\n")
  }

  private mutating func legend() {
    html.raw("<h2>How to read a cell</h2>\n<ul class=\"legend\">\n")
    let items: [(Stance, String)] = [
      (Stance(), "stated flatly, in its own voice"),
      (Stance(speakers: ["somebody"]), "on the word of somebody"),
      (
        Stance(modality: .alleged),
        "hedged: alleged, possible, planned, conditional or in question; with whose word it is"
      ),
      (Stance(polarity: .negated), "negated or denied, in its own voice or per somebody"),
    ]
    for (stance, meaning) in items {
      html.open("li")
      html.element("span", [("class", Self.looks(stance))], stance.words)
      html.text(" " + meaning)
      html.raw("</li>\n")
    }
    html.raw("<li><span class=\"silent\">–</span> not stated, which is not denied</li>\n</ul>\n")
  }

  private mutating func table() {
    if comparison.rows.isEmpty {
      html.raw("<p>No claim.</p>\n")
      return
    }
    html.raw("<div class=\"matrix\" role=\"region\" aria-labelledby=\"caption\" tabindex=\"0\">\n<table>\n")
    html.element(
      "caption", [("id", "caption")],
      "A row a claim, a column an \(comparison.noun). A cell opens to its sentences.")
    html.raw("\n<thead>\n<tr><th scope=\"col\">Claim</th>")
    for (i, column) in comparison.columns.enumerated() {
      html.open("th", [("scope", "col")])
      html.text(cleanText(column.name, limit: 120))
      for copy in comparison.copies.filter({ $0.column == i }).prefix(3) {
        html.element("small", [], cleanText(comparison.words(copy)))
      }
      html.close("th")
    }
    html.raw("</tr>\n</thead>\n")
    for section in comparison.sections {
      html.raw("<tbody>\n<tr class=\"section\">")
      html.element(
        "th", [("scope", "rowgroup"), ("colspan", String(comparison.columns.count + 1))],
        "\(section.section.title(in: comparison)) (\(section.rows.count))")
      html.raw("</tr>\n")
      for row in section.rows { write(row) }
      html.raw("</tbody>\n")
    }
    html.raw("</table>\n</div>\n")
  }

  private mutating func write(_ row: ComparisonRow) {
    html.open("tr")
    html.open("th", [("scope", "row")])
    html.text(cleanText(row.claim.sourceName, limit: 200))
    html.element("span", [("class", "what")], cleanText(row.what, limit: 200))
    html.text(cleanText(row.claim.targetName, limit: 200))
    html.close("th")
    for cell in row.cells {
      if cell.isEmpty {
        html.raw(
          "<td><span class=\"silent\" aria-hidden=\"true\">–</span><span class=\"spoken\">not stated</span></td>")
        continue
      }
      html.open("td")
      for stance in cell { write(stance) }
      html.close("td")
    }
    html.close("tr")
    html.line()
  }

  private mutating func write(_ stance: Stance) {
    html.raw("<details><summary>")
    html.element("span", [("class", Self.looks(stance))], cleanText(stance.words, limit: 200))
    if stance.sentences.count > 1 { html.text(" (\(stance.sentences.count)×)") }
    html.raw("</summary>")
    for sentence in stance.sentences {
      html.open("blockquote")
      html.text(cleanText(sentence.quote))
      html.raw(" ")
      html.element(
        "cite", [], "\(cleanText(sentence.document)), \(sentence.span.start)–\(sentence.span.end)")
      html.close("blockquote")
    }
    html.element("p", [("class", "keys")], cleanText(stance.statements.map(\.text).joined(separator: ", ")))
    html.raw("</details>")
  }

  /// The class of a stance: how it is denied goes before how it is hedged, and that before whose it is.
  private static func looks(_ stance: Stance) -> String {
    if stance.polarity == .negated { return "not" }
    if stance.modality != .asserted { return "hedged" }
    return stance.speakers.isEmpty ? "flat" : "per"
  }
}

/// The page's style. Letters keep a contrast of 4.5 to 1 and more on light and on dark (WCAG AA).
enum CompareStyle {
  /// The hash that the page's policy lets through; a test says what it must be when it is wrong.
  static let hash = "Jqa0WsuMkq53XAApJgvWufMQl3ubtet5F3jk9ui3lvY="

  static let sheet = """

    :root { color-scheme: light dark; --paper: #ffffff; --ink: #1f1f1f; --faint: #595959; --rule: #8a8a8a;
      --band: #eeeeee; --per: #0061a0; --hedged: #7a4a00; --not: #9c2a00 }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #17191c; --ink: #e8e8e8; --faint: #b0b0b0; --rule: #7d7d7d;
        --band: #2a2d31; --per: #86c5f7; --hedged: #f0c069; --not: #ffab8f }
    }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 Helvetica, Arial, sans-serif }
    main { padding: 1.5rem }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem }
    h2 { font-size: 1.1rem; margin: 1.25rem 0 .25rem }
    .legend { list-style: none; padding: 0; margin: 0 }
    .matrix { overflow-x: auto; margin-top: 1.5rem }
    table { border-collapse: collapse; min-width: 100% }
    caption { text-align: left; color: var(--faint); padding-bottom: .5rem }
    th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border: 1px solid var(--rule);
      min-width: 9rem; max-width: 24rem; overflow-wrap: anywhere }
    thead th, .section th { background: var(--band) }
    small { display: block; font-weight: normal; color: var(--ink) }
    tbody th { font-weight: normal }
    .section th { font-weight: bold }
    .what { display: block; color: var(--faint) }
    .flat, .per, .hedged, .not { padding-left: .4rem; border-left: 4px solid var(--ink) }
    .flat { font-weight: bold }
    .per { color: var(--per); border-left: 4px double var(--per) }
    .hedged { color: var(--hedged); border-left: 4px dashed var(--hedged); font-style: italic }
    .not { color: var(--not); border-left: 4px solid var(--not); font-weight: bold; text-decoration: underline }
    .silent { color: var(--faint) }
    .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
    summary { cursor: pointer }
    blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 2px solid var(--rule) }
    cite, .keys { color: var(--faint); font-size: .85rem; font-style: normal }
    .keys { margin: 0 0 .5rem }
    @media print {
      :root { --paper: #ffffff; --ink: #000000; --faint: #444444; --rule: #777777; --band: #eeeeee;
        --per: #004a7a; --hedged: #5c3800; --not: #7a2000 }
      main { padding: 0 }
      .matrix { overflow: visible }
      tr { break-inside: avoid }
      details::details-content { content-visibility: visible; display: block; block-size: auto }
    }

    """
}
