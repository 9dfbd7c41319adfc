import SaysoGraph

/// Entities put together by the place or the body that they are stated to belong to.
///
/// Only what the articles state flatly and in their own voice counts: a frame has no room for "alleged".
struct EntityGroups {
  struct Group {
    var title: String
    /// The one that the others belong to comes first.
    var members: [NodeID]
  }

  /// Of two members or more, in the order of the graph's nodes.
  private(set) var groups: [Group] = []

  init(_ graph: Graph, _ grouping: DrawingOptions.Grouping) {
    let kinds = Dictionary(graph.nodes.map { ($0.id, $0.kind) }) { first, _ in first }
    let wanted: EntityKind = grouping == .place ? .place : .organization
    var belongsTo: [NodeID: NodeID] = [:]
    for edge in graph.edges where Self.joins(edge, grouping) && edge.source != edge.target {
      if kinds[edge.target] == wanted, belongsTo[edge.source] == nil { belongsTo[edge.source] = edge.target }
    }
    var members: [NodeID: [NodeID]] = [:]
    for node in graph.nodes {
      if let home = belongsTo[node.id] { members[home, default: []].append(node.id) }
    }
    // Who has members of its own stands with them, not with what it belongs to itself.
    var seen: Set<NodeID> = []
    for node in graph.nodes where seen.insert(node.id).inserted {
      guard let own = members[node.id]?.filter({ members[$0] == nil }), !own.isEmpty else { continue }
      let name = cleanText(node.name, limit: 80)
      groups.append(Group(title: grouping == .place ? "In \(name)" : "Of \(name)", members: [node.id] + own))
    }
  }

  private static func joins(_ edge: Edge, _ grouping: DrawingOptions.Grouping) -> Bool {
    guard edge.polarity == .affirmed, edge.modality == .asserted, edge.attribution.isEmpty,
      edge.status == nil || edge.status == .current || edge.status == .acting
    else { return false }
    let types: [StatementType] =
      grouping == .place ? [.locatedIn, .partOf, .roleIn, .memberOf] : [.roleIn, .memberOf, .partOf]
    return types.contains(edge.type)
  }
}
