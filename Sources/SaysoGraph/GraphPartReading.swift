extension GraphReader {
  mutating func node() throws(JSONError) -> Node {
    let start = json.offset
    var node = Node(id: "", kind: .person, name: "")
    var kind: EntityKind?
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "aliases": node.aliases = try list { (r) throws(JSONError) in try r.json.string() }
      case "id": node.id = NodeID(try json.string())
      case "kind": kind = try choice(of: "kind of entity")
      case "mentions": node.mentions = try list { (r) throws(JSONError) in try r.mention() }
      case "name": node.name = try json.string()
      case "named": node.named = try json.bool()
      case "roles": node.roles = try list { (r) throws(JSONError) in try r.role() }
      default: try json.skip()
      }
    }
    try need(node.id.text, "node", "id", at: start)
    node.kind = try given(kind, "node", "kind", at: start)
    return node
  }

  mutating func edge() throws(JSONError) -> Edge {
    let start = json.offset
    var edge = Edge(source: "", target: "", type: .mention, predicate: "")
    var type: StatementType?
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "attribution": edge.attribution = try list { (r) throws(JSONError) in try r.speaker() }
      case "evidence": edge.evidence = try list { (r) throws(JSONError) in try r.evidence() }
      case "key": edge.key = StatementKey(try json.string())
      case "modality": edge.modality = try choice(of: "modality")
      case "place": edge.place = try string().map { NodeID($0) }
      case "polarity": edge.polarity = try choice(of: "polarity")
      case "predicate": edge.predicate = try json.string()
      case "rule": edge.rule = try json.string()
      case "source": edge.source = NodeID(try json.string())
      case "status": edge.status = json.isNull() ? nil : try choice(of: "status")
      case "target": edge.target = NodeID(try json.string())
      case "time": edge.time = try time()
      case "type": type = try choice(of: "type of statement")
      default: try json.skip()
      }
    }
    try need(edge.key.text, "edge", "key", at: start)
    try need(edge.source.text, "edge", "source", at: start)
    try need(edge.target.text, "edge", "target", at: start)
    edge.type = try given(type, "edge", "type", at: start)
    return edge
  }

  mutating func document() throws(JSONError) -> DocumentRecord {
    let start = json.offset
    var document = DocumentRecord(id: "")
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "characters": document.characters = try json.integer()
      case "id": document.id = try json.string()
      case "outlet": document.outlet = try json.string()
      case "published": document.published = try json.string()
      case "sha256": document.sha256 = try json.string()
      case "title": document.title = try json.string()
      case "url": document.url = try json.string()
      default: try json.skip()
      }
    }
    try need(document.id, "document", "id", at: start)
    return document
  }

  mutating func correction() throws(JSONError) -> AppliedCorrection {
    var correction = AppliedCorrection(file: "", line: 0, text: "")
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "entities":
        correction.entities = try list { (r) throws(JSONError) in NodeID(try r.json.string()) }
      case "file": correction.file = try json.string()
      case "keys": correction.keys = try list { (r) throws(JSONError) in NodeID(try r.json.string()) }
      case "line": correction.line = try json.integer()
      case "removed":
        correction.removed = try list { (r) throws(JSONError) in StatementKey(try r.json.string()) }
      case "text": correction.text = try json.string()
      default: try json.skip()
      }
    }
    return correction
  }

  mutating func attribution() throws(JSONError) -> Attribution {
    let start = json.offset
    var attribution = Attribution(id: "", document: "")
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "content": attribution.content = try list { (r) throws(JSONError) in try r.range() }
      case "cue": attribution.cue = try list { (r) throws(JSONError) in try r.range() }
      case "document": attribution.document = try json.string()
      case "form": attribution.form = try choice(of: "form of attribution")
      case "id": attribution.id = AttributionID(try json.string())
      case "parent": attribution.parent = try string().map { AttributionID($0) }
      case "source": attribution.source = try list { (r) throws(JSONError) in try r.range() }
      case "speaker": attribution.speaker = try string().map { NodeID($0) }
      default: try json.skip()
      }
    }
    try need(attribution.id.text, "attribution", "id", at: start)
    return attribution
  }
}

