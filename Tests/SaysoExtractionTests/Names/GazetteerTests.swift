import SaysoText
import Testing

@testable import SaysoExtraction

@Suite struct GazetteerTests {
  private static let lists = Gazetteers()

  @Test func `every line of evidence names evidence that exists, once, and weighs it three times`() {
    let names = EvidenceNames()
    var seen: Set<UInt16> = []
    for line in EmbeddedFile.bytes("rules/names.evidence").split(separator: 10) where line.first != 35 {
      let fields = line.split(separator: 9)
      let evidence = names.evidence(fields[0])
      #expect(evidence != nil, "\(String(decoding: line, as: UTF8.self))")
      #expect(fields.count >= 4)
      if let evidence { #expect(seen.insert(evidence.raw).inserted, "\(evidence.name) stands twice") }
    }
    #expect(seen.count > 100)
  }

  @Test func `every evidence can be read back from its name`() {
    let names = EvidenceNames()
    for place in EvidencePlace.allCases {
      for bit in place.domain.classNames.indices {
        let evidence = NameEvidence(place, UInt8(bit))
        #expect(names.evidence(Array(evidence.name.utf8)[...]) == evidence)
      }
    }
  }

  @Test(arguments: [
    ("kenya", PhraseClass.country), ("dayton", .smallCity), ("world health organization", .international),
    ("prime minister", .title), ("hezbollah", .armed), ("danube", .water), ("thanksgiving", .holiday),
  ])
  func `lists know phrases in lower case`(_ phrase: String, _ expected: PhraseClass) {
    let set = Self.lists.phraseClasses(Array(phrase.utf8)[...], caps: false, word: !phrase.contains(" "))
    #expect(set.contains(expected.rawValue))
  }

  @Test func `an acronym counts in capitals only`() {
    let who = Array("who".utf8)[...]
    #expect(Self.lists.wordClasses(who, caps: true).contains(.acronym))
    #expect(!Self.lists.wordClasses(who, caps: false).contains(.acronym))
  }

  @Test(arguments: [
    ("ilse", WordClass.givenRare), ("smith", .surname), ("inc.", .companySuffix), ("ministry", .governmentHead),
    ("iraqi", .demonym), ("monday", .calendar), ("lt.", .title), ("mr.", .courtesy), ("varanenko", .surnameEnding),
  ])
  func `words have the classes of their lists`(_ word: String, _ expected: WordClass) {
    #expect(Self.lists.wordClasses(Array(word.utf8)[...], caps: false).contains(expected))
  }
}
