import SaysoGraph
import Testing

@testable import SaysoDrawing

extension PageCheck {
  /// The article's text as the page has it, without what the page adds to it.
  var article: String {
    var rest = Substring(between("<div class=\"article\">", "</div>") ?? "")
    var out = ""
    var skipped = 0
    while let character = rest.first {
      guard character == "<" else {
        let run = rest.prefix { $0 != "<" }
        if skipped == 0 { out += run }
        rest = rest.dropFirst(run.count)
        continue
      }
      let tag = rest.prefix { $0 != ">" }
      rest = rest.dropFirst(tag.count + 1)
      // What is added stands in `i` and `sup`, which nothing else of the text does.
      if tag == "<i" || tag.hasPrefix("<i ") || tag.hasPrefix("<sup") { skipped += 1 }
      if tag == "</i" || tag == "</sup" { skipped -= 1 }
    }
    for (name, letter) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      out = out.split(separator: name, omittingEmptySubsequences: false).joined(separator: letter)
    }
    return out
  }
}

private struct Random {
  var state: UInt64
  mutating func next(_ n: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % n
  }
}

@Suite struct `The text in a page` {
  @Test func `is the article's, to the letter`() {
    let page = PageCheck(Drawing.page(PageSamples.graph, picture: nil, texts: PageSamples.texts))
    #expect(page.article == PageSamples.text)
  }

  @Test(arguments: UInt64(0)..<120) func `is whole whatever spans a graph has`(seed: UInt64) {
    var random = Random(state: seed)
    let letters = Array("ab <&>\"'é漢👩\n\n.".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<random.next(120) { text.append(letters[random.next(letters.count)]) }
    func span() -> CodePointRange {
      switch random.next(12) {
      case 0: CodePointRange(.min, .max)
      case 1: CodePointRange(.max, .min)
      case 2: CodePointRange(random.next(200), random.next(200) - 100)
      default: CodePointRange(random.next(130) - 5, random.next(130))
      }
    }
    var graph = Samples.five
    for i in graph.edges.indices {
      graph.edges[i].evidence = (0..<3).map { _ in
        Evidence(
          document: "a", span: span(), quote: String(text), sourceSpan: span(), targetSpan: span(),
          predicateSpan: span(), hedgeSpan: span(), negationSpan: span(), attribution: "a-1")
      }
    }
    for i in graph.nodes.indices { graph.nodes[i].mentions = (0..<3).map { _ in Mention(document: "a", span: span()) } }
    graph.attributions = (0..<4).map { i in
      Attribution(
        id: AttributionID("a-\(i)"), document: "a", source: [span()], cue: [span(), span()], content: [span(), span()],
        parent: AttributionID("a-\(random.next(4))"))
    }
    let page = PageCheck(Drawing.page(graph, picture: nil, texts: ["a": Array(String(text).utf8)]))
    #expect(page.article.unicodeScalars.elementsEqual(text))
    let ids = page.values("id")
    #expect(Set(ids).count == ids.count)
    for link in page.values("href") where link.hasPrefix("#") { #expect(ids.contains(String(link.dropFirst()))) }
  }

  @Test func `shows what turns or hides letters, and loses no line end`() {
    let text = "a\u{202E}b\u{200B}c\u{2066}d\r\ne\rf\0g\u{FEFF}"
    let page = PageCheck(Drawing.page(Samples.five, picture: nil, texts: ["a": Array(text.utf8)]))
    #expect(page.article == "a[U+202E]b[U+200B]c[U+2066]d\ne\nf\u{FFFD}g[U+FEFF]")
  }

  @Test func `that is no UTF-8 is mended`() {
    let page = PageCheck(Drawing.page(Samples.five, picture: nil, texts: ["a": [0x61, 0xFF, 0x62]]))
    #expect(page.article == "a\u{FFFD}b")
  }

  @Test func `has a paragraph for each stretch between blank lines`() {
    let lines = Array("\n one\ntwo \n \n\nthree\n".unicodeScalars)
    let paragraphs = PageWriter.paragraphs(lines).map { range in
      String(String.UnicodeScalarView(lines[range]))
    }
    #expect(paragraphs == [" one\ntwo ", "three"])
    #expect(PageWriter.paragraphs([]).isEmpty)
  }

  @Test func `marks entities, who says it, with which words, and what`() {
    let page = PageCheck(Drawing.page(PageSamples.graph, picture: nil, texts: PageSamples.texts)).text
    for words in [
      "<i class=\"plain\">[speaker: </i><i class=\"plain\">[person: </i><span class=\"speaker m person\" "
        + "data-entity=\"per_mara_voss\" data-place=\"0\">Mara Voss</span><i class=\"plain\">]</i>",
      "<span class=\"cue\" data-place=\"0\">said</span>",
      "<span class=\"in\"><i> [claim of Mara Voss: </i></span><span class=\"claim\" data-place=\"0\">that the </span>",
      "<i> end of claim] </i>", "class=\"speaker m person pronoun\"", "claim of somebody not named: ",
      "<sup class=\"refs\" id=\"place-0\"> <a href=\"#s_a1a1a1a1a1\"><i>statement </i>[1]</a> "
        + "<a href=\"#s_a7a7a7a7a7\"><i>statement </i>[7]</a>",
    ] { #expect(page.contains(words), "\(words)") }
  }

  @Test func `cuts marks that cross, each letter once`() {
    let stretches = PageMarks.stretches(of: 2..<9, by: [0..<5, 3..<20, 3..<5, 4..<4, 8..<9])
    #expect(stretches.map(\.range) == [2..<3, 3..<5, 5..<8, 8..<9])
    #expect(stretches.map(\.marks) == [[0], [0, 1, 2], [1], [1, 4]])
    #expect(stretches.map(\.opens) == [[0], [1, 2], [], [4]])
    #expect(stretches.map(\.closes) == [[], [2, 0], [], [4, 1]])
  }

  @Test func `of several articles is folded away, each under its title`() {
    var graph = PageSamples.graph
    graph.documents.append(DocumentRecord(id: "second", title: "Another"))
    let page = PageCheck(
      Drawing.page(graph, picture: nil, texts: ["courier": PageSamples.texts["courier"] ?? [], "second": [0x78]]))
    #expect(page.text.contains("<summary>Another</summary>"))
    #expect(page.text.split(separator: "<details>").count == 3)
  }

  @Test func `is left out where there is none`() {
    let page = PageCheck(Drawing.page(PageSamples.graph, picture: nil)).text
    #expect(!page.contains("id=\"text\"") && !page.contains("href=\"#text\"") && !page.contains("#place-"))
  }
}
