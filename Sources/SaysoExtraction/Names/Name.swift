package import SaysoGraph
package import SaysoSyntax
package import SaysoText

/// What a name can name.
package enum NameKind: UInt8, Sendable, CaseIterable {
  case person, organization, place

  /// The kind's word in graphs, files and rule ids.
  package var name: String { Self.names[Int(rawValue)] }
  private static let names = ["person", "organization", "place"]
}

/// A name found in a text.
package struct Name: Sendable, Equatable {
  package var tokens: TokenRange
  package var kind: NameKind
  /// The evidence that weighed most for this kind, such as `name/person/before/title`.
  package var rule: String
  /// How far the evidence lies above the bar for a name; only comparable within one version.
  package var score: Int
  /// The kind that came second, and how far behind it lies.
  package var alternative: NameKind
  package var margin: Int
}

extension Name {
  /// The name as noun groups are cut around it.
  package var unit: NameUnit { NameUnit(tokens, isPerson: kind == .person) }
}

extension NameKind {
  /// The same kind as graphs have it.
  package var entityKind: EntityKind {
    switch self {
    case .person: .person
    case .organization: .organization
    case .place: .place
    }
  }
}
