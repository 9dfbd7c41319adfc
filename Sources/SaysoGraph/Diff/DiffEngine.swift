extension GraphDiff {
  /// Compares what two graphs state. O(statements), but for claims with many unlike assertions.
  ///
  /// The names are for people; without them, the ids of the documents stand.
  public init(before: Graph, after: Graph, names: (before: String, after: String)? = nil) {
    self.init(before: before, after: after, names: names, isHasty: true)
  }

  /// Not in haste, it also lays side by side what is the same at first sight; the outcome is the same.
  init(before: Graph, after: Graph, names: (before: String, after: String)?, isHasty: Bool) {
    self.before = names?.before ?? before.documents.map(\.id).joined(separator: ", ")
    self.after = names?.after ?? after.documents.map(\.id).joined(separator: ", ")
    let alignment = EntityAlignment(before: before, after: after)
    var labels = DiffLabels()
    let common = CommonStatements(before, after, matches: alignment.matches, isWanted: isHasty)
    let old = DiffSide(before, except: common.before, labels: &labels) { $0 }
    let new = DiffSide(after, except: common.after, labels: &labels) { alignment.joint($0) }
    var engine = DiffEngine(old, new, labels.chains, common)
    engine.compare()
    statements = DiffStatements(
      before: before.statements { !engine.isSameBefore[$0] },
      after: after.statements { !engine.isSameAfter[$0] })
    let echoes = DiffEchoes(engine.changes, of: statements)
    self.echoes = echoes.echoes.sorted(by: Change.isOrdered)
    changes = (echoes.changes + Self.renamings(alignment.matches, old, new)).sorted(by: Change.isOrdered)
    unchanged = engine.unchanged
    hidden = 0
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

  /// Entities taken for the same that the second graph calls by another name.
  private static func renamings(_ matches: [EntityMatch], _ old: DiffSide, _ new: DiffSide) -> [Change] {
    matches.compactMap { match in
      let names = (old.name(match.before), new.name(match.after))
      // A name that is read as another kind of entity is still that name.
      if CanonicalName(names.0) == CanonicalName(names.1) { return nil }
      return Change(
        kind: .entityRenamed, claim: nil, entity: match.before, detail: "\(names.0) → \(names.1)")
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

/// Lays the statements of two graphs side by side, claim by claim.
struct DiffEngine {
  private(set) var changes: [Change] = []
  private(set) var unchanged: [StatementPair] = []
  private(set) var describedMatches: [EntityMatch] = []
  /// By edge, whether the other graph has the very same statement, evidence aside.
  private(set) var isSameBefore: [Bool]
  private(set) var isSameAfter: [Bool]
  /// Edges that have no counterpart yet.
  var removed: [Int] = []
  var added: [Int] = []
  let before: DiffSide
  let after: DiffSide
  let chains: [DiffLabels.Chain]

  init(_ before: DiffSide, _ after: DiffSide, _ chains: [DiffLabels.Chain], _ common: CommonStatements) {
    self.before = before
    self.after = after
    self.chains = chains
    isSameBefore = common.before
    isSameAfter = common.after
    unchanged = common.pairs
  }

  mutating func compare() {
    var isMet = [Bool](repeating: false, count: after.statements.count)
    for i in before.statements.indices where before.statements[i].isFirst {
      guard let j = after.first(of: before.statements[i].claim) else {
        removed += before.statements(from: i)
        continue
      }
      isMet[j] = true
      let (a, b) = (before.statements[i], after.statements[j])
      if a.sibling < 0, b.sibling < 0, a.stance == b.stance {
        note(i, j)
      } else {
        pair(before.statements(from: i), after.statements(from: j))
      }
    }
    for j in after.statements.indices where after.statements[j].isFirst && !isMet[j] {
      added += after.statements(from: j)
    }
    pairOtherTypes()
    for i in removed { remove(i) }
    for j in added { add(j) }
  }

  /// Notes what changed between two statements; of a twin, the words count for nothing.
  mutating func note(_ i: Int, _ j: Int, isTwin: Bool = false) {
    if before.statements[i].isDescribed { matchDescribed(before.graph.edges[i], after.graph.edges[j]) }
    let kinds = kinds(i, j, isTwin: isTwin)
    let (old, new) = (before.graph.edges[i].key, after.graph.edges[j].key)
    if kinds.isEmpty {
      unchanged.append(StatementPair(before: old, after: new))
      if before.graph.edges[i].isStatedAs(after.graph.edges[j]) {
        isSameBefore[i] = true
        isSameAfter[j] = true
      }
      return
    }
    let claim = claim(i, in: before)
    for (kind, detail) in kinds {
      changes.append(
        Change(
          kind: kind, claim: claim, before: old, after: new,
          entity: kind == .roleChanged ? claim.source : nil, detail: detail))
    }
  }

  private mutating func add(_ j: Int) {
    changes.append(
      Change(
        kind: .added, claim: claim(j, in: after), after: after.graph.edges[j].key, detail: summary(j, in: after)))
  }

  private mutating func remove(_ i: Int) {
    changes.append(
      Change(
        kind: .removed, claim: claim(i, in: before), before: before.graph.edges[i].key,
        detail: summary(i, in: before)))
  }
}

extension DiffEngine {
  /// Polarity, modality and speakers, as far as they are out of the ordinary.
  private func summary(_ i: Int, in side: DiffSide) -> String {
    let stance = side.statements[i].stance
    var parts: [String] = []
    if stance.polarity == .negated { parts.append("NOT") }
    if let status = side.graph.edges[i].status, status != .current { parts.append(status.rawValue) }
    if stance.modality != .asserted { parts.append(stance.modality.word) }
    if stance.voices != 0 { parts.append("per \(side.speakers(i))") }
    return parts.joined(separator: ", ")
  }

  private func claim(_ i: Int, in side: DiffSide) -> Claim {
    let edge = side.graph.edges[i]
    return Claim(
      source: edge.source, sourceName: side.name(edge.source), type: edge.type,
      target: edge.target, targetName: side.name(edge.target), predicate: edge.predicate)
  }

  /// Notes which described ends were taken for the same, since their ids cannot say so.
  private mutating func matchDescribed(_ old: Edge, _ new: Edge) {
    let isTurned =
      old.type.isSymmetric && !isAlike(old.source, new.source) && isAlike(old.source, new.target)
    match(old.source, isTurned ? new.target : new.source)
    match(old.target, isTurned ? new.source : new.target)
  }

  /// Whether two ends may be the same: by their ids, or by their heads.
  private func isAlike(_ old: NodeID, _ new: NodeID) -> Bool {
    let (a, b) = (before.node(old), after.node(new))
    guard let a, let b, !a.named, !b.named else { return after.shared(new) == old }
    return DescribedHead.word(of: a.name) == DescribedHead.word(of: b.name)
  }

  private mutating func match(_ old: NodeID, _ new: NodeID) {
    guard let a = before.node(old), let b = after.node(new), !a.named, !b.named else { return }
    if old == new && a.name == b.name { return }
    let isSame = CanonicalName(a.name) == CanonicalName(b.name)
    let reason = isSame ? EntityMatch.sameWords : "head word '\(DescribedHead.word(of: a.name))'"
    describedMatches.append(EntityMatch(before: old, after: new, reason: reason))
  }
}
