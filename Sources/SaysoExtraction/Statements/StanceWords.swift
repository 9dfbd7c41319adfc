import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Closed-class words that change a statement's polarity or modality by themselves, interned once.
struct StanceWords: Sendable {
  /// The sets of verbs whose infinitive is a deed, and of those after which "would" is a promise.
  static let setNames = ["DONE", "PROMISE", "RAISING", "DEMAND"]

  let be, that, have, yet, on: FormID
  private let nor: FormID
  private let modals: [(form: FormID, modality: Modality)]
  private let ability, would, only, excluding, auxiliaries, happening, conditions, trues, charges, inverters: [FormID]
  private let pairs: [(FormID, FormID)]
  let question: FormID
  private let even: FormID
  private let doneSet, promiseSet, raisingSet, demandSet: Int?
  private let sets: SetTable

  init(_ rules: RuleSet, _ vocabulary: inout Vocabulary) {
    func ids(_ words: [String]) -> [FormID] { words.map { vocabulary.intern($0) } }
    let words: [(Modality, [String])] = [
      (.intended, ["will", "'ll", "wo", "shall", "should", "must", "ought"]),
      (.possible, ["may", "might", "could", "can", "ca"]),
      (.conditional, ["would", "'d"]),
    ]
    modals = words.flatMap { modality, forms in ids(forms).map { ($0, modality) } }
    (be, that, have) = (vocabulary.intern("be"), vocabulary.intern("that"), vocabulary.intern("have"))
    (yet, on) = (vocabulary.intern("yet"), vocabulary.intern("on"))
    ability = ids(["can", "ca", "could"])
    would = ids(["would", "'d"])
    only = ids(["only", "just", "merely", "simply", "solely"])
    excluding = ids(["without"])
    auxiliaries = ids(["be", "have", "do"])
    happening = ids(["happen", "occur", "take", "begin", "start", "materialize"])
    charges = ids(["of", "with", "for", "over", "in"])
    inverters = ids(["had", "were", "should"])
    trues = ids(["true", "correct", "accurate"])
    conditions = ids(["if", "unless"])
    pairs = [("instead", "of"), ("rather", "than"), ("far", "from")].map {
      (vocabulary.intern($0), vocabulary.intern($1))
    }
    question = vocabulary.intern("?")
    even = vocabulary.intern("even")
    doneSet = rules.sets.id(Self.setNames[0])
    promiseSet = rules.sets.id(Self.setNames[1])
    raisingSet = rules.sets.id(Self.setNames[2])
    demandSet = rules.sets.id(Self.setNames[3])
    nor = vocabulary.intern("nor")
    sets = rules.sets
  }

  func isNor(_ form: FormID) -> Bool { form == nor }
  /// "demand", "insist": what they ask for stands without an ending.
  func isDemand(_ lemma: FormID) -> Bool { demandSet.map { sets.contains($0, lemma) } ?? false }
  func modality(_ form: FormID) -> Modality? { modals.first { $0.form == form }?.modality }
  func isAbility(_ form: FormID) -> Bool { ability.contains(form) }
  func isWould(_ form: FormID) -> Bool { would.contains(form) }
  func isOnly(_ form: FormID) -> Bool { only.contains(form) }
  func isAuxiliary(_ lemma: FormID) -> Bool { auxiliaries.contains(lemma) }
  /// A verb by which an event takes place: its own negation and modal are the event's.
  func isHappening(_ lemma: FormID) -> Bool { happening.contains(lemma) }
  func isCondition(_ form: FormID) -> Bool { conditions.contains(form) }
  /// "Had Lee met Diaz, …"
  func inverts(_ form: FormID) -> Bool { inverters.contains(form) }
  /// "accused of", "charged with", "suspected in"
  func opensCharge(_ form: FormID) -> Bool { charges.contains(form) }
  /// "it is not true that"
  func isTrue(_ form: FormID) -> Bool { trues.contains(form) }
  func isEven(_ form: FormID) -> Bool { form == even }
  func isQuestion(_ form: FormID) -> Bool { form == question }
  func excludes(_ form: FormID) -> Bool { excluding.contains(form) }
  func isPair(_ first: FormID, _ second: FormID) -> Bool { pairs.contains { $0 == (first, second) } }
  /// A verb whose infinitive tells what was done: "managed to meet".
  func isDone(_ lemma: FormID) -> Bool { doneSet.map { sets.contains($0, lemma) } ?? false }
  /// "I do not think that she met him": the verb's negation is its clause's.
  func isRaising(_ lemma: FormID) -> Bool { raisingSet.map { sets.contains($0, lemma) } ?? false }
  /// A verb after which "would" tells what was promised.
  func isPromise(_ lemma: FormID) -> Bool { promiseSet.map { sets.contains($0, lemma) } ?? false }
}

/// The operators that cue words open, by scope: index and set of words; gathered once.
struct CueOperators: Sendable {
  enum Scope: String, Sendable { case clause, object, complement }

  private let ofClause, ofObject, ofComplement: [(index: Int, set: Int)]

  init(_ rules: RuleSet) {
    func gathered(_ scope: Scope) -> [(index: Int, set: Int)] {
      rules.operators.enumerated().compactMap { index, found in
        found.scopes.contains(scope.rawValue) ? found.cues.map { (index, $0) } : nil
      }
    }
    ofClause = gathered(.clause)
    ofObject = gathered(.object)
    ofComplement = gathered(.complement)
  }

  func operators(_ scope: Scope) -> [(index: Int, set: Int)] {
    switch scope {
    case .clause: ofClause
    case .object: ofObject
    case .complement: ofComplement
    }
  }

  /// Whether the word opens an operator over its clause.
  func isCue(_ form: FormID, _ sets: SetTable) -> Bool { ofClause.contains { sets.contains($0.set, form) } }
}

/// Where noun groups stand in clauses, the first place found, by group.
struct NounPlaces: Sendable {
  /// The clause whose object or predicative it is, or −1.
  let object: [Int32]
  /// The clause whose subject it is, or −1.
  let subject: [Int32]
  /// The clause in which it stands after a preposition, or −1, and that preposition's token.
  let oblique: [Int32]
  let preposition: [Int32]

  init(_ analysis: ClauseAnalysis) {
    var object = [Int32](repeating: -1, count: analysis.nouns.count)
    var (subject, oblique, preposition) = (object, object, object)
    for (index, clause) in analysis.clauses.enumerated() {
      let clauseIndex = Int32(index)
      for noun in clause.object where object[noun] < 0 { object[noun] = clauseIndex }
      if clause.predicative >= 0, object[clause.predicative] < 0 { object[clause.predicative] = clauseIndex }
      let isFirst = clause.link != .coordinate && clause.link != .relative
      for noun in clause.subject where subject[noun] < 0 && isFirst { subject[noun] = clauseIndex }
      for found in clause.obliques {
        for noun in found.nouns where oblique[noun] < 0 {
          oblique[noun] = clauseIndex
          preposition[noun] = Int32(found.preposition)
        }
      }
    }
    (self.object, self.subject, self.oblique, self.preposition) = (object, subject, oblique, preposition)
  }
}
