package import SaysoGraph

/// Two entities of several articles that may be one; for a reader to decide.
package struct AliasSuggestion: Hashable, Sendable {
  /// Why they may be one, the surest reason first.
  package enum Reason: Int, Hashable, Sendable, Comparable, CaseIterable {
    case otherName, accents, acronym, surname, givenName, withoutCountry, inside, post, spelling, kind

    package static func < (a: Reason, b: Reason) -> Bool { a.rawValue < b.rawValue }
  }

  /// The entity that would become the other: the shorter, or the rarer.
  package var alias: NodeID
  package var entity: NodeID
  package var reason: Reason

  /// The reason in words, with the names as written.
  package func words(_ alias: String, _ entity: String) -> String {
    switch reason {
    case .otherName: "another name: an article writes “\(alias)” for \(entity)"
    case .accents: "spelling: the same but for accents or spaces"
    case .acronym: "acronym: “\(alias)” has the initials of \(entity)"
    case .surname: "surname: \(entity) is the only person here with it"
    case .givenName: "given name: a short form, or the same but for a middle name"
    case .withoutCountry: "country: the same name with and without its country"
    case .inside: "part: one name stands in the other, and no other name here holds it"
    case .post: "post: the same surname in the same post"
    case .spelling: "spelling: a letter or two apart"
    case .kind: "kind: the same name, read as another kind elsewhere"
    }
  }
}
