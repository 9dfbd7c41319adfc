import Testing

@testable import SaysoCorpus

/// The text that a page is read as.
private func text(_ page: String) -> String {
  String(decoding: HTML.read(Array(page.utf8)).text, as: UTF8.self)
}

private func metadata(_ page: String) -> Metadata { HTML.read(Array(page.utf8)).1 }

struct HTMLTests {
  @Test func `the article is told from what surrounds it`() {
    let page = """
      <html><head><title>Mayor resigns - Ostrey Post</title><script>var a = "<p>Not me.</p>"</script></head><body>
      <header><h1>Ostrey Post</h1><nav><a href="/">Home</a></nav></header>
      <div class="cookie-notice"><p>We and our 412 partners value your privacy, as long as you agree to all of it.</p></div>
      <main><article>
        <header><h1>Mayor of Ostrey resigns</h1><p class="byline">By Dana Orrick</p></header>
        <p>The mayor of Ostrey, Pell Marwick, resigned on Friday.</p>
        <div class="share-bar"><a href="#">Share</a> on everything</div>
        <p>He was accused by the <a href="/board">Harbor Board</a> of taking bribes.</p>
        <aside><h2>More news</h2><p>Something else happened in another town.</p></aside>
      </article></main>
      <section id="comments"><p>First! I always said that the mayor would resign one day.</p></section>
      <footer><p>Ostrey Post is published by nobody at all, 12 Pier Road.</p></footer>
      <form><label>Name</label><p>Required fields are marked.</p></form></body></html>
      """
    #expect(
      text(page) == """
        Mayor of Ostrey resigns

        By Dana Orrick

        The mayor of Ostrey, Pell Marwick, resigned on Friday.

        He was accused by the Harbor Board of taking bribes.

        """)
  }

  @Test func `a page without landmarks is read by where its prose stands`() {
    let paragraph = "The council of Ostrey met on Monday and spoke about the harbor for nine hours, it said."
    let page = """
      <body><div id=left><ul><li><a href=1>One</a><li><a href=2>Two</a></ul></div>
      <div id=x><div id=y><p>\(paragraph)<p>\(paragraph) Again.</div></div>
      <div id=right><p><a href=3>An advertisement that looks like a sentence of its own.</a></p></div></body>
      """
    #expect(text(page) == "\(paragraph)\n\n\(paragraph) Again.\n")
  }

  @Test func `old pages part paragraphs by two breaks`() {
    let page = "<body>Ann Orrick quit on Monday.<br>So did Bo Tarn.<br><br>The board said nothing.</body>"
    #expect(text(page) == "Ann Orrick quit on Monday.\nSo did Bo Tarn.\n\nThe board said nothing.\n")
  }

  @Test(arguments: [
    "<div hidden>Secret.</div>", "<p style='display: none'>Secret.</p>", "<p aria-hidden=true>Secret.</p>",
    "<template><p>Secret.</p></template>", "<div role=dialog>Secret.</div>", "<!-- <p>Secret.</p> -->",
    "<div class='articleShareBar'>Secret.</div>", "<div class='story__related'>Secret.</div>", "<nav>Secret.</nav>",
  ])
  func `what is hidden or clutter is no text`(_ part: String) {
    let page = "<article><p>Ann Orrick quit on Monday, she told the harbor board.</p>\(part)</article>"
    #expect(text(page) == "Ann Orrick quit on Monday, she told the harbor board.\n")
  }

  @Test(arguments: ["overflow-hidden", "wp-widget text", "paywall", "bread", "shareholders", "adventure"])
  func `a class that only looks like clutter is text`(_ name: String) {
    let page = "<article><p>Ann quit.</p><div class='\(name)'><p>Bo stayed.</p></div></article>"
    #expect(text(page) == "Ann quit.\n\nBo stayed.\n")
  }

  @Test func `entities and spaces come out as one reads them`() {
    #expect(
      text("<p>Fish &amp;\n\n chips&nbsp;&#8212; <b>for</b> all &lt;3 &bogus;</p>")
        == "Fish & chips\u{A0}— for all <3 &bogus;\n")
  }

  @Test func `words of neighbouring cells and items do not run together`() {
    #expect(text("<table><tr><td>Mayor</td><td>Pell Marwick</td></tr></table>") == "Mayor Pell Marwick\n")
    #expect(text("<ul><li>One thing</li><li>Two things</li></ul>") == "One thing\n\nTwo things\n")
  }

  @Test func `a page says where it appeared`() {
    let page = """
      <head><meta property="og:site_name" content="Ostrey Post"><meta property="og:title" content="Mayor quits">
      <link rel=canonical href="https://post.example/mayor"><title>Mayor quits | Ostrey Post</title>
      <meta property="article:published_time" content="2031-04-02T08:00:00Z"></head><p>Text.</p>
      """
    let expected = Metadata(
      title: "Mayor quits", outlet: "Ostrey Post", url: "https://post.example/mayor",
      published: "2031-04-02T08:00:00Z")
    #expect(metadata(page) == expected)
  }

  @Test func `linked data fills what meta elements leave out`() {
    let page = """
      <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
      "headline": "Mayor quits", "datePublished": "2031-04-02", "author": [{"name": "Dana"}],
      "publisher": {"@type": "Organization", "name": "Ostrey Post"}}]}</script><p>Text.</p>
      """
    #expect(metadata(page) == Metadata(title: "Mayor quits", outlet: "Ostrey Post", published: "2031-04-02"))
  }

  @Test func `a declared character set does not change UTF-8 bytes`() {
    #expect(text("<head><meta charset=iso-8859-1></head><p>Zoë said “no”.</p>") == "Zoë said “no”.\n")
  }

  @Test(arguments: [
    "", " ", "<", "<p", "<html></html>", "<nav><a href=/>Home</a></nav>", "&", "<!doctype html>", "</p></div>",
  ])
  func `a page without an article has no text`(_ page: String) {
    #expect(text(page).count <= 2)
  }

  @Test func `a page may be nested deeper than any stack`() {
    let page = String(repeating: "<div>", count: 10_000) + "<p>Ann Orrick quit.</p>"
    #expect(text(page) == "Ann Orrick quit.\n")
  }

  @Test(arguments: UInt64(0)..<200) func `random bytes never crash the reader`(seed: UInt64) {
    var random = Seeded(seed)
    let parts = [
      "<p>", "</p>", "<div class=", "share", ">", "&amp;", "&#x0;", "<script>", "<!--", "\"", "Ann quit. ", "<h1>", "é",
      "\u{0}", "<a href=x>", "<article>", "</a>", "<br>", "<table><td>",
    ]
    let page = (0..<random.below(80)).map { _ in parts[random.below(parts.count)] }.joined()
    let read = HTML.read(Array(page.utf8)).text
    #expect(String(validating: read, as: UTF8.self) != nil)
  }
}
