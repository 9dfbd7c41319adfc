/// How two values with one id become one. Every choice is the least of a total order or a union,
/// so that folding is order-free and associative.

extension DocumentRecord {
  mutating func fold(_ other: DocumentRecord) {
    // Two spellings may be equal, as Unicode has it.
    if other.id.precedes(id) { id = other.id }
    title.fill(from: other.title)
    outlet.fill(from: other.outlet)
    url.fill(from: other.url)
    published.fill(from: other.published)
    sha256.fill(from: other.sha256)
    characters = max(characters, other.characters)
  }
}

extension String {
  /// Takes the other string if this one is empty or comes later.
  fileprivate mutating func fill(from other: String) {
    if isEmpty || (!other.isEmpty && other.precedes(self)) { self = other }
  }

  /// Whether it is the better name of an entity: the longer, else the first by bytes.
  fileprivate func isFuller(than other: String) -> Bool {
    let (a, b) = (unicodeScalars.count, other.unicodeScalars.count)
    return a == b ? precedes(other) : a > b
  }
}

/// An entity on its way to be one node.
struct FoldedNode: Sendable {
  private var node: Node
  private var aliases: Gathered<Spelling>
  private var roles: Gathered<Role>
  private var mentions: Gathered<Mention>

  init(_ node: Node) {
    self.node = node
    aliases = Gathered(node.aliases.map { Spelling($0) })
    roles = Gathered(node.roles)
    mentions = Gathered(node.mentions)
    self.node.aliases = []
    self.node.roles = []
    self.node.mentions = []
  }

  mutating func fold(_ other: FoldedNode) {
    if other.node.id < node.id { node.id = other.node.id }
    if other.node.kind.rawValue < node.kind.rawValue { node.kind = other.node.kind }
    node.named = node.named || other.node.named
    aliases.add(other.aliases)
    let isFuller = other.node.name.isFuller(than: node.name)
    aliases.add([Spelling(isFuller ? node.name : other.node.name)])
    if isFuller { node.name = other.node.name }
    roles.add(other.roles)
    mentions.add(other.mentions)
  }

  func sorted() -> Node {
    var node = node
    node.aliases = aliases.unique.map(\.text).filter { !$0.utf8.elementsEqual(node.name.utf8) }
    node.roles = roles.unique
    node.mentions = mentions.unique
    return node
  }

  var id: NodeID { node.id }
}

extension [String] {
  /// Sorted by bytes, each spelling once.
  func sortedUnique() -> [String] {
    var unique: [String] = []
    for text in sorted(by: { $0.precedes($1) })
    where !(unique.last.map { $0.utf8.elementsEqual(text.utf8) } ?? false) {
      unique.append(text)
    }
    return unique
  }
}

/// A statement on its way to be one edge: its fields are those of the earliest evidence.
///
/// The ends of a symmetric statement may come either way round. Evidence is kept with the lesser
/// id as source until the end, so that spans can follow the order that the edge gets.
struct FoldedEdge: Sendable {
  private var fields: Edge
  private var evidence: Gathered<Evidence>

  init(_ edge: Edge) {
    fields = edge
    evidence = Gathered(edge.isTurned ? edge.evidence.map { $0.turned() } : edge.evidence)
    fields.evidence = []
  }

  mutating func fold(_ other: FoldedEdge) {
    if other.leads(self) { fields = other.fields }
    evidence.add(other.evidence)
  }

  func edge() -> Edge {
    var edge = fields
    let unique = evidence.unique
    edge.evidence = edge.isTurned ? unique.map { $0.turned() } : unique
    return edge
  }

  private func leads(_ other: FoldedEdge) -> Bool {
    switch (evidence.least, other.evidence.least) {
    case (let a?, let b?) where a < b: true
    case (let a?, let b?) where b < a: false
    case (_?, nil): true
    case (nil, _?): false
    default: fields.fieldsPrecede(other.fields)
    }
  }
}

extension Edge {
  fileprivate var isTurned: Bool { type.isSymmetric && target < source }
}

extension Evidence {
  fileprivate func turned() -> Evidence {
    var turned = self
    swap(&turned.sourceSpan, &turned.targetSpan)
    return turned
  }
}
