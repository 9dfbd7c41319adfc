/// Cheap tests on single UTF-8 bytes; anything from 0x80 on counts as part of a word.
enum ByteClass {
  static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 97 && byte | 0x20 <= 122 || byte >= 0x80
  }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }
  static func isUpper(_ byte: UInt8) -> Bool { byte >= 65 && byte <= 90 }
  static func isLower(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 || byte >= 0x80 }
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == 95 }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte >= 9 && byte <= 13 }
}

/// Bytes that the tokenizer names.
enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backquote = UInt8(ascii: "`")
  static let stop = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let slash = UInt8(ascii: "/")
  static let hyphen = UInt8(ascii: "-")
  static let ampersand = UInt8(ascii: "&")
  static let at = UInt8(ascii: "@")
  static let hash = UInt8(ascii: "#")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let openBracket = UInt8(ascii: "(")
  static let closeBracket = UInt8(ascii: ")")
  static let newline = UInt8(ascii: "\n")
}
