/// Boxes in rows, the nearest by lines after one another: what is left when there is no time for better.
///
/// Linear in boxes and lines, and never fails.
enum PlainLayout {
  private static let gap = Point(46, 40)

  static func arrange(_ boxes: [Point], _ lines: [LayoutRequest.Line]) -> Layout {
    let order = walk(boxes.count, lines)
    let area = boxes.reduce(0) { $0 + ($1.x + gap.x) * ($1.y + gap.y) }
    let width = max((area * 1.5).squareRoot(), boxes.map(\.x).max() ?? 0)
    var layout = Layout(size: Point(0, 0), boxes: boxes, lines: [])
    var at = Point(0, 0)
    var height = 0.0
    for box in order {
      let size = boxes[box]
      if at.x > 0, at.x + size.x > width {
        at = Point(0, at.y + height + gap.y)
        height = 0
      }
      layout.boxes[box] = at + size * 0.5
      layout.size = Point(max(layout.size.x, at.x + size.x), max(layout.size.y, at.y + size.y))
      at.x += size.x + gap.x
      height = max(height, size.y)
    }
    layout.lines = StraightLines.draw(lines, boxes: layout.boxes, sizes: boxes)
    return layout
  }

  /// Breadth first from the box with the most lines.
  private static func walk(_ count: Int, _ lines: [LayoutRequest.Line]) -> [Int] {
    var neighbours = [[Int]](repeating: [], count: count)
    for line in lines {
      neighbours[line.tail].append(line.head)
      neighbours[line.head].append(line.tail)
    }
    let busiest = neighbours.indices.sorted { a, b in
      let (x, y) = (neighbours[a].count, neighbours[b].count)
      return x == y ? a < b : x > y
    }
    var seen = [Bool](repeating: false, count: count)
    var order: [Int] = []
    for start in busiest where !seen[start] {
      seen[start] = true
      var next = order.count
      order.append(start)
      while next < order.count {
        for box in neighbours[order[next]] where !seen[box] {
          seen[box] = true
          order.append(box)
        }
        next += 1
      }
    }
    return order
  }
}
