import SaysoGraph
import SaysoSyntax
import SaysoText

/// Descriptions that come before the name: news says "A Kenyan judge" first and who it is further down.
extension ReferenceReader {
  private static let leadSentences = 4
  private static let reach = 10

  /// Joins "a judge" of the first sentences with the one judge whom the text names soon after.
  mutating func readLeads() {
    for sentence in text.sentences.indices.prefix(Self.leadSentences) {
      let role = text.paragraphs[text.sentences[sentence].paragraph].role
      if role == .boilerplate || role == .byline { continue }
      for noun in clauses.sentences[sentence].nouns where isLead(noun, sentence) {
        guard let head = head(ofNoun: noun), let entity = announced(head, noun, sentence) else { continue }
        describes[noun] = Int32(entity)
        addMention(clauses.nouns[noun].tokens, .description, entity, rule: "entity/lead")
      }
    }
  }

  /// "A New York judge", or "Judge" in a headline, as subject or object of a verb.
  private func isLead(_ noun: Int, _ sentence: Int) -> Bool {
    let group = clauses.nouns[noun]
    guard describes[noun] < 0, !group.isPlural, !group.isTime, group.possessor < 0, group.possessivePronoun < 0,
      !isName[group.head], group.kind == .common || sentence == 0, [.subject, .mainSubject].contains(roles.role[noun]),
      quotationAt[group.head] < 0
    else { return false }
    let first = text.tokens.folded[group.tokens.start]
    let isIndefinite = first == lexicon.words.a || first == lexicon.words.an
    guard isIndefinite || sentence == 0 && group.tokens.count <= 2 && tags[group.tokens.start] != .dt else {
      return false
    }
    let next = group.tokens.end
    guard next < text.tokens.count else { return false }
    return text.tokens.folded[next] != lexicon.words.comma
  }

  /// The only person of the text who is called that, named for the first time soon after.
  private func announced(_ head: DescriptionHead, _ noun: Int, _ sentence: Int) -> Int? {
    guard head.kind == .person, table.entities.count < 1024 else { return nil }
    let last = min(text.sentences.count - 1, sentence + Self.reach)
    var found = -1
    for entity in table.entities.indices where table.entities[entity].kind == .person && accepts(head, entity) {
      if found >= 0 { return nil }
      found = entity
    }
    guard found >= 0, let first = table.entities[found].mentions.first else { return nil }
    let start = table.mentions[first].tokens.start
    return start > clauses.nouns[noun].head && start < text.sentences[last].tokens.end ? found : nil
  }
}
