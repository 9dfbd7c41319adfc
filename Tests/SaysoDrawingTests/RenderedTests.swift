import SaysoGraph
import Testing

@testable import SaysoDrawing

@Suite struct `A line for Graphviz to draw` {
  private let curve = [Point(0, 10), Point(10, 10), Point(20, 10), Point(30, 10)]

  private func position(head: Style.Head, tail: Style.Head = Style.Head(), tailTip: Point? = nil) -> String? {
    let line = Layout.Line(curve: curve, tailTip: tailTip, headTip: Point(38, 10))
    return RenderedLine(line, head: head, tail: tail, height: 100).position
  }

  @Test func `points up and leaves room for an arrow`() {
    #expect(position(head: Style.Head(arrow: true)) == "e,38,90 0,90 10,90 20,90 30,90")
  }

  @Test func `goes on to its tip where nothing stands there`() {
    #expect(position(head: Style.Head()) == "0,90 10,90 20,90 30,90 32.7,90 35.3,90 38,90")
  }

  @Test func `goes on to the bar of a negation, which stands off the box`() {
    #expect(position(head: Style.Head(tee: true)) == "e,36,90 0,90 10,90 20,90 30,90 31.3,90 32.7,90 34,90")
  }

  @Test func `has a tip at its tail too`() {
    let both = position(head: Style.Head(arrow: true), tail: Style.Head(arrow: true), tailTip: Point(-8, 10))
    #expect(both == "s,-8,90 e,38,90 0,90 10,90 20,90 30,90")
    let plain = position(head: Style.Head(arrow: true), tailTip: Point(-3, 10))
    #expect(plain == "e,38,90 -3,90 -2,90 -1,90 0,90 10,90 20,90 30,90")
  }

  @Test func `that has corners becomes curves, and one of no length nothing`() {
    let line = Layout.Line(curve: [Point(0, 0), Point(3, 0), Point(3, 3)])
    let position = RenderedLine(line, head: Style.Head(), tail: Style.Head(), height: 0).position
    #expect(position == "0,0 1,0 2,0 3,0 3,-1 3,-2 3,-3")
    #expect(
      RenderedLine(Layout.Line(curve: [Point(0, 0)]), head: Style.Head(), tail: Style.Head(), height: 0).position == nil
    )
  }
}

@Suite(.enabled(if: Graphviz.version != nil)) struct `Arranged DOT` {
  @Test func `places every box and line, and says in words and lines what is no plain fact`() throws {
    let text = String(decoding: try Drawing.arrangedDOT(Samples.twenty), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let names = ShortNames(Samples.twenty)
    for edge in Samples.twenty.edges {
      let ends = "  \"\(names.name(edge.source))\" -> \"\(names.name(edge.target))\" ["
      let drawn = lines.filter { $0.hasPrefix(ends) && $0.contains(" pos=") && $0.contains(" lp=") }
      #expect(!drawn.isEmpty)
      let style = "style=\"\(DOTLook.style(edge))\""
      #expect(drawn.contains { $0.contains(style) && $0.contains("arrowhead=\"\(DOTLook.arrow(Style.head(edge)))\"") })
    }
    #expect(text.contains("<B>NOT</B>") && text.contains("per prosecutors"))
    #expect(text.contains("NOT: negated or denied") && text.contains("Drawn as stated"))
  }

  @Test(arguments: hostileTexts) func `has the words of the article escaped`(_ text: String) throws {
    let dot = String(decoding: try Drawing.arrangedDOT(hostileGraph(text)), as: UTF8.self)
    #expect(!dot.contains("<script") && !dot.contains("<b>") && !dot.contains("HREF=\"") && !dot.contains("\\"))
    for line in dot.split(separator: "\n") {
      var depth = 0
      for letter in line.replacing("->", with: "") {
        depth += letter == "<" ? 1 : letter == ">" ? -1 : 0
        #expect(depth >= 0)
      }
      #expect(depth == 0)
    }
  }

  @Test func `of nothing is a drawing`() throws {
    #expect(String(decoding: try Drawing.arrangedDOT(Graph()), as: UTF8.self).hasSuffix("}\n"))
  }
}
