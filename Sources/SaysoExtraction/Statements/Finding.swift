package import SaysoGraph
package import SaysoText

/// One end of a statement: an entity, where the sentence refers to it.
package struct End: Hashable, Sendable {
  /// Index into the entity table.
  package var entity: Int
  package var tokens: TokenRange
}

/// Polarity and modality with the words that made them.
package struct Stance: Hashable, Sendable {
  package var polarity: Polarity = .affirmed
  package var modality: Modality = .asserted
  /// The token that denies, or −1.
  package var negation = -1
  /// The token that hedges, or −1.
  package var hedge = -1

  package init() {}
}

/// A statement as found in one sentence.
package struct Finding: Sendable {
  package var source: End
  package var target: End
  package var type: StatementType
  /// The predicate's words; empty when word order alone states the relation.
  package var predicate: TokenRange
  /// The token whose lemma identifies the predicate, and by whose place speakers are found.
  package var anchor: Int
  package var stance: Stance
  package var status: RoleStatus?
  /// Set by ``Circumstances``, as place and amounts are.
  var when: TimePhrase?
  /// The words that say when.
  package var time: TokenRange? { when?.tokens }
  /// Index of a place's entity, or −1.
  package var place: Int
  package var rule: String
  /// Stated in passing, by title or apposition: the writer's words unless they stand in quotation marks.
  package var isAside = false
  /// The act of speaking itself: its own speaker is an end, no source.
  package var isVerdict = false
  var amounts: [AmountPhrase] = []
}

extension Finding {
  /// Whether this states what `other` states by the same word: a rule and a frame that both read "a member of".
  func tells(_ other: Finding) -> Bool {
    guard type == other.type, predicate.contains(other.anchor) else { return false }
    let ends = (source.entity, target.entity)
    return ends == (other.source.entity, other.target.entity)
      || type.isSymmetric && ends == (other.target.entity, other.source.entity)
  }
}

/// A person's post whose body the text does not say.
package struct BareRole: Sendable {
  package var who: End
  package var title: TokenRange
  package var status: RoleStatus
  package var rule: String
}
