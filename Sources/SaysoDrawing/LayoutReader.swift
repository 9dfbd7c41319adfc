/// Reads positions as Graphviz writes them, and turns them upside down: its y points up.
struct LayoutReader {
  private(set) var layout: Layout

  /// `bounds` is "left,bottom,right,top".
  init(bounds: String) {
    let n = Self.numbers(bounds)
    layout = Layout(
      size: n.count == 4 ? Point(n[2] - n[0], n[3] - n[1]) : Point(0, 0), boxes: [], lines: [])
    origin = n.count == 4 ? Point(n[0], n[3]) : Point(0, 0)
  }

  private let origin: Point

  mutating func addBox(_ position: String) {
    layout.boxes.append(point(position[...]) ?? Point(0, 0))
  }

  /// `position` is "s,x,y e,x,y p p p p": tips first, then the curve.
  mutating func addLine(_ position: String, label: String) {
    var line = Layout.Line(curve: [], label: point(label[...]))
    // Only the first spline: a line has several only where Graphviz was asked to merge lines.
    let spline = position.split(separator: ";").first ?? ""
    for part in spline.split(separator: " ") {
      if part.hasPrefix("s,") {
        line.tailTip = point(part.dropFirst(2))
      } else if part.hasPrefix("e,") {
        line.headTip = point(part.dropFirst(2))
      } else if let p = point(part) {
        line.curve.append(p)
      }
    }
    layout.lines.append(line)
  }

  /// `bounds` is "left,bottom,right,top"; empty where the engine knows no frames.
  mutating func addFrame(_ bounds: String) {
    let n = Self.numbers(bounds)
    layout.frames.append(
      n.count == 4 && n[2] > n[0]
        ? Rect(corner: Point(n[0] - origin.x, origin.y - n[3]), size: Point(n[2] - n[0], n[3] - n[1])) : nil)
  }

  private func point(_ text: Substring) -> Point? {
    let n = Self.numbers(String(text))
    return n.count >= 2 ? Point(n[0] - origin.x, origin.y - n[1]) : nil
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split(separator: ",").compactMap { Double($0) }
  }
}
