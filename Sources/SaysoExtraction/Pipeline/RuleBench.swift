import SaysoGraph
import SaysoRules
import SaysoText

/// A rule's examples, read as far as the rule, so that variants of the rule are tried at little cost.
struct RuleBench {
  private let index: Int
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
    self.index = index
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

  /// For each condition a sentence that only it keeps out; one that shows most of them where there are several.
  ///
  /// Looked for among near misses of the rule's own `yes` sentences, then among the examples of all rules.
  func sentences(showing conditions: [Condition]) -> [String?] {
    let variants = extractor.rules.variants(of: index).filter { variant in
      !variant.isAtom && conditions.contains(Condition(place: variant.place, what: variant.what))
    }
    var shown: [(sentence: String, conditions: Set<Condition>)] = []
    for sentence in pool() {
      let groups = extractor.statements.groups(of: extractor.analyze(Document(id: "example", sentence)))
      guard Self.stated(rule, groups, extractor, extractor.rules).isEmpty else { continue }
      let broken = variants.filter { !Self.stated(rule, groups, extractor, $0.rules).isEmpty }
      if broken.isEmpty { continue }
      shown.append((sentence, Set(broken.map { Condition(place: $0.place, what: $0.what) })))
    }
    return conditions.map { condition in
      shown.enumerated().filter { $0.element.conditions.contains(condition) }
        .max { ($0.element.conditions.count, -$0.offset) < ($1.element.conditions.count, -$1.offset) }?.element.sentence
    }
  }

  private func pool() -> [String] {
    let own = readings.filter(\.isYes).prefix(2).flatMap { NearMisses.sentences($0.groups) }
    return own + extractor.rules.examples.filter { $0.rule != rule }.map(\.sentence)
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
