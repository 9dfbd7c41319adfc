import SaysoRules
import SaysoText

/// A word of an operator, by lemma, with the words that must follow it ("call" + "for").
struct CueWord: Sendable {
  var kind: Predicate.Kind
  var lemma: FormID
  var particles: [FormID]
  var form: CueForm
  /// The operator's name, which is the form's own for those built in.
  var rule: String
}

/// Cue words found by lemma, in the order of the operators' forms.
struct CueTable: Sendable {
  private let all: [CueWord]
  /// Where each known form's words begin; one more entry than forms.
  private let starts: [Int32]
  private let sets: SetTable
  private let formOfRule: [String: CueForm]
  /// Operators that attribute and have no form of their own in code.
  private let ownRules: Set<String>
  private let hearsaySet, distanceSet: Int?
  /// Words by which the writer says that a claim is false.
  private let falseSets: [Int]
  /// Verbs that deny and nouns for what is denied, by lemma.
  private let denials, claims: Set<FormID>

  /// The predicates of those operators whose name is a ``CueForm``.
  init(_ rules: RuleSet, formCount: Int) {
    let words = rules.operatorPredicates.all.compactMap { predicate in
      CueForm(rules.operators[predicate.owner], predicate.kind).map {
        CueWord(
          kind: predicate.kind, lemma: predicate.lemma, particles: predicate.particles, form: $0,
          rule: rules.operators[predicate.owner].name)
      }
    }
    formOfRule = Dictionary(words.map { ($0.rule, $0.form) }) { first, _ in first }
    ownRules = Set(rules.operators.filter { $0.attributes && CueForm(rawValue: $0.name) == nil }.map(\.name))
    sets = rules.sets
    falseSets = rules.operators.filter { Self.falsehoods.contains($0.name) }.compactMap(\.cues)
    func lemmas(_ name: String, _ kind: Predicate.Kind) -> Set<FormID> {
      Set(
        rules.operatorPredicates.all.filter { $0.kind == kind && rules.operators[$0.owner].name == name }.map(\.lemma))
    }
    denials = lemmas("negation/denial", .verb)
    claims = lemmas("hedge/accused-of", .noun)
    distanceSet = rules.operators.first { $0.name == CueForm.soCalled.rawValue }?.cues
    hearsaySet = rules.operators.first { $0.name == CueForm.hearsay.rawValue }?.cues
    let order = words.indices.sorted { a, b in Self.key(words[a], a) < Self.key(words[b], b) }
    all = order.map { words[$0] }
    var starts = [Int32](repeating: 0, count: formCount + 1)
    for word in all { starts[Int(word.lemma.raw) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    self.starts = starts
  }

  /// Words of several parts first, then the order in which forms are tried.
  private static func key(_ word: CueWord, _ index: Int) -> (Int32, Int, Int, Int) {
    let form = CueForm.allCases.firstIndex(of: word.form) ?? 0
    return (word.lemma.raw, -word.particles.count, form, index)
  }

  func words(_ lemma: FormID) -> ArraySlice<CueWord> {
    let index = Int(lemma.raw)
    guard index + 1 < starts.count else { return [] }
    return all[Int(starts[index])..<Int(starts[index + 1])]
  }

  /// How source and content stand around the cue of a saying's rule; nil for readings without a cue of their own.
  func form(ofRule rule: String) -> CueForm? {
    CueForm(rawValue: rule) ?? formOfRule[rule] ?? (ownRules.contains(rule) ? .according : nil)
  }

  private static let falsehoods = ["negation/false", "negation/falsely"]

  /// Whether the word denies the claim that it stands with: "falsely", "debunked".
  func isFalsehood(_ form: FormID) -> Bool { falseSets.contains { sets.contains($0, form) } }

  /// "rejected", "disputed": a verb that says of a claim that it is not so.
  func isDenial(_ lemma: FormID) -> Bool { denials.contains(lemma) }

  /// "claim", "allegation", "report": a noun for what may be denied.
  func isClaim(_ lemma: FormID) -> Bool { claims.contains(lemma) }

  /// How many tokens of `range` from `token` on say that the writer does not stand by the name after them ("so-called").
  func distanceLength(at token: Int, limit: Int, forms: [FormID], lemmas: [FormID]) -> Int {
    guard let distanceSet else { return 0 }
    if sets.contains(distanceSet, forms[token]) { return 1 }
    guard token + 2 < limit, sets.hasPhrases(distanceSet) else { return 0 }
    return sets.phraseLength(distanceSet, at: token, limit: limit, form: forms, lemma: lemmas)
  }

  /// Whether the adverb marks hearsay ("reportedly").
  func isHearsay(_ form: FormID) -> Bool { hearsaySet.map { sets.contains($0, form) } ?? false }
}
