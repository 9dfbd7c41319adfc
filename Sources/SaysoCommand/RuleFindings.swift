import SaysoCorpus
import SaysoRules
import SaysoText

/// What is wrong, or looks wrong, in rule files.
struct RuleFindings {
  /// Each with its place, the line of the file and a mark under the place.
  let lines: [String]
  let summary: String

  /// Checks the built-in rules, or a folder's together with them; then only what concerns the
  /// folder's own files is told.
  init(folder: String?) throws(InputError) {
    let sources = try RuleFolder.sources(folder)
    let own = Set(sources.filter { folder == nil || $0.layer > 0 }.map(\.file))
    var vocabulary = Vocabulary()
    let diagnostics: [RuleDiagnostic]
    do throws(RuleError) {
      diagnostics = try RuleSet.load(sources, vocabulary: &vocabulary).check().filter { own.contains($0.file) }
    } catch {
      diagnostics = error.diagnostics
    }
    lines = diagnostics.sorted(by: RuleDiagnostic.precedes).map(\.rendering)
    let errors = diagnostics.count { $0.severity == .error }
    summary = "\(own.count) files: \(errors) errors, \(lines.count - errors) warnings"
  }
}
