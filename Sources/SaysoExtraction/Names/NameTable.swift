import SaysoText

/// The document's own names, as the first pass found them: what the second pass knows of a word.
final class NameTable {
  /// How often a string was found as person, organization, place.
  private var counts: [UInt64: SIMD4<Int32>] = [:]
  private var surnames: [FormID: Int32] = [:]
  private var givens: Set<FormID> = []
  private var bodyStarts: Set<UInt64> = []
  /// Beginnings of "Belisk Herald", "Belisk State Police": as likely the place as the body.
  private var publicStarts: Set<UInt64> = []
  private var bodyHeads: Set<FormID> = []
  private var acronyms: Set<FormID> = []
  private var placeParts: Set<FormID> = []
  /// Per token: index into `names` of the name that begins, or ends, there; −1 for none.
  private(set) var starting: [Int32]
  private(set) var ending: [Int32]
  private(set) var names: [(tokens: TokenRange, kind: NameKind)]
  private var lower: [Bool]
  private var capitals: [Int32]

  init(_ names: [(tokens: TokenRange, kind: NameKind)], _ text: TokenizedText, _ words: NameWords, _ lines: LineKinds) {
    self.names = names
    starting = Array(repeating: -1, count: text.tokens.count)
    ending = Array(repeating: -1, count: text.tokens.count)
    lower = Array(repeating: false, count: text.vocabulary.count)
    capitals = Array(repeating: 0, count: text.vocabulary.count)
    noteSpelling(text, words, lines)
    for (index, name) in names.enumerated() {
      starting[name.tokens.start] = Int32(index)
      ending[name.tokens.last] = Int32(index)
      counts[Self.key(name.tokens, text), default: .zero][Int(name.kind.rawValue)] += 1
      if name.tokens.count > 1 { noteParts(name.tokens, name.kind, text, words) }
    }
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

  private func noteSpelling(_ text: TokenizedText, _ words: NameWords, _ lines: LineKinds) {
    for (index, sentence) in text.sentences.enumerated() where lines.kinds[index] == .text {
      for token in sentence.tokens.indices {
        if text.tokens.form[token] == text.tokens.folded[token] {
          lower[Int(text.tokens.form[token].raw)] = true
        } else if token > sentence.tokens.start, words.capital[token], !words.classes[token - 1].contains(.quote) {
          capitals[Int(text.tokens.folded[token].raw)] += 1
        }
      }
    }
  }

  private func noteParts(_ range: TokenRange, _ kind: NameKind, _ text: TokenizedText, _ words: NameWords) {
    let tokens = text.tokens
    switch kind {
    case .person:
      givens.insert(tokens.folded[range.start])
      let last = words.classes[range.last].contains(.nameSuffix) ? range.last - 1 : range.last
      if last > range.start { surnames[tokens.folded[last], default: 0] += 1 }
    case .organization:
      let last = words.classes[range.last]
      let isPublic =
        last.contains(.governmentHead) || last.contains(.mediaHead) || last.contains(.educationHead)
        || last.contains(.sportHead)
      for end in range.start + 1..<range.end {
        let key = Self.key(TokenRange(range.start, end), text)
        if isPublic { publicStarts.insert(key) } else { bodyStarts.insert(key) }
      }
      bodyHeads.insert(tokens.folded[range.last])
      var initials: [UInt8] = []
      for token in range.indices where words.capital[token] {
        if let first = text.vocabulary.bytes(tokens.folded[token]).first { initials.append(first) }
      }
      if initials.count > 1, let form = text.vocabulary.known(initials[...]) { acronyms.insert(form) }
    case .place:
      for token in range.indices where words.capital[token] { placeParts.insert(tokens.folded[token]) }
    }
  }

  // MARK: questions

  /// How often the same string was found as each kind elsewhere than at `range`.
  func counts(_ range: TokenRange, _ text: TokenizedText) -> SIMD4<Int32> {
    var found = counts[Self.key(range, text)] ?? .zero
    let own = starting[range.start]
    if own >= 0, names[Int(own)].tokens == range { found[Int(names[Int(own)].kind.rawValue)] -= 1 }
    return found
  }

  func isSurname(_ form: FormID) -> Bool { surnames[form] != nil }

  /// Whether another person's name than the one at `range` ends in its last word.
  func sharesSurname(_ range: TokenRange, _ text: TokenizedText) -> Bool {
    let count = surnames[text.tokens.folded[range.last]] ?? 0
    let own = starting[range.start]
    let isOwn = own >= 0 && names[Int(own)].tokens == range && names[Int(own)].kind == .person
    return count > (isOwn ? 1 : 0)
  }

  func isGiven(_ form: FormID) -> Bool { givens.contains(form) }
  func isBodyStart(_ range: TokenRange, _ text: TokenizedText) -> Bool { bodyStarts.contains(Self.key(range, text)) }
  func isPublicStart(_ range: TokenRange, _ text: TokenizedText) -> Bool {
    publicStarts.contains(Self.key(range, text))
  }
  func isBodyHead(_ form: FormID) -> Bool { bodyHeads.contains(form) }
  func isAcronym(_ form: FormID) -> Bool { acronyms.contains(form) }
  func isPlacePart(_ form: FormID) -> Bool { placeParts.contains(form) }
  func isLower(_ folded: FormID) -> Bool { lower[Int(folded.raw)] }
  /// How often the word stands with a capital inside a sentence.
  func capitals(_ folded: FormID) -> Int { Int(capitals[Int(folded.raw)]) }

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
