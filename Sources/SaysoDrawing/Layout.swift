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

/// What Graphviz is asked to arrange: boxes and lines, known to it by their sizes alone.
///
/// No word of an article reaches Graphviz, so that neither its escapes, its HTML labels and its
/// limits on strings nor the fonts of a machine have a say in the picture.
struct LayoutRequest: Sendable {
  enum Direction: String {
    case leftToRight = "LR"
    case topToBottom = "TB"
  }

  struct Line: Sendable {
    var tail: Int
    var head: Int
    /// The label's size.
    var label: Point
    /// How many ranks lie between the ends; `dot` only.
    var span = 1
    var hasTail = false
    var hasHead = true
  }

  var boxes: [Point]
  var lines: [Line]
  var direction: Direction
}

/// Where Graphviz put the boxes and lines of a ``LayoutRequest``, in its order.
struct Layout: Sendable {
  struct Line: Equatable, Sendable {
    /// The Bézier curve: a start, then three points a segment.
    var curve: [Point]
    /// The tips of arrowheads that the curve leaves room for.
    var tailTip: Point?
    var headTip: Point?
    /// The label's centre.
    var label: Point?
  }

  var size: Point
  /// Centres.
  var boxes: [Point]
  var lines: [Line]

  /// How far the picture must shrink to fit a laptop's screen or a landscape page; less is better.
  var strain: Double { max(size.x / 1060, size.y / 700) }
}
