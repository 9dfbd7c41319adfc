import SaysoExtraction
import SaysoGraph
import SaysoText
import Testing

private let extractor = Extractor()

@Suite struct CanonicalKeyTests {
  @Test(arguments: [
    // Titles.
    (EntityKind.person, "Dr. Ana Holt", "person:ana-holt"), (.person, "Ana Holt", "person:ana-holt"),
    (.person, "Vice President Ana Holt", "person:ana-holt"), (.person, "Mr. Holt", "person:holt"),
    (.person, "former Gov. Ana Holt", "person:ana-holt"), (.person, "Sen. Holt", "person:holt"),
    (.person, "ANA HOLT", "person:ana-holt"), (.person, "Ana Holt's", "person:ana-holt"),
    (.person, "Ana Holt’s", "person:ana-holt"), (.person, "J. D. Holt", "person:jd-holt"),
    (.person, "J.D. Holt", "person:jd-holt"), (.person, "JD Holt", "person:jd-holt"),
    (.person, "Ana Holt Jr.", "person:ana-holt-jr"),
    // Titles that are names, or all that is there.
    (.person, "Dean Holt", "person:dean-holt"), (.person, "Sir Keir", "person:sir-keir"),
    (.person, "King Charles", "person:king-charles"), (.person, "President", "person:president"),
    // Bodies.
    (.organization, "the Harbor Agency", "organization:harbor-agency"),
    (.organization, "The Harbor Agency", "organization:harbor-agency"),
    (.organization, "Harbor Agency's", "organization:harbor-agency"),
    (.organization, "Acme Corp.", "organization:acme"), (.organization, "Acme Corporation", "organization:acme"),
    (.organization, "Tarn Shipping Co. Ltd.", "organization:tarn-shipping-company"),
    (.organization, "Tarn & Orrick", "organization:tarn-and-orrick"),
    (.organization, "Tarn and Orrick", "organization:tarn-and-orrick"),
    (.organization, "Department of Justice", "organization:justice-department"),
    (.organization, "Justice Department", "organization:justice-department"),
    (.organization, "Department of the Interior", "organization:interior-department"),
    (.organization, "U.S. Department of Justice", "organization:united-states-justice-department"),
    (.organization, "US Justice Department", "organization:united-states-justice-department"),
    (.organization, "Ministry of Defence", "organization:defense-ministry"),
    (.organization, "UN Security Council", "organization:united-nations-security-council"),
    (.organization, "FBI", "organization:federal-bureau-of-investigation"),
    (.organization, "Federal Bureau of Investigation", "organization:federal-bureau-of-investigation"),
    (.organization, "Reuters News", "organization:reuters"), (.organization, "Reuters'", "organization:reuters"),
    // An acronym that no list knows is its own name.
    (.organization, "HA", "organization:ha"), (.organization, "USA Today", "organization:usa-today"),
    // Places.
    (.place, "U.S.", "place:united-states"), (.place, "US", "place:united-states"),
    (.place, "U. S.", "place:united-states"),
    (.place, "the United States", "place:united-states"), (.place, "Britain", "place:united-kingdom"),
    (.place, "Calif.", "place:california"), (.place, "St. Ostrey", "place:saint-ostrey"),
    (.place, "The Hague", "place:hague"), (.organization, "Britain", "organization:united-kingdom"),
  ])
  func `what says nothing about who is meant is no part of a key`(kind: EntityKind, name: String, key: String) {
    #expect(extractor.key(kind, named: name).text == key)
  }

  @Test(arguments: ["...", "!", "", "'s", "Corp.", "The", "Mr.", "&", "U.", "é"])
  func `odd names have keys too`(name: String) {
    for kind in EntityKind.allCases { #expect(extractor.key(kind, named: name).text.hasPrefix(kind.rawValue + ":")) }
  }

  /// Names that no article gives another fuller form of.
  private static let names: [(EntityKind, String)] = [
    (.person, "Dana Orrick"), (.person, "Pell Marwick"), (.organization, "Harbor Agency"), (.organization, "FBI"),
    (.place, "Kenya"), (.organization, "Orlin Foundation"), (.place, "Britain"),
  ]
  private static let frames = [
    "A spokesman for %1 said on Monday that %2 had accused %3.", "%1 criticized %2 in %3.",
    "It was %1, not %2, who met %3, officials said.", "Nobody at %3 would speak about %1 or %2.",
  ]

  @Test(arguments: UInt64(0)..<40)
  func `a name's key is a function of its own words and kind, whatever the article`(seed: UInt64) {
    var state = seed &+ 1
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var text = ""
    for _ in 0..<4 {
      var sentence = Self.frames[random(Self.frames.count)]
      for slot in ["%1", "%2", "%3"] {
        sentence = sentence.replacing(slot, with: Self.names[random(Self.names.count)].1)
      }
      text += sentence + "\n\n"
    }
    let graph = extractor.extract(Document(id: "story\(seed)", text))
    for node in graph.nodes where node.named {
      #expect(node.id == extractor.key(node.kind, named: node.name))
      // Each form by itself has a key; the entity has that of its fullest.
      #expect(([node.name] + node.aliases).contains { extractor.key(node.kind, named: $0) == node.id })
    }
  }
}
