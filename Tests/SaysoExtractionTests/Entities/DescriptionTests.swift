import SaysoText
import Testing

@testable import SaysoExtraction

/// Descriptions of places, governments and persons; "we", "who" and turns.
@Suite struct DescriptionTests {
  @Test(arguments: [
    ("Thailand", "the country"), ("Ohio", "the state"), ("Oslo", "the city"), ("Thailand", "the nation"),
  ])
  func `a place comes back as what it is`(_ place: String, _ words: String) {
    let found = Resolved("Crews left \(place) in May. Rain hit \(words) hard.", places: [place])
    #expect(found.whom(words) == place)
  }

  @Test func `of two countries neither is the country, and in a quotation none`() {
    let two = Resolved(
      "Crews left Thailand for Norway. Rain hit the country hard.", places: ["Thailand", "Norway"])
    #expect(two.whom("the country") == nil)
    let quoted = Resolved(
      "Crews left Thailand. \"Rain fell over the country,\" Dora Vance said.", persons: ["Dora Vance"],
      places: ["Thailand"])
    #expect(quoted.whom("the country") == nil)
  }

  @Test func `the government is that of the place whose government was spoken of`() {
    let found = Resolved(
      "The Norway government paid. Later the government agreed.", places: ["Norway"])
    #expect(found.whom("the government") == "Norway")
    let none = Resolved(
      "The Federal Ferry Bureau paid in Norway. Later the government agreed.", bodies: ["Federal Ferry Bureau"],
      places: ["Norway"])
    #expect(none.whom("the government") == nil)
  }

  @Test(arguments: ["the embattled governor", "the popular governor"])
  func `an adjective that adorns is no hindrance`(_ words: String) {
    let found = Resolved("Gov. Dora Vance spoke. Critics blamed \(words) on Monday.", persons: ["Dora Vance"])
    #expect(found.whom(words) == "Dora Vance")
  }

  @Test(arguments: ["the first governor", "the former governor", "the other governor", "the two governors"])
  func `an adjective that tells apart is one`(_ words: String) {
    let found = Resolved("Gov. Dora Vance spoke. Critics blamed \(words) on Monday.", persons: ["Dora Vance"])
    #expect(found.whom(words) == nil)
  }

  @Test func `the place that a description adds fits the one person of that office`() {
    let found = Resolved(
      "Sen. Dora Vance met Milo Okoro. The Ohio senator spoke.", persons: ["Dora Vance", "Milo Okoro"],
      places: ["Ohio"])
    #expect(found.whom("The Ohio senator") == "Dora Vance")
    let two = Resolved(
      "Sen. Dora Vance met Sen. Milo Okoro. The Ohio senator spoke.", persons: ["Dora Vance", "Milo Okoro"],
      places: ["Ohio"])
    #expect(two.whom("The Ohio senator") == nil)
  }

  @Test func `the company is the one body of which nothing else is known`() {
    let one = Resolved("Belisko must stop. Later the company paid.", bodies: ["Belisko"])
    #expect(one.whom("the company") == "Belisko")
    let known = Resolved("The Tolls Board must stop. Later the company paid.", bodies: ["Tolls Board"])
    #expect(known.whom("the company") == nil)
    let two = Resolved("Belisko met Varrox. Later the company paid.", bodies: ["Belisko", "Varrox"])
    #expect(two.whom("the company") == nil)
    let named = Resolved("Varrox met Belisko Corp. Later the company paid.", bodies: ["Belisko Corp.", "Varrox"])
    #expect(named.whom("the company") == "Belisko Corp.")
  }

  @Test func `a described rival keeps a description alone`() {
    let found = Resolved(
      "Sen. Dora Vance spoke. A senator sang. Later the senator left town.", persons: ["Dora Vance"])
    #expect(found.whom("the senator") == nil)
    #expect(found.table.doubts.count == 1)
  }

