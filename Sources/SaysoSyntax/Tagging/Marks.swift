import SaysoText

/// Tags of punctuation, by the mark and what it touches.
struct Marks {
  /// Forms whose tags depend on their neighbours.
  private let double, single, doubledSingle, backtick, doubledBacktick, hyphen, dash, colon, closeBracket: FormID
  private let opening: [FormID]

  init(_ vocabulary: inout Vocabulary) {
    double = vocabulary.intern("\"")
    single = vocabulary.intern("'")
    doubledSingle = vocabulary.intern("''")
    backtick = vocabulary.intern("`")
    doubledBacktick = vocabulary.intern("``")
    hyphen = vocabulary.intern("-")
    dash = vocabulary.intern("--")
    colon = vocabulary.intern(":")
    closeBracket = vocabulary.intern(")")
    opening = [vocabulary.intern("("), vocabulary.intern("["), hyphen, dash]
  }

  /// Whether ``choice(_:_:_:)`` depends on more than the form.
  func dependsOnNeighbors(_ form: FormID) -> Bool { form == hyphen || isQuote(form) }

  func choice(_ token: Int, _ range: TokenRange, _ text: TokenizedText) -> TagChoice {
    let form = text.tokens.form[token]
    if isQuote(form) { return quote(token, range, text) }
    if form == hyphen { return hyphen(token, range, text) }
    let bytes = text.vocabulary.bytes(form)
    if bytes.count == 1, let first = bytes.first, let tags = Self.byByte[first] { return TagChoice(tags) }
    if form == dash { return TagChoice([.comma, .colon, .nfp]) }
    if bytes.count == 2, bytes.first == bytes.last, let first = bytes.first, first == 60 || first == 62 {
      return TagChoice([first == 60 ? .leftBracket : .rightBracket, .nfp])
    }
    if bytes.allSatisfy({ $0 == 46 }) { return TagChoice([.comma, .period, .colon, .nfp]) }
    if bytes.allSatisfy({ $0 == 46 || $0 == 33 || $0 == 63 }) { return TagChoice([.period, .nfp]) }
    switch text.vocabulary.string(form) {
    case "£", "€", "¥": return TagChoice([.dollar])
    case "°": return TagChoice([.nn])
    default: return TagChoice([.nfp, .colon, .comma])
    }
  }

  /// After a colon, an opening quotation mark or a dateline, a capital says as little as at the
  /// beginning.
  func opensSpeech(_ token: Int, _ range: TokenRange, _ text: TokenizedText) -> Bool {
    let form = text.tokens.form[token]
    if form == hyphen || form == dash, token > range.start, text.tokens.spaced[token] {
      return text.tokens.form[token - 1] == closeBracket
    }
    return form == colon || isQuote(form) && touchesNext(token, range, text)
  }

  private static let byByte: [UInt8: [Tag]] = [
    44: [.comma], 46: [.period], 63: [.period], 33: [.period], 58: [.colon], 59: [.comma, .colon],
    40: [.leftBracket], 41: [.rightBracket], 91: [.leftBracket], 93: [.rightBracket],
    123: [.leftBracket], 125: [.rightBracket], 60: [.leftBracket], 62: [.rightBracket],
    36: [.dollar], 37: [.nn], 38: [.cc], 47: [.sym, .hyph, .comma], 43: [.sym, .cc], 61: [.sym],
    64: [.in], 35: [.nn, .sym],
  ]

  private func isQuote(_ form: FormID) -> Bool {
    form == double || form == single || form == doubledSingle || form == backtick || form == doubledBacktick
  }

  private func touchesNext(_ token: Int, _ range: TokenRange, _ text: TokenizedText) -> Bool {
    token + 1 < range.end && !text.tokens.spaced[token + 1]
  }

  private func hyphen(_ token: Int, _ range: TokenRange, _ text: TokenizedText) -> TagChoice {
    let inside = token > range.start && !text.tokens.spaced[token] && touchesNext(token, range, text)
    return inside ? Self.innerHyphen : Self.outerHyphen
  }

  private func quote(_ token: Int, _ range: TokenRange, _ text: TokenizedText) -> TagChoice {
    let form = text.tokens.form[token]
    let spaced = text.tokens.spaced[token]
    let free = spaced || token == range.start || opening.contains(text.tokens.form[token - 1])
    if form == backtick || form == doubledBacktick || free && touchesNext(token, range, text) {
      return Self.openQuote
    }
    guard form == single else { return Self.closeQuote }
    if !spaced, token > range.start,
      let last = text.vocabulary.bytes(text.tokens.form[token - 1]).last, [115, 120, 122].contains(last | 32)
    {
      return Self.possessive
    }
    return Self.closeSingle
  }

  private static let innerHyphen = TagChoice([.hyph, .comma, .sym, .colon])
  private static let outerHyphen = TagChoice([.colon, .comma, .hyph, .nfp])
  private static let openQuote = TagChoice([.openQuote, .closeQuote])
  private static let closeQuote = TagChoice([.closeQuote, .openQuote])
  private static let closeSingle = TagChoice([.closeQuote, .openQuote, .pos])
  private static let possessive = TagChoice([.pos, .closeQuote])
}
