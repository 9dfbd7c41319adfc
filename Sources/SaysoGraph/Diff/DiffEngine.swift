extension GraphDiff {
  /// Compares what two graphs state. O(statements), but for claims with many unlike assertions.
  ///
  /// The names are for people; without them, the ids of the documents stand.
  public init(before: Graph, after: Graph, names: (before: String, after: String)? = nil) {
    self.before = names?.before ?? before.documents.map(\.id).joined(separator: ", ")
    self.after = names?.after ?? after.documents.map(\.id).joined(separator: ", ")
    let alignment = EntityAlignment(before: before, after: after)
    var labels = Labels()
    var engine = DiffEngine(
      Assertions(before, labels: &labels) { $0 },
      Assertions(after, labels: &labels) { alignment.joint($0) })
    engine.compare()
    changes = engine.changes.sorted(by: Change.isOrdered)
    unchanged = engine.unchanged.sorted {
      ($0.before, $0.after) < ($1.before, $1.after)
    }
    entities = (alignment.matches + Set(engine.describedMatches) + Self.corrected(before, after)).sorted()
  }
}

extension GraphDiff {
  /// Entities that a line of corrections made one, where not both graphs had them under the same key.
  private static func corrected(_ before: Graph, _ after: Graph) -> Set<EntityMatch> {
    func matches(_ graph: Graph, _ other: Graph, isBefore: Bool) -> [EntityMatch] {
      graph.corrections.flatMap { correction -> [EntityMatch] in
        guard let entity = correction.entities.first, correction.entities.count == 1 else { return [] }
        let there = other.corrections.first { $0.place == correction.place }?.keys ?? []
        return correction.keys.filter { $0 != entity && !there.contains($0) }.map { key in
          EntityMatch(
            before: isBefore ? key : entity, after: isBefore ? entity : key, reason: correction.reason)
        }
      }
    }
    return Set(matches(before, after, isBefore: true) + matches(after, before, isBefore: false))
  }
}

extension Change {
  /// By claim, then by statement, then by kind.
  static func isOrdered(_ a: Change, _ b: Change) -> Bool {
    var order = Ordering()
    order.then(a.claim.source, b.claim.source)
    order.then(a.claim.target, b.claim.target)
    order.then(a.claim.type.rawValue, b.claim.type.rawValue)
    order.then(a.before, b.before)
    order.then(a.after, b.after)
    order.then(a.kind.rawValue, b.kind.rawValue)
    return order.isAscending
  }
}

/// Lays the assertions of two graphs side by side, claim by claim.
private struct DiffEngine {
  typealias Assertion = Assertions.Assertion

  private(set) var changes: [Change] = []
  private(set) var unchanged: [StatementPair] = []
  private(set) var describedMatches: [EntityMatch] = []
  private let before: Assertions
  private let after: Assertions

  init(_ before: Assertions, _ after: Assertions) {
    self.before = before
    self.after = after
  }

  mutating func compare() {
    var byClaim: [Assertions.ClaimKey: [Assertion]] = [:]
    for assertion in after.assertions { byClaim[assertion.claim, default: []].append(assertion) }
    var claims: [[Assertion]] = []
    var index: [Assertions.ClaimKey: Int] = [:]
    for assertion in before.assertions {
      if let known = index[assertion.claim] {
        claims[known].append(assertion)
      } else {
        index[assertion.claim] = claims.count
        claims.append([assertion])
      }
    }
    for old in claims { compare(old, byClaim[old[0].claim] ?? []) }
    for assertion in after.assertions where index[assertion.claim] == nil { add(assertion) }
  }

