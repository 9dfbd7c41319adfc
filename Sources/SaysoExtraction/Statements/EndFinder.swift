import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

/// Says what entities a noun group stands for.
///
/// A named mention or resolved pronoun first; then "the Kenya government" for its place, "her
/// policy" for her; then a described participant, if its noun is one of people or bodies.
struct EndFinder {
  let text: TokenizedText
  let tags: [Tag]
  let lemmas: [FormID]
  let clauses: ClauseAnalysis
  let sayings: [Saying]
  let sets: ParticipantSets
  private(set) var table: EntityTable
  /// Per token: the mention that covers it, or −1.
  private let mentionAt: [Int32]
  /// Per noun group: its described entity once made, or −1.
  private(set) var described: [Int32]
  /// Per noun group: its constituent, or −1.
  private let constituentOf: [Int32]
  /// Per noun group: the first clause whose subject it is, or −1.
  let subjectOf: [Int32]
  /// Per sentence: the first saying whose cue stands there, or −1.
  let sayingOf: [Int32]
  /// Per token: the entity of the country that a demonym there belongs to, or −1.
  let demonymAt: [Int32]

  init(_ analysis: Analysis, sets: ParticipantSets, demonymAt: [Int32]) {
    self.demonymAt = demonymAt
    text = analysis.text
    tags = analysis.tags
    lemmas = analysis.lemmas
    clauses = analysis.clauses
    sayings = analysis.sayings
    table = analysis.table
    self.sets = sets
    var mentionAt = [Int32](repeating: -1, count: text.tokens.count)
    for (index, mention) in table.mentions.enumerated() {
      for token in mention.tokens.indices { mentionAt[token] = Int32(index) }
    }
    self.mentionAt = mentionAt
    described = Array(repeating: -1, count: clauses.nouns.count)
    var constituentOf = described
    for (index, item) in clauses.constituents.enumerated() where item.kind == .noun {
      constituentOf[item.group] = Int32(index)
    }
    self.constituentOf = constituentOf
    var subjectOf = described
    for index in clauses.clauses.indices.reversed() {
      for noun in clauses.clauses[index].subject { subjectOf[noun] = Int32(index) }
    }
    self.subjectOf = subjectOf
    var sayingOf = [Int32](repeating: -1, count: text.sentences.count)
    for (index, saying) in sayings.enumerated() {
      guard let cue = saying.cue.first, let at = text.sentence(of: cue.start), sayingOf[at] < 0 else { continue }
      sayingOf[at] = Int32(index)
    }
    self.sayingOf = sayingOf
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

  /// The first entity that a noun group stands for; nil when it is none that a reader would draw.
  mutating func end(ofNoun index: Int) -> End? { ends(ofNoun: index).first }

  /// The entities that something is done to: harm to anything that is somebody's is done to them.
  mutating func targets(ofNoun index: Int) -> [End] {
    let found = ends(ofNoun: index)
    guard found.isEmpty, clauses.nouns[index].kind == .common, !clauses.nouns[index].isTime else { return found }
    return namedOwner(index).map { [$0] } ?? []
  }

  /// The entities that a noun group stands for: several owners of a policy, "they" for two persons.
  mutating func ends(ofNoun index: Int, depth: Int = 0) -> [End] {
    guard depth < 3 else { return [] }
    let noun = clauses.nouns[index]
    if let found = end(atToken: noun.head) { return [found] }
    if noun.kind == .pronoun { return sets.isThey(text.tokens.folded[noun.head]) ? those(before: noun.head) : [] }
    let governed = governmentsOf(index)
    if !governed.isEmpty { return governed }
    if let body = bodyNamed(index) { return [body] }
    let examples = examplesOf(index)
    if !examples.isEmpty { return examples }
    if sets.isThrough(lemmas[noun.head]) || sets.isThrough(text.tokens.folded[noun.head]) || isWork(index) {
      let owners = owners(index, depth: depth)
      if !owners.isEmpty { return owners }
    }
    guard noun.kind == .common || noun.kind == .proper, !noun.isTime else { return [] }
    return describedEnd(index).map { [$0] } ?? []
  }

  /// "the Kenya government", "Kenya's army", "officials from Kenya and Norway": the places act.
  private func governmentsOf(_ index: Int) -> [End] {
    let noun = clauses.nouns[index]
    guard sets.isGovernment(lemmas[noun.head]) || sets.isGovernment(text.tokens.folded[noun.head]) else { return [] }
    if noun.head > noun.tokens.start {
      if let found = end(atToken: noun.head - 1), isPlace(found) { return [found] }
      if let found = end(ofDemonymAt: noun.head - 1) { return beside(found, noun) }
    }
    if noun.possessor >= 0 {
      return end(atToken: clauses.nouns[noun.possessor].head).map { isPlace($0) ? [$0] : [] } ?? []
    }
    guard let (preposition, item) = phrase(after: constituent(ofNoun: index)),
      sets.isOf(preposition) || sets.isFrom(preposition)
    else { return [] }
    let found = list(from: item).nouns.compactMap { end(atToken: clauses.nouns[$0].head) }
    return found.allSatisfy(isPlace) ? found : []
  }

  /// "Kenyan, Norwegian and Peruvian officials"
  private func beside(_ last: End, _ noun: NounGroup) -> [End] {
    var found = [last]
    for token in (max(0, noun.tokens.start - 8)..<(noun.head - 1)).reversed() {
      if let other = end(ofDemonymAt: token) {
        found.insert(other, at: 0)
      } else if token < noun.tokens.start, tags[token] != .comma, tags[token] != .cc {
        break
      }
    }
    return found
  }

  /// "the Halvek newspaper chain", "the Orlin network": what it is stands after its name.
  private func bodyNamed(_ index: Int) -> End? {
    let noun = clauses.nouns[index]
    guard noun.kind == .common, noun.isDefinite, !noun.isPlural, noun.possessor < 0,
      sets.isKindOfBody(lemmas[noun.head])
    else { return nil }
    for token in (max(noun.tokens.start, noun.head - 3)..<noun.head).reversed() {
      guard let found = end(atToken: token) else {
        if tags[token].isNoun || tags[token] == .jj { continue }
        return nil
      }
      return table.entities[found.entity].kind == .organization ? found : nil
    }
    return nil
  }

  func isPlace(_ end: End) -> Bool { table.entities[end.entity].kind == .place }

  func kind(_ item: Int) -> Constituent.Kind {
    item >= 0 && item < clauses.constituents.count ? clauses.constituents[item].kind : .stop
  }

  /// The noun of a phrase right after the group, under a preposition that passes.
  func noun(after index: Int, _ passes: (FormID) -> Bool) -> Int? {
    guard let (preposition, noun) = phrase(after: Int(constituentOf[index])), passes(preposition) else { return nil }
    return list(from: noun).nouns.first
  }

  /// The preposition right after an item and the item of its noun; quotation marks stand in nobody's way.
  func phrase(after item: Int) -> (preposition: FormID, noun: Int)? {
    guard item >= 0 else { return nil }
    let at = kind(item + 1) == .closeQuote ? item + 2 : item + 1
    guard kind(at) == .preposition else { return nil }
    let noun = kind(at + 1) == .openQuote ? at + 2 : at + 1
    return kind(noun) == .noun ? (text.tokens.folded[clauses.constituents[at].tokens.start], noun) : nil
  }

  func constituent(ofNoun index: Int) -> Int { Int(constituentOf[index]) }

  /// "X and Y" from the noun at an item; possessors are stepped over.
  func list(from start: Int) -> (nouns: [Int], end: Int) {
    let items = clauses.constituents
    func last(_ item: Int) -> Int {
      var item = item
      while kind(item + 1) == .noun, clauses.nouns[items[item + 1].group].possessor == items[item].group { item += 1 }
      return item
    }
    var at = last(start)
    var nouns = [items[at].group]
    while nouns.count < 8, let next = conjunct(after: at) {
      at = last(next)
      nouns.append(items[at].group)
    }
    return (nouns, at + 1)
  }

  /// The item of the next noun of a list: "and frankly Lee", ", Lee and".
  private func conjunct(after item: Int) -> Int? {
    if kind(item + 1) == .conjunction {
      let next = kind(item + 2) == .adverb ? item + 3 : item + 2
      return kind(next) == .noun ? next : nil
    }
    guard kind(item + 1) == .comma else { return nil }
    if kind(item + 2) == .conjunction { return kind(item + 3) == .noun ? item + 3 : nil }
    return kind(item + 2) == .noun && goesOn(after: item + 2) ? item + 2 : nil
  }

  /// A comma joins only where a conjunction closes the list.
  private func goesOn(after item: Int) -> Bool {
    var at = item + 1
    for _ in 0..<8 {
      if kind(at) == .noun, clauses.nouns[clauses.constituents[at].group].possessor >= 0 { at += 1 }
      if kind(at) == .conjunction || kind(at) == .comma && kind(at + 1) == .conjunction { return true }
      guard kind(at) == .comma, kind(at + 1) == .noun else { return false }
      at += 2
    }
    return false
  }

  // MARK: Described participants

  private mutating func describedEnd(_ index: Int) -> End? {
    let noun = clauses.nouns[index]
    if described[index] >= 0 {
      return End(entity: Int(described[index]), tokens: table.entities[Int(described[index])].name)
    }
    guard let kind = describedKind(index) else { return nil }
    var words = wordsOf(index)
    for member in listed(index) where described[member] < 0 {
      described[member] = Int32(table.entities.count)
      words.end = max(words.end, wordsOf(member).end)
    }
    let mention = table.mentions.count
    table.mentions.append(
      EntityMention(tokens: words, form: .description, entity: table.entities.count, rule: "entity/described"))
    table.entities.append(
      Entity(kind: kind, isNamed: false, name: words, isPlural: noun.isPlural, mentions: [mention]))
    return End(entity: Int(described[index]), tokens: words)
  }

  private func describedKind(_ index: Int) -> EntityKind? {
    let noun = clauses.nouns[index]
    return sets.kind(lemmas[noun.head], isPlural: noun.isPlural) ?? peopleKind(noun)
  }

  /// "teachers and nurses": a list of many without a name among them is one participant.
  private func listed(_ index: Int) -> [Int] {
    guard clauses.nouns[index].isPlural, constituentOf[index] >= 0 else { return [index] }
    let nouns = list(from: Int(constituentOf[index])).nouns
    let isOne = nouns.allSatisfy {
      clauses.nouns[$0].isPlural && end(atToken: clauses.nouns[$0].head) == nil && describedKind($0) != nil
    }
    return isOne && nouns.contains(index) ? nouns : [index]
  }

  /// "Muslims", "Norwegians", "African-Americans": capitals, many, and no name.
  private func peopleKind(_ noun: NounGroup) -> EntityKind? {
    tags[noun.head] == .nnps && text.tokens.shape[noun.head].contains(.capitalized) ? .group : nil
  }

  /// The group with its "of" phrase.
  private func wordsOf(_ index: Int) -> TokenRange {
    var range = clauses.nouns[index].tokens
    if clauses.nouns[index].possessor >= 0 { range.start = clauses.nouns[clauses.nouns[index].possessor].tokens.start }
    if let inner = noun(after: index, sets.isOf) { range.end = clauses.nouns[inner].tokens.end }
    return range
  }
}
