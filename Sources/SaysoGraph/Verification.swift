/// Something in a graph that does not hold.
public struct Finding: Hashable, Sendable, CustomStringConvertible {
  /// The part: an id or key, then the member, as `s-1f0c… evidence 1 quote`.
  public var place: String
  /// What does not hold, with the figures or words that show it.
  public var what: String

  /// A finding at a place.
  public init(place: String, what: String) {
    self.place = place
    self.what = what
  }

  /// `place: what`.
  public var description: String { "\(place): \(what)" }
}

extension Graph {
  /// Checks that every quote is the text at its offsets, and that the graph holds together.
  ///
  /// `texts` are the documents' texts by document id, exactly what offsets count. A document
  /// without a text is a finding, since nothing of it can be proved. Findings come in the order
  /// of the graph; none means that all is well.
  public func verify(texts: [String: [UInt8]]) -> [Finding] {
    var verifier = Verifier(self, texts: texts)
    verifier.checkAll()
    return verifier.findings
  }
}

private struct Verifier {
  private(set) var findings: [Finding] = []
  private let graph: Graph
  private let texts: [String: CodePointText]
  private let nodes: Set<NodeID>
  private let keys: Set<StatementKey>
  private let parents: [AttributionID: AttributionID?]
  private let lengths: [String: Int]

  init(_ graph: Graph, texts: [String: [UInt8]]) {
    self.graph = graph
    self.texts = texts.mapValues { CodePointText($0) }
    nodes = Set(graph.nodes.map(\.id))
    keys = Set(graph.edges.map(\.key))
    parents = Dictionary(graph.attributions.map { ($0.id, $0.parent) }) { first, _ in first }
    lengths = Dictionary(graph.documents.map { ($0.id, $0.characters) }) { first, _ in first }
  }

  mutating func checkAll() {
    checkUnique(graph.documents.map(\.id), "document")
    checkUnique(graph.attributions.map(\.id.text), "attribution")
    checkUnique(graph.nodes.map(\.id.text), "node")
    checkUnique(graph.edges.map(\.key.text), "edge")
    for document in graph.documents { check(document) }
    for attribution in graph.attributions { check(attribution) }
    for node in graph.nodes { check(node) }
    for edge in graph.edges { check(edge) }
  }

  private mutating func find(_ place: String, _ what: String) {
    findings.append(Finding(place: place, what: what))
  }

  private mutating func checkUnique(_ ids: [String], _ part: String) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted { find(id, "two \(part)s have this id") }
  }

  private mutating func check(_ document: DocumentRecord) {
    guard let text = texts[document.id] else {
      return find(document.id, "no text was given for this document; its quotes are unproved")
    }
    if text.count != document.characters {
      find(document.id, "has \(document.characters) characters, its text \(text.count)")
    }
  }

  private mutating func check(_ attribution: Attribution) {
    let place = attribution.id.text
    for span in attribution.source { check(span, in: attribution.document, "\(place) source") }
    for span in attribution.cue { check(span, in: attribution.document, "\(place) cue") }
    for span in attribution.content { check(span, in: attribution.document, "\(place) content") }
    check(attribution.speaker, "\(place) speaker")
    check(attribution.parent, "\(place) parent")
    var (next, steps) = (attribution.parent, 0)
    while let parent = next, steps <= graph.attributions.count {
      next = parents[parent] ?? nil
      steps += 1
    }
    if next != nil { find("\(place) parent", "its parents run in a circle") }
  }

  private mutating func check(_ node: Node) {
    let forms = Set(([node.name] + node.aliases).map(Self.squeezed))
    for (i, mention) in node.mentions.enumerated() {
      let place = "\(node.id) mention \(i)"
      check(mention.span, in: mention.document, place)
      guard mention.form == .name, let text = text(mention.span, in: mention.document) else {
        continue
      }
      if !forms.contains(Self.squeezed(text)) {
        find(place, "'\(text)' is neither its name nor an alias")
      }
    }
    for (i, role) in node.roles.enumerated() {
      let place = "\(node.id) role \(i)"
      check(role.span, in: role.document, place)
      check(role.body, "\(place) body")
      if let key = role.statement, !keys.contains(key) {
        find("\(place) statement", "there is no statement \(key)")
      }
    }
  }

  private mutating func check(_ edge: Edge) {
    let place = edge.key.text
    check(edge.source, "\(place) source")
    check(edge.target, "\(place) target")
    check(edge.place, "\(place) place")
    for speaker in edge.attribution { check(speaker.source, "\(place) attribution") }
    if edge.status != nil && edge.type != .roleIn {
      find("\(place) status", "only role_in has a status")
    }
    if edge.evidence.isEmpty { find(place, "has no evidence") }
    for (i, evidence) in edge.evidence.enumerated() { check(evidence, "\(place) evidence \(i)") }
  }

  private mutating func check(_ evidence: Evidence, _ place: String) {
    check(evidence.quote, at: evidence.span, in: evidence.document, "\(place) quote")
    check(evidence.sourceSpan, in: evidence.document, "\(place) source_span")
    check(evidence.targetSpan, in: evidence.document, "\(place) target_span")
    for (span, name) in [
      (evidence.predicateSpan, "predicate_span"), (evidence.hedgeSpan, "hedge_span"),
      (evidence.negationSpan, "negation_span"),
    ] {
      if let span { check(span, in: evidence.document, "\(place) \(name)") }
    }
    if let time = evidence.time {
      check(time.text, at: time.span, in: evidence.document, "\(place) time")
    }
    for amount in evidence.amounts {
      check(amount.text, at: amount.span, in: evidence.document, "\(place) amount")
    }
    check(evidence.place, "\(place) place")
    check(evidence.attribution, "\(place) attribution")
  }

  private mutating func check(_ id: NodeID?, _ place: String) {
    if let id, !nodes.contains(id) { find(place, "there is no node \(id)") }
  }

  private mutating func check(_ id: AttributionID?, _ place: String) {
    if let id, parents[id] == nil { find(place, "there is no attribution \(id)") }
  }

  private mutating func check(_ span: CodePointRange, in document: String, _ place: String) {
    guard let length = texts[document]?.count ?? lengths[document] else {
      return find(place, "there is no document '\(document)'")
    }
    if span.start < 0 || span.start >= span.end || span.end > length {
      find(place, "[\(span.start), \(span.end)] is no stretch of \(length) characters")
    }
  }

  private mutating func check(
    _ quote: String, at span: CodePointRange, in document: String, _ place: String
  ) {
    check(span, in: document, place)
    guard let text = text(span, in: document) else { return }
    if !text.utf8.elementsEqual(quote.utf8) { find(place, "'\(quote)', the text '\(text)'") }
  }

  private func text(_ span: CodePointRange, in document: String) -> String? {
    texts[document]?[span].map { String(decoding: $0, as: UTF8.self) }
  }

  /// A name may run over a line's end; how the words are parted does not count.
  private static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
