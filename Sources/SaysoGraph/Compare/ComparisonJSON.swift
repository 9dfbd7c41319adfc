extension Comparison {
  /// The name of the format that this build writes.
  public static let format = "sayso-compare/1"

  /// The matrix as `sayso-compare/1`, UTF-8, keys sorted; see docs/compare.md.
  public func json(_ layout: JSONLayout = .indented) -> [UInt8] {
    var json = JSONWriter(layout)
    json.beginObject()
    json.member("by", grouping.rawValue)
    json.key("columns")
    json.array(columns) { json, column in
      json.beginObject()
      json.key("documents")
      json.array(column.documents) { $0.string($1) }
      json.member("name", column.name)
      json.endObject()
    }
    json.key("copies")
    json.array(copies) { $0.copy($1) }
    json.member("format", Self.format)
    json.key("rows")
    json.array(rows) { $0.row($1) }
    json.endObject()
    json.endLine()
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func copy(_ copy: Comparison.Copy) {
    beginObject()
    member("column", copy.column)
    member("document", copy.document)
    member("earlier_column", copy.earlierColumn)
    member("earlier_document", copy.earlierDocument)
    member("of", copy.of)
    member("shared", copy.shared)
    endObject()
  }

  fileprivate mutating func row(_ row: ComparisonRow) {
    beginObject()
    key("cells")
    array(row.cells) { json, cell in json.array(cell) { $0.stance($1) } }
    key("claim")
    claim(row.claim)
    member("disagreement", row.disagreement?.rawValue)
    member("independent", row.independent)
    member("stated", row.stated)
    endObject()
  }

  private mutating func stance(_ stance: Stance) {
    beginObject()
    member("modality", stance.modality.rawValue)
    member("polarity", stance.polarity.rawValue)
    if !stance.predicate.isEmpty { member("predicate", stance.predicate) }
    key("sentences")
    array(stance.sentences) { json, sentence in
      json.beginObject()
      json.member("document", sentence.document)
      json.member("end", sentence.span.end)
      json.member("quote", sentence.quote)
      json.member("start", sentence.span.start)
      json.endObject()
    }
    key("speakers")
    array(stance.speakers) { $0.string($1) }
    key("statements")
    array(stance.statements) { $0.string($1.text) }
    if let status = stance.status { member("status", status.rawValue) }
    member("words", stance.words)
    endObject()
  }
}
