import SaysoGraph

/// A page of its own: the picture, each statement with its words and sources, and the article's text.
///
/// It reads as lists where no script runs and with the style sheet off. What style and script may be is
/// fixed by their hashes; the script writes no text of an article but what stands in the page.
struct PageWriter {
  let graph: Graph
  private let words: PictureWords
  let wording: Wording
  let names: ShortNames
  /// Indices of the statements that are listed.
  let listed: [Int]
  /// How many more there are than a browser can take.
  private let hidden: Int
  static let mostListed = 1_000
  let places: PagePlaces
  let speakers: PageSpeakers
  let ledger: PageLedger
  /// Indices of the graph's documents.
  let documents: [String: Int]
  let attributions: [AttributionID: Attribution]
  private let svg: [UInt8]?
  /// Ids of the lines that the picture draws.
  let lines: Set<String>
  var html = XMLBytes()

  init(
    _ graph: Graph, _ options: DrawingOptions, picture svg: [UInt8]?, texts: [String: [UInt8]], ledger: PageLedger?
  ) {
    self.graph = graph
    self.svg = svg
    words = PictureWords(graph, options)
    wording = Wording(graph)
    names = ShortNames(graph)
    let wanted = options.selection.edges(of: graph)
    listed = PictureWords.best(wanted, graph, Self.mostListed)
    hidden = wanted.count - listed.count
    places = PagePlaces(graph, listed, texts)
    speakers = PageSpeakers(graph, places)
    self.ledger = ledger ?? PageLedger(graph, speakers)
    documents = Dictionary(graph.documents.enumerated().map { ($1.id, $0) }) { first, _ in first }
    attributions = Dictionary(graph.attributions.map { ($0.id, $0) }) { first, _ in first }
    lines = svg.map(Self.lines) ?? []
  }

  mutating func write() -> [UInt8] {
    html.pageHead(title, style: Self.style, Self.styleHash, scriptHash: Self.scriptHash)
    html.raw("<body>\n<a class=\"skip\" href=\"#statements\">To the list of statements</a>\n")
    if !places.articles.isEmpty { html.raw("<a class=\"skip\" href=\"#text\">To the article’s text</a>\n") }
    header()
    filters()
    html.raw("<main>\n")
    stage()
    html.raw("<div class=\"side\">\n")
    entries()
    text()
    html.raw("</div>\n")
    table()
    sayings()
    sources()
    html.raw("</main>\n")
    footer()
    html.raw("<script>\(Self.script)</script>\n</body>\n</html>\n")
    return html.bytes
  }

  var title: String {
    words.title.isEmpty ? "Who is said to have done what to whom" : words.title
  }

  private mutating func header() {
    html.raw("<header>\n")
    html.element("h1", [], title)
    html.raw("\n<ul class=\"documents\">\n")
    for document in graph.documents {
      html.open("li", [("data-cite", Self.citation(document))])
      // The headline of a single article stands above already.
      source(document, headline: graph.documents.count > 1)
      html.raw("</li>\n")
    }
    html.raw("</ul>\n")
    html.element("p", [("class", "summary")], summary)
    html.line()
    let more = hidden == 0 ? [] : ["\(listed.count) of \(listed.count + hidden) statements listed, the best supported."]
    html.element("p", [("class", "notes")], (more + words.notes).joined(separator: " "))
    html.raw("\n</header>\n")
  }

  /// "34 statements: 20 on somebody’s word, 14 in the article’s own voice; 8 hedged, 3 negated."
  private var summary: String {
    if graph.edges.isEmpty { return "No statement found." }
    let edges = listed.map { graph.edges[$0] }
    let claimed = edges.count { !$0.attribution.isEmpty }
    let voice = graph.documents.count == 1 ? "the article’s own voice" : "the articles’ own voice"
    return "\(counted(edges.count, "statement")): \(claimed) on somebody’s word, "
      + "\(edges.count - claimed) in \(voice); \(edges.count { Wording.hedge($0) != nil }) hedged, "
      + "\(edges.count { $0.polarity == .negated }) negated."
  }

  /// Outlet and day, as a link where that leads to the web.
  mutating func source(_ document: DocumentRecord, headline: Bool) {
    let words = [headline ? document.title : "", document.outlet, document.published]
      .map { cleanText($0, limit: 200) }.filter { !$0.isEmpty }.joined(separator: " · ")
    let name = words.isEmpty ? cleanText(document.id, limit: 200) : words
    if let link = safeLink(document.url), !link.hasPrefix("#") {
      html.element("a", [("href", link), ("rel", "noreferrer")], name)
    } else {
      html.text(name)
    }
  }

  /// How "Copy citation" names a document.
  static func citation(_ document: DocumentRecord) -> String {
    let link = safeLink(document.url).flatMap { $0.hasPrefix("#") ? nil : $0 }
    let about = [document.title, document.outlet, document.published, link ?? ""].map { cleanText($0, limit: 300) }
      .filter { !$0.isEmpty }
    return about.isEmpty ? cleanText(document.id, limit: 200) : about.joined(separator: ", ")
  }

  private mutating func stage() {
    html.raw("<section id=\"picture\" class=\"stage\" aria-label=\"Picture\">\n")
    if let svg {
      html.raw(Self.zoomBar)
      html.raw("<div class=\"pane\" tabindex=\"0\" role=\"region\" aria-label=\"Picture, to scroll\">\n")
      html.raw(Self.withoutDeclaration(svg))
      html.raw("</div>\n")
    } else {
      html.element("p", [], "No picture: \(DrawingError.graphvizMissing("").description).")
      html.line()
    }
    html.raw("</section>\n")
  }

  /// Shown by the script alone, as it does nothing without.
  private static let zoomBar = """
    <div class="toolbar" role="group" aria-label="Size of the picture" hidden>
    <button type="button" data-do="out" aria-label="Smaller">−</button>
    <button type="button" data-do="fit">Whole picture</button>
    <button type="button" data-do="in" aria-label="Larger">+</button>
    <span class="hint">Choose a line to read its sentence, a box for what is stated of it.</span>
    </div>

    """

  private mutating func footer() {
    html.raw("<footer>\n")
    let made = [graph.generator, graph.rules.isEmpty ? "" : "rules \(graph.rules)"].map { cleanText($0, limit: 100) }
    html.element("p", [("class", "notes")], "Made by " + made.filter { !$0.isEmpty }.joined(separator: ", ") + ".")
    html.raw("\n</footer>\n")
  }

  /// `<?xml …?>` has no place inside HTML.
  static func withoutDeclaration(_ svg: [UInt8]) -> [UInt8] {
    guard svg.starts(with: "<?xml".utf8), let end = svg.firstIndex(of: 0x0A) else { return svg }
    return Array(svg[(end + 1)...])
  }

  /// Ids that begin with `line-`. Text has its quotation marks escaped, so that only markup is found.
  private static func lines(_ svg: [UInt8]) -> Set<String> {
    let mark = Array(" id=\"line-".utf8)
    var lines: Set<String> = []
    var i = 0
    while i + mark.count < svg.count {
      guard svg[i] == mark[0], svg[i..<(i + mark.count)].elementsEqual(mark) else {
        i += 1
        continue
      }
      let value = svg[(i + 5)...].prefix { $0 != 0x22 }
      lines.insert(String(decoding: value, as: UTF8.self))
      i += mark.count
    }
    return lines
  }
}
