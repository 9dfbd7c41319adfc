/// Draws straight lines between boxes that stand already, several between the same two side by side.
struct StraightLines {
  private static let spacing = 11.0
  private static let head = 8.0

  /// The curve and tips of each line; its label in the middle.
  static func draw(_ lines: [LayoutRequest.Line], boxes: [Point], sizes: [Point]) -> [Layout.Line] {
    var counts: [Pair: Int] = [:]
    let ranks = lines.map { line -> Int in
      let pair = Pair(line)
      counts[pair, default: 0] += 1
      return counts[pair, default: 0] - 1
    }
    return lines.enumerated().map { i, line in
      let pair = Pair(line)
      if pair.low == pair.high { return loop(line, boxes[line.tail], sizes[line.tail], ranks[i]) }
      // Sideways by the pair, not the direction, or there and back would lie on one another.
      let way = boxes[pair.high] - boxes[pair.low]
      let side = Point(-way.y, way.x) * (1 / max(way.length, 0.01))
      let offset = side * ((Double(ranks[i]) - Double(counts[pair, default: 1] - 1) / 2) * spacing)
      return straight(line, boxes, sizes, offset)
    }
  }

  private struct Pair: Hashable {
    var low: Int
    var high: Int
    init(_ line: LayoutRequest.Line) { (low, high) = (min(line.tail, line.head), max(line.tail, line.head)) }
  }

  private static func straight(
    _ line: LayoutRequest.Line, _ boxes: [Point], _ sizes: [Point], _ offset: Point
  ) -> Layout.Line {
    let (a, b) = (boxes[line.tail], boxes[line.head])
    let way = b - a
    let ahead = way * (1 / max(way.length, 0.01))
    var start = a + ahead * reach(ahead, sizes[line.tail]) + offset
    var end = b - ahead * reach(ahead, sizes[line.head]) + offset
    let middle = (start + end) * 0.5
    let (tail, tip) = (start, end)
    let room = (end - start).length / 3
    if line.hasTail { start = start + ahead * min(head, room) }
    if line.hasHead { end = end - ahead * min(head, room) }
    return Layout.Line(
      curve: [start, end], tailTip: line.hasTail ? tail : nil, headTip: line.hasHead ? tip : nil, label: middle,
      hasRoom: false)
  }

  /// From a box's centre to its border.
  private static func reach(_ ahead: Point, _ size: Point) -> Double {
    let x = abs(ahead.x) < 0.001 ? .infinity : size.x / 2 / abs(ahead.x)
    let y = abs(ahead.y) < 0.001 ? .infinity : size.y / 2 / abs(ahead.y)
    let reach = min(x, y)
    return reach.isFinite ? reach : 0
  }

  /// Out at the right side and back in below.
  private static func loop(_ line: LayoutRequest.Line, _ box: Point, _ size: Point, _ rank: Int) -> Layout.Line {
    let bow = 22 + Double(rank) * spacing
    let out = box + Point(size.x / 2, -size.y / 6)
    let start = line.hasTail ? out + Point(head, 0) : out
    let tip = box + Point(size.x / 2, size.y / 6)
    let end = line.hasHead ? tip + Point(head, 0) : tip
    return Layout.Line(
      curve: [start, start + Point(bow, -bow / 2), end + Point(bow, bow / 2), end], tailTip: line.hasTail ? out : nil,
      headTip: line.hasHead ? tip : nil, label: box + Point(size.x / 2 + bow, 0), hasRoom: false)
  }
}
