import SaysoGraph

/// Short names for the nodes and statements of a graph, in DOT, in SVG and as addresses in a page.
///
/// Made from ids and keys alone, so that the same entity or statement is called the same in every
/// picture of every article: `per_mara_voss`, `s_1459035946`. They are letters, digits and `_`, which no
/// language or tool reads as more than a name.
struct ShortNames {
  private var nodes: [NodeID: String] = [:]
  private var statements: [String] = []
  private var taken: [String: Int] = [:]

  init(_ graph: Graph) {
    for node in graph.nodes where nodes[node.id] == nil { nodes[node.id] = own(Self.name(of: node)) }
    statements = graph.edges.map { own(Self.name(of: $0.key)) }
  }

  /// Names in the order of what they are for; each is given once, even where an id comes again.
  static func unique(nodes: [Node], keys: [StatementKey]) -> (nodes: [String], statements: [String]) {
    var names = ShortNames(Graph())
    return (nodes.map { names.own(name(of: $0)) }, keys.map { names.own(name(of: $0)) })
  }

  func name(_ node: NodeID) -> String { nodes[node] ?? "node" }

  func name(ofEdge i: Int) -> String { statements[i] }

  /// Names are as good as unique; where two are not, the second gets a number.
  private mutating func own(_ name: String) -> String {
    let count = taken[name, default: 0]
    taken[name] = count + 1
    return count == 0 ? name : own("\(name)_\(count + 1)")
  }

  private static let longest = 28

  private static func name(of node: Node) -> String {
    let parts = node.id.text.split(separator: ":", maxSplits: 1)
    let written = node.named && parts.count == 2 ? String(parts[1]) : node.name
    var name = ""
    var isWhole = node.named && parts.count == 2
    for scalar in written.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": name.unicodeScalars.append(scalar)
      case "A"..."Z": name += scalar.properties.lowercaseMapping
      case "-", " ": name += name.isEmpty || name.hasSuffix("_") ? "" : "_"
      default: isWhole = false
      }
      if name.utf8.count >= longest {
        isWhole = false
        break
      }
    }
    while name.hasSuffix("_") { name.removeLast() }
    let plain = [tag(node.kind), name].filter { !$0.isEmpty }.joined(separator: "_")
    return isWhole && !name.isEmpty ? plain : plain + "_" + digits(node.id.text, 6)
  }

  /// The field's short forms.
  private static func tag(_ kind: EntityKind) -> String {
    switch kind {
    case .person: "per"
    case .organization: "org"
    case .place: "loc"
    case .group: "grp"
    }
  }

  private static func name(of key: StatementKey) -> String {
    let digits = key.text.dropFirst(2).utf8.prefix(10)
    let isOurs =
      key.text.hasPrefix("s-") && digits.count == 10
      && digits.allSatisfy { 48...57 ~= $0 || 97...102 ~= $0 }
    return "s_" + (isOurs ? String(decoding: digits, as: UTF8.self) : Self.digits(key.text, 10))
  }

  private static func digits(_ text: String, _ count: Int) -> String {
    var hash = StableHash()
    hash.field(text)
    return hash.digits(count)
  }
}
