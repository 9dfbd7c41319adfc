import SaysoSyntax

/// The constructs of the rule language, each with what it means: the reference in docs/rules.md is printed from here.
///
/// Its lists of words are those that rule files are checked against, and a test compares both with the page, so that
/// no construct is without a line and no line without a construct.
package enum RuleReference {
  /// A heading with a table of constructs.
  package struct Section: Sendable {
    package var title: String
    package var header: [String]
    package var rows: [[String]]
  }

  package static let sections: [Section] = [
    Section(
      title: "Blocks", header: ["block", "what it is"],
      rows: RuleWords.blocks.map { ["`\($0)`", blocks[$0] ?? ""] }),
    Section(title: "Atoms", header: ["atom", "matches"], rows: atoms),
    Section(title: "Putting atoms together", header: ["form", "meaning"], rows: forms),
    Section(
      title: "Labels", header: ["label", "an item that is"],
      rows: ItemLabel.names.filter { !$0.hasPrefix("SPARE") }.map { ["`\($0)`", labels[$0] ?? ""] }
        + [["`SPARE1` … `SPARE8`", spare]]),
    Section(
      title: "Constraints", header: ["constraint", "about"],
      rows: ConstraintSyntax.Key.allCases.map { ["`\($0.rawValue)=`", constraints[$0] ?? ""] }),
    Section(
      title: "Members", header: ["member", "in", "meaning"], rows: members()),
    Section(
      title: "Slots of frames", header: ["slot", "where the end stands"],
      rows: RuleWords.slots.map { ["`\($0)`", slots[$0] ?? ""] } + [["a preposition", "its object"]]),
    Section(
      title: "Fields", header: ["field", "values"],
      rows: RuleWords.fields.map { ["`\($0.key)`", values($0.values)] }),
    Section(
      title: "Scopes of operators", header: ["scope", "what is changed"],
      rows: RuleWords.scopes.map { ["`\($0)`", scopes[$0] ?? ""] }),
    Section(
      title: "Effects of operators", header: ["effect", "values"],
      rows: RuleWords.effects.map { effect in
        ["`\(effect.key)`", effect.values.isEmpty ? attributees : values(effect.values)]
      }),
    Section(
      title: "Types", header: ["kind", "types"],
      rows: [
        ["statements", RuleWords.statementTypes.map { "`\($0)`" }.joined(separator: " ")],
        ["others", RuleWords.otherTypes.map { "`\($0)`" }.joined(separator: " ")],
      ]),
    Section(title: "What `rules check` reports", header: ["check", "severity", "what to do"], rows: checks),
  ]

  /// The sections as Markdown, headings of the given depth.
  package static func markdown(depth: Int = 3) -> String {
    sections.map { section in
      let rows = [section.header, section.header.map { _ in "---" }] + section.rows
      let table = rows.map { "| " + $0.joined(separator: " | ") + " |" }
      return ([String(repeating: "#", count: depth) + " " + section.title, ""] + table).joined(separator: "\n")
    }
    .joined(separator: "\n\n") + "\n"
  }

  /// Constructs without a meaning: empty, or a test fails.
  package static var gaps: [String] {
    sections.flatMap { section in section.rows.filter { $0.contains("") }.map { "\(section.title): \($0[0])" } }
  }

  private static let attributees =
    "a capture of the pattern; `source`: the subject of the verb, or the noun right after the cue; `nobody` named"

  private static func values(_ values: [String]) -> String { values.map { "`\($0)`" }.joined(separator: " ") }

  private static func members() -> [[String]] {
    let kinds: [Declaration.Kind] = [.rule, .frame, .operator]
    var names: [String] = []
    for kind in kinds { for name in RuleWords.members(of: kind) where !names.contains(name) { names.append(name) } }
    let fields = Set(RuleWords.fields.map(\.key))
    return names.filter { !fields.contains($0) }.map { name in
      let owners = kinds.filter { RuleWords.members(of: $0).contains(name) }.map { "`\($0.rawValue)`" }
      return ["`\(name)`", owners.joined(separator: " "), memberMeanings[name] ?? ""]
    } + [["a field", "`frame`", "fixed for all that the frame states: `modality alleged`"]]
  }
}
