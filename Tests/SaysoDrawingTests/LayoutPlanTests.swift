import Testing

@testable import SaysoDrawing

private let sizes = [Point](repeating: Point(80, 30), count: 6)
private let lines = [(0, 1), (1, 2), (0, 1), (3, 4), (5, 5)].map { tail, head in
  LayoutRequest.Line(tail: tail, head: head, label: Point(40, 12))
}
private let frames = [
  LayoutRequest.Frame(members: [0, 1], title: Point(90, 14)),
  LayoutRequest.Frame(members: [3, 4], title: Point(70, 14)),
]

private func overlap(_ layout: Layout, _ sizes: [Point]) -> Bool {
  sizes.indices.contains { a in
    sizes.indices.contains { b in
      let apart = layout.boxes[a] - layout.boxes[b]
      return a < b && abs(apart.x) < (sizes[a].x + sizes[b].x) / 2 - 0.5
        && abs(apart.y) < (sizes[a].y + sizes[b].y) / 2 - 0.5
    }
  }
}

private func holds(_ frame: Rect, _ centre: Point, _ size: Point) -> Bool {
  frame.corner.x <= centre.x - size.x / 2 && centre.x + size.x / 2 <= frame.corner.x + frame.size.x
    && frame.corner.y <= centre.y - size.y / 2 && centre.y + size.y / 2 <= frame.corner.y + frame.size.y
}

/// Fails on the given engines as when time is over; does the rest here.
private func slow(_ engines: Set<LayoutRequest.Engine>) -> Arranger {
  Arranger { request, _ throws(DrawingError) in
    if let read = LayoutMessages.request(request), engines.contains(read.effort.engine) { throw .layoutTooSlow }
    return Arranger.reply(to: request)
  }
}

@Suite struct `A layout` {
  @Test(.enabled(if: Graphviz.version != nil)) func `keeps frames around their boxes and others out`() throws {
    let layout = try LayoutPlan.arrange(boxes: sizes, lines: lines, frames: frames).layout
    #expect(!overlap(layout, sizes))
    for (frame, rect) in zip(frames, layout.frames) {
      let rect = try #require(rect)
      for box in sizes.indices { #expect(holds(rect, layout.boxes[box], sizes[box]) == frame.members.contains(box)) }
    }
  }

  @Test func `that takes too long everywhere ends in rows, and says what was done`() throws {
    let (layout, shortcuts) = try LayoutPlan.arrange(
      boxes: sizes, lines: lines, frames: frames, by: slow([.dot, .sfdp]))
    #expect(!overlap(layout, sizes))
    #expect(layout.lines.allSatisfy { $0.curve.count > 1 })
    #expect(shortcuts.contains("dot took too long on 3 lines; spread by sfdp instead"))
    #expect(shortcuts.contains("sfdp took too long on 3 lines; put in rows instead"))
  }

  @Test(.enabled(if: Graphviz.version != nil)) func `that takes dot too long is spread by sfdp`() throws {
    let (layout, shortcuts) = try LayoutPlan.arrange(boxes: sizes, lines: lines, by: slow([.dot]))
    #expect(!overlap(layout, sizes))
    #expect(shortcuts.allSatisfy { $0.hasPrefix("dot took too long") })
    #expect(!shortcuts.isEmpty)
  }

  @Test func `where the other process dies is made another way`() throws {
    let dead = Arranger { _, _ throws(DrawingError) in throw .layoutFailed("it ended") }
    let (layout, shortcuts) = try LayoutPlan.arrange(boxes: sizes, lines: lines, by: dead)
    #expect(!overlap(layout, sizes))
    #expect(shortcuts.contains("dot failed on 3 lines; a search cut short instead"))
  }

  @Test func `without Graphviz is an error, not rows`() {
    let missing = Arranger { _, _ throws(DrawingError) in throw .graphvizMissing("") }
    #expect(throws: DrawingError.graphvizMissing("")) {
      try LayoutPlan.arrange(boxes: sizes, lines: lines, by: missing)
    }
  }

  @Test(arguments: LayoutRequest.Effort.allCases) func `request crosses to another process and back unchanged`(
    _ effort: LayoutRequest.Effort
  ) throws {
    var request = LayoutRequest(
      boxes: sizes, lines: lines, frames: frames, levels: [[0, 2]], direction: .topToBottom, effort: effort)
    request.boxes[1] = Point(0.1 + 0.2, 1e-7)
    request.lines[2].isRanked = false
    request.lines[3].hasTail = true
    #expect(LayoutMessages.request(LayoutMessages.bytes(request)) == request)
    let layout = Layout(
      size: Point(1.5, 2), boxes: [Point(1 / 3, 2)],
      lines: [Layout.Line(curve: [Point(0, 1), Point(2, 3)], tailTip: nil, headTip: Point(-4, 0.1), label: nil)],
      frames: [nil, Rect(corner: Point(0, 0), size: Point(9, 9))])
    #expect(LayoutMessages.layout(LayoutMessages.bytes(layout)) == layout)
  }

