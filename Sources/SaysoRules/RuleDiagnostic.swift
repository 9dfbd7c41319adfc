/// Something that is wrong, or looks wrong, at one place of a rule file.
package struct RuleDiagnostic: Sendable, Hashable, CustomStringConvertible {
  package enum Severity: String, Sendable { case error, warning }

  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in code points.
  package var column: Int
  package var severity: Severity
  package var message: String
  /// What to do about it.
  package var hint: String?
  /// The line that it stands on, as written.
  package var sourceLine: String

  package init(
    file: String, line: Int, column: Int, severity: Severity, message: String, hint: String?, sourceLine: String
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.severity = severity
    self.message = message
    self.hint = hint
    self.sourceLine = sourceLine
  }

  /// `file:line:column: error: what; remedy`
  package var description: String {
    let remedy = hint.map { "; " + $0 } ?? ""
    return "\(file):\(line):\(column): \(severity.rawValue): \(message)\(remedy)"
  }

  /// The description, then the source line and a caret under the place.
  package var rendering: String {
    let lead = sourceLine.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }
    return description + "\n    " + sourceLine + "\n    " + lead.joined() + "^"
  }

  /// File, line, column, errors first: one order for every report.
  package static func precedes(_ a: RuleDiagnostic, _ b: RuleDiagnostic) -> Bool {
    (a.file, a.line, a.column, a.severity.rawValue, a.message)
      < (b.file, b.line, b.column, b.severity.rawValue, b.message)
  }
}

/// Rule files that cannot be used, with all that one run found.
package struct RuleError: Error, Sendable, CustomStringConvertible {
  package var diagnostics: [RuleDiagnostic]

  package init(_ diagnostics: [RuleDiagnostic]) {
    self.diagnostics = diagnostics.sorted(by: RuleDiagnostic.precedes)
  }

  package var description: String {
    diagnostics.map(\.description).joined(separator: "\n")
  }
}

/// A mistake at a byte offset of the file being read; becomes a diagnostic where the file is known.
struct SyntaxFailure: Error {
  var offset: Int
  var message: String
  var hint: String?

  init(_ offset: Int, _ message: String, _ hint: String? = nil) {
    self.offset = offset
    self.message = message
    self.hint = hint
  }
}
