import SaysoGraph
import SaysoText
import Testing

@testable import SaysoExtraction

/// Every form in which a text can name who says something.
struct FormTests {
  static let direct = [
    AttributionCase("“The bridge,” said Ann Lee, “is safe.”", "Ann Lee | said | “The bridge,” … “is safe.”"),
    AttributionCase("Ann Lee was blunt. “The bridge is safe.”", "Ann Lee | was | “The bridge is safe.”"),
    AttributionCase(
      "Ann Lee rejected the plan on Monday. “Nobody asked us. Nobody cared.”",
      "Ann Lee | rejected | the plan on Monday", "Ann Lee | rejected | “Nobody asked us. Nobody cared.”"),
    AttributionCase(
      "“The bridge is safe,” Ann Lee said.\n\n“Nobody should worry about it at all.”\n\nThe council met on Monday.",
      "Ann Lee | said | “The bridge is safe,” … “Nobody should worry about it at all.”"),
    AttributionCase(
      "“The bridge is safe.\n\n“Nobody should worry,” Ann Lee said.\n\nThe council met on Monday.",
      "Ann Lee | said | “The bridge is safe. … “Nobody should worry,”"),
    AttributionCase(
      "Ann Lee went on:\n\n“The bridge is safe.\n\n“Nobody should worry.”\n\nThe council met later in the week.",
      "Ann Lee | went on | “The bridge is safe. … “Nobody should worry.”"),
    AttributionCase(
      "Ann Lee added:\n\nAnd from the mayor of all people we hear that nobody knew about it.\n\n“Not true,” he said.",
      "Ann Lee | added | And from the mayor of all people we hear that nobody knew about it.",
      "he | said | “Not true,”"),
    AttributionCase(
      "Nobody listened. “I will not cross the bridge,” declared Mayor Ann Lee, who left.",
      "Mayor Ann Lee, who left | declared | “I will not cross the bridge,”"),
    AttributionCase("“The bridge is safe,” the report reads.", "the report | reads | “The bridge is safe,”"),
    AttributionCase(
      "The fall did not surprise engineer Ann Lee: “The bridge was old.”",
      "engineer Ann Lee | : | “The bridge was old.”"),
    AttributionCase("“The bridge is safe,” reads the report.", "the report | reads | “The bridge is safe,”"),
    AttributionCase("As Ann Lee put it, “the bridge is safe.”", "Ann Lee | put it | “the bridge is safe.”"),
  ]

  static let indirect = [
    AttributionCase("The bridge is, she said, safe.", "she | said | The bridge is … safe"),
    AttributionCase("Bo Diaz ran. But as Ann Lee noted, the bridge is safe.", "Ann Lee | noted | the bridge is safe"),
    AttributionCase(
      "The bridge is safe, as Ann Lee told reporters.", "Ann Lee | told | The bridge is safe"),
    AttributionCase(
      "The bridge is safe, according to a newly found letter.",
      "a newly found letter | according to | The bridge is safe"),
    AttributionCase(
      "The bridge is safe, according to exit polling data.", "exit polling data | according to | The bridge is safe"),
    AttributionCase(
      "Ann Lee said both Bo Diaz and Cy Hale were there.", "Ann Lee | said | both Bo Diaz and Cy Hale were there"),
    AttributionCase(
      "Ann Lee said that, while it rained, the bridge was safe.",
      "Ann Lee | said | that, while it rained, the bridge was safe"),
    AttributionCase(
      "Ann Lee promised Sunday at a town rally to mend the bridge.", "Ann Lee | promised | to mend the bridge"),
    AttributionCase(
      "Ann Lee said Sunday in Arden, Norland, that the bridge was safe.",
      "Ann Lee | said | that the bridge was safe"),
    AttributionCase(
      "He built a bridge that Ann Lee said stood firm.", "Ann Lee | said | that … stood firm"),
    AttributionCase(
      "Ann Lee, later citing two officials, said the bridge was safe.",
      "Ann Lee | later citing | two officials", "Ann Lee | said | the bridge was safe"),
    AttributionCase(
      "“It is safe.” Ann Lee said Bo Diaz would mend the bridge.", "Ann Lee | said | Bo Diaz would mend the bridge"),
    AttributionCase(
      "Ann Lee backed the plan and she said the bridge was safe.",
      "Ann Lee | backed | the plan", "she | said | the bridge was safe"),
    AttributionCase(
      "Ann Lee, who backed the plan, described the bridge on Monday.",
      "who | backed | the plan", "Ann Lee, who backed the plan, | described | the bridge on Monday"),
    AttributionCase(
      "Nobody liked Ann Lee's claim Monday night that the bridge was safe.",
      "Nobody | liked | Ann Lee's claim Monday night that the bridge was safe",
      "Ann Lee | claim | that the bridge was safe"),
    AttributionCase(
      "Ann Lee said the plan would fail. The town would lose its harbor.",
      "Ann Lee | said | the plan would fail … The town would lose its harbor"),
    AttributionCase(
      "Ann Lee said that Bo Diaz had lied, suggesting he should quit.",
      "Ann Lee | said | that Bo Diaz had lied", "Ann Lee | suggesting | he should quit"),
    AttributionCase(
      "Citing two officials, the Daily Harbor reported that the bridge was unsafe.",
      "the Daily Harbor | Citing | two officials", "the Daily Harbor | reported | that the bridge was unsafe"),
    AttributionCase(
      "Asked whether the bridge was safe, Ann Lee declined to comment.",
      " | Asked | whether the bridge was safe", "Ann Lee | declined | to comment"),
    AttributionCase("Ann Lee wrote on Twitter that the bridge was safe.", "Ann Lee | wrote | that the bridge was safe"),
    AttributionCase(
      "In a statement, the council said the bridge was safe.", "the council | said | the bridge was safe"),
    AttributionCase(
      "Many of his supporters believe the bridge is safe.", "Many of his supporters | believe | the bridge is safe"),
  ]

