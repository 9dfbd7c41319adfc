import SaysoGraph

/// The controls that choose among the statements; shown by the script alone.
extension PageWriter {
  mutating func filters() {
    guard !listed.isEmpty else { return }
    html.raw("<div class=\"filters\" role=\"search\" aria-label=\"Choose among the statements\" hidden>\n")
    html.raw(
      "<label>Search <kbd>/</kbd><input type=\"search\" id=\"find\" autocomplete=\"off\" aria-keyshortcuts=\"/\"></label>\n"
    )
    select("by", "On whose word", "anybody’s", speakerOptions)
    select("about", "About", "anybody or anything", entityOptions)
    let edges = listed.map { graph.edges[$0] }
    let types = StatementType.allCases.filter { type in edges.contains { $0.type == type } }
    select("type", "Kind", "all kinds", types.map { ($0.rawValue, Wording.plain($0)) })
    let modalities = Modality.allCases.filter { modality in edges.contains { $0.modality == modality } }
    select("modality", "How sure", "all", modalities.map { ($0.rawValue, Self.words($0)) })
    let polarities = Polarity.allCases.filter { polarity in edges.contains { $0.polarity == polarity } }
    select("polarity", "Affirmed or negated", "both", polarities.map { ($0.rawValue, Self.words($0)) })
    html.raw(
      "<p class=\"count\"><span role=\"status\">\(listed.count) of \(counted(listed.count, "statement"))</span>\n"
        + "<button type=\"button\" data-do=\"reset\" aria-keyshortcuts=\"Escape\">Show all</button></p>\n</div>\n"
        + "<p class=\"told\"></p>\n")
  }

  private mutating func select(
    _ name: String, _ label: String, _ all: String, _ options: [(value: String, words: String)]
  ) {
    html.raw("<label>\(label)<select data-filter=\"\(name)\">")
    html.element("option", [("value", "")], all)
    for option in options { html.element("option", [("value", option.value)], option.words) }
    html.raw("</select></label>\n")
  }

  /// Those on whose word a listed statement stands, anywhere in its chain.
  private var speakerOptions: [(value: String, words: String)] {
    var used = [Bool](repeating: false, count: speakers.all.count)
    for i in listed { for speaker in chain(graph.edges[i]) { used[speaker] = true } }
    return speakers.all.indices.filter { used[$0] }.map { ("\($0)", cleanText(speakers.all[$0].name, limit: 80)) }
  }

  private var entityOptions: [(value: String, words: String)] {
    var stated: Set<NodeID> = []
    for i in listed { stated.formUnion([graph.edges[i].source, graph.edges[i].target]) }
    let nodes = graph.nodes.filter { stated.contains($0.id) }
    return nodes.map { (value: names.name($0.id), words: cleanText(wording.name($0.id), limit: 80)) }
      .sorted { ($0.words.lowercased(), $0.value) < ($1.words.lowercased(), $1.value) }
  }

  /// Numbers of the speakers of a statement; that of the article alone in its own voice.
  func chain(_ edge: Edge) -> [Int] {
    edge.attribution.isEmpty ? [speakers.index(nil)] : edge.attribution.map { speakers.index($0) }
  }

  static func words(_ modality: Modality) -> String { Wording.modality(modality) ?? "stated flatly" }

  static func words(_ polarity: Polarity) -> String { polarity == .negated ? "NOT: negated" : "affirmed" }
}
