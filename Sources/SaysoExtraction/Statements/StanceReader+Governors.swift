import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

extension StanceReader {
  // MARK: The verbs above

  /// Applies the governing clause's operators; false when its scope ends here.
  func applyGovernor(of index: Int, to stance: inout Stance) -> Bool {
    let clause = clauses.clauses[index]
    let outer = clauses.clauses[clause.governor]
    let verb = clauses.verbs[outer.verb]
    switch clause.link {
    case .infinitive where claim(before: index) != nil: return false
    case .infinitive where inversion(before: clauses.verbs[clause.verb]) != nil: return false
    case .infinitive:
      applyInfinitive(index, outer, verb, to: &stance)
      return true
    case .gerund:
      if let noun = suspicion(over: index, outer) {
        applyClaim(noun, to: &stance)
        return false
      }
      guard isComplement(index, of: outer) else { return false }
      applyComplement(verb, to: &stance)
      return true
    case .content:
      if claim(before: index) == nil { applyContent(outer, verb, to: &stance) }
      applySubjunctive(index, verb, to: &stance)
      return false
    case .coordinate: return applyPartner(index, verb, to: &stance)
    case .main, .relative, .reduced, .adverbial: return false
    }
  }

  /// "plans to meet"; "flew there to meet": without a verb of `DONE` an infinitive is no deed yet.
  private func applyInfinitive(_ index: Int, _ outer: Clause, _ verb: VerbGroup, to stance: inout Stance) {
    let before = stance
    let start = clauses.verbs[clauses.clauses[index].verb].tokens.start
    if start > 0, text.tokens.folded[start - 1] == words.yet, [words.be, words.have].contains(lemmas[verb.head]) {
      flip(start - 1, &stance)
      return
    }
    applyOperators(verb, .verb, to: &stance)
    if verb.isPassive { applyOperators(verb, .verb, scope: .clause, to: &stance) }
    applyPredicative(outer, verb, to: &stance)
    let own = clauses.verbs[clauses.clauses[index].verb]
    // "had Lee arrested" is done; "wants Lee arrested" is not.
    if stance == before, !own.isPerfect, own.form != .participle, lemmas[verb.head] != words.be, !isDone(verb) {
      set(.intended, own.tokens.start, &stance)
    }
    applyNegation(of: verb, denying: stance.polarity != before.polarity, to: &stance)
  }

  /// "denied meeting", "was accused of meeting"
  private func applyComplement(_ verb: VerbGroup, to stance: inout Stance) {
    let before = stance.polarity
    applyOperators(verb, .verb, to: &stance)
    applyNegation(of: verb, denying: stance.polarity != before, to: &stance)
  }

  /// "managed to", "went on to"
  private func isDone(_ verb: VerbGroup) -> Bool {
    words.isDone(lemmas[verb.head])
      || verb.tokens.end < text.tokens.count && text.tokens.folded[verb.tokens.end] == words.on
  }

  /// The verb's own negation and modal. "did not fail to meet" met; but who "did not deny it" has not granted it.
  private func applyNegation(of verb: VerbGroup, denying: Bool, to stance: inout Stance) {
    let before = stance.polarity
    applyVerbGroup(verb, to: &stance)
    if verb.negation < 0 { applyDenyingAdverb(before: verb, to: &stance) }
    guard denying, stance.polarity != before, !fails(verb) else { return }
    set(.possible, verb.negation < 0 ? verb.tokens.start : verb.negation, &stance)
  }

  /// "never failed to": an adverb of negation before the verb.
  private func applyDenyingAdverb(before verb: VerbGroup, to stance: inout Stance) {
    let start = verb.tokens.start
    guard start > 0, isAdverb(start - 1) else { return }
    for (index, set) in cues.operators(.clause) where rules.sets.contains(set, text.tokens.folded[start - 1]) {
      if rules.operators[index].effects.contains(where: { $0.key == "polarity" }) { flip(start - 1, &stance) }
    }
  }

  /// To fail or forget is a deed; other verbs of negation say something, and not to say it says nothing.
  private func fails(_ verb: VerbGroup) -> Bool {
    let table = rules.operatorPredicates
    return table.range(of: lemmas[verb.head]).contains { rules.operators[table.all[$0].owner].name == Self.failure }
  }
  private static let failure = "negation/failure"

