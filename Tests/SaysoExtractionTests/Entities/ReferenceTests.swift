import SaysoText
import Testing

@testable import SaysoExtraction

@Suite struct ReferenceTests {
  @Test func `an apposition describes the name beside it`() {
    let found = Resolved("Dora Vance, the harbor spokeswoman, declined to comment.", persons: ["Dora Vance"])
    #expect(found.whom("the harbor spokeswoman") == "Dora Vance")
    let before = Resolved("A spokesman for the ferries, Milo Okoro, said so.", persons: ["Milo Okoro"])
    #expect(before.whom("A spokesman") == "Milo Okoro")
  }

  @Test func `a list is no apposition`() {
    let found = Resolved("Dora Vance, a lawyer, and Milo Okoro sued.", persons: ["Dora Vance", "Milo Okoro"])
    #expect(found.whom("a lawyer") != "Milo Okoro")
  }

  @Test func `a title comes back as a description`() {
    let found = Resolved(
      "Gov. Dora Vance met Mayor Milo Okoro. The governor signed a bill.", persons: ["Dora Vance", "Milo Okoro"])
    #expect(found.whom("The governor") == "Dora Vance")
    #expect(found.rule("The governor") == "entity/the-head")
  }

  @Test(arguments: ["the department", "the agency"])
  func `a body comes back by its head noun or its type`(_ words: String) {
    let found = Resolved(
      "The Department of Tolls paid the fine. Critics blamed \(words) on Monday.", bodies: ["Department of Tolls"])
    #expect(found.whom(words) == "Department of Tolls")
  }

  @Test func `any last word of a name can come back`() {
    let found = Resolved("The Belisk Relief Fund grew. Later the fund shrank.", bodies: ["Belisk Relief Fund"])
    #expect(found.whom("the fund") == "Belisk Relief Fund")
  }

  @Test func `a description that says more is left alone`() {
    let found = Resolved(
      "Gov. Dora Vance spoke. The governor of Belisk agreed.", persons: ["Dora Vance"], places: ["Belisk"])
    #expect(found.whom("The governor") == nil)
  }

  @Test func `pronouns agree in gender and prefer subjects`() {
    let found = Resolved(
      "Mr. Vance met Ms. Okoro. He smiled. She left with her coat.", persons: ["Vance", "Okoro"])
    #expect(found.whom("He") == "Vance")
    #expect(found.whom("She") == "Okoro")
    #expect(found.whom("her") == "Okoro")
  }

  @Test func `a man in between keeps a pronoun unresolved`() {
    let found = Resolved("A man accused Mr. Vance. He was angry.", persons: ["Vance"])
    #expect(found.whom("He") == nil)
  }

  @Test func `a pronoun that looks forward is left alone`() {
    let found = Resolved(
      "Mr. Vance left. Discussing his plan, Mr. Okoro said no.", persons: ["Vance", "Okoro"])
    #expect(found.whom("his") != "Vance")
  }

  @Test func `"it" that means nothing is left alone`() {
    let found = Resolved("The Tolls Board met. It is likely that rain falls.", bodies: ["Tolls Board"])
    #expect(found.whom("It") == nil)
    let its = Resolved("The Tolls Board said its officers agreed.", bodies: ["Tolls Board"])
    #expect(its.whom("its") == "Tolls Board")
  }

  @Test func `inside a quotation the speaker is not "he"`() {
    let found = Resolved(
      "Mr. Vance spoke to Mr. Okoro. \"He is a fraud,\" Mr. Okoro said.", persons: ["Vance", "Okoro"])
    #expect(found.whom("He") == "Vance")
  }

  @Test func `a speaker's "I" is the speaker`() {
    var found = Resolved("\"I did my best,\" Dora Vance said.", persons: ["Dora Vance"])
    let speaker = found.speak(source: "Dora Vance")
    #expect(speaker == 0)
    #expect(found.whom("I") == "Dora Vance")
    #expect(found.whom("my") == "Dora Vance")
    #expect(found.rule("I") == "entity/first-person")
  }

  @Test func `a body has no "I", and an inner quotation keeps its own`() {
    var body = Resolved("\"I agree,\" the Tolls Board said.", bodies: ["Tolls Board"])
    _ = body.speak(source: "the Tolls Board")
    #expect(body.whom("I") == nil)
    var inner = Resolved("\"He told us 'I quit' and I left,\" Dora Vance said.", persons: ["Dora Vance"])
    _ = inner.speak(source: "Dora Vance")
    #expect(inner.table.mentions.filter { inner.text.string($0.tokens) == "I" }.count == 1)
  }

  @Test func `a surname left alone follows its pronouns`() {
    let found = Resolved(
      "Milo Vance and Dora Vance came.\n\nThe river rose.\n\nThe rain stopped.\n\nA road broke.\n\nVance said she would stay.",
      persons: ["Milo Vance", "Dora Vance", "Vance"])
    #expect(found.whom("Vance") == "Dora Vance")
    #expect(found.rule("Vance") == "entity/surname-by-pronoun")
  }

  @Test func `words of a title come back with it, and no others`() {
    let source = "Belisk Mayor Dora Vance met Varrow Mayor Milo Okoro. The Varrow mayor left. The Drusa mayor came."
    let found = Resolved(source, persons: ["Dora Vance", "Milo Okoro"], places: ["Belisk", "Varrow", "Drusa"])
    #expect(found.whom("The Varrow mayor") == "Milo Okoro")
    #expect(found.whom("The Drusa mayor") == nil)
  }

  @Test(arguments: ["Vice President", "Former President"])
  func `a lesser title is not the title`(_ title: String) {
    let found = Resolved("\(title) Milo Okoro spoke. Critics blamed the president.", persons: ["Milo Okoro"])
    #expect(found.whom("the president") == nil)
  }

  @Test func `a possessive right after "and" is the one before it`() {
    let found = Resolved("Mr. Vance praised Mr. Okoro and his son.", persons: ["Vance", "Okoro"])
    #expect(found.whom("his") == "Okoro")
  }

  @Test func `nobody of several subjects is "they"`() {
    let found = Resolved(
      "The Tolls Board paid. Brimble and Acme cut their aid.", bodies: ["Tolls Board", "Brimble", "Acme"])
    #expect(found.whom("their") == nil)
  }

  @Test func `a name in apposition to the subject is the subject of what follows`() {
    let found = Resolved(
      "Milo Okoro spoke. A former accountant of Brimble, Karl Vance, told a court that he saw a crane.",
      persons: ["Milo Okoro", "Karl Vance"], bodies: ["Brimble"])
    #expect(found.whom("he") == "Karl Vance")
  }
}
