import SaysoGraph
import SaysoSyntax
import SaysoText

/// Finds which names, descriptions and pronouns of a document mean the same person, body or place.
///
/// Sieves in order of precision: equal names, acronyms, full names, surnames and short forms,
/// apposition, definite descriptions, pronouns. When unsure it keeps apart: a wrong join puts
/// words into somebody's mouth, a missing one only leaves them out.
struct EntityResolver: Sendable {
  let lexicon: EntityLexicon

  init(vocabulary: inout Vocabulary, regions: RegionNames) {
    lexicon = EntityLexicon(&vocabulary, regions: regions)
  }

  /// Entities in the order of their first names; mentions in text order. O(tokens).
  func resolve(
    _ text: TokenizedText, tags: [Tag], lemmas: [FormID], clauses: ClauseAnalysis, names: [Name]
  ) -> EntityTable {
    let pairs = NamePairs(text, names)
    var joiner = NameJoiner(text, names.filter { !pairs.isPair($0) }, lexicon)
    joiner.join()
    let table = EntityDrafter(joiner: joiner, text: text).table()
    var references = ReferenceReader(
      text, tags: tags, lemmas: lemmas, clauses: clauses, lexicon: lexicon, table: table)
    var found = references.read()
    SurnameMerger(reader: references.reader).merge(&found)
    return found
  }

  /// Sets each saying's speaker and adds "I" and "my" inside the quotations of known persons.
  func resolveSpeakers(
    _ sayings: inout [Saying], _ text: TokenizedText, tags: [Tag], clauses: ClauseAnalysis,
    _ table: inout EntityTable
  ) {
    SpeakerResolver(text, clauses: clauses, words: lexicon.words, table: table).resolve(&sayings, &table)
  }
}
