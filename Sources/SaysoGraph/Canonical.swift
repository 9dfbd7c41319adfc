extension Graph {
  /// The same content in canonical order, for a graph that another program wrote.
  ///
  /// What is in order already stays as it is, after one look at it; O(edges log edges) otherwise.
  public func canonical() -> Graph {
    let isDone = (nodes: hasCanonicalNodes, edges: hasCanonicalEdges, attributions: hasCanonicalAttributions)
    var rest = self
    if isDone.nodes { rest.nodes = [] }
    if isDone.edges { rest.edges = [] }
    if isDone.attributions { rest.attributions = [] }
    var builder = GraphBuilder()
    builder.add(rest)
    var graph = builder.graph()
    if isDone.nodes { graph.nodes = nodes }
    if isDone.edges { graph.edges = edges }
    if isDone.attributions { graph.attributions = attributions }
    return graph
  }
}

// Whether `GraphBuilder` would leave the parts as they are. A wrong "no" costs time only.

extension Graph {
  private var hasCanonicalNodes: Bool {
    var isASCII = true
    for i in nodes.indices {
      if i > 0, nodes[i - 1].id.text.bytewise(nodes[i].id.text) >= 0 { return false }
      guard nodes[i].isCanonical else { return false }
      isASCII = isASCII && nodes[i].id.text.utf8.allSatisfy { $0 < 0x80 }
    }
    // Ids of other bytes may still be equal, as Unicode has it, and the builder folds what is equal.
    return isASCII || Set(nodes.map(\.id)).count == nodes.count
  }

  private var hasCanonicalEdges: Bool {
    var keys = SeenIDs(capacity: edges.count)
    for i in edges.indices {
      if i > 0 {
        let order = order(ofEdge: i - 1)
        if order > 0 || (order == 0 && edges[i - 1].key.text.bytewise(edges[i].key.text) >= 0) { return false }
      }
      guard keys.insert(edges[i].key.text), hasCanonicalEvidence(edge: i) else { return false }
    }
    return true
  }

  /// Below, at or above zero as an edge's ends and type come before, with or after the next edge's.
  private func order(ofEdge i: Int) -> Int {
    let source = edges[i].source.text.bytewise(edges[i + 1].source.text)
    if source != 0 { return source }
    let target = edges[i].target.text.bytewise(edges[i + 1].target.text)
    return target != 0 ? target : edges[i].type.rawValue.bytewise(edges[i + 1].type.rawValue)
  }

  private func hasCanonicalEvidence(edge i: Int) -> Bool {
    if edges[i].evidence.count < 2 { return true }
    guard edges[i].type.isSymmetric, edges[i].target < edges[i].source else { return edges[i].evidence.isAscending }
    // Sorted as if the lesser id were the source.
    let turned = edges[i].evidence.map { evidence in
      var evidence = evidence
      swap(&evidence.sourceSpan, &evidence.targetSpan)
      return evidence
    }
    return turned.isAscending
  }

  private var hasCanonicalAttributions: Bool {
    var ids = SeenIDs(capacity: attributions.count)
    for i in attributions.indices {
      if i > 0, !(attributions[i - 1] < attributions[i]) { return false }
      guard ids.insert(attributions[i].id.text) else { return false }
    }
    return true
  }
}

extension Node {
  fileprivate var isCanonical: Bool {
    for i in aliases.indices {
      if i > 0, aliases[i - 1].bytewise(aliases[i]) >= 0 { return false }
      if aliases[i].bytewise(name) == 0 { return false }
    }
    return roles.isAscending && mentions.isAscending
  }
}

extension Array where Element: Comparable {
  fileprivate var isAscending: Bool {
    for i in indices.dropFirst() where !(self[i - 1] < self[i]) { return false }
    return true
  }
}

/// Hashes of ids, to tell that no two are the same; much cheaper than a set of them.
private struct SeenIDs {
  /// A hash or 0, at the first free place from the one that the hash gives.
  private var hashes: [UInt64]
  private let shift: Int

  init(capacity: Int) {
    var bits = 4
    while 1 << bits < capacity * 2 { bits += 1 }
    hashes = [UInt64](repeating: 0, count: 1 << bits)
    shift = 64 - bits
  }

  /// False if the id may have come before, or is not ASCII: other bytes may be equal text.
  mutating func insert(_ id: String) -> Bool {
    let bytes = id.utf8Span.span
    var hash: UInt64 = 0
    var word: UInt64 = 0
    var all: UInt8 = 0
    for i in bytes.indices {
      let byte = bytes[i]
      all |= byte
      word = word << 8 | UInt64(byte)
      if i & 7 == 7 {
        hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15  // modulo 2 to the 64, as hashes are
        hash ^= hash >> 29
        word = 0
      }
    }
    hash = (hash ^ word ^ UInt64(bytes.count) << 56) &* 0xBF58_476D_1CE4_E5B9
    return all < 0x80 && insert(hash == 0 ? 1 : hash)
  }

  private mutating func insert(_ hash: UInt64) -> Bool {
    var place = Int(hash >> UInt64(shift))
    while hashes[place] != 0 {
      if hashes[place] == hash { return false }
      place = place + 1 < hashes.count ? place + 1 : 0
    }
    hashes[place] = hash
    return true
  }
}
