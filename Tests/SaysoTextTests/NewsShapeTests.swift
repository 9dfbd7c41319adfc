import SaysoText
import Testing

/// The shapes in which news comes, with invented people and bodies.
@Suite struct NewsShapeTests {
  private static let story =
    "The board of Holmsten closed the bridge on Monday after a week of rain, officials said."

  private func speakers(_ cut: Cut) -> [String] { cut.text.paragraphs.map { cut.text.string($0.speaker) } }

  @Test func `speakers of a transcript are found by their labels in capitals`() {
    let cut = Cut(
      """
      Talks on the bridge

      DORA VANCE, HOST: Welcome back.

      OKORO: It is closed.

      SEN. MILO PELL (R-HOLMSTEN): Thank you, Dora. It is not.
      """)
    #expect(speakers(cut) == ["", "DORA VANCE", "OKORO", "SEN. MILO PELL"])
    #expect(cut.sentences.last == "It is not.")
  }

  @Test func `names in small letters are labels where one of them comes back`() {
    let cut = Cut(
      "\(Self.story)\n\nDora Vance: It is old and wet.\n\nMr. Okoro: It is not that old.\n\nVance: It has been wet since May."
    )
    #expect(speakers(cut) == ["", "Dora Vance", "Mr. Okoro", "Vance"])
    #expect(speakers(Cut("\(Self.story)\n\nVenue: The old hall.\n\nTime: From nine to five.")) == ["", "", ""])
  }

  @Test func `questions and answers have their letters as speakers`() {
    let cut = Cut("\(Self.story)\n\nQ: Why did you quit?\n\nA: I was tired. They asked me to.")
    #expect(speakers(cut) == ["", "Q", "A"])
  }

  @Test(arguments: [
    "NATO: The board met, then it went home and nobody spoke of it again.",
    "There were two: Vance and Okoro.", "BREAKING: bridge closed",
  ])
  func `a lone label is no speaker`(_ line: String) {
    #expect(speakers(Cut("\(Self.story)\n\n\(line)")) == ["", ""])
  }

  @Test func `a place in capitals before a colon is a dateline of the first paragraph`() {
    let cut = Cut("Board closes bridge\n\nPORT VARROW: \(Self.story)\n\nIt rained again on Tuesday.")
    #expect(cut.text.string(cut.text.paragraphs[1].dateline) == "PORT VARROW:")
    #expect(cut.sentences.contains(Self.story))
  }

  @Test func `a place before its agency in brackets needs no capitals`() {
    let cut = Cut("Board closes bridge\n\nHolmsten, Sorvania (Norwald News) - \(Self.story)")
    #expect(cut.text.string(cut.text.paragraphs[1].dateline) == "Holmsten, Sorvania (Norwald News) -")
  }

  @Test func `an embedded post names its author before the handle`() {
    let cut = Cut("\(Self.story)\n\nThe bridge is a fraud. pic.example.com/aBcD — Dora Vance (@dvance) March 3, 2031")
    #expect(speakers(cut).last == "Dora Vance")
    #expect(cut.written.contains("pic.example.com/aBcD"))
    #expect(cut.written.contains("@dvance"))
  }

  @Test(arguments: [
    ("Holmsten 3 1 0 4", ParagraphRole.table), ("Norwald 12 3 .800 -", .table),
    ("1. The board met on Monday.", .listItem), ("2) The board met on Monday.", .listItem),
    ("Dora Vance/Norwald News", .caption), ("(Norwald Photo/Milo Okoro)", .caption),
    ("(CROSSTALK)", .boilerplate), ("[LAUGHTER]", .boilerplate),
    ("ALSO READ: Board closes bridge", .boilerplate), ("Story continues below", .boilerplate),
    ("WHAT HAPPENED", .heading), ("What happened next", .heading),
    ("Nobody came.", .body), ("On March 3, 2031, 14 boats and 3 bridges of the 7 were lost.", .body),
  ])
  func `a line's shape says what it is`(_ line: String, _ role: ParagraphRole) {
    #expect(Cut("Bridge\n\n\(Self.story)\n\n\(line)\n\n\(Self.story)").roles[2] == role)
  }

  @Test func `no sentence runs through the rows of a table`() {
    let rows = ["Holmsten 3 1 0 4", "Norwald 2 2 1 5", "Velmar 12 3 .800 -"]
    #expect(Cut("\(Self.story)\n\(rows.joined(separator: "\n"))").sentences == [Self.story] + rows)
  }

  @Test func `a numbered item is one sentence`() {
    #expect(Cut("\(Self.story)\n\n1. The board met.").sentences.last == "1. The board met.")
  }

  @Test func `an ellipsis before words that go on ends nothing`() {
    let text = "Vance said ... \"we are done [with this]\" and left."
    #expect(Cut(text).sentences == [text])
  }

  @Test(arguments: [
    ("It cost $3.5 million. Nobody paid.", 2), ("It cost £2.1bn, or 4.5 percent of it.", 1),
    ("She works for Acme Corp. He does not.", 2), ("J. K. Vance met Dr. Pell.", 1),
    ("He left the U.S. She stayed.", 2), ("“We are done.” She left.", 2), ("(It rained.) She left.", 2),
  ])
  func `a full stop ends a sentence only where it is one`(_ text: String, _ count: Int) {
    #expect(Cut(text).sentences.count == count)
  }

  @Test(arguments: ["Ex\u{AD}ample", "Ex\u{200B}ample", "Ex\u{2060}ample"])
  func `marks that nobody sees do not part words`(_ text: String) {
    #expect(Cut(text).words == "Example")
  }

  @Test(arguments: ["José", "Jose\u{301}", "Łódź", "Đặng", "Å"])
  func `letters of any script and their accents make one word`(_ word: String) {
    #expect(Cut("in \(word) today").written == ["in", word, "today"])
  }

  @Test(arguments: [
    ("i dont know", "i do nt know"), ("Im here", "I m here"), ("that IM client", "that IM client"),
    ("so glad :-)", "so glad :-)"), ("see you ;) soon", "see you ;) soon"), ("(a note: )", "( a note : )"),
    ("call 620-555-4000 now", "call 620-555-4000 now"), ("in 2004-05", "in 2004 - 05"),
    ("\"Dora Vance\"<dora@example.org>", "\" Dora Vance \" < dora@example.org >"),
    ("the mid-1980s", "the mid-1980s"), ("the Inter-Services office", "the Inter - Services office"),
    ("an inter-agency office", "an inter-agency office"), ("on Nov.28", "on Nov. 28"), ("Dr.Pell", "Dr. Pell"),
    ("$4.7b and 30k", "$ 4.7 b and 30 k"), ("section 2b", "section 2b"), ("----==", "----=="),
  ])
  func `web text is cut as treebanks cut it`(_ text: String, _ words: String) {
    #expect(Cut(text).words == words)
  }
}
