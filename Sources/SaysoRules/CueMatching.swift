package import SaysoText

extension RuleSet {
  /// Where the cue words of operators stand among a sentence's tokens, in text order.
  ///
  /// Cues are looked for in the tokens, whatever the tape's items are: an adverb inside a verb
  /// group ("was allegedly killed") is a cue too. Of two cues of one operator the longer counts.
  package func cues(in tape: Tape, _ tokens: TokenRange) -> [CueMatch] {
    var found: [CueMatch] = []
    var token = tokens.start
    while token < tokens.end {
      let lead = cueForms.contains(tape.tokenForm[token]) || cueForms.contains(tape.tokenLemma[token])
      if lead {
        for (index, cue) in operators.enumerated() {
          guard let set = cue.cues else { continue }
          let length = cueLength(set, tape, token, tokens.end)
          if length == 0 { continue }
          let range = TokenRange(token, token + length)
          let inLonger = found.contains { $0.operator == index && $0.tokens.overlaps(range) }
          if !inLonger { found.append(CueMatch(operator: index, tokens: range)) }
        }
      }
      token += 1
    }
    return found
  }

  private func cueLength(_ set: Int, _ tape: Tape, _ token: Int, _ limit: Int) -> Int {
    if sets.hasPhrases(set) {
      let length = sets.phraseLength(
        set, at: token, limit: limit, form: tape.tokenForm, lemma: tape.tokenLemma)
      if length > 0 { return length }
    }
    let isMember =
      sets.contains(set, tape.tokenForm[token]) || sets.contains(set, tape.tokenLemma[token])
    return isMember ? 1 : 0
  }
}

/// A dense yes or no for each base form.
struct FormFlags: Sendable {
  private var flags: [Bool] = []

  init() {}

  init(_ forms: [FormID], baseCount: Int) {
    flags = Array(repeating: false, count: baseCount)
    for form in forms { flags[Int(form.raw)] = true }
  }

  func contains(_ form: FormID) -> Bool {
    let index = Int(form.raw)
    return index < flags.count && flags[index]
  }
}
