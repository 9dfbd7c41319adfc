import SaysoText

/// One line of a `.jsonl` input: a document, or a graph.
enum JSONLine {
  case document(id: String, text: [UInt8], Metadata)
  case graph

  /// Reads `{"id","text","title"?,"published"?,"outlet"?,"url"?}`; other fields are skipped.
  /// A whole number is taken as an id, too. Offsets of failures are bytes of the line.
  init(_ bytes: [UInt8]) throws(JSONScanner.Failure) {
    var id: String?
    var text: [UInt8]?
    var metadata = Metadata()
    var isGraph = false
    var scanner = JSONScanner(bytes)
    try scanner.object { key, value throws(JSONScanner.Failure) in
      switch key {
      case "id": id = try Self.name(&value)
      case "text": text = try value.stringBytes()
      case "title": metadata.title = try Self.optional(&value)
      case "published": metadata.published = try Self.optional(&value)
      case "outlet": metadata.outlet = try Self.optional(&value)
      case "url": metadata.url = try Self.optional(&value)
      case "graph": isGraph = try Self.tellsGraph(&value)
      default: try value.skip()
      }
    }
    scanner.skipSpace()
    guard scanner.isAtEnd else {
      throw JSONScanner.Failure(
        offset: scanner.offset, what: "something follows the JSON object")
    }
    if isGraph {
      self = .graph
      return
    }
    guard let id, !id.isEmpty else { throw JSONScanner.Failure(offset: 0, what: "no \"id\"") }
    guard let text else { throw JSONScanner.Failure(offset: 0, what: "no \"text\"") }
    self = .document(id: id, text: text, metadata)
  }

  private static func name(_ value: inout JSONScanner) throws(JSONScanner.Failure) -> String {
    switch try value.kind() {
    case .string: return try value.string()
    case .number: return try value.word()
    default:
      throw JSONScanner.Failure(offset: value.offset, what: "\"id\" must be a string")
    }
  }

  /// A string; anything else, such as `null`, counts as absent.
  private static func optional(_ value: inout JSONScanner) throws(JSONScanner.Failure) -> String {
    guard try value.kind() == .string else {
      try value.skip()
      return ""
    }
    return try value.string()
  }

  /// Whether a value is an object with `"format": "sayso/1"`.
  static func tellsGraph(_ value: inout JSONScanner) throws(JSONScanner.Failure) -> Bool {
    guard try value.kind() == .object else {
      try value.skip()
      return false
    }
    var found = false
    try value.object { key, inner throws(JSONScanner.Failure) in
      if key == "format" {
        found = try optional(&inner).hasPrefix("sayso/")
      } else {
        try inner.skip()
      }
    }
    return found
  }
}
