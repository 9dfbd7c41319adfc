import SaysoGraph

/// A graph's named entities with their keys, for people and for programs.
struct EntityListing {
  private let graph: Graph
  private var statements: [NodeID: Int] = [:]

  init(_ graph: Graph) {
    self.graph = graph
    for edge in graph.edges { for end in [edge.source, edge.target] { statements[end, default: 0] += 1 } }
  }

  private var nodes: [Node] { graph.nodes.filter(\.named) }

  /// One entity a line: key, mentions, statements, names as written, posts.
  func table(width: Int, isColored: Bool) -> [UInt8] {
    let rows = nodes.map { node in
      [
        node.id.text, String(node.mentions.count), String(statements[node.id] ?? 0),
        ([node.name] + node.aliases).joined(separator: " · ") + roles(node),
      ]
    }
    let header = ["key", "mentions", "statements", "names"]
    let heads = header.enumerated().map { index, title in
      max(Columns.width(title), rows.map { Columns.width(Columns.visible($0[index])) }.max() ?? 0)
    }
    let paint = Paint(isOn: isColored)
    var lines = [paint(Self.line(header, heads), .bold)]
    lines += rows.isEmpty ? ["No names."] : rows.map { Self.line($0.map(Columns.visible), heads) }
    return Array((lines.joined(separator: "\n") + "\n\n").utf8)
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    let key = Columns.left(cells[0], widths[0])
    return "\(key)  \(Columns.right(cells[1], widths[1]))  \(Columns.right(cells[2], widths[2]))  \(cells[3])"
  }

  private func roles(_ node: Node) -> String {
    let titles = node.roles.map { role in role.status == .current ? role.title : "\(role.status.rawValue) \(role.title)"
    }
    var unique: [String] = []
    for title in titles where !unique.contains(title) { unique.append(title) }
    return unique.isEmpty ? "" : " (\(unique.joined(separator: ", ")))"
  }

  /// `{"documents", "entities"}` in one line.
  func json() -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.key("documents")
    json.array(graph.documents) { json, document in json.string(document.id) }
    json.key("entities")
    json.array(nodes) { json, node in
      json.beginObject()
      json.key("aliases")
      json.array(node.aliases) { $0.string($1) }
      json.member("key", node.id.text)
      json.member("kind", node.kind.rawValue)
      json.member("mentions", node.mentions.count)
      json.member("name", node.name)
      json.member("statements", statements[node.id] ?? 0)
      json.endObject()
    }
    json.endObject()
    json.endLine()
    return json.bytes
  }
}
