import SaysoSyntax
import SaysoText

/// Tokenizes, tags and lemmatizes one text, as the tests show it.
struct Reading {
  let text: TokenizedText
  let tags: [Tag]
  let lemmas: [FormID]

  init(_ string: String) {
    let tools = Tools.shared
    var text = tools.tokenizer.tokenize(Document(string))
    tags = tools.tagger.tag(text)
    lemmas = tools.lemmatizer.lemmas(&text, tags: tags)
    self.text = text
  }

  /// `word/TAG` for each token.
  var tagged: String {
    tags.indices.map { text.vocabulary.string(text.tokens.form[$0]) + "/" + tags[$0].name }.joined(separator: " ")
  }

  var lemmatized: String { lemmas.map { text.vocabulary.string($0) }.joined(separator: " ") }
}

/// Made once for all tests.
struct Tools: Sendable {
  static let shared = Tools()
  let tagger: Tagger
  let tokenizer: Tokenizer
  let lemmatizer: Lemmatizer

  init() {
    var vocabulary = Vocabulary()
    let lexicon = Lexicon.builtIn()
    tagger = Tagger(lexicon: lexicon, vocabulary: &vocabulary)
    tokenizer = Tokenizer(vocabulary: vocabulary)
    lemmatizer = Lemmatizer(lexicon: lexicon)
  }
}
