import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Tries the three readings that stand in code once more, and says which condition was the first to fail.
struct ReadingTracer {
  private let analysis: Analysis
  private let rules: RuleSet
  private let speakers: SayingIndex

  init(_ analysis: Analysis, _ rules: RuleSet) {
    self.analysis = analysis
    self.rules = rules
    speakers = SayingIndex(analysis)
  }

  func readings(in sentence: TokenRange) -> [SentenceTrace.Reading] {
    evaluations(sentence) + claims(sentence) + departments(sentence)
  }

  private func string(_ range: TokenRange) -> String { analysis.text.string(range) }

  private func isIn(_ set: String, _ token: Int) -> Bool {
    rules.sets.id(set).map { rules.sets.contains($0, analysis.lemmas[token]) } ?? false
  }

  private func isStated(_ rule: String, at token: Int) -> Bool {
    analysis.findings.contains { $0.rule == rule && $0.anchor == token }
  }

  /// "Lee said Diaz is a liar"
  private func evaluations(_ sentence: TokenRange) -> [SentenceTrace.Reading] {
    analysis.clauses.clauses.compactMap { clause in
      let head = analysis.clauses.verbs[clause.verb].head
      let word = clause.predicative >= 0 ? analysis.clauses.nouns[clause.predicative].head : clause.adjective
      guard sentence.contains(head), word >= 0 else { return nil }
      let (isBad, isGood) = (isIn("BAD", word), isIn("GOOD", word))
      let rule = isGood ? "evaluation/good" : "evaluation/bad"
      guard !isStated(rule, at: word), let saying = speakers.innermost(at: head) else { return nil }
      let words = TokenRange(word, word + 1)
      func failed(_ what: String) -> SentenceTrace.Reading {
        SentenceTrace.Reading(rule: rule, words: words, failed: what)
      }
      if !isBad, !isGood { return failed("the word is in neither of the sets BAD and GOOD of rules/evaluation.rules") }
      if !isNamed(analysis.sayings[saying].speaker) { return failed("who says it has no name") }
      guard let subject = clause.subject.first else { return failed("the clause has no subject") }
      let tokens = analysis.clauses.nouns[subject].tokens
      let isName = analysis.table.mentions.contains { $0.tokens.overlaps(tokens) && isNamed($0.entity) }
      if !isName { return failed("“\(string(tokens))” stands for nobody with a name") }
      return failed("it is denied or hedged, or both ends are the same")
    }
  }

  /// "Lee claimed that Diaz attacked her"
  private func claims(_ sentence: TokenRange) -> [SentenceTrace.Reading] {
    analysis.findings.compactMap { finding in
      guard sentence.contains(finding.anchor), [.assault, .coerce, .threaten].contains(finding.type),
        let index = speakers.innermost(at: finding.anchor), let cue = analysis.sayings[index].cue.first,
        !isStated("claim/harm", at: cue.last)
      else { return nil }
      func failed(_ what: String) -> SentenceTrace.Reading {
        SentenceTrace.Reading(rule: "claim/harm", words: cue, failed: what)
      }
      if finding.stance.polarity != .affirmed { return failed("the harm is denied") }
      if !isIn("CLAIM", cue.last) {
        return failed("“\(string(cue))” is not in the set CLAIM of rules/evaluation.rules")
      }
      if !isNamed(analysis.sayings[index].speaker) { return failed("who claims it has no name") }
      return failed("both ends are the same")
    }
  }

  /// "Secretary of State Lee", where the text names a State Department
  private func departments(_ sentence: TokenRange) -> [SentenceTrace.Reading] {
    let departments = Departments(analysis: analysis)
    return analysis.bareRoles.compactMap { role in
      guard sentence.contains(role.title.start), !isStated("role/department", at: role.title.last) else { return nil }
      func failed(_ what: String) -> SentenceTrace.Reading {
        SentenceTrace.Reading(rule: "role/department", words: role.title, failed: what)
      }
      guard let field = departments.field(of: role.title) else {
        return failed("the title names no field of a minister")
      }
      if departments.body(of: field) == nil {
        return failed(
          "not exactly one department, ministry, office or agency of the text has “\(field.joined(separator: " "))” in its name"
        )
      }
      return failed("its holder and the body are one")
    }
  }

  private func isNamed(_ entity: Int) -> Bool { entity >= 0 && analysis.table.entities[entity].isNamed }
}
