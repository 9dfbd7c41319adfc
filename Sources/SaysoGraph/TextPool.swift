/// One copy of each text that many graphs hold again and again: names of rules, ids, sentences.
struct TextPool: Sendable {
  private var texts: Set<Spelling> = []

  /// The text that was there first, byte for byte the same.
  mutating func shared(_ text: String) -> String {
    // Up to 15 bytes stand in the value itself.
    if text.utf8.count < 16 { return text }
    return texts.insert(Spelling(text)).memberAfterInsert.text
  }

  mutating func share(_ text: inout String) { text = shared(text) }

  /// Makes a graph's evidence, mentions and roles refer to texts of the pool.
  mutating func share(_ graph: inout Graph) {
    for i in graph.edges.indices {
      for j in graph.edges[i].evidence.indices { share(&graph.edges[i].evidence[j]) }
    }
    for i in graph.nodes.indices {
      for j in graph.nodes[i].mentions.indices {
        share(&graph.nodes[i].mentions[j].document)
        share(&graph.nodes[i].mentions[j].rule)
      }
      for j in graph.nodes[i].roles.indices {
        share(&graph.nodes[i].roles[j].document)
        share(&graph.nodes[i].roles[j].title)
        share(&graph.nodes[i].roles[j].body)
      }
    }
    for i in graph.attributions.indices {
      share(&graph.attributions[i].document)
      share(&graph.attributions[i].speaker)
    }
  }

  private mutating func share(_ evidence: inout Evidence) {
    share(&evidence.document)
    share(&evidence.quote)
    share(&evidence.predicate)
    share(&evidence.rule)
    share(&evidence.place)
    if let id = evidence.attribution { evidence.attribution = AttributionID(shared(id.text)) }
  }

  private mutating func share(_ id: inout NodeID?) {
    if let known = id { id = NodeID(shared(known.text)) }
  }
}
