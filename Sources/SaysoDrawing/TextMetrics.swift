/// Widths of text set in Helvetica and the faces made to its measure (Arial, Liberation Sans).
///
/// From the widths that Adobe published with the face, so that no font need be installed; beyond
/// ASCII an estimate by script, on the wide side.
enum TextMetrics {
  /// In points, at `size` points; bold is set a little wider.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += width(of: scalar) }
    return Double(thousandths) * size / 1000 * (bold ? 1.07 : 1)
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0xA0: 278
    case 0x20..<0x7F: ascii[Int(scalar.value) - 0x20]
    case 0x2013, 0x2018...0x201A: scalar.value == 0x2013 ? 556 : 222
    case 0x201C...0x201E: 333
    case 0x2014, 0x2026: 1000
    case 0x300..<0x370, 0x200C, 0x200D, 0xFE00..<0xFE10: 0
    case 0x0590..<0x0900: 620
    case 0x0900..<0x1100: 800
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xAC00..<0xD7B0, 0xF900..<0xFB00, 0xFE30..<0xFE70,
      0xFF00..<0xFF61, 0xFFE0..<0xFFE7, 0x20000..<0x40000:
      1000
    case 0x1F000..<0x20000: 1300
    default: 640
    }
  }

  private static let ascii: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}