  /// Pairs the assertions of one claim, the likest first; what stays single came or went.
  private mutating func compare(_ old: [Assertion], _ new: [Assertion]) {
    if old.count == 1 && new.count == 1 && old[0].fields == new[0].fields { return compare(old[0], new[0]) }
    var left = Dictionary(new.map { ($0.fields, $0) }) { first, _ in first }
    var oldLeft: [Assertion] = []
    for a in old {
      if let b = left.removeValue(forKey: a.fields) { compare(a, b) } else { oldLeft.append(a) }
    }
    let newLeft = new.filter { left[$0.fields] != nil }
    var candidates: [(cost: Int, a: Int, b: Int)] = []
    for a in oldLeft.indices {
      for b in newLeft.indices {
        if let cost = cost(oldLeft[a], newLeft[b]) { candidates.append((cost, a, b)) }
      }
    }
    var oldSingle = Set(oldLeft.indices)
    var newSingle = Set(newLeft.indices)
    for pair in candidates.sorted(by: { isLiker($0, $1, oldLeft, newLeft) })
    where oldSingle.contains(pair.a) && newSingle.contains(pair.b) {
      oldSingle.remove(pair.a)
      newSingle.remove(pair.b)
      compare(oldLeft[pair.a], newLeft[pair.b])
    }
    for a in oldSingle.sorted() { remove(oldLeft[a]) }
    for b in newSingle.sorted() { add(newLeft[b]) }
  }

  /// How unlike two assertions of one claim are; `nil` if too unlike to be one that changed.
  ///
  /// Another speaker who says the opposite is another assertion, not a changed one.
  private func cost(_ a: Assertion, _ b: Assertion) -> Int? {
    let isFlipped = a.polarity != b.polarity
    let isOtherSpeaker = a.voices != b.voices
    if isFlipped && isOtherSpeaker { return nil }
    let isOtherInnermost = a.voices.first != b.voices.first
    let isOtherHedge = a.modality != b.modality
    return (isOtherInnermost ? 8 : 0) + (isOtherSpeaker ? 4 : 0) + (isFlipped ? 2 : 0)
      + (isOtherHedge ? 1 : 0)
  }

  /// Ties go by the two keys in either order, so that the diff read backwards pairs the same.
  private func isLiker(
    _ x: (cost: Int, a: Int, b: Int), _ y: (cost: Int, a: Int, b: Int), _ old: [Assertion],
    _ new: [Assertion]
  ) -> Bool {
    if x.cost != y.cost { return x.cost < y.cost }
    let (xa, xb) = (before.key(old[x.a]), after.key(new[x.b]))
    let (ya, yb) = (before.key(old[y.a]), after.key(new[y.b]))
    return (min(xa, xb), max(xa, xb)) < (min(ya, yb), max(ya, yb))
  }

  /// Notes what changed between two assertions, once for each statement of either.
  private mutating func compare(_ a: Assertion, _ b: Assertion) {
    let shared = kinds(a, b)
    for (i, j) in partners(a, b) {
      let (old, new) = (before.graph.edges[i].key, after.graph.edges[j].key)
      if a.isDescribed { matchDescribed(before.graph.edges[i], after.graph.edges[j]) }
      let all = shared + kinds(ofEdges: i, j)
      if all.isEmpty { unchanged.append(StatementPair(before: old, after: new)) }
      for (kind, detail) in all {
        let claim = claim(before.graph.edges[i], in: before)
        let words = "'\(claim.predicate)' → '\(after.graph.edges[j].predicate)'"
        changes.append(
          Change(
            kind: kind, claim: claim, before: old, after: new,
            entity: kind == .roleChanged ? claim.source : nil, detail: detail ?? words))
      }
    }
  }

  /// The kinds of change that only two statements can show, not their assertions.
  private func kinds(ofEdges i: Int, _ j: Int) -> [(ChangeKind, detail: String?)] {
    guard let a = before.graph.edges[i].status, let b = after.graph.edges[j].status, a != b else { return [] }
    return [(.roleChanged, "\(a) → \(b)")]
  }

  /// The kinds of change between two assertions, each with what became what.
  private func kinds(_ a: Assertion, _ b: Assertion) -> [(ChangeKind, detail: String?)] {
    var kinds: [(ChangeKind, detail: String?)] = []
    if a.polarity != b.polarity {
      kinds.append((.polarityFlipped, "\(a.polarity) → \(b.polarity)"))
    }
    if a.modality != b.modality {
      let isFlat = (a.modality == .asserted, b.modality == .asserted)
      let kind: ChangeKind = isFlat.1 ? .hedgeDropped : isFlat.0 ? .hedgeAdded : .hedgeChanged
      kinds.append((kind, "\(a.modality) → \(b.modality)"))
    }
    if a.voices != b.voices {
      let detail = "\(before.speakers(a)) → \(after.speakers(b))"
      kinds.append((Self.speakerChange(a.voices, b.voices), detail))
    }
    if isReworded(a, b) {
      let isRole = before.graph.edges[a.edges[0]].type == .roleIn
      kinds.append((isRole ? .roleChanged : .reworded, nil))
    }
    return kinds
  }

