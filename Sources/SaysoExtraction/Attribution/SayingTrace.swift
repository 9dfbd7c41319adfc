package import SaysoRules
import SaysoSyntax
package import SaysoText

/// What words of a sentence might have attributed something; for `why` and `why-not` on sayings.
package struct SayingTrace: Sendable {
  /// An operator that lists a word of the sentence.
  package struct Cue: Sendable {
    package var words: TokenRange
    package var rule: String
    package var place: RulePlace
    /// Index of the saying that it made; nil where it made none.
    package var saying: Int?
    /// The first condition that failed, in words; empty where it made one.
    package var failed: String
  }

  package var cues: [Cue] = []
}

extension Extractor {
  /// The cues of attribution that stand in a range of tokens, in text order.
  package func sayingTrace(_ analysis: Analysis, in range: TokenRange) -> SayingTrace {
    var trace = SayingTrace()
    for token in range.indices {
      for (index, place) in attributing(token, analysis) {
        let name = rules.operators[index].name
        let own = analysis.sayings.indices.first { at in
          analysis.sayings[at].rule == name && analysis.sayings[at].cue.contains { $0.contains(token) }
        }
        let other = analysis.sayings.indices.first { at in analysis.sayings[at].cue.contains { $0.contains(token) } }
        let failed =
          own != nil ? "" : other.map { "\(analysis.sayings[$0].rule) goes before" } ?? obstacle(token, name, analysis)
        trace.cues.append(
          SayingTrace.Cue(
            words: TokenRange(token, token + 1), rule: name, place: place, saying: own, failed: failed))
      }
    }
    return trace
  }

  /// Operators that attribute and list the token's lemma or form.
  private func attributing(_ token: Int, _ analysis: Analysis) -> [(index: Int, place: RulePlace)] {
    var found: [(index: Int, place: RulePlace)] = []
    let table = rules.operatorPredicates
    for at in table.range(of: analysis.lemmas[token]) {
      let predicate = table.all[at]
      guard attributes(predicate.owner), !found.contains(where: { $0.index == predicate.owner }) else { continue }
      found.append((predicate.owner, rules.line(of: predicate)))
    }
    for index in rules.operators.indices where attributes(index) {
      guard let cues = rules.operators[index].cues, !found.contains(where: { $0.index == index }) else { continue }
      let isCue =
        rules.sets.contains(cues, analysis.text.tokens.folded[token])
        || rules.sets.contains(cues, analysis.lemmas[token])
      if isCue { found.append((index, rules.operators[index].place)) }
    }
    return found
  }

  private func attributes(_ index: Int) -> Bool { rules.operators[index].effects.contains { $0.key == "attribute" } }

  /// Kind of word, then source, then content: what must be there for any form.
  private func obstacle(_ token: Int, _ rule: String, _ analysis: Analysis) -> String {
    let clauses = analysis.clauses
    let kinds = Set(
      rules.operatorPredicates.range(of: analysis.lemmas[token]).map { rules.operatorPredicates.all[$0] }
        .filter { rules.operators[$0.owner].name == rule }.map(\.kind))
    guard let clause = clauses.clauses.first(where: { clauses.verbs[$0.verb].head == token }) else {
      return kinds.contains(.noun) || kinds.contains(.adjective)
        ? "nothing that it attributes stands around it" : "it is no verb here"
    }
    if !kinds.contains(.verb), !kinds.isEmpty { return "it is a verb here" }
    if clause.subject.isEmpty { return "its clause has no subject that could be the source" }
    let sentence = analysis.text.sentences[analysis.text.sentence(at: token)].tokens
    let hasQuote = analysis.text.quotations.contains { $0.tokens.overlaps(sentence) }
    let governs = clauses.clauses.contains {
      $0.governor >= 0 && clauses.verbs[clauses.clauses[$0.governor].verb].head == token
    }
    if !governs, !hasQuote { return "it governs no clause, and no quotation stands in the sentence" }
    return "nothing stands around it as this form asks"
  }
}
