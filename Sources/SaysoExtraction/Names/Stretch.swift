import SaysoText

/// Finds the stretches of tokens in which names can lie: capitals, and small words between them.
struct StretchFinder {
  let text: TokenizedText
  let words: NameWords
  private static let joinerWords = [
    "of", "the", "and", "for", "&", "on", "to", "in", "at", "by", "with", "against", "without", "de", "la",
    "arap", "le", "les", "du", "des", "del", "della", "di", "da", "do", "dos", "das", "van", "von", "der", "den", "ter",
    "bin", "ben", "ibn", "bint", "al", "el", "ul", "abu", "y", "e", "i", "et", "und", "sur", "un", "au", "d'",
    "l'", "'s", "'", "-", "/", "s", "n'", "o'", "+", "os", "zu", "af", "av", "om", "og", "och",
    "für", "pour", "per", "para", "por", "en", "ni", "ng", "za", "na", "i", "v", "dla", "zur", "zum", "im", "delle",
    "degli", "dei", "dell'", "nel", "op", "het", "voor", "til", "ja", "dos", "dan", "a",
  ]
  private static let starterWords = [
    "de", "la", "le", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "ter", "bin", "ben", "ibn",
    "al", "el", "abu", "ul", "d'", "l'", "e", "i", "ex", "pro", "anti", "non", "mid",
  ]

  init(_ text: TokenizedText, _ words: NameWords) {
    self.text = text
    self.words = words
  }

  private static let joiners = Set(joinerWords.map { ArraySlice(Array($0.utf8)) })
  private static let starters = Set(starterWords.map { ArraySlice(Array($0.utf8)) })

  /// Whether a form as written may stand between capitals, or before them.
  static func use(_ form: ArraySlice<UInt8>) -> NameMemory.Use {
    var use: NameMemory.Use = .known
    if joiners.contains(form) { use.insert(.joiner) }
    if starters.contains(form) { use.insert(.starter) }
    return use
  }

  /// Stretches in text order; none crosses the end of a sentence.
  func stretches() -> [TokenRange] {
    var found: [TokenRange] = []
    for sentence in text.sentences {
      var index = sentence.tokens.start
      while index < sentence.tokens.end {
        if let range = stretch(at: index, in: sentence.tokens) {
          found.append(range)
          index = range.end
        } else {
          index += 1
        }
      }
    }
    return found
  }

  private func stretch(at start: Int, in sentence: TokenRange) -> TokenRange? {
    var end = start
    if !words.capital[start] {
      guard let capital = lead(at: start, in: sentence) else { return nil }
      end = capital
    }
    var at = end
    while at < sentence.end {
      if words.capital[at] || tail(at) {
        end = at + 1
        at += 1
      } else if let after = nickname(at, in: sentence) {
        at = after
      } else if isCommaInName(at, in: sentence) {
        at += 1
      } else if at - end < 3, joins(at) || words.classes[at].contains(.number) {
        at += 1
      } else {
        break
      }
    }
    return TokenRange(start, end)
  }

  /// Small words and numbers that may open a name; the capital after them, or nil.
  private func lead(at start: Int, in sentence: TokenRange) -> Int? {
    var at = start
    while at < sentence.end, at - start < 3, !words.capital[at] {
      let particle = words.uses[at].contains(.starter)
      let numeric =
        words.classes[at].contains(.number)
        || text.tokens.shape[at].contains(.hasDigit) && !words.classes[at].contains(.code)
      let hyphen = at > start && joinsTightly(at)
      guard particle || numeric || hyphen else { return nil }
      at += 1
    }
    return at < sentence.end && at > start && words.capital[at] ? at : nil
  }

  /// A number after a capital, or a lower-case word hung on by a hyphen ("Kim Jong-un").
  private func tail(_ at: Int) -> Bool {
    if words.classes[at].contains(.nameEnd) { return true }
    if words.classes[at].contains(.number), !text.tokens.spaced[at] || at > 0 && words.capital[at - 1] { return true }
    return at > 1 && joinsTightly(at - 1) && words.classes[at].contains(.lower) && !text.tokens.spaced[at]
  }

  /// The comma of "Kestrel, Inc." or "Bo Hale, Jr.".
  private func isCommaInName(_ at: Int, in sentence: TokenRange) -> Bool {
    guard words.classes[at].contains(.comma), at > sentence.start, at + 1 < sentence.end else { return false }
    let next = words.classes[at + 1]
    return words.capital[at - 1] && words.capital[at + 1]
      && (next.contains(.companySuffix) || next.contains(.nameSuffix)) && !next.contains(.given)
  }

  /// Past the marks around a nickname inside a name, as in Ann "Bo" Lee; nil when there is none.
  private func nickname(_ at: Int, in sentence: TokenRange) -> Int? {
    guard words.classes[at].contains(.quote), at > sentence.start, words.capital[at - 1] else { return nil }
    for close in at + 2..<max(at + 2, min(at + 5, sentence.end - 1)) where words.classes[close].contains(.quote) {
      return words.capital[at + 1] && words.capital[close + 1] ? close + 1 : nil
    }
    return nil
  }

  private func joins(_ at: Int) -> Bool {
    if words.classes[at].contains(.slash) { return joinsTightly(at) }
    if words.classes[at].contains(.hyphen) { return true }
    if text.tokens.shape[at].contains(.hasDigit), !words.classes[at].contains(.code) { return true }
    return words.uses[at].contains(.joiner)
  }

  /// A hyphen or slash without spaces around it.
  private func joinsTightly(_ at: Int) -> Bool {
    guard words.classes[at].contains(.hyphen) || words.classes[at].contains(.slash) else { return false }
    return !text.tokens.spaced[at] && at + 1 < text.tokens.count && !text.tokens.spaced[at + 1]
  }
}
