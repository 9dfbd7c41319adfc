import SaysoGraph
import SaysoSyntax
import SaysoText

/// Definite descriptions: "the agency", "the embattled governor", "the Ohio senator".
extension ReferenceReader {
  /// Resolves "the agency", or remembers the group as a rival of later candidates.
  mutating func readNoun(_ noun: Int, _ sentence: Int) {
    let group = clauses.nouns[noun]
    guard group.kind != .pronoun, group.kind != .relative, !group.isTime, !isName[group.head],
      !lexicon.words.times.contains(text.tokens.folded[group.head])
    else { return }
    let head = head(ofNoun: noun)
    if describes[noun] >= 0 { return }
    if let (entity, rule) = resolve(noun, head, sentence) {
      describes[noun] = Int32(entity)
      addMention(group.tokens, .description, entity, rule: rule)
      leaveTrace(of: entity, group.head, sentence)
      return
    }
    rememberGovernment(noun)
    let place = place(of: group.head)
    discourse.add(
      Discourse.Trace(
        entity: -1 - noun, token: group.head, sentence: sentence, weight: place.weight, subjectOf: place.subjectOf,
        quotation: Int(quotationAt[group.head]), isPerson: head?.isPerson ?? false, isPlural: group.isPlural,
        gender: head?.gender ?? .unknown))
  }

  private mutating func resolve(_ noun: Int, _ head: DescriptionHead?, _ sentence: Int) -> (entity: Int, rule: String)?
  {
    if let person = tied(noun) { return (person, "entity/tied") }
    guard isAnaphoric(noun) else { return nil }
    let group = clauses.nouns[noun]
    if let place = government(noun) { return (place, "entity/the-government") }
    if let entity = antecedent(of: head ?? lastWord(group.head), noun, sentence) { return (entity, "entity/the-head") }
    if let head, let entity = placedPerson(head, noun, sentence) { return (entity, "entity/the-place-head") }
    if let head, let entity = knownPerson(head, noun, sentence) { return (entity, "entity/the-known-head") }
    if let head, let entity = remainingPerson(head, noun, sentence) { return (entity, "entity/the-remaining") }
    if let head, let entity = onlyBody(head, noun, sentence) { return (entity, "entity/the-only-body") }
    return nil
  }

  /// "the agency", perhaps with words that its entity was described by: no "of …", no "that …".
  private func isAnaphoric(_ noun: Int) -> Bool {
    let group = clauses.nouns[noun]
    guard group.kind == .common || isWrittenLarge(group), group.isDefinite, !group.isPlural,
      group.tokens.count >= 2, group.tokens.count <= 6, group.possessor < 0
    else {
      return false
    }
    let next = department(after: noun).map { $0 + 1 } ?? group.tokens.end
    guard next < text.tokens.count else { return true }
    let words = lexicon.words
    if [words.of, words.that, words.who, words.which, words.whose, words.where_, words.for_, words.from, words.hyphen]
      .contains(text.tokens.folded[next])
    {
      return false
    }
    // "the service it uses": a clause that says which.
    if tags[next] == .prp, !words.reflexive.contains(text.tokens.folded[next]) { return false }
    let at = Int(roles.constituentOf[noun])
    if at >= 0, kind(at + 1) == .verb {
      let verb = clauses.verbs[clauses.constituents[at + 1].group]
      return verb.form == .finite
    }
    return true
  }

  /// "the fund" of "International Monetary Fund": any noun can stand for a name that ends with it.
  private func lastWord(_ token: Int) -> DescriptionHead {
    let form = text.tokens.folded[token]
    // "the media" is everybody's, and "the government" is no agency.
    let word = tags[token] == .nns || lexicon.isTypeOnly(form) ? FormID.none : form
    return DescriptionHead(kind: .organization, gender: .unknown, tells: [word], accepts: [word])
  }

  /// "the Governor", "the Ohio Republican"
  private func isWrittenLarge(_ group: NounGroup) -> Bool {
    if lexicon.words.parties.contains(where: { $0.contains(text.tokens.folded[group.head]) }) { return true }
    return group.tokens.count == 2 && lexicon.heads.head(reader.plain(group.head))?.kind == .person
  }

