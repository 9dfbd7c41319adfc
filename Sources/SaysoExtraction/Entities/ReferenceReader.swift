import SaysoGraph
import SaysoSyntax
import SaysoText

/// Reads a document from left to right and resolves descriptions and pronouns to its named entities.
struct ReferenceReader {
  let text: TokenizedText
  let tags: [Tag]
  let lemmas: [FormID]
  let clauses: ClauseAnalysis
  let lexicon: EntityLexicon
  let reader: NameReader
  let roles: NounRoles
  /// Per token: the innermost quotation, or −1.
  let quotationAt: [Int32]
  /// Per token: the name mention that begins there, or −1.
  private let nameAt: [Int32]
  /// Per token: inside a name.
  let isName: [Bool]
  var table: EntityTable
  var discourse = Discourse()
  /// Per entity: what it was called ("governor", "government").
  var traits: [[FormID]]
  /// Per entity: the words that stood before its name or in apposition ("republican", "texas").
  var descriptors: [[FormID]]
  /// Per entity: what it once was called ("former governor").
  var pastTraits: [[FormID]]
  /// Per entity: the places that stand with a person's post ("Texas Sen. Ann Lee", "Ann Lee (R-Ohio)").
  var homes: [[Int]]
  /// Per noun group: the entity that it was found to describe, or −1.
  var describes: [Int32]
  /// Places whose government was spoken of.
  var governments: [Int] = []
  /// Who last spoke outside quotations, or −1.
  var lastSpeaker = -1

  init(
    _ text: TokenizedText, tags: [Tag], lemmas: [FormID], clauses: ClauseAnalysis,
    lexicon: EntityLexicon, table: EntityTable
  ) {
    self.text = text
    self.tags = tags
    self.lemmas = lemmas
    self.clauses = clauses
    self.lexicon = lexicon
    self.table = table
    reader = NameReader(text: text, lexicon: lexicon)
    roles = NounRoles(clauses, tokens: text.tokens.count)
    quotationAt = innermostQuotations(text)
    var nameAt = [Int32](repeating: -1, count: text.tokens.count)
    var isName = [Bool](repeating: false, count: text.tokens.count)
    for (index, mention) in table.mentions.enumerated() {
      nameAt[mention.tokens.start] = Int32(index)
      for token in mention.tokens.indices { isName[token] = true }
    }
    self.nameAt = nameAt
    self.isName = isName
    traits = Array(repeating: [], count: table.entities.count)
    descriptors = traits
    pastTraits = traits
    homes = Array(repeating: [], count: table.entities.count)
    describes = Array(repeating: -1, count: clauses.nouns.count)
    for entity in table.entities.indices { traits[entity] = traits(ofName: entity) }
  }

  /// The table with all mentions in text order.
  mutating func read() -> EntityTable {
    preview()
    for sentence in text.sentences.indices {
      let tokens = text.sentences[sentence].tokens
      let role = text.paragraphs[text.sentences[sentence].paragraph].role
      if role == .boilerplate || role == .byline { continue }
      let speaker = speaker(in: sentence)
      for token in tokens.indices { read(token, sentence, speaker) }
      if speaker != Self.nobody { lastSpeaker = speaker }
    }
    readLeads()
    table.sortMentions()
    return table
  }

  private mutating func read(_ token: Int, _ sentence: Int, _ speaker: Int) {
    if nameAt[token] >= 0 { readName(Int(nameAt[token]), sentence) }
    switch tags[token] {
    case .prp, .prps:
      if !isName[token] { readPronoun(token, sentence, speaker) }
    case .wp, .wps, .wdt: readRelative(token)
    default: break
    }
    let noun = Int(roles.nounAt[token])
    if noun >= 0, clauses.nouns[noun].tokens.start == token { readNoun(noun, sentence) }
  }

  private mutating func readName(_ mention: Int, _ sentence: Int) {
    let found = table.mentions[mention]
    let noun = Int(roles.nounAt[found.tokens.last])
    if noun >= 0 {
      learnTitle(found, noun)
      tie(found, noun)
    }
    leaveTrace(of: found.entity, found.tokens.last, sentence)
    if noun >= 0, clauses.nouns[noun].head == found.tokens.last { joinAppositions(found, noun) }
  }

