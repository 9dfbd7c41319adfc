extension GraphDiff {
  /// Reads `sayso-diff/1`, as ``json(_:)`` wrote it; members that this build does not know are passed over.
  ///
  /// Of ``unchanged`` only the pairs whose keys differ are in the format.
  public init(json bytes: [UInt8]) throws(GraphReadError) {
    do {
      var reader = DiffReader(json: try JSONParser(bytes))
      self = try reader.diff()
    } catch {
      throw GraphReadError(error, in: bytes)
    }
  }
}

private struct DiffReader {
  var json: JSONParser

  mutating func diff() throws(JSONError) -> GraphDiff {
    let start = json.offset
    var diff = GraphDiff(before: "", after: "")
    var format: String?
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "after": diff.after = try json.string()
      case "before": diff.before = try json.string()
      case "changes": diff.changes = try list { (r) throws(JSONError) in try r.change() }
      case "echoes": diff.echoes = try list { (r) throws(JSONError) in try r.change() }
      case "entities": diff.entities = try list { (r) throws(JSONError) in try r.match() }
      case "format": format = try json.string()
      case "hidden": diff.hidden = try json.integer()
      case "statements": diff.statements = try statements()
      case "unchanged": diff.unchanged = try list { (r) throws(JSONError) in try r.pair() }
      default: try json.skip()
      }
    }
    try json.finish()
    guard format == GraphDiff.format else {
      throw JSONError(start, "not a \(GraphDiff.format) diff", "give a diff that sayso diff --format json wrote")
    }
    return diff
  }

  private mutating func list<T>(
    _ element: (inout DiffReader) throws(JSONError) -> T
  ) throws(JSONError) -> [T] {
    var values: [T] = []
    try json.beginArray()
    while try json.nextElement() { values.append(try element(&self)) }
    return values
  }

  private mutating func statements() throws(JSONError) -> DiffStatements {
    var statements = DiffStatements()
    try json.beginObject()
    while let key = try json.nextKey() {
      let start = json.offset
      try json.skip()
      switch key {
      case "after": statements.after = try Graph(json: json.bytes, in: start..<json.offset)
      case "before": statements.before = try Graph(json: json.bytes, in: start..<json.offset)
      default: break
      }
    }
    return statements
  }

  private mutating func change() throws(JSONError) -> Change {
    let start = json.offset
    var change = Change(kind: .added, claim: nil)
    var kind: ChangeKind?
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "after": change.after = try string().map { StatementKey($0) }
      case "before": change.before = try string().map { StatementKey($0) }
      case "claim": change.claim = json.isNull() ? nil : try claim()
      case "detail": change.detail = try json.string()
      case "entity": change.entity = try string().map { NodeID($0) }
      case "kind":
        let at = json.offset
        let text = try json.string()
        kind = ChangeKind(rawValue: text)
        if kind == nil { throw JSONError(at, "unknown kind of change '\(text)'", "diff again with this sayso") }
      default: try json.skip()
      }
    }
    guard let kind else { throw JSONError(start, "this change has no 'kind'", "give it one") }
    change.kind = kind
    return change
  }

  private mutating func claim() throws(JSONError) -> Claim {
    let start = json.offset
    var claim = Claim(source: "", sourceName: "", type: .mention, target: "", targetName: "", predicate: "")
    var type: StatementType?
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "predicate": claim.predicate = try json.string()
      case "source": claim.source = NodeID(try json.string())
      case "source_name": claim.sourceName = try json.string()
      case "target": claim.target = NodeID(try json.string())
      case "target_name": claim.targetName = try json.string()
      case "type": type = StatementType(rawValue: try json.string())
      default: try json.skip()
      }
    }
    guard let type else { throw JSONError(start, "this claim has no known 'type'", "give it one") }
    claim.type = type
    return claim
  }

  private mutating func match() throws(JSONError) -> EntityMatch {
    var match = EntityMatch(before: "", after: "", reason: "")
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "after": match.after = NodeID(try json.string())
      case "before": match.before = NodeID(try json.string())
      case "reason": match.reason = try json.string()
      default: try json.skip()
      }
    }
    return match
  }

  private mutating func pair() throws(JSONError) -> StatementPair {
    var pair = StatementPair(before: "", after: "")
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "after": pair.after = StatementKey(try json.string())
      case "before": pair.before = StatementKey(try json.string())
      default: try json.skip()
      }
    }
    return pair
  }

  private mutating func string() throws(JSONError) -> String? {
    json.isNull() ? nil : try json.string()
  }
}
