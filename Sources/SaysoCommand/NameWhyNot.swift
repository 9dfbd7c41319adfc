import SaysoCorpus
import SaysoExtraction
import SaysoGraph
import SaysoText

/// Why words are no name of their own, in words.
struct NameWhyNot {
  private let view: AnalysisView
  private let extractor: Extractor
  private var explainer: NameExplainer

  init(_ view: AnalysisView, _ extractor: Extractor) {
    self.view = view
    self.extractor = extractor
    explainer = extractor.nameExplainer(view.analysis.text)
  }

  /// Explains the first few places where the words stand.
  mutating func text(_ words: String) throws(InputError) -> String {
    let view = view
    return try view.explained(words, extractor) { reasons($0) }
  }

  private mutating func reasons(_ place: TokenRange) -> [String] {
    if let name = view.analysis.names.first(where: { $0.tokens == place }) {
      return ["It is a name: \(name.kind.name), rule \(name.rule); sayso why tells the evidence."]
    }
    var lines: [String] = []
    if let name = view.analysis.names.first(where: { $0.tokens.overlaps(place) }) {
      let how = name.tokens.contains(place) ? "It stands inside the name" : "It shares words with the name"
      lines.append("\(how) “\(view.words(name.tokens))”: \(name.kind.name), rule \(name.rule).")
    }
    guard let stretch = explainer.stretch(holding: place.start), stretch.contains(place) else {
      return lines + [outside(place)]
    }
    let found = explainer.candidates(in: stretch)
    guard let candidate = found.first(where: { $0.tokens == place }) else { return lines + [barred(place, stretch)] }
    return lines + weighed(candidate, found, stretch)
  }

  // MARK: Reasons

  /// Words outside the stretches where names are looked for.
  private func outside(_ place: TokenRange) -> String {
    guard place.indices.contains(where: explainer.isCapital) else {
      return "No word of it has a capital letter, and names are looked for only where capitals are."
    }
    if explainer.stretch(holding: place.start) == nil {
      return
        "“\(view.words(TokenRange(place.start, place.start + 1)))” begins no stretch of capitals, and a name lies within one."
    }
    return "It runs over the end of a stretch of capitals, and a name lies within one."
  }

  /// Words inside a stretch that no name may be made of.
  private func barred(_ place: TokenRange, _ stretch: TokenRange) -> String {
    let (first, last) = (TokenRange(place.start, place.start + 1), TokenRange(place.last, place.end))
    if place.count > NameExplainer.longest {
      return "It is longer than the \(NameExplainer.longest) words of the longest name."
    }
    if !explainer.canStart(place.start, stretch) { return "No name begins with “\(view.words(first))” here." }
    if !explainer.canEnd(place.last) { return "No name ends with “\(view.words(last))”." }
    return "A single word without a capital letter is no name."
  }

  private func weighed(_ candidate: NameCandidate, _ found: [NameCandidate], _ stretch: TokenRange) -> [String] {
    let best = candidate.sum(candidate.kind)
    var lines = ["looked at in “\(view.words(stretch))”; what would have to be above zero:"]
    lines += EvidenceLines.lines(candidate, for: candidate.kind, indent: "  ")
    if best <= 0 {
      lines.append("No kind reaches more than zero, so it is no name. \(against(candidate))")
    } else {
      let total = found.filter { $0.sum($0.kind) > 0 }.map(\.total).max() ?? 0
      lines.append(
        "\(candidate.kind.name) reaches \(best), but other cuts of the same words reach \(total), with it only \(EvidenceLines.signed(candidate.total))."
      )
    }
    if candidate.firstSums != candidate.sums {
      lines.append("first pass, which knows only the words around: \(EvidenceLines.sums(candidate.firstSums))")
    }
    return lines
  }

  /// The three lines that weigh most against the best kind.
  private func against(_ candidate: NameCandidate) -> String {
    let kind = Int(candidate.kind.rawValue)
    let heavy = candidate.lines.filter { $0.weights[kind] < 0 }
      .sorted { ($0.weights[kind], $0.evidence) < ($1.weights[kind], $1.evidence) }.prefix(3)
    if heavy.isEmpty { return "Nothing speaks for it." }
    let list = heavy.map { "\($0.evidence) \(EvidenceLines.signed($0.weights[kind]))" }.joined(separator: ", ")
    return "Against \(candidate.kind.name), its best: \(list)."
  }
}
