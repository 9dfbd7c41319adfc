/// Writes XML or HTML as bytes; text and values are escaped here and nowhere else.
struct XMLBytes {
  private(set) var bytes: [UInt8] = []
  /// What is written for colours of the light theme, as values of `fill` and `stroke`.
  var palette = Palette.light

  typealias Attributes = [(name: String, value: String)]

  mutating func open(_ name: String, _ attributes: Attributes = []) {
    tag(name, attributes)
    raw(">")
  }

  mutating func close(_ name: String) { raw("</\(name)>") }

  mutating func empty(_ name: String, _ attributes: Attributes = []) {
    tag(name, attributes)
    raw("/>")
  }

  mutating func element(_ name: String, _ attributes: Attributes = [], _ content: String) {
    open(name, attributes)
    text(content)
    close(name)
  }

  mutating func line() { bytes.append(0x0A) }

  /// Escapes what has a meaning in XML, also inside quotes; what XML forbids becomes U+FFFD.
  mutating func text(_ content: String) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": raw("&amp;")
      case "<": raw("&lt;")
      case ">": raw("&gt;")
      case "\"": raw("&quot;")
      case "'": raw("&#39;")
      case "\t", "\n": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": raw("\u{FFFD}")
      case _ where scalar.value & 0xFFFE == 0xFFFE: raw("\u{FFFD}")
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }

  /// Markup of our own, or bytes that were made by another writer; never text of an article.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }
  mutating func raw(_ markup: [UInt8]) { bytes.append(contentsOf: markup) }

  private mutating func tag(_ name: String, _ attributes: Attributes) {
    raw("<\(name)")
    for (name, value) in attributes {
      raw(" \(name)=\"")
      text(name == "fill" || name == "stroke" ? palette.color(value) : value)
      raw("\"")
    }
  }
}

/// A length with at most one decimal, the same on every machine.
func decimal(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let whole = tenths.magnitude / 10
  let part = tenths.magnitude % 10
  return (tenths < 0 ? "-" : "") + "\(whole)" + (part == 0 ? "" : ".\(part)")
}
