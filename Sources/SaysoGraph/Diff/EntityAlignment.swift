/// Which named entities of two graphs are the same.
///
/// First the id, which is the canonical name; then an alias, then an acronym. A match by alias or
/// acronym counts only if neither side has another candidate: what is ambiguous stays apart.
struct EntityAlignment {
  /// Matches beyond the same id, sorted.
  private(set) var matches: [EntityMatch] = []
  private var beforeOf: [NodeID: NodeID] = [:]

  init(before: Graph, after: Graph) {
    let isSame = before.nodes.elementsEqual(after.nodes) { $0.named == $1.named && $0.id == $1.id }
    if isSame { return }
    var a = NameIndex(before)
    var b = NameIndex(after)
    if a.ids == b.ids { return }
    a.load()
    b.load()
    var pairs: [Pair: Reason] = [:]
    for (old, new, reason) in a.candidates(in: b) {
      let pair = Pair(before: old, after: new)
      pairs[pair] = min(reason, pairs[pair] ?? reason)
    }
    for (new, old, reason) in b.candidates(in: a) {
      let pair = Pair(before: old, after: new)
      pairs[pair] = min(reason, pairs[pair] ?? reason)
    }
    var partners: [NodeID: Int] = [:]
    var partnersAfter: [NodeID: Int] = [:]
    for pair in pairs.keys {
      partners[pair.before, default: 0] += 1
      partnersAfter[pair.after, default: 0] += 1
    }
    for (pair, reason) in pairs.sorted(by: { $0.key < $1.key })
    where partners[pair.before] == 1 && partnersAfter[pair.after] == 1
      && !b.contains(pair.before) && !a.contains(pair.after)
    {
      beforeOf[pair.after] = pair.before
      matches.append(
        EntityMatch(before: pair.before, after: pair.after, reason: reason.description))
    }
  }

  /// The id that an entity of the second graph goes by in the first.
  func joint(_ after: NodeID) -> NodeID { beforeOf[after] ?? after }
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
  var isAcronym: Bool
  var form: String

  var description: String { (isAcronym ? "acronym" : "alias") + " '\(form)'" }

  static func < (a: Reason, b: Reason) -> Bool {
    a.isAcronym == b.isAcronym ? a.form.precedes(b.form) : b.isAcronym
  }
}

/// A graph's named entities by every form of their names, and by the initials of the fullest.
private struct NameIndex {
  private struct Form: Hashable {
    var kind: EntityKind
    var text: String
  }

  let ids: Set<NodeID>
  private let nodes: [Node]
  private var byForm: [Form: [NodeID]] = [:]
  private var byInitials: [Form: [NodeID]] = [:]

  init(_ graph: Graph) {
    nodes = graph.nodes.filter(\.named)
    ids = Set(nodes.map(\.id))
  }

  /// Looks at every name; only needed where the ids are not the same anyway.
  mutating func load() {
    for node in nodes {
      let forms = Set(([node.name] + node.aliases).map { CanonicalName($0).text })
      for text in forms { byForm[Form(kind: node.kind, text: text), default: []].append(node.id) }
      guard node.kind != .person else { continue }
      for text in Self.initials(of: node.name) {
        byInitials[Form(kind: node.kind, text: text), default: []].append(node.id)
      }
    }
  }

  func contains(_ id: NodeID) -> Bool { ids.contains(id) }

  /// Pairs of unlike ids where the other graph knows this one's name as an alias or by initials.
  func candidates(in other: NameIndex) -> [(own: NodeID, other: NodeID, Reason)] {
    var found: [(NodeID, NodeID, Reason)] = []
    for node in nodes {
      let form = Form(kind: node.kind, text: CanonicalName(node.name).text)
      for id in other.byForm[form] ?? [] where id != node.id {
        let reason = Reason(isAcronym: false, form: node.name)
        found.append((node.id, id, reason))
      }
      guard Self.isAcronym(node.name) else { continue }
      for id in other.byInitials[form] ?? [] where id != node.id {
        let reason = Reason(isAcronym: true, form: node.name)
        found.append((node.id, id, reason))
      }
    }
    return found
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
