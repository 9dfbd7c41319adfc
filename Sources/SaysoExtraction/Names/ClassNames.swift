/// Reads the classes that the lists write into their lines.
struct ClassNames: Sendable {
  private var words: [ArraySlice<UInt8>: WordClass] = [:]
  private var phrases: [ArraySlice<UInt8>: PhraseClass] = [:]

  /// Classes that several lists name their own way.
  private static let otherWords: [(String, WordClass)] = [
    ("mononym", .knownPerson), ("given-more", .given), ("surname-more", .surname), ("suffix", .companySuffix),
    ("head-gov", .governmentHead), ("head-party", .partyHead), ("head-company", .companyHead),
    ("head-media", .mediaHead), ("head-education", .educationHead), ("head-society", .societyHead),
    ("head-sport", .sportHead), ("first", .nameStart), ("non-head", .nonNameHead), ("weekday", .calendar),
    ("month", .calendar), ("holiday", .nonName), ("law", .nonName), ("event", .nonName), ("mark", .nonName),
    ("religion", .nonName), ("language", .nonName),
  ]

  init() {
    for word in WordClass.allCases { words[Array(word.name.utf8)[...]] = word }
    for (name, word) in Self.otherWords { words[Array(name.utf8)[...]] = word }
    for phrase in PhraseClass.allCases { phrases[Array(phrase.name.utf8)[...]] = phrase }
  }

  /// Adds the word classes of a list's line. A doubtful one is more often something else than a person's.
  func insert(_ names: [ArraySlice<UInt8>], doubtful: Bool = false, into set: inout ClassSet) {
    for name in names {
      guard let word = words[name] else { continue }
      if doubtful, word == .knownPerson || word == .given { continue }
      set.insert(word)
    }
  }

  /// Adds the phrase classes of a list's line.
  func insertPhrase(_ names: [ArraySlice<UInt8>], into set: inout ClassSet) {
    for name in names {
      if let phrase = phrases[name] { set.insert(phrase.rawValue) }
    }
  }

  /// Adds what a class of titles is for a single word.
  func insertTitle(_ name: ArraySlice<UInt8>, into set: inout ClassSet) {
    set.insert(
      name.elementsEqual("courtesy".utf8) ? .courtesy : name.elementsEqual("modifier".utf8) ? .titleModifier : .title)
  }
}
