/// Requests and layouts as bytes between two processes of one program: numbers parted by spaces, exact to the bit.
enum LayoutMessages {
  static func bytes(_ request: LayoutRequest) -> [UInt8] {
    var out = Out()
    out.add(LayoutRequest.Effort.allCases.firstIndex(of: request.effort) ?? 0)
    out.add(request.direction == .leftToRight)
    out.add(request.boxes.count)
    for box in request.boxes { out.add(box) }
    out.add(request.lines.count)
    for line in request.lines {
      out.add(line.tail)
      out.add(line.head)
      out.add(line.label)
      out.add(line.span)
      for flag in [line.isRanked, line.hasTail, line.hasHead] { out.add(flag) }
    }
    out.add(request.frames.count)
    for frame in request.frames {
      out.add(frame.title)
      out.add(frame.members)
    }
    out.add(request.levels.count)
    for level in request.levels { out.add(level) }
    return out.bytes
  }

  static func request(_ bytes: [UInt8]) -> LayoutRequest? {
    var input = In(bytes)
    let (effort, across) = (input.int(), input.flag())
    guard LayoutRequest.Effort.allCases.indices.contains(effort) else { return nil }
    let boxes = input.list { $0.point() }
    let lines = input.list { input in
      LayoutRequest.Line(
        tail: input.int(), head: input.int(), label: input.point(), span: input.int(), isRanked: input.flag(),
        hasTail: input.flag(), hasHead: input.flag())
    }
    let frames = input.list { input in
      let title = input.point()
      return LayoutRequest.Frame(members: input.list { $0.int() }, title: title)
    }
    let levels = input.list { input in input.list { $0.int() } }
    let ends = lines.flatMap { [$0.tail, $0.head] } + frames.flatMap(\.members) + levels.joined()
    guard input.isGood, ends.allSatisfy(boxes.indices.contains) else { return nil }
    return LayoutRequest(
      boxes: boxes, lines: lines, frames: frames, levels: levels, direction: across ? .leftToRight : .topToBottom,
      effort: LayoutRequest.Effort.allCases[effort])
  }

  static func bytes(_ layout: Layout) -> [UInt8] {
    var out = Out()
    out.add(layout.size)
    out.add(layout.boxes.count)
    for box in layout.boxes { out.add(box) }
    out.add(layout.lines.count)
    for line in layout.lines {
      out.add(line.curve.count)
      for point in line.curve { out.add(point) }
      for point in [line.tailTip, line.headTip, line.label] { out.add(point) }
    }
    out.add(layout.frames.count)
    for frame in layout.frames {
      out.add(frame?.corner)
      out.add(frame?.size)
    }
    return out.bytes
  }

  static func layout(_ bytes: [UInt8]) -> Layout? {
    var input = In(bytes)
    let size = input.point()
    let boxes = input.list { $0.point() }
    let lines = input.list { input in
      Layout.Line(
        curve: input.list { $0.point() }, tailTip: input.pointIfAny(), headTip: input.pointIfAny(),
        label: input.pointIfAny())
    }
    let frames = input.list { input -> Rect? in
      let (corner, size) = (input.pointIfAny(), input.pointIfAny())
      guard let corner, let size else { return nil }
      return Rect(corner: corner, size: size)
    }
    return input.isGood ? Layout(size: size, boxes: boxes, lines: lines, frames: frames) : nil
  }

  private struct Out {
    var bytes: [UInt8] = []

    mutating func add(_ number: Double) {
      bytes.append(contentsOf: "\(number)".utf8)
      bytes.append(0x20)
    }
    mutating func add(_ number: Int) { add(Double(number)) }
    mutating func add(_ numbers: [Int]) {
      add(numbers.count)
      for number in numbers { add(number) }
    }
    mutating func add(_ flag: Bool) { add(flag ? 1 : 0) }
    mutating func add(_ point: Point) {
      add(point.x)
      add(point.y)
    }
    mutating func add(_ point: Point?) {
      add(point != nil)
      if let point { add(point) }
    }
  }

  /// Reads on with zeros after the first mistake, which `isGood` tells.
  private struct In {
    private let numbers: [Double]
    private var next = 0
    private(set) var isGood = true

    init(_ bytes: [UInt8]) {
      numbers = bytes.split(separator: 0x20).map { Double(String(decoding: $0, as: UTF8.self)) ?? .nan }
    }

    mutating func double() -> Double {
      guard next < numbers.count, numbers[next].isFinite else {
        isGood = false
        return 0
      }
      next += 1
      return numbers[next - 1]
    }
    mutating func int() -> Int {
      let number = double()
      guard let int = Int(exactly: number) else {
        isGood = false
        return 0
      }
      return int
    }
    mutating func flag() -> Bool { double() == 1 }
    mutating func point() -> Point {
      let x = double()
      return Point(x, double())
    }
    mutating func pointIfAny() -> Point? { flag() ? point() : nil }
    mutating func list<Element>(_ element: (inout In) -> Element) -> [Element] {
      let count = int()
      guard isGood, 0...(numbers.count - next) ~= count else {
        isGood = false
        return []
      }
      return (0..<count).map { _ in element(&self) }
    }
  }
}
