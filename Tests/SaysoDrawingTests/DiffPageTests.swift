import SaysoGraph
import Testing

@testable import SaysoDrawing

/// What of a page tests ask about, found by plain search.
struct PageCheck {
  let text: String

  init(_ bytes: [UInt8]) { text = String(decoding: bytes, as: UTF8.self) }

  /// The values of an attribute, in order.
  func values(_ name: String) -> [String] {
    text.split(separator: " \(name)=\"", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
  }

  /// What stands between the first pair of two marks.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = text.range(of: start)?.upperBound,
      let to = text[from...].range(of: end)?.lowerBound
    else { return nil }
    return String(text[from..<to])
  }
}

extension StringProtocol {
  /// The first place of a text in this one.
  fileprivate func range(of other: String) -> Range<Index>? {
    var at = startIndex
    while at < endIndex {
      if self[at...].hasPrefix(other) { return at..<index(at, offsetBy: other.count) }
      at = index(after: at)
    }
    return nil
  }
}

@Suite struct `The page of a diff` {
  private let diff = DiffSamples.diff
  private let before = DiffSamples.before
  private let after = DiffSamples.after

  private var page: PageCheck {
    get throws { PageCheck(try Drawing.html(diff, before: before, after: after)) }
  }
  private var bare: PageCheck { PageCheck(Drawing.page(diff, before: before, after: after, pictures: nil)) }

  @Test func `tells what one side affirms and the other denies, with links to both`() {
    let nodes = [Samples.person("ann", "Ann Lee"), Samples.person("bo", "Bo Diaz")]
    func graph(_ row: String) -> Graph { Samples.graph(title: "A meeting", nodes: nodes, rows: [row]) }
    let (old, new) = (graph("ann|consult|met|bo||Cy Ito"), graph("ann|consult|met|bo|negated|Dee Fox"))
    let diff = GraphDiff(before: old, after: new, names: ("one", "two"))
    #expect(diff.contradictions.count == 1)
    let page = PageCheck(Drawing.page(diff, before: old, after: new, pictures: nil))
    let section = page.between("id=\"contradictions\"", "</section>") ?? ""
    #expect(section.contains("href=\"#change-1\"") && section.contains("href=\"#change-2\""))
    #expect(section.contains("According to Cy Ito") && section.contains("NOT: negated"))
    #expect(!bare.text.contains("id=\"contradictions\""))
  }

  @Test func `lets through its own style and script and nothing else`() throws {
    #expect(SHA256Check.base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    let (style, script) = (bare.between("<style>", "</style>"), bare.between("<script>", "</script>"))
    let hashes = (SHA256Check.base64(style ?? ""), SHA256Check.base64(script ?? ""))
    #expect(DiffPageWriter.styleHash == hashes.0, "write this hash into DiffPageStyle.swift")
    #expect(DiffPageWriter.scriptHash == hashes.1, "write this hash into DiffPageScript.swift")
    let policy = "default-src 'none'; style-src 'sha256-\(hashes.0)'; script-src 'sha256-\(hashes.1)'"
    #expect(bare.text.contains("http-equiv=\"Content-Security-Policy\" content=\"\(policy)"))
    #expect(bare.values("style").isEmpty && bare.values("src").isEmpty && bare.values("onclick").isEmpty)
  }

