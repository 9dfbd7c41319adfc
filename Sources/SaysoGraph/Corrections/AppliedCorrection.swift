/// A line of a corrections file that changed a graph, kept in it so that the change can be explained.
public struct AppliedCorrection: Hashable, Sendable {
  /// The file's name without its folder.
  public var file: String
  /// From 1.
  public var line: Int
  /// The line, its words one space apart.
  public var text: String
  /// The entities that it met, by the keys they had; sorted.
  public var keys: [NodeID]
  /// What they became; sorted, empty where they were hidden.
  public var entities: [NodeID]
  /// Keys of the statements that went with a hidden entity; sorted.
  public var removed: [StatementKey]

  /// A line and what it met.
  public init(
    file: String, line: Int, text: String, keys: [NodeID] = [], entities: [NodeID] = [],
    removed: [StatementKey] = []
  ) {
    self.file = file
    self.line = line
    self.text = text
    self.keys = keys
    self.entities = entities
    self.removed = removed
  }

  /// `fixes.map:3: merge …`
  public var reason: String { "\(file):\(line): \(text)" }

  var place: Place { Place(file: file, line: line, text: text) }

  struct Place: Hashable, Sendable {
    var file: String
    var line: Int
    var text: String
  }

  /// The same line at work in two graphs.
  mutating func fold(_ other: AppliedCorrection) {
    keys = Set(keys + other.keys).sorted()
    entities = Set(entities + other.entities).sorted()
    removed = Set(removed + other.removed).sorted()
  }

  static func isOrdered(_ a: AppliedCorrection, _ b: AppliedCorrection) -> Bool {
    var order = Ordering()
    order.then(a.file, b.file)
    order.then(a.line, b.line)
    order.then(a.text, b.text)
    return order.isAscending
  }
}
