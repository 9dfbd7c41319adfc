/// Turns the article's part of a page into its text: one block a paragraph, blank lines between.
struct HTMLText {
  private struct Block {
    var name: String
    var text: String
    var linked: Int
  }

  private let article: HTMLArticle
  private var blocks: [Block] = []
  private var current = Block(name: "", text: "", linked: 0)
  private var pendingSpace = false

  /// The text of a page's article, its headline first; empty where a page has no text.
  static func text(of article: HTMLArticle, headline: String) -> String {
    guard let root = article.root() else { return headline }
    var builder = HTMLText(article)
    builder.walk(root)
    var texts = builder.kept().map(\.text)
    if !headline.isEmpty {
      texts.removeAll { $0 == headline }
      texts.insert(headline, at: 0)
    }
    return texts.isEmpty ? "" : texts.joined(separator: "\n\n") + "\n"
  }

  private init(_ article: HTMLArticle) { self.article = article }

  private mutating func walk(_ root: Int) {
    let nodes = article.page.nodes
    // Ends of the open blocks with their names, and of the open link.
    var open: [(end: Int, name: String)] = []
    var linkEnd = 0
    var index = root
    while index < nodes[root].end {
      while let last = open.last, last.end <= index {
        finish()
        open.removeLast()
        current.name = open.last?.name ?? ""
      }
      let node = nodes[index]
      if article.clutter[index] && index != root {
        index = node.end
        continue
      }
      if node.name.isEmpty {
        add(node.text, linked: index < linkEnd)
      } else if node.name == "br" {
        lineBreak()
      } else if node.name == "a" {
        linkEnd = max(linkEnd, node.end)
      } else if Self.blockNames.contains(node.name) {
        finish()
        open.append((node.end, node.name))
        current.name = node.name
      } else if node.name == "td" || node.name == "th" {
        if !current.text.isEmpty { pendingSpace = true }
      }
      index += 1
    }
    finish()
  }

  /// Adds text with runs of ASCII white space collapsed; no-break spaces stay.
  private mutating func add(_ text: String, linked: Bool) {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if byte == 32 || (byte >= 9 && byte <= 13) {
        pendingSpace = true
        continue
      }
      if pendingSpace, !bytes.isEmpty || !(current.text.isEmpty || current.text.hasSuffix("\n")) {
        bytes.append(32)
      }
      pendingSpace = false
      bytes.append(byte)
    }
    current.text += String(decoding: bytes, as: UTF8.self)
    if linked { current.linked += bytes.count }
  }

  /// One break is a line's end; a second ends the paragraph, as old pages write it.
  private mutating func lineBreak() {
    if current.text.hasSuffix("\n") {
      let name = current.name
      finish()
      current.name = name
    } else if !current.text.isEmpty {
      current.text += "\n"
    }
    pendingSpace = false
  }

  private mutating func finish() {
    while current.text.hasSuffix("\n") { current.text.removeLast() }
    if !current.text.isEmpty { blocks.append(current) }
    current = Block(name: current.name, text: "", linked: 0)
    pendingSpace = false
  }

  private func kept() -> [Block] {
    blocks.filter { block in
      let length = block.text.utf8.count
      if block.name != "h1", length < 300, block.linked * 10 >= length * 6 { return false }
      return length > 80 || !Self.isNotice(block.text)
    }
  }

  /// Short lines that pages set between paragraphs.
  private static func isNotice(_ text: String) -> Bool {
    let folded = text.lowercased()
    return notices.contains { folded == $0 } || openings.contains { folded.hasPrefix($0) }
  }

  private static let notices: Set<String> = [
    "advertisement", "advertisement - scroll to continue", "ad", "sponsored", "share", "print",
    "email", "comments", "loading…", "loading...", "listen", "save", "menu", "search", "close",
  ]
  private static let openings = [
    "share this", "sign up", "subscribe", "read more:", "read also:", "read next:", "related:",
    "see also:", "more:", "follow us", "click here", "story continues", "article continues",
    "scroll to continue", "continue reading", "skip to", "copyright ©", "© ",
  ]
  private static let blockNames: Set<String> = [
    "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt",
    "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol",
    "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "caption",
  ]
}
