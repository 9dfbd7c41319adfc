import SaysoGraph
import SaysoText

/// What the gazetteers say about names and the nouns that describe them.
///
/// A class, since every reader of names holds it and a copy of its lists would count many references.
final class EntityLexicon: Sendable {
  let words: EntityWords
  let heads: DescriptionHeads
  private let aliases: KeyedLines
  private let givenNames: KeyedLines
  private let titles: KeyedLines
  private let organizations: KeyedLines
  private let nameWords: KeyedLines
  private let demonyms: KeyedLines
  private let places: KeyedLines
  private let classTraits: [(class: [UInt8], trait: FormID)]

  private let regions: RegionNames

  init(_ vocabulary: inout Vocabulary, regions: RegionNames) {
    self.regions = regions
    words = EntityWords(&vocabulary)
    heads = DescriptionHeads(&vocabulary)
    func lines(_ name: String) -> KeyedLines { KeyedLines(EmbeddedFile.bytes("gazetteers/\(name).tsv")) }
    aliases = lines("aliases")
    givenNames = lines("given-names")
    titles = lines("titles")
    organizations = lines("organizations")
    nameWords = lines("name-words")
    demonyms = lines("demonyms")
    places = lines("places-more")
    classTraits = [
      ("us-gov", "government"), ("gov", "government"), ("company", "business"), ("armed", "armed"),
      ("media", "media"), ("international", "international"),
      ("academy", "institution"), ("sport", "sport"),
    ].map { (Array($0.0.utf8), vocabulary.intern($0.1)) }
  }

  /// The canonical writing of a name, if the alias table knows another.
  func canonical(_ key: ArraySlice<UInt8>, of kind: EntityKind) -> ArraySlice<UInt8>? {
    guard let fields = aliases.fields(key).map(Fields.init) else { return nil }
    let isOfPerson = ["given", "either"].contains { $0.utf8.elementsEqual(fields[1]) }
    return isOfPerson ? nil : fields[0]
  }

  /// "william" of "bill".
  func canonicalGiven(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let fields = aliases.fields(key).map(Fields.init), fields[1].elementsEqual("given".utf8)
    else { return key }
    return fields[0]
  }

  /// The acronym of a well-known body's name, or the name of its acronym, in lower case.
  func counterpart(_ key: ArraySlice<UInt8>) -> [UInt8]? {
    guard let fields = organizations.fields(key).map(Fields.init), !fields[2].isEmpty else { return nil }
    return caseFolded(fields[2])
  }

  func gender(ofGiven key: ArraySlice<UInt8>) -> Gender {
    if aliases.fields(key).map(Fields.init)?[1].elementsEqual("either".utf8) == true { return .unknown }
    let gender = listedGender(key)
    let full = canonicalGiven(key)
    if full.elementsEqual(key) { return gender }
    // "Bernie", "Chris": a short form of several names.
    let other = listedGender(full)
    return gender == other || gender == .unknown ? other : other == .unknown ? gender : .unknown
  }

  private func listedGender(_ key: ArraySlice<UInt8>) -> Gender {
    guard let fields = givenNames.fields(key).map(Fields.init) else { return .unknown }
    return fields[0].first == 109 ? .male : fields[0].first == 102 ? .female : .unknown
  }

  /// Of one word, or two with a space between; dots kept or not.
  func isTitle(_ key: ArraySlice<UInt8>) -> Bool { titles.fields(key) != nil }
  /// "Russian", but not "southern" or "Republican".
  func isDemonym(_ key: ArraySlice<UInt8>) -> Bool {
    guard let fields = demonyms.fields(key).map(Fields.init) else { return false }
    return fields[0].first != 42
  }
  func isCountry(_ key: ArraySlice<UInt8>) -> Bool {
    places.fields(key).map(Fields.init)?[0].elementsEqual("country".utf8) ?? false
  }

  /// A word for a type of body that describes no one of them: "media", "government".
  func isTypeOnly(_ form: FormID) -> Bool { heads.head(form) == nil && words.types.contains(form) }

  /// What a listed place can be called: "country", "city".
  func traits(ofPlace key: ArraySlice<UInt8>) -> [FormID] {
    switch placeClass(key) {
    case .country: [words.country]
    case .state: [words.state]
    case .city: [words.city]
    case .island: [words.island]
    case .none, .continent, .other: []
    }
  }

  /// "country", "state", "city" of a listed place.
  func placeClass(_ key: ArraySlice<UInt8>) -> PlaceClass { regions.placeClass(of: key) }

  /// A word that tells the type of a body: "department", "university", "group".
  func isBodyHead(_ key: ArraySlice<UInt8>) -> Bool { hasClass(key, prefix: "head-") || isSuffix(key) }
  /// "corp", "inc.", "ltd".
  func isSuffix(_ key: ArraySlice<UInt8>) -> Bool { hasClass(key, prefix: "suffix") }

  private func hasClass(_ key: ArraySlice<UInt8>, prefix: String) -> Bool {
    guard let fields = nameWords.fields(key).map(Fields.init) else { return false }
    return fields.list(0).contains { $0.starts(with: prefix.utf8) }
  }

  func isListedBody(_ key: ArraySlice<UInt8>) -> Bool { organizations.fields(key) != nil }

  /// What a well-known body is: "government", "business", "media".
  func trait(ofBody key: ArraySlice<UInt8>) -> FormID? {
    guard let fields = organizations.fields(key).map(Fields.init) else { return nil }
    return classTraits.first { fields[0].elementsEqual($0.class) }?.trait
  }
}
