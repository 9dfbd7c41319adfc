import SaysoGraph

/// Which kinds of ends a type of statement admits: a family has persons, a seat lies in a place.
enum TypeSignature {
  static func admits(_ type: StatementType, _ source: EntityKind, _ target: EntityKind) -> Bool {
    let sourceIsPeople = source == .person || source == .group
    switch type {
    case .roleIn: return sourceIsPeople && target != .person && target != .group
    case .memberOf: return target == .organization
    case .partOf: return source == .organization && target == .organization
    case .locatedIn: return target == .place
    case .family: return sourceIsPeople && (target == .person || target == .group)
    case .owns: return source != .place && target != .person && target != .group
    case .founded: return target == .organization
    case .alliedWith, .knows, .opposes: return true
    case .appoint: return target == .person || target == .group
    default: return true
    }
  }
}
