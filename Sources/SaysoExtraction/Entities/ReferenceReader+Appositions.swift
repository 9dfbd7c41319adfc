import SaysoGraph
import SaysoSyntax
import SaysoText

/// What an entity is called: titles before its name, appositions, "Lee is the governor".
extension ReferenceReader {
  /// "department" of "Department of State", "government" of a listed body.
  func traits(ofName entity: Int) -> [FormID] {
    let kind = table.entities[entity].kind
    if kind == .person { return [] }
    var traits: [FormID] = []
    let name = table.entities[entity].name
    for mention in table.entities[entity].mentions {
      let tokens = table.mentions[mention].tokens
      // The same words again tell nothing new.
      if tokens != name, tokens.count == name.count, !traits.isEmpty { continue }
      let words = reader.form(of: tokens, kind: kind).words
      let key = reader.key(words)
      if kind == .place {
        for trait in lexicon.traits(ofPlace: key[...]) where !traits.contains(trait) { traits.append(trait) }
      }
      if let trait = lexicon.trait(ofBody: key[...]), !traits.contains(trait) { traits.append(trait) }
      // "Acme Corp." is a company.
      if let last = words.last, words.count > 1, lexicon.isSuffix(reader.bytes(last)), kind == .organization,
        !traits.contains(lexicon.words.business)
      {
        traits.append(lexicon.words.business)
      }
      guard traits.count < 8, words.count > 1, words.count < 7, let head = headWord(words) else { continue }
      if !traits.contains(head) { traits.append(head) }
      for trait in lexicon.heads.head(head)?.tells ?? [] where !traits.contains(trait) { traits.append(trait) }
    }
    return traits
  }

  /// The last word, or the one before "of".
  private func headWord(_ words: [FormID]) -> FormID? {
    if let at = words.firstIndex(where: { $0 == lexicon.words.of || $0 == lexicon.words.for_ }), at > 0 {
      return words[at - 1]
    }
    return words.last
  }

  func head(ofNoun noun: Int) -> DescriptionHead? {
    let token = clauses.nouns[noun].head
    if isName[token] { return nil }
    return lexicon.heads.head(lemmas[token]) ?? lexicon.heads.head(reader.plain(token))
  }

  mutating func learn(_ head: DescriptionHead, of entity: Int) {
    for trait in head.tells where !traits[entity].contains(trait) && traits[entity].count < 16 {
      traits[entity].append(trait)
    }
    if table.entities[entity].gender == .unknown { table.entities[entity].gender = head.gender }
  }

  // MARK: For whom somebody speaks

  /// "Tolls Board Director Ann Lee", "the board's director", "a spokesman for the Tolls Board".
  mutating func learnBody(_ person: Int, in words: TokenRange, _ noun: Int) {
    guard table.entities[person].kind == .person, let body = body(in: words, noun), body != person else { return }
    let known = table.entities[person].body
    if known != body { table.entities[person].body = known == -1 ? body : -2 }
  }

  private func body(in words: TokenRange, _ noun: Int) -> Int? {
    for token in words.indices {
      if let body = organization(at: token) { return body }
    }
    let possessor = clauses.nouns[noun].possessor
    if possessor >= 0 { return organization(at: clauses.nouns[possessor].head) }
    let pronoun = clauses.nouns[noun].possessivePronoun
    if pronoun >= 0 { return meaning(ofPronoun: pronoun) }
    let at = Int(roles.constituentOf[noun])
    guard at >= 0, kind(at + 1) == .preposition, kind(at + 2) == .noun else { return nil }
    return organization(at: clauses.nouns[clauses.constituents[at + 2].group].head)
  }

  /// The body that "its" was found to mean.
  private func meaning(ofPronoun token: Int) -> Int? {
    guard let found = discourse.latest.last(where: { $0.token == token && $0.entity >= 0 }) else { return nil }
    return table.entities[found.entity].kind == .organization ? found.entity : nil
  }

  private func organization(at token: Int) -> Int? {
    guard let mention = nameMention(at: token) else { return nil }
    let entity = table.mentions[mention].entity
    return table.entities[entity].kind == .organization ? entity : nil
  }

  /// "the federal judge Ann Lee attacked": the judge is somebody else.
  func isReducedRelative(_ before: TokenRange, _ mention: EntityMention) -> Bool {
    guard before.count > 1, text.tokens.folded[before.start] == lexicon.words.the, mention.tokens.end < tags.count,
      !text.tokens.shape[before.last].contains(.capitalized)
    else { return false }
    return tags[mention.tokens.end].isVerb || tags[mention.tokens.end] == .md
  }

  /// "Vice President Lee", "former Mayor Lee"
  func isLesser(_ title: Int) -> Bool {
    (1...3).contains { step in
      title >= step && lexicon.words.lesser.contains(reader.plain(title - step))
    }
  }

  mutating func describe(_ entity: Int, by words: TokenRange) {
    for token in words.indices where descriptors[entity].count < 24 {
      let word = text.tokens.folded[token]
      if !descriptors[entity].contains(word) { descriptors[entity].append(word) }
    }
  }

