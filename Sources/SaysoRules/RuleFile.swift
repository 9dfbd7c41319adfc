/// One rule file, read: its blocks with their places.
package struct RuleFile: Sendable {
  package let source: RuleSourceText
  /// 0 for built-in files. A name in a higher layer replaces the same name in a lower one; twice in
  /// one layer is an error.
  package var layer: Int
  var sets: [SetDeclaration] = []
  var phrases: [PhraseDeclaration] = []
  var declarations: [Declaration] = []
  var removals: [Removal] = []

  /// Reads a file. After an error, reading goes on at the next member or block, so that one run
  /// reports all; what could not be read is left out of the result.
  package static func parse(
    _ bytes: [UInt8], file: String, layer: Int = 0
  ) -> (file: RuleFile, diagnostics: [RuleDiagnostic]) {
    var parser = RuleFileParser(bytes, file: file, layer: layer)
    parser.run()
    return (parser.file, parser.diagnostics)
  }
}
