import SaysoExtraction
import SaysoGraph
import SaysoText

/// Why an entity is one, of its kind, and which mentions are its: in words.
struct NameWhy {
  private let graph: Graph
  private let node: Node
  private let view: AnalysisView?
  private var explainer: NameExplainer?

  init(_ graph: Graph, _ node: Node, _ view: AnalysisView?, _ extractor: Extractor) {
    self.graph = graph
    self.node = node
    self.view = view
    explainer = view.map { extractor.nameExplainer($0.analysis.text) }
  }

  mutating func text() -> String {
    var lines = ["\(node.name) — \(node.named ? "" : "described ")\(node.kind.rawValue), \(node.id.text)"]
    if !node.aliases.isEmpty { lines.append("also written “\(node.aliases.joined(separator: "”, “"))”") }
    lines += Corrected.lines(graph, [node.id])
    lines += readings()
    lines += ["", "mentions, and the rule that made each a mention of \(node.name):"] + mentions()
    if view == nil { lines += ["", "Give the article instead of its graph for words and evidence."] }
    return lines.map(Columns.visible).joined(separator: "\n") + "\n"
  }

  // MARK: Mentions

  private func mentions() -> [String] {
    let shown = node.mentions.prefix(40).map { mention -> [String] in
      let place = "\(mention.document) [\(mention.span.start), \(mention.span.end))"
      let words = view.flatMap { view in
        mention.document == view.document.id ? view.tokens(at: mention.span).map { "“\(view.words($0))”" } : nil
      }
      return [place, words ?? "", mention.form.rawValue, mention.rule]
    }
    let widths = (0..<3).map { column in shown.map { Columns.width($0[column]) }.max() ?? 0 }
    let rows = shown.map { row in
      "  " + (0..<3).filter { widths[$0] > 0 }.map { Columns.left(row[$0], widths[$0]) }.joined(separator: "  ") + "  "
        + row[3]
    }
    return rows + (node.mentions.count > shown.count ? ["  … and \(node.mentions.count - shown.count) more"] : [])
  }

  // MARK: Evidence

  /// The evidence at the first mention of each written form.
  private mutating func readings() -> [String] {
    guard let view else { return [] }
    var seen: [String] = []
    var lines: [String] = []
    for mention in node.mentions where mention.form == .name && mention.document == view.document.id {
      guard let tokens = view.tokens(at: mention.span), seen.count < 3 else { continue }
      let words = view.words(tokens)
      if seen.contains(words) { continue }
      seen.append(words)
      lines += [""] + reading(tokens, view)
    }
    return lines
  }

  private mutating func reading(_ tokens: TokenRange, _ view: AnalysisView) -> [String] {
    let name = view.analysis.names.first { $0.tokens == tokens }
    var lines = [view.quoted(tokens)] + view.sentenceLines(tokens.start, indent: "  ")
    if let name { lines.append("  read as \(name.kind.name), rule \(name.rule)") }
    if let name, name.kind.entityKind != node.kind {
      lines.append("  the entity is \(node.kind.rawValue): its mentions together decide, or a correction")
    }
    guard let stretch = explainer?.stretch(holding: tokens.start), let found = explainer?.candidates(in: stretch) else {
      return lines
    }
    guard let chosen = found.first(where: { $0.tokens == tokens }) else {
      let inner = found.filter { tokens.contains($0.tokens) }.max { $0.total < $1.total }
      return lines + (inner.map { ["  grown from \(view.quoted($0.tokens)): \(EvidenceLines.sums($0.sums))"] } ?? [])
    }
    lines += EvidenceLines.lines(chosen, for: chosen.kind, indent: "  ")
    lines.append("  first pass, which knows only the words around: \(EvidenceLines.sums(chosen.firstSums))")
    return lines + rivals(chosen, found, stretch, view)
  }

  /// The best other cuts of the same words.
  private func rivals(
    _ chosen: NameCandidate, _ found: [NameCandidate], _ stretch: TokenRange, _ view: AnalysisView
  ) -> [String] {
    let others = found.filter { $0.tokens != chosen.tokens && $0.tokens.overlaps(chosen.tokens) }
      .sorted { (-$0.total, $0.tokens) < (-$1.total, $1.tokens) }
    guard !others.isEmpty else { return ["  no other cut of these words can be a name"] }
    return ["  beaten cuts of “\(view.words(stretch))”, which reaches \(chosen.total):"]
      + others.prefix(3).map {
        "    “\(view.words($0.tokens))” \(EvidenceLines.sums($0.sums)); with it the words reach \(EvidenceLines.signed($0.total))"
      }
  }
}

/// Which corrections changed an entity, in words.
enum Corrected {
  static func lines(_ graph: Graph, _ ids: [NodeID]) -> [String] {
    graph.corrections.filter { correction in ids.contains { correction.entities.contains($0) } }
      .map { "corrected  \($0.reason)" }
  }
}