  /// The "state" of "the former secretary of state".
  func department(after noun: Int) -> Int? {
    let at = Int(roles.constituentOf[noun])
    guard at >= 0, kind(at + 1) == .preposition, kind(at + 2) == .noun,
      text.tokens.folded[clauses.constituents[at + 1].tokens.start] == lexicon.words.of
    else { return nil }
    let inner = clauses.nouns[clauses.constituents[at + 2].group]
    return inner.tokens.count == 1 && tags[inner.head] == .nn ? inner.head : nil
  }

  func modifiers(_ group: NounGroup) -> TokenRange {
    TokenRange(group.tokens.start + 1, max(group.tokens.start + 1, group.head))
  }

  private mutating func antecedent(of head: DescriptionHead, _ noun: Int, _ sentence: Int) -> Int? {
    guard let kind = head.kind else { return nil }
    let group = clauses.nouns[noun]
    let modifiers = modifiers(group)
    if department(after: noun) != nil
      || modifiers.indices.contains(where: { lexicon.words.former.contains(reader.plain($0)) })
    {
      return nil
    }
    let isPlace = kind == .place
    // "the country" in a quotation is the speaker's own, whatever was named.
    if isPlace, quotationAt[group.head] >= 0 || !modifiers.isEmpty { return nil }
    let isAdorned = !modifiers.isEmpty && modifiers.indices.allSatisfy(adorns)
    let fitting = discourse.recent(from: sentence, sentences: isPlace ? 3 : isAdorned ? 6 : 12).filter { trace in
      if trace.entity < 0 { return isRival(trace, group) }
      return isOf(kind, trace.entity) && accepts(head, trace.entity)
        && (isAdorned || knows(modifiers, trace.entity))
    }
    let ranked = Discourse.rank(Array(fitting), at: sentence)
    guard let best = ranked.first else { return nil }
    let share = isPlace || isAdorned ? 5 : 7
    let isClear = ranked.count < 2 || ranked[1].salience * 10 <= best.salience * share
    if best.entity >= 0, isClear, !isPlace || isOnlyCountry(best.entity, lemmas[group.head], sentence) {
      return best.entity
    }
    leave(group.tokens, ranked)
    return nil
  }

  /// "the country" where several are spoken of may be the reader's own; "the nation" mostly is.
  private func isOnlyCountry(_ place: Int, _ noun: FormID, _ sentence: Int) -> Bool {
    let country = lexicon.words.country
    guard traits[place].contains(country) else { return true }
    if noun != country {
      if table.entities.count >= 4096 { return false }
      return !table.entities.indices.contains { $0 != place && traits[$0].contains(country) }
    }
    return discourse.recent(from: sentence, sentences: 6).allSatisfy {
      $0.entity < 0 || $0.entity == place || !traits[$0.entity].contains(country)
    }
  }

  private func isOf(_ kind: EntityKind, _ entity: Int) -> Bool {
    let known = table.entities[entity].kind
    return kind == .organization ? known != .person : kind == known
  }

  /// "a senator", where "the senator" looks for a named one.
  private func isRival(_ trace: Discourse.Trace, _ group: NounGroup) -> Bool {
    let other = clauses.nouns[-1 - trace.entity]
    return !trace.isPlural && !other.isDefinite && other.possessor < 0 && other.possessivePronoun < 0
      && lemmas[other.head] == lemmas[group.head]
  }

  /// An adjective that adorns and tells nobody apart: "embattled", not "former", "first" or "Texan".
  func adorns(_ token: Int) -> Bool {
    switch tags[token] {
    case .jj, .vbn, .vbg, .rb:
      !isName[token] && !text.tokens.shape[token].contains(.capitalized)
        && !lexicon.words.telling.contains(text.tokens.folded[token])
        && !lexicon.words.lesser.contains(reader.plain(token))
    case .hyph: true
    default: false
    }
  }

