package import SaysoRules
import SaysoSyntax
package import SaysoText

/// Finds who says, thinks, plans or judges what: sources, cues and contents.
///
/// Terms and extents as in the PARC and PolNeAR corpora (Pareti 2012; Newell et al. 2018): quotation marks belong to
/// the content, the cue is the verb group, the source is the whole noun phrase with its apposition.
package struct AttributionFinder: Sendable {
  let cues: CueTable
  let words: AttributionWords
  private let rules: RuleSet

  /// Cues are the operators of `rules/attribution.rules`; `vocabulary` is the one that `rules` were compiled with.
  package init(rules: RuleSet, vocabulary: inout Vocabulary) {
    self.rules = rules
    words = AttributionWords(&vocabulary)
    cues = CueTable(rules, formCount: vocabulary.count)
  }

  /// Attributions in text order, each with the one that its cue stands in as `parent`; O(tokens).
  ///
  /// `sites` are those of operators that attribute by a pattern or by their cue's place.
  func find(_ analysis: Analysis, also sites: [OperatorSite]) -> [Saying] {
    var found: [Saying] = []
    let text = analysis.text
    let document = AttributionReader(
      text: text, tags: analysis.tags, lemmas: analysis.lemmas, analysis: analysis.clauses, cues: cues, words: words)
    for site in sites { found.append(SentenceAttributions(document, sentence: site.sentence).saying(site, rules)) }
    TurnAttributions(document: document).find(into: &found)
    for index in text.sentences.indices {
      guard text.paragraphs[text.sentences[index].paragraph].role != .boilerplate else { continue }
      var reader = SentenceAttributions(document, sentence: index)
      reader.find(into: &found)
    }
    var free = FreeStanding(document, found)
    free.add(to: &found)
    return SayingOrder(document).settle(found)
  }
}
