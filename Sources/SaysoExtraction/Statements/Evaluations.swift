import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Reads a speaker's verdict on somebody: "Lee said Diaz is a liar" is an accusation by Lee.
///
/// Only a plain copula with a word of `evaluation.rules`, in the content of a named speaker.
struct Evaluations {
  let analysis: Analysis
  let rules: RuleSet
  let speakers: SayingIndex
  let be: FormID
  let stances: StanceReader

  func findings(_ ends: inout EndFinder) -> [Finding] {
    guard let bad = rules.sets.id("BAD"), let good = rules.sets.id("GOOD") else { return [] }
    var out: [Finding] = []
    for index in analysis.clauses.clauses.indices {
      let verb = analysis.clauses.verbs[analysis.clauses.clauses[index].verb]
      guard analysis.lemmas[verb.head] == be else { continue }
      let clause = analysis.clauses.clauses[index]
      guard let word = verdict(clause), let subject = clause.subject.first,
        let saying = speakers.innermost(at: verb.head), let source = speaker(saying),
        let target = ends.end(ofNoun: subject), ends.table.entities[target.entity].isNamed
      else { continue }
      let isBad = rules.sets.contains(bad, analysis.lemmas[word])
      guard isBad || rules.sets.contains(good, analysis.lemmas[word]) else { continue }
      let stance = stances.stance(ofClause: index)
      guard stance.polarity == .affirmed, stance.modality == .asserted else { continue }
      FindingMaker.append(
        source, target, isBad ? .accuse : .support, words: TokenRange(word, word + 1), anchor: word, Stance(),
        rule: isBad ? "evaluation/bad" : "evaluation/good", ends, &out)
    }
    for index in out.indices { out[index].isVerdict = true }
    return out
  }

  /// The evaluating word: the predicative's head or the adjective.
  private func verdict(_ clause: Clause) -> Int? {
    if clause.predicative >= 0 { return analysis.clauses.nouns[clause.predicative].head }
    return clause.adjective >= 0 ? clause.adjective : nil
  }

  private func speaker(_ index: Int) -> End? {
    let saying = analysis.sayings[index]
    guard saying.speaker >= 0, analysis.table.entities[saying.speaker].isNamed, let words = saying.source.first else {
      return nil
    }
    return End(entity: saying.speaker, tokens: words)
  }
}
