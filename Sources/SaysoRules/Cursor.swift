/// A place in a rule file's code, between the ends of one member.
struct Cursor {
  let code: [UInt8]
  var at: Int
  let end: Int

  init(_ code: [UInt8], _ range: Range<Int>) {
    self.code = code
    at = range.lowerBound
    end = range.upperBound
  }

  /// The byte here; 0 at the end.
  var byte: UInt8 { at < end ? code[at] : 0 }

  func byte(ahead: Int) -> UInt8 { at + ahead < end ? code[at + ahead] : 0 }

  /// Skips white space; whether anything is left.
  @discardableResult
  mutating func skipSpace() -> Bool {
    while at < end, code[at] <= space { at += 1 }
    return at < end
  }

  mutating func take(_ text: StaticString) -> Bool {
    guard starts(with: text) else { return false }
    at += text.utf8CodeUnitCount
    return true
  }

  func starts(with text: StaticString) -> Bool {
    guard at + text.utf8CodeUnitCount <= end else { return false }
    var i = at
    for scalar in text.description.utf8 {
      if code[i] != scalar { return false }
      i += 1
    }
    return true
  }

  mutating func expect(_ text: StaticString, _ hint: String) throws(SyntaxFailure) {
    skipSpace()
    if take(text) { return }
    let found = at < end ? "'\(scalarText())'" : "the line's end"
    throw SyntaxFailure(at, "expected '\(text)', found \(found)", hint)
  }

  /// Letters, digits, `_`, `-` and bytes of other scripts; nil when there is none here.
  mutating func identifier(also extra: UInt8 = 0) -> Located? {
    let start = at
    while at < end, isIdentifier(code[at]) || (extra != 0 && code[at] == extra) { at += 1 }
    return at > start ? text(from: start) : nil
  }

  /// Everything up to white space; nil when nothing is left.
  mutating func word() -> Located? {
    let start = at
    while at < end, code[at] > space { at += 1 }
    return at > start ? text(from: start) : nil
  }

  /// A text in double quotes that ends on its line, with `\"` and `\\` resolved.
  mutating func quoted() throws(SyntaxFailure) -> Located {
    let open = at
    at += 1
    var bytes: [UInt8] = []
    while at < end, code[at] != doubleQuote {
      if code[at] == newline { break }
      if code[at] == backslash, byte(ahead: 1) == doubleQuote || byte(ahead: 1) == backslash {
        at += 1
      }
      bytes.append(code[at])
      at += 1
    }
    guard byte == doubleQuote else {
      throw SyntaxFailure(open, "this quotation mark is never closed", "end the text with \"")
    }
    at += 1
    return Located(text: String(decoding: bytes, as: UTF8.self), offset: open)
  }

  /// Where the last thing that is not white space ends.
  func text(from start: Int) -> Located {
    Located(text: String(decoding: code[start..<at], as: UTF8.self), offset: start)
  }

  /// The scalar here, for messages.
  func scalarText() -> String {
    String(String(decoding: code[at..<min(end, at + 4)], as: UTF8.self).unicodeScalars.prefix(1))
  }

  mutating func expectEnd(_ hint: String) throws(SyntaxFailure) {
    if skipSpace() { throw SyntaxFailure(at, "'\(scalarText())' does not belong here", hint) }
  }
}

func isIdentifier(_ byte: UInt8) -> Bool {
  byte >= 97 && byte <= 122 || byte >= 65 && byte <= 90 || byte >= 48 && byte <= 57
    || byte == 95 || byte == 45 || byte >= 0x80
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
