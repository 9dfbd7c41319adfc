import SaysoGraph

/// The article's text with entities, attributions and the sentences of statements marked.
extension PageWriter {
  /// What a stretch of the text is.
  enum TextMark {
    case sentence(Int)
    case entity(Node, Mention)
    case speaker, cue
    case claim(String)
  }

  mutating func text() {
    if places.articles.isEmpty { return }
    html.raw("<section id=\"text\" class=\"text\" aria-labelledby=\"text-title\" tabindex=\"-1\">\n")
    html.raw("<h2 id=\"text-title\">The article’s text</h2>\n")
    html.raw(Self.textKey)
    let several = graph.documents.count > 1
    for article in places.articles {
      if several {
        html.raw("<details><summary>")
        html.text(cleanText(article.record.title.isEmpty ? article.record.id : article.record.title, limit: 200))
        html.raw("</summary>\n")
      }
      html.raw("<div class=\"article\">")
      write(article)
      html.raw("</div>\n")
      if several { html.raw("</details>\n") }
    }
    html.raw("</section>\n")
  }

  private static let textKey = """
    <ul class="key">
    <li><span class="m person">person</span></li> <li><span class="m organization">organization</span></li>
    <li><span class="m place">place</span></li> <li><span class="m group">group</span></li>
    <li><span class="speaker">who says it</span></li> <li><span class="cue">words that attribute</span></li>
    <li><span class="in"></span><span class="claim">what is attributed</span><span class="out"></span></li>
    <li>[1] number of a statement in the sentence before</li>
    </ul>

    """

  private mutating func write(_ article: PagePlaces.Article) {
    var marks = marks(of: article)
    // One order, so that of two marks at one place the same is always outside.
    marks.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
    var first = 0
    var written = 0
    for paragraph in Self.paragraphs(article.scalars) {
      html.article(article.scalars, written..<paragraph.lowerBound)
      html.raw("<p>")
      while first < marks.count, marks[first].range.upperBound <= paragraph.lowerBound { first += 1 }
      let near = marks[first...].prefix { $0.range.lowerBound < paragraph.upperBound }
        .filter { $0.range.overlaps(paragraph) }
      write(article.scalars, paragraph, near)
      html.raw("</p>")
      written = paragraph.upperBound
    }
    html.article(article.scalars, written..<article.scalars.count)
  }

  /// Stretches of lines that are not blank, without the line end behind the last.
  static func paragraphs(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var paragraphs: [Range<Int>] = []
    var start: Int?
    var end = 0
    var line = 0
    while line < scalars.count {
      let next = scalars[line...].firstIndex(of: "\n") ?? scalars.count
      let isBlank = scalars[line..<next].allSatisfy { $0.properties.isWhitespace }
      if isBlank {
        if let from = start { paragraphs.append(from..<end) }
        start = nil
      } else {
        start = start ?? line
        end = next
      }
      line = next + 1
    }
    if let start { paragraphs.append(start..<end) }
    return paragraphs
  }

  private func marks(of article: PagePlaces.Article) -> [(range: Range<Int>, mark: TextMark)] {
    let id = article.record.id
    var marks: [(range: Range<Int>, mark: TextMark)] = []
    func add(_ span: CodePointRange, _ mark: TextMark) {
      if let range = PageMarks.range(span, count: article.scalars.count) { marks.append((range, mark)) }
    }
    for attribution in graph.attributions where attribution.document == id {
      let name = cleanText(speakers.all[speakers.index(attribution)].name, limit: 80)
      for span in attribution.content { add(span, .claim(name)) }
      for span in attribution.source { add(span, .speaker) }
      for span in attribution.cue { add(span, .cue) }
    }
    for number in article.sentences { marks.append((places.sentences[number].range, .sentence(number))) }
    for node in graph.nodes {
      for mention in node.mentions where mention.document == id { add(mention.span, .entity(node, mention)) }
    }
    return marks
  }

  private mutating func write(
    _ scalars: [Unicode.Scalar], _ paragraph: Range<Int>, _ marks: [(range: Range<Int>, mark: TextMark)]
  ) {
    for stretch in PageMarks.stretches(of: paragraph, by: marks.map(\.range)) {
      for i in stretch.opens { open(marks[i].mark) }
      var classes: [String] = []
      var numbers: [Int] = []
      var entity: NodeID?
      for i in stretch.marks {
        switch marks[i].mark {
        case .sentence(let number): numbers.append(number)
        case .entity(let node, let mention):
          entity = node.id
          classes = classes.filter { !$0.hasPrefix("m ") } + [Self.look(node, mention)]
        case .speaker: if !classes.contains("speaker") { classes.append("speaker") }
        case .cue: if !classes.contains("cue") { classes.append("cue") }
        case .claim: if !classes.contains("claim") { classes.append("claim") }
        }
      }
      var attributes: XMLBytes.Attributes = []
      if !classes.isEmpty { attributes.append(("class", classes.joined(separator: " "))) }
      if let entity { attributes.append(("data-entity", names.name(entity))) }
      if !numbers.isEmpty { attributes.append(("data-place", Self.list(numbers))) }
      if attributes.isEmpty {
        html.article(scalars, stretch.range)
      } else {
        html.open("span", attributes)
        html.article(scalars, stretch.range)
        html.close("span")
      }
      // A mark that goes on in another paragraph ends here as a bracket, but has its numbers at its end.
      for i in stretch.closes { close(marks[i].mark, isWhole: marks[i].range.upperBound <= paragraph.upperBound) }
    }
  }

  /// Pronouns look fainter than names.
  private static func look(_ node: Node, _ mention: Mention) -> String {
    "m \(node.kind.rawValue)" + (node.named ? "" : " described") + (mention.form == .pronoun ? " pronoun" : "")
  }

  /// Words in brackets: heard where they tell more than the text, seen only without a style sheet elsewhere.
  private mutating func open(_ mark: TextMark) {
    switch mark {
    case .sentence: break
    case .entity(let node, _): plain("[\(node.kind.rawValue): ")
    case .speaker: plain("[speaker: ")
    case .cue: plain("[cue: ")
    case .claim(let name):
      html.raw("<span class=\"in\">")
      html.element("i", [], " [claim of \(name): ")
      html.close("span")
    }
  }

  private mutating func close(_ mark: TextMark, isWhole: Bool) {
    switch mark {
    case .sentence(let number):
      guard isWhole else { return }
      html.open("sup", [("class", "refs"), ("id", "place-\(number)")])
      for edge in places.sentences[number].edges {
        html.raw(" ")
        html.open("a", [("href", "#\(names.name(ofEdge: edge))")])
        html.raw("<i>statement </i>[\(edge + 1)]</a>")
      }
      html.close("sup")
    case .entity, .speaker, .cue: plain("]")
    case .claim:
      html.raw("<span class=\"out\">")
      html.element("i", [], " end of claim] ")
      html.close("span")
    }
  }

  private mutating func plain(_ words: String) { html.element("i", [("class", "plain")], words) }
}
