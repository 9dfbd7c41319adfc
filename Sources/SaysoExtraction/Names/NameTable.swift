import SaysoText

/// The document's own names, as the first pass found them: what the second pass knows of a word.
///
/// Only constants, since it is asked for every candidate and a class's variables are watched.
final class NameTable {
  /// What the names say of one word.
  private enum Mark {
    static let surname: UInt8 = 1
    static let given: UInt8 = 2
    static let bodyHead: UInt8 = 4
    static let acronym: UInt8 = 8
    static let placePart: UInt8 = 16
    /// A name begins, or ends, with it.
    static let begins: UInt8 = 32
    static let ends: UInt8 = 64
    static let surnameAgain: UInt8 = 128
  }

  /// By number of the form.
  private let marks: [UInt8]
  /// By key of a string: how often it was found as person, organization, place, and of what it is the beginning.
  private let strings: NameCounts
  /// Per token: index into `names` of the name that begins, or ends, there; −1 for none.
  private let starting: [Int32]
  private let ending: [Int32]
  private let names: [(tokens: TokenRange, kind: NameKind)]
  private let words: NameWords
  private let spelling: NameSpelling

  init(
    _ names: [(tokens: TokenRange, kind: NameKind)], _ text: TokenizedText, _ words: NameWords, _ spelling: NameSpelling
  ) {
    self.names = names
    self.words = words
    self.spelling = spelling
    var starting = [Int32](repeating: -1, count: text.tokens.count)
    var ending = starting
    var marks = [UInt8](repeating: 0, count: words.forms.count)
    var strings = NameCounts(names.count)
    for (index, name) in names.enumerated() {
      starting[name.tokens.start] = Int32(index)
      ending[name.tokens.last] = Int32(index)
      marks[Int(words.numbers[name.tokens.start])] |= Mark.begins
      marks[Int(words.numbers[name.tokens.last])] |= Mark.ends
      strings.add(Self.key(name.tokens, text), lane: Int(name.kind.rawValue))
      if name.tokens.count > 1 { Self.noteParts(name.tokens, name.kind, text, words, &marks, &strings) }
    }
    self.starting = starting
    self.ending = ending
    self.marks = marks
    self.strings = strings
  }

  /// Hash of the folded words; the same for "TRUMP" and "Trump".
  static func key(_ range: TokenRange, _ text: TokenizedText) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for token in range.indices {
      hash = (hash ^ UInt64(text.tokens.folded[token].raw)) &* 0x100_0000_01b3
      hash ^= hash >> 31
    }
    return hash
  }

  private static func noteParts(
    _ range: TokenRange, _ kind: NameKind, _ text: TokenizedText, _ words: NameWords, _ marks: inout [UInt8],
    _ strings: inout NameCounts
  ) {
    let folded = text.tokens.folded
    switch kind {
    case .person:
      marks[Int(words.numbers[range.start])] |= Mark.given
      let last = words.classes[range.last].contains(.nameSuffix) ? range.last - 1 : range.last
      if last > range.start {
        let number = Int(words.numbers[last])
        marks[number] |= marks[number] & Mark.surname == 0 ? Mark.surname : Mark.surnameAgain
      }
    case .organization:
      let last = words.classes[range.last]
      let isPublic =
        last.contains(.governmentHead) || last.contains(.mediaHead) || last.contains(.educationHead)
        || last.contains(.sportHead)
      for end in range.start + 1..<range.end {
        strings.mark(key(TokenRange(range.start, end), text), isPublic ? .publicStart : .bodyStart)
      }
      marks[Int(words.numbers[range.last])] |= Mark.bodyHead
      var initials: [UInt8] = []
      for token in range.indices where words.capital[token] {
        if let first = text.vocabulary.bytes(folded[token]).first { initials.append(first) }
      }
      if initials.count > 1, let form = text.vocabulary.known(initials[...]) {
        let number = words.number(form)
        if number >= 0 { marks[number] |= Mark.acronym }
      }
    case .place:
      for token in range.indices where words.capital[token] { marks[Int(words.numbers[token])] |= Mark.placePart }
    }
  }

  // MARK: questions

  private func has(_ token: Int, _ mark: UInt8) -> Bool { marks[Int(words.numbers[token])] & mark != 0 }
  private func has(_ form: FormID, _ mark: UInt8) -> Bool { marks[words.number(form)] & mark != 0 }

  /// How often the same string was found as each kind elsewhere than at `range`.
  func counts(_ range: TokenRange, _ text: TokenizedText) -> SIMD4<Int32> {
    guard has(range.start, Mark.begins), has(range.last, Mark.ends) else { return .zero }
    var found = strings.counts(Self.key(range, text))
    let own = starting[range.start]
    if own >= 0, names[Int(own)].tokens == range { found[Int(names[Int(own)].kind.rawValue)] -= 1 }
    return found
  }

  func isSurname(_ form: FormID) -> Bool { has(form, Mark.surname) }

  /// Whether another person's name than the one at `range` ends in its last word.
  func sharesSurname(_ range: TokenRange) -> Bool {
    let own = starting[range.start]
    let isOwn = own >= 0 && names[Int(own)].tokens == range && names[Int(own)].kind == .person
    return has(range.last, isOwn ? Mark.surnameAgain : Mark.surname)
  }

  func isGiven(_ form: FormID) -> Bool { has(form, Mark.given) }
  func isBodyStart(_ range: TokenRange, _ text: TokenizedText) -> Bool {
    has(range.start, Mark.begins) && strings.has(Self.key(range, text), .bodyStart)
  }
  /// The beginning of "Belisk Herald", "Belisk State Police": as likely the place as the body.
  func isPublicStart(_ range: TokenRange, _ text: TokenizedText) -> Bool {
    has(range.start, Mark.begins) && strings.has(Self.key(range, text), .publicStart)
  }
  func isBodyHead(_ form: FormID) -> Bool { has(form, Mark.bodyHead) }
  func isAcronym(_ form: FormID) -> Bool { has(form, Mark.acronym) }
  func isPlacePart(_ form: FormID) -> Bool { has(form, Mark.placePart) }
  func isLower(_ folded: FormID) -> Bool { spelling.isLower[words.number(folded)] }
  /// How often the word stands with a capital inside a sentence.
  func capitals(_ folded: FormID) -> Int { Int(spelling.capitals[words.number(folded)]) }

  /// The kind of the name that ends before, or begins at, a token.
  func kind(endingBefore token: Int) -> NameKind? {
    guard token > 0, ending[token - 1] >= 0 else { return nil }
    return names[Int(ending[token - 1])].kind
  }

  func kind(startingAt token: Int) -> NameKind? {
    guard token < starting.count, starting[token] >= 0 else { return nil }
    return names[Int(starting[token])].kind
  }
}

/// How the running text of a document writes its words; by number of the case-folded form.
struct NameSpelling {
  private(set) var isLower: [Bool]
  /// How often with a capital inside a sentence.
  private(set) var capitals: [Int32]

  init(_ text: TokenizedText, _ words: NameWords, _ lines: LineKinds) {
    isLower = Array(repeating: false, count: words.forms.count)
    capitals = Array(repeating: 0, count: words.forms.count)
    for (index, sentence) in text.sentences.enumerated() where lines.kinds[index] == .text {
      for token in sentence.tokens.indices {
        let number = Int(words.numbers[token])
        if text.tokens.form[token] == text.tokens.folded[token] {
          isLower[number] = true
        } else if token > sentence.tokens.start, words.capital[token], !words.classes[token - 1].contains(.quote) {
          capitals[number] += 1
        }
      }
    }
  }
}