  private static func speakerChange(
    _ a: [Assertions.Voice], _ b: [Assertions.Voice]
  ) -> ChangeKind {
    guard let old = a.first else { return .attributionAdded }
    guard let new = b.first else { return .attributionLost }
    return new.standing.rawValue > old.standing.rawValue ? .speakerAnonymised : .speakerChanged
  }

  /// Whether no statement of the one has a lemma of the other.
  private func isReworded(_ a: Assertion, _ b: Assertion) -> Bool {
    let old = a.edges.map { before.lemma(ofEdge: $0) }
    return !b.edges.contains { old.contains(after.lemma(ofEdge: $0)) }
  }

  /// Every statement of either side with one of the other: the same, else one of its lemma.
  private func partners(_ a: Assertion, _ b: Assertion) -> [(Int, Int)] {
    if a.edges.count == 1 && b.edges.count == 1 { return [(a.edges[0], b.edges[0])] }
    func partner(_ i: Int, _ own: Assertions, _ others: [Int], _ other: Assertions) -> Int {
      let (key, lemma) = (own.graph.edges[i].key, own.lemma(ofEdge: i))
      return others.first { other.graph.edges[$0].key == key }
        ?? others.first { other.lemma(ofEdge: $0) == lemma } ?? others[0]
    }
    let forward = a.edges.map { ($0, partner($0, before, b.edges, after)) }
    let taken = Set(forward.map(\.1))
    return forward
      + b.edges.filter { !taken.contains($0) }.map { (partner($0, after, a.edges, before), $0) }
  }

  private mutating func add(_ b: Assertion) {
    for edge in b.edges.map({ after.graph.edges[$0] }) {
      changes.append(
        Change(
          kind: .added, claim: claim(edge, in: after), after: edge.key,
          detail: summary(b, in: after)))
    }
  }

  private mutating func remove(_ a: Assertion) {
    for edge in a.edges.map({ before.graph.edges[$0] }) {
      changes.append(
        Change(
          kind: .removed, claim: claim(edge, in: before), before: edge.key,
          detail: summary(a, in: before)))
    }
  }

  /// Polarity, modality and speakers, as far as they are out of the ordinary.
  private func summary(_ assertion: Assertion, in side: Assertions) -> String {
    var parts: [String] = []
    if assertion.polarity == .negated { parts.append("negated") }
    if assertion.modality != .asserted { parts.append(assertion.modality.rawValue) }
    if !assertion.voices.isEmpty { parts.append("per \(side.speakers(assertion))") }
    return parts.joined(separator: ", ")
  }

  private func claim(_ edge: Edge, in side: Assertions) -> Claim {
    Claim(
      source: edge.source, sourceName: side.name(edge.source), type: edge.type,
      target: edge.target, targetName: side.name(edge.target), predicate: edge.predicate)
  }

  /// Notes which described ends were taken for the same, since their ids cannot say so.
  private mutating func matchDescribed(_ old: Edge, _ new: Edge) {
    let isTurned = old.type.isSymmetric && isDescribed(old.source) != isDescribedAfter(new.source)
    match(old.source, isTurned ? new.target : new.source)
    match(old.target, isTurned ? new.source : new.target)
  }

  private func isDescribed(_ id: NodeID) -> Bool { !(before.node(id)?.named ?? true) }
  private func isDescribedAfter(_ id: NodeID) -> Bool { !(after.node(id)?.named ?? true) }

  private mutating func match(_ old: NodeID, _ new: NodeID) {
    guard let a = before.node(old), let b = after.node(new), !a.named, !b.named else { return }
    if old == new && a.name == b.name { return }
    let isSame = CanonicalName(a.name) == CanonicalName(b.name)
    let reason = isSame ? "the same words" : "head word '\(DescribedHead.word(of: a.name))'"
    describedMatches.append(EntityMatch(before: old, after: new, reason: reason))
  }
}
