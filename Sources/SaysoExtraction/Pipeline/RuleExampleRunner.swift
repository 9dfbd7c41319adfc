package import SaysoRules
import SaysoGraph
import SaysoText

/// Runs the `yes` and `no` sentences of rules through the whole pipeline.
///
/// A `yes` must be read as its rule says; a `no` must not make the rule fire, or not give what stands after it.
package struct RuleExampleRunner: Sendable {
  private let extractor: Extractor

  package init(_ extractor: Extractor) { self.extractor = extractor }

  /// What is wrong with an example; nil when it holds.
  package func failure(of example: RuleExample) -> String? {
    let analysis = extractor.analyze(Document(id: "example", example.sentence))
    switch example.kind {
    case .yes:
      if example.expectations.isEmpty { return fires(example, analysis) ? nil : "the rule does not fire" }
      let missing = example.expectations.first { !holds($0, example, analysis) }
      return missing.map { "not read as \($0); read: \(listing(analysis))" }
    case .no:
      if example.expectations.isEmpty {
        return fires(example, analysis) ? "the rule fires; read: \(listing(analysis))" : nil
      }
      let read = example.expectations.first { holds($0, example, analysis) }
      return read.map { "read as \($0); read: \(listing(analysis))" }
    }
  }

  // MARK: Firing

  /// Whether the rule, frame or operator left its mark on the sentence.
  private func fires(_ example: RuleExample, _ analysis: Analysis) -> Bool {
    let name = example.rule
    if let found = extractor.rules.operators.first(where: { $0.name == name }) {
      return analysis.sayings.contains { $0.rule == name } || hasEffect(found, analysis)
    }
    return analysis.findings.contains { isRule(name, $0.rule) } || analysis.bareRoles.contains { $0.rule == name }
  }

  private func isRule(_ name: String, _ rule: String) -> Bool { rule == name || rule == "frame/" + name }

  private func hasEffect(_ found: Operator, _ analysis: Analysis) -> Bool {
    analysis.findings.contains { finding in
      found.effects.contains { effect in
        guard case .word(let word) = effect.value else { return false }
        return effect.key == "modality" && finding.stance.modality.rawValue == word
          || effect.key == "polarity" && finding.stance.polarity == .negated
      }
    }
  }

  // MARK: Expectations

  private func holds(_ expected: RuleExample.Expectation, _ example: RuleExample, _ analysis: Analysis) -> Bool {
    if expected.type == "title" { return hasTitle(expected, analysis) }
    let isOperator = extractor.rules.operators.contains { $0.name == example.rule }
    return analysis.findings.contains { finding in
      (isOperator || isRule(example.rule, finding.rule)) && matches(expected, finding, analysis)
    }
  }

  private func matches(_ expected: RuleExample.Expectation, _ finding: Finding, _ analysis: Analysis) -> Bool {
    guard expected.fields.allSatisfy({ has($0, finding, analysis) }) else { return false }
    if expected.type.isEmpty { return true }
    guard finding.type.rawValue == expected.type, expected.arguments.count >= 2 else { return false }
    let ends = [finding.source, finding.target].map { name($0, analysis) }
    let wanted = Array(expected.arguments.prefix(2))
    guard ends == wanted || finding.type.isSymmetric && ends == wanted.reversed() else { return false }
    return expected.arguments.count < 3 || analysis.text.string(finding.predicate).contains(expected.arguments[2])
  }

  /// Whether a statement has the value that an example asks for.
  private func has(_ field: RuleExample.Field, _ finding: Finding, _ analysis: Analysis) -> Bool {
    switch field.key {
    case "modality": return finding.stance.modality.rawValue == field.value
    case "polarity": return finding.stance.polarity.rawValue == field.value
    case "status": return finding.status?.rawValue == field.value
    case "source":
      let index = SayingIndex(analysis)
      guard let saying = index.chain(at: finding).first else { return false }
      return (index.source(of: saying).map { analysis.text.string($0) } ?? "nobody") == field.value
    default: preconditionFailure("the parser admits no field '\(field.key)'")
    }
  }

  private func hasTitle(_ expected: RuleExample.Expectation, _ analysis: Analysis) -> Bool {
    analysis.bareRoles.contains {
      expected.arguments == [name($0.who, analysis), analysis.text.string($0.title)]
    }
  }

  private func name(_ end: End, _ analysis: Analysis) -> String {
    analysis.text.string(analysis.table.entities[end.entity].name)
  }

  private func listing(_ analysis: Analysis) -> String {
    let index = SayingIndex(analysis)
    let lines = analysis.findings.map { finding in
      let words = finding.predicate.isEmpty ? "" : ", " + analysis.text.string(finding.predicate)
      let status = finding.status.map { " status=\($0.rawValue)" } ?? ""
      let saying = index.chain(at: finding).first
      let source =
        saying.map { " source=\"\(index.source(of: $0).map { analysis.text.string($0) } ?? "nobody")\"" } ?? ""
      return "\(finding.type.rawValue)(\(name(finding.source, analysis)), \(name(finding.target, analysis))\(words))"
        + " \(finding.stance.polarity) \(finding.stance.modality)\(status)\(source) by \(finding.rule)"
    }
    return lines.isEmpty ? "nothing" : lines.joined(separator: "; ")
  }
}
