import SaysoGraph

/// What a graph says of itself, its nodes and edges, as attributes of DOT with names of their own.
///
/// docs/dot.md lists them; a name that is there once is kept.
struct DOTFacts {
  private var names: [NodeID: String] = [:]
  private var degrees: [NodeID: Int] = [:]
  private var support: [Support] = []
  private(set) var header = DOTAttributes()

  init(_ graph: Graph) {
    add(graph)
    // As in JSON.
    if graph.documents.count > 1 { support = graph.support() }
    header.fact("format", Graph.format)
    Self.add(graph, to: &header)
    header.closeFacts()
  }

  /// Of a diff; what both graphs have is as the second has it.
  init(_ union: DiffUnion) {
    add(union.after)
    add(union.before)
    header.fact("before", union.diff.before)
    header.fact("after", union.diff.after)
    Self.add(union.before, to: &header, prefix: "before_")
    Self.add(union.after, to: &header, prefix: "after_")
    header.closeFacts()
  }

  private mutating func add(_ graph: Graph) {
    let known = names
    for node in graph.nodes where names[node.id] == nil {
      names[node.id] = node.name
      degrees[node.id] = 0
    }
    for id in graph.edges.lazy.flatMap({ [$0.source, $0.target] }) where known[id] == nil { degrees[id]? += 1 }
  }

  private static func add(_ graph: Graph, to header: inout DOTAttributes, prefix: String = "") {
    header.fact(prefix + "generator", graph.generator)
    header.fact(prefix + "rules", graph.rules)
    header.facts(prefix + "corrections", graph.corrections.map(\.reason))
    header.facts(prefix + "documents", graph.documents.map(\.id))
    header.facts(prefix + "document_titles", graph.documents.map(\.title))
    header.facts(prefix + "document_outlets", graph.documents.map(\.outlet))
    header.facts(prefix + "document_urls", graph.documents.map(\.url))
    header.facts(prefix + "document_published", graph.documents.map(\.published))
    header.facts(prefix + "document_characters", graph.documents.map { "\($0.characters)" })
    header.facts(prefix + "document_sha256", graph.documents.map(\.sha256))
  }

  func add(_ node: Node, to attributes: inout DOTAttributes) {
    attributes.fact("node_id", node.id.text)
    attributes.fact("kind", node.kind.rawValue)
    attributes.fact("named", "\(node.named)")
    attributes.fact("full_name", node.name)
    attributes.facts("aliases", node.aliases)
    attributes.facts("roles", node.roles.map(\.title))
    attributes.facts("role_bodies", node.roles.map { $0.body?.text ?? "" })
    attributes.facts("role_statuses", node.roles.map(\.status.rawValue))
    attributes.facts("role_statements", node.roles.map { $0.statement?.text ?? "" })
    attributes.fact("mentions", node.mentions.count)
    attributes.fact("degree", degrees[node.id] ?? 0)
  }

  /// All but the key, which DOT takes for more than an attribute.
  func add(_ statement: Picture.Statement, to attributes: inout DOTAttributes) {
    let edge = statement.edge
    attributes.fact("number", statement.number)
    attributes.fact("type", edge.type.rawValue)
    attributes.fact("predicate", edge.predicate)
    attributes.fact("polarity", edge.polarity.rawValue)
    attributes.fact("modality", edge.modality.rawValue)
    attributes.fact("status", edge.status?.rawValue)
    attributes.fact("speaker", statement.speakers)
    attributes.facts("speaker_words", edge.attribution.map(\.text))
    attributes.facts("speaker_ids", edge.attribution.map { $0.source?.text ?? "" })
    attributes.facts("speaker_cues", edge.attribution.map(\.cue))
    attributes.facts("speaker_forms", edge.attribution.map(\.form.rawValue))
    add(edge.time, to: &attributes)
    attributes.fact("place", edge.place.map { names[$0] ?? $0.text })
    attributes.fact("place_id", edge.place?.text)
    attributes.fact("rule", edge.rule)
    attributes.fact("evidence", edge.evidence.count)
    attributes.facts("documents", documents(edge))
    if support.indices.contains(statement.number - 1) {
      let support = support[statement.number - 1]
      attributes.fact("articles", support.articles)
      attributes.fact("outlets", support.outlets)
      attributes.fact("independent", support.independent)
    }
    if let first = edge.evidence.first { add(first, to: &attributes) }
  }

  private func add(_ time: TimeExpression?, to attributes: inout DOTAttributes) {
    guard let time else { return }
    attributes.fact("time", time.text)
    attributes.fact("time_value", time.value)
    attributes.fact("time_anchor", time.anchor)
    add("time_span", time.span, to: &attributes)
  }

  /// Each once, in the order of the evidence.
  private func documents(_ edge: Edge) -> [String] {
    var seen: Set<String> = []
    return edge.evidence.map(\.document).filter { seen.insert($0).inserted }
  }

  private func add(_ evidence: Evidence, to attributes: inout DOTAttributes) {
    attributes.fact("document", evidence.document)
    attributes.fact("start", evidence.span.start)
    attributes.fact("end", evidence.span.end)
    add("source_span", evidence.sourceSpan, to: &attributes)
    add("target_span", evidence.targetSpan, to: &attributes)
    add("predicate_span", evidence.predicateSpan, to: &attributes)
    add("hedge_span", evidence.hedgeSpan, to: &attributes)
    add("negation_span", evidence.negationSpan, to: &attributes)
    attributes.facts("amounts", evidence.amounts.map(\.text))
    attributes.facts("amount_values", evidence.amounts.map(\.value))
    attributes.facts("amount_units", evidence.amounts.map(\.unit))
    attributes.fact("attribution", evidence.attribution?.text)
    attributes.fact("quote", evidence.quote)
  }

  private func add(_ name: String, _ span: CodePointRange?, to attributes: inout DOTAttributes) {
    if let span { attributes.facts(name, ["\(span.start)", "\(span.end)"]) }
  }
}
