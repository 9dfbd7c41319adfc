/// Text set in columns of a terminal.
enum Columns {
  /// Columns that a text takes: wide East Asian characters and emoji two, combining marks none.
  static func width(_ text: String) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + width($1) }
  }

  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(text)))
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - self.width(text))) + text
  }

  /// Control characters shown as pictures, so that no text can move a terminal's cursor; white
  /// space as one space.
  static func visible(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 9, 10, 13: shown += " "
      case 0..<32: shown.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
      case 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: shown += "\u{FFFD}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Cuts a text into lines of at most `width` columns, between words where that is possible.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var filled = 0
    for word in visible(text).split(separator: " ") {
      for part in pieces(String(word), width) {
        let needed = self.width(part)
        if filled > 0, filled + 1 + needed > width {
          lines.append(line)
          line = ""
          filled = 0
        }
        line += filled > 0 ? " " + part : part
        filled += filled > 0 ? needed + 1 : needed
      }
    }
    if filled > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A word longer than a line in pieces, cut after hyphens where there are any.
  private static func pieces(_ word: String, _ width: Int) -> [String] {
    guard self.width(word) > width else { return [word] }
    var pieces = [""]
    var filled = 0
    for character in word {
      let needed = self.width(character)
      if filled + needed > width, filled > 0 {
        let last = pieces[pieces.count - 1]
        let tail = last.lastIndex(of: "-").map { String(last[last.index(after: $0)...]) } ?? ""
        pieces[pieces.count - 1].removeLast(tail.count)
        pieces.append(tail)
        filled = self.width(tail)
      }
      pieces[pieces.count - 1].append(character)
      filled += needed
    }
    return pieces
  }

  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x300..<0x370, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
