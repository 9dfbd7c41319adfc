/// A half-open range of UTF-8 byte offsets into a document's text.
public struct ByteRange: Hashable, Sendable, Comparable {
  public var start: Int
  public var end: Int

  /// Precondition: `start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range cannot end before it starts")
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }
  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

  /// Orders by start, then by end.
  public static func < (a: ByteRange, b: ByteRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

/// A half-open range of token indices of one document.
public struct TokenRange: Hashable, Sendable, Comparable {
  public var start: Int
  public var end: Int

  /// Precondition: `start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range cannot end before it starts")
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { start == end }
  public var last: Int { end - 1 }
  public var indices: Range<Int> { start..<end }
  public func contains(_ token: Int) -> Bool { start <= token && token < end }
  public func contains(_ other: TokenRange) -> Bool { start <= other.start && other.end <= end }
  public func overlaps(_ other: TokenRange) -> Bool { start < other.end && other.start < end }

  /// Orders by start, then by end.
  public static func < (a: TokenRange, b: TokenRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
