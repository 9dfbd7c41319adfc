/// The attributes that tell Graphviz what a ``LayoutRequest`` asks.
extension LayoutRequest {
  enum Engine: String { case dot, sfdp }

  /// Up to here `dot` takes well under a second as it is, and up to `hurried` with its searches
  /// cut short; beyond, `sfdp` (measured with labelled lines on 2.42).
  static let unhurried = 110
  static let hurried = 320

  var engine: Engine { lines.count <= Self.hurried ? .dot : .sfdp }

  var attributes: [(String, String)] {
    switch engine {
    case .sfdp:
      [("overlap", "prism"), ("splines", "line"), ("K", "1.6"), ("start", "7")]
    case .dot where lines.count > Self.unhurried:
      spacing + [
        ("nslimit", "1"), ("nslimit1", "1"), ("mclimit", "0.1"), ("splines", "line"),
      ]
    case .dot:
      spacing + [("splines", "true")]
    }
  }

  private var spacing: [(String, String)] {
    [("rankdir", direction.rawValue), ("nodesep", "0.28"), ("ranksep", "0.32")]
  }

  static func attributes(ofBox size: Point) -> [(String, String)] {
    [
      ("shape", "box"), ("fixedsize", "true"), ("label", ""),
      ("width", inches(size.x)), ("height", inches(size.y)),
    ]
  }

  static func attributes(of line: Line) -> [(String, String)] {
    let ends =
      switch (line.hasTail, line.hasHead) {
      case (true, true): "both"
      case (true, false): "back"
      case (false, true): "forward"
      case (false, false): "none"
      }
    var attributes = [("dir", ends), ("arrowsize", "0.8"), ("minlen", "\(line.span)")]
    if line.label.x > 0 {
      attributes += [
        ("label", placeholder(line.label)), ("fontname", "Courier"), ("fontsize", "2"),
      ]
    }
    return attributes
  }

  /// A text of the size of a label: at 2 points a letter of Courier is 1.2 points wide, a line 2.4
  /// points high, by the widths that are built into Graphviz.
  private static func placeholder(_ size: Point) -> String {
    let wide = String(repeating: "m", count: max(1, Int((size.x / 1.2).rounded(.up))))
    let lines = max(1, Int((size.y / 2.4).rounded(.up)))
    return wide + String(repeating: "\nm", count: lines - 1)
  }

  private static func inches(_ points: Double) -> String {
    "\((points / 72 * 1000).rounded() / 1000)"
  }
}
