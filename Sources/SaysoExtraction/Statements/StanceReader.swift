import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Reads polarity and modality of a clause: its own verb group, cue words, then the verbs above it.
///
/// What an operator does, `rules/operators.rules` says; each stands once, and every statement of
/// the clause inherits it.
struct StanceReader {
  let text: TokenizedText
  let tags: [Tag]
  let lemmas: [FormID]
  let clauses: ClauseAnalysis
  let rules: RuleSet
  let sets: ParticipantSets
  let modals: ModalWords
  let cues: CueOperators

  private static let reach = 6

  func stance(ofClause index: Int) -> Stance {
    var stance = Stance()
    applyOwn(index, to: &stance)
    var at = index
    if clauses.clauses[index].planner >= 0, clauses.clauses[index].governor < 0 {
      applyOperators(clauses.nouns[clauses.clauses[index].planner].head, .noun, to: &stance)
    }
    for _ in 0..<Self.reach {
      let clause = clauses.clauses[at]
      guard clause.governor >= 0, clause.governor != at else { break }
      guard applyGovernor(of: at, to: &stance) else { break }
      at = clause.governor
    }
    return stance
  }

  // MARK: The clause itself

  private func applyOwn(_ index: Int, to stance: inout Stance) {
    let clause = clauses.clauses[index]
    let verb = clauses.verbs[clause.verb]
    applyVerbGroup(verb, to: &stance)
    applyCues(
      TokenRange(windowStart(clause, verb), min(verb.tokens.end + 2, text.tokens.count)), scope: "clause", to: &stance)
    if clause.marker >= 0, clause.link != .relative {
      applyCues(TokenRange(clause.marker, clause.marker + 1), scope: "clause", to: &stance)
    }
    if let subject = clause.subject.first {
      let first = clauses.nouns[subject].tokens.start
      if sets.isNobody(text.tokens.folded[first]) { flip(first, &stance) }
    }
    if let object = clause.object.first {
      let first = clauses.nouns[object].tokens.start
      if sets.isNobody(text.tokens.folded[first]) { flip(first, &stance) }
    }
  }

  /// Adverbs count from the end of the subject to just after the verb, and at the clause's beginning.
  private func windowStart(_ clause: Clause, _ verb: VerbGroup) -> Int {
    guard let subject = clause.subject.first, clauses.nouns[subject].tokens.end <= verb.tokens.start,
      verb.tokens.start - clauses.nouns[subject].tokens.start <= 12
    else { return max(verb.tokens.start - 1, sentenceStart(verb.tokens.start)) }
    return max(clauses.nouns[subject].tokens.start - 2, sentenceStart(verb.tokens.start))
  }

  private func sentenceStart(_ token: Int) -> Int { text.sentences[text.sentence(at: token)].tokens.start }

  private func applyVerbGroup(_ verb: VerbGroup, to stance: inout Stance) {
    if verb.negation >= 0 { flip(verb.negation, &stance) }
    guard verb.modal >= 0, let modality = modals.modality(text.tokens.folded[verb.modal]) else { return }
    set(modality, verb.modal, &stance)
  }

  /// Each operator counts once: "neither … nor" is one negation.
  private func applyCues(_ range: TokenRange, scope: String, to stance: inout Stance) {
    for (index, set) in scope == "clause" ? cues.ofClause : cues.ofObject {
      if let token = range.indices.first(where: { isCue($0, set, range.end) }) {
        apply(rules.operators[index], at: token, &stance)
      }
    }
  }

  private func isCue(_ token: Int, _ cues: Int, _ limit: Int) -> Bool {
    if rules.sets.contains(cues, text.tokens.folded[token]) { return true }
    return rules.sets.hasPhrases(cues)
      && rules.sets.phraseLength(cues, at: token, limit: limit, form: text.tokens.folded, lemma: lemmas) > 0
  }

  /// "the alleged attack": adjectives inside a noun group or right before it.
  func applyAdjectives(_ range: TokenRange, to stance: inout Stance) {
    applyCues(range, scope: "object", to: &stance)
    if !range.isEmpty, sets.isNobody(text.tokens.folded[range.start]) { flip(range.start, &stance) }
  }