  /// "the Texas senator": only of whom "Texas" was said.
  private func knows(_ modifiers: TokenRange, _ entity: Int) -> Bool {
    if !modifiers.isEmpty, table.entities[entity].kind != .person { return false }
    return modifiers.indices.allSatisfy { descriptors[entity].contains(text.tokens.folded[$0]) }
  }

  func accepts(_ head: DescriptionHead, _ entity: Int) -> Bool {
    let known = table.entities[entity]
    if head.gender != .unknown, known.gender != .unknown, head.gender != known.gender { return false }
    return traits[entity].contains { head.accepts.contains($0) }
  }

  // MARK: Descriptions that tell something new

  /// "the company": the one body spoken of, where nothing tells what it is.
  private mutating func onlyBody(_ head: DescriptionHead, _ noun: Int, _ sentence: Int) -> Int? {
    let group = clauses.nouns[noun]
    guard head.accepts.contains(lexicon.words.business), group.tokens.count == 2, quotationAt[group.head] < 0
    else { return nil }
    var found = -1
    for trace in discourse.recent(from: sentence, sentences: 3) {
      if trace.entity < 0 {
        if isRival(trace, group) { return nil }
        continue
      }
      guard table.entities[trace.entity].kind == .organization else { continue }
      if accepts(head, trace.entity) { return nil }
      // "(Reuters)", "the ministry" are known to be something else.
      guard traits[trace.entity].isEmpty else { continue }
      if found >= 0, found != trace.entity { return nil }
      found = trace.entity
    }
    guard found >= 0 else { return nil }
    learn(head, of: found)
    return found
  }

  /// "the Ohio senator" of the one senator of whom the text talks: news adds the state in passing.
  private func placedPerson(_ head: DescriptionHead, _ noun: Int, _ sentence: Int) -> Int? {
    let group = clauses.nouns[noun]
    let modifiers = modifiers(group)
    // All persons are asked below: not in books, whose cost would grow with their square.
    guard head.kind == .person, !modifiers.isEmpty, table.entities.count < 4096,
      modifiers.indices.allSatisfy({ isName[$0] && kind(at: $0) != .person })
    else { return nil }
    let traces = discourse.recent(from: sentence, sentences: 4).filter { $0.isPerson && !$0.isPlural }
    let ranked = Discourse.rank(Array(traces), at: sentence)
    guard let best = ranked.first, best.entity >= 0, accepts(head, best.entity) else { return nil }
    let isAlone = table.entities.indices.allSatisfy {
      $0 == best.entity || table.entities[$0].kind != .person || !accepts(head, $0)
    }
    return isAlone && !knowsOther(kind(at: modifiers.start), best.entity) ? best.entity : nil
  }

  /// The kind of the name that covers a token.
  func kind(at token: Int) -> EntityKind? {
    nameMention(at: token).map { table.entities[table.mentions[$0].entity].kind }
  }

  /// "Sen. Ann Lee of Ohio" is not "the Texas senator", a body's spokesman not another's.
  func knowsOther(_ kind: EntityKind?, _ entity: Int) -> Bool {
    if kind == .organization { return table.entities[entity].body != -1 }
    return descriptors[entity].contains { lexicon.placeClass(reader.bytes($0)) != .none }
  }

  // MARK: Governments

  /// "the Kenya government", "Kenya's government": from then on "the government" is Kenya's.
  private mutating func rememberGovernment(_ noun: Int) {
    let group = clauses.nouns[noun]
    guard text.tokens.folded[group.head] == lexicon.words.government else { return }
    let owner = group.possessor >= 0 ? clauses.nouns[group.possessor].head : group.head - 1
    guard owner >= 0, owner >= group.tokens.start || group.possessor >= 0, kind(at: owner) == .place,
      let mention = nameMention(at: owner)
    else { return }
    let place = table.mentions[mention].entity
    if !governments.contains(place) { governments.append(place) }
  }

  private func government(_ noun: Int) -> Int? {
    let group = clauses.nouns[noun]
    guard text.tokens.folded[group.head] == lexicon.words.government, group.tokens.count == 2, governments.count == 1,
      quotationAt[group.head] < 0
    else { return nil }
    return governments[0]
  }
}
