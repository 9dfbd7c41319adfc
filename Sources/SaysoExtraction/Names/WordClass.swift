/// What lists and spelling know about one word, by itself.
enum WordClass: UInt8, CaseIterable {
  // Names of persons.
  case given, givenRare, surname, surnameRare, surnameEnding, surnamePrefix, knownPerson, particle
  case nameSuffix, initial
  // Names of places.
  case country, state, bigCity, smallCity, otherPlace, placeAbbreviation, placeHead, natureHead
  // Names of organizations.
  case organization, acronym, governmentHead, partyHead, companyHead, mediaHead, educationHead
  case societyHead, sportHead, companySuffix, nameStart
  // No names.
  case ordinary, demonym, calendar, nonName, nonNameHead, courtesy, title, titleModifier, unknown
  // Spelling.
  case allCaps, shortCaps, dotted, innerCapital, digit, number, lower, longWord
  // Marks.
  case possessive, hyphen, slash
  case comma, openParen, closeParen, colon, dash, quote, stop, edge
  // Words beside names; gazetteers/name-cues.tsv lists them.
  case insidePreposition, atWord, motionPreposition, ofWord, forWord, byWord, withWord, joiningWord
  case article, indefinite, possessivePronoun, pronounSubject, relativePerson, relativeThing
  case relativePlace, sayVerb, personVerb, auxVerb, companyVerb, countryVerb, sportVerb, roleNoun
  case bodyNoun, placeNoun, groupNoun, timeWord, prepositionOther, bornBased, ledMade, scoreNoun
  case negativeAdverb, birthDeath, numberWord, quantity, honorificAdjective, titleAdjective
  case lawNoun, eventNoun, productNoun, mediaCue, called, personBody, placeBody, peopleBody, partyBody, partyWord,
    storm, nameEnd, code, placeCue, mediaNoun, hyphenPart

  /// As the evidence file and the lists write it: `roleNoun` is `role-noun`.
  var name: String { hyphenated("\(self)") }
}

/// `innerCapital` as `inner-capital`.
func hyphenated(_ name: String) -> String {
  var out = ""
  for character in name {
    if character.isUppercase { out += "-" }
    out += character.lowercased()
  }
  return out
}

/// A set of up to 128 classes.
struct ClassSet: Sendable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  mutating func insert(_ bit: UInt8) {
    if bit < 64 { low |= 1 << UInt64(bit) } else { high |= 1 << UInt64(bit - 64) }
  }

  mutating func insert(_ word: WordClass) { insert(word.rawValue) }

  func contains(_ bit: UInt8) -> Bool {
    bit < 64 ? low & (1 << UInt64(bit)) != 0 : high & (1 << UInt64(bit - 64)) != 0
  }

  func contains(_ word: WordClass) -> Bool { contains(word.rawValue) }

  mutating func formUnion(_ other: ClassSet) {
    low |= other.low
    high |= other.high
  }

  func overlaps(_ other: ClassSet) -> Bool { low & other.low != 0 || high & other.high != 0 }

  var isEmpty: Bool { low == 0 && high == 0 }
}
