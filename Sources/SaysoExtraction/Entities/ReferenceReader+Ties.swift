import SaysoGraph
import SaysoSyntax
import SaysoText

/// Whose wife, lawyer or director somebody is: said once, "his ex-wife" and "the agency's director" are known.
extension ReferenceReader {
  /// "his wife Ann Lee", "Tolls Board Director Ann Lee", "daughter Ann Lee": the noun right before the name.
  mutating func tie(_ mention: EntityMention, _ noun: Int) {
    let head = mention.tokens.start - 1
    guard table.entities[mention.entity].kind == .person, head >= clauses.nouns[noun].tokens.start, !isName[head],
      tags[head].isNoun
    else { return }
    if let owner = owner(of: noun, before: head), owner != mention.entity {
      add(Tie(owner: owner, noun: post(head), person: mention.entity, token: head, isBare: false))
    } else if lexicon.words.kin.contains(post(head)), isBare(noun, head),
      let owner = relative(noun, mention.entity)
    {
      add(Tie(owner: owner, noun: post(head), person: mention.entity, token: head, isBare: true))
    }
  }

  /// "Ann Lee, his lawyer,"
  mutating func tie(_ entity: Int, apposition noun: Int) {
    guard table.entities[entity].kind == .person else { return }
    let head = clauses.nouns[noun].head
    guard let owner = owner(of: noun, before: head) ?? ownerAfter(noun), owner != entity else { return }
    add(Tie(owner: owner, noun: post(head), person: entity, token: head, isBare: false))
  }

  /// Titles before names keep their capitals as lemmas.
  private func post(_ token: Int) -> FormID { tags[token].isProper ? reader.plain(token) : lemmas[token] }

  private mutating func add(_ tie: Tie) {
    // More are no article's, and every description asks them all.
    if table.ties.count < 64 { table.ties.append(tie) }
  }

  /// "his ex-wife", "the agency's director", "Lee's lawyer": the one who was called that.
  func tied(_ noun: Int) -> Int? {
    let group = clauses.nouns[noun]
    guard !table.ties.isEmpty, group.kind == .common, !group.isPlural, !isNamedAfter(noun),
      let owner = owner(of: noun, before: group.head) ?? (group.isDefinite ? ownerAfter(noun) : nil)
    else { return nil }
    let lemma = plainKin(post(group.head))
    // Of friends and aides there are many.
    if lexicon.words.companions.contains(lemma) { return nil }
    var found = -1
    for tie in table.ties {
      let person = tie.owner == owner && plainKin(tie.noun) == lemma ? tie.person : spouse(tie, owner, lemma)
      if person < 0 || person == found { continue }
      if found >= 0 { return nil }
      found = person
    }
    return found >= 0 ? found : nil
  }

  /// "Lee's friend, Ann Roe": the name that follows tells which friend.
  private func isNamedAfter(_ noun: Int) -> Bool {
    let at = Int(roles.constituentOf[noun])
    guard at >= 0, kind(at + 1) == .comma, kind(at + 2) == .noun else { return false }
    return namedEntity(atHeadOf: clauses.constituents[at + 2].group).map { table.entities[$0].kind == .person } ?? false
  }

  /// An ex-wife was a wife.
  private func plainKin(_ noun: FormID) -> FormID {
    let words = lexicon.words
    return noun == words.exWife ? words.wife : noun == words.exHusband ? words.husband : noun
  }

  /// Whose wife she is, he is her husband.
  private func spouse(_ tie: Tie, _ owner: Int, _ lemma: FormID) -> Int {
    let words = lexicon.words
    let isOther = tie.noun == words.wife && lemma == words.husband || tie.noun == words.husband && lemma == words.wife
    return isOther && tie.person == owner ? tie.owner : -1
  }

  /// The possessor, the one meant by "his", or the name among the words before `head`.
  private func owner(of noun: Int, before head: Int) -> Int? {
    let group = clauses.nouns[noun]
    if group.possessor >= 0 { return entity(at: clauses.nouns[group.possessor].head) }
    if group.possessivePronoun >= 0 { return entity(at: group.possessivePronoun) }
    for token in (group.tokens.start..<head).reversed() where isName[token] { return entity(at: token) }
    return nil
  }

  /// "the director of the agency", "a lawyer for Lee"
  private func ownerAfter(_ noun: Int) -> Int? {
    let at = Int(roles.constituentOf[noun])
    guard at >= 0, kind(at + 1) == .preposition, kind(at + 2) == .noun,
      lexicon.words.owning.contains(text.tokens.folded[clauses.constituents[at + 1].tokens.start])
    else { return nil }
    return entity(at: clauses.nouns[clauses.constituents[at + 2].group].head)
  }

  /// The entity named at a token, or that a pronoun or description there was found to mean.
  private func entity(at token: Int) -> Int? {
    if let mention = nameMention(at: token) { return table.mentions[mention].entity }
    return discourse.latest.last { $0.token == token && $0.entity >= 0 }?.entity
  }

  /// No determiner or owner: "longtime girlfriend Ann Lee", unlike "a daughter, Ann Lee".
  private func isBare(_ noun: Int, _ head: Int) -> Bool {
    let start = clauses.nouns[noun].tokens.start
    return head - start <= 2 && tags[start] != .dt
  }

  /// "Lee's divorce from wife Ivy", "Lee and wife Ivy", "Lee flew to daughter Ivy's home".
  private func relative(_ noun: Int, _ person: Int) -> Int? {
    let at = Int(roles.constituentOf[noun])
    guard at >= 0 else { return nil }
    func known(_ entity: Int?) -> Int? {
      guard let entity, entity != person, table.entities[entity].kind == .person else { return nil }
      return entity
    }
    if kind(at - 1) == .conjunction, kind(at - 2) == .noun {
      return known(entity(at: clauses.nouns[clauses.constituents[at - 2].group].head))
    }
    if kind(at - 1) == .preposition, kind(at - 2) == .noun {
      let outer = clauses.nouns[clauses.constituents[at - 2].group]
      if outer.possessor >= 0 { return known(entity(at: clauses.nouns[outer.possessor].head)) }
      if outer.possessivePronoun >= 0 { return known(entity(at: outer.possessivePronoun)) }
    }
    guard let sentence = text.sentence(of: clauses.nouns[noun].head) else { return nil }
    let subjects = discourse.recent(from: sentence, sentences: 0).filter { $0.subjectOf >= 0 && $0.isPerson }
    guard let last = subjects.last, last.entity >= 0, !last.isPlural else { return nil }
    return known(last.entity)
  }
}
