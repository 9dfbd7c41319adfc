import SaysoExtraction
import SaysoRules
import SaysoText

/// A rule, frame or operator by name, for lists and explanations.
struct RuleEntry {
  enum Kind: String { case rule, frame, `operator` }

  let name: String
  let kind: Kind
  let rank: Int
  let place: RulePlace
  let doc: String
  /// Index into the rule set's rules, frames or operators.
  let index: Int
  private let text: String

  var lines: [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).reversed()
      .drop { $0.allSatisfy(\.isWhitespace) }.reversed()
  }

  /// Whether a graph's `rule` means this entry: a rule by its name, others with their kind before.
  func isNamed(_ rule: String) -> Bool { rule == name || rule == "\(kind.rawValue)/\(name)" }

  /// Whether a name, or a beginning with `*`, means this entry.
  func isCalled(_ pattern: String) -> Bool {
    pattern.hasSuffix("*") ? name.hasPrefix(pattern.dropLast()) : isNamed(pattern)
  }

  /// All of a set, in the order of their names.
  static func all(_ rules: RuleSet) -> [RuleEntry] {
    let entries =
      rules.rules.enumerated().map { index, rule in
        RuleEntry(
          name: rule.name, kind: .rule, rank: rule.rank, place: rule.place, doc: rule.doc, index: index, text: rule.text
        )
      }
      + rules.frames.enumerated().map { index, frame in
        RuleEntry(
          name: frame.name, kind: .frame, rank: frame.rank, place: frame.place, doc: frame.doc, index: index,
          text: frame.text)
      }
      + rules.operators.enumerated().map { index, found in
        RuleEntry(
          name: found.name, kind: .operator, rank: found.rank, place: found.place, doc: found.doc, index: index,
          text: found.text)
      }
    return entries.sorted { ($0.name, $0.kind.rawValue) < ($1.name, $1.kind.rawValue) }
  }

  /// What was made of the block: a rule's instructions, the words of the others with their links.
  func compiled(_ extractor: Extractor) -> [String] {
    let rules = extractor.rules
    switch kind {
    case .rule: return rules.compiled(index, extractor.vocabulary)
    case .frame: return rules.compiled(rules.framePredicates, owner: index, extractor.vocabulary)
    case .operator:
      let found = rules.operators[index]
      let effects = found.effects.map { effect in
        switch effect.value {
        case .word(let word), .literal(let word): "\(effect.key)=\(word)"
        case .capture(let id): "\(effect.key)=\(rules.captureNames[id])"
        }
      }
      return rules.cueWords(index, extractor.vocabulary)
        + rules.compiled(rules.operatorPredicates, owner: index, extractor.vocabulary)
        + ["scope " + found.scopes.joined(separator: " "), "effect " + effects.joined(separator: " ")]
    }
  }
}
