import SaysoText
import Testing

@testable import SaysoExtraction

/// Shared: making the finder reads all lists once.
private let finder = NameFinder()

private func names(_ text: String) -> [String] {
  let tokenized = Tokenizer().tokenize(Document(text))
  return finder.names(in: tokenized).map { "\(tokenized.string($0.tokens)) \($0.kind)" }
}

@Suite struct NameFinderTests {
  @Test(arguments: [
    "Foreign Minister Ilse Varga flew to Lisbon on Monday.",
    "Mrs. Ilse Varga, 45, flew to Lisbon on Monday.",
    "Gen. Ilse Varga said on Monday that she would fly to Lisbon.",
  ])
  func `titles stand outside a person's name`(_ text: String) {
    #expect(names(text) == ["Ilse Varga person", "Lisbon place"])
  }

  @Test func `a surname follows the full name, wherever it stands`() {
    let found = names(
      "Ilse Varga denied it. The mayor met reporters.\n\nVarga said the tunnel was safe, and aides to Varga agreed.")
    #expect(found == ["Ilse Varga person", "Varga person", "Varga person"])
  }

  @Test func `an acronym in brackets is the body before it`() {
    let found = names("The Tunnel Inspection Authority (TIA) closed the road. The TIA gave no reason.")
    #expect(found == ["Tunnel Inspection Authority organization", "TIA organization", "TIA organization"])
  }

