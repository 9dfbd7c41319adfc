import SaysoGraph
import SaysoRules
import SaysoText
import Testing

@testable import SaysoExtraction

/// One extractor for all cases: loading the lexicon for each would cost more than the cases.
let attributionExtractor = Extractor()

/// A text with the sayings that it must give, each as `source | cue | content`; parts of a content by " … ".
struct AttributionCase: Sendable, CustomStringConvertible {
  var text: String
  var sayings: [String]

  init(_ text: String, _ sayings: String...) {
    self.text = text
    self.sayings = sayings
  }

  var description: String { text }
}

func found(in text: String) -> [Saying] { attributionExtractor.analyze(Document(text)).sayings }

func lines(_ text: String) -> [String] {
  let analysis = attributionExtractor.analyze(Document(text))
  return analysis.sayings.map { saying in
    [saying.source, saying.cue, saying.content]
      .map { $0.map { analysis.text.string($0) }.joined(separator: " … ") }
      .joined(separator: " | ")
  }
}

struct AttributionTests {
  static let turns = [
    AttributionCase(
      "Three met.\n\nDORA VANCE: The bridge is safe.\n\nOKORO: Is it?\n\nIt fell.",
      "DORA VANCE | : | The bridge is safe.", "OKORO | : | Is it? … It fell."),
    // One paragraph in three has a label: the others may be the writer's.
    AttributionCase(
      "VANCE: The bridge is safe.\n\nIt fell.\n\nIt was old.\n\nOKORO: Is it?\n\nNobody knew.\n\nNobody came.",
      "VANCE | : | The bridge is safe.", "OKORO | : | Is it?"),
    AttributionCase(
      "The bridge fell.\n\nWe warned them. -- Dora Vance (@dvance) March 3, 2031",
      "Dora Vance | -- | We warned them."),
  ]

  @Test("turns of transcripts and signed posts are their speakers'", arguments: turns)
  func speaksTurn(_ example: AttributionCase) {
    #expect(lines(example.text) == example.sayings)
  }

  @Test("what is stated in a turn is its speaker's claim")
  func turnClaims() throws {
    let graph = attributionExtractor.extract(
      Document("DORA VANCE: I met Ann Lee.\n\nOKORO: The Halvek Institute paid Ann Lee.\n\nVANCE: No."))
    let claims = graph.edges.filter { !$0.rule.hasPrefix("remark/") }
    #expect(claims.count == 2)
    #expect(claims.allSatisfy { $0.attribution.count == 1 })
  }

  static let direct = [
    AttributionCase(
      "“The bridge is safe,” Mayor Ann Lee said.", "Mayor Ann Lee | said | “The bridge is safe,”"),
    AttributionCase(
      "“The bridge is safe,” said Ann Lee, the mayor of Arden.",
      "Ann Lee, the mayor of Arden | said | “The bridge is safe,”"),
    AttributionCase(
      "“The bridge,” Ann Lee told reporters, “is safe.”", "Ann Lee | told | “The bridge,” … “is safe.”"),
    AttributionCase(
      "“The bridge is safe,” she said. “Nobody should worry.”",
      "she | said | “The bridge is safe,” … “Nobody should worry.”"),
    AttributionCase(
      "“The bridge is safe. Nobody should worry,” Ann Lee said in a statement.",
      "Ann Lee | said in a statement | “The bridge is safe. Nobody should worry,”"),
    AttributionCase(
      "“The bridge is safe,” she said on “Arden Tonight.” “Nobody should worry.”",
      "she | said | “The bridge is safe,” … “Nobody should worry.”"),
    AttributionCase("“The bridge is safe.” — Ann Lee", "Ann Lee | — | “The bridge is safe.”"),
    AttributionCase("Ann Lee said: “The bridge is safe.”", "Ann Lee | said | “The bridge is safe.”"),
    AttributionCase(
      "Ann Lee's declaration was plain: “The bridge is safe.”", "Ann Lee | declaration | “The bridge is safe.”"),
  ]

  static let indirect = [
    AttributionCase(
      "Mayor Ann Lee said on Monday that the bridge was safe.", "Mayor Ann Lee | said | that the bridge was safe"),
    AttributionCase(
      "Ann Lee told reporters the bridge would open in May.", "Ann Lee | told | the bridge would open in May"),
    AttributionCase("The bridge is closed, officials said.", "officials | said | The bridge is closed"),
    AttributionCase("Taxes, the mayor said, will rise.", "the mayor | said | Taxes … will rise"),
    AttributionCase(
      "Ann Lee said the bridge was safe, but Bo Diaz closed it.", "Ann Lee | said | the bridge was safe"),
    AttributionCase("Ann Lee, who said the bridge was safe, resigned.", "who | said | the bridge was safe"),
    AttributionCase(
      "A poll found that most drivers want a new bridge.", "A poll | found | that most drivers want a new bridge"),
    AttributionCase(
      "The bridge is closed, according to two engineers.", "two engineers | according to | The bridge is closed"),
    AttributionCase(
      "According to a report by Acme Corp., the bridge is closed.",
      "a report by Acme Corp. | According to | the bridge is closed"),
  ]

