import SaysoText

/// What a listed place is.
enum PlaceClass: Sendable { case none, country, continent, state, city, island, other }

/// Countries, states and provinces: what "City, Region" ends with.
struct RegionNames: Sendable {
  let places: [KeyedLines]

  init() {
    places = ["gazetteers/places-more.tsv", "gazetteers/places.tsv"].map { KeyedLines(EmbeddedFile.bytes($0)) }
  }

  enum Class: Sendable { case none, state, country }

  func `class`(of name: String) -> Class {
    let key = caseFolded(Array(name.utf8)[...])
    // "New York" is a city in one table and a state in the other.
    for table in places {
      switch placeClass(of: key[...], in: table) {
      case .country, .continent: return .country
      case .state: return .state
      default: continue
      }
    }
    return .none
  }

  /// Of a name in lower case.
  func placeClass(of key: ArraySlice<UInt8>) -> PlaceClass {
    for table in places {
      let found = placeClass(of: key, in: table)
      if found != .none { return found }
    }
    return .none
  }

  private func placeClass(of key: ArraySlice<UInt8>, in table: KeyedLines) -> PlaceClass {
    guard let kind = table.fields(key)?.prefix(while: { $0 != 9 }) else { return .none }
    return Self.classes.first { $0.name.utf8.elementsEqual(kind) }?.class ?? .other
  }

  private static let classes: [(name: String, class: PlaceClass)] = [
    ("country", .country), ("continent", .continent), ("state", .state), ("province", .state), ("region", .state),
    ("city", .city), ("capital", .city), ("island", .island), ("county", .other), ("district", .other),
    ("building", .other), ("mountain", .other), ("water", .other), ("astro", .other),
  ]
}