  @Test func `a pronoun in a phrase that opens the sentence looks forward`() {
    let found = Resolved("Discussing his plan, Milo Okoro said no.", persons: ["Milo Okoro"])
    #expect(found.whom("his") == "Milo Okoro")
    #expect(found.rule("his") == "entity/pronoun-forward")
  }

  @Test func `who and whose are the name right before`() {
    let found = Resolved(
      "Dora Vance, who sang, met the Tolls Board, whose ferries sank.", persons: ["Dora Vance"],
      bodies: ["Tolls Board"])
    #expect(found.whom("who") == "Dora Vance")
    #expect(found.whom("whose") == "Tolls Board")
    let aide = Resolved("An aide to Dora Vance, who sang, left.", persons: ["Dora Vance"])
    #expect(aide.whom("who") == nil)
  }

  @Test func `a body's "we" is the body, its spokesman's too`() {
    var body = Resolved("\"We paid our debts,\" the Tolls Board said.", bodies: ["Tolls Board"])
    _ = body.speak(source: "the Tolls Board")
    #expect(body.whom("We") == "Tolls Board")
    #expect(body.rule("our") == "entity/we-the-body")
    var spokesman = Resolved(
      "\"We paid,\" said Milo Okoro, a spokesman for the Tolls Board.", persons: ["Milo Okoro"],
      bodies: ["Tolls Board"])
    _ = spokesman.speak(source: "Milo Okoro")
    #expect(spokesman.whom("We") == "Tolls Board")
  }

  @Test func `"we" of a person without a body is left alone`() {
    var person = Resolved(
      "\"We paid,\" said Milo Okoro, a lawyer for the Tolls Board.", persons: ["Milo Okoro"],
      bodies: ["Tolls Board"])
    _ = person.speak(source: "Milo Okoro")
    #expect(person.whom("We") == nil)
  }

  @Test func `who came into question is kept`() {
    let found = Resolved("Mr. Vance met Mr. Okoro in May, and he smiled.", persons: ["Vance", "Okoro"])
    if found.whom("he") == nil { #expect(found.table.doubts.contains { $0.candidates.count == 2 }) }
  }

  @Test func `a description with a place is the person of that place, before or after that is told`() {
    let found = Resolved(
      "Sen. Dora Vance (D-Ohio) met Sen. Milo Okoro (D-Texas). Critics blamed the Ohio senator.",
      persons: ["Dora Vance", "Milo Okoro"], places: ["Ohio", "Texas"])
    #expect(found.whom("the Ohio senator") == "Dora Vance")
    let later = Resolved(
      "Vance spoke in May. Critics of Okoro blamed the Harbor nominee. The Harbor nominee Dora Vance smiled.",
      persons: ["Vance", "Okoro", "Dora Vance"])
    #expect(later.whom("the Harbor nominee") == nil || later.whom("the Harbor nominee") == "Dora Vance")
  }

  @Test func `the former secretary of state is the one who was that`() {
    let found = Resolved(
      "Former Secretary of State Dora Vance met Milo Okoro. Critics blamed the former secretary of state.",
      persons: ["Dora Vance", "Milo Okoro"])
    #expect(found.whom("the former secretary") == "Dora Vance")
  }

  @Test func `what tells something new is the one person left beside those of the clause`() {
    let found = Resolved(
      "Milo Okoro trailed Dora Vance. Later Dora Vance beat the billionaire businessman.",
      persons: ["Dora Vance", "Milo Okoro"])
    #expect(found.whom("the billionaire businessman") == "Milo Okoro")
    let judge = Resolved(
      "Judge Milo Okoro praised Dora Vance. Dora Vance beat the billionaire businessman.",
      persons: ["Dora Vance", "Milo Okoro"])
    #expect(judge.whom("the billionaire businessman") == nil)
  }

  @Test func `what somebody is or becomes refers to nobody else`() {
    let found = Resolved(
      "Milo Okoro praised Dora Vance. She became the Republican nominee.", persons: ["Dora Vance", "Milo Okoro"])
    #expect(found.whom("the Republican nominee") == nil)
  }
}
