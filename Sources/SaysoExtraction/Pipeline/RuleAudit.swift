import SaysoGraph
package import SaysoRules
import SaysoSyntax
import SaysoText

/// Checks that rules' examples show what the rules' conditions are for.
///
/// A rule is tried with each of its constraints, look-arounds and borders deleted (mutation testing: DeMillo, Lipton
/// and Sayward 1978). Where no example of it then comes out otherwise, nothing shows what the constraint is for. Plain
/// words and sets are what the rule reads, no constraints of it.
package struct RuleAudit {
  private let extractor: Extractor
  private let files: Set<String>
  private let proposes: Bool
  private var rules: RuleSet { extractor.rules }

  /// Only rules of `files` are looked at. `proposes` = look for sentences that would show what a condition is for:
  /// about a second for every few rules, so for a folder's own rules, not for all built-in ones.
  package init(_ extractor: Extractor, files: Set<String>, proposes: Bool) {
    self.proposes = proposes
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
    var owners: [Condition: [Int]] = [:]
    for index in rules.rules.indices where files.contains(rules.rules[index].place.file) {
      let bench = RuleBench(index, extractor)
      for variant in rules.variants(of: index) where !variant.isAtom {
        let condition = Condition(place: variant.place, what: variant.what)
        if isNeeded[condition] == nil { seen.append(condition) }
        if owners[condition]?.last != index { owners[condition, default: []].append(index) }
        if isNeeded[condition] == true { continue }
        isNeeded[condition] = bench.notices(variant.rules)
      }
    }
    let idle = seen.filter { isNeeded[$0] == false && files.contains($0.place.file) }
    var found: [RuleDiagnostic] = []
    for index in rules.rules.indices {
      let own = idle.filter { owners[$0]?.first == index }
      if own.isEmpty { continue }
      let shown =
        proposes ? RuleBench(index, extractor).sentences(showing: own) : own.map { _ in nil }
      found += zip(own, shown).compactMap { warning($0, of: index, shownBy: $1) }
    }
    return found
  }

  /// Nil for a condition whose deletion changes nothing that anybody could see, where it says what an item is that
  /// other conditions choose: the kind of an end, which the type asks for too, or that a listed word is a noun.
  private func warning(_ condition: Condition, of rule: Int, shownBy sentence: String?) -> RuleDiagnostic? {
    let name = rules.rules[rule].name
    if let sentence {
      return rules.warning(
        condition.place, "no example of '\(name)' needs the condition \(condition.what)",
        "if this states nothing, add it: no \"\(sentence)\"")
    }
    if condition.isKind { return nil }
    return rules.warning(
      condition.place, "no example of '\(name)' needs the condition \(condition.what)",
      "add a 'no' that only this condition keeps out, or delete it")
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
      found.append(
        rules.warning(line, "no 'yes' of '\(frame.name)' reaches this line", "add a sentence with a word of it"))
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
          predicate.owner == frame
            && predicate.particles.allSatisfy { particle in
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

/// A condition of a pattern by its place; a place may have several.
struct Condition: Hashable {
  var place: RulePlace
  var what: String

  /// A list of labels without signs.
  var isKind: Bool { what.utf8.allSatisfy { 65...90 ~= $0 || 48...57 ~= $0 || $0 == UInt8(ascii: "|") } }
}
