extension GraphReader {
  mutating func node() throws(JSONError) -> Node {
    let start = json.offset
    var node = Node(id: "", kind: .person, name: "")
    var kind: EntityKind?
    try json.beginObject()
    while let member = try json.nextMember(&names.node) {
      switch member {
      case .aliases: node.aliases = try list { (r) throws(JSONError) in try r.json.string() }
      case .id: node.id = NodeID(try id())
      case .kind: kind = try json.choice(&names.kinds, of: "kind of entity")
      case .mentions: node.mentions = try list { (r) throws(JSONError) in try r.mention() }
      case .name: node.name = try text()
      case .named: node.named = try json.bool()
      case .roles: node.roles = try list { (r) throws(JSONError) in try r.role() }
      case nil: try json.skip()
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
    var modality: Modality?
    var polarity: Polarity?
    var isAttributed = false
    try json.beginObject()
    while let member = try json.nextMember(&names.edge) {
      switch member {
      case .attribution:
        isAttributed = true
        edge.attribution = try list { (r) throws(JSONError) in try r.speaker() }
      case .evidence: edge.evidence = try list { (r) throws(JSONError) in try r.evidence() }
      case .key: edge.key = StatementKey(try json.string())
      case .modality: modality = try json.choice(&names.modalities, of: "modality")
      case .place: edge.place = json.isNull() ? nil : NodeID(try id())
      case .polarity: polarity = try json.choice(&names.polarities, of: "polarity")
      case .predicate: edge.predicate = try text()
      case .rule: edge.rule = try id()
      case .source: edge.source = NodeID(try id())
      case .status: edge.status = json.isNull() ? nil : try json.choice(&names.statuses, of: "status")
      case .target: edge.target = NodeID(try id())
      case .time: edge.time = try time()
      case .type: type = try json.choice(&names.types, of: "type of statement")
      case nil: try json.skip()
      }
    }
    try need(edge.key.text, "edge", "key", at: start)
    try need(edge.source.text, "edge", "source", at: start)
    try need(edge.target.text, "edge", "target", at: start)
    edge.type = try given(type, "edge", "type", at: start)
    // Left out, they would make a plain fact of what is denied, hedged or somebody's word.
    edge.modality = try given(modality, "edge", "modality", at: start)
    edge.polarity = try given(polarity, "edge", "polarity", at: start)
    _ = try given(isAttributed ? true : nil, "edge", "attribution", at: start)
    return edge
  }

  mutating func document() throws(JSONError) -> DocumentRecord {
    let start = json.offset
    var document = DocumentRecord(id: "")
    try json.beginObject()
    while let key = try json.nextKey() {
      switch key {
      case "characters": document.characters = try json.integer()
      case "id": document.id = try id()
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
    while let member = try json.nextMember(&names.attribution) {
      switch member {
      case .content: attribution.content = try list { (r) throws(JSONError) in try r.range() }
      case .cue: attribution.cue = try list { (r) throws(JSONError) in try r.range() }
      case .document: attribution.document = try id()
      case .form: attribution.form = try json.choice(&names.attributionForms, of: "form of attribution")
      case .id: attribution.id = AttributionID(try json.string())
      case .parent: attribution.parent = try string().map { AttributionID($0) }
      case .source: attribution.source = try list { (r) throws(JSONError) in try r.range() }
      case .speaker: attribution.speaker = json.isNull() ? nil : NodeID(try id())
      case nil: try json.skip()
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
    while let member = try json.nextMember(&names.mention) {
      switch member {
      case .document: mention.document = try id()
      case .end: mention.span.end = try json.integer()
      case .form: mention.form = try json.choice(&names.mentionForms, of: "form of mention")
      case .rule: mention.rule = try id()
      case .start: mention.span.start = try json.integer()
      case nil: try json.skip()
      }
    }
    return mention
  }

  private mutating func role() throws(JSONError) -> Role {
    var role = Role(title: "", document: "", span: CodePointRange(0, 0))
    try json.beginObject()
    while let member = try json.nextMember(&names.role) {
      switch member {
      case .body: role.body = json.isNull() ? nil : NodeID(try id())
      case .document: role.document = try id()
      case .end: role.span.end = try json.integer()
      case .start: role.span.start = try json.integer()
      case .statement: role.statement = try string().map { StatementKey($0) }
      case .status: role.status = try json.choice(&names.statuses, of: "status")
      case .title: role.title = try text()
      case nil: try json.skip()
      }
    }
    return role
  }

  private mutating func speaker() throws(JSONError) -> Speaker {
    var speaker = Speaker()
    try json.beginObject()
    while let member = try json.nextMember(&names.speaker) {
      switch member {
      case .cue: speaker.cue = try text()
      case .form: speaker.form = try json.choice(&names.attributionForms, of: "form of attribution")
      case .source: speaker.source = json.isNull() ? nil : NodeID(try id())
      case .text: speaker.text = try text()
      case nil: try json.skip()
      }
    }
    return speaker
  }

  private mutating func evidence() throws(JSONError) -> Evidence {
    let none = CodePointRange(0, 0)
    var evidence = Evidence(
      document: "", span: none, quote: "", sourceSpan: none, targetSpan: none)
    try json.beginObject()
    while let member = try json.nextMember(&names.evidence) {
      switch member {
      case .amounts: evidence.amounts = try list { (r) throws(JSONError) in try r.amount() }
      case .attribution: evidence.attribution = try string().map { AttributionID($0) }
      case .document: evidence.document = try id()
      case .end: evidence.span.end = try json.integer()
      case .hedgeSpan: evidence.hedgeSpan = json.isNull() ? nil : try range()
      case .negationSpan: evidence.negationSpan = json.isNull() ? nil : try range()
      case .place: evidence.place = json.isNull() ? nil : NodeID(try id())
      case .predicate: evidence.predicate = try text()
      case .predicateSpan: evidence.predicateSpan = json.isNull() ? nil : try range()
      case .quote: evidence.quote = try text()
      case .rule: evidence.rule = try id()
      case .sourceSpan: evidence.sourceSpan = try range()
      case .start: evidence.span.start = try json.integer()
      case .targetSpan: evidence.targetSpan = try range()
      case .time: evidence.time = try time()
      case nil: try json.skip()
      }
    }
    return evidence
  }

  private mutating func time() throws(JSONError) -> TimeExpression? {
    if json.isNull() { return nil }
    var time = TimeExpression(text: "", span: CodePointRange(0, 0))
    try json.beginObject()
    while let member = try json.nextMember(&names.time) {
      switch member {
      case .anchor: time.anchor = json.isNull() ? nil : try text()
      case .end: time.span.end = try json.integer()
      case .start: time.span.start = try json.integer()
      case .text: time.text = try text()
      case .value: time.value = json.isNull() ? nil : try text()
      case nil: try json.skip()
      }
    }
    return time
  }

  private mutating func amount() throws(JSONError) -> Amount {
    var amount = Amount(text: "", span: CodePointRange(0, 0), value: "", unit: "")
    try json.beginObject()
    while let member = try json.nextMember(&names.amount) {
      switch member {
      case .end: amount.span.end = try json.integer()
      case .start: amount.span.start = try json.integer()
      case .text: amount.text = try text()
      case .unit: amount.unit = try text()
      case .value: amount.value = try text()
      case nil: try json.skip()
      }
    }
    return amount
  }

  private mutating func range() throws(JSONError) -> CodePointRange {
    let start = json.offset
    var ends = CodePointRange(0, 0)
    var count = 0
    try json.beginArray()
    while try json.nextElement() {
      let end = try json.integer()
      if count == 0 { ends.start = end } else { ends.end = end }
      count += 1
    }
    guard count == 2 else { throw JSONError(start, "expected [start, end]") }
    return ends
  }
}

extension GraphReader {
  /// An id or a rule, shared with its equals.
  private mutating func id() throws(JSONError) -> String { try json.string(sharing: &ids) }

  /// Words of the article, shared with their equals.
  private mutating func text() throws(JSONError) -> String { try json.string(sharing: &texts) }

  /// A string, or `nil` for null.
  private mutating func string() throws(JSONError) -> String? {
    json.isNull() ? nil : try json.string()
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
