/// A line of a corrections file as words: bare, quoted, or a kind before a quoted name.
struct CorrectionLine {
  struct Word {
    /// Without quotation marks.
    var text: String
    /// What stands before an opening quotation mark: `person:`.
    var prefix: String
    var isQuoted: Bool
    /// From 1, in code points.
    var column: Int
  }

  /// What is wrong at a column.
  struct Mistake: Error {
    var column: Int
    var what: String
    var remedy: String
  }

  private(set) var words: [Word] = []

  /// Reads a line; `#` at the beginning of a word opens a comment.
  init(_ line: String) throws(Mistake) {
    let scalars = Array(line.unicodeScalars)
    var at = 0
    while at < scalars.count {
      if scalars[at].properties.isWhitespace {
        at += 1
      } else if scalars[at] == "#" {
        return
      } else {
        words.append(try Self.word(scalars, &at))
      }
    }
  }

  /// The words one space apart, as the file could have them.
  var text: String {
    words.map { $0.isQuoted ? $0.prefix + "\"" + Self.escaped($0.text) + "\"" : $0.text }.joined(separator: " ")
  }

  private static func word(_ scalars: [Unicode.Scalar], _ at: inout Int) throws(Mistake) -> Word {
    let start = at
    var prefix = String.UnicodeScalarView()
    while at < scalars.count, !scalars[at].properties.isWhitespace {
      if isQuote(scalars[at]) {
        let text = try quoted(scalars, &at)
        if at < scalars.count, !scalars[at].properties.isWhitespace {
          throw Mistake(column: at + 1, what: "a space is missing after the quotation mark", remedy: "put one")
        }
        return Word(text: text, prefix: String(prefix), isQuoted: true, column: start + 1)
      }
      prefix.append(scalars[at])
      at += 1
    }
    return Word(text: String(prefix), prefix: "", isQuoted: false, column: start + 1)
  }

  /// The text between quotation marks; a backslash takes the next character as it is.
  private static func quoted(_ scalars: [Unicode.Scalar], _ at: inout Int) throws(Mistake) -> String {
    let start = at
    var text = String.UnicodeScalarView()
    at += 1
    while at < scalars.count, !isQuote(scalars[at]) {
      if scalars[at] == "\\", at + 1 < scalars.count { at += 1 }
      text.append(scalars[at])
      at += 1
    }
    guard at < scalars.count else {
      throw Mistake(column: start + 1, what: "the quotation mark is not closed", remedy: "close it on this line")
    }
    at += 1
    return String(text)
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool { ["\"", "“", "”"].contains(scalar) }

  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      if isQuote(scalar) || scalar == "\\" { out += "\\" }
      out.unicodeScalars.append(scalar)
    }
    return out
  }
}
