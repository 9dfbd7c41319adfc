import SaysoExtraction
import SaysoGraph
import SaysoText
import Testing

/// When, where and how much, as the graph has them; published on Thursday, 5 March 2026.
@Suite struct CircumstanceTests {
  static func evidence(_ text: String) -> [Evidence] {
    let document = Document(id: "text", text: Array(text.utf8), published: "2026-03-05")
    let graph = Stated.extractor.extract(document)
    #expect(graph.verify(texts: ["text": document.text]) == [])
    return graph.edges.flatMap(\.evidence)
  }

  @Test(arguments: [
    ("Dora Vance assaulted Milo Okoro on Monday.", "Monday", "2026-03-02"),
    ("Dora Vance will meet Milo Okoro on Monday.", "Monday", "2026-03-09"),
    ("Dora Vance plans to meet Milo Okoro on Monday.", "Monday", "2026-03-09"),
    ("On Monday night, Dora Vance assaulted Milo Okoro.", "Monday night", "2026-03-02"),
    ("Dora Vance assaulted Milo Okoro last month.", "last month", "2026-02"),
    ("Dora Vance has backed Milo Okoro since January 2023.", "since January 2023", "2023-01/.."),
    ("Dora Vance joined the Harbor Party in 1990.", "1990", "1990"),
    ("Dora Vance was named director of the Tolls Board in May 2020.", "May 2020", "2020-05"),
    ("The arrest of Milo Okoro by the Tolls Board on Monday drew no reply.", "Monday", "2026-03-02"),
  ])
  func `a statement has its time`(_ text: String, _ words: String, _ value: String) {
    let times = Self.evidence(text).compactMap(\.time)
    #expect(times.contains { $0.text == words && $0.value == value }, "\(times)")
  }

  @Test func `a value that is counted names the day that it is counted from`() {
    let counted = Self.evidence("Dora Vance assaulted Milo Okoro on Monday.").first?.time
    #expect(counted?.anchor == "2026-03-05")
    let plain = Self.evidence("Dora Vance assaulted Milo Okoro on March 3, 2024.").first?.time
    #expect(plain?.value == "2024-03-03" && plain?.anchor == nil)
  }

  @Test func `without a day of publication the words alone stand`() {
    let graph = Stated("Dora Vance assaulted Milo Okoro on Monday.").graph
    #expect(graph.edges.first?.time?.text == "Monday" && graph.edges.first?.time?.value == nil)
  }

  @Test(arguments: [
    "Dora Vance, director of the Tolls Board, slept on Monday.", "Tolls Board Director Dora Vance slept in 2020.",
  ])
  func `a title has no time of its own`(_ text: String) {
    #expect(Self.evidence(text).allSatisfy { $0.time == nil })
  }

  @Test(arguments: [
    ("Dora Vance assaulted Milo Okoro in Nairobi.", "Nairobi"),
    ("Dora Vance met Milo Okoro at a rally in Nairobi.", "Nairobi"),
    ("Dora Vance's assault on Milo Okoro in Nairobi drew no reply.", "Nairobi"),
  ])
  func `an event has its place`(_ text: String, _ name: String) {
    let graph = Stated(text).graph
    let places = graph.edges.compactMap(\.place)
    #expect(graph.nodes.contains { places.contains($0.id) && $0.name == name })
  }

  @Test(arguments: [
    ("Dora Vance paid Milo Okoro $50,000.", "$50,000", "50000", "$"),
    ("Dora Vance paid Milo Okoro more than $50,000.", "more than $50,000", "50000", "$"),
    ("Dora Vance gave 1.2 million euros to Milo Okoro.", "1.2 million euros", "1200000", "EUR"),
    ("Dora Vance paid Milo Okoro $1.5 billion.", "$1.5 billion", "1500000000", "$"),
    ("Dora Vance paid Milo Okoro £3m.", "£3m", "3000000", "£"),
    ("Dora Vance sold 38 percent to Milo Okoro.", "38 percent", "38", "%"),
    ("Dora Vance sold 4.50% to Milo Okoro.", "4.50%", "4.5", "%"),
    ("Dora Vance gave 40 books to Milo Okoro.", "40 books", "40", "book"),
    ("Dora Vance gave at least 1,200 old books to Milo Okoro.", "at least 1,200 old books", "1200", "book"),
  ])
  func `an event has its amounts`(_ text: String, _ words: String, _ value: String, _ unit: String) {
    let amounts = Self.evidence(text).flatMap(\.amounts)
    #expect(amounts.contains { $0.text == words && $0.value == value && $0.unit == unit }, "\(amounts)")
  }

  @Test(arguments: [
    "Dora Vance, 58, assaulted Milo Okoro.", "Dora Vance assaulted Milo Okoro in 2020.",
    "Dora Vance assaulted Milo Okoro for three years.", "Dora Vance assaulted Milo Okoro on March 5.",
  ])
  func `ages and dates are no amounts`(_ text: String) {
    #expect(Self.evidence(text).flatMap(\.amounts).isEmpty)
  }

  @Test func `amounts and anchors survive a journey through JSON`() throws {
    let document = Document(
      id: "text", text: Array("Dora Vance paid Milo Okoro $50,000 on Monday.".utf8), published: "2026-03-05")
    let graph = Stated.extractor.extract(document)
    let back = try Graph(json: graph.json(.compact))
    #expect(back.edges == graph.edges)
    #expect(back.edges.flatMap(\.evidence).contains { !$0.amounts.isEmpty && $0.time?.anchor != nil })
  }
}