  // MARK: The verbs above

  /// Applies the governing clause's operators; false when its scope ends here.
  private func applyGovernor(of index: Int, to stance: inout Stance) -> Bool {
    let clause = clauses.clauses[index]
    let outer = clauses.clauses[clause.governor]
    let verb = clauses.verbs[outer.verb]
    switch clause.link {
    case .infinitive where clause.planner >= 0:
      applyOperators(clauses.nouns[clause.planner].head, .noun, to: &stance)
      return false
    case .infinitive:
      applyPlan(clauses.verbs[clause.verb].tokens.start, to: &stance)
      applyOperators(verb.head, .verb, to: &stance)
      applyPredicative(outer, verb, to: &stance)
      applyVerbGroup(verb, to: &stance)
      return true
    case .gerund:
      guard isComplement(index, of: outer) else { return false }
      applyWithout(index, outer, to: &stance)
      applyOperators(verb.head, .verb, to: &stance)
      applyVerbGroup(verb, to: &stance)
      return true
    case .content:
      applyContent(outer, verb, to: &stance)
      return false
    case .coordinate:
      let own = clauses.verbs[clause.verb]
      if own.form == .infinitive, own.modal < 0 { applyVerbGroup(verb, to: &stance) }
      return own.form == .infinitive
    case .main, .relative, .reduced, .adverbial: return false
    }
  }

  /// "announced PLANS to meet", "a decision by Kenya to leave": what the noun before the infinitive does.
  private func applyPlan(_ infinitive: Int, to stance: inout Stance) {
    guard var noun = lastNoun(before: infinitive), clauses.nouns[noun].tokens.end == infinitive else { return }
    let first = clauses.nouns[noun].tokens.start
    if noun > 0, first > 0, clauses.nouns[noun - 1].tokens.end == first - 1, tags[first - 1] == .in { noun -= 1 }
    applyOperators(clauses.nouns[noun].head, .noun, to: &stance)
  }

