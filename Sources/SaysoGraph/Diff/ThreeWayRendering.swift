extension ThreeWayDiff {
  /// The name of the format that ``json(_:)`` writes.
  public static let format = "sayso-diff3/1"

  /// The comparison as `sayso-diff3/1`, UTF-8, ending in a line feed; keys are sorted.
  ///
  /// What is unchanged is counted and not listed.
  public func json(_ layout: JSONLayout = .indented) -> [UInt8] {
    var json = JSONWriter(layout)
    json.beginObject()
    json.member("a", names.a)
    json.member("b", names.b)
    json.member("base", names.base)
    json.key("counts")
    json.beginObject()
    let counts = ThreeWayVerdict.allCases.map { ($0.rawValue, count(of: $0)) }
    for (name, count) in counts.sorted(by: { $0.0.precedes($1.0) }) { json.member(name, count) }
    json.endObject()
    json.key("entities")
    json.array(entities) { json, match in
      json.beginObject()
      json.member("after", match.match.after.text)
      json.member("before", match.match.before.text)
      json.member("reason", match.match.reason)
      json.member("sides", match.sides.rawValue)
      json.endObject()
    }
    json.key("entries")
    json.array(entries.filter { $0.verdict != .unchanged }) { $0.entry($1) }
    json.member("format", Self.format)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func entry(_ entry: ThreeWayEntry) {
    beginObject()
    key("a")
    side(entry.a)
    key("apart")
    array(entry.apart) { $0.string($1.rawValue) }
    key("b")
    side(entry.b)
    key("base")
    if let base = entry.base { statement(base) } else { null() }
    key("claim")
    if let claim = entry.claim { self.claim(claim) } else { null() }
    member("conflict", entry.conflict?.rawValue)
    if let entity = entry.entity { member("entity", entity.text) }
    member("verdict", entry.verdict.rawValue)
    endObject()
  }

  private mutating func side(_ side: ThreeWaySide) {
    beginObject()
    key("changes")
    array(side.changes) { json, change in
      json.beginObject()
      json.member("after", change.after?.text)
      json.member("detail", change.detail)
      json.member("kind", change.kind.rawValue)
      json.endObject()
    }
    key("statements")
    array(side.statements) { $0.statement($1) }
    endObject()
  }

  private mutating func statement(_ statement: ThreeWayStatement) {
    let (edge, evidence) = (statement.edge, statement.edge.evidence.first)
    beginObject()
    member("document", evidence?.document)
    member("key", edge.key.text)
    member("modality", edge.modality.rawValue)
    member("polarity", edge.polarity.rawValue)
    member("predicate", edge.predicate)
    member("quote", evidence?.quote)
    key("span")
    if let evidence { range(evidence.span) } else { null() }
    key("speakers")
    array(statement.speakers) { $0.string($1) }
    if let status = edge.status { member("status", status.rawValue) }
    endObject()
  }
}
