import SaysoRules

/// A rule, frame or operator by name, for lists and explanations.
struct RuleEntry {
  let name: String
  let kind: String
  /// `file:line:column`
  let place: String
  private let text: String

  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).reversed()
      .drop { $0.allSatisfy(\.isWhitespace) }.reversed()
  }

  /// Whether a graph's `rule` means this entry: a rule by its name, others with their kind before.
  func isNamed(_ rule: String) -> Bool { rule == name || rule == "\(kind)/\(name)" }

  /// Whether a name, or a beginning with `*`, means this entry.
  func isCalled(_ pattern: String) -> Bool {
    pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast()) : name == pattern
  }

  /// All of a set, in the order of their names.
  static func all(_ rules: RuleSet) -> [RuleEntry] {
    let entries =
      rules.rules.map { RuleEntry(name: $0.name, kind: "rule", place: $0.place.description, text: $0.text) }
      + rules.frames.map { RuleEntry(name: $0.name, kind: "frame", place: $0.place.description, text: $0.text) }
      + rules.operators.map { RuleEntry(name: $0.name, kind: "operator", place: $0.place.description, text: $0.text) }
    return entries.sorted { ($0.name, $0.kind) < ($1.name, $1.kind) }
  }
}
