import SaysoGraph
import SaysoSyntax
import SaysoText

@testable import SaysoExtraction

/// A text whose names are given, with its entities resolved.
struct Resolved {
  let text: TokenizedText
  let clauses: ClauseAnalysis
  let tags: [Tag]
  var table: EntityTable

  private static let extractor = Extractor()

  /// `persons`, `bodies` and `places` are found wherever they stand, the longest first.
  init(_ source: String, persons: [String] = [], bodies: [String] = [], places: [String] = []) {
    let extractor = Self.extractor
    var text = extractor.tokenizer.tokenize(Document(source))
    var tags = extractor.tagger.tag(text)
    let wanted =
      persons.map { ($0, NameKind.person) } + bodies.map { ($0, NameKind.organization) }
      + places.map { ($0, NameKind.place) }
    let names = Self.find(wanted, in: text)
    for name in names {
      for token in name.tokens.indices { tags[token] = .nnp }
    }
    let lemmas = extractor.lemmatizer.lemmas(&text, tags: tags)
    clauses = extractor.analyzer.analyze(text, tags: tags, lemmas: lemmas, names: names.map(\.unit))
    table = extractor.resolver.resolve(text, tags: tags, lemmas: lemmas, clauses: clauses, names: names)
    self.text = text
    self.tags = tags
  }

  private static func find(_ wanted: [(String, NameKind)], in text: TokenizedText) -> [Name] {
    let byLength = wanted.sorted { ($0.0.utf8.count, $1.0) > ($1.0.utf8.count, $0.0) }
    var names: [Name] = []
    var at = 0
    while at < text.tokens.count {
      var found: Name?
      for (words, kind) in byLength where found == nil {
        for end in (at + 1)...min(text.tokens.count, at + 9) where text.string(TokenRange(at, end)) == words {
          found = Name(
            tokens: TokenRange(at, end), kind: kind, rule: "test", score: 0, alternative: kind, margin: 0)
        }
      }
      if let found { names.append(found) }
      at = found?.tokens.end ?? at + 1
    }
    return names
  }

  /// The entity's fullest name for the nth mention with these words; nil when it was left alone.
  func whom(_ words: String, _ nth: Int = 0) -> String? {
    let found = table.mentions.filter { text.string($0.tokens) == words }
    return nth < found.count ? text.string(table.entities[found[nth].entity].name) : nil
  }

  func rule(_ words: String) -> String? {
    table.mentions.first { text.string($0.tokens) == words }?.rule
  }

  func areSame(_ a: String, _ b: String) -> Bool {
    let found = [a, b].map { words in table.mentions.first { text.string($0.tokens) == words }?.entity }
    return found[0] != nil && found[0] == found[1]
  }

  /// Lets a quotation's speaker speak: `source` is the head of the noun group that says so.
  mutating func speak(source: String) -> Int {
    let noun = clauses.nouns.firstIndex { text.string($0.tokens) == source } ?? -1
    var sayings = [
      Saying(
        source: noun < 0 ? [] : [clauses.nouns[noun].tokens], cue: [],
        content: text.quotations.filter { $0.parent < 0 }.map(\.tokens), form: .direct, noun: noun,
        rule: "test")
    ]
    Self.extractor.resolver.resolveSpeakers(&sayings, text, tags: tags, clauses: clauses, &table)
    return sayings[0].speaker
  }
}
