extension ThreeWayDiff {
  /// Compares two versions with their base; as costly as three diffs of two graphs.
  ///
  /// The names are for people; without them, the ids of the documents stand.
  public init(base: Graph, a: Graph, b: Graph, names: ThreeWayNames? = nil) {
    let toA = GraphDiff(before: base, after: a)
    let toB = GraphDiff(before: base, after: b)
    // Where one version is the base, nobody can disagree with it.
    let across = toA.isEmpty || toB.isEmpty ? nil : GraphDiff(before: a, after: b)
    var engine = ThreeWayEngine(
      base: SideStatements(base), a: SideStatements(a), b: SideStatements(b), toA: Fates(toA), toB: Fates(toB),
      across: Across(across))
    engine.compare(base.edges.map(\.key))
    // Who speaks of whom, where a claim has another speaker, is told with that claim.
    let echoes = Set(toA.echoes + toB.echoes)
    func isEcho(_ entry: ThreeWayEntry) -> Bool {
      let changes = entry.a.changes + entry.b.changes
      return !changes.isEmpty && changes.allSatisfy(echoes.contains)
    }
    self.init(
      names: names ?? ThreeWayNames(base: toA.before, a: toA.after, b: toB.after),
      entries: engine.entries.filter { !isEcho($0) }.sorted(by: ThreeWayEntry.isOrdered),
      entities: toA.entities.map { ThreeWayMatch(.baseAndA, $0) }
        + toB.entities.map { ThreeWayMatch(.baseAndB, $0) }
        + (across?.entities ?? []).map { ThreeWayMatch(.aAndB, $0) })
  }
}

extension ThreeWayEntry {
  /// By claim, then what the base states before what was added, then by key.
  static func isOrdered(_ x: ThreeWayEntry, _ y: ThreeWayEntry) -> Bool {
    var order = Ordering()
    order.then(x.claim?.source ?? x.entity, y.claim?.source ?? y.entity)
    order.then(x.claim?.target, y.claim?.target)
    order.then(x.claim?.type.rawValue ?? "", y.claim?.type.rawValue ?? "")
    order.then(x.base == nil ? 1 : 0, y.base == nil ? 1 : 0)
    order.then(x.base?.key, y.base?.key)
    order.then(x.a.statements.first?.key, y.a.statements.first?.key)
    order.then(x.b.statements.first?.key, y.b.statements.first?.key)
    order.then(x.entity, y.entity)
    return order.isAscending
  }
}

/// Says of each statement of the base, and of each addition, what both versions made of it.
private struct ThreeWayEngine {
  private(set) var entries: [ThreeWayEntry] = []
  let base: SideStatements
  let a: SideStatements
  let b: SideStatements
  let toA: Fates
  let toB: Fates
  let across: Across

  init(base: SideStatements, a: SideStatements, b: SideStatements, toA: Fates, toB: Fates, across: Across) {
    self.base = base
    self.a = a
    self.b = b
    self.toA = toA
    self.toB = toB
    self.across = across
  }

  mutating func compare(_ keys: [StatementKey]) {
    for key in keys { compare(key) }
    for (ofA, ofB) in joined(toA.additions, toB.additions) { add(ofA, ofB) }
    for entity in toA.entities + toB.entities.filter({ toA.ofEntities[$0] == nil }) { compare(entity: entity) }
  }

  private mutating func compare(_ key: StatementKey) {
    guard let statement = base[key] else { return }
    let (left, right) = (toA.ofBase[key] ?? Fate(), toB.ofBase[key] ?? Fate())
    let (one, other) = (a.side(left), b.side(right))
    func note(_ verdict: ThreeWayVerdict, _ conflict: ThreeWayConflict? = nil, _ apart: [ChangeAspect] = []) {
      entries.append(
        ThreeWayEntry(
          verdict, conflict: conflict, apart: apart, claim: base.claim(statement.edge), base: statement, a: one,
          b: other))
    }
    switch (one.changes.isEmpty, other.changes.isEmpty) {
    case (true, true): return note(.unchanged)
    case (false, true): return note(.onlyA)
    case (true, false): return note(.onlyB)
    case (false, false): break
    }
    if one.isDropped && other.isDropped { return note(.bothMade) }
    if one.isDropped || other.isDropped { return note(.conflict, .droppedAndChanged) }
    if isAlike(one, other) { return note(.bothMade) }
    note(.conflict, .bothChanged, apart(one, other))
  }

