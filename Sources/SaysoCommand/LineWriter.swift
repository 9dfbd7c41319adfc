/// Appends JSON to bytes; the caller sets the brackets.
struct LineWriter {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A string with quotes and control characters escaped; other characters stay as they are.
  mutating func string(_ text: String) {
    bytes.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34, 92: bytes += [92, byte]
      case 10: bytes += [92, UInt8(ascii: "n")]
      case 9: bytes += [92, UInt8(ascii: "t")]
      case 13: bytes += [92, UInt8(ascii: "r")]
      case 0..<32: bytes += Array("\\u00\(byte < 16 ? "0" : "1")\(String(byte & 15, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(34)
  }
}
