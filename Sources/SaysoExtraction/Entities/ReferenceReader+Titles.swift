import SaysoGraph
import SaysoSyntax
import SaysoText

/// What stands with a name: titles, former posts, and whence somebody is.
extension ReferenceReader {
  /// "Gov. Ann Lee", "the gang Iron Lanterns": the words before a name.
  mutating func learnTitle(_ mention: EntityMention, _ noun: Int) {
    let kind = table.entities[mention.entity].kind
    let before = TokenRange(min(titleStart(noun), mention.tokens.start), mention.tokens.start)
    if isReducedRelative(before, mention) { return }
    if before.count < 8 { describe(mention.entity, by: before) }
    var token = mention.tokens.start - 1
    let least = max(before.start, token - 5)
    while token >= least, !isName[token] {
      if let head = lexicon.heads.head(reader.plain(token)), head.isPerson == (kind == .person), head.kind != nil {
        if isLesser(token) {
          if isPast(token) { learnPast(head, of: mention.entity) }
          token -= 1
          continue
        }
        learn(head, of: mention.entity)
        if lexicon.words.speaksFor.contains(reader.plain(token)) { learnBody(mention.entity, in: before, noun) }
      }
      token -= 1
    }
  }

  /// Where a title begins that goes on before the group: "former SECRETARY of State Ann Lee".
  private func titleStart(_ noun: Int) -> Int {
    let start = clauses.nouns[noun].tokens.start
    let at = Int(roles.constituentOf[noun])
    guard at > 1, kind(at - 1) == .preposition, kind(at - 2) == .noun,
      text.tokens.folded[clauses.constituents[at - 1].tokens.start] == lexicon.words.of
    else { return start }
    let outer = clauses.nouns[clauses.constituents[at - 2].group]
    guard ![.dt, .prps].contains(tags[outer.tokens.start]), outer.possessor < 0,
      lexicon.heads.head(reader.plain(outer.head))?.kind == .person, !isName[outer.head]
    else { return start }
    return outer.tokens.start
  }

  /// "former", "ex", not "vice" or "deputy", before a title.
  private func isPast(_ title: Int) -> Bool {
    (1...3).contains { step in title >= step && lexicon.words.former.contains(reader.plain(title - step)) }
  }

  private mutating func learnPast(_ head: DescriptionHead, of entity: Int) {
    for trait in head.tells where !pastTraits[entity].contains(trait) && pastTraits[entity].count < 16 {
      pastTraits[entity].append(trait)
    }
  }

  /// What an apposition calls a name, without joining the two.
  mutating func learnApposition(_ mention: EntityMention, _ noun: Int) {
    let at = Int(roles.constituentOf[noun])
    guard at >= 0 else { return }
    var found = appositionAfter(at)
    if found.map({ !fits($0, mention.entity) }) ?? true { found = appositionBefore(at, mention.entity) }
    guard let found, fits(found, mention.entity) else { return }
    learnWords(found, of: mention.entity)
  }

  mutating func learnWords(_ noun: Int, of entity: Int) {
    guard let head = head(ofNoun: noun) else { return }
    let words = clauses.nouns[noun].tokens
    if !words.indices.contains(where: { lexicon.words.lesser.contains(reader.plain($0)) }) {
      learn(head, of: entity)
    } else if words.indices.contains(where: { lexicon.words.former.contains(reader.plain($0)) }) {
      learnPast(head, of: entity)
    }
    describe(entity, by: words)
  }

  /// "Ann Lee (R-Ohio)", "Ann Lee, D-Ohio,", "Sen. Ann Lee of Ohio", "Ohio Sen. Ann Lee": whence somebody is.
  mutating func learnHome(_ mention: EntityMention) {
    guard table.entities[mention.entity].kind == .person else { return }
    let end = mention.tokens.end
    let words = lexicon.words
    var found = -1
    if end + 1 < text.tokens.count {
      let mark = text.tokens.folded[end]
      if mark == words.openBracket || mark == words.comma {
        for token in (end + 1)...min(end + 3, text.tokens.count - 1) where found < 0 {
          let isAfterParty = text.tokens.folded[token - 1] == words.hyphen && token - 3 == end
          guard isAfterParty || mark == words.openBracket && token == end + 1 else { continue }
          found = place(at: token)
        }
      } else if mark == words.of {
        found = place(at: end + 1)
      }
    }
    if found >= 0, !homes[mention.entity].contains(found) { homes[mention.entity].append(found) }
    let noun = Int(roles.nounAt[mention.tokens.last])
    guard noun >= 0 else { return }
    let start = clauses.nouns[noun].tokens.start
    for token in start..<max(start, mention.tokens.start) {
      let inside = place(at: token)
      if inside >= 0, !homes[mention.entity].contains(inside) { homes[mention.entity].append(inside) }
    }
  }

  /// The place named at a token, or −1.
  func place(at token: Int) -> Int {
    guard let mention = nameMention(at: token) else { return -1 }
    let entity = table.mentions[mention].entity
    return table.entities[entity].kind == .place ? entity : -1
  }
}
