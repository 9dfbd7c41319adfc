/// Reads DOT as far as our writer goes: statements with their quoted strings taken out.
struct DOTCheck {
  /// What is left of each line when strings become `""`.
  private(set) var statements: [String] = []
  private(set) var strings: [String] = []
  private(set) var error: String?

  init(_ bytes: [UInt8]) {
    var outside = ""
    var inside: String?
    var escaped = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if let text = inside {
        if scalar.value < 0x20 { error = "a control character inside a string" }
        if escaped {
          // As Graphviz reads it: only \" is an escape of the language itself.
          inside = scalar == "\"" ? String(text.dropLast()) + "\"" : text + String(scalar)
          escaped = false
        } else if scalar == "\"" {
          strings.append(text)
          outside += "\"\""
          inside = nil
        } else {
          escaped = scalar == "\\"
          inside = text + String(scalar)
        }
      } else if scalar == "\"" {
        inside = ""
      } else if scalar == "\n" {
        statements.append(String(outside.drop { $0 == " " }))
        outside = ""
      } else {
        outside.unicodeScalars.append(scalar)
      }
    }
    if inside != nil { error = "a string without an end" }
    if statements.first != "digraph sayso {" || statements.last != "}" { error = "no graph" }
  }
}
