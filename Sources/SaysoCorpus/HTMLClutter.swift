/// What surrounds an article on a page: menus, forms, share bars, comments, hidden parts.
enum HTMLClutter {
  /// For each node, whether it stands in clutter.
  static func marks(_ page: HTMLPage) -> [Bool] {
    var marks = [Bool](repeating: false, count: page.nodes.count)
    let total = page.nodes.reduce(0) { $0 + $1.text.utf8.count }
    var sums = [0]
    for node in page.nodes { sums.append(sums[sums.count - 1] + node.text.utf8.count) }
    var index = 0
    while index < page.nodes.count {
      let node = page.nodes[index]
      let share = sums[node.end] - sums[index]
      guard isClutter(node, in: page, holdsMost: share * 2 > total) else {
        index += 1
        continue
      }
      for inside in index..<node.end { marks[inside] = true }
      index = node.end
    }
    return marks
  }

  /// A wrapper that holds most of the page's text is never clutter by its class alone.
  private static func isClutter(_ node: HTMLPage.Node, in page: HTMLPage, holdsMost: Bool) -> Bool {
    if node.name.isEmpty { return false }
    if elements.contains(node.name) || isHidden(node) { return true }
    if node.name == "header" { return !isInArticle(node, page) }
    if roles.contains(node["role"].lowercased()) { return true }
    if wholes.contains(node.name) || holdsMost { return false }
    return isNamedClutter(node["class"]) || isNamedClutter(node["id"])
  }

  private static func isInArticle(_ node: HTMLPage.Node, _ page: HTMLPage) -> Bool {
    var up = node.parent
    while up >= 0 {
      if page.nodes[up].name == "article" || page.nodes[up].name == "main" { return true }
      up = page.nodes[up].parent
    }
    return false
  }

  private static func isHidden(_ node: HTMLPage.Node) -> Bool {
    if node.attributes.contains(where: { $0.name == "hidden" }) { return true }
    if node["aria-hidden"].lowercased() == "true" { return true }
    let style = node["style"].lowercased().filter { !$0.isWhitespace }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// Whether a class or id names clutter: each of its names is cut at `-`, `_` and a change of
  /// case, so that `ShareBar`, `share-bar` and `article__share` are all found.
  private static func isNamedClutter(_ names: String) -> Bool {
    for name in names.split(whereSeparator: \.isWhitespace) {
      // "overflow-hidden" hides nothing.
      if name == "hidden" || name == "is-hidden" { return true }
      let words = words(of: name)
      if words.contains(where: parts.contains) { return true }
      for (a, b) in zip(words, words.dropFirst()) where pairs.contains(a + " " + b) { return true }
    }
    return false
  }

  private static func words(of name: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var lastLower = false
    for character in name {
      let cut = !character.isLetter && !character.isNumber
      if cut || character.isUppercase && lastLower {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if !cut { word += character.lowercased() }
      lastLower = character.isLowercase
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let elements: Set<String> = [
    "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button",
    "input", "select", "option", "textarea", "label", "iframe", "object", "embed", "svg", "math",
    "canvas", "audio", "video", "dialog", "menu", "head", "map", "datalist", "fieldset",
  ]
  /// Never clutter by class.
  private static let wholes: Set<String> = ["html", "body", "article", "main", "p"]
  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog",
    "menu", "menubar", "toolbar", "form", "tablist", "alert",
  ]
  private static let parts: Set<String> = [
    "ad", "ads", "advert", "adverts", "advertisement", "advertising", "breadcrumb", "breadcrumbs",
    "comment", "comments", "consent", "cookie", "cookies", "disqus", "footer", "gdpr",
    "masthead", "menu", "modal", "nav", "navbar", "navigation", "newsletter", "outbrain",
    "popup", "promo", "promos", "promotion", "recirc", "recirculation", "recommended",
    "recommendations", "related", "share", "sharebar", "sharing", "sidebar", "signup", "skip",
    "social", "sponsor", "sponsored", "subscribe", "subscription", "taboola", "tags", "toolbar",
    "trending",
  ]
  private static let pairs: Set<String> = [
    "most read", "most popular", "more stories", "more news", "read more", "read next",
    "see also", "sign up", "sr only", "screen reader", "visually hidden", "author bio",
    "also like", "up next", "follow us", "story tools",
  ]
}
