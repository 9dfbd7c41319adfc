extension GraphDiff {
  /// The name of the format that ``json(_:)`` writes and ``init(json:)`` reads.
  public static let format = "sayso-diff/1"

  /// The diff as `sayso-diff/1`, UTF-8, ending in a line feed; keys are sorted. See docs/diff.md.
  public func json(_ layout: JSONLayout = .indented) -> [UInt8] {
    var json = JSONWriter(layout)
    json.beginObject()
    json.member("after", after)
    json.member("before", before)
    json.key("changes")
    json.array(changes) { $0.change($1) }
    json.key("counts")
    json.counts(of: self)
    json.key("echoes")
    json.array(echoes) { $0.change($1) }
    json.key("entities")
    json.array(entities) { json, match in
      json.beginObject()
      json.member("after", match.after.text)
      json.member("before", match.before.text)
      json.member("reason", match.reason)
      json.endObject()
    }
    json.member("format", Self.format)
    json.member("hidden", hidden)
    json.key("statements")
    json.beginObject()
    json.key("after")
    json.graph(statements.after, []) { _ in }
    json.key("before")
    json.graph(statements.before, []) { _ in }
    json.endObject()
    json.key("unchanged")
    json.array(unchanged.filter { $0.before != $0.after }) { json, pair in
      json.beginObject()
      json.member("after", pair.after.text)
      json.member("before", pair.before.text)
      json.endObject()
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func counts(of diff: GraphDiff) {
    beginObject()
    let kinds = ChangeKind.allCases.map { ($0.rawValue, diff.count(of: $0)) }
    let counts = kinds + [("unchanged", diff.unchangedCount)]
    for (name, count) in counts.sorted(by: { $0.0.precedes($1.0) }) { member(name, count) }
    endObject()
  }

  fileprivate mutating func change(_ change: Change) {
    beginObject()
    member("after", change.after?.text)
    member("before", change.before?.text)
    key("claim")
    if let claim = change.claim { self.claim(claim) } else { null() }
    if !change.detail.isEmpty { member("detail", change.detail) }
    if let entity = change.entity { member("entity", entity.text) }
    member("kind", change.kind.rawValue)
    endObject()
  }

  /// A claim with its ends' names.
  mutating func claim(_ claim: Claim) {
    beginObject()
    member("predicate", claim.predicate)
    member("source", claim.source.text)
    member("source_name", claim.sourceName)
    member("target", claim.target.text)
    member("target_name", claim.targetName)
    member("type", claim.type.rawValue)
    endObject()
  }
}
