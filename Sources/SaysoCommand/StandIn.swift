import SaysoExtraction
import SaysoGraph
import SaysoRules
import SaysoSyntax
import SaysoText

struct Analysis: Sendable {
  var text: TokenizedText
  var tags: [Tag]
  var lemmas: [FormID]
  var clauses: ClauseAnalysis
}

struct Extractor: Sendable {
  let tokenizer = Tokenizer()
  let rules: RuleSet
  init(rules sources: [RuleSource]) throws(RuleError) {
    var vocabulary = Vocabulary()
    rules = try RuleSet.load(sources, vocabulary: &vocabulary)
  }
  func analyze(_ document: Document) -> Analysis {
    let text = tokenizer.tokenize(document)
    return Analysis(text: text, tags: text.tokens.folded.map { _ in .nn }, lemmas: text.tokens.folded, clauses: ClauseAnalysis())
  }
  func extract(_ document: Document) -> Graph {
    Graph(documents: [DocumentRecord(id: document.id, title: document.title, outlet: document.outlet, url: document.url, published: document.published, characters: CodePoints(document.text).count, sha256: document.sha256)])
  }
}
let generatorName = "sayso 0.1.0"
