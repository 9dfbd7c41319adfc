/// A position or a size in points, y downwards.
struct Point: Equatable, Sendable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
  static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
  static func * (a: Point, factor: Double) -> Point { Point(a.x * factor, a.y * factor) }
  var length: Double { (x * x + y * y).squareRoot() }
}

/// An upright rectangle.
struct Rect: Equatable, Sendable {
  /// The upper left.
  var corner: Point
  var size: Point

  func moved(by offset: Point) -> Rect { Rect(corner: corner + offset, size: size) }
}

/// What Graphviz is asked to arrange: boxes and lines, known to it by their sizes alone.
///
/// No word of an article reaches Graphviz, so that neither its escapes, its HTML labels and its
/// limits on strings nor the fonts of a machine have a say in the picture.
struct LayoutRequest: Equatable, Sendable {
  enum Direction: String {
    case leftToRight = "LR"
    case topToBottom = "TB"
  }

  struct Line: Equatable, Sendable {
    var tail: Int
    var head: Int
    /// The label's size.
    var label: Point
    /// How many ranks lie between the ends; `dot` only.
    var span = 1
    /// Whether it may pull its ends to different ranks; `dot` only.
    var isRanked = true
    var hasTail = false
    var hasHead = true
  }

  struct Frame: Equatable, Sendable {
    /// Boxes.
    var members: [Int]
    /// The title's size.
    var title: Point
  }

  var boxes: [Point]
  var lines: [Line]
  var frames: [Frame] = []
  /// Boxes that stand on one rank; `dot` only, and not together with frames.
  var levels: [[Int]] = []
  var direction: Direction
  var effort = Effort.full
}

/// Where Graphviz put the boxes and lines of a ``LayoutRequest``, in its order.
struct Layout: Equatable, Sendable {
  struct Line: Equatable, Sendable {
    /// The Bézier curve: a start, then three points a segment; or two points of a straight line.
    var curve: [Point]
    /// The tips of arrowheads that the curve leaves room for.
    var tailTip: Point?
    var headTip: Point?
    /// The label's centre.
    var label: Point?
    /// Whether room was made for the label, or it lies on what happens to be there.
    var hasRoom = true
  }

  var size: Point
  /// Centres.
  var boxes: [Point]
  var lines: [Line]
  /// `nil` where an engine knows no frames.
  var frames: [Rect?] = []

  /// How far the picture must shrink to fit a laptop's screen or a landscape page; less is better.
  var strain: Double { max(size.x / 1060, size.y / 700) }
}

extension Layout.Line {
  /// What stands at a line between statements that contradict each other: between those that stand close there is
  /// room for a sign alone, which the legend explains.
  var conflictWords: String {
    guard let first = curve.first, let last = curve.last else { return "" }
    return (last - first).length > 80 ? "contradicts" : "≠"
  }

  /// Half-way along the curve's middle segment, or between two points.
  var middle: Point {
    guard let first = curve.first, let last = curve.last else { return Point(0, 0) }
    guard curve.count > 3 else { return (first + last) * 0.5 }
    let at = (curve.count - 1) / 3 / 2 * 3
    let p = curve[at...]
    return (p[at] + p[at + 1] * 3 + p[at + 2] * 3 + p[at + 3]) * 0.125
  }

  func moved(by offset: Point) -> Self {
    Self(
      curve: curve.map { $0 + offset }, tailTip: tailTip.map { $0 + offset },
      headTip: headTip.map { $0 + offset }, label: label.map { $0 + offset },
      hasRoom: hasRoom)
  }
}
