import SaysoGraph

/// A diff as lines for people, coloured on a terminal; signs and brackets say the same without colour.
struct DiffText {
  private let report: DiffReport
  private let paint: Paint
  private let width: Int
  private static let indent = "    "

  init(_ report: DiffReport, isColored: Bool, width: Int) {
    self.report = report
    paint = Paint(isOn: isColored)
    self.width = width
  }

  var bytes: [UInt8] {
    let diff = report.diff
    var lines = [
      paint("− " + Columns.visible(report.beforeHeading), .removed),
      paint("+ " + Columns.visible(report.afterHeading), .added),
    ]
    section("Taken for the same", report.matches.map(Columns.visible) + renamings, &lines)
    section("Changed", report.changed.flatMap(changed), &lines)
    section(
      "Affirmed by one, denied by the other",
      report.contradictions.flatMap { single($0.before) + single($0.after) }, &lines)
    section("Stated in \(diff.before), not stated in \(diff.after)", report.removed.flatMap(single), &lines)
    section("Stated in \(diff.after), not stated in \(diff.before)", report.added.flatMap(single), &lines)
    lines.append("")
    lines += report.conclusion
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private var renamings: [String] { report.renamed.map { paint(Columns.visible($0.line), .changed) } }

  private func section(_ title: String, _ body: [String], _ lines: inout [String]) {
    if body.isEmpty { return }
    lines += ["", paint(Columns.visible(title), .bold)] + body
  }

  private func changed(_ item: DiffItem) -> [String] {
    let words = DiffReport.words(item)
    var lines = [
      paint(Columns.visible("~ \(words.kinds): \(item.claim.line)\(report.limits(item)): \(words.details)"), .changed)
    ]
    guard let old = report.sentenceBefore(item), let new = report.sentenceAfter(item) else { return lines }
    let diff = WordDiff(before: Columns.visible(old.quote), after: Columns.visible(new.quote))
    if diff.likeness == 1, old.quote == new.quote {
      return lines + sentence("=", old, [(old.quote, nil)])
    }
    // Marks in sentences that share next to nothing would hide the words.
    let isMarked = diff.likeness >= 0.35
    lines += sentence("−", old, Self.words(diff, .before, isMarked, ("[-", "-]"), .removed))
    lines += sentence("+", new, Self.words(diff, .after, isMarked, ("{+", "+}"), .added))
    return lines
  }

  private func single(_ item: DiffItem) -> [String] {
    let sign = item.before == nil ? "+" : "−"
    let color: Console.Color = item.before == nil ? .added : .removed
    let detail = item.changes.first?.detail ?? ""
    let line = "\(sign) \(item.claim.line)" + (detail.isEmpty ? "" : ": \(detail)")
    guard let own = report.sentenceBefore(item) ?? report.sentenceAfter(item) else {
      return [paint(Columns.visible(line), color)]
    }
    return [paint(Columns.visible(line), color)] + sentence(" ", own, [(own.quote, nil)])
  }

  /// One side's words, those that it alone has in brackets or in colour.
  private static func words(
    _ diff: WordDiff, _ side: WordDiff.Side, _ isMarked: Bool, _ marks: (String, String), _ color: Console.Color
  ) -> [(String, Console.Color?)] {
    diff.pieces.compactMap { piece in
      guard piece.side == .both || piece.side == side else { return nil }
      let text = side == .before ? piece.before : piece.after
      guard isMarked, piece.side == side else { return (text, nil) }
      let space = text.prefix(while: \.isWhitespace)
      return (space + marks.0 + text.dropFirst(space.count) + marks.1, color)
    }
  }

  /// A sentence with its place, wrapped under its sign; colour stays within a line.
  private func sentence(_ sign: String, _ sentence: DiffReport.Sentence, _ words: [(String, Console.Color?)])
    -> [String]
  {
    let head = Self.indent + (sign == " " ? "" : sign + " ") + (sentence.place.isEmpty ? "" : sentence.place + "  ")
    let more = sentence.more > 0 ? " (and \(sentence.more) more)" : ""
    let text = words.map(\.0).joined() + more
    let colors = words.flatMap { word, color in Columns.visible(word).split(separator: " ").map { _ in color } }
    var next = 0
    let hang = String(repeating: " ", count: Columns.width(head))
    return Columns.wrapped(Columns.visible(text), max(30, width - hang.count)).enumerated().map { index, line in
      let painted = line.split(separator: " ").map { word in
        let color = next < colors.count ? colors[next] : nil
        next += 1
        return color.map { paint(String(word), $0) } ?? String(word)
      }
      return (index == 0 ? paint(head, .faint) : hang) + painted.joined(separator: " ")
    }
  }
}
