import SaysoText

/// Collects the evidence for taking tokens `start..<end` as a name. One per document.
struct NameScorer {
  let text: TokenizedText
  let words: NameWords
  let lines: LineKinds
  let sport: Bool
  var phrases: PhraseTable
  /// What the first pass found; nil during the first pass.
  var table: NameTable?
  var sentence = TokenRange(0, 0)
  var stretch = TokenRange(0, 0)
  var line = LineKinds.Kind.text

  init(_ text: TokenizedText, _ words: NameWords, _ gazetteers: Gazetteers) {
    self.text = text
    self.words = words
    lines = LineKinds(text, words)
    sport = SportCheck.isSport(text, words)
    phrases = PhraseTable(text, gazetteers)
  }

  /// Turns to another stretch; `phrases` = local evidence will be asked for.
  mutating func enter(_ stretch: TokenRange, phrases needed: Bool) {
    self.stretch = stretch
    let index = Int(words.sentence[stretch.start])
    sentence = text.sentences[index].tokens
    line = lines.kinds[index]
    guard needed else { return }
    phrases.open(
      TokenRange(max(sentence.start, stretch.start - 4), min(sentence.end, stretch.end + 3)))
  }

  /// The classes of a token; beyond the sentence there is an edge.
  func word(_ token: Int) -> ClassSet {
    guard token >= sentence.start, token < sentence.end else {
      var set = ClassSet()
      set.insert(.edge)
      return set
    }
    return words.classes[token]
  }

  func has(_ token: Int, _ word: WordClass) -> Bool {
    token >= sentence.start && token < sentence.end && words.classes[token].contains(word)
  }

  func capital(_ token: Int) -> Bool {
    token >= sentence.start && token < sentence.end && words.capital[token]
  }

  /// The evidence for the stretch of tokens that needs no other part of the document.
  mutating func collectLocal(_ name: TokenRange, into out: inout [NameEvidence]) {
    out.removeAll(keepingCapacity: true)
    addWords(name, &out)
    addNeighbours(name, &out)
    addPhrases(name, &out)
    addShape(name, &out)
    addParts(name, &out)
  }

  /// The evidence from the rest of the document; none during the first pass.
  mutating func collectElsewhere(_ name: TokenRange, into out: inout [NameEvidence]) {
    out.removeAll(keepingCapacity: true)
    addDocument(name, &out)
  }

  func add(_ place: EvidencePlace, _ set: ClassSet, _ out: inout [NameEvidence]) {
    var bits = set.low
    while bits != 0 {
      out.append(NameEvidence(place, UInt8(bits.trailingZeroBitCount)))
      bits &= bits - 1
    }
    bits = set.high
    while bits != 0 {
      out.append(NameEvidence(place, UInt8(64 + bits.trailingZeroBitCount)))
      bits &= bits - 1
    }
  }

  private func addWords(_ name: TokenRange, _ out: inout [NameEvidence]) {
    if name.count == 1 {
      add(.only, words.classes[name.start], &out)
      return
    }
    add(.first, words.classes[name.start], &out)
    add(.last, words.classes[name.last], &out)
    var inner = ClassSet()
    for token in name.start + 1..<name.last { inner.formUnion(words.classes[token]) }
    add(.inner, inner, &out)
  }

  private func addNeighbours(_ name: TokenRange, _ out: inout [NameEvidence]) {
    let left = name.start - 1
    let right = name.end
    add(.before, word(left), &out)
    add(.after, word(right), &out)
    if left >= sentence.start {
      if has(left, .article) {
        add(.beforeThe, word(left - 1), &out)
      } else if has(left, .comma) {
        add(.acrossCommaBefore, word(left - 1), &out)
      } else if has(left, .ofWord) || has(left, .forWord) || has(left, .byWord) {
        add(.beforePreposition, word(left - 1), &out)
      } else {
        add(.before2, word(left - 1), &out)
      }
    }
    guard right < sentence.end else { return }
    let next = word(right + 1)
    if has(right, .comma) {
      add(.acrossComma, next, &out)
    } else if has(right, .openParen) {
      add(.inParentheses, next, &out)
    } else if has(right, .possessive) {
      add(.afterPossessive, next, &out)
    } else if has(right, .hyphen), !text.tokens.spaced[right] {
      add(.afterHyphen, next, &out)
    } else {
      add(.after2, next, &out)
    }
  }

  private mutating func addPhrases(_ name: TokenRange, _ out: inout [NameEvidence]) {
    let whole = phrases.classes(name.start, name.end)
    add(.listed, whole, &out)
    if name.count > 1 {
      if let found = longest(from: name.start, to: name.last) { add(.begins, found, &out) }
      if let found = longest(endingAt: name.end, from: name.start + 1) { add(.ends, found, &out) }
    }
    if let found = longest(endingAt: name.start, from: max(sentence.start, name.start - 4)), name.start > sentence.start
    {
      add(.phraseBefore, found, &out)
    }
    if name.end < sentence.end, capital(name.end),
      let found = longest(from: name.end, to: min(sentence.end, name.end + 3))
    {
      add(.phraseAfter, found, &out)
    }
  }

  private mutating func longest(from start: Int, to limit: Int) -> ClassSet? {
    var end = limit
    while end > start {
      let found = phrases.classes(start, end)
      if !found.isEmpty { return found }
      end -= 1
    }
    return nil
  }

  private mutating func longest(endingAt end: Int, from limit: Int) -> ClassSet? {
    var start = limit
    while start < end {
      let found = phrases.classes(start, end)
      if !found.isEmpty { return found }
      start += 1
    }
    return nil
  }
}
