import SaysoExtraction
import SaysoGraph

extension SourceLedger {
  /// For people: the sources, then the claims that hang on one of them.
  func table(width: Int, isColored: Bool) -> [UInt8] {
    let paint = Paint(isOn: isColored)
    var lines: [String] = []
    if !listing.heading.isEmpty { lines += [paint(listing.heading, .bold), ""] }
    lines += TextTable.lines(Self.header, sources.map(cells), width, paint)
    lines += ["", summary, ""]
    lines.append(paint("Claims that one source alone carries:", .bold))
    if claims.isEmpty { lines.append("None.") } else { lines.append("") }
    lines += TextTable.lines(Self.claimHeader, claims.map(cells), width, paint)
    return Array((lines.joined(separator: "\n") + "\n\n").utf8)
  }

  func markdown() -> [UInt8] {
    var lines: [String] = []
    if !listing.heading.isEmpty { lines += ["## " + MarkdownTable.escaped(listing.heading), ""] }
    lines += MarkdownTable.lines(Self.header, sources.map(cells)) + ["", summary, ""]
    lines += ["### Claims that one source alone carries", ""]
    lines += claims.isEmpty ? ["None."] : MarkdownTable.lines(Self.claimHeader, claims.map(cells))
    return Array((lines.joined(separator: "\n") + "\n\n").utf8)
  }

  static let csvHeader: [UInt8] = {
    var out = Delimited()
    out.row(["document", "kind", "source", "key", "attributions", "statements", "words", "single_source_claims"])
    return out.bytes
  }()

  /// A line a source.
  func csv() -> [UInt8] {
    var out = Delimited()
    let document = listing.graph.documents.map(\.id).joined(separator: "; ")
    for source in sources {
      out.row([
        document, source.kind.rawValue, source.name, source.key, String(source.attributions),
        String(source.statements), source.words.map(String.init) ?? "", String(source.alone),
      ])
    }
    return out.bytes
  }

  /// `{"documents", "single_source_claims", "sources"}` in one line.
  func json() -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.key("documents")
    json.array(listing.graph.documents) { json, document in json.string(document.id) }
    json.key("single_source_claims")
    json.array(claims) { json, claim in
      json.beginObject()
      json.key("keys")
      json.array(claim.rows) { $0.string($1.edge.key.text) }
      json.member("source", claim.source)
      json.member("type", claim.rows[0].edge.type.rawValue)
      json.member("who", claim.rows[0].who)
      json.member("whom", claim.rows[0].whom)
      json.endObject()
    }
    json.key("sources")
    json.array(sources) { json, source in Self.write(source, to: &json) }
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// A line a source.
  func jsonLines() -> [UInt8] {
    sources.flatMap { source in
      var json = JSONWriter(.compact)
      Self.write(source, to: &json)
      json.endLine()
      return json.bytes
    }
  }

  private static func write(_ source: Source, to json: inout JSONWriter) {
    json.beginObject()
    json.member("attributions", source.attributions)
    json.member("key", source.key)
    json.member("kind", source.kind.rawValue)
    json.member("single_source_claims", source.alone)
    json.member("source", source.name)
    json.member("statements", source.statements)
    if let words = source.words { json.member("words", words) }
    json.endObject()
  }

  private static let header = ["source", "kind", "attributions", "statements", "words", "alone"]
  private static let claimHeader = ["", "who", "what", "whom", "how sure", "only", "where"]

  private func cells(_ source: Source) -> [String] {
    [
      source.name, source.kind == .article ? "own voice" : source.kind.rawValue, String(source.attributions),
      String(source.statements), source.words.map(String.init) ?? "—", String(source.alone),
    ]
  }

  private func cells(_ claim: Claim) -> [String] {
    let row = claim.rows[0]
    return [
      String(row.number), row.who, row.what, row.whom, row.sure, claim.source, listing.place(row.place),
    ]
  }

  /// "3 named sources, 2 unnamed, 1 document; 12 of 20 statements hang on a source."
  private var summary: String {
    func count(_ kind: SourceKind, _ one: String, _ many: String) -> String? {
      let number = total(kind).sources
      return number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
    }
    let parts = [
      count(.named, "named source", "named sources"), count(.unnamed, "unnamed", "unnamed"),
      count(.document, "document", "documents"),
    ].compactMap { $0 }
    let all = listing.rows.count
    let own = total(.article).statements
    return (parts.isEmpty ? "No sources" : parts.joined(separator: ", "))
      + "; \(all - own) of \(all) statements hang on a source."
  }
}
