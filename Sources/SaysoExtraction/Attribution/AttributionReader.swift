import SaysoSyntax
import SaysoText

/// A document as attribution reads it; built once, shared by its sentences.
///
/// A class, so that a sentence's reader copies one reference.
final class AttributionReader: Sendable {
  let text: TokenizedText
  let tags: [Tag]
  let lemmas: [FormID]
  let analysis: ClauseAnalysis
  let cues: CueTable
  let words: AttributionWords
  /// Per noun group: the finite clause right of it whose subject it begins, or −1.
  let clauseOfSubject: [Int32]
  /// Per token: the closing mark of the quotation that opens there, or −1; and the reverse.
  let closing: [Int32]
  let opening: [Int32]

  init(
    text: TokenizedText, tags: [Tag], lemmas: [FormID], analysis: ClauseAnalysis, cues: CueTable,
    words: AttributionWords
  ) {
    self.text = text
    self.tags = tags
    self.lemmas = lemmas
    self.analysis = analysis
    self.cues = cues
    self.words = words
    let quotes = QuoteIndex(text)
    closing = quotes.closing
    opening = quotes.opening
    var clauseOfSubject = [Int32](repeating: -1, count: analysis.nouns.count)
    for (index, clause) in analysis.clauses.enumerated() {
      let verb = analysis.verbs[clause.verb]
      guard let subject = clause.subject.first, verb.form == .finite else { continue }
      guard ![.coordinate, .relative, .reduced].contains(clause.link) else { continue }
      if analysis.nouns[subject].tokens.end <= verb.tokens.start { clauseOfSubject[subject] = Int32(index) }
    }
    self.clauseOfSubject = clauseOfSubject
  }

  func folded(_ token: Int) -> FormID { text.tokens.folded[token] }
  func isQuote(_ token: Int) -> Bool { closing[token] >= 0 || opening[token] >= 0 }
}
