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
  /// What rules may emit besides statements.
  package static let otherTypes = ["name", "attribution", "alias", "title"]
  package static let emitTypes = statementTypes + otherTypes

  /// Fields with their values; an empty list = a capture or a quoted text.
  package static let fields: [(key: String, values: [String])] = [
    ("modality", ["asserted", "alleged", "possible", "intended", "conditional", "questioned"]),
    ("polarity", ["affirmed", "negated"]),
    ("status", ["current", "former", "acting", "elect"]),
    ("direction", ["forward", "reverse"]),
    ("kind", ["person", "organization", "place", "group"]),
    ("form", ["direct", "indirect", "mixed", "label"]),
    ("type", emitTypes),
    ("time", []), ("place", []), ("predicate", []), ("source", []), ("cue", []),
    ("content", []), ("title", []), ("body", []),
  ]

  /// What an operator may do to the statements in its scope.
  package static let effects: [(key: String, values: [String])] = [
    ("polarity", ["affirmed", "negated", "flipped"]),
    ("modality", ["asserted", "alleged", "possible", "intended", "conditional", "questioned"]),
    ("status", ["current", "former", "acting", "elect"]),
    ("form", ["direct", "indirect", "mixed", "label"]),
    ("attribute", []),
  ]
  /// Besides a capture or a slot, who a content may be attributed to.
  package static let attributees = ["source", "nobody"]

  package static let scopes = [
    "group", "clause", "complement", "sentence", "object", "subject", "left", "right",
    "quotation", "paragraph",
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
