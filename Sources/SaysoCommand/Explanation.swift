import SaysoCorpus
import SaysoExtraction
import SaysoGraph
import SaysoRules
import SaysoText

/// Why a statement is in a graph, in words.
struct Explanation {
  private let graph: Graph
  private let listing: StatementListing
  private let document: Document?
  private let source: GraphSource

  init(_ graph: Graph, input: Input, source: GraphSource) {
    self.graph = graph
    listing = StatementListing(graph, text: Articles.text(input))
    self.source = source
    if case .document(let document) = input { self.document = document } else { document = nil }
  }

  /// The statements with a number, or a key that begins so.
  func statements(_ name: String) -> [StatementListing.Row] {
    if let number = Int(name), listing.rows.indices.contains(number - 1) { return [listing.rows[number - 1]] }
    return listing.rows.filter { $0.edge.key.text == name || (name.count > 2 && $0.edge.key.text.hasPrefix(name)) }
  }

  func text(_ row: StatementListing.Row) -> String {
    let edge = row.edge
    let stance = row.stance.isEmpty ? "" : row.stance.joined(separator: ", ") + ": "
    var lines =
      [
        "\(row.number)  \(row.who) — \(stance)\(edge.predicate) [\(edge.type.rawValue)] → \(row.whom)",
        "key        \(edge.key.text)", "polarity   \(edge.polarity.rawValue)", "modality   \(edge.modality.rawValue)",
      ] + Self.says(row)
    if let time = edge.time { lines.append("time       \(time.text)") }
    lines += Corrected.lines(graph, [edge.source, edge.target] + edge.attribution.compactMap(\.source))
    let analysis = document.map(source.extractor.analyze)
    for (index, evidence) in edge.evidence.enumerated() {
      lines += [
        "", "evidence \(index + 1) of \(edge.evidence.count), \(evidence.document) \(Self.span(evidence.span))",
      ]
      lines += Columns.wrapped(evidence.quote, Console.width - 2).map { "  " + $0 }
      lines += spans(evidence)
      if let analysis {
        lines += [""] + tokens(evidence.span, analysis)
        let references = sentences(evidence.span, analysis).flatMap { ReferenceListing(analysis).rows(in: $0.tokens) }
        if !references.isEmpty { lines += [""] + references }
      }
      lines += [""] + rule(evidence.rule)
      if let analysis { lines += rivals(evidence, analysis) }
    }
    return lines.map(Columns.visible).joined(separator: "\n") + "\n"
  }

  /// A line for each speaker, the innermost first, with the words that attribute.
  private static func says(_ row: StatementListing.Row) -> [String] {
    if row.speakers.isEmpty { return ["says       the article itself"] }
    return zip(row.speakers, row.edge.attribution).map { name, speaker in
      "says       \(name.isEmpty ? "somebody not named" : name), by “\(speaker.cue)” (\(speaker.form.rawValue))"
    }
  }

  private func spans(_ evidence: Evidence) -> [String] {
    let spans: [(String, CodePointRange?)] = [
      ("source", evidence.sourceSpan), ("target", evidence.targetSpan), ("predicate", evidence.predicateSpan),
      ("negation", evidence.negationSpan), ("hedge", evidence.hedgeSpan), ("time", evidence.time?.span),
    ]
    return spans.compactMap { name, span in
      guard let span else { return nil }
      let words = words(span)
      return "  \(Columns.left(name, 9)) \(Self.span(span))\(words.isEmpty ? "" : "  “\(words)”")"
    }
  }

  private func words(_ span: CodePointRange) -> String {
    guard let document, span.start >= 0, span.start <= span.end else { return "" }
    let points = CodePoints(document.text)
    let bytes = document.text[points.byte(ofOffset: span.start)..<points.byte(ofOffset: span.end)]
    return Columns.visible(String(decoding: bytes, as: UTF8.self))
  }

  /// What else the predicate's words could have stated, and the rules that this one beat.
  private func rivals(_ evidence: Evidence, _ analysis: Analysis) -> [String] {
    guard let document else { return [] }
    let view = AnalysisView(document, analysis)
    guard let words = evidence.predicateSpan.flatMap({ view.tokens(at: $0) }) ?? view.tokens(at: evidence.targetSpan)
    else {
      return []
    }
    let trace = source.extractor.trace(analysis, sentence: view.sentence(of: words.start), between: words)
    var lines = trace.triggers.filter { "frame/" + $0.frame != evidence.rule && words.overlaps($0.words) }.map {
      "  “\(view.words($0.words))” also opens frame \($0.frame), \($0.place)"
        + ($0.obstacle == nil ? ", which states something" : "")
    }
    lines += trace.beaten.filter { $0.by == evidence.rule && $0.tokens.overlaps(words) }.map {
      "  rule \($0.rule) matches “\(view.words($0.tokens))” and states the same, but goes behind"
    }
    return lines.isEmpty ? [] : ["", "rivals:"] + lines
  }

  /// The sentence's tokens as the rules saw them.
  private func tokens(_ span: CodePointRange, _ analysis: Analysis) -> [String] {
    let points = CodePoints(analysis.text.document.text)
    let chunks = source.extractor.chunks(of: analysis)
    return sentences(span, analysis).flatMap { TokenListing.rows(analysis, $0.tokens, chunks, points) }
  }

  private func sentences(_ span: CodePointRange, _ analysis: Analysis) -> [Sentence] {
    let points = CodePoints(analysis.text.document.text)
    return analysis.text.sentences.filter { sentence in
      let bytes = analysis.text.tokens.bytes(sentence.tokens)
      return points.offset(ofByte: bytes.start) < span.end && points.offset(ofByte: bytes.end) > span.start
    }
  }

  /// The rule as its file has it, with its place.
  private func rule(_ name: String) -> [String] {
    guard let rule = RuleEntry.all(source.extractor.rules).first(where: { $0.isNamed(name) }) else {
      return ["rule \(name) (built into the program)"]
    }
    return ["rule \(name), \(rule.place.description)"] + rule.lines.map { "  " + $0 }
  }

  private static func span(_ span: CodePointRange) -> String { "[\(span.start), \(span.end))" }
}
