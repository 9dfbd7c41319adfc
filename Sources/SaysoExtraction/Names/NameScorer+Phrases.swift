/// Groups of the lists that evidence asks for together.
extension NameScorer {
  static let bodies = phraseBits([
    .international, .usGov, .gov, .party, .armed, .media, .company, .academy,
  ])
  static let places = phraseBits([
    .country, .state, .bigCity, .smallCity, .continent, .water, .mountain, .island, .district, .building, .region,
  ])

  /// Places that bodies are named after.
  static let realms = phraseBits([.country, .state, .bigCity, .smallCity, .continent, .region, .placeActsAsBody])

  static let doubts = phraseBits([.alsoWord, .alsoGiven, .alsoSurname, .alsoPlace, .doubtful, .sport, .person])

  static func phraseBits(_ phrases: [PhraseClass]) -> UInt64 {
    phrases.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }
}
