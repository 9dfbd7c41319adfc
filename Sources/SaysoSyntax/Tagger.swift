package import SaysoText

/// Tags tokens with Penn Treebank tags: a lexicon gives first tags, learnt rules repair them.
///
/// Made once, before any document: `vocabulary` must be the frozen base that documents start from.
package struct Tagger: Sendable {
  private let lexicon: Lexicon
  private let rules: TaggingRules

  /// Interns the words that `rules` (the bytes of a rule file) name into `vocabulary`.
  package init(lexicon: Lexicon, rules: [UInt8], vocabulary: inout Vocabulary) throws(TaggingRuleError) {
    self.lexicon = lexicon
    var parser = TaggingRuleParser(vocabulary: vocabulary)
    self.rules = TaggingRules(try parser.parse(rules))
    vocabulary = parser.vocabulary
  }

  /// With the built-in rules.
  package init(lexicon: Lexicon, vocabulary: inout Vocabulary) {
    do {
      try self.init(
        lexicon: lexicon, rules: EmbeddedFile.bytes("lexicon/tagging.rules"), vocabulary: &vocabulary)
    } catch {
      preconditionFailure(error.description)
    }
  }

  /// A tag for each token. `forced` is empty or has an entry for each token: where it is not nil
  /// (a known name), the token has that tag and no other.
  package func tag(_ text: TokenizedText, forced: [Tag?] = []) -> [Tag] {
    precondition(forced.isEmpty || forced.count == text.tokens.count, "one entry for each token")
    var tags: [Tag] = []
    tags.reserveCapacity(text.tokens.count)
    var firstTags = FirstTags(lexicon: lexicon, vocabulary: text.vocabulary)
    var choices: [TagChoice] = []
    var writings: [Writing] = []
    var columns = TaggingColumns()
    for sentence in text.sentences {
      while tags.count < sentence.tokens.start { tags.append(.xx) }
      choices.removeAll(keepingCapacity: true)
      writings.removeAll(keepingCapacity: true)
      firstTags.append(sentence.tokens, text, &choices, &writings)
      columns.removeAll()
      for _ in 0..<TaggingRules.reach { columns.appendBoundary() }
      for (index, token) in sentence.tokens.indices.enumerated() {
        var choice = choices[index]
        if !forced.isEmpty, let tag = forced[token] { choice = TagChoice([tag]) }
        append(token, choice, writings[index], text, &columns)
      }
      for _ in 0..<TaggingRules.reach { columns.appendBoundary() }
      rules.apply(to: &columns)
      for index in sentence.tokens.indices {
        tags.append(Tag.allCases[Int(columns.tags[index - sentence.tokens.start + TaggingRules.reach])])
      }
    }
    while tags.count < text.tokens.count { tags.append(.xx) }
    return tags
  }

  private func append(
    _ token: Int, _ choice: TagChoice, _ writing: Writing, _ text: TokenizedText,
    _ columns: inout TaggingColumns
  ) {
    let folded = text.tokens.folded[token]
    var ending: UInt32 = 0
    if writing != .mark, writing != .digit {
      let bytes = text.vocabulary.bytes(folded)
      if bytes.count > 2 {
        ending = TaggingRuleParser.packed(bytes.suffix(bytes.count > 3 ? 3 : 2))
      }
    }
    columns.append(
      tag: choice.first.rawValue, word: UInt32(bitPattern: folded.raw), possible: choice.possible.rawValue,
      writing: writing, ending: ending)
  }
}
