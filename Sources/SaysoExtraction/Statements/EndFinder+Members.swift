import SaysoSyntax
import SaysoText

/// Plural nouns whose members are named beside them.
extension EndFinder {
  /// "groups like Antifa", "firms, including Halvek and Orlin", "the senators — Lee and Diaz —": those that are named.
  func examplesOf(_ index: Int) -> [End] {
    let noun = clauses.nouns[index]
    guard noun.isPlural, sets.kind(lemmas[noun.head], isPlural: true) != nil else { return [] }
    let item = constituent(ofNoun: index)
    guard item >= 0 else { return [] }
    if let start = exampleStart(after: item) ?? includedStart(after: item) {
      return list(from: start).nouns.compactMap { end(atToken: clauses.nouns[$0].head) }
    }
    return dashed(after: item)
  }

  /// The noun right behind "like" or "including".
  private func exampleStart(after item: Int) -> Int? {
    let at = kind(item + 1) == .comma ? item + 2 : item + 1
    guard kind(at + 1) == .noun, isLike(at) else { return nil }
    return at + 1
  }

  /// "lawmakers who back the bill, including Lee": no other people stand between.
  private func includedStart(after item: Int) -> Int? {
    for at in (item + 1)..<(item + 16) {
      switch kind(at) {
      case .stop, .bracketOpen: return nil
      case .noun:
        let noun = clauses.nouns[clauses.constituents[at].group]
        if noun.isPlural, sets.kind(lemmas[noun.head], isPlural: true) != nil { return nil }
      case .comma where kind(at + 2) == .noun && isIncluding(at + 1): return at + 2
      default: continue
      }
    }
    return nil
  }

  private func isLike(_ item: Int) -> Bool { sets.isLike(text.tokens.folded[clauses.constituents[item].tokens.start]) }

  private func isIncluding(_ item: Int) -> Bool {
    kind(item) != .preposition && isLike(item)
  }

  /// "the candidates — Lee, Diaz and Roe — met": all are named.
  private func dashed(after item: Int) -> [End] {
    guard kind(item + 1) == .comma, kind(item + 2) == .noun, isDash(item + 1) else { return [] }
    let (nouns, next) = list(from: item + 2)
    guard nouns.count > 1, kind(next) == .comma && isDash(next) || kind(next) == .stop else { return [] }
    let found = nouns.compactMap { end(atToken: clauses.nouns[$0].head) }
    return found.count == nouns.count ? found : []
  }

  private func isDash(_ item: Int) -> Bool { tags[clauses.constituents[item].tokens.start] == .colon }
}
