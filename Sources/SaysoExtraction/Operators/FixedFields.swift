import SaysoGraph
import SaysoRules
import SaysoText

extension [EmissionField] {
  /// The word that a rule or frame fixes for a key, such as "alleged" for "modality"; nil when it leaves it open.
  func word(_ key: String) -> String? {
    for field in self where field.key == key {
      if case .word(let word) = field.value { return word }
    }
    return nil
  }

  /// `status=former`
  var status: RoleStatus? { word("status").flatMap { RoleStatus(rawValue: $0) } }
  /// `direction=reverse`: the ends are swapped.
  var isReverse: Bool { word("direction") == "reverse" }
}

extension Stance {
  /// A rule's or frame's own modality and polarity, as if `words` had said so; a stronger hedge of the clause stays, and
  /// what a clause denies of something denied is affirmed.
  mutating func apply(_ fields: [EmissionField], by words: TokenRange) {
    if fields.isEmpty { return }
    let token = words.isEmpty ? -1 : words.start
    if modality == .asserted, let own = fields.word("modality").flatMap({ Modality(rawValue: $0) }), own != .asserted {
      modality = own
      if hedge < 0 { hedge = token }
    }
    guard fields.word("polarity") == Polarity.negated.rawValue else { return }
    polarity = polarity == .negated ? .affirmed : .negated
    negation = polarity == .negated ? token : -1
  }
}
