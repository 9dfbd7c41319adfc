import SaysoGraph

/// A diff as lines for people, coloured on a terminal; a mark says the same without colour.
struct DiffLines {
  let bytes: [UInt8]

  init(_ diff: GraphDiff, isColored: Bool) {
    let paint = Paint(isOn: isColored)
    var lines = ["− \(diff.before)", "+ \(diff.after)", ""]
    lines += diff.lines.map { line in
      switch line.first {
      case "+": paint(Columns.visible(line), .added)
      case "−": paint(Columns.visible(line), .removed)
      case "~": paint(Columns.visible(line), .changed)
      default: Columns.visible(line)
      }
    }
    if diff.isEmpty { lines.append("No difference in what is stated.") }
    let counts = ChangeKind.allCases.compactMap { kind in
      let count = diff.count(of: kind)
      return count > 0 ? "\(count) \(kind.rawValue)" : nil
    }
    lines += ["", (counts + ["\(diff.unchanged.count) unchanged"]).joined(separator: ", ")]
    bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
