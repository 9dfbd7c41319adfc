import SaysoGraph

/// Both graphs of a diff as one: each participant and each statement once, with what became of it.
///
/// Participants of the second graph come first; statements come in the order of ``entries``.
struct DiffUnion {
  /// A node of either graph, or one of each that were taken for the same.
  struct Participant {
    var before: Node?
    var after: Node?
    /// Why two were taken for the same.
    var reason = ""
  }

  /// What the list of changes has under one number.
  struct Entry {
    var number: Int
    var mark: Mark
    var changes: [Change]
    /// Whether it only tells again who is credited with another entry.
    var isEcho = false
    /// Indices of the graphs' edges.
    var before: Int?
    var after: Int?
  }

  /// What is drawn between two participants: a statement of either side or one of each.
  struct Line {
    var before: Int?
    var after: Int?
    var tail: Int
    var head: Int
    /// An index of ``DiffUnion/entries``.
    var entry: Int
  }

  let diff: GraphDiff
  let before: Graph
  let after: Graph
  private(set) var participants: [Participant] = []
  private(set) var entries: [Entry] = []
  private(set) var lines: [Line] = []
  private var placesBefore: [NodeID: Int] = [:]
  private var placesAfter: [NodeID: Int] = [:]
  private(set) var lineOfBefore: [Int: Int] = [:]
  private(set) var lineOfAfter: [Int: Int] = [:]

  init(_ diff: GraphDiff, before: Graph, after: Graph) {
    (self.diff, self.before, self.after) = (diff, before, after)
    let edges = (
      Dictionary(before.edges.indices.map { (before.edges[$0].key, $0) }) { first, _ in first },
      Dictionary(after.edges.indices.map { (after.edges[$0].key, $0) }) { first, _ in first }
    )
    func add(_ old: StatementKey?, _ new: StatementKey?, _ changes: [Change], isEcho: Bool = false) {
      let (b, a) = (old.flatMap { edges.0[$0] }, new.flatMap { edges.1[$0] })
      guard b != nil || a != nil else { return }
      let mark: Mark = changes.isEmpty ? .unchanged : old == nil ? .added : new == nil ? .removed : .changed
      entries.append(
        Entry(number: entries.count + 1, mark: mark, changes: changes, isEcho: isEcho, before: b, after: a))
    }
    for item in Self.ordered(diff.items) { add(item.before, item.after, item.changes) }
    for item in diff.echoItems { add(item.before, item.after, item.changes, isEcho: true) }
    for pair in diff.unchanged { add(pair.before, pair.after, []) }
    join()
    for i in entries.indices { draw(entry: i) }
  }

  /// By the kind that matters most, as the list has them; else as they were.
  private static func ordered(_ items: [DiffItem]) -> [DiffItem] {
    let ranks = items.map { $0.changes.map(\.kind.rank).min() ?? 0 }
    return items.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { i in
      var item = items[i]
      item.changes.sort { $0.kind.rank < $1.kind.rank }
      return item
    }
  }

  private mutating func join() {
    let partners = DiffPartners(self)
    for node in after.nodes where placesAfter[node.id] == nil {
      placesAfter[node.id] = participants.count
      participants.append(Participant(after: node))
    }
    for node in before.nodes where placesBefore[node.id] == nil {
      if let partner = partners.afterOf[node.id], let place = placesAfter[partner] {
        placesBefore[node.id] = place
        participants[place].before = node
        participants[place].reason = partners.reasons[node.id] ?? ""
      } else {
        placesBefore[node.id] = participants.count
        participants.append(Participant(before: node))
      }
    }
  }

  /// One line for both sides where they have the same ends; else one for each.
  private mutating func draw(entry: Int) {
    let (b, a) = (entries[entry].before, entries[entry].after)
    let old = b.flatMap { lineOfBefore[$0] == nil ? ends(ofBefore: $0) : nil }
    let new = a.flatMap { lineOfAfter[$0] == nil ? ends(ofAfter: $0) : nil }
    let isTurnable =
      b.map { before.edges[$0].type.isSymmetric } ?? false
      && a.map { after.edges[$0].type.isSymmetric } ?? false
    if let old, let new, old == new || isTurnable && old == (new.1, new.0) {
      append(Line(before: b, after: a, tail: new.0, head: new.1, entry: entry))
      return
    }
    if let old { append(Line(before: b, tail: old.0, head: old.1, entry: entry)) }
    if let new { append(Line(after: a, tail: new.0, head: new.1, entry: entry)) }
  }

  private mutating func append(_ line: Line) {
    if let edge = line.before { lineOfBefore[edge] = lines.count }
    if let edge = line.after { lineOfAfter[edge] = lines.count }
    lines.append(line)
  }

  private func ends(ofBefore edge: Int) -> (Int, Int)? {
    guard let tail = placesBefore[before.edges[edge].source], let head = placesBefore[before.edges[edge].target]
    else { return nil }
    return (tail, head)
  }

  private func ends(ofAfter edge: Int) -> (Int, Int)? {
    guard let tail = placesAfter[after.edges[edge].source], let head = placesAfter[after.edges[edge].target]
    else { return nil }
    return (tail, head)
  }

  /// The lines to draw where there are too many: what changed first, then what has most evidence.
  func chosen(_ maximum: Int) -> [Int] {
    guard lines.count > maximum else { return Array(lines.indices) }
    let ranks = lines.map { line -> (Int, Int) in
      let evidence =
        (line.before.map { before.edges[$0].evidence.count } ?? 0)
        + (line.after.map { after.edges[$0].evidence.count } ?? 0)
      return (entries[line.entry].mark == .unchanged ? 1 : 0, -evidence)
    }
    let ranked = lines.indices.sorted { (ranks[$0].0, ranks[$0].1, $0) < (ranks[$1].0, ranks[$1].1, $1) }
    return ranked.prefix(max(0, maximum)).sorted()
  }

  /// A line's name in the SVG of a side. Where a pair of statements has two lines, the first
  /// graph's is told apart.
  func id(ofLine i: Int, on side: DiffSide) -> String {
    let line = lines[i]
    let isApart = side == .merged && line.after == nil && entries[line.entry].after != nil
    return "\(side.rawValue)-line-\(entries[line.entry].number)" + (isApart ? "-before" : "")
  }
}
