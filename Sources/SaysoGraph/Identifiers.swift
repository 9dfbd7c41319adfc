/// A node's id, made from content: `person:kristi-noem`, or `person:story@120` if described.
public struct NodeID: Hashable, Sendable {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// A statement's key: `s-` and 32 hexadecimal digits of a hash of what makes it that statement.
public struct StatementKey: Hashable, Sendable {
  public let text: String
  public init(_ text: String) { self.text = text }
}

/// An attribution's id: `a-` and 32 hexadecimal digits of a hash of its document and spans.
public struct AttributionID: Hashable, Sendable {
  public let text: String
  public init(_ text: String) { self.text = text }
}

extension NodeID: Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  public init(stringLiteral text: String) { self.init(text) }
  public var description: String { text }
  /// Orders by UTF-8 bytes, so that canonically equivalent spellings have an order too.
  public static func < (a: Self, b: Self) -> Bool { a.text.precedes(b.text) }
}

extension StatementKey: Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  public init(stringLiteral text: String) { self.init(text) }
  public var description: String { text }
  /// Orders by UTF-8 bytes.
  public static func < (a: Self, b: Self) -> Bool { a.text.precedes(b.text) }
}

extension AttributionID: Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  public init(stringLiteral text: String) { self.init(text) }
  public var description: String { text }
  /// Orders by UTF-8 bytes.
  public static func < (a: Self, b: Self) -> Bool { a.text.precedes(b.text) }
}

extension String {
  /// Whether the UTF-8 bytes come first: one order on every machine, also for odd Unicode.
  package func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }
}
