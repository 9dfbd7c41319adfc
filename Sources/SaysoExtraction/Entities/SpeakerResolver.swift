import SaysoGraph
import SaysoSyntax
import SaysoText

/// Finds who the sources of sayings are, and whom "I" means inside their quotations.
struct SpeakerResolver {
  let text: TokenizedText
  let clauses: ClauseAnalysis
  let words: EntityWords
  private var mentionAt: [Int32]
  private let quotationAt: [Int32]

  init(_ text: TokenizedText, clauses: ClauseAnalysis, words: EntityWords, table: EntityTable) {
    self.text = text
    self.clauses = clauses
    self.words = words
    quotationAt = innermostQuotations(text)
    mentionAt = Array(repeating: -1, count: text.tokens.count)
    for (index, mention) in table.mentions.enumerated() {
      for token in mention.tokens.indices { mentionAt[token] = Int32(index) }
    }
  }

  func resolve(_ sayings: inout [Saying], _ table: inout EntityTable) {
    for index in sayings.indices {
      sayings[index].speaker =
        sayings[index].noun >= 0 ? speaker(of: sayings[index], table) : label(sayings[index], table)
    }
    var claimed = [Bool](repeating: false, count: text.tokens.count)
    let before = table.mentions.count
    // Inner sayings stand after their outer ones: they claim their words first.
    for saying in sayings.reversed() { addFirstPersons(of: saying, &table, &claimed) }
    if table.mentions.count > before { table.sortMentions() }
  }

  private func speaker(of saying: Saying, _ table: EntityTable) -> Int {
    let noun = clauses.nouns[saying.noun]
    let mention = mentionAt[noun.head]
    if mention >= 0 { return table.mentions[Int(mention)].entity }
    if let named = titled(saying), mentionAt[clauses.nouns[named].head] >= 0 {
      return table.mentions[Int(mentionAt[clauses.nouns[named].head])].entity
    }
    // "a spokesman for the agency, John Doe, said"
    for range in saying.source {
      for token in range.indices where token > noun.head && text.tokens.folded[token] == words.comma {
        if token + 1 < text.tokens.count, let person = person(from: token + 1, table) { return person }
      }
    }
    let next = noun.tokens.end
    let isContent = saying.content.contains { $0.contains(next + 1) }
    if next + 1 < text.tokens.count, text.tokens.folded[next] == words.comma, noun.kind == .common, !isContent {
      return person(from: next + 1, table) ?? -1
    }
    return -1
  }

  /// "former Secretary of State Ann Lee": the group of the name that the title, cut at "of", goes on to.
  private func titled(_ saying: Saying) -> Int? {
    let title = clauses.nouns[saying.noun]
    let next = saying.noun + 1
    guard next < clauses.nouns.count, !title.isDefinite, !title.isPlural, title.possessor < 0,
      title.possessivePronoun < 0, clauses.nouns[next].person > clauses.nouns[next].tokens.start,
      clauses.nouns[next].tokens.start == title.tokens.end + 1, text.tokens.folded[title.tokens.end] == words.of,
      ![words.a, words.an].contains(text.tokens.folded[title.tokens.start])
    else { return nil }
    return next
  }

  /// The person whose name is a turn's label.
  private func label(_ saying: Saying, _ table: EntityTable) -> Int {
    guard saying.rule == TurnAttributions.rule, let name = saying.source.first, mentionAt[name.last] >= 0 else {
      return saying.speaker
    }
    return table.mentions[Int(mentionAt[name.last])].entity
  }

  /// A person whose name begins here and ends before a comma or verb.
  private func person(from token: Int, _ table: EntityTable) -> Int? {
    let mention = mentionAt[token]
    guard mention >= 0 else { return nil }
    let found = table.mentions[Int(mention)]
    guard found.form == .name, table.entities[found.entity].kind == .person else { return nil }
    return found.entity
  }

  private func addFirstPersons(of saying: Saying, _ table: inout EntityTable, _ claimed: inout [Bool]) {
    guard saying.form == .direct || saying.form == .mixed else { return }
    let isTurn = saying.rule == TurnAttributions.rule
    for range in saying.content {
      for token in range.indices where isFirstPerson(text.tokens.folded[token]) {
        if claimed[token] || !(isTurn ? quotationAt[token] < 0 : quotes(token, range)) { continue }
        claimed[token] = true
        guard mentionAt[token] < 0, let (entity, rule) = meant(by: token, saying.speaker, table)
        else { continue }
        table.mentions.append(
          EntityMention(tokens: TokenRange(token, token + 1), form: .pronoun, entity: entity, rule: rule))
      }
    }
  }

  private func isFirstPerson(_ form: FormID) -> Bool {
    words.first.contains(form) || words.firstPlural.contains(form)
  }

  /// "I" is the person who speaks; "we" the body that speaks, or for which somebody speaks by their post.
  private func meant(by token: Int, _ speaker: Int, _ table: EntityTable) -> (Int, String)? {
    guard speaker >= 0 else { return nil }
    let form = text.tokens.folded[token]
    let known = table.entities[speaker]
    if words.first.contains(form) { return known.kind == .person ? (speaker, "entity/first-person") : nil }
    // "we all": mankind.
    guard words.firstPlural.contains(form), token + 1 >= text.tokens.count || text.tokens.folded[token + 1] != words.all
    else { return nil }
    if known.kind == .organization { return (speaker, "entity/we-the-body") }
    guard known.kind == .person else { return nil }
    if known.body >= 0 { return (known.body, "entity/we-of-body") }
    return form == words.firstPlural[0] && isFeeling(after: token) ? (speaker, "entity/we-with-speaker") : nil
  }

  /// "we are pleased", unlike "we are fighting": whoever speaks is at least among them.
  private func isFeeling(after token: Int) -> Bool {
    guard token + 2 < text.tokens.count, words.are.contains(text.tokens.folded[token + 1]) else { return false }
    return !text.vocabulary.bytes(text.tokens.folded[token + 2]).suffix(3).elementsEqual("ing".utf8)
  }

  /// Between quotation marks, but not inside a quotation within the quotation.
  private func quotes(_ token: Int, _ range: TokenRange) -> Bool {
    let innermost = Int(quotationAt[token])
    guard innermost >= 0 else { return false }
    let parent = text.quotations[innermost].parent
    return parent < 0 || !range.contains(text.quotations[innermost].tokens.start)
      || text.quotations[parent].tokens.start < range.start
  }
}