  @Test(.enabled(if: Graphviz.version != nil))
  func `links each change to its lines in the pictures and each line to its change`() throws {
    let page = try page
    let ids = page.values("id")
    #expect(Set(ids).count == ids.count)
    for link in page.values("href") where link.hasPrefix("#") { #expect(ids.contains(String(link.dropFirst()))) }
    for number in 1...5 {
      #expect(ids.contains("change-\(number)"))
      #expect(page.values("href").contains("#change-\(number)"))
      #expect(page.values("href").contains("#merged-line-\(number)"))
    }
    #expect(page.values("data-lines").contains("before-line-2 after-line-2 merged-line-2"))
    #expect(page.values("data-lines").contains("after-line-5 merged-line-5"))
    #expect(page.values("href").contains("#same-6") && ids.contains("same-6"))
  }

  @Test(.enabled(if: Graphviz.version != nil))
  func `links a statement that has two lines, or is in two pairs, to each`() throws {
    var apart = diff
    apart.entities = apart.entities.filter { $0.before != "hw" }
    // A second statement of the first article that the second one's only statement answers.
    var twice = before
    twice.edges.append(twice.edges[0])
    twice.edges[6].key = "s-0b"
    apart.unchanged.append(StatementPair(before: "s-0b", after: "t-0"))
    let page = PageCheck(try Drawing.html(apart, before: twice, after: after))
    let ids = page.values("id")
    #expect(Set(ids).count == ids.count)
    for link in page.values("href") where link.hasPrefix("#") { #expect(ids.contains(String(link.dropFirst()))) }
    #expect(page.values("data-lines").contains("before-line-1 after-line-1 merged-line-1 merged-line-1-before"))
    #expect(page.text.contains("(as in courier)") && ids.contains("before-line-8"))
  }

  @Test func `lists changes by kind with what each means`() {
    for words in [
      ">Hedge dropped (1)</h3>", ">Removed (1)</h3>", "Also, listed above: <a href=\"#change-2\">change 2</a>",
      "Stated in courier, not stated in ledger. What is not stated is not denied.",
      "Polarity flipped, from negated to affirmed.", "Role changed, from acting to former.",
    ] { #expect(bare.text.contains(words), "\(words)") }
  }

  @Test func `lays the sentences of both sides beside each other word by word`() {
    let marked =
      "Nine <del><span class=\"unseen\">[−</span>member allegedly hit<span class=\"unseen\">−]</span></del> Inspector"
    #expect(bare.text.contains(marked))
    #expect(bare.text.contains("<ins><span class=\"unseen\">{+</span>attacked<span class=\"unseen\">+}</span></ins>"))
    #expect(bare.text.contains("<p class=\"absent\">not stated in ledger</p>"))
    #expect(bare.text.contains("href=\"https://courier.example/a?x=1&amp;y=2\""))
    #expect(!bare.text.contains("javascript:"))
  }

  @Test func `says who was taken for whom, who has another name and what is the same`() {
    for words in [
      "“a Dockside Nine member” in courier and “a member of the Dockside Nine” in ledger: head word &#39;member&#39;",
      "Renamed: Federal Harbour Watch → Harbour Watch", "<summary>What did not change (2)</summary>",
    ] { #expect(bare.text.contains(words), "\(words)") }
  }

  @Test func `of no difference says so`() {
    let same = GraphDiff(before: before, after: before)
    let page = PageCheck(Drawing.page(same, before: before, after: before, pictures: nil))
    #expect(page.text.contains("No difference in what is stated."))
  }

  @Test func `is there without Graphviz`() {
    #expect(bare.text.contains("No picture: Graphviz is not installed"))
    #expect(!bare.text.contains("-line-1\""))
  }

  @Test func `has 4.5 to 1 at least, in the light and in the dark`() {
    let themes = DiffPageWriter.style.split(separator: "prefers-color-scheme: dark")
    for theme in themes.prefix(2) {
      func color(_ name: String) -> String {
        let value = PageCheck(Array(theme.utf8)).between("--\(name): ", ";") ?? ""
        return String(value.prefix { $0 != "}" && $0 != " " })
      }
      for (text, ground) in [
        ("ink", "paper"), ("faint", "paper"), ("link", "paper"), ("ink", "mark"), ("faint", "mark"), ("link", "mark"),
        ("del-ink", "del"), ("ins-ink", "ins"),
      ] { #expect(Contrast.ratio(color(text), color(ground)) >= 4.5, "\(text) on \(ground)") }
    }
  }
}
