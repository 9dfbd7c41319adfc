package import SaysoText

extension RuleSet {
  /// The operators that a token is a cue of and that set `key`, by name: at most one of each.
  package func operators(at token: Int, key: String, _ forms: [FormID], _ lemmas: [FormID]) -> [String] {
    operators.indices.filter { index in
      let found = operators[index]
      guard found.effects.contains(where: { $0.key == key }) else { return false }
      if let cues = found.cues {
        if sets.contains(cues, forms[token]) || sets.contains(cues, lemmas[token]) { return true }
        if sets.phraseLength(cues, at: token, limit: forms.count, form: forms, lemma: lemmas) > 0 { return true }
      }
      return operatorPredicates.range(of: lemmas[token]).contains { operatorPredicates.all[$0].owner == index }
    }
    .map { operators[$0].name }
  }
}
