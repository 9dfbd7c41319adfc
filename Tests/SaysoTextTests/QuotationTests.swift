import SaysoText
import Testing

@Suite struct QuotationTests {
  @Test(arguments: [
    "\"We left,\" she said.", "“We left,” she said.", "``We left,'' she said.", "‘We left,’ she said.",
    "'We left,' she said.", "«We left,» she said.",
  ])
  func `marks of any make are paired`(_ text: String) {
    #expect(Cut(text).quotations == ["We left,"])
  }

  @Test(arguments: [
    "Dora's aides' boats don't float.", "The Lees' dog and the officials' cat slept.", "It's 6 o'clock.",
  ])
  func `an apostrophe quotes nothing`(_ text: String) {
    #expect(Cut(text).quotations.isEmpty)
  }

  @Test func `a quotation broken by its speaker is two`() {
    #expect(Cut("\"We left,\" she said, \"at noon.\"").quotations == ["We left,", "at noon."])
  }

  @Test(arguments: [
    "“He said ‘go’ to me,” she said.", "\"He said 'go' to me,\" she said.",
  ])
  func `a quotation inside another knows its parent`(_ text: String) {
    let cut = Cut(text)
    #expect(cut.quotations.count == 2)
    #expect(cut.quotations.last == "go")
    #expect(cut.text.quotations.map(\.parent) == [-1, 0])
  }

  @Test(arguments: [("“", "”"), ("\"", "\"")])
  func `speech goes on in the next paragraph that opens with a mark`(
    _ open: String, _ close: String
  ) {
    let cut = Cut("\(open)We left. It rained.\n\n\(open)Then we slept,\(close) she said.")
    #expect(cut.quotations == ["We left. It rained.…", "Then we slept,"])
  }

  @Test func `a mark left open ends with its paragraph`() {
    let cut = Cut("“We left, she said.\n\nNobody slept. It rained.")
    #expect(cut.quotations == ["We left, she said."])
  }

  @Test func `a mark that closes nothing is no quotation`() {
    #expect(Cut("We left,” she said.").quotations.isEmpty)
  }

  @Test func `marks after a bracket or a dash open`() {
    #expect(Cut("He left (\"for good\") —\"at last\" she said.").quotations == ["for good", "at last"])
  }

  @Test func `a possessive inside single marks does not close them`() {
    #expect(Cut("‘Dora’s boat sank,’ he said.").quotations == ["Dora’s boat sank,"])
  }

  @Test func `an empty pair of marks holds nothing`() {
    #expect(Cut("He wrote \"\" on it.").quotations.isEmpty)
  }
}
