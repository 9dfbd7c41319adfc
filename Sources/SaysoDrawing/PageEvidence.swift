import SaysoGraph

/// A statement's sentence with each part of it marked and named.
struct PageParts {
  enum Kind: String, CaseIterable {
    case subject, predicate, object, speaker, cue, hedge, negation, time, amount

    var words: String {
      switch self {
      case .negation: "negation"
      case .time: "when"
      case .amount: "how much"
      default: rawValue
      }
    }
  }

  struct Part {
    var kind: Kind
    var span: CodePointRange
    /// Who or what is meant, where the words alone do not say.
    var meant = ""
  }

  private(set) var parts: [Part] = []

  init(_ evidence: Evidence, of edge: Edge, _ attributions: [AttributionID: Attribution], _ wording: Wording) {
    add(.negation, evidence.negationSpan)
    add(.hedge, evidence.hedgeSpan)
    add(.predicate, evidence.predicateSpan)
    add(.subject, evidence.sourceSpan, wording.name(edge.source))
    add(.object, evidence.targetSpan, wording.name(edge.target))
    // A chain that leads back into itself, as a foreign graph may have it, ends.
    var (next, left) = (evidence.attribution, 8)
    while left > 0, let id = next, let attribution = attributions[id] {
      for span in attribution.source { add(.speaker, span, attribution.speaker.map(wording.name) ?? "") }
      for span in attribution.cue { add(.cue, span) }
      (next, left) = (attribution.parent, left - 1)
    }
    add(.time, evidence.time?.span)
    for amount in evidence.amounts { add(.amount, amount.span) }
  }

  private mutating func add(_ kind: Kind, _ span: CodePointRange?, _ meant: String = "") {
    if let span { parts.append(Part(kind: kind, span: span, meant: meant)) }
  }
}

extension PageWriter {
  mutating func write(_ evidence: Evidence, of edge: Edge) {
    let scalars = Array(evidence.quote.unicodeScalars)
    let parts = PageParts(evidence, of: edge, attributions, wording).parts
    let ranges = parts.map { PageMarks.range($0.span, from: evidence.span.start, count: scalars.count) ?? 0..<0 }
    let document = documents[evidence.document]
    let place = "\(evidence.span.start)–\(evidence.span.end)"
    html.open(
      "blockquote",
      [
        ("class", "quote"), document.map { ("data-source", "\($0)") } ?? ("data-cite", name(evidence.document)),
        ("data-characters", place),
      ])
    for stretch in PageMarks.stretches(of: 0..<scalars.count, by: ranges) {
      let kinds = PageParts.Kind.allCases.filter { kind in stretch.marks.contains { parts[$0].kind == kind } }
      if kinds.isEmpty {
        html.article(scalars, stretch.range)
        continue
      }
      html.open("span", [("class", "part " + kinds.map(\.rawValue).joined(separator: " "))])
      html.article(scalars, stretch.range)
      tag(stretch.closes.map { index in (parts[index], Array(scalars[ranges[index]])) })
      html.close("span")
    }
    html.raw("</blockquote>\n")
    elsewhere(evidence, parts, ranges)
    html.raw("<p class=\"cite\">")
    if let document, graph.documents.count > 1 {
      source(graph.documents[document], headline: true)
      html.raw(", ")
    } else if document == nil {
      html.text(name(evidence.document) + ", ")
    }
    html.text("characters \(place)")
    if evidence.rule != edge.rule, !evidence.rule.isEmpty {
      html.text("; read by \(cleanText(evidence.rule, limit: 200))")
    }
    html.raw("</p>\n")
  }

  private func name(_ document: String) -> String { cleanText(document, limit: 200) }

  /// What the words before are, for the eye, for the ear and for who sees no style.
  private mutating func tag(_ closed: [(part: PageParts.Part, words: [Unicode.Scalar])]) {
    if closed.isEmpty { return }
    var labels: [String] = []
    for (part, scalars) in closed {
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars)
      let isSaid = part.meant.isEmpty || cleanText(String(words)).lowercased() == part.meant.lowercased()
      let label = isSaid ? part.kind.words : "\(part.kind.words): \(cleanText(part.meant, limit: 60))"
      if !labels.contains(label) { labels.append(label) }
    }
    html.raw("<small class=\"tag\"><i> (</i>")
    html.text(labels.joined(separator: ", "))
    html.raw("<i>) </i></small>")
  }

  /// Parts that stand outside the sentence, in the article's words where they are known.
  private mutating func elsewhere(_ evidence: Evidence, _ parts: [PageParts.Part], _ ranges: [Range<Int>]) {
    var found: [String] = []
    for (part, range) in zip(parts, ranges) where range.isEmpty {
      guard let words = places.words([part.span], in: evidence.document) else { continue }
      let label = "\(part.kind.words) “\(cleanText(words, limit: 120))”"
      if !found.contains(label) { found.append(label) }
    }
    if found.isEmpty { return }
    html.element("p", [("class", "cite")], "Outside the sentence: \(found.joined(separator: ", ")).")
    html.line()
  }
}
