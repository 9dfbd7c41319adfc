import SaysoGraph

extension StatementListing {
  /// The first line of every file of comma-separated values.
  static let csvHeader: [UInt8] = {
    var out = Delimited()
    out.row(columns)
    return out.bytes
  }()

  private static let columns = [
    "document", "row", "group", "number", "key", "who", "who_key", "type", "predicate", "whom", "whom_key", "polarity",
    "modality", "status", "speakers", "speaker_keys", "cue", "form", "time", "time_value", "place", "evidence", "line",
    "start", "end", "words",
  ]

  /// A line a statement, then a line an attribution without one, without the header.
  func csv(by grouping: StatementGrouping? = nil) -> [UInt8] {
    var out = Delimited()
    let places = Dictionary(graph.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    for group in grouping.map({ self.groups($0) }) ?? [Group(title: "", listing: self)] {
      for row in group.listing.rows { out.row(Self.fields(row, group.title, places)) }
      for saying in group.listing.sayings { out.row(Self.fields(saying, group.title)) }
    }
    return out.bytes
  }

  private static func fields(_ row: Row, _ group: String, _ places: [NodeID: String]) -> [String] {
    let edge = row.edge
    return [
      row.place.document, "statement", group, String(row.number), edge.key.text, row.who, edge.source.text,
      edge.type.rawValue, edge.predicate, row.whom, edge.target.text, edge.polarity.rawValue, edge.modality.rawValue,
      edge.status?.rawValue ?? "", row.speakers.joined(separator: "; "),
      edge.attribution.map { $0.source?.text ?? "" }.joined(separator: "; "),
      edge.attribution.map(\.cue).joined(separator: "; "),
      edge.attribution.map(\.form.rawValue).joined(separator: "; "), edge.time?.text ?? "", edge.time?.value ?? "",
      edge.place.flatMap { places[$0] } ?? "", String(edge.evidence.count),
    ] + fields(row.place) + [edge.evidence.first?.quote ?? ""]
  }

  private static func fields(_ saying: Saying, _ group: String) -> [String] {
    let attribution = saying.attribution
    var fields = [String](repeating: "", count: columns.count - 4)
    fields[0] = saying.place.document
    fields[1] = "attribution"
    fields[2] = group
    fields[3] = saying.label
    fields[4] = attribution.id.text
    fields[14] = saying.speaker
    fields[15] = attribution.speaker?.text ?? ""
    fields[16] = saying.cue
    fields[17] = attribution.form.rawValue
    return fields + Self.fields(saying.place) + [saying.content]
  }

  private static func fields(_ place: TextPlace) -> [String] {
    [
      place.line.map(String.init) ?? "", place.span.map { String($0.start) } ?? "",
      place.span.map { String($0.end) } ?? "",
    ]
  }
}
