import SaysoGraph
import Testing

@Suite struct IdentityTests {
  @Test(arguments: [
    ("Kristi Noem", "kristi-noem"), ("  KRISTI\u{A0} noem ", "kristi-noem"),
    ("J.D. Vance", "jd-vance"), ("JD Vance", "jd-vance"), ("J. D. Vance", "j-d-vance"),
    ("U.S.", "us"), ("D.H.S", "dhs"), ("Acme Corp.", "acme-corp"), ("St. Louis", "st-louis"),
    ("O'Brien", "o-brien"), ("O’Brien", "o-brien"), ("AT&T", "at-t"), ("MS-13", "ms-13"),
    ("José Núñez", "josé-núñez"), ("Jose\u{301} Nu\u{301}n\u{303}ez", "josé-núñez"),
    ("STRASSE", "strasse"), ("Straße", "strasse"), ("İstanbul", "istanbul"),
    ("ΟΔΥΣΣΕΎΣ", "οδυσσεύσ"), ("Ｗ３Ｃ", "w3c"), ("ﬁnance", "finance"), ("東京 電力", "東京-電力"),
    ("दिल्ली", "दिल्ली"), ("co\u{AD}operative", "cooperative"), ("!!!", "u+21-u+21-u+21"), ("", ""),
  ])
  func `a name is reduced to what makes it the same name`(written: String, canonical: String) {
    #expect(CanonicalName(written).text == canonical)
    #expect(
      CanonicalName(canonical).text.utf8.elementsEqual(canonical.utf8) || canonical.contains("+"))
  }

  @Test func `composed and decomposed spellings give the same bytes`() {
    let composed = CanonicalName("Łódź Güçlü Ǻngström Ψυχή Ёлкин ệ")
    let decomposed = CanonicalName(
      "Ło\u{301}dz\u{301} Gu\u{308}c\u{327}lu\u{308} A\u{30A}\u{301}ngstro\u{308}m Ψυχη\u{301} "
        + "Е\u{308}лкин e\u{323}\u{302}")
    #expect(composed.text.utf8.elementsEqual(decomposed.text.utf8))
  }

  @Test func `ids say whether they belong to one document`() {
    #expect(NodeID(.person, named: "Kristi Noem") == "person:kristi-noem")
    #expect(NodeID(.group, describedIn: "story", at: 120) == "group:story@120")
    #expect(NodeID(.group, describedIn: "story", at: 120).isDescribed)
    #expect(!NodeID(.organization, named: "info@acme.example").isDescribed)
  }

  private func key(
    _ source: NodeID = "person:ann", _ type: StatementType = .accuse,
    _ target: NodeID = "person:bo", lemma: String = "accuse", speakers: [Speaker] = [],
    polarity: Polarity = .affirmed, modality: Modality = .asserted
  ) -> StatementKey {
    StatementKey(
      source: source, type: type, target: target, lemma: lemma, speakers: speakers,
      polarity: polarity, modality: modality)
  }

  @Test func `whatever makes another statement makes another key`() {
    let keys = [
      key(), key("person:bo", .accuse, "person:ann"),
      key(.init("person:an"), .accuse, "nperson:bo"),
      key("person:ann", .reject), key(lemma: "blame"), key(polarity: .negated),
      key(modality: .alleged), key(speakers: [Speaker()]), key(speakers: [Speaker(text: "police")]),
      key(speakers: [Speaker(source: "person:cy", text: "Cy")]),
      key(speakers: [Speaker(text: "police"), Speaker(source: "person:cy")]),
      key(speakers: [Speaker(source: "person:cy"), Speaker(text: "police")]),
    ]
    #expect(Set(keys).count == keys.count)
  }

  @Test func `the words round a speaker make no other statement`() {
    let said = key(speakers: [Speaker(source: "person:cy", text: "Cy", cue: "said", form: .direct)])
    let told = key(speakers: [Speaker(source: "person:cy", text: "Mr Cy", cue: "according to")])
    #expect(said == told)
    let described = Speaker(source: "group:one@7", text: "The police", cue: "said")
    #expect(key(speakers: [described]) == key(speakers: [Speaker(text: "the police")]))
  }

  @Test(arguments: StatementType.allCases)
  func `the order of the ends counts unless the type is symmetric`(type: StatementType) {
    let isOne = key("person:ann", type, "person:bo") == key("person:bo", type, "person:ann")
    #expect(isOne == type.isSymmetric)
  }

  @Test func `a key's last digits tell the lemma and nothing else`() {
    let other = key("person:x", .tell, "person:y", lemma: "Accuse", polarity: .negated)
    #expect(key().lemmaTag == other.lemmaTag)
    #expect(key().lemmaTag != key(lemma: "blame").lemmaTag)
    #expect(StatementKey("s-1").lemmaTag == nil)
  }

  @Test func `keys never change from one version to the next`() {
    #expect(key().text == "s-5107f4f1f0361573e1fab048646e")
    #expect(
      AttributionID(
        document: "one", source: [CodePointRange(0, 3)], cue: [CodePointRange(4, 8)],
        content: [CodePointRange(9, 20)]
      ).text == "a-cd574d6236d26f6f82ee")
  }
}
