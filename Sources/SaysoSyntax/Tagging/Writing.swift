import SaysoText

/// How a token is written, as far as tagging rules care.
enum Writing: UInt8, CaseIterable, Sendable {
  /// Beyond the sentence's ends.
  case boundary
  case mark, digit, lower
  /// With a capital where every word has one: at the beginning of a sentence or a quotation.
  case first
  case capital
  /// All capitals.
  case upper

  var name: String { self == .boundary ? "<>" : String(describing: self) }

  init?(name: some StringProtocol) {
    guard let match = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = match
  }
}

/// What kind of line a sentence is, as far as tagging rules care.
enum LineKind: UInt8, CaseIterable, Sendable {
  /// In title case or capitals.
  case title
  /// Without an end mark: a heading, a caption, a list item.
  case open
  case full

  init?(name: String) {
    guard let match = Self.allCases.first(where: { String(describing: $0) == name }) else { return nil }
    self = match
  }

  init(_ range: TokenRange, isTitle: Bool, _ text: TokenizedText) {
    let ends = range.indices.suffix(3).contains { token in
      let last = text.vocabulary.bytes(text.tokens.form[token]).last
      return last == 46 || last == 33 || last == 63
    }
    self = isTitle ? .title : ends ? .full : .open
  }
}

/// Where capitals say little within one sentence.
struct SentenceCapitals {
  /// Most long words have a capital: a headline in title case.
  let isTitle: Bool

  init(_ range: TokenRange, _ text: TokenizedText) {
    var long = 0
    var capital = 0
    for token in range.indices {
      let shape = text.tokens.shape[token]
      // A form of up to three bytes is as often capitalised as not.
      guard shape.contains(.hasLetter), text.tokens.end[token] - text.tokens.start[token] > 3 else { continue }
      if shape.contains(.hasDigit) || shape.contains(.dotted) { continue }
      long += 1
      if shape.contains(.capitalized) { capital += 1 }
    }
    isTitle = long >= 4 && capital * 10 >= long * 8
  }
}
