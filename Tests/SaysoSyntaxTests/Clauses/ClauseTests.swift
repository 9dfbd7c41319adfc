import SaysoSyntax
import SaysoText
import Testing

@Suite struct ClauseTests {
  @Test(arguments: [
    ("Dora Vance met Milo Okoro on Monday.", "Dora Vance | met | Milo Okoro | on Monday"),
    ("Dora Vance gave Milo Okoro a book.", "Dora Vance | gave | Milo Okoro, a book"),
    ("The mayor of Belisk met Okoro.", "The mayor | met | Okoro"),
    ("In Belisk, Vance met Okoro.", "Vance | met | Okoro"),
    ("Last week the board met.", "the board | met | -"),
    ("Vance is the mayor of Belisk.", "Vance | is | the mayor | of Belisk"),
    ("Vance is angry.", "Vance | is | angry"),
    ("There was a fire.", "There | was | a fire"),
  ])
  func `a clause has a subject, a verb and objects`(_ text: String, _ clause: String) {
    #expect(Parsed(text).clauses == [clause])
  }

  @Test(arguments: [
    "Vance, the mayor, met Okoro.", "Vance, 54, met Okoro.", "Vance, after a long talk, met Okoro.",
    "Vance (D-Ohio) met Okoro.", "Vance, D-Ohio, met Okoro.",
  ])
  func `a subject is found over an aside`(_ text: String) {
    #expect(Parsed(text).clauses == ["Vance | met | Okoro"])
  }

  @Test(arguments: [
    ("Vance saw Okoro leading Pell.", ["Vance | saw | Okoro", "Okoro | leading | Pell"]),
    ("Vance showed Okoro the door, thanking Pell.", ["Vance | showed | Okoro, the door", "Vance | thanking | Pell"]),
  ])
  func `who is seen does what the gerund says`(_ text: String, _ clauses: [String]) {
    #expect(Parsed(text).clauses == clauses)
  }

  @Test func `a state after a name is no subject of "said"`() {
    #expect(Parsed("Lee, D-Ohio, said Vance lied.").clauses == ["Lee | said | -", "Vance | lied | -"])
  }

  @Test(arguments: [
    ("Okoro was arrested by the police in Belisk.", "Okoro | arrested | - | by the police | in Belisk"),
    ("Okoro has been praised by Vance.", "Okoro | praised | - | by Vance"),
    ("The bridge was closed.", "The bridge | closed | -"),
  ])
  func `a passive keeps its grammatical subject and names its actor after "by"`(
    _ text: String, _ clause: String
  ) {
    #expect(Parsed(text).clauses == [clause])
  }

  @Test(arguments: [
    ("Vance and Okoro met Pell.", ["Vance, Okoro | met | Pell"]),
    ("Vance met Okoro and Pell.", ["Vance | met | Okoro, Pell"]),
    ("Vance met Okoro and thanked Pell.", ["Vance | met | Okoro", "Vance | thanked | Pell"]),
    ("Neither Vance nor Okoro met Pell.", ["Vance, Okoro | met | Pell"]),
    ("The minister, Dora Vance, and her deputy resigned.", ["The minister, Dora Vance, her deputy | resigned | -"]),
  ])
  func `what "and" joins shares its verb or its subject`(_ text: String, _ clauses: [String]) {
    #expect(Parsed(text).clauses == clauses)
  }

  @Test(arguments: [
    ("Vance, who met Okoro, left.", ["Vance | met | Okoro", "Vance | left | -"]),
    ("The board, which sued the bank, closed.", ["The board | sued | the bank", "The board | closed | -"]),
    ("Vance met the man who robbed Okoro.", ["Vance | met | the man", "the man | robbed | Okoro"]),
    ("It was the governor who resigned.", ["It | was | the governor", "the governor | resigned | -"]),
    ("The man arrested by the police fled.", ["The man | arrested | - | by the police", "The man | fled | -"]),
    ("Vance, speaking in Belisk, thanked Okoro.", ["Vance | speaking | - | in Belisk", "Vance | thanked | Okoro"]),
  ])
  func `a relative or reduced clause is about the noun before it`(
    _ text: String, _ clauses: [String]
  ) {
    #expect(Parsed(text).clauses == clauses)
  }

