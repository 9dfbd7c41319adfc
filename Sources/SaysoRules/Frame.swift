package import SaysoText

/// Where an end of a statement stands, seen from its predicate.
package enum Slot: Hashable, Sendable {
  case subject, object, indirectObject
  /// Possessor of a nominal form: "Kenya's accusation".
  case possessor
  /// Noun before a nominal form: "the Acme merger".
  case modifier
  /// Clause that completes the predicate.
  case complement
  /// The object of this preposition.
  case preposition(FormID)
}

/// One end of a statement → the other; where slots are listed, the first that is filled counts.
package struct Link: Sendable, Hashable {
  package var from: [Slot]
  package var to: [Slot]
}

/// A word that opens a frame or an operator, with the slots that it links.
package struct Predicate: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case verb, noun, adjective = "adj" }

  package var kind: Kind
  package var lemma: FormID
  /// As rules write it: `lash+out`.
  package var text: String
  /// What must follow the lemma: `out` in `lash+out`. Usually empty.
  package var particles: [FormID]
  package var links: [Link]
  /// Index into the frames, or into the operators.
  package var owner: Int
  /// Where the word stands.
  var place: CodePlace
  /// Where the member that lists it begins.
  var line: CodePlace
}

/// An event or relation that verbs, nouns and adjectives open; clauses execute it.
package struct Frame: Sendable {
  package var name: String
  package var doc: String
  package var emits: [Emission]
  /// Fixed fields, such as modality=alleged.
  package var fields: [EmissionField]
  package var rank: Int
  /// What the source and the target must be; empty = anything.
  package var from: EndNeeds
  package var to: EndNeeds
  package var place: RulePlace
  /// The block as it stands in the file.
  package var text: String
}

extension Frame {
  package var asksForEnds: Bool { !from.isEmpty || !to.isEmpty }
}

/// Negation, hedge, plan, condition, question or attribution: a cue, its scope and what it does.
package struct Operator: Sendable {
  package var name: String
  package var doc: String
  /// In order of preference; words of `RuleWords.scopes`.
  package var scopes: [String]
  package var effects: [EmissionField]
  package var rank: Int
  package var place: RulePlace
  /// The block as it stands in the file.
  package var text: String
  /// Id of the set of its cue words; nil when it has none.
  package var cues: Int?
  /// Index into the program's patterns.
  var pattern: Int?
}

extension Operator {
  /// Whether a pattern opens it.
  package var hasPattern: Bool { pattern != nil }
  /// Whether it says whose words something is.
  package var attributes: Bool { effects.contains { $0.key == "attribute" } }
}

extension RuleSet {
  /// Whether any pattern reads items of this level.
  package func reads(_ level: TapeLevel) -> Bool {
    rules.contains { $0.level == level }
      || operators.contains { found in
        found.pattern.map { program.patterns[$0].level == level } ?? false
      }
  }
}

/// Where a block begins.
package struct RulePlace: Sendable, Hashable, CustomStringConvertible {
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in code points.
  package var column: Int

  package init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  package var description: String { "\(file):\(line):\(column)" }
}
