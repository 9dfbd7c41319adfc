/// Which named entities of two graphs are the same.
///
/// First the id, which is kind and canonical name; then an alias, then an acronym; then the same by
/// another kind, since a reader may take a party for a place. A match beyond the id counts only if
/// neither side has another candidate: what is ambiguous stays apart.
struct EntityAlignment {
  /// Matches beyond the same id, sorted.
  private(set) var matches: [EntityMatch] = []
  private var beforeOf: [NodeID: NodeID] = [:]

  init(before: Graph, after: Graph) {
    let isSame = before.nodes.elementsEqual(after.nodes) { $0.named == $1.named && $0.id == $1.id }
    if isSame { return }
    var a = NameIndex(before)
    var b = NameIndex(after)
    let alone = (a.unknown(to: b), b.unknown(to: a))
    // Only entities that the other graph does not know can match.
    if alone.0.isEmpty || alone.1.isEmpty { return }
    let wanted = NameIndex.forms(alone.0).union(NameIndex.forms(alone.1))
    a.load(wanted)
    b.load(wanted)
    var pairs: [Pair: Reason] = [:]
    for (old, new, reason) in a.candidates(in: b) {
      let pair = Pair(before: old, after: new)
      pairs[pair] = min(reason, pairs[pair] ?? reason)
    }
    for (new, old, reason) in b.candidates(in: a) {
      let pair = Pair(before: old, after: new)
      pairs[pair] = min(reason, pairs[pair] ?? reason)
    }
    let open = (Set(alone.0.map(\.id)), Set(alone.1.map(\.id)))
    match(pairs.filter { $0.value.kinds == nil }, open)
    let matched = Set(matches.map(\.before))
    let left = pairs.filter { beforeOf[$0.key.after] == nil && !matched.contains($0.key.before) }
    match(left, open)
    matches.sort()
  }

  /// The id that an entity of the second graph goes by in the first.
  func joint(_ after: NodeID) -> NodeID { beforeOf[after] ?? after }

  /// Matches entities that are `open` on both sides and have one candidate each.
  private mutating func match(_ pairs: [Pair: Reason], _ open: (Set<NodeID>, Set<NodeID>)) {
    var partners: [NodeID: Int] = [:]
    var partnersAfter: [NodeID: Int] = [:]
    for pair in pairs.keys {
      partners[pair.before, default: 0] += 1
      partnersAfter[pair.after, default: 0] += 1
    }
    for (pair, reason) in pairs.sorted(by: { $0.key < $1.key })
    where partners[pair.before] == 1 && partnersAfter[pair.after] == 1
      && open.0.contains(pair.before) && open.1.contains(pair.after)
    {
      beforeOf[pair.after] = pair.before
      matches.append(EntityMatch(before: pair.before, after: pair.after, reason: reason.description))
    }
  }
}

extension EntityMatch {
  /// The reason for described participants of the same description, the least of assumptions.
  package static let sameWords = "the same words"
}

extension EntityMatch: Comparable {
  /// Orders by the first graph's id.
  public static func < (a: EntityMatch, b: EntityMatch) -> Bool {
    var order = Ordering()
    order.then(a.before, b.before)
    order.then(a.after, b.after)
    order.then(a.reason, b.reason)
    return order.isAscending
  }
}

private struct Pair: Hashable, Comparable {
  var before: NodeID
  var after: NodeID

  static func < (a: Pair, b: Pair) -> Bool { (a.before, a.after) < (b.before, b.after) }
}

/// Why two entities may be the same, the best reason first.
private struct Reason: Comparable, CustomStringConvertible {
  enum Ground: Int { case name, alias, acronym }

  var ground: Ground
  var form: String
  /// The two kinds, where they differ.
  var kinds: String?

  var description: String { "\(ground) '\(form)'" + (kinds.map { ", \($0)" } ?? "") }

  static func < (a: Reason, b: Reason) -> Bool {
    a.ground == b.ground ? a.form.precedes(b.form) : a.ground.rawValue < b.ground.rawValue
  }
}

/// A graph's named entities by the forms of their names, and by the initials of the fullest.
private struct NameIndex {
  private let ids: Set<NodeID>
  private let nodes: [Node]
  /// Places in ``nodes``.
  private var byForm: [String: [Int]] = [:]
  private var byInitials: [String: [Int]] = [:]

  init(_ graph: Graph) {
    nodes = graph.nodes.filter(\.named)
    ids = Set(nodes.map(\.id))
  }

  /// Entities that another graph has no id for.
  func unknown(to other: NameIndex) -> [Node] { nodes.filter { !other.ids.contains($0.id) } }

  /// Every form and acronym by which these could be found.
  static func forms(_ nodes: [Node]) -> Set<String> {
    var forms: Set<String> = []
    for node in nodes {
      for form in [node.name] + node.aliases { forms.insert(CanonicalName(form).text) }
      if node.kind != .person { forms.formUnion(initials(of: node.name)) }
    }
    return forms
  }

  /// Looks at every name, but keeps those alone that may decide.
  mutating func load(_ wanted: Set<String>) {
    for (i, node) in nodes.enumerated() {
      var forms: Set<String> = []
      for form in [node.name] + node.aliases { forms.insert(CanonicalName(form).text) }
      for text in forms where wanted.contains(text) { byForm[text, default: []].append(i) }
      guard node.kind != .person else { continue }
      for text in Self.initials(of: node.name) where wanted.contains(text) {
        byInitials[text, default: []].append(i)
      }
    }
  }

  /// Pairs of unlike ids where the other graph knows this one's name as a name, alias or by initials.
  func candidates(in other: NameIndex) -> [(own: NodeID, other: NodeID, Reason)] {
    var found: [(NodeID, NodeID, Reason)] = []
    for node in nodes {
      let form = CanonicalName(node.name)
      let isAcronym = Self.isAcronym(node.name)
      for i in other.byForm[form.text] ?? [] where other.nodes[i].id != node.id {
        let match = other.nodes[i]
        let isName = CanonicalName(match.name) == form
        // A surname alone may be a firm's; across kinds only what is not ordinary counts.
        if match.kind != node.kind, !isName, !isAcronym, form.words.count < 2 { continue }
        found.append((node.id, match.id, Self.reason(isName ? .name : .alias, node, match)))
      }
      guard isAcronym else { continue }
      for i in other.byInitials[form.text] ?? [] where other.nodes[i].id != node.id {
        found.append((node.id, other.nodes[i].id, Self.reason(.acronym, node, other.nodes[i])))
      }
    }
    return found
  }

  private static func reason(_ ground: Reason.Ground, _ a: Node, _ b: Node) -> Reason {
    let kinds = [a.kind.rawValue, b.kind.rawValue].sorted()
    return Reason(ground: ground, form: a.name, kinds: a.kind == b.kind ? nil : kinds.joined(separator: " and "))
  }

  /// Written as one word with two capitals at least: CBP, D.H.S., DoD.
  private static func isAcronym(_ name: String) -> Bool {
    let scalars = name.unicodeScalars
    return !scalars.contains(where: \.properties.isWhitespace)
      && scalars.count(where: \.properties.isUppercase) >= 2
  }

  /// The initials with and without the words in small letters: `dod` and `dd`.
  private static func initials(of name: String) -> [String] {
    let words = name.unicodeScalars.split {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil
    }
    let all = words.compactMap(\.first)
    let capital = all.filter(\.properties.isUppercase)
    let choices = all == capital ? [all] : [all, capital]
    return choices.filter { $0.count >= 2 }.map { letters in
      CanonicalName(letters.map(String.init).joined()).text
    }
  }
}
