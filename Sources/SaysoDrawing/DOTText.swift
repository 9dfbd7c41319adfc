/// How text stands between the quotes of DOT, whose only escape of its own is `\"`.
enum DOTText {
  /// In bytes; Graphviz before 7 fails on strings over 16,384.
  static let longest = 16_000

  /// What stands between two values of a list, and in none of them.
  static let separator = "; "

  /// The text as JSON has it between quotes, so that any program gets it back to the letter.
  ///
  /// Control characters, bidirectional ones, line separators and what draws nothing are escapes: they are seen and not
  /// obeyed, and each statement stays on its line. `isItem` keeps semicolons for ``separator``.
  /// What is longer than `limit` bytes is cut and ends in "…".
  static func exact(_ text: String, isItem: Bool = false, limit: Int = longest) -> (text: String, isCut: Bool) {
    var out = ""
    var length = 0
    for scalar in text.unicodeScalars {
      let piece = escaped(scalar, isItem: isItem)
      let width = piece?.utf8.count ?? UTF8.width(scalar)
      if length + width > limit { return (out + "…", true) }
      length += width
      if let piece { out += piece } else { out.unicodeScalars.append(scalar) }
    }
    return (out, false)
  }

  /// `nil` for what stands as it is.
  private static func escaped(_ scalar: Unicode.Scalar, isItem: Bool) -> String? {
    switch scalar.value {
    case 0x22: return "\\\""
    case 0x5C: return "\\\\"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x09: return "\\t"
    case 0x3B: return isItem ? hexadecimal(0x3B) : nil
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFDD0...0xFDEF,
      0xFFF9...0xFFFB:
      return hexadecimal(UInt16(scalar.value))
    case 0x80... where scalar.isHidden || scalar.value & 0xFFFE == 0xFFFE:
      return UTF16.encode(scalar).map { $0.map { hexadecimal($0) }.joined() }
    default: return nil
    }
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// A value in which Graphviz reads `\n` as a new line, made of texts that went through ``label(_:)``.
  static func drawn(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// Text for attributes in which Graphviz reads `\N` and `&lt;` as more than letters.
  static func label(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\\\"
      case "&": out += "&amp;"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
