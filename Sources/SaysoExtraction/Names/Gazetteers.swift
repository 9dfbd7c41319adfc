import SaysoText

/// The built-in lists, looked up by lower-case word or phrase.
struct Gazetteers: Sendable {
  private let places = KeyedLines(EmbeddedFile.bytes("gazetteers/places.tsv"))
  private let morePlaces = KeyedLines(EmbeddedFile.bytes("gazetteers/places-more.tsv"))
  private let organizations = KeyedLines(EmbeddedFile.bytes("gazetteers/organizations.tsv"))
  private let people = KeyedLines(EmbeddedFile.bytes("gazetteers/people.tsv"))
  private let given = KeyedLines(EmbeddedFile.bytes("gazetteers/given-names.tsv"))
  private let surnames = KeyedLines(EmbeddedFile.bytes("gazetteers/surnames.tsv"))
  private let titles = KeyedLines(EmbeddedFile.bytes("gazetteers/titles.tsv"))
  private let nameWords = KeyedLines(EmbeddedFile.bytes("gazetteers/name-words.tsv"))
  private let nonNames = KeyedLines(EmbeddedFile.bytes("gazetteers/non-names.tsv"))
  private let demonyms = KeyedLines(EmbeddedFile.bytes("gazetteers/demonyms.tsv"))
  private let ordinary = KeyedLines(EmbeddedFile.bytes("gazetteers/ordinary-words.tsv"))
  private let cues = KeyedLines(EmbeddedFile.bytes("gazetteers/name-cues.tsv"))
  private let cueClasses: [[UInt8]: WordClass]

  init() {
    var classes: [[UInt8]: WordClass] = [:]
    for word in WordClass.allCases { classes[Array(word.name.utf8)] = word }
    cueClasses = classes
  }

  // MARK: words

  /// The classes of a lower-case word or mark.
  func cueClasses(_ folded: ArraySlice<UInt8>) -> ClassSet {
    var set = ClassSet()
    guard let fields = cues.fields(folded) else { return set }
    for name in fields.split(separator: 44) {
      if let word = cueClasses[Array(name)] { set.insert(word) }
    }
    return set
  }

  /// The classes of a capitalised word; `caps` = it is written in capitals only.
  func wordClasses(_ folded: ArraySlice<UInt8>, caps: Bool) -> ClassSet {
    var set = cueClasses(folded)
    let listed = ordinary.fields(folded) != nil
    if listed { set.insert(.ordinary) }
    addPersonClasses(folded, ordinary: listed, to: &set)
    addPlaceClasses(folded, caps: caps, to: &set)
    addOrganizationClasses(folded, caps: caps, to: &set)
    addOtherClasses(folded, caps: caps, to: &set)
    return set
  }

  private func addPersonClasses(_ key: ArraySlice<UInt8>, ordinary: Bool, to set: inout ClassSet) {
    if let fields = given.fields(key), let level = Fields(fields).number(1) {
      set.insert(level >= 3 ? .given : .givenRare)
    }
    if let fields = surnames.fields(key), let level = Fields(fields).number(0) {
      set.insert(level >= 3 ? .surname : .surnameRare)
    }
    if let fields = people.fields(key) {
      let classes = Fields(fields)
      let doubtful = classes.flag("x")
      for name in classes.list(0) {
        switch String(decoding: name, as: UTF8.self) {
        case "mononym": if !doubtful { set.insert(.knownPerson) }
        case "given-more": if !doubtful { set.insert(.given) }
        case "surname-more": set.insert(.surname)
        case "particle": set.insert(.particle)
        case "suffix": set.insert(.nameSuffix)
        default: break
        }
      }
    }
    if !ordinary, key.count > 4 {
      for length in 2...min(6, key.count - 2) where hasClass(people, key.suffix(length), "ending") {
        set.insert(.surnameEnding)
      }
    }
    for length in 2...3 where key.count > length + 2 && hasClass(people, key.prefix(length), "prefix") {
      if key.prefix(length).last == 39 || length == 2 && key.first == 109 || length == 3 && !ordinary {
        set.insert(.surnamePrefix)
      }
    }
  }

  private func hasClass(_ file: KeyedLines, _ key: ArraySlice<UInt8>, _ name: String) -> Bool {
    guard let fields = file.fields(key) else { return false }
    return Fields(fields).list(0).contains { $0.elementsEqual(name.utf8) }
  }

  private func addPlaceClasses(_ key: ArraySlice<UInt8>, caps: Bool, to set: inout ClassSet) {
    for phrase in placeClasses(key, caps: caps) {
      switch phrase {
      case .country: set.insert(.country)
      case .state: set.insert(key.last == 46 || key.count == 2 ? .placeAbbreviation : .state)
      case .bigCity: set.insert(.bigCity)
      case .smallCity: set.insert(.smallCity)
      case .alsoWord, .alsoGiven, .alsoSurname, .alsoPlace, .doubtful: break
      default: set.insert(.otherPlace)
      }
    }
  }

