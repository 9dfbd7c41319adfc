/// Tells text from other bytes.
enum UTF8Check {
  /// Throws where the first byte stands that is not UTF-8, with the command that would mend it.
  /// `line` is the number of the first line of `bytes` in the file.
  static func check(_ bytes: [UInt8], name: String, line: Int = 1) throws(InputError) {
    guard let bad = firstBadByte(bytes) else { return }
    let place = Place(of: bad, in: bytes, line: line)
    let value = String(bytes[bad], radix: 16, uppercase: true)
    let what = "not UTF-8 (byte 0x\(value.count < 2 ? "0" : "")\(value))"
    throw InputError("\(name):\(place)", what, remedy: remedy(bytes, name: name))
  }

  private static func firstBadByte(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func remedy(_ bytes: [UInt8], name: String) -> String {
    if bytes.starts(with: Array("%PDF".utf8)) {
      return "this is a PDF: convert it with `pdftotext \(name)`"
    }
    let head = bytes.prefix(1 << 16)
    let wide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !wide, head.contains(0) { return "this does not look like text: give a text file" }
    let other = head.contains { $0 >= 0x80 && $0 < 0xA0 } ? "windows-1252" : "latin1"
    let encoding = wide ? "utf-16" : declared(in: head) ?? other
    return "convert it, for example with `iconv -f \(encoding) -t utf-8 \(name)`"
  }

  /// The encoding that a page declares, such as `iso-8859-1` in `charset=iso-8859-1`.
  private static func declared(in head: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: head.prefix(2048).map { $0 < 0x80 ? $0 : 63 }, as: UTF8.self)
    for mark in ["charset=", "encoding="] {
      var rest = text.lowercased()[...]
      while let first = rest.firstIndex(of: mark.first ?? " ") {
        rest = rest[first...]
        if rest.hasPrefix(mark) {
          let value = rest.dropFirst(mark.count).drop { $0 == "\"" || $0 == "'" }
            .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
          return value.isEmpty || value == "utf-8" || value == "utf8" ? nil : String(value)
        }
        rest = rest.dropFirst()
      }
    }
    return nil
  }
}

/// A line and a column, both from 1; the column counts code points.
struct Place: CustomStringConvertible {
  let line: Int
  let column: Int

  init(of offset: Int, in bytes: [UInt8], line first: Int = 1) {
    var line = first
    var column = 1
    for byte in bytes[..<min(offset, bytes.count)] {
      if byte == 10 {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.line = line
    self.column = column
  }

  var description: String { "\(line):\(column)" }
}
