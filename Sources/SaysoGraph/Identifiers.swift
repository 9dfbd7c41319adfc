/// A node's id, made from content: `person:kristi-noem`, or `person:story@120` if described.
public struct NodeID: Hashable, Sendable {
  /// The id as `sayso/1` has it.
  public let text: String
  /// An id that is known already, as read from a file.
  public init(_ text: String) { self.text = text }
}

/// A statement's key: `s-` and 32 hexadecimal digits of a hash of what makes it that statement.
public struct StatementKey: Hashable, Sendable {
  /// The id as `sayso/1` has it.
  public let text: String
  /// An id that is known already, as read from a file.
  public init(_ text: String) { self.text = text }
}

/// An attribution's id: `a-` and 32 hexadecimal digits of a hash of its document and spans.
public struct AttributionID: Hashable, Sendable {
  /// The id as `sayso/1` has it.
  public let text: String
  /// An id that is known already, as read from a file.
  public init(_ text: String) { self.text = text }
}

extension NodeID: Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// An id that is known already.
  public init(stringLiteral text: String) { self.init(text) }
  /// ``text``.
  public var description: String { text }
  /// Orders by UTF-8 bytes, so that canonically equivalent spellings have an order too.
  public static func < (a: Self, b: Self) -> Bool { a.text.precedes(b.text) }
}

extension StatementKey: Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// An id that is known already.
  public init(stringLiteral text: String) { self.init(text) }
  /// ``text``.
  public var description: String { text }
  /// Orders by UTF-8 bytes.
  public static func < (a: Self, b: Self) -> Bool { a.text.precedes(b.text) }
}

extension AttributionID: Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// An id that is known already.
  public init(stringLiteral text: String) { self.init(text) }
  /// ``text``.
  public var description: String { text }
  /// Orders by UTF-8 bytes.
  public static func < (a: Self, b: Self) -> Bool { a.text.precedes(b.text) }
}

extension String {
  /// Whether the UTF-8 bytes come first: one order on every machine, also for odd Unicode.
  package func precedes(_ other: String) -> Bool { bytewise(other) < 0 }

  /// Below, at or above zero as the UTF-8 bytes come before, equal or come after the other's.
  func bytewise(_ other: String) -> Int {
    let (a, b) = (utf8Span.span, other.utf8Span.span)
    for i in 0..<min(a.count, b.count) where a[i] != b[i] { return Int(a[i]) - Int(b[i]) }
    return a.count - b.count
  }
}