  private func addOrganizationClasses(_ key: ArraySlice<UInt8>, caps: Bool, to set: inout ClassSet) {
    if let fields = organizations.fields(key), caps || !Fields(fields).flag("A") {
      set.insert(Fields(fields).flag("A") ? .acronym : .organization)
    }
    guard let fields = nameWords.fields(key), caps || !Fields(fields).flag("A") else { return }
    for name in Fields(fields).list(0) {
      if let word = Self.headClasses[String(decoding: name, as: UTF8.self)] { set.insert(word) }
    }
  }

  private static let headClasses: [String: WordClass] = [
    "head-gov": .governmentHead, "head-party": .partyHead, "head-company": .companyHead,
    "head-media": .mediaHead, "head-education": .educationHead, "head-society": .societyHead,
    "head-sport": .sportHead, "suffix": .companySuffix, "first": .nameStart,
    "place-head": .placeHead, "non-head": .nonNameHead,
  ]

  private func addOtherClasses(_ key: ArraySlice<UInt8>, caps: Bool, to set: inout ClassSet) {
    if demonyms.fields(key) != nil { set.insert(.demonym) }
    if let fields = titles.fields(key) {
      switch String(decoding: Fields(fields)[0], as: UTF8.self) {
      case "courtesy": set.insert(.courtesy)
      case "modifier": set.insert(.titleModifier)
      default: set.insert(.title)
      }
    }
    if let fields = nonNames.fields(key), caps || !Fields(fields).flag("A") {
      let calendar = Fields(fields).list(0).contains {
        $0.elementsEqual("weekday".utf8) || $0.elementsEqual("month".utf8)
      }
      set.insert(calendar ? .calendar : .nonName)
    }
  }

  // MARK: phrases

  /// What the lists say of a phrase in lower case; `caps` = it is one word written in capitals only.
  func phraseClasses(_ key: ArraySlice<UInt8>, caps: Bool, word: Bool) -> ClassSet {
    var set = ClassSet()
    for phrase in placeClasses(key, caps: caps) { set.insert(phrase.rawValue) }
    if let fields = organizations.fields(key).map(Fields.init), caps || !fields.flag("A") {
      if let phrase = Self.bodies[String(decoding: fields[0], as: UTF8.self)] { set.insert(phrase.rawValue) }
      if fields.flag("A") { set.insert(PhraseClass.acronym.rawValue) }
      if fields.flag("x") { set.insert(PhraseClass.doubtful.rawValue) }
      if word, ordinary.fields(key) != nil { set.insert(PhraseClass.alsoWord.rawValue) }
      if word, placeClasses(key, caps: caps).count > 0 { set.insert(PhraseClass.alsoPlace.rawValue) }
      if word, surnames.fields(key) != nil { set.insert(PhraseClass.alsoSurname.rawValue) }
    }
    if hasClass(people, key, "mononym"), let fields = people.fields(key).map(Fields.init) {
      set.insert(PhraseClass.person.rawValue)
      if fields.flag("x") || fields.flag("g") || fields.flag("s") { set.insert(PhraseClass.doubtful.rawValue) }
    }
    if let fields = titles.fields(key).map(Fields.init), !fields[0].elementsEqual("modifier".utf8) {
      set.insert(PhraseClass.title.rawValue)
    }
    if demonyms.fields(key) != nil { set.insert(PhraseClass.demonym.rawValue) }
    if let fields = nonNames.fields(key).map(Fields.init), caps || !fields.flag("A") {
      for name in fields.list(0) {
        if let phrase = Self.others[String(decoding: name, as: UTF8.self)] { set.insert(phrase.rawValue) }
      }
    }
    return set
  }

  private static let bodies: [String: PhraseClass] = [
    "international": .international, "us-gov": .usGov, "gov": .gov, "party": .party, "armed": .armed,
    "media": .media, "company": .company, "academy": .academy, "sport": .sport,
  ]
  private static let others: [String: PhraseClass] = [
    "weekday": .weekday, "month": .month, "holiday": .holiday, "law": .law, "event": .event,
    "mark": .mark, "religion": .religion, "language": .language,
  ]
  private static let regions: [String: PhraseClass] = [
    "country": .country, "state": .state, "continent": .continent, "water": .water,
    "mountain": .mountain, "island": .island, "district": .district, "building": .building,
    "astro": .astronomic, "city": .bigCity, "capital": .bigCity, "county": .region,
  ]

  private func placeClasses(_ key: ArraySlice<UInt8>, caps: Bool) -> [PhraseClass] {
    var found: [PhraseClass] = []
    if let fields = morePlaces.fields(key).map(Fields.init), caps || !fields.flag("A") {
      if let phrase = Self.regions[String(decoding: fields[0], as: UTF8.self)] { found.append(phrase) }
      if fields.flag("x") { found.append(.doubtful) }
      if fields.flag("O") { found.append(.placeActsAsBody) }
    }
    if let fields = places.fields(key).map(Fields.init) {
      if found.isEmpty {
        let big = (fields.number(1) ?? 0) >= 6 || fields[0].elementsEqual("capital".utf8)
        let phrase = Self.regions[String(decoding: fields[0], as: UTF8.self)] ?? .smallCity
        found.append(phrase == .bigCity && !big ? .smallCity : phrase)
      }
      if fields[3].contains(119) { found.append(.alsoWord) }
      if fields[3].contains(103) { found.append(.alsoGiven) }
      if fields[3].contains(115) { found.append(.alsoSurname) }
    }
    return found
  }
}
