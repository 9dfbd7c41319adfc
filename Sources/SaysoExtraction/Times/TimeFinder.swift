import SaysoText

/// Finds time phrases in a stretch of a sentence.
struct TimeFinder {
  let text: TokenizedText
  let lexicon: TimeLexicon
  /// The day of publication; nil when unknown or no date.
  let anchor: Day?

  init(_ text: TokenizedText, _ lexicon: TimeLexicon) {
    self.text = text
    self.lexicon = lexicon
    anchor = Day(text.document.published)
  }

  /// The first phrase in a range whose first word is no part of a name.
  func first(in range: TokenRange, _ direction: TimeDirection, _ ends: EndFinder) -> TimePhrase? {
    var at = range.start
    while at < range.end {
      if mayOpen(at), !isName(at, ends) {
        var parser = TimeParser(text, lexicon, anchor: anchor, direction, TokenRange(at, range.end))
        if let phrase = parser.phrase(), stands(phrase) { return phrase }
      }
      at += 1
    }
    return nil
  }

  /// The last phrase in a range.
  func last(in range: TokenRange, _ direction: TimeDirection, _ ends: EndFinder) -> TimePhrase? {
    var found: TimePhrase?
    var at = range.start
    while at < range.end, let next = first(in: TokenRange(at, range.end), direction, ends) {
      found = next
      at = next.tokens.end
    }
    return found
  }

  private func mayOpen(_ token: Int) -> Bool {
    let shape = text.tokens.shape[token]
    return lexicon[text.tokens.folded[token]].class != .none || shape.contains(.hasDigit)
      || text.vocabulary.bytes(text.tokens.folded[token]).starts(with: "mid-".utf8)
  }

  private func isName(_ token: Int, _ ends: EndFinder) -> Bool {
    guard let end = ends.end(atToken: token) else { return false }
    return ends.table.entities[end.entity].isNamed
  }

  /// A lone year or month needs a preposition: "in 2016", not "2016 voters" or "May resigned".
  private func stands(_ phrase: TimePhrase) -> Bool {
    let start = phrase.tokens.start
    let opener = lexicon[text.tokens.folded[start]].class
    guard phrase.tokens.count == 1, opener == .month || opener == .none else { return true }
    guard start > 0 else { return false }
    return [.in, .during, .on, .of, .since, .until, .by, .shade].contains(lexicon[text.tokens.folded[start - 1]].class)
  }
}