  static let wishesAndJudgements = [
    AttributionCase("Bo Diaz vowed to repair the bridge.", "Bo Diaz | vowed | to repair the bridge"),
    AttributionCase(
      "A spokesman for Acme Corp. declined to comment.", "A spokesman for Acme Corp. | declined | to comment"),
    AttributionCase("Ann Lee urged drivers to stay at home.", "Ann Lee | urged | drivers to stay at home"),
    AttributionCase(
      "Kenya accused Acme Corp. of dumping waste.", "Kenya | accused | Acme Corp. of dumping waste"),
    AttributionCase(
      "Ann Lee praised Acme Corp. and will pay for the bridge.", "Ann Lee | praised | Acme Corp."),
    AttributionCase("Ann Lee criticized the new bridge.", "Ann Lee | criticized | the new bridge"),
    AttributionCase("The plan was rejected by Ann Lee on Friday.", "Ann Lee | was rejected | The plan"),
  ]

  static let labelsAndHearsay = [
    AttributionCase(
      "In what officials describe as a “toll plan,” drivers pay twice.",
      "officials | describe | what … as a “toll plan,”"),
    AttributionCase(
      "He called the plan a “disgrace,” adding that it would fail.", "He | called | the plan a “disgrace,”",
      "He | adding | that it would fail"),
    AttributionCase("The governor is expected to resign.", " | is expected | The governor … to resign"),
    AttributionCase(
      "Two men were reportedly watching the bridge.", " | reportedly | Two men were … watching the bridge"),
  ]

  @Test(arguments: direct + indirect + wishesAndJudgements + labelsAndHearsay)
  func `source, cue and content are found`(_ sample: AttributionCase) {
    #expect(lines(sample.text) == sample.sayings)
  }

  @Test(arguments: [
    "Seats were given according to rank.", "Such tactics highlight the danger.",
    "Volunteers came to defend the bridge.", "Ann Lee crossed the bridge.",
    "Bo Diaz attacked Ann Lee outside the town hall.", "Nobody called us.", "It is worth noting that bridges rust.", "",
  ])
  func `nothing is attributed where nobody says anything`(_ text: String) {
    #expect(lines(text).isEmpty)
  }

  @Test func `a quotation in the next paragraph belongs to the words before the colon`() {
    let text = """
      Ann Lee went on:

      “The bridge is safe. Nobody should worry.”

      The council met later in the week and heard more on the matter.
      """
    #expect(lines(text) == ["Ann Lee | went on | “The bridge is safe. Nobody should worry.”"])
  }

  @Test func `a headline's colon attributes`() {
    let text = "Lee: Bridge is safe.\n\nThe bridge over the Arden is old and much used, and it leads into the town."
    #expect(lines(text) == ["Lee | : | Bridge is safe"])
  }

  @Test func `sources nest`() {
    let sayings = found(in: "Bo Diaz said that Ann Lee had told him that the bridge was safe.")
    #expect(sayings.map(\.parent) == [-1, 0])
  }

  @Test func `what a speaker thinks within the speaker's own words is no saying of its own`() {
    let sayings = found(in: "“I think the bridge is safe,” said Ann Lee.")
    #expect(sayings.count == 1)
    #expect(sayings.first?.form == .direct)
  }

  @Test func `only what a source states carries statements, not what it praises`() {
    #expect(found(in: "Ann Lee said Bo Diaz ran Acme Corp.").map(\.isPropositional) == [true])
    #expect(found(in: "Ann Lee praised Bo Diaz, head of Acme Corp.").map(\.isPropositional) == [false])
  }

  @Test func `the form tells quoted, reported, partly quoted and named apart`() {
    let forms = [
      "“The bridge is safe,” Ann Lee said.", "Ann Lee said the bridge was safe.",
      "Ann Lee said the bridge was “very safe” in winter.", "Ann Lee called the bridge a disgrace.",
    ].map { found(in: $0).first?.form }
    #expect(forms == [.direct, .indirect, .mixed, .label])
  }
}

struct CueRuleTests {
  static let examples = attributionExtractor.rules.examples.filter { CueForm(rawValue: $0.rule) != nil }

  @Test func `every form has an operator`() {
    let names = attributionExtractor.rules.operators.map(\.name)
    for form in CueForm.allCases { #expect(names.contains(form.rawValue)) }
  }

  @Test(arguments: examples)
  func `an operator's yes gives a saying of its own, its no gives none`(_ example: RuleExample) {
    let fires = found(in: example.sentence).contains { $0.rule == example.rule }
    #expect(fires == (example.kind == .yes), "\(example.rule): \(example.sentence)")
  }
}
