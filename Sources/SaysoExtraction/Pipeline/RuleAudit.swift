import SaysoGraph
package import SaysoRules
import SaysoSyntax
import SaysoText

/// Checks that rules' examples show what the rules' conditions are for.
///
/// A rule is tried with each of its conditions deleted (mutation testing: DeMillo, Lipton and Sayward 1978). Where
/// no example of it then comes out otherwise, nothing shows what the condition is for.
package struct RuleAudit {
  private let extractor: Extractor
  private let files: Set<String>
  private var rules: RuleSet { extractor.rules }

  /// Only rules of `files` are looked at.
  package init(_ extractor: Extractor, files: Set<String>) {
    self.extractor = extractor
    self.files = files
  }

  /// Findings in the order of the rules' names.
  package func findings() -> [RuleDiagnostic] { idleConditions() + frames() }

  // MARK: Conditions of rules

  /// A condition is that of a place: a phrase's conditions, and those that a repetition writes out several times,
  /// need one example in one of the rules that use them.
  private func idleConditions() -> [RuleDiagnostic] {
    var seen: [Condition] = []
    var isNeeded: [Condition: Bool] = [:]
    var owner: [Condition: Int] = [:]
    for index in rules.rules.indices where files.contains(rules.rules[index].place.file) {
      let bench = Bench(index, extractor)
      for variant in rules.variants(of: index) {
        let condition = Condition(place: variant.place, what: variant.what)
        if isNeeded[condition] == nil {
          seen.append(condition)
          owner[condition] = index
        }
        if isNeeded[condition] == true { continue }
        isNeeded[condition] = bench.notices(variant.rules)
      }
    }
    return seen.filter { isNeeded[$0] == false && files.contains($0.place.file) }.map { condition in
      let name = rules.rules[owner[condition] ?? 0].name
      return rules.warning(
        condition.place, "no example of '\(name)' needs the condition \(condition.what)",
        "add a 'no' that only this condition keeps out, or delete it")
    }
  }

  private struct Condition: Hashable {
    var place: RulePlace
    var what: String
  }

  // MARK: Frames

  private func frames() -> [RuleDiagnostic] {
    rules.frames.indices.filter { files.contains(rules.frames[$0].place.file) }.flatMap { frame($0) }
  }

  private func frame(_ index: Int) -> [RuleDiagnostic] {
    let frame = rules.frames[index]
    let examples = rules.examples.filter { $0.rule == frame.name && $0.file == frame.place.file }
    let read = examples.map { ($0, extractor.analyze(Document(id: "example", $0.sentence))) }
    var found: [RuleDiagnostic] = []
    let reached = Set(read.filter { $0.0.kind == .yes }.flatMap { lines(of: index, in: $0.1) })
    for line in rules.lines(ofFrame: index) where !reached.contains(line) {
      found.append(rules.warning(line, "no 'yes' of '\(frame.name)' reaches this line", "add a sentence with a word of it"))
    }
    let nos = read.filter { $0.0.kind == .no }.map(\.1)
    if !nos.isEmpty, !nos.contains(where: { opens(index, $0) }) {
      found.append(
        rules.warning(
          frame.place, "no 'no' of '\(frame.name)' has a word of it, so nothing shows what its slots are for",
          "add a sentence with one of its words that states nothing"))
    }
    if rules.framePredicates.all.contains(where: { $0.owner == index && !$0.particles.isEmpty }) {
      let variant = rules.withoutParticles(frame: index)
      if !nos.contains(where: { states(frame.name, variant, $0) }) {
        found.append(
          rules.warning(
            frame.place, "no 'no' of '\(frame.name)' needs the particles of its words",
            "add a sentence with such a verb, both ends, and without its particle"))
      }
    }
    return found
  }

  /// The lines whose words stand behind the frame's findings.
  private func lines(of frame: Int, in analysis: Analysis) -> [RulePlace] {
    let name = "frame/" + rules.frames[frame].name
    return analysis.findings.filter { $0.rule == name }.flatMap { finding in
      rules.framePredicates.range(of: analysis.lemmas[finding.anchor]).map { rules.framePredicates.all[$0] }
        .filter { predicate in
          predicate.owner == frame && predicate.particles.allSatisfy { particle in
            analysis.text.tokens.folded[finding.anchor...].prefix(8).contains(particle)
          }
        }
        .map { rules.line(of: $0) }
    }
  }

  private func opens(_ frame: Int, _ analysis: Analysis) -> Bool {
    analysis.lemmas.contains { lemma in
      rules.framePredicates.range(of: lemma).contains { rules.framePredicates.all[$0].owner == frame }
    }
  }

  private func states(_ frame: String, _ variant: RuleSet, _ analysis: Analysis) -> Bool {
    extractor.statements.findings(analysis, framesBy: variant).contains { $0.rule == "frame/" + frame }
  }
}

/// A rule's examples, read as far as the rule, so that variants of the rule are tried at little cost.
private struct Bench {
  private let rule: String
  private let extractor: Extractor
  private let readings: [Reading]

  private struct Reading {
    var isYes: Bool
    var groups: StatementFinder.Groups
    var stated: [String]
  }

  init(_ index: Int, _ extractor: Extractor) {
    let rule = extractor.rules.rules[index]
    self.rule = rule.name
    self.extractor = extractor
    readings = extractor.rules.examples.filter { $0.rule == rule.name && $0.file == rule.place.file }.map { example in
      let groups = extractor.statements.groups(of: extractor.analyze(Document(id: "example", example.sentence)))
      let stated = Self.stated(rule.name, groups, extractor, extractor.rules)
      return Reading(isYes: example.kind == .yes, groups: groups, stated: stated)
    }
  }

  /// Whether an example comes out otherwise by these rules.
  func notices(_ variant: RuleSet) -> Bool {
    readings.contains { Self.stated(rule, $0.groups, extractor, variant) != $0.stated }
  }

  private static func stated(
    _ rule: String, _ groups: StatementFinder.Groups, _ extractor: Extractor, _ rules: RuleSet
  ) -> [String] {
    let result = extractor.statements.relations(groups, by: rules)
    return result.findings.filter { $0.rule == rule }.map {
      "\($0.type.rawValue) \($0.source.entity) \($0.target.entity) \($0.predicate)"
    } + result.bareRoles.filter { $0.rule == rule }.map { "\($0.who.entity) \($0.title)" }
  }
}
