/// Puts rectangles beside and below each other without waste, along a skyline.
///
/// The bottom-left heuristic of rectangle packing: the tallest first, each as high up as it goes.
enum Packing {
  /// The upper left corners in the order of `sizes`, and the size of the whole; of several widths
  /// the one that fits a page best.
  static func best(_ sizes: [Point], gap: Double) -> (corners: [Point], size: Point) {
    let widest = sizes.map(\.x).max() ?? 0
    var best: (corners: [Point], size: Point) = ([], Point(0, 0))
    var strain = Double.infinity
    for width in [620.0, 760, 900, 1060, 1250, 1500, 1900, 2500] {
      let packed = pack(sizes, width: max(width, widest), gap: gap)
      let needed = Layout(size: packed.size, boxes: [], lines: []).strain
      if needed < strain - 0.01 { (best, strain) = (packed, needed) }
    }
    return best
  }

  static func pack(
    _ sizes: [Point], width: Double, gap: Double
  ) -> (corners: [Point], size: Point) {
    var skyline = [Step(x: 0, y: 0)]
    var corners = [Point](repeating: Point(0, 0), count: sizes.count)
    var whole = Point(0, 0)
    let tallestFirst = sizes.indices.sorted { a, b in
      sizes[a].y == sizes[b].y ? a < b : sizes[a].y > sizes[b].y
    }
    for i in tallestFirst {
      let corner = place(sizes[i], on: &skyline, width: width, gap: gap)
      corners[i] = corner
      whole = Point(max(whole.x, corner.x + sizes[i].x), max(whole.y, corner.y + sizes[i].y))
    }
    return (corners, whole)
  }

  /// From `x` to the next step's `x`, everything above `y` is taken.
  private struct Step {
    var x: Double
    var y: Double
  }

  private static func place(
    _ size: Point, on skyline: inout [Step], width: Double, gap: Double
  ) -> Point {
    var best = Point(0, .infinity)
    for (i, step) in skyline.enumerated() where i == 0 || step.x + size.x <= width {
      var y = step.y
      for other in skyline[i...] where other.x < step.x + size.x + gap { y = max(y, other.y) }
      if y < best.y { best = Point(step.x, y) }
    }
    let right = best.x + size.x + gap
    let after = skyline.last { $0.x <= right }?.y ?? 0
    skyline.removeAll { $0.x >= best.x && $0.x <= right }
    let at = skyline.firstIndex { $0.x > best.x } ?? skyline.count
    skyline.insert(
      contentsOf: [Step(x: best.x, y: best.y + size.y + gap), Step(x: right, y: after)], at: at)
    return best
  }
}