  private func lastNoun(before token: Int) -> Int? {
    var low = 0
    var high = clauses.nouns.count
    while low < high {
      let middle = (low + high) / 2
      if clauses.nouns[middle].tokens.start < token { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// "was about to meet", "is to meet", "was unable to meet".
  private func applyPredicative(_ outer: Clause, _ verb: VerbGroup, to stance: inout Stance) {
    guard lemmas[verb.head] == modals.be, !verb.isPassive else { return }
    if outer.adjective >= 0 {
      applyOperators(outer.adjective, .adjective, to: &stance)
    } else if outer.predicative < 0 {
      set(.intended, verb.head, &stance)
    }
  }

  /// "denied that", "there is no evidence that", "it is false that"; to tell somebody is no plan.
  private func applyContent(_ outer: Clause, _ verb: VerbGroup, to stance: inout Stance) {
    let before = stance.polarity
    applyOperators(verb.head, .verb, skipping: .intended, to: &stance)
    if outer.predicative >= 0 {
      let first = clauses.nouns[outer.predicative].tokens.start
      if sets.isNobody(text.tokens.folded[first]) { flip(first, &stance) }
    }
    if let object = outer.object.first {
      let first = clauses.nouns[object].tokens.start
      if sets.isNobody(text.tokens.folded[first]) { flip(first, &stance) }
    }
    if outer.adjective >= 0 { applyOperators(outer.adjective, .adjective, skipping: .intended, to: &stance) }
    if stance.polarity != before, verb.negation >= 0 { flip(verb.negation, &stance) }
  }

  /// "left WITHOUT meeting Lee", "spoke INSTEAD OF leaving"
  private func applyWithout(_ index: Int, _ outer: Clause, to stance: inout Stance) {
    guard let oblique = outer.obliques.first(where: { $0.clause == index }) else { return }
    let before = max(oblique.preposition - 1, 0)
    if sets.isWithout(text.tokens.folded[oblique.preposition]) { flip(oblique.preposition, &stance) }
    if sets.isWithout(text.tokens.folded[before]) { flip(before, &stance) }
  }

  /// "began shelling", "accused of dumping"; not "met Lee, saying …".
  private func isComplement(_ index: Int, of outer: Clause) -> Bool {
    if let oblique = outer.obliques.first(where: { $0.clause == index }) {
      return !sets.isTemporal(text.tokens.folded[oblique.preposition])
    }
    let start = clauses.verbs[clauses.clauses[index].verb].tokens.start
    let end = clauses.verbs[outer.verb].tokens.end
    return start == end || start == end + 1 && tags[end] == .rp
  }

  private func applyOperators(
    _ head: Int, _ kind: Predicate.Kind, skipping skipped: Modality? = nil, to stance: inout Stance
  ) {
    let table = rules.operatorPredicates
    for at in table.range(of: lemmas[head]) where table.all[at].kind == kind {
      let found = rules.operators[table.all[at].owner]
      guard follows(table.all[at].particles, head), found.scopes.contains("complement"),
        skipped == nil || !does(found, skipped)
      else { continue }
      apply(found, at: head, &stance)
    }
  }

  /// "ruled OUT"
  private func follows(_ particles: [FormID], _ head: Int) -> Bool {
    particles.isEmpty
      || head + particles.count < text.tokens.count
        && particles.indices.allSatisfy { text.tokens.folded[head + 1 + $0] == particles[$0] }
  }

  private func does(_ found: Operator, _ modality: Modality?) -> Bool {
    found.effects.contains { effect in
      guard case .word(let word) = effect.value else { return false }
      return effect.key == "modality" && word == modality?.rawValue
    }
  }

  // MARK: Effects

  private func apply(_ found: Operator, at token: Int, _ stance: inout Stance) {
    for effect in found.effects {
      guard case .word(let word) = effect.value else { continue }
      switch effect.key {
      case "polarity": flip(token, &stance)
      case "modality": if let modality = Modality(rawValue: word) { set(modality, token, &stance) }
      default: break
      }
    }
  }

  /// "denied an attack": the verb says it was none.
  func deny(_ token: Int, _ stance: inout Stance) { flip(token, &stance) }

  /// "plans talks": the verb says it is yet to come.
  func intend(_ token: Int, _ stance: inout Stance) { set(.intended, token, &stance) }

  /// Two negations cancel out.
  private func flip(_ token: Int, _ stance: inout Stance) {
    if stance.negation == token { return }
    stance.polarity = stance.polarity == .affirmed ? .negated : .affirmed
    stance.negation = stance.polarity == .negated ? token : -1
  }

  /// The strongest doubt counts: alleged, questioned, conditional, possible, intended.
  private func set(_ modality: Modality, _ token: Int, _ stance: inout Stance) {
    guard Self.strength(modality) > Self.strength(stance.modality) else { return }
    stance.modality = modality
    stance.hedge = token
  }

  private static func strength(_ modality: Modality) -> Int {
    switch modality {
    case .asserted: 0
    case .intended: 1
    case .possible: 2
    case .conditional: 3
    case .questioned: 4
    case .alleged: 5
    }
  }
}

/// What modal verbs do to a statement.
struct ModalWords: Sendable {
  let be: FormID
  private let table: [(form: FormID, modality: Modality)]

  init(_ vocabulary: inout Vocabulary) {
    be = vocabulary.intern("be")
    let words: [(Modality, [String])] = [
      (.intended, ["will", "'ll", "wo", "shall", "should", "must", "ought"]),
      (.possible, ["may", "might", "could", "can", "ca"]),
      (.conditional, ["would", "'d"]),
    ]
    table = words.flatMap { modality, forms in forms.map { (vocabulary.intern($0), modality) } }
  }

  func modality(_ form: FormID) -> Modality? { table.first { $0.form == form }?.modality }
}

/// The operators that cue words open, by scope: index and set of words; gathered once.
struct CueOperators: Sendable {
  let ofClause: [(index: Int, set: Int)]
  let ofObject: [(index: Int, set: Int)]

  init(_ rules: RuleSet) {
    func gathered(_ scope: String) -> [(index: Int, set: Int)] {
      rules.operators.enumerated().compactMap { index, found in
        found.scopes.contains(scope) ? found.cues.map { (index, $0) } : nil
      }
    }
    ofClause = gathered("clause")
    ofObject = gathered("object")
  }
}
