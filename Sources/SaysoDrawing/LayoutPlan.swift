import SaysoGraph

/// Arranges boxes, lines and frames of any number, in bounded time, to fit a screen or a page.
///
/// Each connected part is laid out by itself, in several ways where that costs little; the way that
/// needs the least shrinking wins. The parts are then packed. What takes too long is tried again in
/// quicker ways; the last of them cannot fail.
struct LayoutPlan {
  static let gap = 34.0
  /// Between a frame and what it holds.
  static let inset = 14.0

  private let boxes: [Point]
  private let lines: [LayoutRequest.Line]
  private let frames: [LayoutRequest.Frame]
  private let arranger: Arranger
  /// What was done because there was no time for better, in the order in which it was.
  private var shortcuts: [String] = []

  static func arrange(
    boxes: [Point], lines: [LayoutRequest.Line], frames: [LayoutRequest.Frame] = [], by arranger: Arranger = .here
  ) throws(DrawingError) -> (layout: Layout, shortcuts: [String]) {
    var plan = LayoutPlan(boxes: boxes, lines: lines, frames: frames, arranger: arranger)
    let layout = try plan.arrange(LayoutParts(boxes: boxes.count, lines: lines, frames: frames))
    return (layout, plan.shortcuts)
  }

  private init(boxes: [Point], lines: [LayoutRequest.Line], frames: [LayoutRequest.Frame], arranger: Arranger) {
    (self.boxes, self.lines, self.frames, self.arranger) = (boxes, lines, frames, arranger)
  }

  private mutating func arrange(_ parts: LayoutParts) throws(DrawingError) -> Layout {
    var arranged: [(part: LayoutParts.Part, layout: Layout)] = []
    for group in parts.groups {
      var inner: [(part: LayoutParts.Part, layout: Layout)] = []
      for part in group.parts { inner.append((part, try best(part))) }
      guard let frame = group.frame else {
        arranged += inner
        continue
      }
      arranged.append(framed(frame, pack(inner), inner.map(\.part)))
    }
    return pack(arranged)
  }

  /// All parts in one layout of all boxes, lines and frames.
  private func pack(_ parts: [(part: LayoutParts.Part, layout: Layout)]) -> Layout {
    let (corners, size) = Packing.best(parts.map(\.layout.size), gap: Self.gap)
    var layout = Layout(
      size: size, boxes: boxes, lines: lines.map { _ in Layout.Line(curve: []) },
      frames: frames.map { _ in nil })
    for (i, (part, inner)) in parts.enumerated() {
      for (j, box) in part.boxes.enumerated() { layout.boxes[box] = inner.boxes[j] + corners[i] }
      for (j, line) in part.lines.enumerated() { layout.lines[line] = inner.lines[j].moved(by: corners[i]) }
      for (j, frame) in part.frames.enumerated() {
        layout.frames[frame] = inner.frames[j].map { Rect(corner: $0.corner + corners[i], size: $0.size) }
      }
    }
    return layout
  }

  /// A frame around a whole layout, of which only these parts are taken.
  private func framed(
    _ frame: Int, _ whole: Layout, _ parts: [LayoutParts.Part]
  ) -> (part: LayoutParts.Part, layout: Layout) {
    var part = LayoutParts.Part(frames: [frame])
    for inner in parts {
      part.boxes += inner.boxes
      part.lines += inner.lines
    }
    let title = frames[frame].title
    let corner = Point(Self.inset, Self.inset + title.y + 6)
    let size = Point(max(whole.size.x, title.x) + 2 * Self.inset, whole.size.y + corner.y + Self.inset)
    let shift = Point((size.x - whole.size.x) / 2, corner.y)
    return (
      part,
      Layout(
        size: size, boxes: part.boxes.map { whole.boxes[$0] + shift },
        lines: part.lines.map { whole.lines[$0].moved(by: shift) }, frames: [Rect(corner: Point(0, 0), size: size)])
    )
  }

