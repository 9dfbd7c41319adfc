import SaysoGraph
import SaysoRules
import SaysoText

/// Word sets of `participants.rules`, by lemma.
struct ParticipantSets: Sendable {
  private let sets: SetTable
  static let names = [
    "PEOPLE", "BODIES", "GOVERNMENT", "THROUGH", "LIGHT", "NOBODY", "LIKE", "INVOLVED", "RECEIVING", "ANSWERING",
    "DENYING", "PLANNING", "CALLING",
  ]

  private let people, bodies, government, through, light, nobody, like, involved, receiving, answering, denying,
    planning, calling: Int
  /// In the order in which they are tried.
  let givers: [FormID]
  private let towards: [FormID]
  private let of, for_, without, instead: FormID
  /// Prepositions whose gerund is an event of its own: "after meeting Lee".
  private let temporal, parting: [FormID]

  init(_ rules: RuleSet, _ vocabulary: inout Vocabulary) {
    sets = rules.sets
    func id(_ name: String) -> Int {
      guard let id = rules.sets.id(name) else { preconditionFailure("participants.rules lacks set \(name)") }
      return id
    }
    (people, bodies) = (id("PEOPLE"), id("BODIES"))
    (government, through, light, nobody) = (id("GOVERNMENT"), id("THROUGH"), id("LIGHT"), id("NOBODY"))
    (like, involved) = (id("LIKE"), id("INVOLVED"))
    (receiving, answering, denying) = (id("RECEIVING"), id("ANSWERING"), id("DENYING"))
    (planning, calling) = (id("PLANNING"), id("CALLING"))
    (for_, without, instead) = (vocabulary.intern("for"), vocabulary.intern("without"), vocabulary.intern("instead"))
    parting = ["up", "off", "out", "down", "over", "on", "in"].map { vocabulary.intern($0) }
    temporal = ["after", "before", "since", "while", "when", "upon", "despite", "following"].map {
      vocabulary.intern($0)
    }
    givers = ["from", "by", "of"].map { vocabulary.intern($0) }
    towards = ["for", "of", "on", "against", "at", "to"].map { vocabulary.intern($0) }
    of = vocabulary.intern("of")
  }

  func isGovernment(_ lemma: FormID) -> Bool { sets.contains(government, lemma) }
  func isThrough(_ lemma: FormID) -> Bool { sets.contains(through, lemma) }
  func isLight(_ lemma: FormID) -> Bool { sets.contains(light, lemma) }
  func isNobody(_ form: FormID) -> Bool { sets.contains(nobody, form) }
  func isLike(_ form: FormID) -> Bool { sets.contains(like, form) }
  func isInvolved(_ lemma: FormID) -> Bool { sets.contains(involved, lemma) }
  func isReceiving(_ lemma: FormID) -> Bool { sets.contains(receiving, lemma) }
  func isAnswering(_ lemma: FormID) -> Bool { sets.contains(answering, lemma) }
  func isDenying(_ lemma: FormID) -> Bool { sets.contains(denying, lemma) }
  func isPlanning(_ lemma: FormID) -> Bool { sets.contains(planning, lemma) }
  func isCalling(_ lemma: FormID) -> Bool { sets.contains(calling, lemma) }
  func isFor(_ form: FormID) -> Bool { form == for_ }
  func isWithout(_ form: FormID) -> Bool { form == without || form == instead }
  func isTemporal(_ form: FormID) -> Bool { temporal.contains(form) }
  func isParting(_ form: FormID) -> Bool { parting.contains(form) }
  func isTowards(_ form: FormID) -> Bool { towards.contains(form) }
  func isOf(_ form: FormID) -> Bool { form == of }

  /// The kind of an unnamed participant; nil when the noun names none.
  func kind(_ lemma: FormID, isPlural: Bool) -> EntityKind? {
    if sets.contains(people, lemma) { return isPlural ? .group : .person }
    if sets.contains(bodies, lemma) { return .organization }
    return nil
  }
}
