/// Applies a plan to one graph, part by part.
struct Corrector {
  var builder: GraphBuilder
  var readers: PartReader
  /// By line: the keys that were met.
  private(set) var met: [Int: Set<NodeID>] = [:]
  private(set) var hidden = 0
  private(set) var loops = 0
  let plan: CorrectionPlan
  let graph: Graph
  private let file: String
  /// By line: what went with it.
  private var removed: [Int: Set<StatementKey>] = [:]
  /// Nodes at which statements ended before, and end now.
  private let wereUsed: Set<NodeID>
  private var used: Set<NodeID> = []
  /// By old key: where its evidence went, for roles that name it.
  private var keys: [StatementKey: [(Evidence, StatementKey)]] = [:]
  private let sayings: [AttributionID: Attribution]

  init(_ graph: Graph, _ plan: CorrectionPlan, file: String, texts: [String: [UInt8]]) {
    self.graph = graph
    self.plan = plan
    self.file = String(file.split(separator: "/").last ?? "")
    builder = GraphBuilder(generator: graph.generator, rules: graph.rules)
    readers = PartReader(graph, plan, texts: texts)
    wereUsed = Set(graph.edges.flatMap { [$0.source, $0.target] })
    sayings = Dictionary(graph.attributions.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func correct() {
    for document in graph.documents { builder.add(document) }
    for correction in graph.corrections { builder.add(correction) }
    let parts = graph.nodes.map { ($0, readers.parts(of: $0)) }
    noteMet(parts.map(\.0), parts.flatMap { $0.1.map(\.id) })
    for edge in graph.edges { add(edge) }
    for (node, parts) in parts { for part in parts { add(node, part.id, part.mentions, isWhole: parts.count == 1) } }
    for attribution in graph.attributions { add(attribution) }
    record()
  }

  /// The key that a reference ends with; nil if it is hidden.
  private func end(_ id: NodeID, in document: String, at spans: [CodePointRange]) -> NodeID? {
    let end = plan.end(of: readers.id(id, in: document, at: spans))
    return plan.hidden.contains(end) ? nil : end
  }

  // MARK: Nodes

  /// A part of a node under its new key; a described one only if a statement still ends there.
  private mutating func add(_ node: Node, _ id: NodeID, _ mentions: [Mention], isWhole: Bool) {
    let end = plan.end(of: id)
    guard !plan.hidden.contains(end) else { return }
    if !node.named, !used.contains(end), wereUsed.contains(node.id) { return }
    var part = node
    part.id = end
    part.kind = end.kind ?? node.kind
    part.mentions = mentions
    if !isWhole { name(&part, id) }
    if id != node.id || end != id, let name = plan.targetNames[end] ?? plan.targetNames[id] { rename(&part, name) }
    if end != node.id, !end.isDescribed { part.named = true }
    if let name = plan.names[end] { rename(&part, name) }
    let documents = Set(mentions.map(\.document))
    part.roles = node.roles.compactMap { role in
      let isHere = readers.id(node.id, in: role.document, at: [role.span]) == id || isWhole && documents.isEmpty
      return isHere || isWhole ? corrected(role) : nil
    }
    builder.add(part)
  }

  /// The forms that the part's own mentions have, as far as their words are known.
  private func name(_ part: inout Node, _ id: NodeID) {
    let names = part.mentions.filter { $0.form == .name }
    let words = names.map { readers.words($0.document, $0.span) }
    let known = words.compactMap { $0 }.sortedUnique()
    guard known.count > 0, words.count == names.count, !words.contains(where: { $0 == nil }) else { return }
    let keeps = known.contains { $0.utf8.elementsEqual(part.name.utf8) }
    let fullest = known.max { ($0.unicodeScalars.count, $1) < ($1.unicodeScalars.count, $0) } ?? part.name
    part.name = keeps ? part.name : fullest
    part.aliases = known
  }

  private func rename(_ node: inout Node, _ name: String) {
    node.aliases.append(node.name)
    node.name = name
  }

  private func corrected(_ role: Role) -> Role {
    var role = role
    role.body = role.body.flatMap { end($0, in: role.document, at: []) }
    role.statement = role.statement.flatMap { key in
      guard let found = keys[key] else { return key }
      let here = found.filter { $0.0.document == role.document }
      return (here.first { $0.0.predicateSpan == role.span } ?? here.first)?.1
    }
    return role
  }

  // MARK: Statements

  /// A statement's evidence may part; each part is a statement of its own.
  private mutating func add(_ edge: Edge) {
    var parts: [Edge] = []
    var isGone = false
    for evidence in edge.evidence {
      guard let part = part(edge, evidence) else {
        isGone = true
        continue
      }
      if let index = parts.firstIndex(where: {
        $0.source == part.source && $0.target == part.target && $0.attribution == part.attribution
      }) {
        parts[index].evidence.append(contentsOf: part.evidence)
      } else {
        parts.append(part)
      }
    }
    if edge.evidence.isEmpty, let part = part(edge, nil) { parts = [part] }
    var kept: [Edge] = []
    for part in parts {
      if part.source == part.target, edge.source != edge.target { loops += 1 } else { kept.append(part) }
    }
    if kept.isEmpty, isGone { hidden += 1 }
    keys[edge.key] = []
    for var part in kept {
      let isSame = part.source == edge.source && part.target == edge.target && part.attribution == edge.attribution
      part.key = isSame ? edge.key : key(of: part)
      used.formUnion([part.source, part.target])
      for evidence in part.evidence { keys[edge.key, default: []].append((evidence, part.key)) }
      builder.add(part)
    }
  }

  /// The statement that one evidence makes now; nil if an end is hidden.
  private mutating func part(_ edge: Edge, _ evidence: Evidence?) -> Edge? {
    let document = evidence?.document ?? ""
    let source = end(edge.source, in: document, at: evidence.map { [$0.sourceSpan] } ?? [])
    let target = end(edge.target, in: document, at: evidence.map { [$0.targetSpan] } ?? [])
    guard let source, let target else {
      note(
        edge.key, source == nil ? edge.source : edge.target,
        source == nil ? evidence?.sourceSpan : evidence?.targetSpan, document)
      return nil
    }
    var part = edge
    part.source = source
    part.target = target
    part.place = edge.place.flatMap { end($0, in: document, at: []) }
    part.attribution = edge.attribution.map { corrected($0, evidence) }
    guard var evidence else { return part }
    evidence.place = evidence.place.flatMap { end($0, in: document, at: []) }
    part.evidence = [evidence]
    if !edge.evidence[0].predicate.isEmpty {
      part.predicate = evidence.predicate
      part.rule = evidence.rule
      part.time = evidence.time
      part.place = evidence.place
    }
    return part
  }

  private mutating func note(_ key: StatementKey, _ id: NodeID, _ span: CodePointRange?, _ document: String) {
    let end = plan.end(of: readers.id(id, in: document, at: span.map { [$0] } ?? []))
    for line in plan.lines {
      if case .hide(let keys) = line.action, keys.contains(end) { removed[line.line, default: []].insert(key) }
    }
  }

  /// A hidden speaker keeps its words: a claim never becomes the article's own.
  private func corrected(_ speaker: Speaker, _ evidence: Evidence?) -> Speaker {
    guard let id = speaker.source else { return speaker }
    var speaker = speaker
    var saying = evidence?.attribution.flatMap { sayings[$0] }
    var steps = 0
    while let at = saying, at.speaker != id, steps < 16 {
      saying = at.parent.flatMap { sayings[$0] }
      steps += 1
    }
    speaker.source = end(id, in: evidence?.document ?? "", at: saying?.source ?? [])
    if speaker.source == nil, speaker.text.isEmpty { speaker.text = graph.nodes.first { $0.id == id }?.name ?? id.text }
    return speaker
  }

  private func key(of edge: Edge) -> StatementKey {
    guard let tag = edge.key.lemmaTag else {
      return StatementKey(
        source: edge.source, type: edge.type, target: edge.target, lemma: edge.predicate,
        speakers: edge.attribution, polarity: edge.polarity, modality: edge.modality, status: edge.status)
    }
    return StatementKey(
      source: edge.source, type: edge.type, target: edge.target, lemmaTag: String(tag),
      speakers: edge.attribution, polarity: edge.polarity, modality: edge.modality, status: edge.status)
  }

  // MARK: The rest

  private mutating func add(_ attribution: Attribution) {
    var attribution = attribution
    attribution.speaker = attribution.speaker.flatMap { id in
      guard let end = end(id, in: attribution.document, at: attribution.source) else { return nil }
      return end.isDescribed && !used.contains(end) && wereUsed.contains(id) ? nil : end
    }
    builder.add(attribution)
  }

  private mutating func noteMet(_ nodes: [Node], _ parts: [NodeID]) {
    let here = Set(nodes.map(\.id) + parts)
    // A line may name what another line makes.
    let reached = here.union(here.map { plan.end(of: $0) })
    for line in plan.lines {
      let found = line.keys.filter { key in
        switch line.action {
        case .rename, .hide: reached.contains(key)
        default: here.contains(key) || reached.contains(key)
        }
      }
      if !found.isEmpty { met[line.line, default: []].formUnion(found) }
    }
  }

  /// Keeps the lines that met something.
  private mutating func record() {
    for line in plan.lines {
      guard let keys = met[line.line] else { continue }
      var entities: Set<NodeID> = []
      switch line.action {
      case .hide: break
      case .split(_, _, let target): entities = [plan.end(of: target.id)]
      default: entities = Set(keys.map { plan.end(of: $0) })
      }
      builder.add(
        AppliedCorrection(
          file: file, line: line.line, text: line.text, keys: keys.sorted(), entities: entities.sorted(),
          removed: (removed[line.line] ?? []).sorted()))
    }
  }
}