  private mutating func best(_ part: LayoutParts.Part) throws(DrawingError) -> Layout {
    let sizes = part.boxes.map { boxes[$0] }
    if part.lines.isEmpty, part.boxes.count == 1 {
      return Layout(size: sizes[0], boxes: [sizes[0] * 0.5], lines: [])
    }
    let inner = part.local(lines, frames)
    var effort = LayoutRequest.Effort?.some(LayoutRequest.Effort(inner.lines, boxes: sizes.count))
    while let trying = effort {
      let ways = LayoutWays.requests(sizes, inner.lines, inner.frames, inner.levels, trying)
      if let layout = try attempt(ways, trying) { return layout }
      effort = trying.less
    }
    if !part.frames.isEmpty { note(Self.lostFrames) }
    var rows = PlainLayout.arrange(sizes, inner.lines)
    rows.frames = part.frames.map { _ in nil }
    return rows
  }

  /// The best of several ways; nil where a quicker way must do.
  private mutating func attempt(
    _ ways: [LayoutRequest], _ effort: LayoutRequest.Effort
  ) throws(DrawingError) -> Layout? {
    do throws(DrawingError) {
      let layout = try best(ways)
      if let layout, layout.frames.contains(nil) { note(Self.lostFrames) }
      return layout
    } catch {
      switch error {
      case .graphvizMissing, .graphvizUnusable: throw error
      case .layoutTooSlow, .layoutFailed: note(Self.words(effort, error, lines: ways[0].lines.count))
      }
      return nil
    }
  }

  private static let lostFrames = "frames are left out where dot could not lay out"

  /// Each once, however many parts there are.
  private mutating func note(_ words: String) {
    if !shortcuts.contains(words) { shortcuts.append(words) }
  }

  /// The layout that needs the least shrinking; when time is over, of those found by then.
  ///
  /// Where none fits a screen, the ways are tried again in other orders.
  private mutating func best(_ requests: [LayoutRequest]) throws(DrawingError) -> Layout? {
    let levels = requests.contains { !$0.levels.isEmpty }
    var (best, least): (Layout?, Double) = (nil, .infinity)
    var failure: DrawingError?
    let isCheap = requests.first?.effort == .full
    for seed in 0...(isCheap ? Self.otherOrders : 0) where seed == 0 || least > 1 {
      for request in requests {
        let layout: Layout
        do {
          layout = try arrange(request, seed: UInt64(seed))
        } catch {
          switch error {
          // One way may crash where another does not.
          case .layoutFailed:
            failure = error
            continue
          case .layoutTooSlow where best != nil:
            note("time was over before all ways to lay it out were tried; the best of those found is drawn")
            return best
          default: throw error
          }
        }
        let strain = layout.strain * Self.penalty(request, levels)
        if strain < least { (best, least) = (layout, strain) }
      }
    }
    if best == nil, let failure { throw failure }
    return best
  }

  private static let otherOrders = 2

  /// Statements that contradict each other, side by side, are worth some room, and words at lines a lot of it: where
  /// `sfdp` lays out, there is none for more than numbers.
  private static func penalty(_ request: LayoutRequest, _ levels: Bool) -> Double {
    if request.effort.engine == .sfdp { return 2.4 }
    return request.levels.isEmpty && levels ? 1.2 : 1
  }

  private func arrange(_ request: LayoutRequest, seed: UInt64) throws(DrawingError) -> Layout {
    if seed > 0 {
      let other = ShuffledRequest(request, seed: seed)
      return other.restored(try arrange(other.request, seed: 0))
    }
    if request.effort.engine == .dot, !request.frames.isEmpty {
      let boxed = LabelBoxes(request)
      return boxed.restored(try arranger.layout(boxed.request))
    }
    var layout = try arranger.layout(request)
    if request.effort.engine == .sfdp {
      layout.lines = StraightLines.draw(request.lines, boxes: layout.boxes, sizes: request.boxes)
      layout.frames = request.frames.map { _ in nil }
    }
    return layout
  }

  private static func words(_ effort: LayoutRequest.Effort, _ error: DrawingError, lines: Int) -> String {
    let what = error == .layoutTooSlow ? "took too long" : "failed"
    let instead =
      switch effort {
      case .full: "a search cut short"
      case .hurried: "spread by sfdp"
      case .spread: "scaled until nothing overlaps"
      case .scaled: "put in rows"
      }
    return "\(effort.engine.rawValue) \(what) on \(counted(lines, "line")); \(instead) instead"
  }
}
