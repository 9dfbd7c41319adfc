import SaysoGraph
import SaysoSyntax
import SaysoText

/// Descriptions by which news tells in passing who somebody is: "the Ohio senator", "the former secretary of state".
extension ReferenceReader {
  /// The one person of the text who is called that: "the Republican nominee", "the former governor".
  func knownPerson(_ head: DescriptionHead, _ noun: Int, _ sentence: Int) -> Int? {
    guard head.kind == .person, table.entities.count < 1024, !isBare(noun), !isEquated(noun) else { return nil }
    var found = -1
    for entity in table.entities.indices where isPerson(entity) && isCalled(entity, head, noun) {
      if found >= 0 { return nil }
      found = entity
    }
    guard found >= 0, isSpokenOf(found, before: clauses.nouns[noun].head), !arguments(of: noun).contains(found) else {
      return nil
    }
    return found
  }

  /// The one person of this sentence, or else of the one or two before, who can be meant, where nobody else is called
  /// that.
  func remainingPerson(_ head: DescriptionHead, _ noun: Int, _ sentence: Int) -> Int? {
    guard head.kind == .person, table.entities.count < 1024, isTold(noun) || isTelling(head), !isEquated(noun) else {
      return nil
    }
    let barred = arguments(of: noun)
    var found = -1
    for reach in 0...2 where found < 0 {
      for trace in discourse.recent(from: sentence, sentences: reach) where trace.isPerson && !trace.isPlural {
        guard trace.entity >= 0 else { continue }
        if trace.entity == found || barred.contains(trace.entity) || !canBe(trace.entity, head, noun) { continue }
        if found >= 0 { return nil }
        found = trace.entity
      }
    }
    guard found >= 0 else { return nil }
    let isAlone = table.entities.indices.allSatisfy { $0 == found || !isPerson($0) || !isCalled($0, head, noun) }
    return isAlone ? found : nil
  }

  private func isPerson(_ entity: Int) -> Bool {
    table.entities[entity].kind == .person && table.entities[entity].isNamed
  }

  /// "the senator" alone tells too little.
  private func isBare(_ noun: Int) -> Bool {
    modifiers(clauses.nouns[noun]).isEmpty && department(after: noun) == nil
  }

  /// Whether its words tell more than adornments do: a place, a party, a former post; a name of somebody else
  /// ("the Lee family lawyer") and a lesser post ("the vice president") are others.
  private func isTold(_ noun: Int) -> Bool {
    let group = clauses.nouns[noun]
    let words = modifiers(group)
    let isPast = words.indices.contains { lexicon.words.former.contains(reader.plain($0)) }
    let isOther = words.indices.contains { token in
      isName[token]
        && (place(at: token) < 0 || isCountry(at: token) && !lexicon.words.running.contains(lemmas[group.head]))
        && party(text.tokens.folded[token]) == nil
        || lexicon.words.lesser.contains(reader.plain(token)) && !lexicon.words.former.contains(reader.plain(token))
    }
    if isOther { return false }
    if department(after: noun) != nil { return true }
    return words.indices.contains { token in
      if place(at: token) >= 0 || party(text.tokens.folded[token]) != nil { return true }
      // "the former president" may be any of several, "the defense secretary" is whoever holds the post.
      return tags[token] == .nn && !isPast && !lexicon.words.posts.contains(lemmas[group.head])
    }
  }

  /// "the tycoon": the noun alone tells whom few are.
  private func isTelling(_ head: DescriptionHead) -> Bool { head.accepts.contains(lexicon.words.tycoon) }

  /// "the U.S. attorney", "the Kenya ambassador": every country has many, or one at a time.
  private func isCountry(at token: Int) -> Bool {
    let place = place(at: token)
    return place >= 0 && traits[place].contains(lexicon.words.country)
  }

  /// "he is the nominee", "became the nominee", "as the nominee": says what somebody is, refers to nobody else.
  private func isEquated(_ noun: Int) -> Bool {
    if roles.role[noun] == .predicate { return true }
    let start = clauses.nouns[noun].tokens.start
    if start > 0, text.tokens.folded[start - 1] == lexicon.words.as_ { return true }
    let clause = Int(roles.clause[noun])
    guard clause >= 0, roles.role[noun] == .object else { return false }
    return lexicon.words.becoming.contains(lemmas[clauses.verbs[clauses.clauses[clause].verb].head])
  }

  private func isSpokenOf(_ entity: Int, before token: Int) -> Bool {
    table.entities[entity].mentions.contains { table.mentions[$0].tokens.start < token }
  }

