package import SaysoText

/// Compiled rules, frames and operators: everything that the extraction asks of rule files.
///
/// Rules stand in the order of their names, so that an index is the same whatever the order of
/// files on disk.
package struct RuleSet: Sendable {
  package internal(set) var rules: [Rule] = []
  package internal(set) var frames: [Frame] = []
  package internal(set) var operators: [Operator] = []
  package internal(set) var sets = SetTable()
  package internal(set) var framePredicates = PredicateTable([], baseCount: 0)
  package internal(set) var operatorPredicates = PredicateTable([], baseCount: 0)
  /// Names of captures by id.
  package internal(set) var captureNames: [String] = []
  /// In the order of the rules' names, then as written.
  package internal(set) var examples: [RuleExample] = []
  package internal(set) var files: [RuleFile] = []
  var program = Program()
  var anchors = AnchorIndex()
  var needs = NeedIndex()
  /// Forms that any operator's cue begins with.
  var cueForms = FormFlags()
  var unusedSets: [(name: String, place: CodePlace)] = []
  var unusedPhrases: [CodePlace] = []

  init() {}

  /// Compiles files; their words are interned into `vocabulary`, which documents then extend.
  ///
  /// Throws with every error found, the parser's own excepted: see ``RuleFile/parse(_:file:layer:)``.
  package static func compile(
    files: [RuleFile], vocabulary: inout Vocabulary
  ) throws(RuleError) -> RuleSet {
    let sorted = files.sorted { ($0.layer, $0.source.file) < ($1.layer, $1.source.file) }
    let own = vocabulary
    vocabulary = Vocabulary()
    var compiler = RuleCompiler(sorted, own)
    let result = compiler.run()
    vocabulary = compiler.vocabulary
    if !compiler.diagnostics.isEmpty { throw RuleError(compiler.diagnostics) }
    return result
  }

  /// Parses and compiles; throws with the errors of both.
  package static func load(
    _ sources: [RuleSource], vocabulary: inout Vocabulary
  ) throws(RuleError) -> RuleSet {
    var files: [RuleFile] = []
    var diagnostics: [RuleDiagnostic] = []
    for source in sources {
      let (file, found) = RuleFile.parse(source.bytes, file: source.file, layer: source.layer)
      files.append(file)
      diagnostics += found
    }
    do throws(RuleError) {
      let result = try compile(files: files, vocabulary: &vocabulary)
      if diagnostics.isEmpty { return result }
    } catch {
      diagnostics += error.diagnostics
    }
    throw RuleError(diagnostics)
  }

  /// The id of a capture's name, nil when no rule has it.
  package func captureID(_ name: String) -> Int? { captureNames.firstIndex(of: name) }

  /// Sixteen hexadecimal digits over the files' bytes; the order of files does not matter.
  package var hash: String {
    let each = files.map { stableHash($0.source.bytes[...]) ^ UInt64($0.layer) }.sorted()
    var bytes: [UInt8] = []
    for hash in each { for shift in 0..<8 { bytes.append(UInt8(hash >> (UInt64(shift) * 8) & 255)) } }
    let hex = String(stableHash(bytes[...]), radix: 16)
    return String(repeating: "0", count: 16 - hex.count) + hex
  }
}
