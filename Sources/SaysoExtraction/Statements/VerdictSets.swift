import SaysoRules
import SaysoText

/// Words of `evaluation.rules`, by lemma.
struct VerdictSets: Sendable {
  static let names = [
    "BAD", "GOOD", "VILE", "FINE", "DENIED", "NAMING", "MISDEED", "BEGINS", "TROUBLE", "RUIN", "MAKING",
    "DEFICIT", "QUALITY", "OUGHT", "GOODDEED", "WRONG", "DOING", "PUNISH", "HONOR", "NEED", "OFFICE", "UPSET", "GLAD",
    "AMISS", "NOT", "FAULTING", "UNDERGO", "MILD",
    "HOSTILE", "ANNOUNCING", "JOINING", "APPOINTING", "ASIDE",
  ]

  private let sets: SetTable
  /// Ids of the sets, in the order of `names`.
  private let ids: [Int]
  private let `as`, under, lot, too, of: FormID
  private let shoulds, firstPersons, impersonals, towards: [FormID]

  init(_ rules: RuleSet, _ vocabulary: inout Vocabulary) {
    sets = rules.sets
    ids = Self.names.map { name in
      guard let id = rules.sets.id(name) else { preconditionFailure("evaluation.rules lacks set \(name)") }
      return id
    }
    `as` = vocabulary.intern("as")
    shoulds = ["should", "must", "ought"].map { vocabulary.intern($0) }
    firstPersons = ["i", "we", "me", "us"].map { vocabulary.intern($0) }
    impersonals = ["it", "this", "that", "what"].map { vocabulary.intern($0) }
    under = vocabulary.intern("under")
    towards = ["at", "against", "on", "toward", "towards", "to"].map { vocabulary.intern($0) }
    lot = vocabulary.intern("lot")
    too = vocabulary.intern("too")
    of = vocabulary.intern("of")
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
  /// "saved our farm"
  func isGoodDeed(_ lemma: FormID) -> Bool { sets.contains(ids[14], lemma) }
  /// "mistake", "scandal"
  func isWrong(_ lemma: FormID) -> Bool { sets.contains(ids[15], lemma) }
  /// "DID a remarkable job"
  func isDoing(_ lemma: FormID) -> Bool { sets.contains(ids[16], lemma) }
  /// "should be JAILED"
  func isPunishing(_ lemma: FormID) -> Bool { sets.contains(ids[17], lemma) }
  /// "should be REWARDED"
  func isHonoring(_ lemma: FormID) -> Bool { sets.contains(ids[18], lemma) }
  /// "NEEDS to quit"
  func isNeed(_ lemma: FormID) -> Bool { sets.contains(ids[19], lemma) }
  /// "should be our next PRESIDENT"
  func isOffice(_ lemma: FormID) -> Bool { sets.contains(ids[20], lemma) }
  /// "we are DISAPPOINTED that"
  func isUpset(_ lemma: FormID) -> Bool { sets.contains(ids[21], lemma) }
  /// "I am PROUD that"
  func isGlad(_ lemma: FormID) -> Bool { sets.contains(ids[22], lemma) }
  /// Adjectives that blame only as predicates: "is beholden".
  func isAmiss(_ form: FormID) -> Bool { sets.contains(ids[23], form) }
  func isNot(_ form: FormID) -> Bool { sets.contains(ids[24], form) }
  /// "complained that"
  func isFaulting(_ lemma: FormID) -> Bool { sets.contains(ids[25], lemma) }
  /// "should WIN": no deed that one asks for.
  func isUndergoing(_ lemma: FormID) -> Bool { sets.contains(ids[26], lemma) }
  func isMild(_ form: FormID) -> Bool { sets.contains(ids[27], form) }
  /// What a country does to others: "aggression"
  func isHostile(_ lemma: FormID) -> Bool { sets.contains(ids[28], lemma) }
  func isAnnouncing(_ lemma: FormID) -> Bool { sets.contains(ids[29], lemma) }
  /// "is JOINING the show", "was NAMED its director"
  func isJoining(_ lemma: FormID) -> Bool { sets.contains(ids[30], lemma) }
  func isAppointing(_ lemma: FormID) -> Bool { sets.contains(ids[31], lemma) }
  /// "WHILE Lee talks"
  func isAside(_ form: FormID) -> Bool { sets.contains(ids[32], form) }
  func isImpersonal(_ form: FormID) -> Bool { impersonals.contains(form) }
  /// "an awful lot"
  func isLot(_ form: FormID) -> Bool { form == lot }
  /// "insults at Lee"
  func isToward(_ form: FormID) -> Bool { towards.contains(form) }
  func isOf(_ form: FormID) -> Bool { form == of }
  func isToo(_ form: FormID) -> Bool { form == too }
  func isFirstPerson(_ form: FormID) -> Bool { firstPersons.contains(form) }
  func isAs(_ form: FormID) -> Bool { form == `as` }
  func isShould(_ form: FormID) -> Bool { shoulds.contains(form) }
  func isUnder(_ form: FormID) -> Bool { form == under }
}