  /// Notes what one version adds, or both: alike, or with a clash.
  private mutating func add(_ ofA: [StatementKey], _ ofB: [StatementKey]) {
    let one = a.side(Fate(statements: ofA, changes: ofA.flatMap { toA.ofAdded[$0] ?? [] }))
    let other = b.side(Fate(statements: ofB, changes: ofB.flatMap { toB.ofAdded[$0] ?? [] }))
    guard let claim = one.changes.first?.claim ?? other.changes.first?.claim else { return }
    func note(_ verdict: ThreeWayVerdict, _ conflict: ThreeWayConflict? = nil, _ apart: [ChangeAspect] = []) {
      entries.append(ThreeWayEntry(verdict, conflict: conflict, apart: apart, claim: claim, a: one, b: other))
    }
    if ofB.isEmpty { return note(.onlyA) }
    if ofA.isEmpty { return note(.onlyB) }
    let apart = across.isSame(ofA, ofB) ? [] : apart(one, other)
    if apart.contains(where: \.isDisagreement) { return note(.conflict, .bothAdded, apart) }
    note(.bothMade, nil, apart)
  }

  private mutating func compare(entity: NodeID) {
    let (left, right) = (toA.ofEntities[entity] ?? [], toB.ofEntities[entity] ?? [])
    let isAlike = Fates.words(left) == Fates.words(right)
    let verdict: ThreeWayVerdict = left.isEmpty ? .onlyB : right.isEmpty ? .onlyA : isAlike ? .bothMade : .conflict
    entries.append(
      ThreeWayEntry(
        verdict, conflict: verdict == .conflict ? .bothChanged : nil, apart: verdict == .conflict ? [.name] : [],
        claim: nil, a: ThreeWaySide(changes: left), b: ThreeWaySide(changes: right), entity: entity))
  }

  /// Whether both sides end with the same statements.
  ///
  /// Statements that the diff of the two did not lay side by side are alike if the same became of them.
  private func isAlike(_ one: ThreeWaySide, _ other: ThreeWaySide) -> Bool {
    let (ofA, ofB) = (one.statements.map(\.key), other.statements.map(\.key))
    if across.isSame(ofA, ofB) { return true }
    return !across.hasPair(ofA, ofB) && Fates.words(one.changes) == Fates.words(other.changes)
  }

  /// In what the statements of two sides differ.
  private func apart(_ one: ThreeWaySide, _ other: ThreeWaySide) -> [ChangeAspect] {
    var found = across.aspects(one.statements.map(\.key), other.statements.map(\.key))
    if found.isEmpty, let x = one.statements.first?.edge, let y = other.statements.first?.edge {
      if x.polarity != y.polarity { found.insert(.polarity) }
      if x.modality != y.modality { found.insert(.hedge) }
      if x.attribution.map(\.identity) != y.attribution.map(\.identity) { found.insert(.speaker) }
      if x.status != y.status { found.insert(.role) }
    }
    return ChangeAspect.allCases.filter(found.contains)
  }

  /// Additions of both sides, put together where they are about one claim.
  private func joined(_ ofA: [StatementKey], _ ofB: [StatementKey]) -> [([StatementKey], [StatementKey])] {
    var groups = across.groups(ofA, ofB)
    let single = groups.indices.filter { groups[$0].0.isEmpty }
    var claims: [SideStatements.ClaimKey: [Int]] = [:]
    for i in single.reversed() {
      if let claim = b.claimKey(groups[i].1[0], across.ofB) { claims[claim, default: []].append(i) }
    }
    // Another speaker who says the opposite is another assertion to a diff; added by two versions, it is a clash.
    for i in groups.indices where groups[i].1.isEmpty {
      guard let own = groups[i].0.first, let claim = a.claimKey(own, [:]),
        let other = claims[claim]?.popLast()
      else { continue }
      groups[i].1 = groups[other].1
      groups[other].1 = []
    }
    return groups.filter { !$0.0.isEmpty || !$0.1.isEmpty }
  }
}
