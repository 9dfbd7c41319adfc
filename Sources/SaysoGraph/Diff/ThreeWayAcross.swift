/// How the statements of two versions of one base compare with each other.
struct Across {
  private struct Pair: Hashable {
    var a: StatementKey
    var b: StatementKey
  }

  private var same: Set<Pair> = []
  private var changed: [Pair: Set<ChangeAspect>] = [:]
  /// Statements of B laid beside one of A, in the order of the diff.
  private var partners: [StatementKey: [StatementKey]] = [:]
  /// What the one version calls an entity of the other.
  private(set) var ofB: [NodeID: NodeID] = [:]

  /// Without a diff, nothing of the one has a place beside something of the other.
  init(_ diff: GraphDiff?) {
    guard let diff else { return }
    for pair in diff.unchanged {
      same.insert(Pair(a: pair.before, b: pair.after))
      partners[pair.before, default: []].append(pair.after)
    }
    for item in diff.items {
      guard let a = item.before, let b = item.after else { continue }
      changed[Pair(a: a, b: b)] = Set(item.changes.compactMap(\.kind.aspect))
      partners[a, default: []].append(b)
    }
    for match in diff.entities { ofB[match.after] = match.before }
  }

  /// Whether each statement of either side has one of the other that says the same.
  func isSame(_ ofA: [StatementKey], _ ofB: [StatementKey]) -> Bool {
    ofA.allSatisfy { a in ofB.contains { same.contains(Pair(a: a, b: $0)) } }
      && ofB.allSatisfy { b in ofA.contains { same.contains(Pair(a: $0, b: b)) } }
  }

  /// Whether a statement of the one side was laid beside one of the other.
  func hasPair(_ ofA: [StatementKey], _ ofB: [StatementKey]) -> Bool {
    ofA.contains { a in (partners[a] ?? []).contains { ofB.contains($0) } }
  }

  /// In what those statements differ that were laid side by side.
  func aspects(_ ofA: [StatementKey], _ ofB: [StatementKey]) -> Set<ChangeAspect> {
    var found: Set<ChangeAspect> = []
    for a in ofA {
      for b in ofB { found.formUnion(changed[Pair(a: a, b: b)] ?? []) }
    }
    return found
  }

  /// Statements of two sides in groups: together, if a chain of pairs joins them.
  func groups(_ ofA: [StatementKey], _ ofB: [StatementKey]) -> [([StatementKey], [StatementKey])] {
    let isOfB = Set(ofB)
    var groups: [([StatementKey], [StatementKey])] = []
    var groupOfB: [StatementKey: Int] = [:]
    for a in ofA {
      let others = (partners[a] ?? []).filter(isOfB.contains)
      let known = Set(others.compactMap { groupOfB[$0] }).sorted()
      var joined = ([a], [StatementKey]())
      for i in known {
        joined = (groups[i].0 + joined.0, groups[i].1 + joined.1)
        groups[i] = ([], [])
      }
      joined.1 += others.filter { !joined.1.contains($0) }
      for b in joined.1 { groupOfB[b] = groups.count }
      groups.append(joined)
    }
    let left = ofB.filter { groupOfB[$0] == nil }.map { ([StatementKey](), [$0]) }
    return groups.filter { !$0.0.isEmpty } + left
  }
}