  private func applyPartner(_ index: Int, _ verb: VerbGroup, to stance: inout Stance) -> Bool {
    let own = clauses.verbs[clauses.clauses[index].verb]
    if own.form == .infinitive {
      if own.modal < 0 { applyVerbGroup(verb, to: &stance) }
      return true
    }
    // "claimed that X met Y and paid Z": the claim reaches on, a denial need not.
    let partner = clauses.clauses[clauses.clauses[index].governor]
    guard partner.link == .content, partner.governor >= 0 else { return false }
    let governor = clauses.verbs[clauses.clauses[partner.governor].verb]
    let polarity = (stance.polarity, stance.negation)
    applyOperators(governor, .verb, skipping: .intended, to: &stance)
    (stance.polarity, stance.negation) = polarity
    return false
  }

  /// "was about to meet", "is to meet", "was unable to meet".
  private func applyPredicative(_ outer: Clause, _ verb: VerbGroup, to stance: inout Stance) {
    guard lemmas[verb.head] == words.be, !verb.isPassive else { return }
    if outer.adjective >= 0 {
      applyOperators(at: outer.adjective, .adjective, to: &stance)
    } else if outer.predicative < 0 {
      set(.intended, verb.head, &stance)
    }
  }

  /// "demanded that she RETURN": what is asked for has not been done.
  private func applySubjunctive(_ index: Int, _ governor: VerbGroup, to stance: inout Stance) {
    let own = clauses.verbs[clauses.clauses[index].verb]
    guard words.isDemand(lemmas[governor.head]), own.modal < 0, own.tense != .past, !own.isPerfect,
      tags[own.head] == .vb || tags[own.head] == .vbp
    else { return }
    set(.intended, governor.head, &stance)
  }

  /// "denied that", "there is no evidence that", "it is false that"; to tell somebody is no plan.
  private func applyContent(_ outer: Clause, _ verb: VerbGroup, to stance: inout Stance) {
    let before = stance.polarity
    applyOperators(verb, .verb, skipping: .intended, to: &stance)
    if verb.isPassive { applyOperators(verb, .verb, scope: .clause, to: &stance) }
    applyCues(around(verb), scope: .complement, to: &stance)
    if let subject = outer.subject.first { applyNobody(subject, to: &stance) }
    if outer.predicative >= 0 { applyNobody(outer.predicative, to: &stance) }
    if let object = outer.object.first { applyNobody(object, to: &stance) }
    if outer.adjective >= 0 { applyOperators(at: outer.adjective, .adjective, skipping: .intended, to: &stance) }
    if stance.polarity != before, stance.hedge == verb.head, stance.modality == .alleged {
      // "falsely claimed": the writer says that it is not so.
      (stance.modality, stance.hedge) = (.asserted, -1)
    }
    guard verb.negation >= 0 else { return }
    if stance.polarity != before {
      flip(verb.negation, &stance)
      if !fails(verb) { set(.possible, verb.negation, &stance) }
    } else if words.isRaising(lemmas[verb.head])
      || outer.adjective >= 0 && words.isTrue(text.tokens.folded[outer.adjective])
    {
      flip(verb.negation, &stance)
    }
  }

  /// The verb with the adverb before and after it: "falsely claimed", "claimed falsely".
  private func around(_ verb: VerbGroup) -> TokenRange {
    TokenRange(max(0, verb.tokens.start - 1), min(verb.tokens.end + 1, text.tokens.count))
  }

  /// "began shelling", "accused of dumping"; not "met Lee, saying …".
  private func isComplement(_ index: Int, of outer: Clause) -> Bool {
    if let oblique = outer.obliques.first(where: { $0.clause == index }) {
      return !sets.isTemporal(text.tokens.folded[oblique.preposition])
    }
    var start = clauses.verbs[clauses.clauses[index].verb].tokens.start
    let end = clauses.verbs[outer.verb].tokens.end
    while start > end, isAdverb(start - 1) || tags[start - 1] == .rp || tags[start - 1] == .in { start -= 1 }
    return start == end
  }

  // MARK: The nouns above

  /// "claims THAT she met", "plans TO meet": the noun right before a clause that it introduces, or nil.
  func claim(before index: Int) -> Int? {
    let clause = clauses.clauses[index]
    if clause.planner >= 0 { return clause.planner }
    let token: Int
    switch clause.link {
    case .infinitive: token = clauses.verbs[clause.verb].tokens.start
    case .content, .main, .adverbial, .relative:
      guard clause.marker >= 0, text.tokens.folded[clause.marker] == words.that else { return nil }
      token = clause.marker
    default: return nil
    }
    guard var noun = noun(endingAt: token) else { return nil }
    // "his claim on Tuesday night that"
    if clauses.nouns[noun].isTime, let before = self.noun(endingAt: clauses.nouns[noun].tokens.start) { noun = before }
    if opensOperator(clauses.nouns[noun].head, .noun) { return noun }
    // "time for Lee to leave": the noun before who is to do it.
    let start = clauses.nouns[noun].tokens.start
    guard clause.link == .infinitive, start > 1, tags[start - 1] == .in, let outer = self.noun(endingAt: start - 1),
      opensOperator(clauses.nouns[outer].head, .noun)
    else { return nil }
    return outer
  }

