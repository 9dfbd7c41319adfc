import SaysoText

/// How each sentence is written: as running text, in capitals, or as a title with most words capital.
struct LineKinds: Sendable {
  enum Kind: UInt8 { case text, caps, title }
  private(set) var kinds: [Kind] = []

  init(_ text: TokenizedText, _ words: NameWords) {
    kinds.reserveCapacity(text.sentences.count)
    for sentence in text.sentences {
      var letters = 0
      var caps = 0
      var capital = 0
      var long = 0
      for token in sentence.tokens.indices {
        let shape = text.tokens.shape[token]
        guard shape.contains(.hasLetter) else { continue }
        letters += 1
        if shape.contains(.allCaps) || shape.contains(.initial) || !shape.contains(.hasLower) { caps += 1 }
        guard text.tokens.end[token] - text.tokens.start[token] > 3 else { continue }
        long += 1
        if words.capital[token] { capital += 1 }
      }
      let isCaps = letters >= 3 && caps * 10 >= letters * 8
      // "Members of the Tolls Board met." is a sentence; most headlines do without the stop.
      let stops = sentence.tokens.isEmpty || words.classes[sentence.tokens.last].contains(.stop)
      let isTitle = stops ? long >= 6 && capital == long : long >= 4 && capital * 10 >= long * 8
      kinds.append(isCaps ? .caps : isTitle ? .title : .text)
    }
  }
}
