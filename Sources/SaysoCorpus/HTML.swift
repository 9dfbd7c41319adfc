/// A web page read as the article that it shows.
enum HTML {
  /// The main article's text and what the page says of itself. `bytes` are UTF-8.
  static func read(_ bytes: [UInt8]) -> (text: [UInt8], Metadata) {
    let page = HTMLPage(bytes)
    let article = HTMLArticle(page)
    let root = article.root()
    let headline = HTMLMetadata.headline(page, clutter: article.clutter, root: root)
    var metadata = HTMLMetadata.metadata(page)
    if !headline.isEmpty { metadata.title = headline }
    let text = HTMLText.text(of: article, headline: headline)
    return (Array(text.utf8), metadata)
  }
}
