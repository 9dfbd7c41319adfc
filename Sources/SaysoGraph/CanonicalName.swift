/// A name reduced to what makes it the same name: `"J.D. Vance"` and `"JD  VANCE"` are `jd-vance`.
///
/// Letters, marks and digits of any script, case-folded and composed, words joined by `-`. Dots
/// between single letters and invisible format characters vanish; everything else parts words.
/// A name without any letter or digit is spelt by its code points (`u+21-u+21`).
///
/// The standard library has no NFKC, so of the compatibility mappings only full-width forms, Latin
/// ligatures and superscript digits are known; composition covers Latin, Greek and Cyrillic.
public struct CanonicalName: Hashable, Sendable, CustomStringConvertible {
  /// The canonical form; empty only for an empty name.
  public let text: String
  /// ``text``.
  public var description: String { text }

  /// Reduces a name as written; O(characters).
  public init(_ written: String) {
    if let plain = Self.plain(written) {
      text = plain
      return
    }
    let scalars = Self.folded(written)
    var out: [UInt8] = []
    out.reserveCapacity(written.utf8.count)
    var isParted = false
    for i in scalars.indices {
      switch Self.part(of: scalars[i]) {
      case .word:
        if isParted && !out.isEmpty { out.append(UInt8(ascii: "-")) }
        isParted = false
        if scalars[i].isASCII {
          out.append(UInt8(scalars[i].value))
        } else {
          out.append(contentsOf: String(scalars[i]).utf8)
        }
      case .invisible: continue
      case .other: isParted = isParted || !Self.isInitialDot(scalars, at: i)
      }
    }
    text =
      out.isEmpty
      ? written.unicodeScalars.map { "u+" + String($0.value, radix: 16) }.joined(separator: "-")
      : String(decoding: out, as: UTF8.self)
  }

  /// The same for a name of ASCII letters, digits, spaces and hyphens alone, as most are; nil for others.
  private static func plain(_ written: String) -> String? {
    var out: [UInt8] = []
    out.reserveCapacity(written.utf8.count)
    var isParted = false
    for byte in written.utf8 {
      switch byte {
      case 97...122, 48...57, 65...90:
        if isParted && !out.isEmpty { out.append(45) }
        isParted = false
        out.append(byte >= 65 && byte <= 90 ? byte + 32 : byte)
      case 32, 45: isParted = true
      default: return nil
      }
    }
    return out.isEmpty ? nil : String(decoding: out, as: UTF8.self)
  }

  /// The words between the hyphens.
  package var words: [Substring] { text.split(separator: "-") }

  private enum Part { case word, invisible, other }

  private static func part(of scalar: Unicode.Scalar) -> Part {
    if scalar.isASCII { return isASCIIWord(scalar) ? .word : .other }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      return .word
    case .format: return .invisible
    default: return .other
    }
  }

  private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// Whether the dot at `i` stands in or ends a run of initials: a letter alone on both sides.
  private static func isInitialDot(_ scalars: [Unicode.Scalar], at i: Int) -> Bool {
    func isWord(_ j: Int) -> Bool {
      scalars.indices.contains(j) && part(of: scalars[j]) == .word
    }
    return scalars[i] == "." && isWord(i - 1) && !isWord(i - 2) && isWord(i + 1)
      && !isWord(i + 2)
  }
}

extension CanonicalName {
  private static func folded(_ written: String) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    out.reserveCapacity(written.utf8.count)
    if written.utf8.allSatisfy({ $0 < 0x80 }) {
      for scalar in written.unicodeScalars { fold(scalar, into: &out) }
      return out
    }
    for character in written {
      let scalars = character.unicodeScalars
      if scalars.count > 1, let composed = Self.composed[character] {
        fold(composed, into: &out)
      } else {
        for scalar in scalars { fold(scalar, into: &out) }
      }
    }
    return out
  }

  private static func fold(_ scalar: Unicode.Scalar, into out: inout [Unicode.Scalar]) {
    switch scalar {
    case "A"..."Z": out.append(Unicode.Scalar(UInt8(scalar.value) + 32))
    case "\0"..."\u{7F}": out.append(scalar)
    case "ß", "ẞ": out += ["s", "s"]
    case "ς": out.append("σ")
    // Its lower case is an i with a dot above, which would part İstanbul from Istanbul.
    case "İ": out.append("i")
    case "\u{FF01}"..."\u{FF5E}":
      fold(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)), into: &out)
    case "\u{FB00}"..."\u{FB06}":
      out += ligatures[Int(scalar.value - 0xFB00)].unicodeScalars
    case "²": out.append("2")
    case "³": out.append("3")
    case "¹": out.append("1")
    default: out += scalar.properties.lowercaseMapping.unicodeScalars
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// Composed letters, found by a decomposed one because `Character` compares by equivalence.
  private static let composed: [Character: Unicode.Scalar] = {
    var table: [Character: Unicode.Scalar] = [:]
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF]
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
      // Two code points may be equivalent; the first keeps the place, so the table has one order.
      let character = Character(scalar)
      if table[character] == nil { table[character] = scalar }
    }
    return table
  }()
}
