import SaysoGraph
import SaysoText

/// Makes nodes of entities.
struct NodeMaker {
  private let analysis: Analysis
  private let points: CodePoints
  private let spans: SpanMaker

  init(_ analysis: Analysis, _ points: CodePoints, _ spans: SpanMaker) {
    self.analysis = analysis
    self.points = points
    self.spans = spans
  }

  /// An id for each entity of the table.
  func ids(_ keys: CanonicalKeys, _ memory: inout KeyMemory) -> [NodeID] {
    let document = analysis.text.document.id
    return analysis.table.entities.map { entity in
      if entity.isNamed { return memory.id(entity.kind, named: analysis.text.string(entity.name), keys) }
      let start = Int(analysis.text.tokens.start[entity.name.start])
      return NodeID(entity.kind, describedIn: document, at: points.offset(ofByte: start))
    }
  }

  func node(_ index: Int, id: NodeID) -> Node {
    let entity = analysis.table.entities[index]
    let name = analysis.text.string(entity.name)
    var aliases: [String] = []
    var mentions: [Mention] = []
    for number in entity.mentions {
      let mention = analysis.table.mentions[number]
      let written = analysis.text.string(mention.tokens)
      if mention.form == .name, written != name, !aliases.contains(written) { aliases.append(written) }
      mentions.append(
        Mention(
          document: analysis.text.document.id, span: spans.span(mention.tokens), form: mention.form,
          rule: mention.rule))
    }
    return Node(
      id: id, kind: entity.kind, named: entity.isNamed, name: name, aliases: aliases, roles: [],
      mentions: mentions)
  }
}
