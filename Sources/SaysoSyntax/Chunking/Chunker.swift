package import SaysoText

/// Marks phrase chunks: a token's tag gives its first label, learnt rules repair it.
///
/// Made once, before any document: `vocabulary` must be the frozen base that documents start from.
package struct Chunker: Sendable {
  private let rules: RepairRules
  /// By tag: the likeliest label, and all that a token of the tag can have.
  private let firstLabels: [UInt8]
  private let possible: [UInt64]

  /// Interns the words that `rules` (the bytes of a rule file) name into `vocabulary`.
  package init(rules: [UInt8], vocabulary: inout Vocabulary) throws(RepairRuleError) {
    let file = try RepairRuleFile(
      rules, labels: ChunkTag.allCases.map(\.name), isChunking: true, vocabulary: vocabulary)
    vocabulary = file.vocabulary
    self.rules = RepairRules(file.rules, kinds: Tag.all.count, words: vocabulary.count)
    firstLabels = file.firstLabels.map { $0.first ?? ChunkTag.outside.rawValue }
    possible = file.firstLabels.map { labels in labels.reduce(0) { $0 | 1 << UInt64($1) } }
  }

  /// With the built-in rules.
  package init(vocabulary: inout Vocabulary) {
    do {
      try self.init(rules: EmbeddedFile.bytes("lexicon/chunking.rules"), vocabulary: &vocabulary)
    } catch {
      preconditionFailure("chunking.rules, \(error)")
    }
  }

  /// A chunk tag for each token; chunks never cross sentences.
  package func chunk(_ text: TokenizedText, tags: [Tag]) -> [ChunkTag] {
    precondition(tags.count == text.tokens.count, "one tag for each token")
    var chunks = [ChunkTag](repeating: .outside, count: tags.count)
    var columns = RepairColumns()
    for sentence in text.sentences {
      columns.restart()
      for token in sentence.tokens.indices {
        let tag = Int(tags[token].rawValue)
        columns.append(
          label: firstLabels[tag], word: text.tokens.folded[token].raw, kind: Int32(tag), possible: possible[tag])
      }
      columns.appendBoundary()
      rules.apply(to: &columns)
      var before = ChunkTag.outside
      for token in sentence.tokens.indices {
        let label = ChunkTag.all[Int(columns.labels[token - sentence.tokens.start + RepairRules.reach])]
        // The rules write B- only between two chunks of one kind.
        chunks[token] = label.isSameKind(before) ? label : label.beginning
        before = label
      }
    }
    return chunks
  }
}
