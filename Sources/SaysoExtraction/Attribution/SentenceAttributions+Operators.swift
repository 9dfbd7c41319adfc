import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

extension SentenceAttributions {
  /// What an operator attributes by its pattern, or by where its cue stands: "per Ann Lee".
  func saying(_ site: OperatorSite, _ rules: RuleSet) -> Saying {
    let found = rules.operators[site.operator]
    let form = found.effects.word("form").flatMap { AttributionForm(rawValue: $0) } ?? speechForm(site.reach)
    guard let source = site.source, let group = group(at: source.last) else {
      return Saying(
        source: site.source.map { [$0] } ?? [], cue: [cue(site)], content: site.reach, form: form, rule: found.name)
    }
    let words = noun(group).tokens
    let cue = cue(site)
    let start = cue.end <= source.start ? max(cue.end, words.start) : words.start
    let whole = TokenRange(min(start, source.start), max(words.end, source.end))
    return Saying(source: [whole], cue: [cue], content: site.reach, form: form, noun: group, rule: found.name)
  }

  /// The operator's words without the source's.
  private func cue(_ site: OperatorSite) -> TokenRange {
    guard let source = site.source, source.overlaps(site.tokens) else { return site.tokens }
    let before = TokenRange(site.tokens.start, max(site.tokens.start, source.start))
    return before.isEmpty ? TokenRange(min(source.end, site.tokens.end), site.tokens.end) : before
  }

  private func group(at token: Int) -> Int? {
    document.analysis.nouns[bounds.nouns].firstIndex { $0.tokens.contains(token) }
  }
}
