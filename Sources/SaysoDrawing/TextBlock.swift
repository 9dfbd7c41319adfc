/// A word or more in one style.
struct TextRun: Equatable, Sendable {
  enum Weight: Sendable { case regular, bold, faint }
  var text: String
  var weight: Weight = .regular
}

/// Lines of styled text set in one size, and the room that they take.
struct TextBlock: Equatable, Sendable {
  private(set) var lines: [[TextRun]] = []
  private(set) var width = 0.0
  /// Whether a word had to be broken, or the end left out.
  private(set) var isBroken = false
  private(set) var isCut = false
  let size: Double

  var lineHeight: Double { (size * 1.22).rounded() }
  var height: Double { Double(lines.count) * lineHeight }
  var isEmpty: Bool { lines.isEmpty }

  /// The same text in lines as even as they can be without one more line.
  ///
  /// Keeps a last line from holding a number alone, and labels from being wider than they must.
  static func balanced(
    _ runs: [TextRun], size: Double, limit: Double, maximum: Int = .max
  ) -> TextBlock {
    var best = TextBlock(runs, size: size, limit: limit, maximum: maximum)
    guard best.lines.count > 1, !best.isCut else { return best }
    var narrower = best.width - 4
    while narrower > limit / 3 {
      let block = TextBlock(runs, size: size, limit: narrower, maximum: maximum)
      guard block.lines.count == best.lines.count, !block.isBroken, !block.isCut else { break }
      best = block
      narrower = min(narrower, block.width) - 4
    }
    return best
  }

  /// One line if all of it fits; else each part on lines of its own.
  static func stacked(
    _ parts: [[TextRun]], size: Double, limit: Double, maximum: Int
  ) -> TextBlock {
    let whole = TextBlock(parts.flatMap { $0 }, size: size, limit: limit, maximum: maximum)
    guard whole.lines.count > 1, parts.count > 1 else {
      return balanced(parts.flatMap { $0 }, size: size, limit: limit, maximum: maximum)
    }
    var block = TextBlock([], size: size, limit: limit)
    for part in parts {
      let lines = balanced(part, size: size, limit: limit, maximum: maximum)
      block.lines += lines.lines
      block.width = max(block.width, lines.width)
      block.isBroken = block.isBroken || lines.isBroken
    }
    return block
  }

  /// Breaks `runs` at spaces into lines no wider than `limit`; a longer word is broken inside.
  ///
  /// Where more than `maximum` lines would be needed, the last one ends in "…", and in the last
  /// run if that is one: a statement's number is never cut off.
  init(_ runs: [TextRun], size: Double, limit: Double, maximum: Int = .max) {
    self.size = size
    var line: [TextRun] = []
    var used = 0.0
    for run in runs {
      let bold = run.weight == .bold
      let blank = TextMetrics.width(" ", size: size)
      for word in Self.pieces(of: run.text, size: size, bold: bold, limit: limit) {
        if word.isBroken { isBroken = true }
        let word = word.text
        let wide = TextMetrics.width(word, size: size, bold: bold)
        if !line.isEmpty, used + blank + wide > limit {
          if lines.count + 1 == maximum {
            append(&line, TextRun(text: "…", weight: run.weight), glue: true)
            if let number = runs.last, number.weight == .faint, number.text.hasPrefix("[") { append(&line, number) }
            close(&line)
            isCut = true
            return
          }
          close(&line)
          used = 0
        }
        used += wide + (line.isEmpty ? 0 : blank)
        append(&line, TextRun(text: word, weight: run.weight))
      }
    }
    if !line.isEmpty { close(&line) }
  }

  private func append(_ line: inout [TextRun], _ run: TextRun, glue: Bool = false) {
    if let last = line.last, last.weight == run.weight {
      line[line.count - 1].text += (glue ? "" : " ") + run.text
    } else {
      line.append(TextRun(text: (line.isEmpty ? "" : " ") + run.text, weight: run.weight))
    }
  }

  private mutating func close(_ line: inout [TextRun]) {
    width = max(width, Self.width(of: line, size: size))
    lines.append(line)
    line = []
  }

  static func width(of line: [TextRun], size: Double) -> Double {
    line.reduce(0) { $0 + TextMetrics.width($1.text, size: size, bold: $1.weight == .bold) }
  }

  /// The words of a text; a word wider than `limit` in several pieces.
  private static func pieces(
    of text: String, size: Double, bold: Bool, limit: Double
  ) -> [(text: String, isBroken: Bool)] {
    text.split(separator: " ").flatMap { word -> [(text: String, isBroken: Bool)] in
      if TextMetrics.width(String(word), size: size, bold: bold) <= limit {
        return [(String(word), false)]
      }
      var pieces = [""]
      for character in word {
        let longer = pieces[pieces.count - 1] + String(character)
        if TextMetrics.width(longer, size: size, bold: bold) > limit, longer.count > 1 {
          pieces.append(String(character))
        } else {
          pieces[pieces.count - 1] = longer
        }
      }
      return pieces.map { ($0, true) }
    }
  }
}
