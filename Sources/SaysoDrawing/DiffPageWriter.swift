import SaysoGraph

/// A page of its own for a diff: the pictures of both sides in step, and every change in words.
///
/// It reads as a list with pictures where no script runs and with the style sheet off. What style
/// and script may be is fixed by their hashes.
struct DiffPageWriter {
  let picture: DiffPicture
  var html = XMLBytes()
  /// Set while writing: whether there are pictures to link to.
  private(set) var hasPictures = false
  /// The documents of the two graphs by id.
  let documents: (before: [String: DocumentRecord], after: [String: DocumentRecord])

  init(_ picture: DiffPicture) {
    self.picture = picture
    func index(_ graph: Graph) -> [String: DocumentRecord] {
      Dictionary(graph.documents.map { ($0.id, $0) }) { first, _ in first }
    }
    documents = (index(picture.union.before), index(picture.union.after))
  }

  var union: DiffUnion { picture.union }
  var wording: DiffWording { picture.wording }

  mutating func write(_ pictures: DiffPictures?) -> [UInt8] {
    hasPictures = pictures != nil
    html.pageHead(picture.title, style: Self.style, Self.styleHash, scriptHash: Self.scriptHash)
    html.raw("<body>\n<a class=\"skip\" href=\"#changes\">To the list of changes</a>\n<main>\n<header>\n")
    html.element("h1", [], picture.title)
    html.raw("\n<dl class=\"documents\">\n")
    list(union.before, named: wording.names.before)
    list(union.after, named: wording.names.after)
    html.raw("</dl>\n")
    summary()
    html.raw("</header>\n")
    stage(pictures)
    contradictions()
    changes()
    entities()
    unchanged()
    html.raw("</main>\n<script>\(Self.script)</script>\n</body>\n</html>\n")
    return html.bytes
  }

  private static let mostDocuments = 12

  private mutating func list(_ graph: Graph, named name: String) {
    html.raw("<div>")
    html.element("dt", [], name)
    for document in graph.documents.prefix(Self.mostDocuments) {
      html.raw("<dd>")
      source(document, fallback: document.id)
      html.raw("</dd>")
    }
    if graph.documents.count > Self.mostDocuments {
      html.element("dd", [], "and \(graph.documents.count - Self.mostDocuments) more")
    }
    html.raw("</div>\n")
  }

  /// Headline, outlet and day, as a link where that leads to the web.
  mutating func source(_ document: DocumentRecord?, fallback: String) {
    let words = [document?.title, document?.outlet, document?.published].compactMap { $0 }
      .map { cleanText($0, limit: 200) }.filter { !$0.isEmpty }.joined(separator: " · ")
    let name = words.isEmpty ? cleanText(fallback, limit: 200) : words
    if let link = document.flatMap({ safeLink($0.url) }), !link.hasPrefix("#") {
      html.element("a", [("href", link), ("rel", "noreferrer")], name)
    } else {
      html.text(name)
    }
  }

  /// The legend in words: what each colour counts.
  private mutating func summary() {
    html.raw("<ul class=\"counts\">\n")
    for count in picture.counts {
      html.element("li", [("class", count.mark.rawValue)], count.words)
      html.line()
    }
    html.raw("</ul>\n")
    html.element(
      "p", [("class", "notes")], picture.notes.joined(separator: " "))
    html.line()
  }

  private mutating func stage(_ pictures: DiffPictures?) {
    html.raw("<section id=\"pictures\" class=\"stage\" aria-label=\"Pictures\">\n")
    html.raw(Self.toolbar)
    if let pictures {
      panes(pictures)
    } else {
      html.element("p", [], "No picture: \(DrawingError.graphvizMissing("").description).")
    }
    html.raw("</section>\n")
  }

  private mutating func panes(_ pictures: DiffPictures) {
    html.raw("<div class=\"panes\">\n")
    for side in [DiffSide.merged, .before, .after] {
      let words =
        switch side {
        case .before: "Before: \(wording.names.before)"
        case .after: "After: \(wording.names.after)"
        case .merged: "Both in one"
        }
      html.raw("<figure class=\"\(side.rawValue)\">")
      html.element("figcaption", [], words)
      html.open(
        "div", [("class", "pane"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Picture. \(words)")])
      html.line()
      html.raw(PageWriter.withoutDeclaration(pictures[side]))
      html.raw("</div></figure>\n")
    }
    html.raw("</div>\n")
  }

  /// Shown by the script alone, as it does nothing without.
  private static let toolbar = """
    <div class="toolbar" role="group" aria-label="Changes and pictures" hidden>
    <button type="button" data-do="previous" aria-keyshortcuts="p">← Previous <kbd>p</kbd></button>
    <button type="button" data-do="next" aria-keyshortcuts="n">Next change <kbd>n</kbd> →</button>
    <span class="place" role="status" aria-live="polite"></span>
    <span class="group"><button type="button" data-do="sides" aria-pressed="true">Side by side</button>
    <button type="button" data-do="merged" aria-pressed="false">Both in one</button></span>
    <span class="group"><button type="button" data-do="out" aria-label="Smaller">−</button>
    <button type="button" data-do="fit">Whole</button>
    <button type="button" data-do="in" aria-label="Larger">+</button></span>
    <button type="button" data-do="keys" aria-pressed="true">Keys n and p: <span>on</span></button>
    </div>

    """
}