  /// "arrested on suspicion of attacking": the noun whose gerund the clause is.
  private func suspicion(over index: Int, _ outer: Clause) -> Int? {
    guard let oblique = outer.obliques.first(where: { $0.clause == index }), oblique.after >= 0,
      clauses.nouns[oblique.after].tokens.end == oblique.preposition,
      opensOperator(clauses.nouns[oblique.after].head, .noun)
    else { return nil }
    return oblique.after
  }

  private func noun(endingAt token: Int) -> Int? {
    let nouns = clauses.nouns
    var low = 0
    var high = nouns.count
    while low < high {
      let middle = (low + high) / 2
      if nouns[middle].tokens.end < token { low = middle + 1 } else { high = middle }
    }
    return low < nouns.count && nouns[low].tokens.end == token ? low : nil
  }

  private func opensOperator(_ head: Int, _ kind: Predicate.Kind) -> Bool {
    let table = rules.operatorPredicates
    return table.range(of: lemmas[head]).contains { table.all[$0].kind == kind && table.all[$0].particles.isEmpty }
  }

  /// What a noun of saying or planning does to its clause, and what its own clause does to the noun:
  /// "false claims", "no plans", "rejected claims", "the claim … was false".
  func applyClaim(_ noun: Int, to stance: inout Stance) {
    let group = clauses.nouns[noun]
    applyOperators(at: group.head, .noun, to: &stance)
    let before = stance.polarity
    applyAdjectives(group.tokens, to: &stance)
    applyPlace(of: noun, isClaim: true, to: &stance)
    // Who denies a claim says that it is not so; the claim's own doubt is gone.
    if stance.polarity != before, stance.polarity == .negated, stance.hedge == group.head, stance.modality == .alleged {
      (stance.modality, stance.hedge) = (.asserted, -1)
    }
  }

  // MARK: Operators by their words

  func applyOperators(
    _ verb: VerbGroup, _ kind: Predicate.Kind, scope: CueOperators.Scope = .complement,
    skipping skipped: Modality? = nil, own: Bool = false, to stance: inout Stance
  ) {
    applyOperators(at: verb.head, kind, scope: scope, skipping: skipped, own: own, to: &stance)
  }

  /// Applies what the operators of a word do in `scope`. What negates is no plan besides: "refused to meet".
  /// `own` leaves the operators of attribution aside: who criticizes an attack does not call it alleged.
  func applyOperators(
    at head: Int, _ kind: Predicate.Kind, scope: CueOperators.Scope = .complement, skipping skipped: Modality? = nil,
    own: Bool = false, to stance: inout Stance
  ) {
    let table = rules.operatorPredicates
    let range = table.range(of: lemmas[head])
    if range.isEmpty { return }
    func counts(_ predicate: Predicate) -> Bool {
      predicate.kind == kind && matches(predicate.particles, head)
        && rules.operators[predicate.owner].scopes.contains(scope.rawValue)
        && !(own && rules.operators[predicate.owner].effects.contains { $0.key == "attribute" })
    }
    let negates = range.contains {
      counts(table.all[$0]) && rules.operators[table.all[$0].owner].effects.contains { $0.key == "polarity" }
    }
    for at in range where counts(table.all[at]) {
      let found = rules.operators[table.all[at].owner]
      if does(found, skipped) || negates && does(found, .intended) { continue }
      apply(found, at: head, &stance)
    }
  }

  /// "ruled out", "called off": particles stand right after the verb.
  private func matches(_ particles: [FormID], _ head: Int) -> Bool {
    for (offset, particle) in particles.enumerated() {
      let next = head + 1 + offset
      guard next < text.tokens.count, text.tokens.folded[next] == particle else { return false }
    }
    return true
  }

  func does(_ found: Operator, _ modality: Modality?) -> Bool {
    guard let modality else { return false }
    return found.effects.contains { effect in
      guard case .word(let word) = effect.value else { return false }
      return effect.key == "modality" && word == modality.rawValue
    }
  }
}
