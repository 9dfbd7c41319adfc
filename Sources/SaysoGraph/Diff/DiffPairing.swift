/// Which statements of two graphs are laid beside each other.
extension DiffEngine {
  /// Two statements that may be one that changed; the least cost is the likest.
  private struct Candidate {
    var cost: Int
    var a: Int
    var b: Int
  }

  /// Who is paired with whom, by edge of either graph.
  private struct Partners {
    var ofOld: [Int: Int] = [:]
    var ofNew: [Int: Int] = [:]

    mutating func join(_ i: Int, _ j: Int) {
      ofOld[i] = j
      ofNew[j] = i
    }
  }

  /// The very same statement; a key alone could be another program's.
  private struct Same: Hashable {
    var key: StatementKey
    var stance: DiffSide.Stance
  }

  /// What two statements of one claim have in common if they say the same in one word.
  private struct Sameness: Hashable {
    var stance: DiffSide.Stance
    var lemma: String
    var status: RoleStatus?

    init(_ i: Int, _ side: DiffSide) {
      stance = side.statements[i].stance
      status = side.graph.edges[i].status
      let isRole = side.graph.edges[i].type == .roleIn
      lemma = isRole ? RoleTitle(side.graph.edges[i].predicate).label : side.lemma(ofEdge: i)
    }
  }

  /// Pairs the statements of one claim, the likest first; what stays single came or went.
  mutating func pair(_ old: [Int], _ new: [Int]) {
    var partners = Partners()
    pairAlike(old, new, &partners) {
      Same(key: before.graph.edges[$0].key, stance: before.statements[$0].stance)
    } of: {
      Same(key: after.graph.edges[$0].key, stance: after.statements[$0].stance)
    }
    pairAlike(old, new, &partners) {
      Sameness($0, before)
    } of: {
      Sameness($0, after)
    }
    let left = (old.filter { partners.ofOld[$0] == nil }, new.filter { partners.ofNew[$0] == nil })
    for pair in candidates(left.0, left.1) where partners.ofOld[pair.a] == nil && partners.ofNew[pair.b] == nil {
      partners.join(pair.a, pair.b)
    }
    for i in old { if let j = partners.ofOld[i] { note(i, j) } }
    settle(left.0, old, partners, isBefore: true)
    settle(left.1, new, partners, isBefore: false)
  }

  /// Pairs what has one label on both sides, in the order of the graphs.
  private func pairAlike<Label: Hashable>(
    _ old: [Int], _ new: [Int], _ partners: inout Partners, _ ofOld: (Int) -> Label, of ofNew: (Int) -> Label
  ) {
    var waiting: [Label: [Int]] = [:]
    for j in new.reversed() where partners.ofNew[j] == nil { waiting[ofNew(j), default: []].append(j) }
    for i in old where partners.ofOld[i] == nil {
      if let j = waiting[ofOld(i)]?.popLast() { partners.join(i, j) }
    }
  }

  /// What is still single has the fate of a paired statement that says the same in the same word; else it came or went.
  private mutating func settle(_ left: [Int], _ all: [Int], _ partners: Partners, isBefore: Bool) {
    let side = isBefore ? before : after
    let partnerOf = isBefore ? partners.ofOld : partners.ofNew
    let single = left.filter { partnerOf[$0] == nil }
    if single.isEmpty { return }
    var twins: [Sameness: Int] = [:]
    for i in all.reversed() { if let partner = partnerOf[i] { twins[Sameness(i, side)] = partner } }
    for i in single {
      if let partner = twins[Sameness(i, side)] {
        if isBefore { note(i, partner, isTwin: true) } else { note(partner, i, isTwin: true) }
      } else if isBefore {
        removed.append(i)
      } else {
        added.append(i)
      }
    }
  }

  /// Above so many pairs to weigh, statements are paired in their order instead of by likeness.
  private static let mostWeighed = 40_000

