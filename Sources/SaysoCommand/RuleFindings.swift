import SaysoCorpus
import SaysoExtraction
import SaysoRules
import SaysoText

/// What is wrong, or looks wrong, in rule files.
struct RuleFindings {
  /// Each with its place, the line of the file and a mark under the place.
  let lines: [String]
  let summary: String

  /// Checks the built-in rules, or a folder's together with them; then only what concerns the
  /// folder's own files is told.
  init(folder: String?) throws {
    let sources = try RuleFolder.sources(folder)
    let own = Set(sources.filter { folder == nil || $0.layer > 0 }.map(\.file))
    var vocabulary = Vocabulary()
    var diagnostics: [RuleDiagnostic]
    do throws(RuleError) {
      diagnostics = try RuleSet.load(sources, vocabulary: &vocabulary).check(programSets: Extractor.programSets)
        .filter { own.contains($0.file) }
    } catch {
      diagnostics = error.diagnostics
    }
    do {
      _ = try RuleFolder.evidence(folder)
    } catch let error as RuleError {
      diagnostics += error.diagnostics
    }
    var failures: [String] = []
    if !diagnostics.contains(where: { $0.severity == .error }) {
      let extractor = try RuleFolder.extractor(folder)
      failures = Self.failures(extractor, own)
      if failures.isEmpty {
        diagnostics += RuleAudit(extractor, files: own, proposes: folder != nil).findings() + Self.overlaps(extractor, own)
      }
    }
    lines = diagnostics.sorted(by: RuleDiagnostic.precedes).map(\.rendering) + failures
    let errors = diagnostics.count { $0.severity == .error } + failures.count
    summary = "\(own.count) files: \(errors) errors, \(lines.count - errors) warnings"
  }

  /// Two rules of one rank that can match the same words.
  private static func overlaps(_ extractor: Extractor, _ own: Set<String>) -> [RuleDiagnostic] {
    let rules = extractor.rules
    return rules.overlaps(extractor.vocabulary).compactMap { overlap in
      let (first, second) = (rules.rules[overlap.first], rules.rules[overlap.second])
      guard let told = [second, first].first(where: { own.contains($0.place.file) }) else { return nil }
      return rules.warning(
        told.place,
        "'\(first.name)' and '\(second.name)' of rank \(first.rank) can match the same words: \(overlap.witness)",
        "give them different ranks")
    }
  }

  /// Examples that do not hold, each with its place.
  private static func failures(_ extractor: Extractor, _ own: Set<String>) -> [String] {
    let runner = RuleExampleRunner(extractor)
    return extractor.rules.examples.filter { own.contains($0.file) }.compactMap { example in
      runner.failure(of: example).map {
        "\(example.file):\(example.line): error: \(example.rule): \"\(example.sentence)\": \($0)"
      }
    }
  }
}
