extension GraphDiff {
  /// The same diff with the changes alone that `isWanted` picks; ``statements`` stay whole, ``hidden`` counts the others.
  public func filtered(_ isWanted: (Change) -> Bool) -> GraphDiff {
    var diff = self
    diff.changes = changes.filter(isWanted)
    diff.hidden += changes.count - diff.changes.count
    diff.echoes = echoes.filter(isWanted)
    return diff
  }

  /// The changes whose claim, speakers or own entity is one of `nodes`, by the ids of either graph.
  public func about(_ nodes: Set<NodeID>) -> GraphDiff {
    var speakers: Set<StatementKey> = []
    for edge in statements.before.edges + statements.after.edges
    where edge.attribution.contains(where: { $0.source.map(nodes.contains) ?? false }) {
      speakers.insert(edge.key)
    }
    return filtered { change in
      if let entity = change.entity, nodes.contains(entity) { return true }
      if let claim = change.claim, nodes.contains(claim.source) || nodes.contains(claim.target) { return true }
      return [change.before, change.after].contains { $0.map(speakers.contains) ?? false }
    }
  }
}