  @Test(arguments: ["", "x", "0 1", "0 1 1 5 5 1 0 7 1 1 1 1 0 0 0 0", "9 1 0 0 0 0", "0 1 99999999 1", "nan nan"])
  func `request that is none is refused`(_ text: String) {
    #expect(LayoutMessages.request(Array(text.utf8)) == nil)
    #expect(String(decoding: Arranger.reply(to: Array(text.utf8)), as: UTF8.self).hasPrefix("failed "))
  }

  @Test func `keeps lines between the same two boxes apart`() {
    let boxes = [Point(50, 50), Point(350, 50)]
    let both = [(0, 1), (1, 0), (0, 1)].map { LayoutRequest.Line(tail: $0, head: $1, label: Point(0, 0)) }
    let drawn = StraightLines.draw(both, boxes: boxes, sizes: [Point(60, 40), Point(60, 40)])
    let heights = drawn.compactMap { $0.label?.y }
    #expect(Set(heights).count == 3)
    #expect(drawn.allSatisfy { line in line.headTip.map { abs($0.x - 50) >= 30 || abs($0.x - 350) >= 30 } ?? false })
  }

  @Test func `in rows has all boxes apart, also when nothing connects them`() {
    let many = (0..<200).map { Point(40 + Double($0 % 7) * 9, 20 + Double($0 % 3) * 8) }
    #expect(!overlap(PlainLayout.arrange(many, []), many))
    #expect(PlainLayout.arrange([], []).size == Point(0, 0))
  }
}

@Suite struct `A shuffled request` {
  @Test(arguments: 1...6) func `means the same, and its layout comes back in the first order`(_ seed: UInt64) throws {
    var request = LayoutRequest(
      boxes: (0..<6).map { Point(10 + Double($0), 20) }, lines: lines, frames: frames, levels: [[0, 2]],
      direction: .leftToRight)
    for i in request.lines.indices { request.lines[i].label = Point(Double(i), 1) }
    let shuffled = ShuffledRequest(request, seed: seed)
    #expect(shuffled.request != request)
    func ends(_ request: LayoutRequest) -> [[Double]] {
      request.lines.map { [request.boxes[$0.tail].x, request.boxes[$0.head].x, $0.label.x] }
    }
    #expect(Set(ends(shuffled.request)) == Set(ends(request)))
    #expect(
      shuffled.request.frames.map { $0.members.map { shuffled.request.boxes[$0] } }
        == frames.map { $0.members.map { request.boxes[$0] } })
    // A layout that tells which box and line it was made for.
    let layout = Layout(
      size: Point(1, 1), boxes: shuffled.request.boxes,
      lines: shuffled.request.lines.map { Layout.Line(curve: [$0.label]) })
    let restored = shuffled.restored(layout)
    #expect(restored.boxes == request.boxes)
    #expect(restored.lines.map(\.curve) == request.lines.map { [$0.label] })
  }
}

@Suite(.enabled(if: Graphviz.version != nil)) struct `Frames and labelled lines` {
  /// Graphviz 2.42 crashes on such requests if labels stay with their lines.
  @Test(arguments: 1...40) func `are laid out together, whatever connects them`(_ seed: UInt64) throws {
    var state = seed
    func below(_ n: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      return Int(state >> 33) % n
    }
    let count = 4 + below(8)
    let sizes = (0..<count).map { _ in Point(50 + Double(below(90)), 37) }
    let lines = (0..<(3 + below(14))).map { _ in
      LayoutRequest.Line(
        tail: below(count), head: below(count), label: Point(Double(below(2) * (30 + below(80))), 13),
        hasTail: below(3) == 0, hasHead: below(3) > 0)
    }
    let members = (0..<count).map { _ in below(3) }
    let frames = (0..<2).map { i in
      LayoutRequest.Frame(members: members.indices.filter { members[$0] == i }, title: Point(60, 13))
    }
    let (layout, shortcuts) = try LayoutPlan.arrange(boxes: sizes, lines: lines, frames: frames)
    #expect(shortcuts.isEmpty)
    #expect(!overlap(layout, sizes))
    for (i, line) in lines.enumerated() {
      #expect((layout.lines[i].label != nil) == (line.label.x > 0))
      #expect(layout.lines[i].curve.count % 3 == 1 && layout.lines[i].hasRoom)
    }
  }
}
