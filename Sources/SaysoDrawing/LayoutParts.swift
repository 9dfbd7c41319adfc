import SaysoGraph

/// Boxes, lines and frames in parts that can be laid out one by one.
struct LayoutParts {
  /// Boxes that lines connect, those lines, and frames that lines cross.
  struct Part {
    var boxes: [Int] = []
    var lines: [Int] = []
    var frames: [Int] = []

    /// Its lines, frames and levels with the numbers of its own boxes.
    func local(
      _ lines: [LayoutRequest.Line], _ frames: [LayoutRequest.Frame]
    ) -> (lines: [LayoutRequest.Line], frames: [LayoutRequest.Frame], levels: [[Int]]) {
      var number: [Int: Int] = [:]
      for (i, box) in boxes.enumerated() { number[box] = i }
      return (
        self.lines.map { i in
          var line = lines[i]
          line.tail = number[line.tail, default: 0]
          line.head = number[line.head, default: 0]
          return line
        },
        self.frames.map { i in
          LayoutRequest.Frame(members: frames[i].members.compactMap { number[$0] }, title: frames[i].title)
        },
        // What is bound without a rank between stands side by side.
        self.lines.filter { !lines[$0].isRanked }.map {
          [number[lines[$0].tail, default: 0], number[lines[$0].head, default: 0]]
        }
      )
    }
  }

  /// Parts that stand alone, or all that one frame holds which no line leaves.
  struct Group {
    var frame: Int?
    var parts: [Part] = []
  }

  /// In the order of each one's first box.
  private(set) var groups: [Group] = []

  init(boxes: Int, lines: [LayoutRequest.Line], frames: [LayoutRequest.Frame]) {
    let closed = Self.closed(boxes, lines, frames)
    var union = DisjointSets(count: boxes)
    for line in lines { union.join(line.tail, line.head) }
    for (i, frame) in frames.enumerated() where !closed.contains(i) {
      for member in frame.members.dropFirst() { union.join(frame.members[0], member) }
    }
    var frameOf: [Int: Int] = [:]
    for i in closed { for member in frames[i].members { frameOf[member] = i } }
    var parts: [Part] = []
    var partOf: [Int: Int] = [:]
    for box in 0..<boxes {
      let root = union.root(box)
      if partOf[root] == nil {
        partOf[root] = parts.count
        parts.append(Part())
      }
      parts[partOf[root, default: 0]].boxes.append(box)
    }
    for (i, line) in lines.enumerated() { parts[partOf[union.root(line.tail), default: 0]].lines.append(i) }
    for (i, frame) in frames.enumerated() where !closed.contains(i) {
      if let first = frame.members.first { parts[partOf[union.root(first), default: 0]].frames.append(i) }
    }
    var groupOf: [Int: Int] = [:]
    for part in parts {
      guard let frame = part.boxes.first.flatMap({ frameOf[$0] }) else {
        groups.append(Group(parts: [part]))
        continue
      }
      if groupOf[frame] == nil {
        groupOf[frame] = groups.count
        groups.append(Group(frame: frame))
      }
      groups[groupOf[frame, default: 0]].parts.append(part)
    }
  }

  /// Frames that no line crosses, in their order.
  private static func closed(
    _ boxes: Int, _ lines: [LayoutRequest.Line], _ frames: [LayoutRequest.Frame]
  ) -> [Int] {
    var frameOf = [Int](repeating: -1, count: boxes)
    for (i, frame) in frames.enumerated() { for member in frame.members { frameOf[member] = i } }
    var isOpen = [Bool](repeating: false, count: frames.count)
    for line in lines where frameOf[line.tail] != frameOf[line.head] {
      for end in [line.tail, line.head] where frameOf[end] >= 0 { isOpen[frameOf[end]] = true }
    }
    return frames.indices.filter { !isOpen[$0] && !frames[$0].members.isEmpty }
  }
}
