extension Graph {
  /// The graph as `sayso/1`, UTF-8, ending in a line feed; equal graphs give equal bytes.
  ///
  /// Keys are sorted. Where there is more than one document, each edge tells its ``Support``, which is
  /// passed over in reading. `networkx.node_link_graph(data, edges="edges")` and D3 load it as it stands.
  public func json(_ layout: JSONLayout = .indented) -> [UInt8] {
    var json = JSONWriter(layout, capacity: 1024 * (edges.count + 1))
    write(to: &json) { _ in }
    return json.bytes
  }

  /// Appends the graph and a line feed: a line of JSON Lines where the layout is compact.
  ///
  /// `step` is called between the parts, so that a graph of any size can be written piece by piece.
  package func write(
    to json: inout JSONWriter, step: (inout JSONWriter) throws -> Void
  ) rethrows {
    // Counted anew each time: of merged graphs, the sum would depend on how they were merged.
    try json.graph(self, documents.count > 1 ? support() : [], step)
    json.endLine()
  }

  /// The name of the format that this build reads and writes.
  public static let format = "sayso/1"
}

extension JSONWriter {
  /// A graph as a value, inside another or alone; `step` is called between its parts.
  ///
  /// `support` has an element for each edge, or none at all.
  mutating func graph(
    _ graph: Graph, _ support: [Support], _ step: (inout JSONWriter) throws -> Void
  ) rethrows {
    beginObject()
    key("directed")
    bool(true)
    key("edges")
    try parts(graph.edges.indices, step) { $0.edge(graph.edges[$1], support.isEmpty ? nil : support[$1]) }
    key("graph")
    try header(graph, step)
    key("multigraph")
    bool(true)
    key("nodes")
    try parts(graph.nodes.indices, step) { $0.node(graph.nodes[$1]) }
    endObject()
  }

  private mutating func header(_ graph: Graph, _ step: (inout JSONWriter) throws -> Void) rethrows {
    beginObject()
    key("attributions")
    try parts(graph.attributions.indices, step) { $0.attribution(graph.attributions[$1]) }
    if !graph.corrections.isEmpty {
      key("corrections")
      array(graph.corrections) { $0.correction($1) }
    }
    key("documents")
    array(graph.documents) { $0.document($1) }
    member("format", Graph.format)
    member("generator", graph.generator)
    member("rules", graph.rules)
    endObject()
  }
}

extension JSONWriter {
  package mutating func array<T>(_ values: [T], _ write: (inout JSONWriter, T) -> Void) {
    beginArray()
    for value in values { write(&self, value) }
    endArray()
  }

  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  package mutating func member(_ name: String, _ number: Int) {
    key(name)
    integer(number)
  }

  /// An array of large values, with a step after each.
  fileprivate mutating func parts(
    _ indices: Range<Int>, _ step: (inout JSONWriter) throws -> Void, _ write: (inout JSONWriter, Int) -> Void
  ) rethrows {
    beginArray()
    for i in indices {
      write(&self, i)
      try step(&self)
    }
    endArray()
  }

  fileprivate mutating func member(_ name: String, _ span: CodePointRange?) {
    key(name)
    if let span { range(span) } else { null() }
  }

  fileprivate mutating func member(_ name: String, _ spans: [CodePointRange]) {
    key(name)
    array(spans) { $0.range($1) }
  }

