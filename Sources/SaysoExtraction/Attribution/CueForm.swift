import SaysoRules

/// How source and content stand around a cue; the raw value is the operator's name in `rules/attribution.rules`.
enum CueForm: String, Sendable, CaseIterable {
  case clause = "says/clause"
  case told = "says/told"
  case quoted = "says/quoted"
  case asked = "asks/clause"
  case thought = "thinks/clause"
  case finding = "shows/clause"
  case intention = "intends/to"
  case urging = "urges/to"
  case label = "names/label"
  case naming = "names/as"
  case likening = "likens/to"
  case accusation = "accuses/of"
  case judgement = "judges/object"
  case passive = "believed/passive"
  case appearance = "seems/so"
  case hearsay = "hearsay/adverb"
  case noun = "claim/noun"
  case stance = "stance/noun"
  case according = "according/to"
  case colon = "headline/colon"
  case signature = "signature/dash"
  case soCalled = "names/so-called"

  /// Whether a clause or a quotation may be what the verb attributes.
  var takesSpeech: Bool {
    switch self {
    case .clause, .told, .quoted, .asked, .thought, .finding: true
    default: false
    }
  }

  /// Whether a participle of it with what the form asks for can only be a past tense: "Lee vowed to go".
  var isActiveOnly: Bool {
    switch self {
    case .clause, .thought, .finding, .intention, .judgement: true
    default: false
    }
  }

  /// Whether somebody's words come out by it; else it tells of thoughts, wishes and judgements.
  var isUtterance: Bool {
    switch self {
    case .clause, .told, .quoted, .asked: true
    default: false
    }
  }

  /// Whether a source within another's words is worth a link in the chain of sources.
  var makesChain: Bool {
    switch self {
    case .clause, .told, .quoted, .asked, .finding, .accusation, .according, .naming, .label: true
    default: false
    }
  }

  /// Whether the content is something that the source puts forward; else it is only what is judged or named.
  var isPropositional: Bool { self != .judgement && self != .stance && self != .soCalled }
}

extension CueForm {
  /// Built-in operators have the form of their name; of others that attribute, the scope tells how the words of their
  /// verbs and nouns stand.
  init?(_ found: Operator, _ kind: Predicate.Kind) {
    if let known = CueForm(rawValue: found.name) {
      self = known
      return
    }
    guard found.attributes, let scope = found.scopes.first(where: { Self.byScope[$0] != nil }),
      let (verb, noun) = Self.byScope[scope]
    else { return nil }
    self = kind == .noun ? noun : verb
  }

  private static let byScope: [String: (verb: CueForm, noun: CueForm)] = [
    "complement": (.clause, .noun), "quotation": (.quoted, .noun), "object": (.judgement, .stance),
  ]
}
