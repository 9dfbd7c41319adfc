/// A request with its boxes and lines in another order, from which `dot` begins its searches and often ends elsewhere.
struct ShuffledRequest {
  let request: LayoutRequest
  private let boxes: [Int]
  private let lines: [Int]

  /// Each seed is one order, the same on every machine.
  init(_ original: LayoutRequest, seed: UInt64) {
    var random = Orders(seed: seed)
    let (boxes, lines) = (random.order(original.boxes.count), random.order(original.lines.count))
    var place = boxes
    for (i, box) in boxes.enumerated() { place[box] = i }
    var request = original
    request.boxes = boxes.map { original.boxes[$0] }
    request.lines = lines.map { i in
      var line = original.lines[i]
      (line.tail, line.head) = (place[line.tail], place[line.head])
      return line
    }
    request.frames = original.frames.map { frame in
      LayoutRequest.Frame(members: frame.members.map { place[$0] }, title: frame.title)
    }
    request.levels = original.levels.map { $0.map { place[$0] } }
    (self.request, self.boxes, self.lines) = (request, boxes, lines)
  }

  /// The layout in the original's order.
  func restored(_ layout: Layout) -> Layout {
    var restored = layout
    for (i, box) in boxes.enumerated() { restored.boxes[box] = layout.boxes[i] }
    for (i, line) in lines.enumerated() { restored.lines[line] = layout.lines[i] }
    return restored
  }
}

/// Orders by a generator of our own: the standard library promises no sequence.
private struct Orders {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 7919 }

  /// Fisher and Yates, with Knuth's linear congruential numbers.
  mutating func order(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for i in order.indices.reversed() where i > 0 {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      order.swapAt(i, Int(state >> 33) % (i + 1))
    }
    return order
  }
}