  static let documents = [
    AttributionCase(
      "Documents show that the bridge was never tested.", "Documents | show | that the bridge was never tested"),
    AttributionCase(
      "A new Harbor poll released Friday shows that most drivers need a bridge.",
      "A new Harbor poll | shows | that most drivers need a bridge"),
    AttributionCase(
      "Court filings allege that Bo Diaz sold the bridge.", "Court filings | allege | that Bo Diaz sold the bridge"),
  ]

  static let nouns = [
    AttributionCase(
      "Nobody believed Ann Lee's claim that the bridge was safe.",
      "Nobody | believed | Ann Lee's claim that the bridge was safe", "Ann Lee | claim | that the bridge was safe"),
    AttributionCase(
      "Amid reports that the bridge was unsafe, the council met.", " | reports | that the bridge was unsafe"),
    AttributionCase("In Ann Lee's view, the bridge is safe.", "Ann Lee | In … view | the bridge is safe"),
    AttributionCase("In the words of Ann Lee, the bridge is safe.", "Ann Lee | In the words of | the bridge is safe"),
    AttributionCase(
      "The bridge is, in the opinion of many drivers, unsafe.",
      "many drivers | in the opinion of | The bridge is … unsafe"),
  ]

  static let passives = [
    AttributionCase(
      "Ann Lee was quoted as saying that the bridge was safe.",
      " | was quoted | Ann Lee … as saying that the bridge was safe", "Ann Lee | saying | that the bridge was safe"),
    AttributionCase("The bridge is believed to be unsafe.", " | is believed | The bridge … to be unsafe"),
    AttributionCase("Reportedly, the bridge is unsafe.", " | Reportedly | the bridge is unsafe"),
  ]

  static let labels = [
    AttributionCase(
      "What Ann Lee calls a “toll trap” opened on Monday.", "Ann Lee | calls | What … a “toll trap”"),
    AttributionCase("The so-called bridge of tears opened on Monday.", " | so-called | bridge of tears"),
  ]

  @Test(arguments: direct + indirect + documents + nouns + passives + labels)
  func `every form is found`(_ sample: AttributionCase) {
    #expect(lines(sample.text).sorted() == sample.sayings.sorted())
  }

  static let sources = [
    "Ann Lee, the RNC’s chief counsel and a member from Norway",
    "Ann Lee, executive director of the Harbor's Impact Movement",
    "Ann Lee, 32, of Arden, an account manager for a tech firm that sells storage",
    "Ann Lee, who runs the harbor",
    "Sen. Ann Lee",
    "Secretary of State Ann Lee",
    "a user from Arden going by the handle Lee",
  ]

  @Test(arguments: sources)
  func `a source after its verb is the whole phrase`(_ source: String) {
    #expect(lines("“Nobody asked us,” said \(source).").first == "\(source) | said | “Nobody asked us,”")
  }

  @Test(arguments: [
    "Ann Lee, an oncologist who ran the clinic for years,", "Ann Lee, Bo Diaz's campaign manager,",
    "Ann Lee, the fund's lawyer, treasurer and strategist,", "Both the mayor and her staff", "He and other members",
    "Several candidates, including Ann Lee,", "Ann Lee, whose husband works there,", "Secretary of State Ann Lee",
    "About two-thirds of drivers", "A source familiar with the talks", "Sources close to Ann Lee",
  ])
  func `a source before its verb is the whole phrase`(_ source: String) {
    #expect(lines("\(source) said the bridge was safe.").contains("\(source) | said | the bridge was safe"))
  }

  @Test func `a chain of sources is a tree`() {
    let text = "Reuters quoted police as saying that a witness said Bo Diaz fled."
    let graph = attributionExtractor.extract(Document(text))
    let all = graph.attributions
    let parents = all.map { one in one.parent.flatMap { id in all.first { $0.id == id } } }
    #expect(
      lines(text) == [
        "Reuters | quoted | police as saying that a witness said Bo Diaz fled",
        "police | saying | that a witness said Bo Diaz fled", "a witness | said | Bo Diaz fled",
      ])
    #expect(parents.count { $0 == nil } == 1)
    #expect(Set(parents.compactMap { $0?.id }).count == 2)
  }

  @Test func `within a turn "I" is whoever the label names, in capitals or not`() {
    let turns =
      "Ann Lee: The bridge is old and wet.\n\nMr. Diaz: I paid Ann Lee for it.\n\nLee: I met Milo Okoro and nobody.\n\nDiaz: We all know that it is old."
    #expect(Stated(turns).lines.contains { $0.hasPrefix("consult(Ann Lee, Milo Okoro)") })
    #expect(
      Stated("DORA VANCE: I paid Ann Lee.\n\nOKORO: Did I?").lines.contains {
        $0.hasPrefix("transact(DORA VANCE, Ann Lee)")
      })
  }

  @Test(arguments: [
    "Ann Lee crossed the bridge. It would open in May.", "The town's famous bridge of tears opened on Monday.",
    "Venue: The Harbor Hall in Arden.\n\nTime: From nine to five on Monday.\n\nVenue: The old hall by the bridge.",
  ])
  func `nobody is given what nobody says`(_ text: String) {
    #expect(lines(text).isEmpty)
  }
}
