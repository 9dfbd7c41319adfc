import SaysoGraph

extension StatementListing {
  /// The listing as JSON in one line: statements with their numbers and keys, bare attributions; in
  /// groups, the same for each group.
  func json(by grouping: StatementGrouping? = nil) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    if let grouping {
      json.member("by", grouping.rawValue)
      json.key("documents")
      json.array(graph.documents) { json, document in json.string(document.id) }
      json.key("groups")
      json.array(groups(grouping)) { json, group in
        json.beginObject()
        group.listing.writeSayings(&json)
        json.member("group", group.title)
        group.listing.writeStatements(&json)
        json.endObject()
      }
    } else {
      writeSayings(&json)
      json.key("documents")
      json.array(graph.documents) { json, document in json.string(document.id) }
      writeStatements(&json)
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// A line a statement, then a line an attribution without one.
  func jsonLines(by grouping: StatementGrouping? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    for group in grouping.map({ self.groups($0) }) ?? [Group(title: "", listing: self)] {
      let title = grouping == nil ? nil : group.title
      for row in group.listing.rows {
        var json = JSONWriter(.compact)
        Self.write(row, to: &json, group: title)
        json.endLine()
        bytes += json.bytes
      }
      for saying in group.listing.sayings {
        var json = JSONWriter(.compact)
        Self.write(saying, to: &json, group: title)
        json.endLine()
        bytes += json.bytes
      }
    }
    return bytes
  }

  private func writeSayings(_ json: inout JSONWriter) {
    json.key("attributions")
    json.array(sayings) { json, saying in Self.write(saying, to: &json) }
  }

  private func writeStatements(_ json: inout JSONWriter) {
    json.key("statements")
    json.array(rows) { json, row in Self.write(row, to: &json) }
  }

  private static func write(_ saying: Saying, to json: inout JSONWriter, group: String? = nil) {
    json.beginObject()
    json.member("content", saying.content)
    json.member("cue", saying.cue)
    json.member("document", saying.place.document)
    json.member("end", saying.place.span?.end ?? 0)
    json.member("form", saying.attribution.form.rawValue)
    if let group { json.member("group", group) }
    json.member("id", saying.attribution.id.text)
    if let line = saying.place.line { json.member("line", line) }
    json.member("number", saying.label)
    json.member("speaker", saying.speaker)
    json.member("start", saying.place.span?.start ?? 0)
    json.endObject()
  }

  private static func write(_ row: Row, to json: inout JSONWriter, group: String? = nil) {
    json.beginObject()
    json.member("document", row.place.document)
    json.member("end", row.place.span?.end ?? 0)
    if let group { json.member("group", group) }
    json.member("key", row.edge.key.text)
    if let line = row.place.line { json.member("line", line) }
    json.member("modality", row.edge.modality.rawValue)
    json.member("number", row.number)
    json.member("polarity", row.edge.polarity.rawValue)
    json.member("predicate", row.edge.predicate)
    json.member("quote", row.edge.evidence.first?.quote ?? "")
    json.key("speakers")
    json.array(row.speakers) { json, speaker in json.string(speaker) }
    json.member("start", row.place.span?.start ?? 0)
    json.member("sure", row.sure)
    json.member("type", row.edge.type.rawValue)
    json.member("who", row.who)
    json.member("whom", row.whom)
    json.endObject()
  }
}
