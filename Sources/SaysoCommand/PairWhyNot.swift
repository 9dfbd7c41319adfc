import SaysoExtraction
import SaysoGraph
import SaysoRules
import SaysoText

/// Why two entities have no statement between them, sentence by sentence, as far as rules are traced.
struct PairWhyNot {
  private let view: AnalysisView
  private let extractor: Extractor
  private let graph: Graph
  private let a: Node
  private let b: Node

  init(_ graph: Graph, _ a: Node, _ b: Node, _ view: AnalysisView, _ extractor: Extractor) {
    self.graph = graph
    self.a = a
    self.b = b
    self.view = view
    self.extractor = extractor
  }

  func text() -> String {
    var lines = ["\(a.name) (\(a.id.text)) and \(b.name) (\(b.id.text))"]
    lines += Corrected.lines(graph, [a.id, b.id])
    lines += statements()
    let (first, second) = (sentences(a), sentences(b))
    let both = first.keys.filter { second[$0] != nil }.sorted()
    if both.isEmpty { lines += ["", apart(first, second)] }
    for sentence in both.prefix(5) {
      lines += [""] + about(sentence, (first[sentence] ?? []) + (second[sentence] ?? []))
    }
    if both.count > 5 { lines += ["", "… and \(both.count - 5) more sentences with both"] }
    return lines.map(Columns.visible).joined(separator: "\n") + "\n"
  }

  /// By sentence: the entity's mentions there.
  private func sentences(_ node: Node) -> [Int: [TokenRange]] {
    var found: [Int: [TokenRange]] = [:]
    for mention in node.mentions where mention.document == view.document.id {
      guard let tokens = view.tokens(at: mention.span) else { continue }
      found[view.sentence(of: tokens.start), default: []].append(tokens)
    }
    return found
  }

  private func statements() -> [String] {
    let listing = StatementListing(graph, text: view.document.text)
    let between = listing.rows.filter {
      Set([$0.edge.source, $0.edge.target]) == Set([a.id, b.id])
    }
    if between.isEmpty { return ["No statement has both as its ends."] }
    return ["There are statements between them; sayso why \(view.document.id) NUMBER explains one:"]
      + between.map { "  \($0.number)  \($0.who) — \($0.edge.predicate) [\($0.edge.type.rawValue)] → \($0.whom)" }
  }

  private func apart(_ first: [Int: [TokenRange]], _ second: [Int: [TokenRange]]) -> String {
    let (x, y) = (first.count, second.count)
    return
      "No sentence mentions both: \(a.name) is mentioned in \(x) of \(view.analysis.text.sentences.count) sentences,"
      + " \(b.name) in \(y) others. A statement is read from one sentence."
  }

  // MARK: One sentence

  private func about(_ sentence: Int, _ mentions: [TokenRange]) -> [String] {
    let ordered = mentions.sorted()
    var lines = [ordered.map { view.quoted($0) }.joined(separator: ", ")]
    lines += view.sentenceLines(ordered[0].start, indent: "  ")
    lines += found(sentence)
    let between = TokenRange(ordered[0].start, ordered[ordered.count - 1].end)
    let trace = extractor.trace(view.analysis, sentence: sentence, between: between)
    lines += nearest(trace.triggers, mentions).map { "  " + self.line($0, mentions) }
    if !trace.otherVerbs.isEmpty {
      let verbs = trace.otherVerbs.map { "“\(view.words(TokenRange($0, $0 + 1)))”" }.joined(separator: ", ")
      lines.append("  no frame lists \(verbs)")
    }
    if trace.triggers.isEmpty, trace.otherVerbs.isEmpty { lines.append("  no word of it opens a frame") }
    lines += trace.readings.map {
      "  reading \($0.rule) at \(view.quoted($0.words)), built into the program: \($0.failed)"
    }
    lines += trace.beaten.prefix(3).map {
      "  rule \($0.rule) matches \(view.quoted($0.tokens)); \($0.by) states the same and goes before"
    }
    for attempt in trace.attempts.prefix(3) {
      lines.append(
        "  rule \(attempt.rule) got as far as \(view.quoted(attempt.tokens)) and broke at \(attempt.condition)")
      lines += extractor.rules.excerpt(attempt.condition).map { "      " + $0 }
    }
    return lines
  }

  /// Those first in whose slots most of the two stand.
  private func nearest(_ triggers: [SentenceTrace.Trigger], _ mentions: [TokenRange]) -> [SentenceTrace.Trigger] {
    func near(_ trigger: SentenceTrace.Trigger) -> Int {
      [trigger.sources, trigger.targets].count { slot in
        slot.contains { range in mentions.contains { $0.overlaps(range) } }
      }
    }
    return triggers.enumerated().sorted { (-near($0.element), $0.offset) < (-near($1.element), $1.offset) }
      .map(\.element)
  }

  /// What was read in the sentence.
  private func found(_ sentence: Int) -> [String] {
    let tokens = view.analysis.text.sentences[sentence].tokens
    return view.analysis.findings.filter { tokens.contains($0.anchor) }.map { finding in
      "  read: \(view.words(finding.source.tokens)) — \(finding.type.rawValue) → \(view.words(finding.target.tokens)), \(finding.rule)"
    }
  }

  private func line(_ trigger: SentenceTrace.Trigger, _ mentions: [TokenRange]) -> String {
    let head = "\(view.quoted(trigger.words)) opens frame \(trigger.frame), \(trigger.place)"
    func filled(_ ranges: [TokenRange], _ slot: String) -> String {
      if ranges.isEmpty { return "nobody (its slot: \(slot))" }
      return ranges.map { range in
        let isMeant = mentions.contains { $0.overlaps(range) }
        return "“\(view.words(range))”" + (isMeant ? "" : ", which is neither of them")
      }
      .joined(separator: " and ")
    }
    return head
      + ": from \(filled(trigger.sources, trigger.sourceSlot)) to \(filled(trigger.targets, trigger.targetSlot))"
      + reason(trigger)
  }

  /// The first condition that failed, where the slots alone do not show it.
  private func reason(_ trigger: SentenceTrace.Trigger) -> String {
    switch trigger.obstacle {
    case nil: "; it states something"
    case .noSource, .noTarget: "; an end is missing"
    case .nobody(let tokens): "; “\(view.words(tokens))” stands for nobody whom a graph would draw"
    case .bothUnnamed: "; neither end has a name"
    case .sameEntity: "; both ends are the same"
    case .beaten: "; another reading of the word goes before, or the end is set aside"
    case .kinds(let source, let target):
      "; \(trigger.type?.rawValue ?? "its type") does not hold between \(source.rawValue) and \(target.rawValue)"
    }
  }
}
