/// Cuts a text into paragraphs at line ends.
///
/// Every line is a paragraph, unless the text is hard-wrapped: then only blank or indented
/// lines part paragraphs.
struct ParagraphCutter {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  func paragraphs() -> [ByteRange] {
    let lines = self.lines()
    return isWrapped(lines) ? joined(lines) : lines.filter { !isBlank($0) }
  }

  private func lines() -> [ByteRange] {
    var lines: [ByteRange] = []
    var start = 0
    var at = 0
    while at < text.count {
      if text[at] == 10 || text[at] == 13 {
        lines.append(ByteRange(start, at))
        if text[at] == 13, at + 1 < text.count, text[at + 1] == 10 { at += 1 }
        start = at + 1
      }
      at += 1
    }
    lines.append(ByteRange(start, text.count))
    return lines
  }

  private func isBlank(_ line: ByteRange) -> Bool {
    text[line.start..<line.end].allSatisfy { $0 <= 32 }
  }

  /// Wrapped: most line ends inside prose are followed at once by a lower-case letter.
  private func isWrapped(_ lines: [ByteRange]) -> Bool {
    var breaks = 0
    var runOn = 0
    for (line, next) in zip(lines, lines.dropFirst()) where !isBlank(line) && !isBlank(next) {
      guard line.count <= 100 else { continue }
      breaks += 1
      let first = text[next.start]
      let last = text[line.start..<line.end].last { $0 > 32 } ?? 46
      if first >= 97 && first <= 122, last != 46, last != 58, last != 59 { runOn += 1 }
    }
    return breaks >= 3 && runOn * 3 >= breaks
  }

  private func joined(_ lines: [ByteRange]) -> [ByteRange] {
    var out: [ByteRange] = []
    var open = false
    for line in lines {
      if isBlank(line) {
        open = false
      } else if open, !isIndented(line) {
        out[out.count - 1].end = line.end
      } else {
        out.append(line)
        open = true
      }
    }
    return out
  }

  private func isIndented(_ line: ByteRange) -> Bool {
    line.count > 2 && text[line.start] <= 32 && text[line.start + 1] <= 32
  }
}
