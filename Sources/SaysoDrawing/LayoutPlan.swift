/// Arranges boxes and lines of any number, in bounded time, to fit a screen or a page.
///
/// Each connected part is laid out by itself, in several ways where that costs little; the way that
/// needs the least shrinking wins. The parts are then packed.
enum LayoutPlan {
  static let gap = 34.0

  static func arrange(
    boxes: [Point], lines: [LayoutRequest.Line]
  ) throws(DrawingError) -> Layout {
    var layout = Layout(
      size: Point(0, 0), boxes: boxes, lines: lines.map { _ in Layout.Line(curve: []) })
    let parts = components(boxes: boxes.count, lines: lines)
    var arranged: [Layout] = []
    for part in parts {
      arranged.append(try best(part, boxes, lines))
    }
    let (corners, size) = Packing.best(arranged.map(\.size), gap: gap)
    layout.size = size
    for (i, part) in parts.enumerated() {
      for (j, box) in part.boxes.enumerated() {
        layout.boxes[box] = arranged[i].boxes[j] + corners[i]
      }
      for (j, line) in part.lines.enumerated() {
        layout.lines[line] = arranged[i].lines[j].moved(by: corners[i])
      }
    }
    return layout
  }

  /// Boxes that lines connect, and those lines.
  struct Component {
    var boxes: [Int] = []
    var lines: [Int] = []
  }

  /// In the order of each one's first box.
  static func components(boxes: Int, lines: [LayoutRequest.Line]) -> [Component] {
    var parent = Array(0..<boxes)
    func root(_ box: Int) -> Int {
      var box = box
      while parent[box] != box {
        parent[box] = parent[parent[box]]
        box = parent[box]
      }
      return box
    }
    for line in lines {
      let (a, b) = (root(line.tail), root(line.head))
      parent[max(a, b)] = min(a, b)
    }
    var components: [Component] = []
    var index: [Int: Int] = [:]
    for box in 0..<boxes {
      let top = root(box)
      if index[top] == nil {
        index[top] = components.count
        components.append(Component())
      }
      components[index[top, default: 0]].boxes.append(box)
    }
    for (i, line) in lines.enumerated() {
      components[index[root(line.tail), default: 0]].lines.append(i)
    }
    return components
  }

  private static func best(
    _ part: Component, _ boxes: [Point], _ lines: [LayoutRequest.Line]
  ) throws(DrawingError) -> Layout {
    let sizes = part.boxes.map { boxes[$0] }
    guard !part.lines.isEmpty else {
      let all = sizes.reduce(Point(0, 0)) { Point(max($0.x, $1.x), max($0.y, $1.y)) }
      return Layout(size: all, boxes: [all * 0.5], lines: [])
    }
    var local: [Int: Int] = [:]
    for (i, box) in part.boxes.enumerated() { local[box] = i }
    let inner = part.lines.map { i in
      var line = lines[i]
      line.tail = local[line.tail, default: 0]
      line.head = local[line.head, default: 0]
      return line
    }
    var best: Layout?
    for request in requests(sizes, inner) {
      let layout = try Graphviz.layout(request)
      if layout.strain < (best?.strain ?? .infinity) { best = layout }
    }
    // `requests` is never empty, and no layout's size is infinite.
    guard let best else { throw .layoutFailed("no size") }
    return best
  }

  /// The ways to try: both directions, and both again with leaves spread over several ranks.
  private static func requests(
    _ boxes: [Point], _ lines: [LayoutRequest.Line]
  ) -> [LayoutRequest] {
    let across = LayoutRequest(boxes: boxes, lines: lines, direction: .leftToRight)
    if lines.count > LayoutRequest.unhurried { return [across] }
    let down = LayoutRequest(boxes: boxes, lines: lines, direction: .topToBottom)
    var requests = [across, down]
    if 6...48 ~= lines.count {
      for depth in 2...3 {
        let spread = spreadLeaves(lines, boxes: boxes.count, depth: depth)
        requests.append(LayoutRequest(boxes: boxes, lines: spread, direction: .leftToRight))
        requests.append(LayoutRequest(boxes: boxes, lines: spread, direction: .topToBottom))
      }
    }
    return requests
  }

  /// Lets every second or third line to a box without other lines be a rank longer, so that a hub
  /// with many of them is no long column.
  private static func spreadLeaves(
    _ lines: [LayoutRequest.Line], boxes: Int, depth: Int
  ) -> [LayoutRequest.Line] {
    var degree = [Int](repeating: 0, count: boxes)
    for line in lines {
      degree[line.tail] += 1
      degree[line.head] += 1
    }
    var seen = [Int](repeating: 0, count: boxes)
    return lines.map { line in
      var line = line
      let hub: Int
      switch (degree[line.tail], degree[line.head]) {
      case (1, 2...): hub = line.head
      case (2..., 1): hub = line.tail
      default: return line
      }
      line.span = 1 + seen[hub] % depth
      seen[hub] += 1
      return line
    }
  }
}

extension Layout.Line {
  func moved(by offset: Point) -> Self {
    Self(
      curve: curve.map { $0 + offset }, tailTip: tailTip.map { $0 + offset },
      headTip: headTip.map { $0 + offset }, label: label.map { $0 + offset })
  }
}
