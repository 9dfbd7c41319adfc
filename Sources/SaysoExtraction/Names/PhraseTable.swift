import SaysoText

/// What the lists say of each phrase in and around one stretch; filled as it is asked.
struct PhraseTable {
  static let longest = 7
  private let text: TokenizedText
  private let gazetteers: Gazetteers
  private var window = TokenRange(0, 0)
  private var classes: [ClassSet] = []
  private var known: [Bool] = []
  private var key: [UInt8] = []

  init(_ text: TokenizedText, _ gazetteers: Gazetteers) {
    self.text = text
    self.gazetteers = gazetteers
  }

  /// Forgets what it knew and serves the tokens of `window`.
  mutating func open(_ window: TokenRange) {
    self.window = window
    let size = window.count * Self.longest
    classes.removeAll(keepingCapacity: true)
    known.removeAll(keepingCapacity: true)
    classes.append(contentsOf: repeatElement(ClassSet(), count: size))
    known.append(contentsOf: repeatElement(false, count: size))
  }

  /// The classes of tokens `start..<end`; empty outside the window and beyond the longest phrase.
  mutating func classes(_ start: Int, _ end: Int) -> ClassSet {
    guard start >= window.start, end <= window.end, end > start, end - start <= Self.longest else { return ClassSet() }
    let slot = (start - window.start) * Self.longest + end - start - 1
    if known[slot] { return classes[slot] }
    known[slot] = true
    let tokens = text.tokens
    key.removeAll(keepingCapacity: true)
    for token in start..<end {
      if token > start, tokens.spaced[token] { key.append(32) }
      key.append(contentsOf: text.vocabulary.bytes(tokens.folded[token]))
    }
    let caps = (start..<end).allSatisfy { !tokens.shape[$0].contains(.hasLower) }
    classes[slot] = gazetteers.phraseClasses(key[...], caps: caps, word: end - start == 1)
    return classes[slot]
  }
}
