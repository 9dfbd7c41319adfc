import Foundation
import SaysoGraph
import Testing

@testable import SaysoDrawing

@Suite(.enabled(if: Graphviz.version != nil)) struct `A picture` {
  @Test func `has the same bytes each time, from any number of threads`() async throws {
    let first = try Drawing.svg(Samples.twenty)
    let all = await withTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 { group.addTask { (try? Drawing.svg(Samples.twenty)) ?? [] } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.allSatisfy { $0 == first })
  }

  @Test func `of nothing is a picture`() throws {
    let empty = XMLCheck(try Drawing.svg(Graph()))
    #expect(empty.error == nil)
    #expect(empty.named("title").first?.text == "Who is said to have done what to whom")
  }

  @Test func `of a statement about oneself, and of ends that are no nodes, is drawn`() throws {
    var graph = Samples.five
    graph.edges[0].target = graph.edges[0].source
    graph.edges[1].target = "person:nobody"
    let picture = XMLCheck(try Drawing.svg(graph))
    #expect(picture.statements("statement").count == 5)
    #expect(
      picture.named("desc").first?.text.contains("Not drawn: 1 statement about what the graph does not hold.") == true)
  }

  @Test func `of many statements keeps the best supported and says so`() throws {
    var graph = Samples.forty
    graph.edges[39].evidence += graph.edges[0].evidence
    var options = DrawingOptions()
    options.maximumStatements = 10
    let picture = XMLCheck(try Drawing.svg(graph, options: options))
    #expect(picture.statements("statement").count == 10)
    #expect(picture.elements.contains { $0.attributes["id"] == "line-\(ShortNames(graph).name(ofEdge: 39))" })
    #expect(picture.elements[0].text.contains("10 of 40 statements shown, the best supported."))
  }

  @Test func `keeps boxes apart`() throws {
    for graph in [Samples.five, Samples.twenty, Samples.forty] {
      let picture = PictureMaker.picture(graph, DrawingOptions())
      let boxes = picture.participants.map { NodeBox($0, degree: 2).size }
      let lines = picture.statements.map {
        LayoutRequest.Line(tail: $0.tail, head: $0.head, label: Point(80, 24))
      }
      let layout = try LayoutPlan.arrange(boxes: boxes, lines: lines).layout
      for a in boxes.indices {
        for b in boxes.indices where a < b {
          let apart = layout.boxes[a] - layout.boxes[b]
          #expect(
            abs(apart.x) >= (boxes[a].x + boxes[b].x) / 2 - 0.5
              || abs(apart.y) >= (boxes[a].y + boxes[b].y) / 2 - 0.5)
        }
      }
    }
  }

  @Test func `links its lines to a page's list only when asked to`() throws {
    #expect(XMLCheck(try Drawing.svg(Samples.five)).named("a").isEmpty)
    let page = String(decoding: try Drawing.html(Samples.five), as: UTF8.self)
    let names = ShortNames(Samples.five)
    for i in Samples.five.edges.indices {
      let name = names.name(ofEdge: i)
      #expect(page.contains("href=\"#\(name)\"") && page.contains("id=\"\(name)\""))
    }
  }
}

@Suite struct `Without Graphviz` {
  @Test func `an error says what to install`() {
    #expect {
      try Graphviz.probe(named: "libgvc-that-is-not-there.so")
    } throws: { error in
      guard case .graphvizMissing = error as? DrawingError else { return false }
      return "\(error)".contains("apt-get install graphviz")
    }
  }

  @Test func `a library that is not Graphviz is told from none`() {
    #expect {
      try Graphviz.probe(named: "libc.so.6")
    } throws: { error in
      guard case .graphvizUnusable = error as? DrawingError else { return false }
      return true
    }
  }

  @Test func `DOT and the page are written all the same`() {
    #expect(DOTCheck(Drawing.dot(Samples.twenty)).error == nil)
    let page = String(decoding: Drawing.page(Samples.five, picture: nil), as: UTF8.self)
    #expect(page.contains("No picture: Graphviz is not installed"))
    #expect(page.contains("According to Harbour Watch officials"))
    #expect(page.contains("href=\"https://courier.example/a?x=1&amp;y=2\""))
  }

  @Test func `an empty graph is DOT and a page too`() {
    #expect(DOTCheck(Drawing.dot(Graph())).error == nil)
    let page = String(decoding: Drawing.page(Graph(), picture: nil), as: UTF8.self)
    #expect(page.contains("No statement found."))
  }
}

@Suite struct `Golden pictures` {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden/drawing")

  private func compare(_ bytes: [UInt8], _ name: String) throws {
    let file = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["SAYSO_UPDATE_GOLDEN"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    #expect(try Data(contentsOf: file) == Data(bytes), "see Tests/Golden/drawing/\(name)")
  }

  /// With the graph beside it, which scripts/dot_test.py compares with what other programs read.
  @Test(arguments: ["five", "full", "hostile"]) func `DOT is as reviewed`(_ name: String) throws {
    let graph = ["five": Samples.five, "full": Samples.full, "hostile": Samples.hostile][name] ?? Graph()
    try compare(graph.json(.compact), "\(name).json")
    try compare(Drawing.dot(graph), "\(name).dot")
  }

  /// Another version arranges otherwise.
  @Test(.enabled(if: Graphviz.version == "2.43.0")) func `SVG is as reviewed`() throws {
    try compare(try Drawing.svg(Samples.five), "five.svg")
    try compare(try Drawing.html(Samples.five), "five.html")
    try compare(try Drawing.svg(Samples.hostile), "hostile.svg")
  }

  /// For Graphviz's own renderers; scripts/dot_test.py draws them.
  @Test(.enabled(if: Graphviz.version == "2.43.0")) func `arranged DOT is as reviewed`() throws {
    try compare(try Drawing.arrangedDOT(Samples.twenty), "twenty.gv")
    try compare(try Drawing.svg(Samples.twenty), "twenty.svg")
    try compare(try Drawing.arrangedDOT(Samples.hostile), "hostile.gv")
    let (diff, before, after) = (DiffSamples.diff, DiffSamples.before, DiffSamples.after)
    try compare(try Drawing.arrangedDOT(diff, before: before, after: after), "diff-merged.gv")
  }

  @Test func `the DOT of a diff is as reviewed`() throws {
    let (diff, before, after) = (DiffSamples.diff, DiffSamples.before, DiffSamples.after)
    try compare(before.json(.compact), "diff-before.json")
    try compare(after.json(.compact), "diff-after.json")
    try compare(Drawing.dot(diff, before: before, after: after), "diff.dot")
  }

  @Test(.enabled(if: Graphviz.version == "2.43.0")) func `the pictures of a diff are as reviewed`() throws {
    let (diff, before, after) = (DiffSamples.diff, DiffSamples.before, DiffSamples.after)
    let pictures = try Drawing.pictures(diff, before: before, after: after)
    for side in DiffSide.allCases { try compare(pictures[side], "diff-\(side).svg") }
    try compare(try Drawing.html(diff, before: before, after: after), "diff.html")
  }
}
