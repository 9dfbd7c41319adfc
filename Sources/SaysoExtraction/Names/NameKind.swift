import SaysoGraph

/// The kinds of names, in the order of the columns of `rules/names.evidence`.
enum NameKind: UInt8, Sendable, CaseIterable {
  case person, organization, place

  var entityKind: EntityKind {
    switch self {
    case .person: .person
    case .organization: .organization
    case .place: .place
    }
  }

  /// The kind's word in rule ids.
  var name: String { "\(self)" }
}
