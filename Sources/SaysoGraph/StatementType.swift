/// What kind of relationship a statement states.
///
/// Standing relations first, then events from actor to target, named after the PLOVER ontology of
/// political events, with a few of our own. eval/GUIDELINES.md says what each covers.
public enum StatementType: String, Hashable, Sendable, CaseIterable {
  case roleIn = "role_in"
  case memberOf = "member_of"
  case partOf = "part_of"
  case locatedIn = "located_in"
  case family, owns, founded
  case alliedWith = "allied_with"
  case opposes, knows
  case otherStanding = "other_standing"

  case agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject
  case threaten, protest, sanction, mobilize, coerce, assault
  case tell, compete, appoint, investigate, transact, mention
  case otherEvent = "other_event"

  /// Whether the order of the ends is no part of a statement's identity.
  public var isSymmetric: Bool {
    switch self {
    case .family, .alliedWith, .opposes, .knows, .agree, .consult, .cooperate, .compete: true
    default: false
    }
  }

  /// Whether it holds over time instead of happening.
  public var isStanding: Bool {
    switch self {
    case .roleIn, .memberOf, .partOf, .locatedIn, .family, .owns, .founded, .alliedWith,
      .opposes, .knows, .otherStanding:
      true
    default: false
    }
  }

  /// Whether the type says so little that the predicate's lemma is part of the claim.
  public var isOther: Bool { self == .otherStanding || self == .otherEvent }
}
