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
