import SaysoCorpus
import SaysoExtraction
import SaysoGraph
import SaysoText

/// Why something is attributed to somebody, in words.
struct AttributionWhy {
  private let graph: Graph
  private let listing: StatementListing
  private let view: AnalysisView?
  private let words: SpanWords
  private let extractor: Extractor

  init(_ graph: Graph, input: Input, _ extractor: Extractor) {
    self.graph = graph
    self.extractor = extractor
    listing = StatementListing(graph, text: Articles.text(input))
    words = SpanWords(Articles.text(input))
    if case .document(let document) = input { view = AnalysisView(document, extractor) } else { view = nil }
  }

  /// The attributions with a number such as `a3`, or an id that begins so.
  func attributions(_ name: String) -> [StatementListing.Saying] {
    if let number = Int(name.dropFirst()), !name.hasPrefix("a-") {
      return listing.attributions.filter { $0.number == number }
    }
    return listing.attributions.filter {
      $0.attribution.id.text == name || name.count > 2 && $0.attribution.id.text.hasPrefix(name)
    }
  }

  func text(_ saying: StatementListing.Saying) -> String {
    let attribution = saying.attribution
    var lines = [
      "\(saying.label)  \(saying.speaker.isEmpty ? "somebody not named" : saying.speaker) — \(saying.cue) → “\(saying.content)”",
      "key        \(attribution.id.text)", "form       \(attribution.form.rawValue)",
      "where      \(saying.place.description)",
    ]
    if let speaker = attribution.speaker { lines.append("speaker    \(speaker.text)") }
    if let parent = attribution.parent, let outer = listing.attributions.first(where: { $0.attribution.id == parent }) {
      lines.append(
        "within     \(outer.label), what \(outer.speaker.isEmpty ? "somebody not named" : outer.speaker) \(outer.cue)")
    }
    lines.append("statements " + statements(attribution))
    lines.append("")
    for (name, spans) in [("source", attribution.source), ("cue", attribution.cue), ("content", attribution.content)] {
      lines += spans.map { span in
        "  \(Columns.left(name, 8)) [\(span.start), \(span.end))" + (words.text(span).map { "  “\($0)”" } ?? "")
      }
    }
    if let view {
      lines += reading(attribution, view)
    } else {
      lines += ["", "Give the article instead of its graph for words and rule."]
    }
    return lines.map(Columns.visible).joined(separator: "\n") + "\n"
  }

  /// The numbers of the statements that stand in it.
  private func statements(_ attribution: Attribution) -> String {
    let inside = listing.rows.filter { row in row.edge.evidence.contains { $0.attribution == attribution.id } }
    return inside.isEmpty ? "none that the rules can read" : inside.map { String($0.number) }.joined(separator: ", ")
  }

  // MARK: The article

  private func reading(_ attribution: Attribution, _ view: AnalysisView) -> [String] {
    guard let span = attribution.cue.first ?? attribution.content.first, let tokens = view.tokens(at: span) else {
      return []
    }
    let analysis = view.analysis
    let sentence = analysis.text.sentences[view.sentence(of: tokens.start)].tokens
    var lines = [""] + view.sentenceLines(tokens.start, indent: "  ") + [""]
    lines += TokenListing.rows(analysis, sentence, extractor.chunks(of: analysis), CodePoints(view.document.text))
    let references = ReferenceListing(analysis).rows(in: sentence)
    if !references.isEmpty { lines += [""] + references }
    let found = analysis.sayings.first {
      $0.cue.contains { $0.overlaps(tokens) } || $0.cue.isEmpty && $0.content.contains { $0.overlaps(tokens) }
    }
    guard let found else { return lines }
    lines.append("")
    if let rule = RuleEntry.all(extractor.rules).first(where: { $0.isNamed(found.rule) }) {
      lines += ["rule \(rule.name), \(rule.place)"] + rule.lines.map { "  " + $0 }
    } else {
      lines.append("rule \(found.rule) (built into the program)")
    }
    let rivals = extractor.sayingTrace(analysis, in: tokens).cues.filter { $0.rule != found.rule }
    if !rivals.isEmpty {
      lines += ["", "rivals:"]
      lines += rivals.map { "  \(view.quoted($0.words)) is also a cue of \($0.rule), \($0.place): \($0.failed)" }
    }
    return lines
  }
}

/// Why words are not attributed to anybody, or to whom they are.
struct SayingWhyNot {
  private let view: AnalysisView
  private let extractor: Extractor

  init(_ view: AnalysisView, _ extractor: Extractor) {
    self.view = view
    self.extractor = extractor
  }

  /// Explains the first few places where the words stand.
  func text(_ words: String) throws(InputError) -> String {
    try view.explained(words, extractor) { about($0) }
  }

  private func about(_ place: TokenRange) -> [String] {
    let analysis = view.analysis
    let around = analysis.sayings.filter { $0.content.contains { $0.contains(place.start) } }
    if !around.isEmpty {
      return ["It is attributed; sayso why with the number of the attribution tells more:"]
        + around.map { "  to \(source($0)), rule \($0.rule)" }
    }
    let number = view.sentence(of: place.start)
    let sentence = analysis.text.sentences[number].tokens
    let cues = extractor.sayingTrace(analysis, in: sentence).cues
    if cues.isEmpty {
      return ["No word of the sentence is a cue of attribution; sayso rules list names the operators."]
    }
    return cues.map { cue in
      let head = "\(view.quoted(cue.words)) is a cue of \(cue.rule), \(cue.place): "
      guard let index = cue.saying else { return head + cue.failed }
      return head
        + "attributes \(content(analysis.sayings[index])) to \(source(analysis.sayings[index])), not these words"
    }
  }

  private func source(_ saying: Saying) -> String { quoted(saying.source, "nobody named") }
  private func content(_ saying: Saying) -> String { quoted(saying.content, "nothing") }

  private func quoted(_ ranges: [TokenRange], _ nothing: String) -> String {
    ranges.isEmpty ? nothing : "“" + ranges.map { view.words($0) }.joined(separator: " … ") + "”"
  }
}
