/// A request in which boxes stand for the labels of lines.
///
/// `dot` 2.42 frees memory twice, or crashes, on labelled lines beside frames. A box in the middle of two lines comes
/// out much the same, since that is how `dot` treats labels inside.
struct LabelBoxes {
  let request: LayoutRequest
  private let original: LayoutRequest
  /// By line of the original: its two lines and its box in the new request; nil for one without a label.
  private var parts: [(entry: Int, exit: Int, box: Int)?] = []
  /// By line of the original without a label: its line in the new request.
  private var whole: [Int] = []

  init(_ original: LayoutRequest) {
    self.original = original
    var request = original
    request.lines = []
    var frameOf: [Int: Int] = [:]
    for (i, frame) in original.frames.enumerated() { for member in frame.members { frameOf[member] = i } }
    for line in original.lines {
      whole.append(request.lines.count)
      guard line.label.x > 0 else {
        parts.append(nil)
        request.lines.append(line)
        continue
      }
      let box = request.boxes.count
      parts.append((request.lines.count, request.lines.count + 1, box))
      request.boxes.append(line.label)
      if let frame = frameOf[line.tail], frame == frameOf[line.head] { request.frames[frame].members.append(box) }
      var (entry, exit) = (line, line)
      (entry.label, exit.label) = (Point(0, 0), Point(0, 0))
      (entry.head, entry.hasHead) = (box, false)
      (exit.tail, exit.hasTail, exit.span) = (box, false, 1)
      request.lines += [entry, exit]
    }
    self.request = request
  }

  /// The layout in the original's terms: both halves in one curve, through the label.
  func restored(_ layout: Layout) -> Layout {
    var restored = layout
    restored.boxes = Array(layout.boxes.prefix(original.boxes.count))
    restored.lines = original.lines.indices.map { i in
      guard let part = parts[i] else { return layout.lines[whole[i]] }
      let (entry, exit) = (layout.lines[part.entry], layout.lines[part.exit])
      var line = Layout.Line(
        curve: entry.curve, tailTip: entry.tailTip, headTip: exit.headTip, label: layout.boxes[part.box])
      if let last = entry.curve.last, let first = exit.curve.first {
        let way = first - last
        line.curve += [last + way * (1.0 / 3), last + way * (2.0 / 3)] + exit.curve
      }
      return line
    }
    return restored
  }
}