  @Test(arguments: [
    ("Vance urged Okoro to leave.", ["Vance | urged | Okoro", "Okoro | leave | -"]),
    ("Vance asked Okoro to sue Pell.", ["Vance | asked | Okoro", "Okoro | sue | Pell"]),
    ("Vance called on Okoro to leave.", ["Vance | called | - | on Okoro", "Okoro | leave | -"]),
    ("Okoro was ordered to sue Pell.", ["Okoro | ordered | -", "Okoro | sue | Pell"]),
    ("Vance wants to sue Okoro.", ["Vance | wants | -", "Vance | sue | Okoro"]),
    ("Vance promised Okoro to sue Pell.", ["Vance | promised | Okoro", "Vance | sue | Pell"]),
    ("Vance sued to stop Okoro.", ["Vance | sued | -", "Vance | stop | Okoro"]),
  ])
  func `the verb before an infinitive says who is to do it`(_ text: String, _ clauses: [String]) {
    #expect(Parsed(text).clauses == clauses)
  }

  @Test(arguments: [
    ("Vance accused Okoro of robbing Pell.", ["Vance | accused | Okoro", "Okoro | robbing | Pell"]),
    ("Okoro was accused by Vance of lying.", ["Okoro | accused | - | by Vance", "Okoro | lying | -"]),
    ("Vance has accused Okoro and Pell of lying.", ["Vance | accused | Okoro, Pell", "Okoro, Pell | lying | -"]),
    ("Vance began suing Okoro.", ["Vance | began | -", "Vance | suing | Okoro"]),
    ("Vance left, saying Okoro lied.", ["Vance | left | -", "Vance | saying | -", "Okoro | lied | -"]),
  ])
  func `a verb in "-ing" has the subject that its governor gives it`(
    _ text: String, _ clauses: [String]
  ) {
    #expect(Parsed(text).clauses == clauses)
  }

  @Test(arguments: [
    "“It rained,” said Vance.", "“It rained,” Vance said.", "It rained, said Vance, the mayor.",
    "\"It rained,\" said Vance on Monday.",
  ])
  func `the speaker is the subject on either side of "said"`(_ text: String) {
    let clauses = Parsed(text).clauses
    #expect(clauses.count == 2)
    #expect(clauses.last?.hasPrefix("Vance | said") == true)
  }

  @Test(arguments: [
    ("Vance said the bank lied.", "lied: content of said"),
    ("Vance asked whether the bank lied.", "lied: content of asked"),
    ("Vance said that the bank lied.", "lied: content of said"),
    ("Police arrested Okoro after Vance called them.", "called: adverbial of arrested"),
    ("Vance wants to leave.", "leave: infinitive of wants"),
    ("Vance met the man who left.", "left: relative of met"),
    ("Vance met Okoro and left.", "left: coordinate of met"),
    ("Vance told reporters that Okoro lied.", "lied: content of told"),
    ("Vance told the Daily Harbor that the bank lied.", "lied: content of told"),
    ("Vance told reporters the bank lied.", "lied: content of told"),
  ])
  func `a clause knows how it hangs on its governor`(_ text: String, _ link: String) {
    #expect(Parsed(text).links.last == link)
  }

  @Test(arguments: [
    ("When Vance met Okoro, Pell left.", ["met: adverbial", "left: main"]),
    ("If Vance sues Okoro, Pell will leave.", ["sues: adverbial", "leave: main"]),
  ])
  func `a subordinate clause in front is no main clause`(_ text: String, _ links: [String]) {
    #expect(Parsed(text).links == links)
  }

  @Test(arguments: [
    ("Vance's plan to sue Okoro failed.", "plan | failed | -"),
    ("Vance's plan to sue Okoro failed.", "plan | sue | Okoro"),
    ("Vance vowed to prove Okoro lied.", "Okoro | lied | -"),
    ("The mayor knew of Vance's plan to sue Okoro.", "plan | sue | Okoro"),
    ("Protesters demanding answers met Vance.", "Protesters | met | Vance"),
    ("Protesters demanding answers met Vance.", "Protesters | demanding | answers"),
  ])
  func `what stands between a subject and its verb is no subject`(_ text: String, _ clause: String) {
    #expect(Parsed(text).clauses.contains(clause))
  }

  @Test func `a relative clause ends before the next verb`() {
    withKnownIssue("\"left\" is taken for a participle", isIntermittent: true) {
      #expect(Parsed("The man that Vance met left.").clauses.contains("The man | left | -"))
    }
  }

  @Test(arguments: ["", ".", "\"", "of by to", "said said said", "and or but", "who which that"])
  func `odd text traps nowhere`(_ text: String) {
    #expect(Parsed(text).analysis.sentences.count == Parsed(text).text.sentences.count)
  }
}
