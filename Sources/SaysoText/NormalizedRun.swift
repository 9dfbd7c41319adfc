/// One white-space-delimited run of a text with typography made plain.
///
/// Curly quotes become straight, dashes become `-` or `--`, an ellipsis `...`; soft hyphens and
/// zero-width marks vanish. Each byte remembers where its character stands in the document.
struct NormalizedRun {
  private(set) var bytes: [UInt8] = []
  /// Start and end of the original character of each byte.
  private(set) var starts: [Int32] = []
  private(set) var ends: [Int32] = []

  var count: Int { bytes.count }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func append(_ byte: UInt8, at start: Int, _ end: Int) {
    bytes.append(byte)
    starts.append(Int32(start))
    ends.append(Int32(end))
  }

  mutating func append(_ text: String, at start: Int, _ end: Int) {
    for byte in text.utf8 { append(byte, at: start, end) }
  }
}

/// What a multi-byte character turns into.
enum Typography {
  case space, nothing, keep
  /// A mark that is a token of its own, whatever it touches: "£", "•", an emoji.
  case isolate
  case replace(String)

  /// Decodes the character at `index`; `length` is its bytes (1 when the encoding is broken).
  static func read(_ text: [UInt8], at index: Int) -> (kind: Typography, length: Int) {
    let lead = text[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard index + length <= text.count else { return (.keep, 1) }
    if lead == 0xC2 { return (twoBytes(text[index + 1]), 2) }
    if lead == 0xE2, text[index + 1] == 0x80 { return (generalPunctuation(text[index + 2]), 3) }
    if lead == 0xE2, text[index + 1] == 0x88, text[index + 2] == 0x92 { return (.replace("-"), 3) }
    if lead == 0xE2, text[index + 1] == 0x81 {
      return (text[index + 2] == 0x9F ? .space : text[index + 2] == 0xA0 ? .nothing : .keep, 3)
    }
    if isMark(lead, text, index) { return (.isolate, length) }
    if lead == 0xE3, text[index + 1] == 0x80, text[index + 2] == 0x80 { return (.space, 3) }
    if lead == 0xEF, text[index + 1] == 0xBB, text[index + 2] == 0xBF { return (.nothing, 3) }
    return (.keep, length)
  }

  /// Currency signs, arrows, boxes, dingbats, emoji.
  private static func isMark(_ lead: UInt8, _ text: [UInt8], _ index: Int) -> Bool {
    if lead == 0xF0 { return text[index + 1] == 0x9F }
    guard lead == 0xE2 else { return false }
    let second = text[index + 1]
    return second == 0x82 && text[index + 2] >= 0xA0 || second >= 0x86 && second <= 0xAF
  }

  private static func twoBytes(_ second: UInt8) -> Typography {
    switch second {
    case 0x85, 0xA0: .space  // next line, no-break space
    case 0xAD: .nothing  // soft hyphen
    case 0xAB, 0xBB: .replace("\"")  // guillemets
    case 0xB4: .replace("'")  // acute accent as apostrophe
    case 0xA1...0xA9, 0xAC, 0xAE...0xB0, 0xB6, 0xB7, 0xBF: .isolate
    default: .keep
    }
  }

  private static func generalPunctuation(_ third: UInt8) -> Typography {
    switch third {
    case 0x80...0x8A, 0xA8, 0xA9, 0xAF: .space
    case 0x8B...0x8F, 0xAA...0xAE: .nothing  // zero-width and direction marks
    case 0x90...0x93: .replace("-")
    case 0x94, 0x95: .replace("--")
    case 0x98...0x9B, 0xB2, 0xB9, 0xBA: .replace("'")
    case 0x9C...0x9F, 0xB3: .replace("\"")
    case 0xA6: .replace("...")
    case 0xA0...0xA7: .isolate  // daggers, bullets
    default: .keep
    }
  }
}
