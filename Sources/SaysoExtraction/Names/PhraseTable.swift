import SaysoText

/// What the lists say of each phrase in and around one stretch; filled as it is asked.
struct PhraseTable {
  static let longest = 7
  private let text: TokenizedText
  private let gazetteers: Gazetteers
  private var window = TokenRange(0, 0)
  private var classes: [ClassSet] = []
  /// Per phrase of the window: whether `classes` has it.
  private var isFilled: [Bool] = []
  /// Per token of the window: the most words of a listed phrase that may begin here; 0 = not asked yet.
  private var reaches: [UInt8] = []
  private var key: [UInt8] = []
  /// By form: what the lists say of one word; nil where nobody asked.
  var known: [ClassSet?]

  /// `known` has a place for each form, or is lent later by a ``NameMemory``.
  init(_ text: TokenizedText, _ gazetteers: Gazetteers, known: consuming [ClassSet?] = []) {
    self.text = text
    self.gazetteers = gazetteers
    self.known = known
  }

  /// Forgets what it knew and serves the tokens of `window`.
  mutating func open(_ window: TokenRange) {
    self.window = window
    let size = window.count * Self.longest
    isFilled.removeAll(keepingCapacity: true)
    reaches.removeAll(keepingCapacity: true)
    isFilled.append(contentsOf: repeatElement(false, count: size))
    reaches.append(contentsOf: repeatElement(0, count: window.count))
    if classes.count < size { classes = Array(repeating: ClassSet(), count: size * 2) }
  }

  /// The classes of tokens `start..<end`; empty outside the window and beyond the longest phrase.
  mutating func classes(_ start: Int, _ end: Int) -> ClassSet {
    guard start >= window.start, end <= window.end, end > start, end - start <= Self.longest else { return ClassSet() }
    if end - start == 1 { return classes(ofWord: start) }
    guard end - start <= reach(start) else { return ClassSet() }
    let slot = (start - window.start) * Self.longest + end - start - 1
    if isFilled[slot] { return classes[slot] }
    isFilled[slot] = true
    key.removeAll(keepingCapacity: true)
    for token in start..<end {
      if token > start, text.tokens.spaced[token] { key.append(32) }
      key.append(contentsOf: text.vocabulary.bytes(text.tokens.folded[token]))
    }
    let caps = (start..<end).allSatisfy { !text.tokens.shape[$0].contains(.hasLower) }
    classes[slot] = gazetteers.phraseClasses(key[...], caps: caps, word: false)
    return classes[slot]
  }

  private mutating func classes(ofWord token: Int) -> ClassSet {
    let form = Int(text.tokens.form[token].raw)
    if let set = known[form] { return set }
    let caps = !text.tokens.shape[token].contains(.hasLower)
    let folded = text.vocabulary.bytes(text.tokens.folded[token])
    let set = gazetteers.phraseClasses(folded, caps: caps, word: true)
    known[form] = set
    return set
  }

  /// The most words, beginning here, that some key of the lists may begin with.
  private mutating func reach(_ start: Int) -> Int {
    let slot = start - window.start
    if reaches[slot] > 0 { return Int(reaches[slot]) }
    var beginning = KeyHash()
    var token = start
    while true {
      beginning.append(text.vocabulary.bytes(text.tokens.folded[token]))
      token += 1
      guard token < window.end, token - start < Self.longest else { break }
      let isSpaced = text.tokens.spaced[token]
      let next = isSpaced ? 32 : text.vocabulary.bytes(text.tokens.folded[token]).first ?? 32
      guard gazetteers.mayGoOn(beginning, next) else { break }
      if isSpaced { beginning.append(32) }
    }
    reaches[slot] = UInt8(token - start)
    return token - start
  }
}