  fileprivate mutating func member(_ name: String, _ time: TimeExpression?) {
    key(name)
    guard let time else { return null() }
    beginObject()
    member("anchor", time.anchor)
    member("end", time.span.end)
    member("start", time.span.start)
    member("text", time.text)
    member("value", time.value)
    endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func document(_ document: DocumentRecord) {
    beginObject()
    member("characters", document.characters)
    member("id", document.id)
    member("outlet", document.outlet)
    member("published", document.published)
    member("sha256", document.sha256)
    member("title", document.title)
    member("url", document.url)
    endObject()
  }

  fileprivate mutating func correction(_ correction: AppliedCorrection) {
    beginObject()
    key("entities")
    array(correction.entities) { $0.string($1.text) }
    member("file", correction.file)
    key("keys")
    array(correction.keys) { $0.string($1.text) }
    member("line", correction.line)
    key("removed")
    array(correction.removed) { $0.string($1.text) }
    member("text", correction.text)
    endObject()
  }

  fileprivate mutating func attribution(_ attribution: Attribution) {
    beginObject()
    member("content", attribution.content)
    member("cue", attribution.cue)
    member("document", attribution.document)
    member("form", attribution.form.rawValue)
    member("id", attribution.id.text)
    member("parent", attribution.parent?.text)
    member("source", attribution.source)
    member("speaker", attribution.speaker?.text)
    endObject()
  }

  fileprivate mutating func node(_ node: Node) {
    beginObject()
    key("aliases")
    array(node.aliases) { $0.string($1) }
    member("id", node.id.text)
    member("kind", node.kind.rawValue)
    key("mentions")
    array(node.mentions) { $0.mention($1) }
    member("name", node.name)
    key("named")
    bool(node.named)
    key("roles")
    array(node.roles) { $0.role($1) }
    endObject()
  }

  fileprivate mutating func mention(_ mention: Mention) {
    beginObject()
    member("document", mention.document)
    member("end", mention.span.end)
    member("form", mention.form.rawValue)
    member("rule", mention.rule)
    member("start", mention.span.start)
    endObject()
  }

  fileprivate mutating func role(_ role: Role) {
    beginObject()
    member("body", role.body?.text)
    member("document", role.document)
    member("end", role.span.end)
    member("start", role.span.start)
    member("statement", role.statement?.text)
    member("status", role.status.rawValue)
    member("title", role.title)
    endObject()
  }

  fileprivate mutating func edge(_ edge: Edge, _ support: Support?) {
    beginObject()
    key("attribution")
    array(edge.attribution) { $0.speaker($1) }
    key("evidence")
    array(edge.evidence) { $0.evidence($1) }
    member("key", edge.key.text)
    member("modality", edge.modality.rawValue)
    member("place", edge.place?.text)
    member("polarity", edge.polarity.rawValue)
    member("predicate", edge.predicate)
    member("rule", edge.rule)
    member("source", edge.source.text)
    if let status = edge.status { member("status", status.rawValue) }
    if let support { self.support(support) }
    member("target", edge.target.text)
    member("time", edge.time)
    member("type", edge.type.rawValue)
    endObject()
  }

  private mutating func support(_ support: Support) {
    key("support")
    beginObject()
    member("articles", support.articles)
    member("independent", support.independent)
    member("outlets", support.outlets)
    endObject()
  }

  fileprivate mutating func speaker(_ speaker: Speaker) {
    beginObject()
    member("cue", speaker.cue)
    member("form", speaker.form.rawValue)
    member("source", speaker.source?.text)
    member("text", speaker.text)
    endObject()
  }

  fileprivate mutating func amount(_ amount: Amount) {
    beginObject()
    member("end", amount.span.end)
    member("start", amount.span.start)
    member("text", amount.text)
    member("unit", amount.unit)
    member("value", amount.value)
    endObject()
  }

  fileprivate mutating func evidence(_ evidence: Evidence) {
    beginObject()
    if !evidence.amounts.isEmpty {
      key("amounts")
      array(evidence.amounts) { $0.amount($1) }
    }
    member("attribution", evidence.attribution?.text)
    member("document", evidence.document)
    member("end", evidence.span.end)
    member("hedge_span", evidence.hedgeSpan)
    member("negation_span", evidence.negationSpan)
    member("place", evidence.place?.text)
    member("predicate", evidence.predicate)
    member("predicate_span", evidence.predicateSpan)
    member("quote", evidence.quote)
    member("rule", evidence.rule)
    member("source_span", evidence.sourceSpan)
    member("start", evidence.span.start)
    member("target_span", evidence.targetSpan)
    member("time", evidence.time)
    endObject()
  }
}
