import SaysoGraph

/// Ids of names that were made before: many articles of a run are about the same people.
struct KeyMemory: Sendable {
  private struct Writing: Hashable {
    let kind: EntityKind
    let name: String
  }

  private var ids: [Writing: NodeID] = [:]
  /// More are forgotten, so that a run over many articles stays bounded.
  private static let most = 1 << 14

  /// Only of ASCII: other strings can be equal and yet have other bytes.
  mutating func id(_ kind: EntityKind, named name: String, _ keys: CanonicalKeys) -> NodeID {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else { return keys.id(kind, named: name) }
    let writing = Writing(kind: kind, name: name)
    if let known = ids[writing] { return known }
    let id = keys.id(kind, named: name)
    if ids.count >= Self.most { ids.removeAll(keepingCapacity: true) }
    ids[writing] = id
    return id
  }
}
