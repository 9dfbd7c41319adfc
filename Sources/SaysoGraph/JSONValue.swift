/// A piece of JSON as a tree, each value with the byte offset that it starts at.
///
/// For small documents and lines of JSON Lines; ``JSONParser`` walks without a tree.
package struct JSONValue: Sendable {
  package enum Content: Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    /// Members as they come; of equal keys the last counts.
    case object([(key: String, value: JSONValue)])
  }

  package let offset: Int
  package let content: Content

  /// Reads the one value that the range of bytes holds.
  package init(_ bytes: [UInt8], in range: Range<Int>? = nil) throws(JSONError) {
    var parser = try JSONParser(bytes, in: range)
    try self.init(&parser)
    try parser.finish()
  }

  private init(_ json: inout JSONParser) throws(JSONError) {
    offset = json.offset
    switch try json.kind() {
    case .object:
      var members: [(key: String, value: JSONValue)] = []
      try json.beginObject()
      while let key = try json.nextKey() { members.append((key, try JSONValue(&json))) }
      content = .object(members)
    case .array:
      var elements: [JSONValue] = []
      try json.beginArray()
      while try json.nextElement() { elements.append(try JSONValue(&json)) }
      content = .array(elements)
    case .string: content = .string(try json.string())
    case .number: content = .number(try json.number())
    case .bool: content = .bool(try json.bool())
    case .null:
      try json.skip()
      content = .null
    }
  }

  /// The member of that key; `nil` if there is none or this is no object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.last { $0.key == key }?.value
  }

  package var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  package var number: Double? {
    if case .number(let number) = content { number } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  package var isNull: Bool {
    if case .null = content { true } else { false }
  }
}
