/// A half-open range of Unicode code points of a document's text.
///
/// The unit of every offset in `sayso/1`: Python's and SQLite's string indices, not UTF-8 bytes.
public struct CodePointRange: Hashable, Sendable, Comparable {
  /// The first code point.
  public var start: Int
  /// The code point behind the last.
  public var end: Int

  /// Any two numbers: ``Graph/verify(texts:)`` finds ranges that end before they start.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// How many code points; negative if the range is broken.
  public var count: Int { end - start }

  /// Orders by start, then by end.
  public static func < (a: CodePointRange, b: CodePointRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
