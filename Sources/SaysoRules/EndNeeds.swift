/// What a frame asks of one of its ends: a kind among those given, and a name if `named` is there.
package struct EndNeeds: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let named = EndNeeds(rawValue: 1)
  package static let person = EndNeeds(rawValue: 2)
  package static let organization = EndNeeds(rawValue: 4)
  package static let place = EndNeeds(rawValue: 8)
  package static let group = EndNeeds(rawValue: 16)
  private static let kinds: EndNeeds = [.person, .organization, .place, .group]

  /// The need that a word of `RuleWords.ends` stands for.
  static func of(_ word: String) -> EndNeeds {
    RuleWords.ends.firstIndex(of: word).map { EndNeeds(rawValue: 1 << UInt8($0)) } ?? []
  }

  /// Whether an end of this kind will do.
  package func admits(_ kind: EndNeeds, isNamed: Bool) -> Bool {
    if contains(.named), !isNamed { return false }
    let asked = intersection(Self.kinds)
    return asked.isEmpty || !asked.isDisjoint(with: kind)
  }
}
