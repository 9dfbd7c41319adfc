import SaysoGraph

/// Writes a graph in Graphviz's language, for people, for `dot`, and for tools that read DOT.
///
/// Nodes and edges are called by ``ShortNames``, a line each, in the order of the graph. First comes the label, then
/// what the graph says in attributes of its own names, then what `dot` draws by; docs/dot.md has them all.
struct DOTWriter {
  private let picture: Picture
  private let facts: DOTFacts
  private let nodeNames: [String]
  private let edgeNames: [String]
  private var keys: Set<[String]> = []
  private var bytes: [UInt8] = []

  init(_ graph: Graph, _ picture: Picture) {
    self.picture = picture
    facts = DOTFacts(graph)
    nodeNames = picture.participants.map(\.id)
    edgeNames = picture.statements.map(\.id)
  }

  /// Both graphs of a diff in one. What both have is called as the second calls it.
  init(_ diff: DiffPicture) {
    picture = diff.picture(.merged)
    facts = DOTFacts(diff.union)
    (nodeNames, edgeNames) = ShortNames.unique(
      nodes: picture.participants.map(\.node), keys: picture.statements.map(\.edge.key))
  }

  mutating func write() -> [UInt8] {
    raw("digraph sayso {\n")
    for (name, value) in facts.header.entries { raw("  \(name)=\"\(value)\";\n") }
    writeDefaults()
    for (i, participant) in picture.participants.enumerated() {
      write(nodeNames[i], attributes(participant, id: nodeNames[i]))
    }
    for (i, statement) in picture.statements.enumerated() {
      let (tail, head) = (nodeNames[statement.tail], nodeNames[statement.head])
      let hasKey = keys.insert([tail, head, statement.edge.key.text]).inserted
      write("\(tail) -> \(head)", attributes(statement, id: edgeNames[i], hasKey: hasKey))
    }
    raw("}\n")
    return bytes
  }

  private mutating func writeDefaults() {
    var (graph, node, edge) = (DOTAttributes(), DOTAttributes(), DOTAttributes())
    let font = ("fontname", RenderedDOT.font)
    // Values are not broken over lines by those that write DOT anew: only Graphviz can read that.
    let looks = [
      ("label", DOTLook.label(picture)), ("labelloc", "t"), ("charset", "UTF-8"), font, ("fontsize", "14"),
      ("linelength", "0"),
      ("nodesep", "0.3"), ("rankdir", DOTLook.direction(picture).rawValue), ("ranksep", "0.4"),
    ]
    for (name, value) in looks { graph.look(name, value) }
    for (name, value) in [font, ("fontsize", "12"), ("margin", "0.16,0.08"), ("penwidth", "0.8")] {
      node.look(name, value)
    }
    for (name, value) in [font, ("fontsize", "10"), ("arrowsize", "0.8")] { edge.look(name, value) }
    write("graph", graph)
    write("node", node)
    write("edge", edge)
  }

  private func attributes(_ participant: Picture.Participant, id: String) -> DOTAttributes {
    var attributes = DOTAttributes()
    attributes.look("label", DOTLook.label(participant))
    facts.add(participant.node, to: &attributes)
    attributes.fact("change", participant.mark?.rawValue)
    attributes.fact("change_note", participant.remark)
    attributes.closeFacts()
    attributes.look("id", id)
    DOTLook.add(participant, to: &attributes)
    return attributes
  }

  private func attributes(_ statement: Picture.Statement, id: String, hasKey: Bool) -> DOTAttributes {
    var attributes = DOTAttributes()
    attributes.look("label", DOTLook.label(statement))
    // Two edges of one key between the same nodes are one edge to Graphviz.
    if hasKey { attributes.fact("key", statement.edge.key.text) }
    facts.add(statement, to: &attributes)
    attributes.fact("change", statement.mark?.rawValue)
    attributes.fact("change_note", statement.note)
    attributes.closeFacts()
    attributes.look("id", id)
    DOTLook.add(statement, to: &attributes)
    return attributes
  }

  private mutating func write(_ name: String, _ attributes: DOTAttributes) {
    raw("  \(name) [" + attributes.entries.map { "\($0.name)=\"\($0.value)\"" }.joined(separator: ", ") + "];\n")
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
