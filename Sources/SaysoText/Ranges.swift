/// A half-open range of UTF-8 byte offsets into a document's text.
public struct ByteRange: Hashable, Sendable, Comparable {
  /// First position inside.
  public var start: Int
  /// First position after.
  public var end: Int

  /// Precondition: `start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range cannot end before it starts")
    self.start = start
    self.end = end
  }

  /// Number of positions inside.
  public var count: Int { end - start }
  /// Whether nothing is inside.
  public var isEmpty: Bool { start == end }
  /// Whether all of the other range lies inside.
  public func contains(_ other: ByteRange) -> Bool { start <= other.start && other.end <= end }
  /// Whether the ranges share a position.
  public func overlaps(_ other: ByteRange) -> Bool { start < other.end && other.start < end }

  /// Orders by start, then by end.
  public static func < (a: ByteRange, b: ByteRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

/// A half-open range of token indices of one document.
public struct TokenRange: Hashable, Sendable, Comparable {
  /// First position inside.
  public var start: Int
  /// First position after.
  public var end: Int

  /// Precondition: `start <= end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a range cannot end before it starts")
    self.start = start
    self.end = end
  }

  /// Number of positions inside.
  public var count: Int { end - start }
  /// Whether nothing is inside.
  public var isEmpty: Bool { start == end }
  /// Last position inside. Precondition: not empty.
  public var last: Int { end - 1 }
  /// Every position inside, in order.
  public var indices: Range<Int> { start..<end }
  /// Whether a token lies inside.
  public func contains(_ token: Int) -> Bool { start <= token && token < end }
  /// Whether all of the other range lies inside.
  public func contains(_ other: TokenRange) -> Bool { start <= other.start && other.end <= end }
  /// Whether the ranges share a position.
  public func overlaps(_ other: TokenRange) -> Bool { start < other.end && other.start < end }

  /// Orders by start, then by end.
  public static func < (a: TokenRange, b: TokenRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
