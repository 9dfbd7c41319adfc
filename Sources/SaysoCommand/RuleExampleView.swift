import SaysoExtraction
import SaysoGraph
import SaysoRules
import SaysoText

/// How a rule reads a sentence, in lines: its groups, and which words bound to which part.
struct RuleExampleView {
  private let extractor: Extractor

  init(_ extractor: Extractor) { self.extractor = extractor }

  /// What the rule, frame or operator of an example found in it.
  func lines(_ example: RuleExample) -> [String] { lines(example.rule, in: example.sentence, groups: false) }

  /// The same with the sentence's groups and, where a rule broke off, the condition.
  func trace(_ example: RuleExample) -> [String] { lines(example.rule, in: example.sentence, groups: true) }

  private func lines(_ name: String, in sentence: String, groups: Bool) -> [String] {
    let view = AnalysisView(Document(id: "example", sentence), extractor)
    if let rule = extractor.rules.rules.firstIndex(where: { $0.name == name }) {
      return view.analysis.text.sentences.indices.flatMap { ruleLines(rule, view, $0, groups) }
    }
    if extractor.rules.frames.contains(where: { $0.name == name }) {
      return view.analysis.text.sentences.indices.flatMap { frameLines(name, view, $0) }
    }
    return operatorLines(name, view)
  }

  // MARK: Rules

  private func ruleLines(_ rule: Int, _ view: AnalysisView, _ sentence: Int, _ groups: Bool) -> [String] {
    let trace = extractor.trace(rule: rule, view.analysis, sentence: sentence)
    var lines: [String] = []
    if groups {
      lines += [
        "the rule saw: "
          + trace.groups.map { "[\(view.words($0.tokens))]\($0.labels.isEmpty ? "" : " " + $0.labels)" }.joined(
            separator: "  ")
      ]
    }
    for match in trace.matches {
      let parts = match.captures.map { "\($0.name) = “\(view.words($0.tokens))”" }
      let lost = match.lostTo.map { "; rule \($0) states the same and goes before" } ?? ""
      lines.append("matches “\(view.words(match.tokens))”: \(parts.joined(separator: ", "))\(lost)")
    }
    switch trace.miss {
    case .brokeOff(let tokens, let place):
      let at = tokens.map { "“\(view.words($0))”" } ?? "the sentence's end"
      lines.append("breaks off at \(at), by the condition at \(place)")
      if groups { lines += extractor.rules.excerpt(place).map { "    " + $0 } }
    case .notTried: lines.append("is not tried: no word or group of it stands here")
    case .gaveUp: lines.append("gives up: the pattern takes too many steps")
    case nil: break
    }
    return lines
  }

  // MARK: Frames

  private func frameLines(_ name: String, _ view: AnalysisView, _ sentence: Int) -> [String] {
    let tokens = view.analysis.text.sentences[sentence].tokens
    let trace = extractor.trace(view.analysis, sentence: sentence, between: tokens)
    let opened = trace.triggers.filter { $0.frame == name }
    var lines = opened.map { trigger in
      "“\(view.words(trigger.words))” opens it: from \(filled(trigger.sources, trigger.sourceSlot, view))"
        + " to \(filled(trigger.targets, trigger.targetSlot, view))"
    }
    for finding in view.analysis.findings where finding.rule == "frame/" + name && tokens.contains(finding.anchor) {
      lines.append(
        "states “\(view.words(finding.source.tokens))” — \(finding.type.rawValue) → “\(view.words(finding.target.tokens))”"
      )
    }
    if lines.isEmpty { lines.append("no word of it opens the frame") }
    return lines
  }

  private func filled(_ ranges: [TokenRange], _ slot: String, _ view: AnalysisView) -> String {
    if ranges.isEmpty { return "nothing (\(slot))" }
    return ranges.map { "“\(view.words($0))”" }.joined(separator: " and ") + " (\(slot))"
  }

  // MARK: Operators

  private func operatorLines(_ name: String, _ view: AnalysisView) -> [String] {
    var lines = view.analysis.sayings.filter { $0.rule == name }.map { saying in
      func words(_ ranges: [TokenRange]) -> String {
        ranges.isEmpty ? "nobody" : "“" + ranges.map { view.words($0) }.joined(separator: " … ") + "”"
      }
      return "attributes \(words(saying.content)) to \(words(saying.source)) by \(words(saying.cue))"
    }
    for finding in view.analysis.findings {
      let cues = [finding.stance.negation, finding.stance.hedge].filter { $0 >= 0 }
      if cues.isEmpty { continue }
      let words = cues.map { "“\(view.words(TokenRange($0, $0 + 1)))”" }.joined(separator: ", ")
      lines.append(
        "\(words): “\(view.words(finding.source.tokens))” — \(finding.type.rawValue) → “\(view.words(finding.target.tokens))”"
          + " is \(finding.stance.polarity.rawValue), \(finding.stance.modality.rawValue)")
    }
    if lines.isEmpty { lines.append("changes nothing here") }
    return lines
  }
}
