/// The attributes that tell Graphviz what a ``LayoutRequest`` asks.
extension LayoutRequest {
  enum Engine: String { case dot, sfdp }

  /// How much time an arrangement may take, from the best to the quickest.
  enum Effort: String, CaseIterable, Sendable {
    /// `dot` as it is.
    case full
    /// `dot` with its searches cut short.
    case hurried
    /// `sfdp`, boxes that overlap pushed apart; its lines are drawn by us.
    case spread
    /// `sfdp`, everything scaled until no boxes overlap: larger and faster.
    case scaled

    var engine: Engine { self == .full || self == .hurried ? .dot : .sfdp }

    /// The next quicker one.
    var less: Effort? {
      switch self {
      case .full: .hurried
      case .hurried: .spread
      case .spread: .scaled
      case .scaled: nil
      }
    }

    /// What so many lines between so many boxes are worth; one without a label counts half.
    ///
    /// Measured on 2.42: `full` takes well under a second up to 110 labelled lines; `hurried` two seconds at 300 if
    /// boxes have three lines each, and ten if they have five; `spread` five seconds at 5,000.
    init(_ lines: [Line], boxes: Int) {
      let count = lines.reduce(0.0) { $0 + ($1.label.x > 0 ? 1 : 0.5) }
      self =
        switch count {
        case ...110: .full
        case ...320 where count * count / Double(max(1, boxes)) <= 450: .hurried
        case ...4_000: .spread
        default: .scaled
        }
    }
  }

  var attributes: [(String, String)] {
    switch effort {
    case .full: spacing + [("splines", "true")]
    case .hurried: spacing + [("nslimit", "1"), ("nslimit1", "1"), ("mclimit", "0.1"), ("splines", "true")]
    case .spread: [("overlap", "prism"), ("splines", ""), ("K", "1.6"), ("start", "7")]
    case .scaled: [("overlap", "scale"), ("splines", ""), ("K", "1.6"), ("start", "7"), ("maxiter", "120")]
    }
  }

  private var spacing: [(String, String)] {
    [("rankdir", direction.rawValue), ("nodesep", "0.2"), ("ranksep", "0.22")]
  }

  static func attributes(ofBox size: Point) -> [(String, String)] {
    [
      ("shape", "box"), ("fixedsize", "true"), ("label", ""),
      ("width", inches(size.x)), ("height", inches(size.y)),
    ]
  }

  static func attributes(of frame: Frame) -> [(String, String)] {
    [
      ("margin", "10"), ("label", placeholder(frame.title)), ("fontname", "Courier"), ("fontsize", "2"),
      ("labelloc", "t"), ("labeljust", "l"),
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
    if !line.isRanked { attributes.append(("constraint", "false")) }
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
