/// The bytes of one rule file, with its lines and with comments blanked out.
package struct RuleSourceText: Sendable {
  /// Name for messages: a path as the user gave it, or a built-in's relative path.
  package let file: String
  /// As read.
  package let bytes: [UInt8]
  /// The same length as `bytes`; comments, tabs and carriage returns are spaces.
  let code: [UInt8]
  private let lineStarts: [Int]

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    self.bytes = bytes
    var starts = [0]
    for i in bytes.indices where bytes[i] == newline { starts.append(i + 1) }
    lineStarts = starts
    var code = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { for i in 0..<3 { code[i] = space } }
    for line in starts.indices {
      let end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
      blankComment(in: &code, starts[line]..<end)
    }
    self.code = code
  }

  var lineCount: Int { lineStarts.count }

  /// Bytes of a line without its end. Lines count from 0 here.
  func range(ofLine line: Int) -> Range<Int> {
    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    return lineStarts[line]..<end
  }

  /// Line and column of a byte offset, both from 1; columns count code points.
  package func place(_ offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    var start = lineStarts[low]
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    let column = bytes[start..<max(start, offset)].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return (low + 1, column)
  }

  func diagnostic(
    _ offset: Int, _ message: String, _ hint: String? = nil,
    severity: RuleDiagnostic.Severity = .error
  ) -> RuleDiagnostic {
    let (line, column) = place(offset)
    var text = bytes[range(ofLine: line - 1)]
    if text.last == 13 { text.removeLast() }
    return RuleDiagnostic(
      file: file, line: line, column: column, severity: severity, message: message, hint: hint,
      sourceLine: String(decoding: text, as: UTF8.self))
  }

  func diagnostic(_ failure: SyntaxFailure) -> RuleDiagnostic {
    diagnostic(failure.offset, failure.message, failure.hint)
  }
}

let newline: UInt8 = 10
let space: UInt8 = 32
let doubleQuote: UInt8 = 34
let hash: UInt8 = 35
let backslash: UInt8 = 92

/// A comment is `# …` at the line's beginning or after two spaces, outside quotation marks.
/// A `#` without a space after it names a set.
private func blankComment(in code: inout [UInt8], _ line: Range<Int>) {
  var quoted = false
  var blanks = 2
  var i = line.lowerBound
  while i < line.upperBound {
    if code[i] == 9 || code[i] == 13 { code[i] = space }
    if quoted, code[i] == backslash { i += 1 } else if code[i] == doubleQuote { quoted.toggle() }
    let alone = i + 1 >= line.upperBound || code[i + 1] <= space || code[i + 1] == hash
    if i < line.upperBound, code[i] == hash, alone, !quoted, blanks >= 2 {
      for j in i..<line.upperBound { code[j] = space }
      return
    }
    blanks = i < line.upperBound && code[i] == space ? blanks + 1 : 0
    i += 1
  }
}
