/// What the lists know about a phrase of one or more words.
enum PhraseClass: UInt8, CaseIterable {
  case country, state, bigCity, smallCity, continent, water, mountain, island, district, building
  case region, placeActsAsBody, astronomic
  case international, usGov, gov, party, armed, media, company, academy, sport, acronym
  case person, title, demonym, weekday, month, holiday, law, event, mark, religion, language
  /// Also an ordinary word, a given name, a surname, a place; or marked "more often something else".
  case alsoWord, alsoGiven, alsoSurname, alsoPlace, doubtful

  var name: String { hyphenated("\(self)") }
}

extension PhraseClass {
  /// The letters that flag what else a place's name is.
  static let placeFlags: [(UInt8, PhraseClass)] = [(119, .alsoWord), (103, .alsoGiven), (115, .alsoSurname)]

  private static let places: [(String, PhraseClass)] = [
    ("city", .bigCity), ("capital", .bigCity), ("country", .country), ("state", .state), ("county", .region),
    ("continent", .continent), ("water", .water), ("mountain", .mountain), ("island", .island),
    ("district", .district), ("building", .building), ("astro", .astronomic),
  ]

  /// The class of a place's line: class, then size where the list gives one.
  static func place(_ fields: Fields) -> PhraseClass {
    let name = fields[0]
    let phrase = places.first { name.elementsEqual($0.0.utf8) }?.1 ?? .smallCity
    guard phrase == .bigCity, let size = fields.digit(1), size < 6 else { return phrase }
    return name.elementsEqual("capital".utf8) ? .bigCity : .smallCity
  }
}