  /// "Rathke, the State Department spokesperson," and "the agency's director, Ann Lee,".
  mutating func joinAppositions(_ mention: EntityMention, _ noun: Int) {
    let at = Int(roles.constituentOf[noun])
    guard at >= 0 else { return }
    if let after = appositionAfter(at), fits(after, mention.entity) {
      join(after, to: mention.entity, rule: "entity/apposition")
    } else if let before = appositionBefore(at, mention.entity), fits(before, mention.entity) {
      join(before, to: mention.entity, rule: "entity/apposition-before")
    }
    learnPredicate(mention.entity, noun)
  }

  func fits(_ noun: Int, _ entity: Int) -> Bool {
    guard describes[noun] < 0, let head = head(ofNoun: noun), !clauses.nouns[noun].isPlural else { return false }
    let known = table.entities[entity]
    guard (head.kind ?? .person) == known.kind else { return false }
    return known.gender == .unknown || head.gender == .unknown || known.gender == head.gender
  }

  private mutating func join(_ noun: Int, to entity: Int, rule: String) {
    guard head(ofNoun: noun) != nil else { return }
    learnWords(noun, of: entity)
    if !clauses.nouns[noun].tokens.indices.contains(where: { lexicon.words.lesser.contains(reader.plain($0)) }),
      lexicon.words.speaksFor.contains(lemmas[clauses.nouns[noun].head])
    {
      learnBody(entity, in: clauses.nouns[noun].tokens, noun)
    }
    tie(entity, apposition: noun)
    describes[noun] = Int32(entity)
    discourse.settle(-1 - noun, as: entity)
    addMention(clauses.nouns[noun].tokens, .description, entity, rule: rule)
  }

  func kind(_ item: Int) -> Constituent.Kind {
    item >= 0 && item < clauses.constituents.count ? clauses.constituents[item].kind : .stop
  }

  /// The noun group after a comma that ends at a comma or the sentence's end.
  func appositionAfter(_ at: Int) -> Int? {
    guard kind(at + 1) == .comma, kind(at + 2) == .noun else { return nil }
    let noun = clauses.constituents[at + 2].group
    let group = clauses.nouns[noun]
    var first = at + 2
    var described = noun
    // "the agency's director": the possessor is a group of its own.
    if first + 1 < clauses.constituents.count, kind(first + 1) == .noun,
      clauses.nouns[clauses.constituents[first + 1].group].possessor == noun
    {
      first += 1
      described = clauses.constituents[first].group
    }
    guard described != noun || group.kind == .common || group.kind == .proper else { return nil }
    var next = first + 1
    var length = 0
    while length < 8,
      kind(next) == .preposition || kind(next) == .noun && [.preposition, .conjunction].contains(kind(next - 1))
        || kind(next) == .conjunction && kind(next + 1) == .noun && next > first + 1
        || kind(next) == .noun && clauses.nouns[clauses.constituents[next].group].possessor >= 0
    {
      next += 1
      length += 1
    }
    switch kind(next) {
    case .comma: return kind(next + 1) == .conjunction || kind(next + 1) == .noun && isList(at, next) ? nil : described
    case .stop, .closeQuote, .relative: return described
    // "Lee, the lawyer hired by Acme,"
    case .verb: return isReduced(next, described) ? described : nil
    default: return nil
    }
  }

  /// Whether the verb at an item describes the noun before it.
  private func isReduced(_ item: Int, _ noun: Int) -> Bool {
    let verb = clauses.verbs[clauses.constituents[item].group]
    guard verb.form == .participle || verb.form == .gerund, clauses.nouns[noun].isDefinite else { return false }
    return clauses.constituents[item - 1].group == noun && kind(item - 1) == .noun
  }

  /// "Ann Lee, a lawyer, Bo Diaz and …"
  private func isList(_ at: Int, _ next: Int) -> Bool {
    kind(at - 1) == .comma && kind(next + 2) == .conjunction
  }

  /// The noun group before a comma: "a spokesman for the agency, John Doe, said".
  func appositionBefore(_ at: Int, _ entity: Int) -> Int? {
    guard kind(at - 1) == .comma, kind(at - 2) == .noun else { return nil }
    guard [.comma, .stop, .verb, .relative].contains(kind(at + 1)), kind(at + 2) != .conjunction else { return nil }
    var item = at - 2
    while kind(item - 1) == .preposition, kind(item - 2) == .noun, !fits(clauses.constituents[item].group, entity) {
      item -= 2
    }
    if kind(item - 1) == .comma || kind(item - 1) == .conjunction { return nil }
    let noun = clauses.constituents[item].group
    // "If Diaz is the nominee, Lee said": what Diaz is.
    if roles.role[noun] == .predicate { return nil }
    return clauses.nouns[noun].kind == .common ? noun : nil
  }

  /// "Lee is the governor"
  private mutating func learnPredicate(_ entity: Int, _ noun: Int) {
    let clause = Int(roles.clause[noun])
    guard clause >= 0, clauses.clauses[clause].subject.contains(noun) else { return }
    let predicate = clauses.clauses[clause].predicative
    guard predicate >= 0, clauses.verbs[clauses.clauses[clause].verb].negation < 0, fits(predicate, entity),
      let head = head(ofNoun: predicate)
    else { return }
    learn(head, of: entity)
  }
}
