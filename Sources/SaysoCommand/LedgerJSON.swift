import SaysoGraph

extension Ledger {
  /// The ledger as JSON in one line: statements with their numbers and keys, bare attributions.
  func json() -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.key("attributions")
    json.array(sayings) { json, saying in
      json.beginObject()
      json.member("content", saying.content)
      json.member("cue", saying.cue)
      json.member("form", saying.attribution.form.rawValue)
      json.member("id", saying.attribution.id.text)
      json.member("speaker", saying.speaker)
      json.endObject()
    }
    json.key("documents")
    json.array(graph.documents) { json, document in json.string(document.id) }
    json.key("statements")
    json.array(rows) { json, row in Self.write(row, to: &json) }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func write(_ row: Row, to json: inout JSONWriter) {
    json.beginObject()
    json.member("key", row.edge.key.text)
    json.member("modality", row.edge.modality.rawValue)
    json.member("number", row.number)
    json.member("polarity", row.edge.polarity.rawValue)
    json.member("predicate", row.edge.predicate)
    json.member("quote", row.edge.evidence.first?.quote ?? "")
    json.key("speakers")
    json.array(row.speakers) { json, speaker in json.string(speaker) }
    json.member("type", row.edge.type.rawValue)
    json.member("who", row.who)
    json.member("whom", row.whom)
    json.endObject()
  }
}
