import SaysoSyntax
import SaysoText

/// Words that say how much or how many.
struct AmountPhrase: Hashable, Sendable {
  var tokens: TokenRange
  /// In plain decimals.
  var value: String
  var unit: String
}

/// Reads "$50,000", "38 percent", "1.2 million euros" and "40 people".
struct AmountReader {
  let text: TokenizedText
  let lemmas: [FormID]
  let clauses: ClauseAnalysis
  let lexicon: TimeLexicon

  /// The amounts of some noun groups, in text order; ages, dates and times are none.
  func amounts(_ nouns: some Sequence<Int>) -> [AmountPhrase] {
    var out: [AmountPhrase] = []
    for index in nouns where !clauses.nouns[index].isTime {
      if let amount = amount(clauses.nouns[index]) { out.append(amount) }
    }
    return out
  }

  private func amount(_ noun: NounGroup) -> AmountPhrase? {
    guard let first = noun.tokens.indices.first(where: { isNumber($0) }) else { return nil }
    var at = first
    guard var value = PlainDecimal(text.vocabulary.bytes(text.tokens.folded[at])) else { return nil }
    at += 1
    if at < noun.tokens.end + 1, at < text.tokens.count, let power = scale(at) {
      value.shift(power)
      at += 1
    }
    var start = first
    let symbol = symbol(before: &start)
    guard let unit = symbol ?? unit(&at, noun) else { return nil }
    start = withQualifier(start)
    return AmountPhrase(tokens: TokenRange(start, at), value: value.text, unit: unit)
  }

  private func isNumber(_ token: Int) -> Bool { text.tokens.shape[token].contains(.number) }

  /// "million", "bn", "m" after a number.
  private func scale(_ token: Int) -> Int? {
    let word = lexicon[text.tokens.folded[token]]
    if word.class == .scale { return word.number }
    let bytes = text.vocabulary.bytes(text.tokens.folded[token])
    return Self.scales.first { $0.word.utf8.elementsEqual(bytes) }?.power
  }

  /// "$", "US$", "€": takes it.
  private func symbol(before start: inout Int) -> String? {
    guard start > 0, let symbol = Self.symbols.first(where: { isForm(start - 1, $0.sign) })?.unit else { return nil }
    start -= 1
    guard symbol == "$", start > 0, !text.tokens.spaced[start], isForm(start - 1, "us") else { return symbol }
    start -= 1
    return "USD"
  }

  /// What is counted: "percent", "euros", or the noun; takes it.
  private func unit(_ at: inout Int, _ noun: NounGroup) -> String? {
    guard at < text.tokens.count else { return nil }
    if let unit = Self.units.first(where: { isForm(at, $0.word) })?.unit {
      at += 1
      guard unit == "%", at < text.tokens.count, isForm(at, "points") || isForm(at, "point") else { return unit }
      at += 1
      return "percentage point"
    }
    guard at <= noun.head, noun.kind == .common, !isForm(at, "-"), lexicon[text.tokens.folded[noun.head]].class == .none
    else { return nil }
    at = noun.head + 1
    return text.vocabulary.string(lemmas[noun.head])
  }

  /// "more than", "about", "at least" before the number.
  private func withQualifier(_ start: Int) -> Int {
    var at = start
    while at > 0, start - at < 3, lexicon[text.tokens.folded[at - 1]].class == .vague || isForm(at - 1, "less") {
      at -= 1
    }
    return at > 0 && at < start && isForm(at - 1, "at") ? at - 1 : at
  }

  private func isForm(_ token: Int, _ word: String) -> Bool {
    text.vocabulary.bytes(text.tokens.folded[token]).elementsEqual(word.utf8)
  }

  private static let scales: [(word: String, power: Int)] = [("bn", 9), ("m", 6), ("mn", 6), ("k", 3), ("tn", 12)]
  private static let symbols: [(sign: String, unit: String)] = [("$", "$"), ("€", "EUR"), ("£", "£"), ("¥", "¥")]
  private static let units: [(word: String, unit: String)] = [
    ("percent", "%"), ("%", "%"), ("per cent", "%"), ("percentage", "%"), ("dollars", "$"), ("dollar", "$"),
    ("euros", "EUR"), ("euro", "EUR"), ("pounds", "£"), ("yen", "JPY"), ("yuan", "CNY"), ("rupees", "rupee"),
    ("cents", "cent"),
  ]
}

/// A number as digits and a point, so that no rounding alters it.
struct PlainDecimal {
  private var whole: [UInt8] = []
  private var fraction: [UInt8] = []

  /// Reads "1,200", "1.5"; nil for anything else.
  init?(_ bytes: ArraySlice<UInt8>) {
    var isFraction = false
    for byte in bytes {
      switch byte {
      case 48...57 where isFraction: fraction.append(byte)
      case 48...57: whole.append(byte)
      case 44 where !isFraction: continue
      case 46 where !isFraction: isFraction = true
      default: return nil
      }
    }
    if whole.isEmpty || whole.count > 15 || fraction.count > 6 { return nil }
  }

  /// Times ten to a power. Precondition: `power >= 0`.
  mutating func shift(_ power: Int) {
    for _ in 0..<power { whole.append(fraction.isEmpty ? 48 : fraction.removeFirst()) }
  }

  var text: String {
    let digits = whole.drop { $0 == 48 }
    var rest = fraction
    while rest.last == 48 { rest.removeLast() }
    let number = digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self)
    return rest.isEmpty ? number : number + "." + String(decoding: rest, as: UTF8.self)
  }
}