  /// What the whole text calls its persons and bodies: "the nominee" may come before "nominee Ann Lee".
  private mutating func preview() {
    for mention in table.mentions {
      let noun = Int(roles.nounAt[mention.tokens.last])
      learnHome(mention)
      guard noun >= 0 else { continue }
      learnTitle(mention, noun)
      if clauses.nouns[noun].head == mention.tokens.last { learnApposition(mention, noun) }
    }
  }

  /// Remembers that an entity stood here.
  mutating func leaveTrace(of entity: Int, _ token: Int, _ sentence: Int) {
    let place = place(of: token)
    let known = table.entities[entity]
    discourse.add(
      Discourse.Trace(
        entity: entity, token: token, sentence: sentence, weight: place.weight,
        subjectOf: place.subjectOf, quotation: Int(quotationAt[token]), isPerson: known.kind == .person,
        isPlural: known.isPlural, gender: known.gender))
  }

  /// How prominent a token is by its noun group's role, and the clause whose subject it is.
  func place(of token: Int) -> (weight: Int, subjectOf: Int) {
    let noun = Int(roles.nounAt[token])
    guard noun >= 0 else { return (10, -1) }
    guard clauses.nouns[noun].head == token else { return (0, -1) }
    switch roles.role[noun] {
    case .mainSubject, .subject:
      let clause = Int(roles.clause[noun])
      let weight = roles.role[noun] == .mainSubject ? 120 : 100
      // "she and aide Bo Diaz": the talk is about her.
      return (
        clauses.clauses[clause].subject.first == noun || !clauses.clauses[clause].subject.contains(noun)
          ? weight : weight - 30, clause
      )
    case .object: return (60, -1)
    case .oblique: return (40, -1)
    case .predicate: return (20, -1)
    case .other: return (20, -1)
    }
  }

  /// Nobody speaks, and somebody does whom no name tells.
  static let nobody = -1
  static let somebody = -2

  /// The subject of a verb of speech outside quotations.
  private func speaker(in sentence: Int) -> Int {
    var found = Self.nobody
    for index in clauses.sentences[sentence].clauses {
      let clause = clauses.clauses[index]
      let verb = clauses.verbs[clause.verb].head
      guard quotationAt[verb] < 0, lexicon.words.speech.contains(lemmas[verb]) else { continue }
      for noun in clause.subject {
        if let entity = namedEntity(atHeadOf: noun) { return entity }
      }
      found = Self.somebody
    }
    return found
  }

  /// The entity whose name ends where the group's head stands.
  func namedEntity(atHeadOf noun: Int) -> Int? {
    nameMention(at: clauses.nouns[noun].head).map { table.mentions[$0].entity }
  }

  /// The name mention that covers a token.
  func nameMention(at token: Int) -> Int? {
    guard isName[token] else { return nil }
    var start = token
    while start > 0, nameAt[start] < 0 { start -= 1 }
    guard nameAt[start] >= 0, table.mentions[Int(nameAt[start])].tokens.contains(token) else { return nil }
    return Int(nameAt[start])
  }

  /// Keeps what came into question for a reference that stays unresolved.
  mutating func leave(_ tokens: TokenRange, _ ranked: [Discourse.Candidate]) {
    let named = ranked.prefix(4).filter { $0.entity >= 0 }
    guard !named.isEmpty else { return }
    table.doubts.append(
      Doubt(tokens: tokens, candidates: named.map { Doubt.Candidate(entity: $0.entity, salience: $0.salience) }))
  }

  mutating func addMention(_ tokens: TokenRange, _ form: MentionForm, _ entity: Int, rule: String) {
    table.mentions.append(EntityMention(tokens: tokens, form: form, entity: entity, rule: rule))
  }
}

/// Per token: the innermost quotation that holds it, or −1.
func innermostQuotations(_ text: TokenizedText) -> [Int32] {
  var at = [Int32](repeating: -1, count: text.tokens.count)
  for (index, quotation) in text.quotations.enumerated() {
    for token in quotation.tokens.indices { at[token] = Int32(index) }
  }
  return at
}

extension EntityTable {
  /// Puts mentions in text order and lists them anew with their entities.
  mutating func sortMentions() {
    mentions.sort { ($0.tokens.start, -$0.tokens.end) < ($1.tokens.start, -$1.tokens.end) }
    for entity in entities.indices { entities[entity].mentions.removeAll() }
    for (index, mention) in mentions.enumerated() { entities[mention.entity].mentions.append(index) }
  }
}
