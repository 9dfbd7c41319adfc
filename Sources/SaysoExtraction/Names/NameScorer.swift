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

  /// Whether any word would have a capital here: it begins a sentence, also one within quotation marks or after a colon.
  func opensSentence(_ token: Int) -> Bool {
    token == sentence.start || has(token - 1, .quote) || has(token - 1, .colon)
  }

  /// A capital that says something: not "The" or "In" at the beginning of a sentence.
  func meantCapital(_ token: Int) -> Bool {
    guard capital(token) else { return false }
    return !opensSentence(token) || !words.classes[token].overlaps(Self.small)
  }

  /// Articles, prepositions and pronouns.
  private static let small: ClassSet = {
    var set = ClassSet()
    for word in [
      WordClass.article, .indefinite, .insidePreposition, .atWord, .motionPreposition, .ofWord, .forWord, .byWord,
      .withWord, .joiningWord, .possessivePronoun, .pronounSubject, .prepositionOther, .relativeThing, .relativePlace,
      .titleModifier,
    ] { set.insert(word) }
    return set
  }()

  /// The evidence for the stretch of tokens that needs no other part of the document.
  mutating func collectLocal(_ name: TokenRange, into out: inout some EvidenceSink) {
    out.removeAll(keepingCapacity: true)
    addWords(name, &out)
    addNeighbours(name, &out)
    addPhrases(name, &out)
    addShape(name, &out)
    addParts(name, &out)
  }

  /// The evidence from the rest of the document; none during the first pass.
  mutating func collectElsewhere(_ name: TokenRange, into out: inout some EvidenceSink) {
    out.removeAll(keepingCapacity: true)
    addDocument(name, &out)
  }

  func add(_ place: EvidencePlace, _ set: ClassSet, _ out: inout some EvidenceSink) {
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

  private func addWords(_ name: TokenRange, _ out: inout some EvidenceSink) {
    if name.count == 1 {
      var set = words.classes[name.start]
      set.low &= ~Self.saidByLists
      add(.only, set, &out)
      return
    }
    add(.first, words.classes[name.start], &out)
    var last = words.classes[name.last]
    if last.contains(.surname), isGiven(name.last - 1) { last.low &= ~Self.calendar }
    add(.last, last, &out)
    var inner = ClassSet()
    for token in name.start + 1..<name.last { inner.formUnion(words.classes[token]) }
    add(.inner, inner, &out)
  }

  /// Classes that `listed` repeats for a name of one word.
  private static let saidByLists: UInt64 = {
    var set = ClassSet()
    for word in [
      WordClass.country, .state, .bigCity, .smallCity, .otherPlace, .placeAbbreviation, .organization, .acronym,
      .knownPerson, .calendar, .nonName, .demonym,
    ] { set.insert(word) }
    return set.low
  }()

  /// "May" after a given name is a surname.
  private static let calendar: UInt64 = {
    var set = ClassSet()
    set.insert(.calendar)
    return set.low
  }()

  private func addNeighbours(_ name: TokenRange, _ out: inout some EvidenceSink) {
    let left = name.start - 1
    let right = name.end
    if !isPartyLetter(left - 1) || !has(left, .hyphen) { add(.before, word(left), &out) }
    let based = has(right, .hyphen) && has(right + 1, .bornBased)
    if !based { add(.after, word(right), &out) }
    if left >= sentence.start {
      if has(left, .article) {
        add(.beforeThe, word(left - 1), &out)
      } else if has(left, .comma) {
        add(.acrossCommaBefore, word(left - 1), &out)
      } else if word(left).low & Self.linking.low != 0 || word(left).high & Self.linking.high != 0 {
        add(.beforePreposition, word(left - 1), &out)
      } else {
        add(.before2, word(left - 1), &out)
      }
    }
    guard right < sentence.end else { return }
    let next = word(right + 1)
    if has(right, .comma) {
      add(.acrossComma, next, &out)
      addApposition(right + 1, &out)
    } else if has(right, .openParen) {
      add(.inParentheses, next, &out)
    } else if has(right, .possessive) {
      add(.afterPossessive, next, &out)
    } else if based {
      out.append(NameEvidence(.afterHyphen, WordClass.bornBased.rawValue))
    } else if has(right, .hyphen) {
      add(.afterHyphen, next, &out)
    } else {
      add(.after2, next, &out)
    }
  }

  /// Prepositions before which a noun tells: "spokesman for", "analyst at".
  private static let linking: ClassSet = {
    var set = ClassSet()
    for word in [WordClass.ofWord, .forWord, .byWord, .atWord, .withWord] { set.insert(word) }
    return set
  }()

  /// What the name is said to be: the first noun that tells in ", a small town near Dayton"; or an age.
  private func addApposition(_ start: Int, _ out: inout some EvidenceSink) {
    if has(start, .number), has(start + 1, .comma), text.tokens.end[start] - text.tokens.start[start] == 2 {
      out.append(NameEvidence(.ageAfter))
    }
    guard has(start, .indefinite) || has(start, .article) || has(start, .possessivePronoun) else { return }
    for token in start + 1..<start + 6 where token < sentence.end {
      let set = words.classes[token]
      if set.contains(.comma) || set.contains(.relativePerson) || set.contains(.relativeThing) { return }
      if set.overlaps(Self.telling), !words.capital[token] {
        var noun = set
        noun.low &= Self.telling.low
        noun.high &= Self.telling.high
        add(.apposition, noun, &out)
        return
      }
    }
  }

  private static let telling: ClassSet = {
    var set = ClassSet()
    for word in [WordClass.roleNoun, .bodyNoun, .placeNoun, .groupNoun, .eventNoun, .productNoun, .lawNoun] {
      set.insert(word)
    }
    return set
  }()

  private mutating func addPhrases(_ name: TokenRange, _ out: inout some EvidenceSink) {
    let whole = phrases.classes(name.start, name.end)
    add(.listed, whole, &out)
    if name.count == 1, whole.low & Self.bodies != 0, whole.low & Self.doubts == 0 {
      out.append(NameEvidence(.listedBodyPlain))
    }
    if name.count > 1 {
      if words.classes[name.last].contains(.nameEnd), whole.low & Self.bodies != 0 {
        out.append(NameEvidence(.endsListed))
      }
      if whole.low & Self.bodies != 0, has(name.last, .number) { out.append(NameEvidence(.listedCode)) }
      addLongMatch(whole, &out)
      if let found = longest(from: name.start, to: name.last) { add(.begins, found, &out) }
      if let found = longest(endingAt: name.end, from: name.start + 1) { add(.ends, found, &out) }
      if has(name.start, .number), phrases.classes(name.start + 1, name.end).low & Self.bodies != 0 {
        out.append(NameEvidence(.numberThenListed))
      }
    }
    if canEndPhrase(name.start - 1),
      let found = longest(endingAt: name.start, from: max(sentence.start, name.start - 4))
    {
      add(.phraseBefore, found, &out)
    }
    if has(name.end, .roleNoun) || has(name.end, .groupNoun), !capital(name.end), isPersonSoon(name.end + 1) {
      out.append(NameEvidence(.roleAndPersonAfter))
    }
    if has(name.end, .mediaNoun), whole.isEmpty { out.append(NameEvidence(.unlistedMedia)) }
    if name.end < sentence.end, capital(name.end),
      let found = longest(from: name.end, to: min(sentence.end, name.end + 3))
    {
      add(.phraseAfter, found, &out)
      if found.contains(PhraseClass.title.rawValue), isTitledPerson(after: name.end) {
        out.append(NameEvidence(.titledPersonAfter))
        if name.count == 1, whole.low & Self.bodies != 0 { out.append(NameEvidence(.listedBodyTitled)) }
      }
    }
  }

  /// A given name, at once or after another word: "spokeswoman Ann Pell", "chief executive Ann Pell".
  private func isPersonSoon(_ token: Int) -> Bool {
    capital(token) && isGiven(token) || has(token, .roleNoun) && capital(token + 1) && isGiven(token + 1)
  }

  /// A title and a person: "Director Ana Holt" in "Tolls Board Director Ana Holt".
  private mutating func isTitledPerson(after start: Int) -> Bool {
    for end in start + 1..<min(sentence.end, start + 5) where capital(end) && isGiven(end) {
      return phrases.classes(start, end).contains(PhraseClass.title.rawValue)
    }
    return false
  }

  /// Whether a listed title or place may end here; most small words can be passed over.
  private func canEndPhrase(_ token: Int) -> Bool {
    capital(token) || has(token, .roleNoun) || has(token, .placeNoun) || has(token, .titleAdjective)
  }

  /// A match of several words leaves little doubt.
  private func addLongMatch(_ found: ClassSet, _ out: inout some EvidenceSink) {
    if found.low & Self.bodies != 0 { out.append(NameEvidence(.listedBodyLong)) }
    if found.low & Self.places != 0 { out.append(NameEvidence(.listedPlaceLong)) }
    if found.contains(PhraseClass.person.rawValue) { out.append(NameEvidence(.listedPersonLong)) }
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
