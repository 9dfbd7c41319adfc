import SaysoGraph
import SaysoSyntax
import SaysoText

extension ReferenceReader {
  // MARK: What an entity is called

  /// "department" of "Department of State", "government" of a listed body.
  func traits(ofName entity: Int) -> [FormID] {
    let kind = table.entities[entity].kind
    guard kind != .person else { return [] }
    var traits: [FormID] = []
    for mention in table.entities[entity].mentions {
      let words = reader.form(of: table.mentions[mention].tokens, kind: kind).words
      let key = reader.key(words)
      if let trait = lexicon.trait(ofBody: key[...]), !traits.contains(trait) { traits.append(trait) }
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

  /// "Gov. Ann Lee", "the gang Iron Lanterns": the words before a name.
  mutating func learnTitle(_ mention: EntityMention, _ noun: Int) {
    let kind = table.entities[mention.entity].kind
    let before = TokenRange(min(clauses.nouns[noun].tokens.start, mention.tokens.start), mention.tokens.start)
    if before.count < 8 { describe(mention.entity, by: before) }
    var token = mention.tokens.start - 1
    let least = max(clauses.nouns[noun].tokens.start, token - 5)
    while token >= least, !isName[token] {
      if let head = lexicon.heads.head(reader.plain(token)), head.isPerson == (kind == .person), head.kind != nil,
        !isLesser(token)
      {
        learn(head, of: mention.entity)
      }
      token -= 1
    }
  }

  /// "Vice President Lee", "former Mayor Lee"
  private func isLesser(_ title: Int) -> Bool {
    (1...3).contains { step in
      title >= step && lexicon.words.lesser.contains(reader.plain(title - step))
    }
  }

  private mutating func describe(_ entity: Int, by words: TokenRange) {
    for token in words.indices where descriptors[entity].count < 24 {
      let word = text.tokens.folded[token]
      if !descriptors[entity].contains(word) { descriptors[entity].append(word) }
    }
  }

  // MARK: Apposition

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

  private func fits(_ noun: Int, _ entity: Int) -> Bool {
    guard describes[noun] < 0, let head = head(ofNoun: noun), !clauses.nouns[noun].isPlural else { return false }
    let known = table.entities[entity]
    if head.isPerson != (known.kind == .person) || known.kind == .place { return false }
    return known.gender == .unknown || head.gender == .unknown || known.gender == head.gender
  }

  private mutating func join(_ noun: Int, to entity: Int, rule: String) {
    guard let head = head(ofNoun: noun) else { return }
    if !clauses.nouns[noun].tokens.indices.contains(where: { lexicon.words.lesser.contains(reader.plain($0)) }) {
      learn(head, of: entity)
    }
    describe(entity, by: clauses.nouns[noun].tokens)
    describes[noun] = Int32(entity)
    discourse.settle(-1 - noun, as: entity)
    addMention(clauses.nouns[noun].tokens, .description, entity, rule: rule)
  }

  private func kind(_ item: Int) -> Constituent.Kind {
    item >= 0 && item < clauses.constituents.count ? clauses.constituents[item].kind : .stop
  }

  /// The noun group after a comma that ends at a comma or the sentence's end.
  private func appositionAfter(_ at: Int) -> Int? {
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
      kind(next) == .preposition || kind(next) == .noun && kind(next - 1) == .preposition
        || kind(next) == .noun && clauses.nouns[clauses.constituents[next].group].possessor >= 0
    {
      next += 1
      length += 1
    }
    switch kind(next) {
    case .comma: return kind(next + 1) == .conjunction || kind(next + 1) == .noun && isList(at, next) ? nil : described
    case .stop, .closeQuote, .relative: return described
    default: return nil
    }
  }

  /// "Ann Lee, a lawyer, Bo Diaz and …"
  private func isList(_ at: Int, _ next: Int) -> Bool {
    kind(at - 1) == .comma && kind(next + 2) == .conjunction
  }

  /// The noun group before a comma: "a spokesman for the agency, John Doe, said".
  private func appositionBefore(_ at: Int, _ entity: Int) -> Int? {
    guard kind(at - 1) == .comma, kind(at - 2) == .noun else { return nil }
    guard [.comma, .stop, .verb, .relative].contains(kind(at + 1)), kind(at + 2) != .conjunction else { return nil }
    var item = at - 2
    while kind(item - 1) == .preposition, kind(item - 2) == .noun, !fits(clauses.constituents[item].group, entity) {
      item -= 2
    }
    if kind(item - 1) == .comma || kind(item - 1) == .conjunction { return nil }
    let noun = clauses.constituents[item].group
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

  // MARK: Definite descriptions

  /// Resolves "the agency", or remembers the group as a rival of later candidates.
  mutating func readNoun(_ noun: Int, _ sentence: Int) {
    let group = clauses.nouns[noun]
    guard group.kind != .pronoun, group.kind != .relative, !group.isTime, !isName[group.head] else { return }
    let head = head(ofNoun: noun)
    if describes[noun] >= 0 { return }
    if isAnaphoric(noun), let entity = antecedent(of: head ?? lastWord(group.head), group, sentence) {
      describes[noun] = Int32(entity)
      addMention(group.tokens, .description, entity, rule: "entity/the-head")
      leaveTrace(of: entity, group.head, sentence)
      return
    }
    let place = place(of: group.head)
    discourse.add(
      Discourse.Trace(
        entity: -1 - noun, token: group.head, sentence: sentence, weight: place.weight, subjectOf: place.subjectOf,
        quotation: Int(quotationAt[group.head]), isPerson: head?.isPerson ?? false, isPlural: group.isPlural,
        gender: head?.gender ?? .unknown))
  }

  /// "the agency", perhaps with words that its entity was described by: no "of …", no "that …".
  private func isAnaphoric(_ noun: Int) -> Bool {
    let group = clauses.nouns[noun]
    guard group.kind == .common, group.isDefinite, !group.isPlural, group.tokens.count >= 2, group.tokens.count <= 5,
      group.possessor < 0
    else {
      return false
    }
    let next = group.tokens.end
    guard next < text.tokens.count else { return true }
    let words = lexicon.words
    if [words.of, words.that, words.who, words.which, words.whose, words.where_, words.for_, words.hyphen]
      .contains(text.tokens.folded[next])
    {
      return false
    }
    let at = Int(roles.constituentOf[noun])
    if at >= 0, kind(at + 1) == .verb {
      let verb = clauses.verbs[clauses.constituents[at + 1].group]
      return verb.form == .finite
    }
    return true
  }

  /// "the fund" of "International Monetary Fund": any noun can stand for a name that ends with it.
  private func lastWord(_ token: Int) -> DescriptionHead {
    // "the media" is everybody's.
    let word = tags[token] == .nns ? FormID.none : text.tokens.folded[token]
    return DescriptionHead(kind: .organization, gender: .unknown, tells: [word], accepts: [word])
  }

  private func antecedent(of head: DescriptionHead, _ group: NounGroup, _ sentence: Int) -> Int? {
    guard let kind = head.kind else { return nil }
    let modifiers = TokenRange(group.tokens.start + 1, max(group.tokens.start + 1, group.head))
    let fitting = discourse.recent(from: sentence, sentences: 12).filter {
      $0.entity >= 0 && (table.entities[$0.entity].kind == .person) == (kind == .person) && accepts(head, $0.entity)
        && knows(modifiers, $0.entity)
    }
    let ranked = Discourse.rank(Array(fitting), at: sentence)
    guard let best = ranked.first else { return nil }
    if ranked.count > 1, ranked[1].salience * 10 > best.salience * 7 { return nil }
    return best.entity
  }

  /// "the Texas senator": only of whom "Texas" was said.
  private func knows(_ modifiers: TokenRange, _ entity: Int) -> Bool {
    if !modifiers.isEmpty, table.entities[entity].kind != .person { return false }
    return modifiers.indices.allSatisfy { descriptors[entity].contains(text.tokens.folded[$0]) }
  }

  private func accepts(_ head: DescriptionHead, _ entity: Int) -> Bool {
    let known = table.entities[entity]
    if head.gender != .unknown, known.gender != .unknown, head.gender != known.gender { return false }
    return traits[entity].contains { head.accepts.contains($0) }
  }
}
