/// The tab-separated fields after a line's key.
struct Fields {
  private let bytes: ArraySlice<UInt8>
  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// The field at `index`, empty when the line is shorter.
  subscript(_ index: Int) -> ArraySlice<UInt8> {
    var start = bytes.startIndex
    for _ in 0..<index {
      guard let tab = bytes[start...].firstIndex(of: 9) else { return bytes[bytes.endIndex...] }
      start = tab + 1
    }
    return bytes[start..<(bytes[start...].firstIndex(of: 9) ?? bytes.endIndex)]
  }

  /// A field of one digit.
  func digit(_ index: Int) -> Int? {
    guard let byte = self[index].first, byte >= 48, byte <= 57 else { return nil }
    return Int(byte) - 48
  }

  /// A field's items, commas between them.
  func list(_ index: Int) -> [ArraySlice<UInt8>] { self[index].split(separator: 44) }

  /// Whether the second field, which holds flags in the hand-written lists, has this letter.
  func flag(_ letter: Unicode.Scalar) -> Bool { self[1].contains(UInt8(truncatingIfNeeded: letter.value)) }
}
