import SaysoGraph
import SaysoRules
import SaysoText

/// Word sets of `participants.rules`, by lemma.
struct ParticipantSets: Sendable {
  private let sets: SetTable
  static let names = ["PEOPLE", "BODIES", "GOVERNMENT", "THROUGH", "LIGHT", "NOBODY", "LIKE", "INVOLVED"]

  private let people, bodies, government, through, light, nobody, like, involved: Int
  private let of: FormID

  init(_ rules: RuleSet, _ vocabulary: inout Vocabulary) {
    sets = rules.sets
    func id(_ name: String) -> Int {
      guard let id = rules.sets.id(name) else { preconditionFailure("participants.rules lacks set \(name)") }
      return id
    }
    (people, bodies) = (id("PEOPLE"), id("BODIES"))
    (government, through, light, nobody) = (id("GOVERNMENT"), id("THROUGH"), id("LIGHT"), id("NOBODY"))
    (like, involved) = (id("LIKE"), id("INVOLVED"))
    of = vocabulary.intern("of")
  }

  func isGovernment(_ lemma: FormID) -> Bool { sets.contains(government, lemma) }
  func isThrough(_ lemma: FormID) -> Bool { sets.contains(through, lemma) }
  func isLight(_ lemma: FormID) -> Bool { sets.contains(light, lemma) }
  func isNobody(_ form: FormID) -> Bool { sets.contains(nobody, form) }
  func isLike(_ form: FormID) -> Bool { sets.contains(like, form) }
  func isInvolved(_ lemma: FormID) -> Bool { sets.contains(involved, lemma) }
  func isOf(_ form: FormID) -> Bool { form == of }

  /// The kind of an unnamed participant; nil when the noun names none.
  func kind(_ lemma: FormID, isPlural: Bool) -> EntityKind? {
    if sets.contains(people, lemma) { return isPlural ? .group : .person }
    if sets.contains(bodies, lemma) { return .organization }
    return nil
  }
}
