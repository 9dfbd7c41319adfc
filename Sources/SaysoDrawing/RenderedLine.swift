/// A line as Graphviz wants it placed: Bézier curves, y upwards, and the tips of what stands at its ends.
struct RenderedLine {
  /// As the attribute `pos` has it; `nil` for a line that was not arranged.
  let position: String?

  /// `height` is that of the picture, whose y points down.
  init(_ line: Layout.Line, head: Style.Head, tail: Style.Head, height: Double) {
    guard line.curve.count > 1 else {
      position = nil
      return
    }
    func written(_ p: Point) -> String { "\(decimal(p.x)),\(decimal(height - p.y))" }
    var curve = line.curve.count % 3 == 1 ? line.curve : Self.straight(line.curve)
    var tips: [String] = []
    if let whole = line.tailTip {
      let tip = Self.tip(tail, from: curve[0], to: whole)
      if let end = Self.reach(tail, from: curve[0], to: tip) {
        curve = Self.straight([end, curve[0]]) + curve.dropFirst()
      }
      if !tail.isNone { tips.append("s,\(written(tip))") }
    }
    if let whole = line.headTip {
      let last = curve[curve.count - 1]
      let tip = Self.tip(head, from: last, to: whole)
      if let end = Self.reach(head, from: last, to: tip) { curve += Self.straight([last, end]).dropFirst() }
      if !head.isNone { tips.append("e,\(written(tip))") }
    }
    position = (tips + curve.map(written)).joined(separator: " ")
  }

  /// A bar stands off the box, whose border would hide it.
  private static func tip(_ head: Style.Head, from end: Point, to tip: Point) -> Point {
    let way = tip - end
    return head.tee && way.length > 4 ? tip - way * (2 / way.length) : tip
  }

  /// Where the line itself goes on to, as only an arrow fills the room that is left for it.
  private static func reach(_ head: Style.Head, from end: Point, to tip: Point) -> Point? {
    let way = tip - end
    if head.arrow || way.length < 0.1 { return nil }
    // The bar of Graphviz reaches 2 points back from the tip.
    return head.tee ? tip - way * (min(2, way.length / 2) / way.length) : tip
  }

  /// A polyline as curves.
  private static func straight(_ points: [Point]) -> [Point] {
    var curve = [points[0]]
    for (a, b) in zip(points, points.dropFirst()) {
      curve += [a + (b - a) * (1.0 / 3), a + (b - a) * (2.0 / 3), b]
    }
    return curve
  }
}