  /// Named in full agreement: the noun, its place, its party, and each other word that tells somebody apart.
  private func isCalled(_ entity: Int, _ head: DescriptionHead, _ noun: Int) -> Bool {
    let words = modifiers(clauses.nouns[noun])
    let isPast = words.indices.contains { lexicon.words.former.contains(reader.plain($0)) }
    let known = table.entities[entity]
    if head.gender != .unknown, known.gender != .unknown, head.gender != known.gender { return false }
    guard (isPast ? pastTraits : traits)[entity].contains(where: { head.accepts.contains($0) }) else { return false }
    if let department = department(after: noun), !descriptors[entity].contains(text.tokens.folded[department]) {
      return false
    }
    return words.indices.allSatisfy { token in
      let form = text.tokens.folded[token]
      let place = place(at: token)
      if place >= 0 { return homes[entity].contains(place) }
      if lexicon.words.former.contains(reader.plain(token)) || lexicon.words.campaigning.contains(form) { return true }
      if let party = party(form) { return descriptors[entity].contains { party.contains($0) } }
      return descriptors[entity].contains(form) || tags[token] == .cd || adorns(token)
    }
  }

  /// Nothing that is known of somebody speaks against it.
  private func canBe(_ entity: Int, _ head: DescriptionHead, _ noun: Int) -> Bool {
    let known = table.entities[entity]
    if head.gender != .unknown, known.gender != .unknown, head.gender != known.gender { return false }
    if !head.accepts.contains(where: { party($0) != nil }), holdsOther(entity, head) { return false }
    for token in modifiers(clauses.nouns[noun]).indices {
      let place = place(at: token)
      if place >= 0, !homes[entity].isEmpty, !homes[entity].contains(place) { return false }
      guard let party = party(text.tokens.folded[token]) else { continue }
      let isOther = lexicon.words.parties.contains { other in
        other != party && descriptors[entity].contains { other.contains($0) }
      }
      if isOther { return false }
    }
    return true
  }

  /// A judge is no nominee, a senator no governor and no tycoon; a governor may run for president.
  private func holdsOther(_ entity: Int, _ head: DescriptionHead) -> Bool {
    let words = lexicon.words
    if traits[entity].contains(where: { head.accepts.contains($0) }) { return false }
    let isCandidate = head.accepts.contains { words.running.contains($0) }
    return traits[entity].contains { words.callings.contains($0) || !isCandidate && words.offices.contains($0) }
  }

  private func party(_ form: FormID) -> [FormID]? { lexicon.words.parties.first { $0.contains(form) } }

  /// Persons who stand beside a noun in its clause, and who say or want what the clause tells.
  private func arguments(of noun: Int) -> [Int] {
    var found: [Int] = []
    var clause = Int(roles.clause[noun])
    if clause < 0, clauses.nouns[noun].possessor < 0 {
      clause = ownerClause(noun)
    }
    var steps = 0
    while clause >= 0, steps < 6 {
      let own = clauses.clauses[clause]
      // Whose gerund ", saying" is stands less sure.
      let speaks = own.link != .gerund && lexicon.words.speech.contains(lemmas[clauses.verbs[own.verb].head])
      let nouns =
        steps == 0
        ? own.subject + own.object + own.indirect + own.obliques.flatMap(\.nouns) : speaks ? own.subject : []
      for other in nouns where other != noun {
        if let entity = entity(ofHead: other) { found.append(entity) }
        // "the Diaz campaign can overtake the Ohio senator", "Diaz's lead over the senator"
        for token in clauses.nouns[other].tokens.indices {
          if let mention = nameMention(at: token) { found.append(table.mentions[mention].entity) }
        }
        let owner = clauses.nouns[other].possessor
        if owner >= 0, owner != noun, let entity = entity(ofHead: owner) { found.append(entity) }
      }
      guard [.content, .infinitive, .gerund].contains(own.link) else { break }
      clause = own.governor
      steps += 1
    }
    return found
  }

  /// "the senator's PLAN": the clause of what is owned.
  private func ownerClause(_ noun: Int) -> Int {
    let next = noun + 1
    return next < clauses.nouns.count && clauses.nouns[next].possessor == noun ? Int(roles.clause[next]) : -1
  }

  /// The entity that stands at a noun's head by name, or was found there.
  private func entity(ofHead noun: Int) -> Int? {
    if let named = namedEntity(atHeadOf: noun) { return named }
    let head = clauses.nouns[noun].head
    return discourse.latest.last { $0.token == head && $0.entity >= 0 }?.entity
  }
}
