import Foundation
import SaysoGraph
import Testing

@testable import SaysoDrawing

@Suite struct `The page of an article` {
  private let bare = PageCheck(Drawing.page(PageSamples.graph, picture: nil, texts: PageSamples.texts))

  @Test func `lets through its own style and script and nothing else`() {
    let (style, script) = (bare.between("<style>", "</style>"), bare.between("<script>", "</script>"))
    let hashes = (SHA256Check.base64(style ?? ""), SHA256Check.base64(script ?? ""))
    #expect(PageWriter.styleHash == hashes.0, "write this hash into PageStyle.swift")
    #expect(PageWriter.scriptHash == hashes.1, "write this hash into PageScript.swift")
    let policy =
      "default-src 'none'; style-src 'sha256-\(hashes.0)'; script-src 'sha256-\(hashes.1)'; "
      + "base-uri 'none'; form-action 'none'"
    #expect(bare.text.contains("http-equiv=\"Content-Security-Policy\" content=\"\(policy)\""))
    #expect(bare.values("style").isEmpty && bare.values("src").isEmpty && bare.values("onclick").isEmpty)
    for word in ["innerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(", "XMLHttpRequest"] {
      #expect(!PageWriter.script.contains(word))
    }
  }

  @Test func `has the same bytes each time`() {
    let again = Drawing.page(PageSamples.graph, picture: nil, texts: PageSamples.texts)
    #expect(Array(bare.text.utf8) == again)
  }

