import SaysoText

/// What the built-in lists say of words and phrases in lower case.
final class Gazetteers: Sendable {
  private enum List: Int, CaseIterable {
    case places, placesMore, organizations, people, givenNames, surnames, titles, nameWords, nonNames
    case demonyms, ordinaryWords, nameCues

    var path: String { "gazetteers/" + hyphenated("\(self)") + ".tsv" }
  }

  private let index: GazetteerIndex
  private let words: ClassNames

  init() {
    index = GazetteerIndex(List.allCases.map { EmbeddedFile.bytes($0.path) })
    words = ClassNames()
  }

  /// The classes of a word beside names, in lower case.
  func cueClasses(_ folded: ArraySlice<UInt8>) -> ClassSet {
    var set = ClassSet()
    index.find(folded) { list, fields in
      if list == List.nameCues.rawValue { words.insert(fields.list(0), into: &set) }
      if list == List.people.rawValue, fields.list(0).contains(where: { $0.elementsEqual("particle".utf8) }) {
        set.insert(.particle)
      }
    }
    return set
  }

  /// Whether a word in lower case is English outside names.
  func isOrdinary(_ folded: ArraySlice<UInt8>) -> Bool {
    var found = false
    index.find(folded) { list, _ in
      if list == List.ordinaryWords.rawValue || list == List.nameCues.rawValue { found = true }
    }
    return found
  }

  /// The classes of a capitalised word; `caps` = it is written in capitals only.
  func wordClasses(_ folded: ArraySlice<UInt8>, caps: Bool) -> ClassSet {
    var set = ClassSet()
    var place: Fields?
    index.find(folded) { list, fields in
      switch List(rawValue: list) {
      case .nameCues, .people: words.insert(fields.list(0), doubtful: fields.flag("x"), into: &set)
      case .nameWords, .organizations, .nonNames:
        if caps || !fields.flag("A") { words.insert(fields.list(0), into: &set) }
        if list == List.organizations.rawValue, caps || !fields.flag("A") {
          set.insert(fields.flag("A") ? .acronym : .organization)
        }
      case .titles: if !caps || folded.count > 2 { words.insertTitle(fields[0], into: &set) }
      case .demonyms: set.insert(.demonym)
      case .ordinaryWords: set.insert(.ordinary)
      case .givenNames: set.insert((fields.digit(1) ?? 0) >= 3 ? .given : .givenRare)
      case .surnames: set.insert((fields.digit(0) ?? 0) >= 3 ? .surname : .surnameRare)
      case .placesMore: if caps || !fields.flag("A") { place = fields }
      case .places: if place == nil { place = fields }
      case nil: break
      }
    }
    if let place { set.insert(Self.placeWord(place, folded)) }
    addAffixes(folded, &set)
    return set
  }

  private static func placeWord(_ fields: Fields, _ key: ArraySlice<UInt8>) -> WordClass {
    switch PhraseClass.place(fields) {
    case .country: .country
    case .state: key.last == 46 || key.count == 2 ? .placeAbbreviation : .state
    case .bigCity: .bigCity
    case .smallCity: .smallCity
    default: .otherPlace
    }
  }

  /// Beginnings and endings of surnames.
  private func addAffixes(_ key: ArraySlice<UInt8>, _ set: inout ClassSet) {
    let ordinary = set.contains(.ordinary)
    if !ordinary, key.count > 4 {
      for length in 2...min(6, key.count - 2) where isAffix(key.suffix(length), "ending") {
        set.insert(.surnameEnding)
        break
      }
    }
    guard key.count > 5, !ordinary || key[key.startIndex + 1] == 39 else { return }
    for length in 2...3 where isAffix(key.prefix(length), "prefix") { set.insert(.surnamePrefix) }
  }

  private func isAffix(_ key: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    var found = false
    index.find(key) { list, fields in
      guard list == List.people.rawValue else { return }
      if fields.list(0).contains(where: { $0.elementsEqual(String(describing: name).utf8) }) { found = true }
    }
    return found
  }

  /// Whether some key may begin so and go on with this byte.
  func mayGoOn(_ beginning: KeyHash, _ next: UInt8) -> Bool { index.mayGoOn(beginning, next) }

  /// What the lists say of a phrase in lower case; `caps` = it is one word written in capitals only.
  func phraseClasses(_ key: ArraySlice<UInt8>, caps: Bool, word: Bool) -> ClassSet {
    var set = ClassSet()
    var placed = false
    var body = false
    var also = ClassSet()
    index.find(key) { list, fields in
      let written = caps || !fields.flag("A")
      switch List(rawValue: list) {
      case .placesMore where written:
        set.insert(PhraseClass.place(fields).rawValue)
        if fields.flag("x") { set.insert(PhraseClass.doubtful.rawValue) }
        if fields.flag("O") { set.insert(PhraseClass.placeActsAsBody.rawValue) }
        placed = true
      case .places:
        if !placed { set.insert(PhraseClass.place(fields).rawValue) }
        placed = true
        for (letter, phrase) in PhraseClass.placeFlags where fields[3].contains(letter) { set.insert(phrase.rawValue) }
      case .organizations where written:
        body = true
        words.insertPhrase(fields.list(0), into: &set)
        if fields.flag("A") { set.insert(PhraseClass.acronym.rawValue) }
        if fields.flag("x") { set.insert(PhraseClass.doubtful.rawValue) }
      case .people:
        guard fields.list(0).contains(where: { $0.elementsEqual("mononym".utf8) }) else { break }
        set.insert(PhraseClass.person.rawValue)
        if !fields[1].isEmpty { set.insert(PhraseClass.doubtful.rawValue) }
      case .titles: if !fields[0].elementsEqual("modifier".utf8) { set.insert(PhraseClass.title.rawValue) }
      case .demonyms: set.insert(PhraseClass.demonym.rawValue)
      case .nonNames where written: words.insertPhrase(fields.list(0), into: &set)
      case .ordinaryWords: also.insert(PhraseClass.alsoWord.rawValue)
      case .surnames: also.insert(PhraseClass.alsoSurname.rawValue)
      default: break
      }
    }
    if body, word {
      set.formUnion(also)
      if placed { set.insert(PhraseClass.alsoPlace.rawValue) }
    }
    return set
  }
}
