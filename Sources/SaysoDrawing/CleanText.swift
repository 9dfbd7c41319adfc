/// Text of an article made fit for a picture: one line, nothing invisible, nothing obeyed.
///
/// Control characters become spaces and runs of spaces one. Bidirectional controls are shown as
/// `[U+202E]` instead of being obeyed, as they can make a line read as what it does not say; other
/// characters that draw nothing fall away; what XML forbids becomes U+FFFD. A text longer than
/// `limit` code points is cut and ends in "…".
func cleanText(_ text: String, limit: Int = .max) -> String {
  var out = String.UnicodeScalarView()
  var count = 0
  var space = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000:
      space = true
      continue
    case 0x200C, 0x200D:
      // They join letters of other scripts and parts of an emoji; between Latin letters they only hide.
      if out.last?.isASCII ?? true { continue }
    case 0xFFF9...0xFFFB: continue
    case 0x80... where scalar.isHidden: continue
    default: break
    }
    if count >= limit {
      out.append("…")
      return String(out)
    }
    if space, count > 0 {
      out.append(" ")
      count += 1
    }
    space = false
    count += 1
    switch scalar.value {
    case _ where scalar.turnsText: out.append(contentsOf: scalar.spelt.unicodeScalars)
    case 0xFDD0...0xFDEF: out.append("\u{FFFD}")
    case let v where v & 0xFFFE == 0xFFFE: out.append("\u{FFFD}")
    default: out.append(scalar)
    }
  }
  return String(out)
}

extension Unicode.Scalar {
  /// Whether it is a control that turns the order of letters; shown, not obeyed.
  var turnsText: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
    default: false
    }
  }

  /// "[U+202E]".
  var spelt: String { "[U+\(String(value, radix: 16, uppercase: true))]" }

  /// Whether it draws nothing, joins nothing, and is no control that is better shown.
  var isHidden: Bool {
    switch value {
    case 0..<0x80, 0x200C, 0x200D, 0xFE00...0xFE0F: false
    case _ where turnsText: false
    default: properties.isDefaultIgnorableCodePoint
    }
  }
}

/// A link that may stand in a picture or a page: `http`, `https`, or a place on the same page.
///
/// Anything else, and anything with characters that a browser would drop or read anew, is `nil`.
func safeLink(_ link: String) -> String? {
  let allowed = link.unicodeScalars.allSatisfy { s in
    s.value > 0x20 && s.value < 0x7F && s != "\"" && s != "<" && s != ">" && s != "\\" && s != "`"
  }
  let scheme = link.utf8.prefix(8).map { $0 | 0x20 }
  let web = scheme.starts(with: "http://".utf8) || scheme.starts(with: "https://".utf8)
  return allowed && (web || link.hasPrefix("#")) ? link : nil
}
