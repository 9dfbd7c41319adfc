import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Reads polarity and modality of a clause: its own verb group, cue words, then the verbs and nouns above it.
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
  let words: StanceWords
  let cues: CueOperators
  let places: NounPlaces

  private static let reach = 6

  func stance(ofClause index: Int) -> Stance {
    var stance = Stance()
    applyOwn(index, to: &stance)
    var at = index
    for _ in 0..<Self.reach {
      if let noun = claim(before: at) { applyClaim(noun, to: &stance) }
      let clause = clauses.clauses[at]
      guard clause.governor >= 0, clause.governor != at, applyGovernor(of: at, to: &stance) else { break }
      at = clause.governor
    }
    return stance
  }

  // MARK: The clause itself

  private func applyOwn(_ index: Int, to stance: inout Stance) {
    let clause = clauses.clauses[index]
    let verb = clauses.verbs[clause.verb]
    applyVerbGroup(verb, to: &stance)
    if verb.modal >= 0, words.isWould(text.tokens.folded[verb.modal]), promises(index) {
      (stance.modality, stance.hedge) = (.intended, verb.modal)
    }
    applyAdverbs(clause, verb, to: &stance)
    if clause.marker >= 0, clause.link != .relative {
      applyCues(TokenRange(clause.marker, clause.marker + 1), scope: .clause, to: &stance)
    }
    if let subject = clause.subject.first { applyNobody(subject, to: &stance) }
    if let object = clause.object.first { applyNobody(object, to: &stance) }
    if let condition = condition(of: index) ?? inversion(clause) { set(.conditional, condition, &stance) }
    if let mark = questionMark(index) { set(.questioned, mark, &stance) }
    if verb.form == .gerund { applyPreposition(before: verb.tokens.start, to: &stance) }
    if let nor = inversion(before: verb) { flip(nor, &stance) }
  }

  /// "paid Lee, NOR did it meet Diaz": the auxiliary before the subject, and "nor" before it.
  func inversion(before verb: VerbGroup) -> Int? {
    guard verb.modal < 0, tags[verb.head] == .vb else { return nil }
    let start = max(verb.tokens.start - 4, text.sentences[text.sentence(at: verb.head)].tokens.start)
    guard start + 1 < verb.tokens.start else { return nil }
    return (start..<verb.tokens.start - 1).first {
      words.isNor(text.tokens.folded[$0]) && words.isAuxiliary(lemmas[$0 + 1])
    }
  }

  /// "no officials", "neither Lee nor Diaz"
  func applyNobody(_ noun: Int, to stance: inout Stance) {
    let first = clauses.nouns[noun].tokens.start
    if sets.isNobody(text.tokens.folded[first]) { flip(first, &stance) }
  }

  /// "without meeting", "instead of meeting": what stands after did not happen.
  func applyPreposition(before token: Int, to stance: inout Stance) {
    guard token > 0 else { return }
    if words.excludes(text.tokens.folded[token - 1]) { flip(token - 1, &stance) }
    guard token > 1, words.isPair(text.tokens.folded[token - 2], text.tokens.folded[token - 1]) else { return }
    flip(token - 2, &stance)
  }

  func applyVerbGroup(_ verb: VerbGroup, to stance: inout Stance) {
    let isNegated = verb.negation >= 0 && !isOnly(verb.negation + 1)
    if isNegated { flip(verb.negation, &stance) }
    guard verb.modal >= 0, let modality = words.modality(text.tokens.folded[verb.modal]) else { return }
    // "cannot meet": who is not able to does not.
    if isNegated, words.isAbility(text.tokens.folded[verb.modal]), !verb.isPerfect { return }
    set(modality, verb.modal, &stance)
  }

  /// "not only met": no negation.
  private func isOnly(_ token: Int) -> Bool { token < text.tokens.count && words.isOnly(text.tokens.folded[token]) }

  /// Adverbs count right before and after the verb, and at the clause's beginning.
  func applyAdverbs(_ clause: Clause, _ verb: VerbGroup, to stance: inout Stance) {
    let sentence = text.sentences[text.sentence(at: verb.head)].tokens
    var start = verb.tokens.start
    while start > sentence.start, isAdverbial(start - 1) { start -= 1 }
    var end = verb.tokens.end
    while end < min(verb.tokens.end + 2, sentence.end), isAdverb(end) { end += 1 }
    if end < sentence.end, tags[end] == .to { end = verb.tokens.end }
    applyCues(TokenRange(start, verb.tokens.end), scope: .clause, to: &stance)
    if end > verb.tokens.end {
      // "killed nearly 200": what stands after the verb may doubt it, not deny it.
      let polarity = (stance.polarity, stance.negation)
      applyCues(TokenRange(verb.tokens.end, end), scope: .clause, to: &stance)
      (stance.polarity, stance.negation) = polarity
    }
    guard let subject = clause.subject.first, clauses.nouns[subject].tokens.end <= verb.tokens.start else { return }
    let first = clauses.nouns[subject].tokens.start
    var opening = max(first - 2, sentence.start)
    // "said NEITHER Lee nor Diaz met": behind the verb of another clause.
    if let other = (opening..<first).last(where: { tags[$0].isVerb && !words.isAuxiliary(lemmas[$0]) }) {
      opening = other + 1
    }
    if opening < first { applyCues(TokenRange(opening, first), scope: .clause, to: &stance) }
  }

  private func isAdverbial(_ token: Int) -> Bool {
    isAdverb(token) || tags[token] == .comma || cues.isCue(text.tokens.folded[token], rules.sets)
  }

  func isAdverb(_ token: Int) -> Bool { tags[token] == .rb || tags[token] == .rbr }

  /// Each operator counts once: "neither … nor" is one negation.
  func applyCues(_ range: TokenRange, scope: CueOperators.Scope, to stance: inout Stance) {
    for (index, set) in cues.operators(scope) {
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
    applyCues(range, scope: .object, to: &stance)
    if !range.isEmpty, sets.isNobody(text.tokens.folded[range.start]) { flip(range.start, &stance) }
  }

  // MARK: Effects

  func apply(_ found: Operator, at token: Int, _ stance: inout Stance) {
    for effect in found.effects {
      guard case .word(let word) = effect.value else { continue }
      switch effect.key {
      case "polarity" where word == Polarity.affirmed.rawValue: (stance.polarity, stance.negation) = (.affirmed, -1)
      case "polarity": flip(token, &stance)
      case "modality": if let modality = Modality(rawValue: word) { set(modality, token, &stance) }
      default: break
      }
    }
  }

  /// Two negations cancel out.
  func flip(_ token: Int, _ stance: inout Stance) {
    if stance.negation == token { return }
    stance.polarity = stance.polarity == .affirmed ? .negated : .affirmed
    stance.negation = stance.polarity == .negated ? token : -1
  }

  /// The strongest doubt counts: alleged, questioned, conditional, possible, intended.
  func set(_ modality: Modality, _ token: Int, _ stance: inout Stance) {
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
