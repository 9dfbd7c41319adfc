import SaysoGraph
import Testing

@testable import SaysoDrawing

@Suite struct `Hostile text` {
  @Test(.enabled(if: Graphviz.version != nil), arguments: hostileTexts)
  func `leaves SVG well-formed and inert`(_ text: String) throws {
    var options = DrawingOptions()
    options.linksToStatements = true
    let svg = XMLCheck(try Drawing.svg(hostileGraph(text), options: options))
    #expect(svg.error == nil)
    let known = ["svg", "title", "desc", "rect", "g", "path", "polygon", "text", "tspan", "a"]
    for element in svg.elements {
      #expect(known.contains(element.name))
      for (name, value) in element.attributes {
        #expect(!name.hasPrefix("on"))
        if name.hasSuffix("href") { #expect(value.hasPrefix("#s_")) }
      }
    }
  }

  @Test(arguments: hostileTexts) func `leaves the page inert`(_ text: String) {
    let page = String(decoding: Drawing.page(hostileGraph(text), picture: nil), as: UTF8.self)
    #expect(page.split(separator: "<script").count == 2)
    #expect(!page.contains("href=\"javascript"))
    #expect(!page.contains("<b>") && !page.contains("<TABLE") && !page.contains("<!--"))
    #expect(!page.unicodeScalars.contains { $0 == "\0" || $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test(arguments: hostileTexts) func `cannot end a string of DOT`(_ text: String) throws {
    let graph = hostileGraph(text)
    let dot = DOTCheck(Drawing.dot(graph))
    #expect(dot.error == nil)
    #expect(dot.strings.allSatisfy { $0.utf8.count < 16_384 })
    #expect(dot.statements.count { $0.contains(" -> ") } == graph.edges.count)
    #expect(!dot.statements.contains { $0.hasPrefix("n9") || $0.contains("n8 [") || $0.contains("<") })
  }

  @Test(.enabled(if: Graphviz.version != nil), arguments: hostileTexts)
  func `leaves the pictures and the page of a diff inert`(_ text: String) throws {
    var options = DrawingOptions()
    options.linksToStatements = true
    let (diff, before, after) = hostileDiff(text)
    let pictures = try Drawing.pictures(diff, before: before, after: after, options: options)
    for side in DiffSide.allCases {
      let svg = XMLCheck(pictures[side])
      #expect(svg.error == nil)
      #expect(svg.statements("statement").count == 6)
      for element in svg.elements {
        for (name, value) in element.attributes {
          #expect(!name.hasPrefix("on"))
          if name == "href" { #expect(value.hasPrefix("#change-") || value.hasPrefix("#same-")) }
        }
      }
    }
    let page = PageCheck(Drawing.page(diff, before: before, after: after, pictures: pictures))
    #expect(page.text.split(separator: "<script").count == 2)
    #expect(!page.text.contains("href=\"javascript") && !page.text.contains("<b>bold") && !page.text.contains("<!--"))
    #expect(!page.text.contains("<TABLE") && !page.text.contains("<i>"))
    #expect(!page.text.unicodeScalars.contains { $0 == "\0" || $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(DOTCheck(Drawing.dot(diff, before: before, after: after)).error == nil)
  }

  /// What would turn the direction of writing, end a line or be there unseen; joiners and selectors of emoji aside.
  private func hidden(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E: true
      case 0x200C, 0x200D, 0xFE00...0xFE0F: false
      default: scalar.properties.isDefaultIgnorableCodePoint
      }
    }
  }

  @Test(arguments: hostileTexts) func `is nowhere obeyed as a control, and hides nowhere`(_ text: String) throws {
    let graph = hostileGraph(text)
    let (diff, before, after) = hostileDiff(text)
    #expect(hidden(Drawing.dot(graph)) == [] && hidden(Drawing.dot(diff, before: before, after: after)) == [])
    #expect(hidden(Drawing.page(graph, picture: nil)) == [])
    #expect(hidden(Drawing.page(diff, before: before, after: after, pictures: nil)) == [])
    guard Graphviz.version != nil else { return }
    #expect(hidden(try Drawing.svg(graph)) == [])
    for side in DiffSide.allCases {
      #expect(hidden(try Drawing.svg(diff, before: before, after: after, side: side)) == [])
    }
  }

  /// Bytes of a graph's JSON that no text has: halves of pairs, cut, overlong and stray bytes.
  @Test(arguments: [
    Array("\\ud800".utf8), Array("\\udc00\\ud800".utf8), Array("\\ud800\\ud800\\udc00".utf8), [0xFF], [0xC0, 0x80],
    [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80], [0x80, 0xBF], Array("\\u0000\\u001f\\ufffe".utf8),
  ])
  func `of broken bytes is a replacement character or an error`(_ bad: [UInt8]) throws {
    let good = Array("Mara Voss".utf8)
    var json = Samples.five.json()
    let at = try #require(json.indices.first { json[$0...].starts(with: good) })
    json.replaceSubrange(at..<at + good.count, with: bad)
    guard let graph = try? Graph(json: json) else {
      #expect(bad[0] >= 0x80, "an escape is JSON")
      return
    }
    let dot = Drawing.dot(graph)
    #expect(DOTCheck(dot).error == nil && hidden(dot) == [])
    #expect(hidden(Drawing.page(graph, picture: nil)) == [])
    guard Graphviz.version != nil else { return }
    let svg = try Drawing.svg(graph)
    #expect(XMLCheck(svg).error == nil && hidden(svg) == [])
    #expect(String(decoding: svg, as: UTF8.self).utf8.elementsEqual(svg), "not UTF-8")
  }

  @Test func `is shown as written, not as Graphviz reads it`() throws {
    guard Graphviz.version != nil else { return }
    let svg = XMLCheck(try Drawing.svg(hostileGraph("\\N &lt;b&gt; <i>")))
    #expect(svg.named("text").contains { $0.text == "\\N &lt;b&gt; <i>" })
  }

  @Test func `with bidirectional controls is shown with them spelt out`() {
    #expect(cleanText("a\u{202E}b") == "a[U+202E]b")
    #expect(cleanText("  a \n\t b\u{AD}c\0 ") == "a bc")
    #expect(cleanText("abcdef", limit: 3) == "abc…")
  }

  @Test func `that draws nothing falls away, but not what joins letters and emoji`() {
    #expect(cleanText("An\u{200D}n \u{3164}L\u{34F}ee\u{200B}\u{E0041}") == "Ann Lee")
    #expect(cleanText("👩‍👩‍👧 می‌خواهم ☠\u{FE0F}") == "👩‍👩‍👧 می‌خواهم ☠\u{FE0F}")
  }

  @Test(arguments: [
    ("https://a.example/x?b=1&c=2#d", true), ("HTTP://A.example", true), ("#s_1459035946", true),
    ("javascript:alert(1)", false), (" https://a.example", false), ("data:text/html,x", false),
    ("https://a.example/\"onload=x", false), ("java\nscript:x", false), ("//a.example", false),
    ("", false), ("https://é.example", false),
  ])
  func `becomes a link only to the web or the same page`(_ link: String, passes: Bool) {
    #expect((safeLink(link) != nil) == passes)
  }
}
