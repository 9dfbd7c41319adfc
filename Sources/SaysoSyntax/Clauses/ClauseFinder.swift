import SaysoText

/// Finds the clauses of one sentence and their arguments.
///
/// A class, since the reader of each verb's arguments holds it.
final class ClauseFinder {
  let text: TokenizedText
  let tags: [Tag]
  let lemmas: [FormID]
  let words: FunctionWords
  let quotes: QuoteIndex
  let controllers: ControlVerbs
  let items: [Constituent]
  let nouns: [NounGroup]
  let verbs: [VerbGroup]
  let firstClause: Int
  /// Position in `items` of each verb of the sentence, in order.
  let verbItems: [Int]

  init(
    text: TokenizedText, tags: [Tag], lemmas: [FormID], words: FunctionWords,
    controllers: ControlVerbs, quotes: QuoteIndex,
    items: [Constituent], nouns: [NounGroup], verbs: [VerbGroup], firstClause: Int
  ) {
    self.text = text
    self.tags = tags
    self.lemmas = lemmas
    self.words = words
    self.quotes = quotes
    self.controllers = controllers
    self.items = items
    self.nouns = nouns
    self.verbs = verbs
    self.firstClause = firstClause
    verbItems = items.indices.filter { items[$0].kind == .verb }
  }

  func find() -> (constituents: [Constituent], clauses: [Clause]) {
    var clauses: [Clause] = verbItems.map { Clause(verb: items[$0].group) }
    for index in clauses.indices { clauses[index].isPassive = verb(at: verbItems[index]).isPassive }
    for index in clauses.indices { attach(index, &clauses) }
    for index in clauses.indices { findArguments(index, &clauses) }
    for index in clauses.indices { shareSubject(index, &clauses) }
    for index in clauses.indices { joinVoice(index, &clauses) }
    for index in clauses.indices.reversed() { shareArguments(index, &clauses) }
    for index in clauses.indices { takeAgent(index, &clauses) }
    for index in clauses.indices where clauses[index].governor >= 0 { clauses[index].governor += firstClause }
    for index in clauses.indices {
      for at in clauses[index].obliques.indices where clauses[index].obliques[at].clause >= 0 {
        clauses[index].obliques[at].clause += firstClause
      }
    }
    return (items, clauses)
  }

  func verb(at item: Int) -> VerbGroup { verbs[items[item].group] }
  func noun(at item: Int) -> NounGroup { nouns[items[item].group] }
  func form(_ item: Int) -> FormID { text.tokens.folded[items[item].tokens.start] }
  func isKind(_ item: Int, _ kind: Constituent.Kind) -> Bool {
    item >= 0 && item < items.count && items[item].kind == kind
  }

  /// The clause of the verb at an item.
  func clause(ofItem item: Int) -> Int? { verbItems.firstIndex(of: item) }

  /// The item before `item`, adverbs skipped; −1 at the beginning.
  func before(_ item: Int) -> Int {
    var at = item - 1
    while at >= 0, items[at].kind == .adverb { at -= 1 }
    return at
  }

  /// The item of a closing mark's opening one, or −1.
  func opening(ofQuoteEnding item: Int) -> Int {
    let start = quotes.opening[items[item].tokens.start]
    return start < 0 ? -1 : items[..<item].lastIndex { $0.tokens.start == start } ?? -1
  }
}
