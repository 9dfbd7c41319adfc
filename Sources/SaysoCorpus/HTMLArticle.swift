/// Finds the part of a page that is its main article.
///
/// The idea is Readability's (Arc90, 2009): prose stands in paragraphs with few links, so the
/// smallest part that holds most of the prose is the article.
struct HTMLArticle {
  let page: HTMLPage
  /// For each node, whether it stands in a menu, a form or the like.
  let clutter: [Bool]
  /// `prose[i]`: bytes of prose in the nodes before `i`.
  private let prose: [Int]

  init(_ page: HTMLPage) {
    self.page = page
    clutter = HTMLClutter.marks(page)
    prose = Self.proseSums(page, clutter)
  }

  /// The node that holds the article; nil for a page without nodes.
  func root() -> Int? {
    guard !page.nodes.isEmpty else { return nil }
    let body = page.elements("body").first ?? 0
    if let declared = declaredBody() { return declared }
    let top = landmark() ?? body
    return narrowed(from: prose(in: top) > 0 ? top : body)
  }

  private func prose(in index: Int) -> Int { prose[page.nodes[index].end] - prose[index] }

  /// What the page itself calls the article's body, if it holds a fair part of the prose.
  private func declaredBody() -> Int? {
    let marked = open { $0["itemprop"].lowercased().split(separator: " ").contains("articlebody") }
    guard let first = marked.first else { return nil }
    // A body cut in pieces by advertisements is what holds all the pieces.
    let whole = marked.dropFirst().reduce(first) { common($0, $1) }
    return prose(in: whole) * 4 >= (prose.last ?? 0) && prose(in: whole) > 0 ? whole : nil
  }

  /// The article or main element with the most prose, if that is a fair part of the page's.
  private func landmark() -> Int? {
    let found = open { $0.name == "article" || $0.name == "main" || $0["role"] == "main" }
    guard let best = found.max(by: { prose(in: $0) < prose(in: $1) }) else { return nil }
    // Of a main and the article in it the inner one counts, unless others are its equals.
    let inner = found.filter {
      page.nodes[$0].name == "article" && prose(in: $0) * 10 >= prose(in: best) * 6
    }
    let chosen = inner.max { prose(in: $0) < prose(in: $1) } ?? best
    return prose(in: chosen) * 5 >= (prose.last ?? 0) * 2 ? chosen : nil
  }

  /// Steps down while one child holds nearly all of the prose.
  private func narrowed(from top: Int) -> Int {
    var at = top
    while prose(in: at) > 0 {
      let child = page.children(of: at).first { prose(in: $0) * 5 >= prose(in: at) * 4 }
      guard let child, Self.containers.contains(page.nodes[child].name) else { break }
      at = child
    }
    return at
  }

  private func open(_ holds: (HTMLPage.Node) -> Bool) -> [Int] {
    page.nodes.indices.filter { !clutter[$0] && holds(page.nodes[$0]) }
  }

  private func common(_ a: Int, _ b: Int) -> Int {
    var at = a
    while at > 0, !(at <= b && b < page.nodes[at].end) { at = page.nodes[at].parent }
    return max(at, 0)
  }

  private static func proseSums(_ page: HTMLPage, _ clutter: [Bool]) -> [Int] {
    var sums = [0]
    sums.reserveCapacity(page.nodes.count + 1)
    // Innermost open element that is a paragraph or a link, by its end.
    var paragraphEnd = 0
    var linkEnd = 0
    for (index, node) in page.nodes.enumerated() {
      if node.name == "p" || node.name == "blockquote" { paragraphEnd = max(paragraphEnd, node.end) }
      if node.name == "a" { linkEnd = max(linkEnd, node.end) }
      var count = 0
      if !node.text.isEmpty, !clutter[index], index >= linkEnd {
        let length = node.text.utf8.count
        // Old pages write prose straight into their containers.
        if index < paragraphEnd || length >= 60 { count = length }
      }
      sums.append(sums[index] + count)
    }
    return sums
  }

  private static let containers: Set<String> = [
    "article", "body", "center", "div", "main", "section", "span", "table", "tbody", "td", "tr",
  ]
}
