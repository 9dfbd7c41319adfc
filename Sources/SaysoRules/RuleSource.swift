import SaysoText

/// The bytes of a rule file and the layer that they belong to.
package struct RuleSource: Sendable {
  package var file: String
  package var bytes: [UInt8]
  /// 0 = built in; a user's folder is 1. Names of a higher layer replace those of a lower.
  package var layer: Int

  package init(file: String, bytes: [UInt8], layer: Int = 1) {
    self.file = file
    self.bytes = bytes
    self.layer = layer
  }

  /// The rule files that were compiled into the program.
  package static func builtIn() -> [RuleSource] {
    EmbeddedFile.all(under: "rules/").filter { $0.path.hasSuffix(".rules") }
      .map { RuleSource(file: $0.path, bytes: $0.bytes, layer: 0) }
  }
}
