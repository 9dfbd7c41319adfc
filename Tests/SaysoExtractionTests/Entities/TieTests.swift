import Testing

@testable import SaysoExtraction

/// Persons known by what they are to somebody, and persons described before they are named.
@Suite struct TieTests {
  @Test func `his ex-wife is who was called his wife`() {
    let found = Resolved(
      "Milo Okoro met his wife Dora Vance. Later his ex-wife left.", persons: ["Milo Okoro", "Dora Vance"])
    #expect(found.whom("his ex-wife") == "Dora Vance")
  }

  @Test func `the husband of his wife is he`() {
    let found = Resolved(
      "Milo Okoro met his wife Dora Vance. Later her husband left.", persons: ["Milo Okoro", "Dora Vance"])
    #expect(found.whom("her husband") == "Milo Okoro")
  }

  @Test func `a body's director is who was called so`() {
    let found = Resolved(
      "Dora Vance, the Tolls Board's director, spoke to Milo Okoro. The board's director left.",
      persons: ["Dora Vance", "Milo Okoro"], bodies: ["Tolls Board"])
    #expect(found.whom("director", 1) == "Dora Vance")
  }

  @Test func `of two sons neither is her son`() {
    let found = Resolved(
      "Dora Vance met her son Milo Okoro and her son Bo Okoro. Later her son left.",
      persons: ["Dora Vance", "Milo Okoro", "Bo Okoro"])
    #expect(found.whom("her son") == nil)
  }

  @Test func `a judge of the first sentence is the one who is named`() {
    let found = Resolved("A judge threw out the suit. Judge Dora Vance saw no merit.", persons: ["Dora Vance"])
    #expect(found.whom("A judge") == "Dora Vance")
  }

  @Test func `with two judges a judge is nobody`() {
    let found = Resolved(
      "A judge threw out the suit. Judge Dora Vance saw no merit. Judge Milo Okoro agreed.",
      persons: ["Dora Vance", "Milo Okoro"])
    #expect(found.whom("A judge") == nil)
  }
}
