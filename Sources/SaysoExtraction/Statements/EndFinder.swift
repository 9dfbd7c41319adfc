import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Says what entity a noun group stands for.
///
/// A named mention or resolved pronoun first; then "the Kenya government" for its place, "her
/// policy" for her; then a described participant, if its noun is one of people or bodies.
struct EndFinder {
  let text: TokenizedText
  let tags: [Tag]
  let lemmas: [FormID]
  let clauses: ClauseAnalysis
  let sets: ParticipantSets
  private(set) var table: EntityTable
  /// Per token: the mention that covers it, or −1.
  private(set) var mentionAt: [Int32]
  /// Per noun group: its described entity once made, or −1.
  private var described: [Int32]
  /// Per noun group: its constituent, or −1.
  private let constituentOf: [Int32]

  /// Per token: the entity of the country that a demonym there belongs to, or −1.
  let demonymAt: [Int32]

  init(_ analysis: Analysis, sets: ParticipantSets, demonyms: Demonyms) {
    demonymAt = demonyms.entities(in: analysis)
    text = analysis.text
    tags = analysis.tags
    lemmas = analysis.lemmas
    clauses = analysis.clauses
    table = analysis.table
    self.sets = sets
    var mentionAt = [Int32](repeating: -1, count: text.tokens.count)
    for (index, mention) in table.mentions.enumerated() {
      for token in mention.tokens.indices { mentionAt[token] = Int32(index) }
    }
    self.mentionAt = mentionAt
    described = Array(repeating: -1, count: clauses.nouns.count)
    var constituentOf = [Int32](repeating: -1, count: clauses.nouns.count)
    for (index, item) in clauses.constituents.enumerated() where item.kind == .noun {
      constituentOf[item.group] = Int32(index)
    }
    self.constituentOf = constituentOf
  }

  /// The mention that covers a token.
  func end(atToken token: Int) -> End? {
    let mention = mentionAt[token]
    guard mention >= 0 else { return nil }
    let found = table.mentions[Int(mention)]
    return End(entity: found.entity, tokens: found.tokens)
  }

  /// The country of a demonym, where the text names that country.
  func end(ofDemonymAt token: Int) -> End? {
    demonymAt[token] < 0 ? nil : End(entity: Int(demonymAt[token]), tokens: TokenRange(token, token + 1))
  }

  /// The entity that a noun group stands for; nil when it is none that a reader would draw.
  mutating func end(ofNoun index: Int, depth: Int = 0) -> End? {
    guard depth < 3 else { return nil }
    let noun = clauses.nouns[index]
    if let found = end(atToken: noun.head) { return found }
    if let place = governmentOf(index) { return place }
    if let example = exampleOf(index) { return example }
    let lemma = lemmas[noun.head]
    if sets.isThrough(lemma), let owner = owner(index, depth: depth) { return owner }
    guard noun.kind == .common || noun.kind == .proper, !noun.isTime else { return nil }
    return describedEnd(index)
  }

  /// "the Kenya government", "Kenya's army": the place acts.
  private func governmentOf(_ index: Int) -> End? {
    let noun = clauses.nouns[index]
    guard sets.isGovernment(lemmas[noun.head]) || sets.isGovernment(text.tokens.folded[noun.head]) else { return nil }
    if noun.head > noun.tokens.start {
      if let found = end(atToken: noun.head - 1), isPlace(found) { return found }
      if let found = end(ofDemonymAt: noun.head - 1) { return found }
    }
    let owner = noun.possessor >= 0 ? noun.possessor : nounAfterOf(index) ?? -1
    guard owner >= 0, let found = end(atToken: clauses.nouns[owner].head) else { return nil }
    return isPlace(found) ? found : nil
  }

  /// "groups like Antifa", "firms including Halvek": the one that is named.
  private func exampleOf(_ index: Int) -> End? {
    let noun = clauses.nouns[index]
    guard noun.isPlural, sets.kind(lemmas[noun.head], isPlural: true) != nil else { return nil }
    let at = Int(constituentOf[index])
    guard at >= 0, at + 2 < clauses.constituents.count, clauses.constituents[at + 2].kind == .noun,
      sets.isLike(text.tokens.folded[clauses.constituents[at + 1].tokens.start])
    else { return nil }
    return end(atToken: clauses.nouns[clauses.constituents[at + 2].group].head)
  }

  private func isPlace(_ end: End) -> Bool { table.entities[end.entity].kind == .place }

  /// Whose policy it is: the possessor, "his", or the noun after "of".
  private mutating func owner(_ index: Int, depth: Int) -> End? {
    let noun = clauses.nouns[index]
    if noun.possessor >= 0 { return end(ofNoun: noun.possessor, depth: depth + 1) }
    if noun.possessivePronoun >= 0 { return end(atToken: noun.possessivePronoun) }
    if let inner = nounAfterOf(index) { return end(ofNoun: inner, depth: depth + 1) }
    for token in (noun.tokens.start..<noun.head).reversed() {
      if let found = end(atToken: token) { return found }
    }
    return nil
  }

  /// The noun of an "of" phrase right after the group.
  func nounAfterOf(_ index: Int) -> Int? {
    let at = Int(constituentOf[index])
    guard at >= 0, at + 2 < clauses.constituents.count else { return nil }
    let preposition = clauses.constituents[at + 1]
    let next = clauses.constituents[at + 2]
    guard preposition.kind == .preposition, sets.isOf(text.tokens.folded[preposition.tokens.start]), next.kind == .noun
    else { return nil }
    return next.group
  }

  func constituent(ofNoun index: Int) -> Int { Int(constituentOf[index]) }

  // MARK: Described participants

  private mutating func describedEnd(_ index: Int) -> End? {
    let noun = clauses.nouns[index]
    let words = wordsOf(index)
    if described[index] >= 0 { return End(entity: Int(described[index]), tokens: words) }
    guard let kind = sets.kind(lemmas[noun.head], isPlural: noun.isPlural) else { return nil }
    described[index] = Int32(table.entities.count)
    let mention = table.mentions.count
    table.mentions.append(
      EntityMention(tokens: words, form: .description, entity: table.entities.count, rule: "entity/described"))
    table.entities.append(
      Entity(kind: kind, isNamed: false, name: words, isPlural: noun.isPlural, mentions: [mention]))
    return End(entity: Int(described[index]), tokens: words)
  }

  /// The group with its "of" phrase.
  private func wordsOf(_ index: Int) -> TokenRange {
    var range = clauses.nouns[index].tokens
    if clauses.nouns[index].possessor >= 0 { range.start = clauses.nouns[clauses.nouns[index].possessor].tokens.start }
    if let inner = nounAfterOf(index) { range.end = clauses.nouns[inner].tokens.end }
    return range
  }
}
