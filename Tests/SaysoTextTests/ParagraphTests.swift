import SaysoText
import Testing

@Suite struct ParagraphTests {
  @Test(arguments: ["one\ntwo\nthree", "one\r\ntwo\r\nthree", "one\rtwo\rthree", "\n\none\n\n \ntwo\n\nthree\n"])
  func `every line is a paragraph, whatever ends it`(_ text: String) {
    #expect(Cut(text).paragraphs == ["one", "two", "three"])
  }

  @Test func `hard-wrapped lines make one paragraph up to a blank line`() {
    let cut = Cut(
      """
      The board met on Monday to talk about the
      bridge, which nobody had crossed for a year
      because of the floods that came
      in May.

      Nobody spoke of money until the
      evening came.
      """)
    #expect(cut.paragraphs.count == 2)
    #expect(cut.sentences.count == 2)
  }

  @Test func `an indented line begins a paragraph of a hard-wrapped text`() {
    let cut = Cut(
      "  The board met on Monday to\ntalk about the bridge that\nfell in May after all the\nrain.\n"
        + "  Nobody spoke of money until\nthe evening came.")
    #expect(cut.paragraphs.count == 2)
  }

  @Test func `a short first line is the headline`() {
    #expect(Cut("Board closes bridge\n\nThe board closed it. It rained.").roles == [.headline, .body])
  }

  @Test func `a line that stands alone is no headline`() {
    #expect(Cut("The board closed the bridge").roles == [.body])
  }

  @Test func `a Markdown heading is a headline wherever it stands`() {
    #expect(Cut("The board met. It rained.\n\n## What next\n\nNobody knows.").roles[1] == .headline)
  }

  @Test(arguments: [
    ("By DORA VANCE", ParagraphRole.byline), ("By Dora Vance, Norwald News", .byline),
    ("Posted by Dora Vance", .byline), ("(Reporting by Dora Vance)", .byline),
    ("File photo: the bridge in May", .caption), ("Photo: Milo Okoro", .caption),
    ("* indicates required fields", .boilerplate), ("Read more: bridge closed", .boilerplate),
    ("Sign up for our newsletter", .boilerplate), ("Share this on all sites", .boilerplate),
    ("© 2031 Norwald News", .boilerplate), ("All rights reserved.", .boilerplate),
    ("Home | News | Sport", .boilerplate), ("- one more bridge", .listItem),
    ("* one more bridge", .listItem), ("• one more bridge", .listItem),
    ("By the evening nobody was left.", .body), ("Nobody reads more than Dora.", .body),
  ])
  func `a line's first words say what it is`(_ line: String, _ role: ParagraphRole) {
    #expect(Cut("Board closes bridge\n\nThe board closed it. It rained.\n\n" + line).roles.last == role)
  }

  @Test func `a phrase of furniture inside a long paragraph proves nothing`() {
    let words = String(repeating: "the board wants a new bridge and ", count: 5)
    #expect(Cut("Title\n\n\(words) says that all rights reserved for it are lost.").roles.last == .body)
  }

  @Test(arguments: [
    ("PARIS (Norwald News) - The board met on Monday.", "PARIS (Norwald News) -"),
    ("CHICAGO, Nov. 3 -- The board met on Monday.", "CHICAGO, Nov. 3 --"),
    ("HOLMSTEN, Sorvania — The board met on Monday.", "HOLMSTEN, Sorvania —"),
    ("The board met - on Monday - in May.", ""), ("NATO said - and meant - nothing new.", ""),
  ])
  func `a dateline is a place in capitals before a dash`(_ text: String, _ dateline: String) {
    let cut = Cut("Board closes bridge\n\n" + text)
    #expect(cut.text.string(cut.text.paragraphs[1].dateline) == dateline)
  }

  @Test(arguments: ["", " ", "\n\n\n", "\u{A0}", "\u{AD}"])
  func `a text without words has no paragraphs`(_ text: String) {
    let cut = Cut(text)
    #expect(cut.paragraphs.isEmpty)
    #expect(cut.sentences.isEmpty)
  }
}
