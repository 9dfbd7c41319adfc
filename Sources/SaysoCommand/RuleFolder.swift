import SaysoCorpus
import SaysoExtraction
import SaysoRules

/// Rule files of one's own beside the built-in ones.
enum RuleFolder {
  /// An extractor by the built-in rules, and by those of a folder if there is one. Broken files are
  /// trouble: every error is told and the run ends.
  static func extractor(_ folder: String?) throws -> Extractor {
    do {
      return try Extractor(rules: sources(folder), evidence: evidence(folder))
    } catch let error as RuleError {
      for diagnostic in error.diagnostics { Console.error(diagnostic.rendering) }
      throw Status.trouble
    }
  }

  static func sources(_ folder: String?) throws(InputError) -> [RuleSource] {
    guard let folder else { return RuleSource.builtIn() }
    return RuleSource.builtIn() + (try read(folder))
  }

  /// The folder's `names.evidence`, if it has one.
  static func evidence(_ folder: String?) throws -> EvidenceFile? {
    guard let folder else { return nil }
    let path = Path.join(folder, evidenceName)
    guard SystemCalls.kind(of: path) == .file else { return nil }
    return try EvidenceFile(file: path, InputReader.bytes(of: path))
  }

  private static let evidenceName = "names.evidence"

  /// The `.rules` files of a folder, in the order of their names.
  private static func read(_ folder: String) throws(InputError) -> [RuleSource] {
    guard SystemCalls.kind(of: folder) == .folder, let names = SystemCalls.names(in: folder) else {
      throw InputError(folder, "no such folder of rules", remedy: "name a folder with .rules files")
    }
    var sources: [RuleSource] = []
    for name in names where Path.ending(name) == "rules" {
      let path = Path.join(folder, name)
      sources.append(RuleSource(file: path, bytes: try InputReader.bytes(of: path)))
    }
    if sources.isEmpty, !names.contains(evidenceName) {
      throw InputError(
        folder, "no .rules files in this folder, and no \(evidenceName)", remedy: "name one that has some")
    }
    return sources
  }
}
