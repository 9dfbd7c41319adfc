import SaysoCorpus

/// The terminal: data to standard output, everything else to standard error.
enum Console {
  /// Writes to standard output. Nobody reading any more is no trouble: the program ends quietly.
  static func write(_ bytes: [UInt8]) throws(InputError) {
    if SystemCalls.write(1, bytes[...]) { return }
    if SystemCalls.pipeIsClosed { SystemCalls.exit(0) }
    throw InputError(
      "stdout", "cannot be written (\(SystemCalls.lastError))", remedy: "write to a file with -o")
  }

  static func print(_ text: String) { try? write(Array(text.utf8)) }

  static func error(_ line: String) {
    _ = SystemCalls.write(2, Array((line + "\n").utf8)[...])
  }

  /// Columns to fit output into; 100 where standard output is no terminal.
  static var width: Int {
    let asked = SystemCalls.environment("COLUMNS").flatMap { Int($0) }
    return max(40, SystemCalls.terminalWidth(1) ?? asked ?? 100)
  }

  /// Colours only on a terminal, and never with NO_COLOR.
  static var hasColors: Bool {
    SystemCalls.isTerminal(1) && (SystemCalls.environment("NO_COLOR") ?? "").isEmpty
      && SystemCalls.environment("TERM") != "dumb"
  }

  static func colored(_ text: String, _ color: Color) -> String {
    hasColors ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  enum Color: String {
    case bold = "1"
    case faint = "2"
    case added = "32"
    case removed = "31"
    case changed = "33"
  }
}
