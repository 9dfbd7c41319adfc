package import SaysoText

/// Groups nouns and verbs, cuts constituents and finds each verb's arguments, sentence by sentence.
///
/// Shallow on purpose: no full parse, only what a careful reader needs to say who did what to whom.
package struct ClauseAnalyzer: Sendable {
  let words: FunctionWords
  let timeWords: TimeWords
  let subordinators: SubordinatorWords
  let controllers: ControlVerbs

  package init(_ vocabulary: inout Vocabulary) {
    controllers = ControlVerbs(&vocabulary)
    words = FunctionWords(&vocabulary)
    timeWords = TimeWords(&vocabulary)
    subordinators = SubordinatorWords(&vocabulary)
  }

  /// `names` are units that a noun group never cuts, in text order without overlap.
  package func analyze(
    _ text: TokenizedText, tags given: [Tag], lemmas: [FormID], names: [NameUnit]
  ) -> ClauseAnalysis {
    var tags = given
    var nameEnd = [Int32](repeating: 0, count: text.tokens.count)
    var personStart = [Int32](repeating: -1, count: text.tokens.count)
    for name in names {
      nameEnd[name.tokens.start] = Int32(name.tokens.end)
      if name.isPerson { personStart[name.tokens.last] = Int32(name.tokens.start) }
    }
    let quotes = QuoteIndex(text)
    var isNominal = [Bool](repeating: false, count: text.tokens.count)
    var analysis = ClauseAnalysis()
    let grouper = NounGrouper(
      text: text, tags: given, words: words, timeWords: timeWords, nameEnd: nameEnd, personStart: personStart)
    for sentence in text.sentences {
      var bounds = ClauseAnalysis.Bounds(analysis)
      appendNouns(grouper.groups(in: sentence.tokens), to: &analysis, &isNominal)
      TagRepairs(text: text, words: words, isNominal: isNominal, lemmas: lemmas, controllers: controllers)
        .mend(&tags, in: sentence.tokens)
      analysis.verbs += VerbGrouper(
        text: text, tags: tags, lemmas: lemmas, words: words, isNominal: isNominal
      ).groups(in: sentence.tokens)
      let found = find(
        in: sentence, of: text, tags: tags, lemmas: lemmas, quotes: quotes, analysis, bounds)
      analysis.clauses += found.clauses
      analysis.constituents += found.constituents
      bounds.close(analysis)
      analysis.sentences.append(bounds)
    }
    return analysis
  }

  private func appendNouns(
    _ groups: [NounGroup], to analysis: inout ClauseAnalysis, _ isNominal: inout [Bool]
  ) {
    let base = analysis.nouns.count
    for var group in groups {
      if group.possessor >= 0 { group.possessor += base }
      for token in group.tokens.indices { isNominal[token] = true }
      analysis.nouns.append(group)
    }
  }

  private func find(
    in sentence: Sentence, of text: TokenizedText, tags: [Tag], lemmas: [FormID],
    quotes: QuoteIndex, _ analysis: ClauseAnalysis, _ bounds: ClauseAnalysis.Bounds
  ) -> (constituents: [Constituent], clauses: [Clause]) {
    let cutter = ConstituentCutter(
      text: text, tags: tags, words: words, subordinators: subordinators, quotes: quotes,
      nouns: analysis.nouns[bounds.nouns.lowerBound...], verbs: analysis.verbs[bounds.verbs.lowerBound...])
    return ClauseFinder(
      text: text, tags: tags, lemmas: lemmas, words: words, controllers: controllers, quotes: quotes,
      items: cutter.cut(sentence.tokens), nouns: analysis.nouns, verbs: analysis.verbs,
      firstClause: bounds.clauses.lowerBound
    ).find()
  }
}

/// A name as the grouper sees it.
package struct NameUnit: Sendable {
  package var tokens: TokenRange
  package var isPerson: Bool

  package init(_ tokens: TokenRange, isPerson: Bool) {
    self.tokens = tokens
    self.isPerson = isPerson
  }
}

/// Words that open a clause: always, or only before a noun and its verb.
struct SubordinatorWords: Sendable {
  private let always: [FormID]
  private let sometimes: [FormID]

  init(_ vocabulary: inout Vocabulary) {
    always = [
      "that", "if", "whether", "because", "although", "though", "while", "unless", "when", "where",
      "how", "why", "whereas", "once",
    ].map { vocabulary.intern($0) }
    sometimes = ["after", "before", "since", "until", "as", "than", "so"]
      .map { vocabulary.intern($0) }
  }

  func isAlways(_ form: FormID) -> Bool { always.contains(form) }
  func isSometimes(_ form: FormID) -> Bool { sometimes.contains(form) }
}
