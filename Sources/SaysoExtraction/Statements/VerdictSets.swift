import SaysoRules
import SaysoText

/// Words of `evaluation.rules`, by lemma.
struct VerdictSets: Sendable {
  static let names = [
    "BAD", "GOOD", "VILE", "FINE", "DENIED", "NAMING", "MISDEED", "BEGINS", "TROUBLE", "RUIN", "MAKING",
    "DEFICIT", "QUALITY", "OUGHT",
  ]

  private let sets: SetTable
  /// Ids of the sets, in the order of `names`.
  private let ids: [Int]
  private let `as`, under: FormID
  private let shoulds: [FormID]

  init(_ rules: RuleSet, _ vocabulary: inout Vocabulary) {
    sets = rules.sets
    ids = Self.names.map { name in
      guard let id = rules.sets.id(name) else { preconditionFailure("evaluation.rules lacks set \(name)") }
      return id
    }
    `as` = vocabulary.intern("as")
    shoulds = ["should", "must", "ought"].map { vocabulary.intern($0) }
    under = vocabulary.intern("under")
  }

  /// Heads and adjectives that blame or praise: "is a liar", "is corrupt".
  func isBad(_ lemma: FormID) -> Bool { sets.contains(ids[0], lemma) }
  func isGood(_ lemma: FormID) -> Bool { sets.contains(ids[1], lemma) }
  /// Adjectives that judge before any noun: "a disgusting man".
  func isVile(_ lemma: FormID) -> Bool { sets.contains(ids[2], lemma) }
  func isFine(_ lemma: FormID) -> Bool { sets.contains(ids[3], lemma) }
  /// What to be denied is a reproach: "is not a citizen".
  func isDenied(_ lemma: FormID) -> Bool { sets.contains(ids[4], lemma) }
  /// Verbs that pass a verdict: "called Diaz a liar".
  func names(_ lemma: FormID) -> Bool { sets.contains(ids[5], lemma) }
  func isMisdeed(_ lemma: FormID) -> Bool { sets.contains(ids[6], lemma) }
  /// "started the war": a verb of BEGINS with an object of TROUBLE.
  func begins(_ lemma: FormID) -> Bool { sets.contains(ids[7], lemma) }
  func isTrouble(_ lemma: FormID) -> Bool { sets.contains(ids[8], lemma) }
  /// "under Diaz the army has been ruined"
  func isRuin(_ lemma: FormID) -> Bool { sets.contains(ids[9], lemma) }
  /// "his remarks render him unfit"
  func isMaking(_ lemma: FormID) -> Bool { sets.contains(ids[10], lemma) }
  /// "does not understand"
  func isDeficit(_ lemma: FormID) -> Bool { sets.contains(ids[11], lemma) }
  /// "has no judgment", "has the temperament"
  func isQuality(_ lemma: FormID) -> Bool { sets.contains(ids[12], lemma) }
  /// "should resign"
  func isOught(_ lemma: FormID) -> Bool { sets.contains(ids[13], lemma) }
  func isAs(_ form: FormID) -> Bool { form == `as` }
  func isShould(_ form: FormID) -> Bool { shoulds.contains(form) }
  func isUnder(_ form: FormID) -> Bool { form == under }
}
