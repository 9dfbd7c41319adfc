import SaysoGraph

/// Each statement in full; with a script they are shown one at a time, beside the picture.
extension PageWriter {
  mutating func entries() {
    html.raw("<section id=\"statement\" class=\"panel\" aria-labelledby=\"statement-title\">\n")
    html.raw("<h2 id=\"statement-title\">Statements in full</h2>\n")
    if !listed.isEmpty { html.raw(Self.toolbar) }
    for i in listed { entry(i) }
    html.raw("</section>\n")
  }

  /// Shown by the script alone.
  private static let toolbar = """
    <div class="toolbar" role="group" aria-label="Statement by statement" hidden>
    <button type="button" data-do="previous" aria-keyshortcuts="p">← Previous <kbd>p</kbd></button>
    <button type="button" data-do="next" aria-keyshortcuts="n">Next <kbd>n</kbd> →</button>
    <button type="button" data-do="cite">Copy citation</button>
    <button type="button" data-do="link">Copy link</button>
    <button type="button" data-do="keys" aria-pressed="true">Keys n, p and /: <span>on</span></button>
    <button type="button" data-do="close">Close</button>
    </div>
    <p class="said" role="status"></p>
    <label class="by-hand" hidden>To copy by hand <textarea readonly rows="6"></textarea></label>
    <p class="hint nothing" hidden>No statement is chosen. Choose a line of the picture, a number in the text or the
    table, or press n.</p>

    """

  private mutating func entry(_ i: Int) {
    let edge = graph.edges[i]
    let id = names.name(ofEdge: i)
    html.open(
      "article",
      [
        ("class", "entry"), ("id", id), ("tabindex", "-1"), ("aria-labelledby", "\(id)-title"),
        ("data-type", edge.type.rawValue), ("data-modality", edge.modality.rawValue),
        ("data-polarity", edge.polarity.rawValue), ("data-by", Self.list(chain(edge))),
        ("data-about", "\(names.name(edge.source)) \(names.name(edge.target))"),
        ("data-places", Self.list(places.sentences(of: i))),
      ])
    html.line()
    html.open("h3", [("id", "\(id)-title")])
    html.element("span", [("class", "number")], "\(i + 1)")
    html.raw(" ")
    html.element("span", [("class", "sentence")], wording.sentence(edge))
    html.raw("</h3>\n")
    ways(i)
    for evidence in edge.evidence { write(evidence, of: edge) }
    facts(edge)
    html.raw("</article>\n")
  }

  static func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: " ") }

  /// Links to the same statement elsewhere in the page.
  private mutating func ways(_ i: Int) {
    let id = names.name(ofEdge: i)
    html.raw("<p class=\"ways\">Show in ")
    var links: [(href: String, words: String)] = []
    if lines.contains("line-\(id)") { links.append(("line-\(id)", "the picture")) }
    if let first = places.sentences(of: i).first { links.append(("place-\(first)", "the text")) }
    links.append(("row-\(id)", "the table"))
    for (at, link) in links.enumerated() {
      if at > 0 { html.raw(" · ") }
      html.element(
        "a", [("href", "#\(link.href)")], link.words)
    }
    html.raw("</p>\n")
  }

  private mutating func facts(_ edge: Edge) {
    html.raw("<dl class=\"facts\">\n")
    fact("How sure", Self.sure(edge), Self.sure(edge) == Self.flat ? "" : "limit")
    fact("On whose word", said(edge))
    fact("Kind", Wording.plain(edge.type))
    if let time = edge.time {
      fact("When", cleanText(time.text, limit: 200) + (time.value.map { " (\(cleanText($0, limit: 60)))" } ?? ""))
    }
    if let place = edge.place { fact("Where", wording.name(place)) }
    fact("Read by the rule", cleanText(edge.rule, limit: 200))
    fact("Key", cleanText(edge.key.text, limit: 200), "statement-key")
    html.raw("</dl>\n")
  }

  private mutating func fact(_ name: String, _ words: String, _ look: String = "") {
    html.raw("<div><dt>\(name)</dt>")
    html.element("dd", look.isEmpty ? [] : [("class", look)], words)
    html.raw("</div>\n")
  }

  static let flat = "stated flatly"

  /// "stated flatly", or what takes from it: "NOT: negated; alleged".
  static func sure(_ edge: Edge) -> String {
    var words = [edge.polarity == .negated ? words(Polarity.negated) : nil, Wording.modality(edge.modality)]
    words.append(edge.status.flatMap { $0 == .current ? nil : $0.rawValue })
    let limits = words.compactMap { $0 }
    return limits.isEmpty ? flat : limits.joined(separator: "; ")
  }

  /// The whole chain with its cues: "DHS officials (“described”, as a label), passed on by The Courier (“said”, reported)".
  private func said(_ edge: Edge) -> String {
    if edge.attribution.isEmpty { return "the article’s own voice" }
    return edge.attribution.map { speaker in
      let cue = cleanText(speaker.cue, limit: 80)
      let manner =
        switch speaker.form {
        case .direct: "quoted"
        case .indirect: "reported"
        case .mixed: "partly quoted"
        case .label: "as a label"
        }
      let words = [cue.isEmpty ? nil : "“\(cue)”", manner].compactMap { $0 }.joined(separator: ", ")
      return "\(wording.speaker(speaker, unnamed: "somebody not named")) (\(words))"
    }.joined(separator: ", passed on by ")
  }
}
