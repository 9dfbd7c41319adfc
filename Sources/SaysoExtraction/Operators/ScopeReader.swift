import SaysoSyntax
import SaysoText

/// Says which words an operator reaches from where its cue stands.
struct ScopeReader {
  private let analysis: Analysis
  private var text: TokenizedText { analysis.text }
  private var clauses: ClauseAnalysis { analysis.clauses }

  init(_ analysis: Analysis) { self.analysis = analysis }

  /// The first scope that holds any words, without those of `site`; empty when none does.
  func reach(_ scopes: [String], of site: TokenRange, sentence: Int) -> [TokenRange] {
    for scope in scopes {
      let ranges = range(scope, site, sentence).map { without(site, $0) } ?? []
      if !ranges.isEmpty { return ranges }
    }
    return []
  }

  /// The noun group that begins right after a cue: "per ANN LEE".
  func nounAfter(_ cue: TokenRange, _ sentence: Sentence) -> TokenRange? {
    guard cue.end < sentence.tokens.end, let noun = noun(at: cue.end) else { return nil }
    return TokenRange(cue.end, clauses.nouns[noun].tokens.end)
  }

  private func range(_ scope: String, _ site: TokenRange, _ sentence: Int) -> TokenRange? {
    let whole = text.sentences[sentence].tokens
    switch scope {
    case "sentence": return whole
    case "paragraph": return text.paragraphs[text.sentences[sentence].paragraph].tokens
    case "left": return TokenRange(whole.start, max(whole.start, site.start))
    case "right": return TokenRange(min(site.end, whole.end), whole.end)
    case "group": return group(site.start, sentence)
    case "clause": return clause(around: site, sentence)
    case "complement": return complement(of: site, sentence)
    case "object": return site.end < whole.end ? noun(at: site.end).map { clauses.nouns[$0].tokens } : nil
    case "quotation": return quotation(beside: site, whole)
    default: return nil
    }
  }

  /// What is left of a range on both sides of the site, marks at the ends cut.
  private func without(_ site: TokenRange, _ range: TokenRange) -> [TokenRange] {
    guard range.overlaps(site) else { return [trimmed(range)].filter { !$0.isEmpty } }
    let before = TokenRange(range.start, max(range.start, site.start))
    let after = TokenRange(min(site.end, range.end), range.end)
    return [trimmed(before), trimmed(after)].filter { !$0.isEmpty }
  }

  private func trimmed(_ range: TokenRange) -> TokenRange {
    var (start, end) = (range.start, range.end)
    while start < end, isMark(start) { start += 1 }
    while end > start, isMark(end - 1) { end -= 1 }
    return TokenRange(start, end)
  }

  private func isMark(_ token: Int) -> Bool {
    [.comma, .period, .colon].contains(analysis.tags[token])
  }

  private func group(_ token: Int, _ sentence: Int) -> TokenRange? {
    let items = clauses.constituents[clauses.sentences[sentence].constituents]
    return items.first { $0.tokens.contains(token) }?.tokens
  }

  private func noun(at token: Int) -> Int? {
    clauses.nouns[clauses.sentences[text.sentence(at: token)].nouns].firstIndex { $0.tokens.contains(token) }
  }

  // MARK: Clauses

  /// From where a clause begins to where the next does; the first reaches back to the sentence's beginning.
  private func clause(around site: TokenRange, _ sentence: Int) -> TokenRange {
    let whole = text.sentences[sentence].tokens
    let starts = clauses.sentences[sentence].clauses.map { start(of: $0) }.sorted()
    let begin = starts.last { $0 <= site.start } ?? whole.start
    let end = starts.first { $0 > max(begin, site.start) && $0 >= site.end } ?? whole.end
    return TokenRange(begin == starts.first ? whole.start : begin, end)
  }

  private func start(of index: Int) -> Int {
    let clause = clauses.clauses[index]
    let verb = clauses.verbs[clause.verb].tokens.start
    if clause.marker >= 0, clause.marker < verb { return clause.marker }
    guard clause.link == .main || clause.link == .content, let subject = clause.subject.first else { return verb }
    let first = clauses.nouns[subject].tokens.start
    return first < verb && text.sentence(at: first) == text.sentence(at: verb) ? first : verb
  }

  /// The words of the clause whose governor's verb stands in the site.
  private func complement(of site: TokenRange, _ sentence: Int) -> TokenRange? {
    let indices = clauses.sentences[sentence].clauses
    let governed = indices.first { index in
      let governor = clauses.clauses[index].governor
      guard governor >= 0, [.content, .infinitive, .gerund].contains(clauses.clauses[index].link) else { return false }
      return site.contains(clauses.verbs[clauses.clauses[governor].verb].head)
    }
    guard let governed else { return nil }
    let begin = start(of: governed)
    let next = indices.map { start(of: $0) }.filter { $0 > begin }.min()
    return TokenRange(begin, max(begin, next ?? text.sentences[sentence].tokens.end))
  }

  /// The quotation that the site stands in, else the nearest in its sentence.
  private func quotation(beside site: TokenRange, _ sentence: TokenRange) -> TokenRange? {
    let all = text.quotations.map(\.tokens)
    if let around = all.last(where: { $0.contains(site.start) && $0.end >= site.end }) { return around }
    func distance(_ range: TokenRange) -> Int { max(site.start - range.end, range.start - site.end) }
    return all.filter { $0.overlaps(sentence) }.min { (distance($0), $0.start) < (distance($1), $1.start) }
  }
}
