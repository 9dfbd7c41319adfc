extension Corrections {
  /// Corrects a graph; entities that no line names stay as they are. O(graph).
  ///
  /// `texts` are documents' texts by id; without them the words of a mention are known only where
  /// a quote holds them. Applying the same file twice changes nothing more.
  public func apply(to graph: Graph, texts: [String: [UInt8]] = [:]) -> Result {
    var result = Result(graph: graph, met: [:], parts: [:], unread: [:])
    let ids = Set(graph.nodes.map(\.id))
    for known in graph.corrections {
      // Corrected before by the same lines: their keys are gone, and were met.
      for line in lines where line.text == known.text { result.met[line.line, default: []].formUnion(known.keys) }
    }
    guard !plan.touched.isDisjoint(with: ids) else {
      noteParts(graph, &result)
      return result
    }
    var corrector = Corrector(graph, plan, file: file, texts: texts)
    corrector.correct()
    result.graph = corrector.builder.graph()
    for (line, keys) in corrector.met { result.met[line, default: []].formUnion(keys) }
    result.hidden = corrector.hidden
    result.loops = corrector.loops
    result.unread = corrector.readers.unread
    result.parts = corrector.readers.met
    noteParts(graph, &result)
    return result
  }

  /// Documents that are there count as met, whether or not the entity is in them.
  private func noteParts(_ graph: Graph, _ result: inout Result) {
    let documents = Set(graph.documents.map(\.id))
    for line in lines {
      guard case .split(_, .documents(let names), _) = line.action else { continue }
      result.parts[line.line, default: []].formUnion(names.filter(documents.contains))
    }
  }
}

/// Tells what a reference to an entity in one document refers to once its parts are split off.
struct PartReader {
  /// By line: mentions whose words are unknown; forms that were found.
  private(set) var unread: [Int: Int] = [:]
  private(set) var met: [Int: Set<String>] = [:]
  private let plan: CorrectionPlan
  private let texts: [String: CodePointText]
  /// By document: sentences and their words, where a line asks for written forms.
  private var quotes: [String: [(span: CodePointRange, text: CodePointText)]] = [:]
  /// By entity: its mentions that become another.
  private var moved: [NodeID: [Place: NodeID]] = [:]

  private struct Place: Hashable {
    var document: String
    var span: CodePointRange
  }

  init(_ graph: Graph, _ plan: CorrectionPlan, texts: [String: [UInt8]]) {
    self.plan = plan
    let isAsked = plan.splits.values.joined().contains { if case .forms = $0.part { true } else { false } }
    self.texts = isAsked ? texts.mapValues { CodePointText($0) } : [:]
    guard isAsked else { return }
    for edge in graph.edges {
      for evidence in edge.evidence {
        quotes[evidence.document, default: []].append((evidence.span, CodePointText(Array(evidence.quote.utf8))))
      }
    }
  }

  /// The words of a mention; nil where neither text nor quote holds them.
  func words(_ document: String, _ span: CodePointRange) -> String? {
    if let text = texts[document] { return text[span].map { String(decoding: $0, as: UTF8.self) } }
    for quote in quotes[document] ?? [] where quote.span.start <= span.start && span.end <= quote.span.end {
      let inside = CodePointRange(span.start - quote.span.start, span.end - quote.span.start)
      if let bytes = quote.text[inside] { return String(decoding: bytes, as: UTF8.self) }
    }
    return nil
  }

  /// Reads an entity's mentions and gives those that belong to each key, in text order.
  mutating func parts(of node: Node) -> [(id: NodeID, mentions: [Mention])] {
    guard let splits = plan.splits[node.id] else { return [(node.id, node.mentions)] }
    var parts: [(id: NodeID, mentions: [Mention])] = []
    for mention in node.mentions {
      let id = read(mention, of: node.id, splits)
      if id != node.id { moved[node.id, default: [:]][Place(document: mention.document, span: mention.span)] = id }
      if let index = parts.firstIndex(where: { $0.id == id }) {
        parts[index].mentions.append(mention)
      } else {
        parts.append((id, [mention]))
      }
    }
    return parts
  }

  /// How a name is written goes before where it stands.
  private mutating func read(_ mention: Mention, of id: NodeID, _ splits: [CorrectionPlan.Split]) -> NodeID {
    for split in splits {
      guard case .forms(let forms) = split.part, mention.form == .name else { continue }
      guard let words = words(mention.document, mention.span) else {
        unread[split.line, default: 0] += 1
        continue
      }
      if let form = forms.first(where: { CanonicalName($0) == CanonicalName(words) }) {
        met[split.line, default: []].insert(form)
        return split.target.id
      }
    }
    return byDocument(id, mention.document)
  }

  private func byDocument(_ id: NodeID, _ document: String) -> NodeID {
    for split in plan.splits[id] ?? [] {
      if case .documents(let names) = split.part, names.contains(document) { return split.target.id }
    }
    return id
  }

  /// The entity that words at a place refer to: that of the mention there, else of the document.
  func id(_ id: NodeID, in document: String, at spans: [CodePointRange]) -> NodeID {
    guard plan.splits[id] != nil else { return id }
    for span in spans {
      if let part = moved[id]?[Place(document: document, span: span)] { return part }
    }
    let around = (moved[id] ?? [:]).filter { place, _ in
      place.document == document && spans.contains { $0.start < place.span.end && place.span.start < $0.end }
    }
    return around.min { ($0.key.span, $0.value) < ($1.key.span, $1.value) }?.value ?? byDocument(id, document)
  }
}
