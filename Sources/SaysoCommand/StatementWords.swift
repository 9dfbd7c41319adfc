import SaysoGraph

/// A statement in words for people, the same in tables, lines and comparisons.
enum StatementWords {
  /// "Ann Lee — accused → Acme Corp. [accuse]"; the type alone where no word states it.
  static func claim(_ source: String, _ predicate: String, _ type: StatementType, _ target: String) -> String {
    let words = predicate.isEmpty ? type.rawValue : predicate
    return Columns.visible("\(source) — \(words) → \(target) [\(type.rawValue)]")
  }

  static func claim(_ claim: Claim) -> String {
    self.claim(claim.sourceName, claim.predicate, claim.type, claim.targetName)
  }

  /// "alleged, per Cy Ito": how sure the text is and who says so, the article itself included.
  static func standing(_ edge: Edge, _ speakers: [String]) -> String {
    Columns.visible(edge.sure + (speakers.isEmpty ? ", by the article itself" : ", per \(sayso(speakers))"))
  }

  /// The chain of speakers, or nothing for the article's own voice.
  static func sayso(_ speakers: [String]) -> String {
    speakers.map { $0.isEmpty ? "somebody not named" : $0 }.joined(separator: ", via ")
  }
}

extension Edge {
  /// What keeps the statement from being a flat fact, in words: "NOT", "alleged", "former".
  var stance: [String] {
    var words: [String] = []
    if polarity == .negated { words.append("NOT") }
    if modality != .asserted { words.append(modality.word) }
    if let status, status != .current { words.append(status.rawValue) }
    return words
  }

  /// How sure the text is: "stated", or what takes from it.
  var sure: String { stance.isEmpty ? "stated" : stance.joined(separator: ", ") }
}
