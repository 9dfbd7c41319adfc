import SaysoText
import Testing

@testable import SaysoExtraction

/// Names that are written in several ways.
@Suite struct WritingTests {
  @Test func `two words in the other order are the same person`() {
    let found = Resolved("Okoro Milo wrote verse. Milo Okoro died.", persons: ["Okoro Milo", "Milo Okoro"])
    #expect(found.areSame("Okoro Milo", "Milo Okoro"))
    #expect(found.rule("Milo Okoro") == "entity/turned-name")
  }

  @Test(arguments: [
    ("Ministry of Defence", "Ministry of Defense"), ("United Harbours", "Untied Harbours"),
    ("Belisk Labour Union", "Belisk Labor Union"),
  ])
  func `a slip of the pen makes no second body`(_ a: String, _ b: String) {
    let found = Resolved("The \(a) paid. The \(b) agreed.", bodies: [a, b])
    #expect(found.areSame(a, b))
  }

  @Test(arguments: [("Belisk Union 11", "Belisk Union 12"), ("Bank of Norsa", "Bank of Dorsa")])
  func `other numbers and other first letters are no slips`(_ a: String, _ b: String) {
    let found = Resolved("The \(a) paid. The \(b) agreed.", bodies: [a, b])
    #expect(!found.areSame(a, b))
  }

  @Test func `a given name is a slip only where the surname goes on alone`() {
    let names = ["Kristin Okoro", "Kristen Okoro"]
    #expect(!Resolved("Kristin Okoro met Kristen Okoro.", persons: names).areSame(names[0], names[1]))
    let one = Resolved(
      "Kristin Okoro spoke. Okoro left. Later Kristen Okoro paid.", persons: names + ["Okoro"])
    #expect(one.areSame(names[0], names[1]))
    #expect(one.areSame(names[0], "Okoro"))
  }

  @Test func `a school's short name is the school, a town is a town`() {
    let school = Resolved(
      "She went to Varrow School. At Varrow she sang.", bodies: ["Varrow School"], places: ["Varrow"])
    #expect(school.areSame("Varrow School", "Varrow"))
    let town = Resolved(
      "She left Oslo University. Oslo lies by the sea.", bodies: ["Oslo University"], places: ["Oslo"])
    #expect(!town.areSame("Oslo University", "Oslo"))
  }

  @Test func `New York City is New York, but "Albany, New York" is the state`() {
    let city = Resolved("New York City voted. New York cheered.", places: ["New York City", "New York"])
    #expect(city.areSame("New York City", "New York"))
    let state = Resolved(
      "New York City voted. She is from Albany, New York, too.", places: ["New York City", "Albany", "New York"])
    #expect(!state.areSame("New York City", "New York"))
    let other = Resolved("Kansas City voted. Kansas cheered.", places: ["Kansas City", "Kansas"])
    #expect(!other.areSame("Kansas City", "Kansas"))
  }

  @Test func `the North is the only North Korea of the text`() {
    let found = Resolved("North Korea fired. The North denied it.", places: ["North Korea", "North"])
    #expect(found.whom("North") == "North Korea")
  }

  @Test func `another bearer who comes up later does not take the surname`() {
    let found = Resolved(
      "Milo Vance spoke. Vance left. Dora Vance stayed. Dora Vance sang. Vance slept.",
      persons: ["Milo Vance", "Dora Vance", "Vance"])
    #expect(found.whom("Vance", 1) == "Milo Vance")
  }

  @Test func `a state university is not another's`() {
    let names = ["University of Southern Varrow", "University of Varrow"]
    let found = Resolved("The \(names[0]) grew. The \(names[1]) shrank.", bodies: names)
    #expect(!found.areSame(names[0], names[1]))
  }

  @Test func `the fullest writing names the entity`() {
    let found = Resolved(
      "Ms. Vance spoke. Dora Vance and Milo Vance left.", persons: ["Vance", "Dora Vance", "Milo Vance"])
    #expect(found.whom("Vance") == "Dora Vance")
  }
}
