import SaysoText

/// Reads one time phrase from a token on, against the day of publication.
///
/// Recursive descent over word classes: each method takes what it understands and says what it
/// stands for, or leaves the place as it was. A phrase that is read but not sure has no value.
struct TimeParser {
  let text: TokenizedText
  let lexicon: TimeLexicon
  /// The day of publication, if known.
  let anchor: Day?
  let direction: TimeDirection
  let end: Int
  var at: Int

  typealias Class = TimeLexicon.Class

  /// What was read: nothing, words without a sure value, or a value.
  enum Reading {
    case none, unsure
    case value(TimeValue)

    var isNone: Bool { if case .none = self { true } else { false } }
    var value: TimeValue? { if case .value(let value) = self { value } else { nil } }

    init(_ value: TimeValue?) { self = value.map(Reading.value) ?? .unsure }
  }

  init(_ text: TokenizedText, _ lexicon: TimeLexicon, anchor: Day?, _ direction: TimeDirection, _ range: TokenRange) {
    self.text = text
    self.lexicon = lexicon
    self.anchor = anchor
    self.direction = direction
    at = range.start
    end = range.end
  }

  /// The phrase that begins here, without "in", "on" or "at" before it.
  mutating func phrase() -> TimePhrase? {
    let start = at
    let reading = span()
    guard !reading.isNone, at > start else { return nil }
    return TimePhrase(tokens: TokenRange(start, at), value: reading.value)
  }

  // MARK: Tokens

  func word(_ offset: Int = 0) -> TimeLexicon.Word {
    at + offset < end ? lexicon[text.tokens.folded[at + offset]] : TimeLexicon.Word(class: .none, number: 0)
  }

  func isClass(_ kind: Class, _ offset: Int = 0) -> Bool { word(offset).class == kind }

  /// Whether a word is written as a name is: "May", not "may".
  func isCapital(_ offset: Int = 0) -> Bool {
    at + offset < end && text.tokens.shape[at + offset].contains(.capitalized)
  }

  /// A number in digits, with "st", "nd", "rd" or "th" if `isOrdinal`.
  func digits(_ offset: Int = 0, isOrdinal: Bool = false) -> Int? {
    guard at + offset < end, text.tokens.shape[at + offset].contains(.hasDigit) else { return nil }
    let bytes = text.vocabulary.bytes(text.tokens.folded[at + offset])
    var number = 0
    var count = 0
    for byte in bytes {
      guard 48...57 ~= byte, count < 5 else { break }
      number = number * 10 + Int(byte) - 48
      count += 1
    }
    guard count > 0 else { return nil }
    let rest = bytes.dropFirst(count)
    if rest.isEmpty { return number }
    let isSuffix = ["st", "nd", "rd", "th"].contains { $0.utf8.elementsEqual(rest) }
    return isOrdinal && isSuffix ? number : nil
  }

  func year(_ offset: Int = 0) -> Int? {
    guard let number = digits(offset), 1000...2100 ~= number,
      text.vocabulary.bytes(text.tokens.folded[at + offset]).count == 4
    else { return nil }
    return number
  }

  /// A day of a month: "5", "5th", but no year or count of people.
  func dayNumber(_ offset: Int = 0) -> Int? {
    guard let number = digits(offset, isOrdinal: true), 1...31 ~= number else { return nil }
    return number
  }

  /// "three", "3", "a"; nil for none.
  func count(_ offset: Int = 0) -> Int? {
    let word = word(offset)
    if word.class == .number || word.class == .article { return word.number }
    return digits(offset)
  }

  mutating func skip(_ kind: Class) -> Bool {
    guard isClass(kind) else { return false }
    at += 1
    return true
  }
}
