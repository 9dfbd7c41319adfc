import SaysoText

/// Turns a sentence into constituents: groups, and single tokens between them.
struct ConstituentCutter {
  let text: TokenizedText
  let tags: [Tag]
  let words: FunctionWords
  let subordinators: SubordinatorWords
  let quotes: QuoteIndex
  let nouns: ArraySlice<NounGroup>
  let verbs: ArraySlice<VerbGroup>

  func cut(_ sentence: TokenRange) -> [Constituent] {
    var out: [Constituent] = []
    var noun = nouns.startIndex
    var verb = verbs.startIndex
    var at = sentence.start
    while at < sentence.end {
      while noun < nouns.endIndex, nouns[noun].tokens.start < at { noun += 1 }
      while verb < verbs.endIndex, verbs[verb].tokens.start < at { verb += 1 }
      if isPossessiveMark(at, before: noun) {
        at += 1
      } else if tags[at] == .leftBracket, let end = shortAside(at, sentence) {
        at = end
      } else if noun < nouns.endIndex, nouns[noun].tokens.start == at, nouns[noun].kind != .relative {
        out.append(Constituent(kind: .noun, tokens: nouns[noun].tokens, group: noun))
        at = nouns[noun].tokens.end
      } else if verb < verbs.endIndex, verbs[verb].tokens.start == at {
        out.append(Constituent(kind: .verb, tokens: verbs[verb].tokens, group: verb))
        at = verbs[verb].tokens.end
      } else {
        out.append(Constituent(kind: kind(at), tokens: TokenRange(at, at + 1), group: -1))
        at += 1
      }
    }
    settleSubordinators(&out)
    return out
  }

  /// The mark between possessor and possessed is no constituent: the two groups stand side by side.
  private func isPossessiveMark(_ token: Int, before noun: Int) -> Bool {
    tags[token] == .pos && noun < nouns.endIndex && nouns[noun].possessor >= 0
      && nouns[noun].tokens.start == token + 1
  }

  /// "(D-Ohio)", "(CBP)": a few words in brackets stand in nobody's way.
  private func shortAside(_ token: Int, _ sentence: TokenRange) -> Int? {
    let limit = min(token + 7, sentence.end)
    return (token + 1..<limit).first { tags[$0] == .rightBracket }.map { $0 + 1 }
  }

  private func kind(_ token: Int) -> Constituent.Kind {
    let form = text.tokens.folded[token]
    switch tags[token] {
    case .comma: return .comma
    case .openQuote, .closeQuote: return quoteKind(token)
    case .leftBracket: return .bracketOpen
    case .rightBracket: return .bracketClose
    case .period: return .stop
    case .colon: return form == words.dash || form == words.hyphen ? .comma : .stop
    case .wdt, .wp, .wps: return .relative
    case .wrb: return .subordinator
    case .in, .to: return subordinators.isAlways(form) ? .subordinator : .preposition
    case .cc: return .conjunction
    case .rb, .rbr, .rbs: return .adverb
    case .rp: return .particle
    case .jj, .jjr, .jjs: return .adjective
    default: return .other
    }
  }

  private func quoteKind(_ token: Int) -> Constituent.Kind {
    quotes.closing[token] >= 0 ? .openQuote : .closeQuote
  }

  /// "after talks" is a phrase, "after police fired" opens a clause.
  private func settleSubordinators(_ items: inout [Constituent]) {
    for index in items.indices where items[index].kind == .preposition {
      guard subordinators.isSometimes(text.tokens.folded[items[index].tokens.start]) else { continue }
      var next = index + 1
      while next < items.count, [.adverb, .openQuote].contains(items[next].kind) { next += 1 }
      guard next < items.count, items[next].kind == .noun else { continue }
      if finiteVerbFollows(items, after: next) { items[index].kind = .subordinator }
    }
  }

  private func finiteVerbFollows(_ items: [Constituent], after start: Int) -> Bool {
    var next = start + 1
    while next < items.count {
      switch items[next].kind {
      case .verb: return verbs[items[next].group].form == .finite
      case .adverb, .preposition: next += 1
      case .noun where items[next - 1].kind == .preposition || nouns[items[next].group].possessor >= 0: next += 1
      default: return false
      }
    }
    return false
  }
}