extension GraphReader {
  private mutating func mention() throws(JSONError) -> Mention {
    var mention = Mention(document: "", span: CodePointRange(0, 0))
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "document": mention.document = try json.string()
      case "end": mention.span.end = try json.integer()
      case "form": mention.form = try choice(of: "form of mention")
      case "rule": mention.rule = try json.string()
      case "start": mention.span.start = try json.integer()
      default: try json.skip()
      }
    }
    return mention
  }

  private mutating func role() throws(JSONError) -> Role {
    var role = Role(title: "", document: "", span: CodePointRange(0, 0))
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "body": role.body = try string().map { NodeID($0) }
      case "document": role.document = try json.string()
      case "end": role.span.end = try json.integer()
      case "start": role.span.start = try json.integer()
      case "statement": role.statement = try string().map { StatementKey($0) }
      case "status": role.status = try choice(of: "status")
      case "title": role.title = try json.string()
      default: try json.skip()
      }
    }
    return role
  }

  private mutating func speaker() throws(JSONError) -> Speaker {
    var speaker = Speaker()
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "cue": speaker.cue = try json.string()
      case "form": speaker.form = try choice(of: "form of attribution")
      case "source": speaker.source = try string().map { NodeID($0) }
      case "text": speaker.text = try json.string()
      default: try json.skip()
      }
    }
    return speaker
  }

  private mutating func evidence() throws(JSONError) -> Evidence {
    let none = CodePointRange(0, 0)
    var evidence = Evidence(
      document: "", span: none, quote: "", sourceSpan: none, targetSpan: none)
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "amounts": evidence.amounts = try list { (r) throws(JSONError) in try r.amount() }
      case "attribution": evidence.attribution = try string().map { AttributionID($0) }
      case "document": evidence.document = try json.string()
      case "end": evidence.span.end = try json.integer()
      case "hedge_span": evidence.hedgeSpan = json.isNull() ? nil : try range()
      case "negation_span": evidence.negationSpan = json.isNull() ? nil : try range()
      case "place": evidence.place = try string().map { NodeID($0) }
      case "predicate": evidence.predicate = try json.string()
      case "predicate_span": evidence.predicateSpan = json.isNull() ? nil : try range()
      case "quote": evidence.quote = try json.string()
      case "rule": evidence.rule = try json.string()
      case "source_span": evidence.sourceSpan = try range()
      case "start": evidence.span.start = try json.integer()
      case "target_span": evidence.targetSpan = try range()
      case "time": evidence.time = try time()
      default: try json.skip()
      }
    }
    return evidence
  }

  private mutating func time() throws(JSONError) -> TimeExpression? {
    if json.isNull() { return nil }
    var time = TimeExpression(text: "", span: CodePointRange(0, 0))
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "anchor": time.anchor = try string()
      case "end": time.span.end = try json.integer()
      case "start": time.span.start = try json.integer()
      case "text": time.text = try json.string()
      case "value": time.value = try string()
      default: try json.skip()
      }
    }
    return time
  }

  private mutating func amount() throws(JSONError) -> Amount {
    var amount = Amount(text: "", span: CodePointRange(0, 0), value: "", unit: "")
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "end": amount.span.end = try json.integer()
      case "start": amount.span.start = try json.integer()
      case "text": amount.text = try json.string()
      case "unit": amount.unit = try json.string()
      case "value": amount.value = try json.string()
      default: try json.skip()
      }
    }
    return amount
  }

  private mutating func range() throws(JSONError) -> CodePointRange {
    let start = json.offset
    let ends = try list { (r) throws(JSONError) in try r.json.integer() }
    guard ends.count == 2 else { throw JSONError(start, "expected [start, end]") }
    return CodePointRange(ends[0], ends[1])
  }
}

extension GraphReader {
  /// A string, or `nil` for null.
  private mutating func string() throws(JSONError) -> String? {
    json.isNull() ? nil : try json.string()
  }

  private mutating func choice<T: RawRepresentable & CaseIterable>(
    of what: String
  ) throws(JSONError) -> T where T.RawValue == String {
    let start = json.offset
    let text = try json.string()
    if let value = T(rawValue: text) { return value }
    let known = T.allCases.map(\.rawValue).joined(separator: ", ")
    throw JSONError(start, "unknown \(what) '\(text)'", "known are \(known)")
  }

  private func need(
    _ text: String, _ part: String, _ member: String, at start: Int
  ) throws(JSONError) {
    if text.isEmpty {
      throw JSONError(start, "this \(part) has no '\(member)'", "give it one")
    }
  }

  private func given<T>(
    _ value: T?, _ part: String, _ member: String, at start: Int
  ) throws(JSONError) -> T {
    guard let value else {
      throw JSONError(start, "this \(part) has no '\(member)'", "give it one")
    }
    return value
  }
}
