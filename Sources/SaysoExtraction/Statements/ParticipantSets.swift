import SaysoGraph
import SaysoRules
import SaysoText

/// Word sets of `participants.rules`, by lemma.
struct ParticipantSets: Sendable {
  private let sets: SetTable
  static let names = [
    "PEOPLE", "BODIES", "GOVERNMENT", "THROUGH", "LIGHT", "NOBODY", "LIKE", "INVOLVED", "OWNING", "ADVOCATE", "JOINED",
    "RECEIVING", "ANSWERING", "WILLING", "KINDS",
  ]

  private let people, bodies, government, through, light, nobody, like, involved: Int
  private let owning, advocate, joined, receiving, answering, willing, kinds: Int
  /// In the order in which they are tried.
  let givers: [FormID]
  private let towards, temporal, parting: [FormID]
  let for_: FormID
  private let of, by, with, as_: FormID
  private let they, that: [FormID]

  init(_ rules: RuleSet, _ vocabulary: inout Vocabulary) {
    sets = rules.sets
    func id(_ name: String) -> Int {
      guard let id = rules.sets.id(name) else { preconditionFailure("participants.rules lacks set \(name)") }
      return id
    }
    (people, bodies) = (id("PEOPLE"), id("BODIES"))
    (government, through, light, nobody) = (id("GOVERNMENT"), id("THROUGH"), id("LIGHT"), id("NOBODY"))
    (like, involved) = (id("LIKE"), id("INVOLVED"))
    (owning, advocate, joined, kinds) = (id("OWNING"), id("ADVOCATE"), id("JOINED"), id("KINDS"))
    (of, by, with) = (vocabulary.intern("of"), vocabulary.intern("by"), vocabulary.intern("with"))
    (as_, for_) = (vocabulary.intern("as"), vocabulary.intern("for"))
    (receiving, answering, willing) = (id("RECEIVING"), id("ANSWERING"), id("WILLING"))
    givers = ["from", "by", "of"].map { vocabulary.intern($0) }
    towards = ["for", "of", "on", "against", "at", "to"].map { vocabulary.intern($0) }
    temporal = ["after", "before", "since", "while", "when", "upon", "despite", "following"].map {
      vocabulary.intern($0)
    }
    parting = ["up", "off", "out", "down", "over", "on", "in"].map { vocabulary.intern($0) }
    they = ["they", "them", "their", "both"].map { vocabulary.intern($0) }
    that = ["that", "this", "those", "these", "such"].map { vocabulary.intern($0) }
  }

  func isGovernment(_ lemma: FormID) -> Bool { sets.contains(government, lemma) }
  func isThrough(_ lemma: FormID) -> Bool { sets.contains(through, lemma) }
  func isLight(_ lemma: FormID) -> Bool { sets.contains(light, lemma) }
  func isNobody(_ form: FormID) -> Bool { sets.contains(nobody, form) }
  func isLike(_ form: FormID) -> Bool { sets.contains(like, form) }
  func isInvolved(_ lemma: FormID) -> Bool { sets.contains(involved, lemma) }
  func isReceiving(_ lemma: FormID) -> Bool { sets.contains(receiving, lemma) }
  func isAnswering(_ lemma: FormID) -> Bool { sets.contains(answering, lemma) }
  /// Verbs that deny or plan what their object names: its actor is their subject.
  func isWilling(_ lemma: FormID) -> Bool { sets.contains(willing, lemma) }
  func isTowards(_ form: FormID) -> Bool { towards.contains(form) }
  /// Prepositions whose gerund is an event of its own: "after meeting Lee".
  func isTemporal(_ form: FormID) -> Bool { temporal.contains(form) }
  /// "picked up": a particle that makes another verb.
  func isParting(_ form: FormID) -> Bool { parting.contains(form) }
  func isOf(_ form: FormID) -> Bool { form == of }
  func isFrom(_ form: FormID) -> Bool { form == givers[0] }
  func isBy(_ form: FormID) -> Bool { form == by }
  func isWith(_ form: FormID) -> Bool { form == with }
  func isThey(_ form: FormID) -> Bool { they.contains(form) }
  func isThat(_ form: FormID) -> Bool { that.contains(form) }
  func isOwning(_ form: FormID) -> Bool { sets.contains(owning, form) }
  func isKindOfBody(_ lemma: FormID) -> Bool { sets.contains(kinds, lemma) }
  func isAdvocate(_ lemma: FormID) -> Bool { sets.contains(advocate, lemma) }
  /// "along" of "along with"; "as" of "as well as".
  func isJoined(_ form: FormID) -> Bool { form == as_ || sets.contains(joined, form) }

  func isJoinedEnd(_ form: FormID) -> Bool { form == with || form == as_ }

  /// The kind of an unnamed participant; nil when the noun names none.
  func kind(_ lemma: FormID, isPlural: Bool) -> EntityKind? {
    if sets.contains(people, lemma) { return isPlural ? .group : .person }
    if sets.contains(bodies, lemma) { return .organization }
    return nil
  }
}
