package import SaysoGraph
package import SaysoText

/// An attribution as found in the text: who, by which words, and what is attributed.
package struct Saying: Sendable {
  /// The source's words, outermost noun group with its modifiers; empty when nobody is named.
  package var source: [TokenRange]
  /// "said", "according to", "reportedly".
  package var cue: [TokenRange]
  /// What is attributed, quotation marks included; may be cut in two by source and cue.
  package var content: [TokenRange]
  package var form: AttributionForm
  /// Index of the saying whose content this one stands in, or −1.
  package var parent: Int
  /// Index of the source's noun group in `ClauseAnalysis.nouns`, or −1.
  package var noun: Int
  /// Index of the speaker's entity once resolved, or −1.
  package var speaker: Int
  /// The rule that decided, such as `says/that-clause`.
  package var rule: String
  /// Whether statements within the content are the source's claims. In "Lee praised Bo Diaz, head of Acme", Lee claims
  /// nothing about who heads Acme; what somebody "falsely claims", the writer denies.
  package var isPropositional = true

  package init(
    source: [TokenRange], cue: [TokenRange], content: [TokenRange], form: AttributionForm,
    parent: Int = -1, noun: Int = -1, speaker: Int = -1, rule: String
  ) {
    self.source = source
    self.cue = cue
    self.content = content
    self.form = form
    self.parent = parent
    self.noun = noun
    self.speaker = speaker
    self.rule = rule
  }
}

extension Saying {
  /// Whether somebody's words come out by it; else it tells of thoughts, wishes and judgements.
  var isUtterance: Bool {
    guard let form = CueForm(rawValue: rule) else { return true }
    return form.isUtterance || form == .according || form == .colon || form == .signature || form == .finding
  }
}

extension [Saying] {
  /// Cuts chains of parents that lead back to where they began: contents that hold each other's cues.
  mutating func cutCircles() {
    for index in indices {
      var at = self[index].parent
      var steps = 0
      while at >= 0, at != index, steps < 16 {
        at = self[at].parent
        steps += 1
      }
      if at >= 0 { self[index].parent = -1 }
    }
  }
}