  @Test func `and joins two places but one body`() {
    #expect(names("They marched in Pilsen and Little Village.") == ["Pilsen place", "Little Village place"])
    #expect(
      names("Agents of Customs and Border Protection searched the barn.")
        == ["Customs and Border Protection organization"])
  }

  @Test func `city and state are two places`() {
    #expect(names("He was arrested in Dayton, Ohio, on Friday.") == ["Dayton place", "Ohio place"])
  }

  @Test func `the state after a party's letter is a place`() {
    #expect(names("\"It is over,\" said Rep. Anna Kovacs (D-Calif.).") == ["Anna Kovacs person", "Calif. place"])
  }

  @Test(arguments: [
    ("Ana German, the owner of the mill, left.", ["Ana German person"]),
    ("Senate Majority Leader Ana Varga left.", ["Senate organization", "Ana Varga person"]),
    ("Methodist Tom Hale left.", ["Tom Hale person"]),
    (
      "Hale Research (D) and Varga Research (R) asked voters.",
      ["Hale Research organization", "Varga Research organization"]
    ),
    ("Newly Opened Ledger Calls Bridge Repairs Quite Inadequate.\n\nIt was found in Kenya.", ["Kenya place"]),
  ])
  func `words that only look like part of a name stay outside it`(_ text: String, _ expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(arguments: [
    (
      "John \"Jack\" Hale, a plumber, sued the Tolls Board.", ["John \"Jack\" Hale person", "Tolls Board organization"]
    ),
    ("A spokeswoman for Kestrel, Inc., based in Waco, denied it.", ["Kestrel, Inc. organization", "Waco place"]),
    (
      "Sean O'Brien met Bashar al-Assad and Jean-Claude Juncker in Paris.",
      ["Sean O'Brien person", "Bashar al-Assad person", "Jean-Claude Juncker person", "Paris place"]
    ),
    (
      "J.K. Varga Jr. and Robert de la Cruz III joined Ursula van der Berg.",
      ["J.K. Varga Jr. person", "Robert de la Cruz III person", "Ursula van der Berg person"]
    ),
    ("Kang Young-hoon met Kim Jong-un in Paris.", ["Kang Young-hoon person", "Kim Jong-un person", "Paris place"]),
    (
      "Moody's and Standard & Poor's cut the rating of McDonald's.",
      ["Moody's organization", "Standard & Poor's organization", "McDonald's organization"]
    ),
    (
      "He lives at 131 West 23rd Street in New York City.", ["131 West 23rd Street place", "New York City place"]
    ),
    ("Mount Belisk, the highest peak, is near Lake Oru.", ["Mount Belisk place", "Lake Oru place"]),
  ])
  func `marks, numbers and small words inside a name belong to it`(_ text: String, _ expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(arguments: [
    ("The Indonesian military said the boat sank.", ["Indonesian military organization"]),
    ("The Democratic caucus met.", ["Democratic caucus organization"]),
    ("She stood for the Green party.", ["Green party organization"]),
    ("Reuters said Ukraine's parliament voted.", ["Reuters organization", "Ukraine's parliament organization"]),
  ])
  func `a body may end in a small word`(_ text: String, _ expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test(arguments: [
    ("The Tolls Board closed the bridge on Monday.", ["Tolls Board organization"]),
    ("Agents of Customs and Border Protection left.", ["Customs and Border Protection organization"]),
    ("Harbor Ministry spokeswoman Ann Pell declined to comment.", ["Harbor Ministry organization", "Ann Pell person"]),
    ("In Minneapolis, Mayor Jacob Frey spoke.", ["Minneapolis place", "Jacob Frey person"]),
  ])
  func `the capital of a sentence's first word is not the name's`(_ text: String, _ expected: [String]) {
    #expect(names(text) == expected)
  }

  @Test func `a body takes its country along, and a title does not join two names`() {
    #expect(names("The Supreme Court of Kenya overturned it.") == ["Supreme Court of Kenya organization"])
    #expect(
      names("Acting Secretary Ruth Okafor met Prime Minister Theresa May in London.")
        == ["Ruth Okafor person", "Theresa May person", "London place"])
    #expect(
      names("Rep. Lois Frankel (D-Fla.) and Lt. Col. Ravi Shah spoke.")
        == ["Lois Frankel person", "Fla. place", "Ravi Shah person"])
  }

  @Test func `storms and feasts are no names`() {
    #expect(names("Hurricane Rita hit Texas before Eid al-Adha.") == ["Texas place"])
  }

  @Test func `article and possessive stand outside`() {
    #expect(names("He praised the European Commission's report.") == ["European Commission organization"])
    #expect(names("Norway's economy grew.") == ["Norway place"])
  }

  @Test(arguments: ["The Mexican and Iraqi delegates spoke on Tuesday in Spanish.", "He won the World Cup in May."])
  func `demonyms, days, languages and events are no names`(_ text: String) {
    #expect(names(text) == [])
  }

  @Test func `the agency of a dateline counts`() {
    #expect(names("NAIROBI, Kenya (AP) - The talks failed.") == ["NAIROBI place", "Kenya place", "AP organization"])
  }

  @Test func `a campaign or administration named after a person is a body`() {
    let found = names(
      "Senator Ann Kessler spoke. The Kessler campaign denied it, and so did a Clinton administration official.")
    #expect(found == ["Ann Kessler person", "Kessler campaign organization", "Clinton administration organization"])
  }

  @Test func `a listed body of several tokens is found as it stands`() {
    #expect(names("Police arrested an MS-13 member on Friday.") == ["MS-13 organization"])
  }

  @Test func `capitals that the text repeats name a body, though each is an ordinary word`() {
    let found = names("He accused the Iron Lanterns of arson. Neighbours say the Iron Lanterns had threatened them.")
    #expect(found == ["Iron Lanterns organization", "Iron Lanterns organization"])
  }

  @Test func `a place before based is found`() {
    #expect(names("The Houston-based company sued.") == ["Houston place"])
  }

  @Test func `the White House, the Kremlin and the Pentagon are bodies`() {
    let found = names("The White House and the Kremlin agreed, said the Pentagon.")
    #expect(found == ["White House organization", "Kremlin organization", "Pentagon organization"])
  }

  @Test(arguments: [
    "", " ", ".", "-", "(", "'", "THE", "A-", "1", "de la", "Mr.", "\u{FEFF}", "of of of of", "X\nY\nZ",
  ])
  func `odd text is no trouble`(_ text: String) {
    _ = names(text)
  }

  @Test(arguments: UInt64(0)..<40)
  func `names are in order, apart, and inside one sentence`(seed: UInt64) {
    let text = Tokenizer().tokenize(Document(scramble(seed)))
    var end = 0
    for name in finder.names(in: text) {
      #expect(name.tokens.start >= end && !name.tokens.isEmpty)
      #expect(text.sentences.contains { $0.tokens.contains(name.tokens) })
      #expect(name.rule.hasPrefix("name/\(name.kind)"))
      end = name.tokens.end
    }
  }

  /// Words of every sort, drawn by a seed.
  private func scramble(_ seed: UInt64) -> String {
    let words = [
      "Ilse", "Varga", "the", "Ministry", "of", "Health", "and", "Corp.", "U.S.", "in", "Lisbon", ",", ".", "said",
      "'s",
      "-", "based", "(", ")", "\"", "al", "Al-", "de", "President", "MS-13", "7", "X", "Mr.", "\n\n", "IAEA", "Jr.",
      "St.",
    ]
    var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
    return (0..<80).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return words[Int((state >> 33) % UInt64(words.count))]
    }.joined(separator: " ")
  }
}
