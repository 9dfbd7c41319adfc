import SaysoGraph
import SaysoRules
import SaysoText

/// Who claims or alleges that somebody did harm accuses them: "Lee claimed that Diaz attacked her".
struct Claims {
  let analysis: Analysis
  let rules: RuleSet
  let speakers: SayingIndex

  func findings(_ found: [Finding], _ ends: EndFinder) -> [Finding] {
    guard let claim = rules.sets.id("CLAIM") else { return [] }
    var out: [Finding] = []
    for finding in found where Self.harms.contains(finding.type) && finding.stance.polarity == .affirmed {
      guard let index = speakers.innermost(at: finding.anchor), let cue = analysis.sayings[index].cue.first else {
        continue
      }
      let saying = analysis.sayings[index]
      guard rules.sets.contains(claim, analysis.lemmas[cue.last]), saying.speaker >= 0,
        analysis.table.entities[saying.speaker].isNamed, let words = saying.source.first
      else { continue }
      FindingMaker.append(
        End(entity: saying.speaker, tokens: words), finding.source, .accuse, words: cue, anchor: cue.last, Stance(),
        rule: "claim/harm", ends, &out)
    }
    return out
  }

  private static let harms: [StatementType] = [.assault, .coerce, .threaten]
}
