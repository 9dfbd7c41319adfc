package import SaysoRules
import SaysoText

/// A `names.evidence` of one's own: its lines replace the weights of built-in lines or add to them.
package struct EvidenceFile: Sendable {
  let bytes: [UInt8]

  /// Reads the file; lines that cannot count are told, all of them.
  package init(file: String, _ bytes: [UInt8]) throws(RuleError) {
    self.bytes = bytes
    let names = EvidenceNames()
    var problems: [RuleDiagnostic] = []
    for (index, line) in bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      guard let first = line.first, first != 35, !line.elementsEqual([13]) else { continue }
      guard let mistake = Self.mistake(line, names) else { continue }
      problems.append(
        RuleDiagnostic(
          file: file, line: index + 1, column: mistake.column, severity: .error, message: mistake.what,
          hint: mistake.remedy, sourceLine: String(decoding: line, as: UTF8.self)))
    }
    if !problems.isEmpty { throw RuleError(problems) }
  }

  private static func mistake(
    _ line: ArraySlice<UInt8>, _ names: EvidenceNames
  ) -> (column: Int, what: String, remedy: String)? {
    let fields = line.split(separator: 9)
    guard fields.count >= 4 else {
      return (1, "a line has evidence and three weights", "part them by tabs: person, organization, place")
    }
    if names.evidence(fields[0]) == nil {
      let name = String(decoding: fields[0], as: UTF8.self)
      return (1, "unknown evidence '\(name)'", "sayso why and the built-in rules/names.evidence show what there is")
    }
    for field in fields[1...3] where Int(String(decoding: field.filter { $0 != 13 }, as: UTF8.self)) == nil {
      let column = String(decoding: line[..<field.startIndex], as: UTF8.self).unicodeScalars.count + 1
      return (column, "'\(String(decoding: field, as: UTF8.self))' is no weight", "write a whole number")
    }
    return nil
  }
}
