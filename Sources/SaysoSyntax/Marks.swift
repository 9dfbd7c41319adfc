import SaysoText

/// Tags of punctuation, by the mark and what it touches.
enum Marks {
  static func choice(_ token: Int, _ range: TokenRange, _ text: TokenizedText) -> TagChoice {
    let form = text.vocabulary.bytes(text.tokens.form[token])
    guard let first = form.first else { return TagChoice([.nfp]) }
    if isQuote(form) { return quote(token, range, text) }
    if form.count == 1 {
      if first == 45 { return hyphen(token, range, text) }
      if let tags = single[first] { return TagChoice(tags) }
    } else if form.allSatisfy({ $0 == 46 }) {
      return TagChoice([.comma, .period, .colon, .nfp])
    } else if form.allSatisfy({ $0 == 46 || $0 == 33 || $0 == 63 }) {
      return TagChoice([.period, .nfp])
    } else if form.elementsEqual("--".utf8) {
      return TagChoice([.comma, .colon, .nfp])
    } else if currencies.contains(where: { $0.elementsEqual(form) }) {
      return TagChoice([.dollar])
    } else if form.elementsEqual("°".utf8) {
      return TagChoice([.nn])
    }
    return TagChoice([.nfp, .colon, .comma])
  }

  /// After a colon or an opening quotation mark, a capital says as little as at the beginning.
  static func opensSpeech(_ token: Int, _ range: TokenRange, _ text: TokenizedText) -> Bool {
    let form = text.vocabulary.bytes(text.tokens.form[token])
    if form.elementsEqual(":".utf8) { return true }
    return isQuote(form) && touchesNext(token, range, text)
  }

  private static let currencies = ["£", "€", "¥"].map { Array($0.utf8) }

  private static let single: [UInt8: [Tag]] = [
    44: [.comma], 46: [.period], 63: [.period], 33: [.period], 58: [.colon], 59: [.comma, .colon],
    40: [.leftBracket], 41: [.rightBracket], 91: [.leftBracket], 93: [.rightBracket],
    123: [.leftBracket], 125: [.rightBracket], 60: [.leftBracket], 62: [.rightBracket],
    36: [.dollar], 37: [.nn], 38: [.cc], 47: [.sym, .hyph, .comma], 43: [.sym, .cc], 61: [.sym],
    64: [.in], 35: [.nn, .sym],
  ]

  /// `"`, `'`, `` ` `` and doubled ones.
  private static func isQuote(_ form: ArraySlice<UInt8>) -> Bool {
    guard form.count < 3, let first = form.first else { return false }
    return first == 34 && form.count == 1 || first == 39 || first == 96
      ? form.allSatisfy { $0 == first } : false
  }

  private static func touchesNext(_ token: Int, _ range: TokenRange, _ text: TokenizedText) -> Bool {
    token + 1 < range.end && !text.tokens.spaced[token + 1]
  }

  private static func hyphen(_ token: Int, _ range: TokenRange, _ text: TokenizedText) -> TagChoice {
    let inside = token > range.start && !text.tokens.spaced[token] && touchesNext(token, range, text)
    return TagChoice(inside ? [.hyph, .comma, .sym, .colon] : [.comma, .colon, .hyph, .nfp])
  }

  private static func quote(_ token: Int, _ range: TokenRange, _ text: TokenizedText) -> TagChoice {
    let form = text.vocabulary.bytes(text.tokens.form[token])
    let spaced = text.tokens.spaced[token]
    var before: ArraySlice<UInt8> = []
    if token > range.start { before = text.vocabulary.bytes(text.tokens.form[token - 1]) }
    let free = spaced || token == range.start || opening.contains { $0.elementsEqual(before) }
    if form.first == 96 || free && touchesNext(token, range, text) {
      return TagChoice([.openQuote, .closeQuote])
    }
    guard form.elementsEqual("'".utf8) else { return TagChoice([.closeQuote, .openQuote]) }
    if !spaced, let last = before.last, [115, 120, 122].contains(last | 32) {
      return TagChoice([.pos, .closeQuote])
    }
    return TagChoice([.closeQuote, .openQuote, .pos])
  }

  private static let opening = ["(", "[", "-", "--"].map { Array($0.utf8) }
}
