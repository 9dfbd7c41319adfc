/// Comma-separated values as RFC 4180 has them: CRLF, and quotation marks where a field needs them.
struct Delimited {
  private(set) var bytes: [UInt8] = []

  mutating func row(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(field)
    }
    bytes += [13, 10]
  }

  private mutating func append(_ written: String) {
    // What begins like a formula would be one in a spreadsheet.
    let isFormula = written.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let field = isFormula ? "'" + written : written
    let isPlain = field.utf8.allSatisfy { ![34, 44, 13, 10].contains($0) }
    guard !isPlain || field.hasPrefix(" ") || field.hasSuffix(" ") else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(34)
    for byte in field.utf8 {
      if byte == 34 { bytes.append(34) }
      bytes.append(byte)
    }
    bytes.append(34)
  }
}

/// Tables of Markdown: one row a line, marks of its own in cells escaped.
enum MarkdownTable {
  static func lines(_ header: [String], _ cells: [[String]]) -> [String] {
    if cells.isEmpty { return [] }
    return [row(header), "|" + String(repeating: " --- |", count: header.count)] + cells.map { row($0.map(escaped)) }
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in Columns.visible(text).unicodeScalars {
      if "\\|*_<>[]`~&".unicodeScalars.contains(scalar) { out.append("\\") }
      out.append(scalar)
    }
    return String(out)
  }
}