  /// The same word goes first, then the same stance.
  private func candidates(_ old: [Int], _ new: [Int]) -> [Candidate] {
    if old.count * new.count > Self.mostWeighed { return inOrder(old, new) }
    let lemmas = (old.map { before.lemma(ofEdge: $0) }, new.map { after.lemma(ofEdge: $0) })
    var found: [Candidate] = []
    for (x, i) in old.enumerated() {
      for (y, j) in new.enumerated() {
        let cost = cost(i, j, isReworded: lemmas.0[x] != lemmas.1[y])
        if let cost { found.append(Candidate(cost: cost, a: i, b: j)) }
      }
    }
    return found.sorted(by: isLiker)
  }

  private func cost(_ i: Int, _ j: Int, isReworded: Bool) -> Int? {
    let (a, b) = (before.statements[i].stance, after.statements[j].stance)
    // Who did not call has not taken back that he met.
    if isReworded, a.polarity != b.polarity { return nil }
    return cost(a, b).map { $0 + (isReworded ? $0 == 0 ? 100 : 200 : 0) }
  }

  /// The first with the first, the second with the second of one word and polarity.
  private func inOrder(_ old: [Int], _ new: [Int]) -> [Candidate] {
    func label(_ i: Int, _ side: DiffSide) -> String {
      side.lemma(ofEdge: i) + side.statements[i].stance.polarity.rawValue
    }
    var partners = Partners()
    pairAlike(old, new, &partners) {
      label($0, before)
    } of: {
      label($0, after)
    }
    return old.compactMap { i in
      guard let j = partners.ofOld[i], let cost = cost(i, j, isReworded: false) else { return nil }
      return Candidate(cost: cost, a: i, b: j)
    }
  }

  /// Ties go by the two keys in either order, so that the diff read backwards pairs the same.
  private func isLiker(_ x: Candidate, _ y: Candidate) -> Bool {
    if x.cost != y.cost { return x.cost < y.cost }
    let (xa, xb) = (before.graph.edges[x.a].key, after.graph.edges[x.b].key)
    let (ya, yb) = (before.graph.edges[y.a].key, after.graph.edges[y.b].key)
    let isSame = (xa == xb, ya == yb)
    if isSame.0 != isSame.1 { return isSame.0 }
    return (min(xa, xb), max(xa, xb)) < (min(ya, yb), max(ya, yb))
  }
}

extension DiffEngine {
  /// Pairs what is left where ends and predicate are the same although the type is not.
  ///
  /// An attack is a blow in one article and criticism in another, as the words around it have it.
  mutating func pairOtherTypes() {
    var places: [LooseClaim: [Int]] = [:]
    for j in added { places[LooseClaim(j, after), default: []].append(j) }
    var groups: [(old: [Int], new: [Int])] = []
    var index: [LooseClaim: Int] = [:]
    for i in removed {
      let claim = LooseClaim(i, before)
      guard let new = places[claim] else { continue }
      if let known = index[claim] {
        groups[known].old.append(i)
      } else {
        index[claim] = groups.count
        groups.append(([i], new))
      }
    }
    var partners = Partners()
    for (old, new) in groups {
      for pair in candidates(old, new)
      where partners.ofOld[pair.a] == nil && partners.ofNew[pair.b] == nil && isOneWay(pair.a, pair.b) {
        partners.join(pair.a, pair.b)
        note(pair.a, pair.b)
      }
    }
    removed.removeAll { partners.ofOld[$0] != nil }
    added.removeAll { partners.ofNew[$0] != nil }
  }

  /// Whether the ends stand the same way round, or one of the types does not care.
  private func isOneWay(_ i: Int, _ j: Int) -> Bool {
    let (a, b) = (before.statements[i].claim, after.statements[j].claim)
    return a.source == b.source || a.type.isSymmetric || b.type.isSymmetric
  }

  /// A claim by its ends, whichever way round, and its word.
  private struct LooseClaim: Hashable {
    var ends: [Int32]
    var lemma: String

    init(_ i: Int, _ side: DiffSide) {
      ends = [side.statements[i].claim.source, side.statements[i].claim.target].sorted()
      lemma = side.lemma(ofEdge: i)
    }
  }
}
