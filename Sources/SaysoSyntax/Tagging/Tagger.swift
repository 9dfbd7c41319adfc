package import SaysoText

/// Tags tokens with Penn Treebank tags: a lexicon gives first tags, learnt rules repair them.
///
/// Made once, before any document: `vocabulary` must be the frozen base that documents start from.
package struct Tagger: Sendable {
  private let lexicon: Lexicon
  private let rules: RepairRules
  private let kinds: [TagSet]
  private let finiteVerbs: FiniteVerbs
  private let marks: Marks

  /// Interns the words that `rules` (the bytes of a rule file) name into `vocabulary`.
  package init(lexicon: Lexicon, rules: [UInt8], vocabulary: inout Vocabulary) throws(RepairRuleError) {
    self.lexicon = lexicon
    let file = try RepairRuleFile(
      rules, labels: Tag.allCases.map(\.name), isChunking: false, vocabulary: vocabulary)
    vocabulary = file.vocabulary
    kinds = file.kinds
    finiteVerbs = FiniteVerbs(&vocabulary)
    marks = Marks(&vocabulary)
    self.rules = RepairRules(file.rules, kinds: file.kinds.count, words: vocabulary.count)
  }

  /// With the built-in rules.
  package init(lexicon: Lexicon, vocabulary: inout Vocabulary) {
    do {
      try self.init(
        lexicon: lexicon, rules: EmbeddedFile.bytes("lexicon/tagging.rules"), vocabulary: &vocabulary)
    } catch {
      preconditionFailure("tagging.rules, \(error)")
    }
  }

  /// A tag for each token. `forced` is empty or has an entry for each token: where it is not nil
  /// (a known name), the token has that tag and no other.
  package func tag(_ text: TokenizedText, forced: [Tag?] = []) -> [Tag] {
    var memory = TagMemory()
    return tag(text, forced: forced, &memory)
  }

  /// The same with what earlier documents of one growing vocabulary left.
  package func tag(_ text: TokenizedText, forced: [Tag?] = [], _ memory: inout TagMemory) -> [Tag] {
    precondition(forced.isEmpty || forced.count == text.tokens.count, "one entry for each token")
    var tags = [Tag](repeating: .xx, count: text.tokens.count)
    var firstTags = memory.firstTags.take() ?? FirstTags(lexicon: lexicon, kinds: kinds, marks: marks)
    firstTags.reserve(text.vocabulary.count)
    var columns = RepairColumns()
    for sentence in text.sentences {
      columns.restart()
      firstTags.append(sentence.tokens, text, forced, &columns)
      columns.appendBoundary()
      rules.apply(to: &columns)
      finiteVerbs.repair(&columns)
      for token in sentence.tokens.indices {
        tags[token] = Tag.all[Int(columns.labels[token - sentence.tokens.start + RepairRules.reach])]
      }
    }
    tagSpeakers(text, &tags)
    tagClosingMarks(text, &tags)
    memory.firstTags = firstTags
    return tags
  }
}

extension Tagger {
  /// The mark that closes a quotation is no possessive, even after an s.
  private func tagClosingMarks(_ text: TokenizedText, _ tags: inout [Tag]) {
    for quotation in text.quotations where quotation.content.end < quotation.tokens.end {
      let mark = quotation.content.end
      if tags[mark] == .pos, text.tokens.end[mark] - text.tokens.start[mark] < 4 { tags[mark] = .closeQuote }
    }
  }

  /// The words of "TAPPER:" are a name; the letters of "Q:" and "A:" are nouns.
  private func tagSpeakers(_ text: TokenizedText, _ tags: inout [Tag]) {
    for paragraph in text.paragraphs where !paragraph.speaker.isEmpty {
      let isLetter =
        paragraph.speaker.count == 1
        && text.tokens.end[paragraph.speaker.start] - text.tokens.start[paragraph.speaker.start] == 1
      for token in paragraph.speaker.indices where text.tokens.shape[token].contains(.capitalized) {
        tags[token] = isLetter ? .nn : .nnp
      }
    }
  }
}

/// What a tagger found out about forms; belongs to one vocabulary and grows with it.
package struct TagMemory: Sendable {
  var firstTags: FirstTags?

  package init() {}
}
