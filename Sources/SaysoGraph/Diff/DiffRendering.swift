extension GraphDiff {
  /// The name of the format that ``json(_:)`` writes.
  public static let format = "sayso-diff/1"

  /// The diff as plain lines without colour: assumed matches first, then changes by claim.
  public var lines: [String] {
    let matches = entities.map { "= \($0.after) is \($0.before): \($0.reason)" }
    return matches
      + changes.map { change in
        let mark =
          switch change.kind {
          case .added: "+"
          case .removed: "−"
          default: "~"
          }
        let claim = change.claim
        let words = claim.predicate.isEmpty ? claim.type.rawValue : claim.predicate
        let statement =
          "\(claim.sourceName) — \(words) → \(claim.targetName) [\(claim.type.rawValue)]"
        let detail = change.detail.isEmpty ? "" : ": \(change.detail)"
        return "\(mark) \(change.kind.rawValue): \(statement)\(detail)"
      }
  }

  /// The diff as `sayso-diff/1`, UTF-8, ending in a line feed; keys are sorted.
  public func json(_ layout: JSONLayout = .indented) -> [UInt8] {
    var json = JSONWriter(layout)
    json.beginObject()
    json.member("after", after)
    json.member("before", before)
    json.key("changes")
    json.array(changes) { $0.change($1) }
    json.key("counts")
    json.beginObject()
    let kinds = ChangeKind.allCases.map { ($0.rawValue, count(of: $0)) }
    let counts = kinds + [("unchanged", unchanged.count)]
    for (name, count) in counts.sorted(by: { $0.0.precedes($1.0) }) { json.member(name, count) }
    json.endObject()
    json.key("entities")
    json.array(entities) { json, match in
      json.beginObject()
      json.member("after", match.after.text)
      json.member("before", match.before.text)
      json.member("reason", match.reason)
      json.endObject()
    }
    json.member("format", Self.format)
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func change(_ change: Change) {
    beginObject()
    member("after", change.after?.text)
    member("before", change.before?.text)
    key("claim")
    beginObject()
    member("predicate", change.claim.predicate)
    member("source", change.claim.source.text)
    member("source_name", change.claim.sourceName)
    member("target", change.claim.target.text)
    member("target_name", change.claim.targetName)
    member("type", change.claim.type.rawValue)
    endObject()
    if !change.detail.isEmpty { member("detail", change.detail) }
    if let entity = change.entity { member("entity", entity.text) }
    member("kind", change.kind.rawValue)
    endObject()
  }
}
