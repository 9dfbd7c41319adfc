import SaysoGraph
import SaysoText

/// Turns an analysis into a graph: bytes to code points, entities to nodes, findings to edges.
struct GraphMaker {
  let analysis: Analysis
  let points: CodePoints
  let rules: String
  private let spans: SpanMaker
  private let nodes: NodeMaker
  let nodeIDs: [NodeID]
  let attributionIDs: [AttributionID]
  /// Per saying: from innermost outwards, itself first.
  let finder: SayingIndex

  init(_ analysis: Analysis, rules: String, keys: CanonicalKeys, _ memory: inout KeyMemory) {
    self.analysis = analysis
    self.rules = rules
    points = CodePoints(analysis.text.document.text)
    let spans = SpanMaker(analysis.text, points)
    self.spans = spans
    nodes = NodeMaker(analysis, points, spans)
    nodeIDs = nodes.ids(keys, &memory)
    finder = SayingIndex(analysis)
    let document = analysis.text.document.id
    attributionIDs = analysis.sayings.map {
      AttributionID(
        document: document, source: spans.spans($0.source), cue: spans.spans($0.cue), content: spans.spans($0.content))
    }
  }

  func graph() -> Graph {
    var builder = GraphBuilder(generator: generatorName, rules: rules)
    builder.add(documentRecord())
    let isUsed = usedEntities()
    var roles: [[Role]] = Array(repeating: [], count: analysis.table.entities.count)
    for finding in analysis.findings {
      let key = builder.add(edge(finding), lemma: lemma(finding))
      guard finding.type == .roleIn, !finding.predicate.isEmpty, finding.stance.polarity == .affirmed else { continue }
      roles[finding.source.entity].append(role(finding, key))
    }
    for bare in analysis.bareRoles { roles[bare.who.entity].append(role(bare)) }
    for index in analysis.table.entities.indices where analysis.table.entities[index].isNamed || isUsed[index] {
      var node = nodes.node(index, id: nodeIDs[index])
      if analysis.table.entities[index].isNamed { node.roles = roles[index] }
      builder.add(node)
    }
    for index in analysis.sayings.indices { builder.add(attribution(index, isUsed)) }
    return builder.graph()
  }

  private func documentRecord() -> DocumentRecord {
    let document = analysis.text.document
    return DocumentRecord(
      id: document.id, title: document.title.isEmpty ? headline() : document.title,
      outlet: document.outlet, url: document.url, published: document.published,
      characters: points.count, sha256: document.sha256)
  }

  /// The headline's words when nobody gave a title.
  private func headline() -> String {
    guard let first = analysis.text.paragraphs.first(where: { $0.role == .headline }) else { return "" }
    return analysis.text.string(first.tokens)
  }

  // MARK: Statements

  private func edge(_ finding: Finding) -> Edge {
    let chain = finder.chain(at: finding)
    let evidence = evidence(finding, chain.first)
    return Edge(
      key: "", source: nodeIDs[finding.source.entity], target: nodeIDs[finding.target.entity],
      type: finding.type, predicate: evidence.predicate, polarity: finding.stance.polarity,
      modality: finding.stance.modality, status: finding.status,
      attribution: chain.map(speaker), time: evidence.time, place: evidence.place,
      rule: finding.rule, evidence: [evidence])
  }

  private func evidence(_ finding: Finding, _ saying: Int?) -> SaysoGraph.Evidence {
    let sentence = spans.sentence(around: finding.anchor)
    return SaysoGraph.Evidence(
      document: analysis.text.document.id, span: spans.span(sentence),
      quote: analysis.text.string(sentence), sourceSpan: spans.span(finding.source.tokens),
      targetSpan: spans.span(finding.target.tokens),
      predicateSpan: finding.predicate.isEmpty ? nil : spans.span(finding.predicate),
      hedgeSpan: finding.stance.hedge < 0 ? nil : spans.span(token: finding.stance.hedge),
      negationSpan: finding.stance.negation < 0 ? nil : spans.span(token: finding.stance.negation),
      attribution: saying.map { attributionIDs[$0] },
      predicate: finding.predicate.isEmpty ? finding.type.rawValue : analysis.text.string(finding.predicate),
      time: finding.when.map(time), place: finding.place < 0 ? nil : nodeIDs[finding.place],
      amounts: finding.amounts.map(amount), rule: finding.rule)
  }

  private func time(_ phrase: TimePhrase) -> TimeExpression {
    TimeExpression(
      text: analysis.text.string(phrase.tokens), span: spans.span(phrase.tokens), value: phrase.value?.text,
      anchor: phrase.value?.isAnchored == true ? Day(analysis.text.document.published)?.description : nil)
  }

  private func amount(_ phrase: AmountPhrase) -> Amount {
    Amount(
      text: analysis.text.string(phrase.tokens), span: spans.span(phrase.tokens), value: phrase.value,
      unit: phrase.unit)
  }

  private func lemma(_ finding: Finding) -> String {
    if finding.type == .roleIn { return analysis.text.string(finding.predicate) }
    return finding.predicate.isEmpty ? "" : analysis.text.vocabulary.string(analysis.lemmas[finding.anchor])
  }

  private func speaker(_ index: Int) -> Speaker {
    let saying = analysis.sayings[index]
    let isNode = saying.speaker >= 0 && analysis.table.entities[saying.speaker].isNamed
    return Speaker(
      source: isNode ? nodeIDs[saying.speaker] : nil,
      text: Self.trimmed(finder.source(of: index).map(analysis.text.string) ?? ""),
      cue: saying.cue.first.map(analysis.text.string) ?? "", form: saying.form)
  }

  /// Without the comma that closes an aside: "officials, who asked not to be named,".
  private static func trimmed(_ words: String) -> String {
    var words = words[...]
    while let last = words.last, last == "," || last.isWhitespace { words.removeLast() }
    return String(words)
  }

  // MARK: Roles and attributions

  private func role(_ finding: Finding, _ key: StatementKey) -> Role {
    Role(
      title: analysis.text.string(finding.predicate), body: nodeIDs[finding.target.entity],
      status: finding.status ?? .current, document: analysis.text.document.id,
      span: spans.span(finding.predicate), statement: key)
  }

  private func role(_ bare: BareRole) -> Role {
    Role(
      title: analysis.text.string(bare.title), status: bare.status, document: analysis.text.document.id,
      span: spans.span(bare.title))
  }

  private func attribution(_ index: Int, _ isUsed: [Bool]) -> Attribution {
    let saying = analysis.sayings[index]
    let isNode = saying.speaker >= 0 && (analysis.table.entities[saying.speaker].isNamed || isUsed[saying.speaker])
    return Attribution(
      id: attributionIDs[index], document: analysis.text.document.id,
      source: spans.spans(saying.source), cue: spans.spans(saying.cue),
      content: spans.spans(saying.content), speaker: isNode ? nodeIDs[saying.speaker] : nil,
      form: saying.form, parent: saying.parent < 0 ? nil : attributionIDs[saying.parent])
  }

  private func usedEntities() -> [Bool] {
    var used = [Bool](repeating: false, count: analysis.table.entities.count)
    for finding in analysis.findings {
      used[finding.source.entity] = true
      used[finding.target.entity] = true
    }
    return used
  }
}

/// What the graph says made it.
package let generatorName = "sayso 0.1.0"
