import SaysoCorpus
import SaysoExtraction
import SaysoGraph

/// Finds the entity that somebody means by a name or a key.
struct NameLookup {
  private let graph: Graph
  /// Made only where no name of the graph fits: its rules take time to read.
  private let extractor: () -> Extractor

  init(_ graph: Graph, _ extractor: @escaping @autoclosure () -> Extractor) {
    self.graph = graph
    self.extractor = extractor
  }

  /// Entities by their key, else by their name, else by another form of it.
  func nodes(_ words: String) -> [Node] {
    let byKey = graph.nodes.filter { $0.id.text == words }
    if !byKey.isEmpty { return byKey }
    let named = graph.nodes.filter(\.named)
    let canonical = CanonicalName(words)
    let byName = named.filter { CanonicalName($0.name) == canonical }
    if !byName.isEmpty { return byName }
    let byForm = named.filter { node in node.aliases.contains { CanonicalName($0) == canonical } }
    if !byForm.isEmpty { return byForm }
    let keys = [EntityKind.person, .organization, .place].map { extractor().key($0, named: words) }
    return named.filter { keys.contains($0.id) }
  }

  /// The one entity so called; nil if there is none. Several are trouble.
  func node(_ words: String) throws(InputError) -> Node? {
    let found = nodes(words)
    if found.count > 1 {
      let keys = found.prefix(4).map(\.id.text).joined(separator: ", ")
      throw InputError(words, "\(found.count) entities are called so", remedy: "give a key: \(keys)")
    }
    return found.first
  }

  /// Names that may have been meant by words that no entity is called by: those that hold them, then those a slip
  /// of the pen away; three at most.
  func likely(_ words: String) -> [Node] {
    let wanted = CanonicalName(words).text
    if wanted.isEmpty { return [] }
    let named = graph.nodes.filter(\.named).map { (node: $0, name: CanonicalName($0.name).text) }
    let holding = named.filter { $0.name.contains(wanted) }
    let near = named.filter {
      SpellingDistance.between(Array($0.name.utf8), Array(wanted.utf8)) <= max(1, wanted.utf8.count / 5)
    }
    return (holding.isEmpty ? near : holding).prefix(3).map(\.node)
  }
}