  @Test(.enabled(if: Graphviz.version != nil)) func `has each id once and no link into nothing`() throws {
    let page = PageCheck(try Drawing.html(PageSamples.graph, texts: PageSamples.texts))
    let ids = page.values("id")
    #expect(Set(ids).count == ids.count)
    for link in page.values("href") where link.hasPrefix("#") { #expect(ids.contains(String(link.dropFirst()))) }
    for i in 1...8 { #expect(page.values("href").contains("#line-s_" + String(repeating: "a\(i)", count: 5))) }
    for id in page.values("aria-labelledby").flatMap({ $0.split(separator: " ") }) { #expect(ids.contains(String(id))) }
  }

  @Test func `marks each part of a sentence at its letters and names it`() {
    let entries = bare.text.components(separatedBy: "<article ")
    func quote(_ i: Int) -> String { PageCheck(Array(entries[i].utf8)).between("<blockquote ", "</blockquote>") ?? "" }
    func part(_ kinds: String, _ words: String, _ tag: String) -> String {
      "<span class=\"part \(kinds)\">\(words)<small class=\"tag\"><i> (</i>\(tag)<i>) </i></small></span>"
    }
    #expect(quote(2).contains(part("cue negation", "denied", "cue, negation")))
    #expect(quote(2).contains(part("subject", "the gang", "subject: Dockside Nine")))
    #expect(quote(2).contains(part("predicate", "had put bounties on", "predicate")))
    #expect(quote(2).contains(part("speaker", "Councillor Petra Lunn", "speaker: Petra Lunn")))
    #expect(quote(3).contains(part("hedge", "allegedly", "hedge")))
    #expect(quote(3).contains(part("object", "Idris Tolan", "object")))
    #expect(quote(5).contains("<span class=\"part predicate hedge\">would"))
    #expect(quote(5).contains(part("amount", "12 officers", "how much")))
    #expect(quote(6).contains(part("time", "Friday", "when")))
    #expect(entries[4].contains("Outside the sentence: object “Federal Harbour Watch”."))
  }

  @Test func `says of each statement how sure, on whose word, by which rule and under which key`() {
    for words in [
      "<dt>How sure</dt><dd class=\"limit\">NOT: negated</dd>", "<dd class=\"limit\">conditional</dd>",
      "<dt>How sure</dt><dd>stated flatly</dd>",
      "<dt>On whose word</dt><dd>Harbour Watch officials (“according to”, reported)</dd>",
      "<dt>When</dt><dd>Friday (2026-03-06)</dd>", "<dt>Where</dt><dd>Velmouth</dd>",
      "<dt>Read by the rule</dt><dd>frame/threaten</dd>",
      "<dd class=\"statement-key\">s-a1a1a1a1a1000000000000000000</dd>",
    ] { #expect(bare.text.contains(words), "\(words)") }
  }

  @Test func `has the numbers of the picture in its table, also of a choice`() {
    var options = DrawingOptions()
    options.selection.traits = [.negated]
    let all = bare.text.components(separatedBy: "<tr id=\"row-").dropFirst()
    #expect(all.count == 8)
    for (i, row) in all.enumerated() { #expect(row.contains("Statement </span>\(i + 1)</a></th>")) }
    let page = PageCheck(Drawing.page(PageSamples.graph, picture: nil, options: options, texts: PageSamples.texts)).text
    #expect(page.components(separatedBy: "<tr id=\"row-").count == 2)
    #expect(page.contains("Statement </span>2</a></th><td>Dockside Nine</td>"))
    #expect(page.contains("<p class=\"summary\">1 statement: 1 on somebody’s word"))
    #expect(page.components(separatedBy: "<article ").count == 2 && page.contains("[2]</a>"))
  }

  @Test func `begins with counts and where the article is from`() {
    #expect(
      bare.text.contains(
        "8 statements: 4 on somebody’s word, 4 in the article’s own voice; 3 hedged, 1 negated."))
    #expect(
      bare.text.contains(
        "<a href=\"https://courier.example/a?x=1&amp;y=2\" rel=\"noreferrer\">The Quayside Courier · 2026-03-05</a>"))
    #expect(
      bare.values("data-cite").contains(
        "Harbour watch chief says threats against inspectors have doubled, The Quayside Courier, 2026-03-05, "
          + "https://courier.example/a?x=1&amp;y=2"))
  }

  @Test func `lists what is said without a statement in it`() {
    let section = bare.between("id=\"sayings\"", "</section>") ?? ""
    #expect(section.contains("(3)</h2>"))
    #expect(section.contains("<b>Mara Voss</b> <i>“said”</i>: “They put prices on our people,”"))
    #expect(section.contains("<b>Petra Lunn</b> <i>“called”</i>: “a tale for the budget”"))
    #expect(section.contains("<b>somebody not named</b> <i>“allegedly”</i>: hit by a Dockside Nine member"))
  }

  @Test func `of a graph without statements says so`() {
    let page = PageCheck(Drawing.page(Graph(), picture: nil)).text
    #expect(page.contains("No statement found.") && !page.contains("class=\"filters\""))
  }

  @Test(.enabled(if: Graphviz.version != nil)) func `of forty statements has less than 300 KB`() throws {
    #expect(try Drawing.html(Samples.forty).count < 200_000)
    #expect(try Drawing.html(PageSamples.graph, texts: PageSamples.texts).count < 100_000)
  }

  @Test func `has 4.5 to 1 at least, in the light, in the dark and on paper`() {
    let themes = [
      PageWriter.style.components(separatedBy: "prefers-color-scheme: dark")[0],
      PageWriter.style.components(separatedBy: "prefers-color-scheme: dark")[1],
      PageWriter.style.components(separatedBy: "@media print")[1],
    ]
    for theme in themes {
      func color(_ name: String) -> String {
        let value = PageCheck(Array(theme.utf8)).between("--\(name): ", ";") ?? ""
        return String(value.prefix { $0 != "}" && $0 != " " })
      }
      let grounds = [
        "paper", "person", "organization", "place", "group", "claim", "verb", "cue", "not", "hedge", "band",
      ]
      for ground in grounds { #expect(Contrast.ratio(color("ink"), color(ground)) >= 4.5, "ink on \(ground)") }
      for letters in ["faint", "link", "limit"] { #expect(Contrast.ratio(color(letters), color("paper")) >= 4.5) }
      if color("now") != "transparent" {
        for letters in ["ink", "faint", "link", "limit"] {
          #expect(Contrast.ratio(color(letters), color("now")) >= 4.5)
        }
      }
      #expect(Contrast.ratio(color("rule"), color("paper")) >= 3)
    }
  }
}

@Suite struct `The ledger in a page` {
  private func rows(_ ledger: PageLedger?) -> String {
    let page = PageCheck(Drawing.page(PageSamples.graph, picture: nil, texts: PageSamples.texts, ledger: ledger))
    return page.between("id=\"sources\"", "</section>") ?? ""
  }

  @Test func `counts what hangs on each source, by how it is told`() {
    let rows = rows(nil)
    for row in [
      "the article itself</span></th><td>4</td><td>–</td><td>–</td>",
      ">Mara Voss</span></th><td>1</td><td>1</td><td>2</td>",
      ">Harbour Watch officials</span></th><td>1</td><td>1</td><td>1</td>",
      ">somebody not named</span></th><td>0</td><td>0</td><td>1</td>",
    ] { #expect(rows.contains(row), "\(row)") }
    let order = ["the article itself", ">Named<", ">Described, not named<", ">Nobody named<"]
    let places = order.compactMap { rows.range(of: $0)?.lowerBound }
    #expect(places.count == 4 && places == places.sorted())
  }

  @Test func `is the given one where one is given`() {
    let given = PageLedger(rows: [
      .init(
        kind: .named, name: "Mara Voss", key: "person:mara-voss", attributions: 9, statements: 7, words: 55, alone: 6),
      .init(kind: .document, name: "<b>papers</b>", attributions: 1),
    ])
    let rows = rows(given)
    #expect(rows.contains(">Mara Voss</span></th><td>7</td><td>6</td><td>9</td><td>55</td>"))
    #expect(rows.contains("Documents and records") && rows.contains("&lt;b&gt;papers&lt;/b&gt;</th><td>0</td>"))
  }
}

@Suite struct `Hostile text in a page` {
  @Test(arguments: hostileTexts) func `stays text`(_ text: String) {
    let (graph, texts) = PageSamples.hostile(text)
    let page = PageCheck(Drawing.page(graph, picture: nil, texts: texts))
    #expect(page.text.components(separatedBy: "<script").count == 2)
    #expect(!page.text.contains("href=\"javascript") && !page.text.contains("<b>bold") && !page.text.contains("<!--"))
    #expect(!page.text.contains("<TABLE") && !page.text.contains("<b/"))
    #expect(!page.text.unicodeScalars.contains { $0 == "\0" || $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{85}" })
    let ids = page.values("id")
    #expect(Set(ids).count == ids.count)
  }
}

/// Pages that scripts/page_test.py drives in a browser.
@Suite(.enabled(if: Graphviz.version == "2.43.0")) struct `Golden pages` {
  private func compare(_ bytes: [UInt8], _ name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Golden/drawing/\(name)")
    if ProcessInfo.processInfo.environment["SAYSO_UPDATE_GOLDEN"] != nil { try Data(bytes).write(to: file) }
    #expect(try Data(contentsOf: file) == Data(bytes), "see Tests/Golden/drawing/\(name)")
  }

  @Test func `of an article with its text is as reviewed`() throws {
    try compare(try Drawing.html(PageSamples.graph, texts: PageSamples.texts), "page.html")
  }

  @Test func `of hostile text is as reviewed`() throws {
    let texts = hostileTexts.filter { $0.utf8.count < 100 }
    let (graph, articles) = PageSamples.hostile(
      texts.joined(separator: " ")
        + "<img src=x onerror=alert(2)><iframe src=//a.example></iframe>\"onfocus=alert(3) x=\"")
    try compare(try Drawing.html(graph, texts: articles), "page-hostile.html")
  }
}
