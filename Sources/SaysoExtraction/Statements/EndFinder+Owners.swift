import SaysoGraph
import SaysoSyntax
import SaysoText

/// Whose a thing is: who criticises "the policy of Kenya" criticises Kenya.
extension EndFinder {
  /// The possessor, "his", the noun after "of", "by" or "from", the name inside, or who made it.
  mutating func owners(_ index: Int, depth: Int) -> [End] {
    let noun = clauses.nouns[index]
    if noun.possessor >= 0 { return ends(ofNoun: noun.possessor, depth: depth + 1) }
    if noun.possessivePronoun >= 0 {
      if let found = end(atToken: noun.possessivePronoun) { return [found] }
      return sets.isThey(text.tokens.folded[noun.possessivePronoun]) ? those(before: noun.possessivePronoun) : []
    }
    let at = constituent(ofNoun: index)
    if let (preposition, inner) = phrase(after: at), sets.isOwning(preposition) {
      let found = list(from: inner).nouns.flatMap { ends(ofNoun: $0, depth: depth + 1) }
      if !found.isEmpty { return found }
    }
    for token in (noun.tokens.start..<noun.head).reversed() {
      if let found = end(atToken: token) ?? end(ofDemonymAt: token) { return [found] }
    }
    let makers = makers(index, at, depth: depth)
    return makers.isEmpty && depth == 0 && sets.isThat(text.tokens.folded[noun.tokens.start])
      ? claimants(index) : makers
  }

  /// The named owner of any thing: "the bank's doors", "his car", "the doors of the Corvane Bank".
  func namedOwner(_ index: Int) -> End? {
    let noun = clauses.nouns[index]
    var found: End?
    if noun.possessor >= 0 {
      found = end(atToken: clauses.nouns[noun.possessor].head)
    } else if noun.possessivePronoun >= 0 {
      found = end(atToken: noun.possessivePronoun)
    } else if let inner = self.noun(after: index, sets.isOf) {
      found = end(atToken: clauses.nouns[inner].head)
    } else if noun.head > noun.tokens.start, let inside = end(atToken: noun.head - 1) {
      found = inside
    }
    // A place owns what lies in it: harm to that is another matter.
    return found.flatMap { table.entities[$0.entity].isNamed && !isPlace($0) ? $0 : nil }
  }

  /// A work or law of somebody's that no entity is: "Orlin News's “Lee and Friends”".
  func isWork(_ index: Int) -> Bool {
    let noun = clauses.nouns[index]
    return noun.kind == .proper && noun.possessor >= 0
  }

  /// "the strategy Kenya has taken", "a ruling made by the court".
  private mutating func makers(_ index: Int, _ at: Int, depth: Int) -> [End] {
    guard at >= 0 else { return [] }
    if kind(at + 1) == .verb {
      let clause = Int(subjectOf[index])
      guard clause >= 0, clauses.clauses[clause].link == .reduced,
        clauses.clauses[clause].verb == clauses.constituents[at + 1].group,
        let by = clauses.clauses[clause].obliques.first(where: { sets.isBy(text.tokens.folded[$0.preposition]) })
      else { return [] }
      return by.nouns.flatMap { ends(ofNoun: $0, depth: depth + 1) }
    }
    let next = kind(at + 1) == .relative || kind(at + 1) == .subordinator ? at + 2 : at + 1
    guard kind(next) == .noun else { return [] }
    let maker = clauses.constituents[next].group
    guard clauses.nouns[maker].possessor != index, subjectOf[maker] >= 0 else { return [] }
    let clause = clauses.clauses[Int(subjectOf[maker])]
    guard clauses.verbs[clause.verb].tokens.start <= clauses.nouns[maker].tokens.end + 2,
      clause.object.isEmpty || clause.object == [index]
    else { return [] }
    return ends(ofNoun: maker, depth: depth + 1)
  }

  /// "Lee asked … . The court rejected that request": who asked, where the words are akin; else the last speaker.
  private mutating func claimants(_ index: Int) -> [End] {
    let token = clauses.nouns[index].tokens.start
    guard let sentence = text.sentence(of: token) else { return [] }
    let stem = text.vocabulary.bytes(lemmas[clauses.nouns[index].head]).prefix(4)
    for sentence in [sentence, sentence - 1] where sentence >= 0 {
      for at in clauses.sentences[sentence].clauses.reversed() {
        let verb = clauses.verbs[clauses.clauses[at].verb]
        guard verb.tokens.end <= token, stem.count == 4, text.vocabulary.bytes(lemmas[verb.head]).starts(with: stem)
        else { continue }
        let found = clauses.clauses[at].subject.flatMap { ends(ofNoun: $0, depth: 1) }
        if !found.isEmpty { return found }
      }
    }
    for sentence in [sentence, sentence - 1] where sentence >= 0 && sayingOf[sentence] >= 0 {
      let saying = sayings[Int(sayingOf[sentence])]
      guard saying.speaker >= 0, let source = saying.source.first, source.start < token else { continue }
      return [End(entity: saying.speaker, tokens: source)]
    }
    return []
  }

  /// "they" after "Lee and Diaz": the subject of several names that stands last before.
  func those(before token: Int) -> [End] {
    guard let sentence = text.sentence(of: token) else { return [] }
    for sentence in [sentence, sentence - 1] where sentence >= 0 {
      for clause in clauses.sentences[sentence].clauses.reversed() {
        let subject = clauses.clauses[clause].subject
        guard let last = subject.last, clauses.nouns[last].tokens.end <= token else { continue }
        if subject.count == 1, clauses.nouns[last].isPlural { return [] }
        guard subject.count > 1 else { continue }
        let found = subject.compactMap { end(atToken: clauses.nouns[$0].head) }
        return found.count == subject.count && found.allSatisfy { table.entities[$0.entity].isNamed } ? found : []
      }
    }
    return []
  }
}

extension TokenizedText {
  /// The sentence that holds a token, or nil past the last one.
  func sentence(of token: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.end <= token { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count ? low : nil
  }
}
