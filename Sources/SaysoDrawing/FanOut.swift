/// Draws apart the line ends that Graphviz put on one spot of a box's border.
///
/// `dot` aims every line at a box's centre, so that at a busy box arrowheads and bars hide each
/// other; and a bar that is not seen is a negation that is not seen. Each end slides along its side.
struct FanOut {
  private static let spacing = 13.0
  /// Ends keep this far from corners, which are round or cut for some kinds.
  private static let corner = 10.0

  private struct End {
    var line: Int
    var isHead: Bool
    /// Where it is along the side, and how much it tends to either hand.
    var place: Double
    var tendency: Double
  }

  private enum Side: Int, CaseIterable { case top, bottom, left, right }

  static func apply(
    to layout: inout Layout, sizes: [Point], lines: [LayoutRequest.Line]
  ) {
    var sides: [[[End]]] = sizes.map { _ in Side.allCases.map { _ in [] } }
    for (i, line) in layout.lines.enumerated() where line.curve.count > 3 {
      for isHead in [false, true] {
        let box = isHead ? lines[i].head : lines[i].tail
        let tip = Self.tip(line, isHead: isHead)
        let before = isHead ? line.curve[line.curve.count - 3] : line.curve[2]
        let side = Self.side(of: tip, centre: layout.boxes[box], size: sizes[box])
        let along = isUpright(side) ? tip.y : tip.x
        let toward = isUpright(side) ? before.y : before.x
        sides[box][side.rawValue].append(
          End(line: i, isHead: isHead, place: along, tendency: along * 0.8 + toward * 0.2))
      }
    }
    for (box, ends) in sides.enumerated() {
      for side in Side.allCases where ends[side.rawValue].count > 1 {
        let centre = layout.boxes[box]
        let middle = isUpright(side) ? centre.y : centre.x
        let half = (isUpright(side) ? sizes[box].y : sizes[box].x) / 2 - corner
        spread(
          ends[side.rawValue], from: middle - half, to: middle + half,
          upright: isUpright(side), in: &layout)
      }
    }
  }

  private static func isUpright(_ side: Side) -> Bool { side == .left || side == .right }

  private static func tip(_ line: Layout.Line, isHead: Bool) -> Point {
    isHead
      ? line.headTip ?? line.curve[line.curve.count - 1] : line.tailTip ?? line.curve[0]
  }

  private static func side(of tip: Point, centre: Point, size: Point) -> Side {
    let offset = tip - centre
    let (x, y) = (offset.x / max(size.x, 1), offset.y / max(size.y, 1))
    if abs(x) > abs(y) { return x < 0 ? .left : .right }
    return y < 0 ? .top : .bottom
  }

  private static func spread(
    _ unsorted: [End], from low: Double, to high: Double, upright: Bool, in layout: inout Layout
  ) {
    guard high > low else { return }
    let ends = unsorted.sorted { a, b in
      if a.tendency != b.tendency { return a.tendency < b.tendency }
      return a.line == b.line ? !a.isHead && b.isHead : a.line < b.line
    }
    let low = min(low, ends.map(\.place).min() ?? low)
    let high = max(high, ends.map(\.place).max() ?? high)
    let needed = min(spacing, (high - low) / Double(ends.count - 1))
    var places = ends.map(\.place)
    for _ in 0..<40 {
      for i in 1..<places.count {
        let lack = needed - (places[i] - places[i - 1])
        if lack > 0 {
          places[i - 1] = max(low, places[i - 1] - lack / 2)
          places[i] = min(high, places[i] + lack / 2)
        }
      }
    }
    for (end, place) in zip(ends, places) {
      let slide = upright ? Point(0, place - end.place) : Point(place - end.place, 0)
      layout.lines[end.line].slide(head: end.isHead, by: slide)
    }
  }
}

extension Layout.Line {
  /// Moves one end with its control point, so that the line still arrives as it did, and the rest
  /// of the curve less the farther it is, so that nothing bends sharply.
  fileprivate mutating func slide(head: Bool, by offset: Point) {
    let order = head ? Array(curve.indices.reversed()) : Array(curve.indices)
    var walked = 0.0
    var last = curve[order[0]]
    for (i, point) in order.enumerated() {
      let here = curve[point]
      walked += i < 2 ? 0 : (here - last).length
      last = here
      curve[point] = here + offset * max(0, 1 - walked / 110)
    }
    if head {
      headTip = headTip.map { $0 + offset }
    } else {
      tailTip = tailTip.map { $0 + offset }
    }
  }
}
