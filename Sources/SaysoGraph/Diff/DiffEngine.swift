extension GraphDiff {
  /// Compares what two graphs state. O(statements), but for claims with many unlike assertions.
  ///
  /// The names are for people; without them, the ids of the documents stand.
  public init(before: Graph, after: Graph, names: (before: String, after: String)? = nil) {
    self.before = names?.before ?? before.documents.map(\.id).joined(separator: ", ")
    self.after = names?.after ?? after.documents.map(\.id).joined(separator: ", ")
    let alignment = EntityAlignment(before: before, after: after)
    var labels = DiffLabels()
    let old = DiffSide(before, labels: &labels) { $0 }
    let new = DiffSide(after, labels: &labels) { alignment.joint($0) }
    var engine = DiffEngine(old, new, labels.chains)
    engine.compare()
    changes = (engine.changes + Self.renamings(alignment.matches, old, new)).sorted(by: Change.isOrdered)
    unchanged = engine.unchanged
    entities = (alignment.matches + Set(engine.describedMatches) + Self.corrected(before, after)).sorted()
    statements = DiffStatements(
      before: before.statements { !engine.isSameBefore[$0] },
      after: after.statements { !engine.isSameAfter[$0] })
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

  /// Entities taken for the same that the second graph calls by another name.
  private static func renamings(_ matches: [EntityMatch], _ old: DiffSide, _ new: DiffSide) -> [Change] {
    matches.map { match in
      Change(
        kind: .entityRenamed, claim: nil, entity: match.before,
        detail: "\(old.name(match.before)) → \(new.name(match.after))")
    }
  }
}

extension Change {
  /// By claim, then by statement, then by kind; changes of entities alone come last.
  static func isOrdered(_ a: Change, _ b: Change) -> Bool {
    var order = Ordering()
    order.then(a.claim == nil ? 1 : 0, b.claim == nil ? 1 : 0)
    order.then(a.claim?.source, b.claim?.source)
    order.then(a.claim?.target, b.claim?.target)
    order.then(a.claim?.type.rawValue ?? "", b.claim?.type.rawValue ?? "")
    order.then(a.before, b.before)
    order.then(a.after, b.after)
    order.then(a.kind.rawValue, b.kind.rawValue)
    order.then(a.entity, b.entity)
    return order.isAscending
  }
}

/// Lays the assertions of two graphs side by side, claim by claim.
struct DiffEngine {
  typealias Assertion = DiffSide.Assertion

  private(set) var changes: [Change] = []
  private(set) var unchanged: [StatementPair] = []
  private(set) var describedMatches: [EntityMatch] = []
  /// By edge, whether the other graph has the very same statement, evidence aside.
  private(set) var isSameBefore: [Bool]
  private(set) var isSameAfter: [Bool]
  /// What has no counterpart yet.
  private var removed: [Assertion] = []
  private var added: [Assertion] = []
  let before: DiffSide
  let after: DiffSide
  let chains: [DiffLabels.Chain]

  init(_ before: DiffSide, _ after: DiffSide, _ chains: [DiffLabels.Chain]) {
    self.before = before
    self.after = after
    self.chains = chains
    isSameBefore = [Bool](repeating: false, count: before.graph.edges.count)
    isSameAfter = [Bool](repeating: false, count: after.graph.edges.count)
    unchanged.reserveCapacity(before.graph.edges.count)
  }

  mutating func compare() {
    for (number, a) in before.assertions.enumerated() where before.firstOfClaim[a.claim] == Int32(number) {
      guard let first = after.firstOfClaim[a.claim] else {
        removed += before.assertions(of: a.claim)
        continue
      }
      let b = after.assertions[Int(first)]
      if a.sibling < 0, b.sibling < 0, a.stance == b.stance {
        compare(a, b)
      } else {
        compare(before.assertions(of: a.claim), after.assertions(of: a.claim))
      }
    }
    added += after.assertions.filter { before.firstOfClaim[$0.claim] == nil }
    pairOtherTypes()
    for a in removed { remove(a) }
    for b in added { add(b) }
  }

  /// Pairs what is left where ends and predicate are the same although the type is not.
  ///
  /// An attack is a blow in one article and criticism in another, as the words around it have it.
  private mutating func pairOtherTypes() {
    var places: [LooseClaim: [Int]] = [:]
    for i in added.indices { places[LooseClaim(added[i], after), default: []].append(i) }
    var taken: Set<Int> = []
    removed = removed.filter { a in
      let near = places[LooseClaim(a, before), default: []].filter { !taken.contains($0) }
      let costs = near.compactMap { i in cost(a.stance, added[i].stance).map { (cost: $0, place: i) } }
      guard let best = costs.min(by: { ($0.cost, $0.place) < ($1.cost, $1.place) }) else { return true }
      taken.insert(best.place)
      compare(a, added[best.place])
      return false
    }
    added = added.indices.filter { !taken.contains($0) }.map { added[$0] }
  }

  private struct LooseClaim: Hashable {
    var source: Int32
    var target: Int32
    var lemma: String

    init(_ assertion: Assertion, _ side: DiffSide) {
      (source, target) = (assertion.claim.source, assertion.claim.target)
      lemma = side.lemma(ofEdge: Int(assertion.first))
    }
  }

  /// Pairs the assertions of one claim, the likest first; what stays single came or went.
  private mutating func compare(_ old: [Assertion], _ new: [Assertion]) {
    var left = Dictionary(new.map { ($0.stance, $0) }) { first, _ in first }
    var oldLeft: [Assertion] = []
    for a in old {
      if let b = left.removeValue(forKey: a.stance) { compare(a, b) } else { oldLeft.append(a) }
    }
    let newLeft = new.filter { left[$0.stance] != nil }
    var candidates: [(cost: Int, a: Int, b: Int)] = []
    for a in oldLeft.indices {
      for b in newLeft.indices {
        if let cost = cost(oldLeft[a].stance, newLeft[b].stance) { candidates.append((cost, a, b)) }
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
    removed += oldSingle.sorted().map { oldLeft[$0] }
    added += newSingle.sorted().map { newLeft[$0] }
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
      if a.isDescribed { matchDescribed(before.graph.edges[i], after.graph.edges[j]) }
      let all = shared + kinds(ofEdges: i, j)
      let (old, new) = (before.graph.edges[i].key, after.graph.edges[j].key)
      if all.isEmpty {
        unchanged.append(StatementPair(before: old, after: new))
        if before.graph.edges[i].isStatedAs(after.graph.edges[j]) {
          isSameBefore[i] = true
          isSameAfter[j] = true
        }
      }
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

  /// Every statement of either side with one of the other: the same, else one of its lemma.
  private func partners(_ a: Assertion, _ b: Assertion) -> [(Int, Int)] {
    if before.isSingle(a), after.isSingle(b) { return [(Int(a.first), Int(b.first))] }
    let (old, new) = (before.edges(of: a), after.edges(of: b))
    func partner(_ i: Int, _ own: DiffSide, _ others: [Int], _ other: DiffSide) -> Int {
      let (key, lemma) = (own.graph.edges[i].key, own.lemma(ofEdge: i))
      return others.first { other.graph.edges[$0].key == key }
        ?? others.first { other.lemma(ofEdge: $0) == lemma } ?? others[0]
    }
    let forward = old.map { ($0, partner($0, before, new, after)) }
    let taken = Set(forward.map(\.1))
    return forward + new.filter { !taken.contains($0) }.map { (partner($0, after, old, before), $0) }
  }

  private mutating func add(_ b: Assertion) {
    for i in after.edges(of: b) {
      let edge = after.graph.edges[i]
      changes.append(
        Change(kind: .added, claim: claim(edge, in: after), after: edge.key, detail: summary(b, in: after)))
    }
  }

  private mutating func remove(_ a: Assertion) {
    for i in before.edges(of: a) {
      let edge = before.graph.edges[i]
      changes.append(
        Change(kind: .removed, claim: claim(edge, in: before), before: edge.key, detail: summary(a, in: before)))
    }
  }
}

extension DiffEngine {
  /// Polarity, modality and speakers, as far as they are out of the ordinary.
  private func summary(_ assertion: Assertion, in side: DiffSide) -> String {
    var parts: [String] = []
    if assertion.stance.polarity == .negated { parts.append("negated") }
    if assertion.stance.modality != .asserted { parts.append(assertion.stance.modality.rawValue) }
    if assertion.stance.voices != 0 { parts.append("per \(side.speakers(assertion))") }
    return parts.joined(separator: ", ")
  }

  private func claim(_ edge: Edge, in side: DiffSide) -> Claim {
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
