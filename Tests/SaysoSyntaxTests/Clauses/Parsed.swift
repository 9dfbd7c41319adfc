import SaysoSyntax
import SaysoText

/// The groups and clauses of a text, as the tests show them.
struct Parsed {
  private static let tools: (Tokenizer, Tagger, Lemmatizer, ClauseAnalyzer) = {
    var vocabulary = Vocabulary()
    let lexicon = Lexicon.builtIn()
    let tagger = Tagger(lexicon: lexicon, vocabulary: &vocabulary)
    let analyzer = ClauseAnalyzer(&vocabulary)
    return (Tokenizer(vocabulary: vocabulary), tagger, Lemmatizer(lexicon: lexicon), analyzer)
  }()

  let text: TokenizedText
  let analysis: ClauseAnalysis

  init(_ string: String) {
    let (tokenizer, tagger, lemmatizer, analyzer) = Self.tools
    var text = tokenizer.tokenize(Document(string))
    let tags = tagger.tag(text)
    let lemmas = lemmatizer.lemmas(&text, tags: tags)
    analysis = analyzer.analyze(text, tags: tags, lemmas: lemmas, names: [])
    self.text = text
  }

  /// `[the old minister] met [reporters]`, brackets around noun groups only.
  var nouns: String { bracketed(analysis.nouns.map(\.tokens)) }

  /// Brackets around verb groups only.
  var verbs: String { bracketed(analysis.verbs.map(\.tokens)) }

  /// What is known of each verb group: `met past`, `arrested past passive perfect`.
  var verbKinds: [String] {
    analysis.verbs.map { verb in
      var words = [form(verb.head)]
      words.append(verb.form == .finite ? "\(verb.tense)" : "\(verb.form)")
      if verb.isPassive { words.append("passive") }
      if verb.isPerfect { words.append("perfect") }
      if verb.isProgressive { words.append("progressive") }
      if verb.modal >= 0 { words.append("modal:" + form(verb.modal)) }
      if verb.negation >= 0 { words.append("not:" + form(verb.negation)) }
      if verb.particle >= 0 { words.append("particle:" + form(verb.particle)) }
      return words.joined(separator: " ")
    }
  }

  /// One line a clause: `Dora Vance | met | Milo Okoro | on Monday`.
  ///
  /// Subject, verb, object (or what the subject is), then the prepositions with their nouns.
  var clauses: [String] { analysis.clauses.map(line) }

  /// `verb: link` of each clause, with the governing verb: `lying: gerund of accused`.
  var links: [String] {
    analysis.clauses.map { clause in
      let head = form(analysis.verbs[clause.verb].head)
      guard clause.governor >= 0 else { return "\(head): \(clause.link)" }
      let governor = analysis.verbs[analysis.clauses[clause.governor].verb].head
      return "\(head): \(clause.link) of \(form(governor))"
    }
  }

  private func line(_ clause: Clause) -> String {
    var parts = [list(clause.subject), form(analysis.verbs[clause.verb].head)]
    var objects = clause.indirect + clause.object
    if clause.predicative >= 0, !objects.contains(clause.predicative) { objects.append(clause.predicative) }
    parts.append(clause.adjective >= 0 ? form(clause.adjective) : list(objects))
    for oblique in clause.obliques where !oblique.nouns.isEmpty {
      parts.append(form(oblique.preposition) + " " + list(oblique.nouns))
    }
    return parts.map { $0.isEmpty ? "-" : $0 }.joined(separator: " | ")
  }

  private func list(_ nouns: [Int]) -> String {
    nouns.map { text.string(analysis.nouns[$0].tokens) }.joined(separator: ", ")
  }

  private func form(_ token: Int) -> String { text.string(text.tokens.bytes(token)) }

  private func bracketed(_ ranges: [TokenRange]) -> String {
    var out = ""
    for token in 0..<text.tokens.count {
      if token > 0, text.tokens.spaced[token] { out += " " }
      if ranges.contains(where: { $0.start == token }) { out += "[" }
      out += form(token)
      if ranges.contains(where: { $0.last == token }) { out += "]" }
    }
    return out
  }
}
