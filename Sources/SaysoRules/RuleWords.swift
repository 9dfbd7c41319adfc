/// The closed lists that rule files are checked against.
package enum RuleWords {
  /// Types of statement, as the graph has them.
  package static let statementTypes = [
    "role_in", "member_of", "part_of", "located_in", "family", "owns", "founded", "allied_with",
    "opposes", "knows", "other_standing", "agree", "consult", "support", "concede", "cooperate",
    "aid", "retreat", "request", "accuse", "reject", "threaten", "protest", "sanction",
    "mobilize", "coerce", "assault", "tell", "compete", "appoint", "investigate", "transact",
    "mention", "other_event",
  ]
  /// What rules may emit besides statements: a post whose body the text does not say.
  package static let otherTypes = ["title"]
  package static let emitTypes = statementTypes + otherTypes

  /// What an emission or a frame may fix.
  package static let fields: [(key: String, values: [String])] = [
    ("modality", ["asserted", "alleged", "possible", "intended", "conditional", "questioned"]),
    ("polarity", ["affirmed", "negated"]),
    ("status", ["current", "former", "acting", "elect"]),
    ("direction", ["forward", "reverse"]),
  ]

  /// What an example may ask of a statement: `source` is who says it, as the sentence writes them, or `nobody`.
  package static let expectedFields = ["modality", "polarity", "status", "source"]

  /// What an operator may do to the statements in its scope; an empty list = a capture or one of ``attributees``.
  package static let effects: [(key: String, values: [String])] = [
    ("polarity", ["negated", "affirmed"]),
    ("modality", ["asserted", "alleged", "possible", "intended", "conditional", "questioned"]),
    ("form", ["direct", "indirect", "mixed", "label"]),
    ("attribute", []),
  ]
  /// Besides a capture, who a content may be attributed to: the subject of a verb or the noun after a cue, or nobody
  /// named.
  package static let attributees = ["source", "nobody"]

  package static let scopes = [
    "group", "clause", "complement", "sentence", "object", "left", "right", "quotation", "paragraph",
  ]
  /// What a frame may ask of its ends.
  package static let ends = ["named", "person", "organization", "place", "group"]
  package static let slots = ["subj", "obj", "iobj", "poss", "mod", "comp"]
  package static let blocks = ["set", "phrase", "rule", "frame", "operator", "off"]

  static func members(of kind: Declaration.Kind) -> [String] {
    switch kind {
    case .rule: ruleMembers
    case .frame: frameMembers
    case .operator: operatorMembers
    }
  }

  private static let ruleMembers = ["doc", "over", "match", "emit", "rank", "yes", "no"]
  private static let frameMembers =
    ["doc", "verb", "noun", "adj", "from", "to", "emit", "rank", "yes", "no"] + fields.map(\.key)
  private static let operatorMembers = [
    "doc", "over", "cue", "verb", "noun", "adj", "match", "scope", "effect", "rank", "yes", "no",
  ]
}
