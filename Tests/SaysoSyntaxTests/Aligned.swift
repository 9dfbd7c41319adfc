import SaysoSyntax
import SaysoText

/// Tokenizes, tags and lemmatizes one text, as the tests show it.
struct Reading {
  let text: TokenizedText
  let tags: [Tag]
  let lemmas: [FormID]
  let chunks: [ChunkTag]

  init(_ string: String) {
    let tools = Tools.shared
    var text = tools.tokenizer.tokenize(Document(string))
    tags = tools.tagger.tag(text)
    lemmas = tools.lemmatizer.lemmas(&text, tags: tags)
    chunks = tools.chunker.chunk(text, tags: tags)
    self.text = text
  }

  /// `word/TAG` for each token.
  var tagged: String {
    tags.indices.map { text.vocabulary.string(text.tokens.form[$0]) + "/" + tags[$0].name }.joined(separator: " ")
  }

  /// `word/CHUNK` for each token.
  var chunked: String {
    chunks.indices.map { text.vocabulary.string(text.tokens.form[$0]) + "/" + chunks[$0].name }.joined(separator: " ")
  }

  var lemmatized: String { lemmas.map { text.vocabulary.string($0) }.joined(separator: " ") }
}

/// Made once for all tests.
struct Tools: Sendable {
  static let shared = Tools()
  let tagger: Tagger
  let chunker: Chunker
  let tokenizer: Tokenizer
  let lemmatizer: Lemmatizer

  init() {
    var vocabulary = Vocabulary()
    let lexicon = Lexicon.builtIn()
    tagger = Tagger(lexicon: lexicon, vocabulary: &vocabulary)
    chunker = Chunker(vocabulary: &vocabulary)
    tokenizer = Tokenizer(vocabulary: vocabulary)
    lemmatizer = Lemmatizer(lexicon: lexicon)
  }
}
