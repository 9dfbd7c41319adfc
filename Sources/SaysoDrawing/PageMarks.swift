import SaysoGraph

/// Marks that may overlap, nest or reach beyond a text, cut into stretches that have the same marks.
///
/// Written one after the other, the stretches are the text: none is lost and none comes twice.
struct PageMarks {
  struct Stretch: Equatable {
    var range: Range<Int>
    /// The marks it lies in, by index, the outermost first.
    var marks: [Int]
    /// Those that begin where it begins, the outermost first.
    var opens: [Int]
    /// Those that end where it ends, the innermost first.
    var closes: [Int]
  }

  /// Cuts `whole` at the ends of all marks; what of a mark lies outside is cut off.
  static func stretches(of whole: Range<Int>, by marks: [Range<Int>]) -> [Stretch] {
    guard !whole.isEmpty else { return [] }
    var pieces: [(range: Range<Int>, mark: Int)] = []
    var bounds = [whole.lowerBound, whole.upperBound]
    for (i, mark) in marks.enumerated() {
      let piece = mark.clamped(to: whole)
      guard !piece.isEmpty else { continue }
      pieces.append((piece, i))
      bounds += [piece.lowerBound, piece.upperBound]
    }
    pieces.sort {
      ($0.range.lowerBound, -$0.range.upperBound, $0.mark) < ($1.range.lowerBound, -$1.range.upperBound, $1.mark)
    }
    bounds.sort()
    var stretches: [Stretch] = []
    var active: [(range: Range<Int>, mark: Int)] = []
    var next = 0
    for (from, to) in zip(bounds, bounds.dropFirst()) where from < to {
      let held = active.count
      while next < pieces.count, pieces[next].range.lowerBound == from {
        active.append(pieces[next])
        next += 1
      }
      stretches.append(
        Stretch(
          range: from..<to, marks: active.map(\.mark), opens: active[held...].map(\.mark),
          closes: active.filter { $0.range.upperBound == to }.reversed().map(\.mark)))
      active.removeAll { $0.range.upperBound == to }
    }
    return stretches
  }

  /// A span of the graph as indices of `count` code points; `nil` where nothing of it lies there.
  static func range(_ span: CodePointRange, from base: Int = 0, count: Int) -> Range<Int>? {
    let (start, startIsFar) = span.start.subtractingReportingOverflow(base)
    let (end, endIsFar) = span.end.subtractingReportingOverflow(base)
    guard !startIsFar, !endIsFar, start < end, start < count, end > 0 else { return nil }
    return max(0, start)..<min(end, count)
  }
}

extension XMLBytes {
  /// Text of an article as it stands, with its line ends; nothing is lost or obeyed.
  ///
  /// What a reader could not see, or what would turn the order of letters, is spelt out as `[U+202E]`.
  mutating func article(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
    var run = String.UnicodeScalarView()
    for i in range {
      let scalar = scalars[i]
      switch scalar.value {
      case 0x0D:
        if i + 1 >= scalars.count || scalars[i + 1] != "\n" { run.append("\n") }
      case 0x2028, 0x2029: run.append("\n")
      case 0x80... where scalar.isUnseen:
        run.append(contentsOf: scalar.spelt.unicodeScalars)
      case 0xFDD0...0xFDEF: run.append("\u{FFFD}")
      default: run.append(scalar)
      }
    }
    text(String(run))
  }
}

extension Unicode.Scalar {
  /// Whether nobody would see it, or it would turn the order of letters.
  fileprivate var isUnseen: Bool { turnsText || isHidden || 0xFFF9...0xFFFB ~= value }
}
