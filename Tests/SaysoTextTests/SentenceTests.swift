import SaysoText
import Testing

@Suite struct SentenceTests {
  @Test(arguments: [
    ["He left.", "She stayed."], ["He left!", "She stayed?", "Yes."],
    ["Wait...", "He left."], ["He left.", "12 stayed."],
    ["He paid 3.5 percent.", "Then he left."], ["He left (she stayed).", "They slept."],
  ])
  func `an end mark before a capital or a number ends a sentence`(_ sentences: [String]) {
    #expect(Cut(sentences.joined(separator: " ")).sentences == sentences)
  }

  @Test(arguments: [
    ["Mr. Vance left.", "Dr. Pell stayed."], ["Sen. J. F. Vance left."], ["On Nov. 3 he left."],
    ["Acme Inc. said so.", "It lied."], ["He said Acme Inc. Bank lied."], ["It was 5 p.m. on Monday."],
    ["It was 5 p.m.", "The bell rang."], ["The fee of No. 5 fell."],
  ])
  func `an abbreviation ends a sentence only before a word that begins one`(
    _ sentences: [String]
  ) {
    #expect(Cut(sentences.joined(separator: " ")).sentences == sentences)
  }

  @Test(arguments: [
    ["It is in the U.S.", "The army left."], ["It is in the U.S. Army base."],
    ["The U.S. did not answer."], ["Is it the U.S.?", "Yes."],
  ])
  func `"U.S." ends a sentence only before a word that begins one`(_ sentences: [String]) {
    #expect(Cut(sentences.joined(separator: " ")).sentences == sentences)
  }

  @Test(arguments: [
    ["\"He left.\"", "She stayed."], ["“He left.”", "“She stayed.”"],
    ["\"He left.", "She stayed.\"", "Dora wept."],
    ["He left.", "“She stayed,” he said."],
  ])
  func `a closing mark belongs to the sentence before it`(_ sentences: [String]) {
    #expect(Cut(sentences.joined(separator: " ")).sentences == sentences)
  }

  @Test(arguments: [
    "\"Did he leave?\" she asked.", "“Stop!” he said.", "\"He left,\" she said.",
    "He said no. but left.",
  ])
  func `a sentence goes on where a small letter follows`(_ text: String) {
    #expect(Cut(text).sentences == [text])
  }

  @Test func `a missing space between sentences does not join them`() {
    #expect(Cut("He left.She stayed.").sentences == ["He left.", "She stayed."])
  }

  @Test func `a paragraph's end ends a sentence without a mark`() {
    #expect(Cut("He left\nShe stayed").sentences == ["He left", "She stayed"])
  }

  @Test func `a dateline is a sentence of its own`() {
    let cut = Cut("A headline\n\nPARIS (Norwald News) - He left. She stayed.")
    #expect(cut.sentences == ["A headline", "PARIS (Norwald News) -", "He left.", "She stayed."])
  }

  @Test func `a sentence without end is cut after some hundred words`() {
    let cut = Cut(String(repeating: "word ", count: 2000))
    #expect(cut.sentences.count > 1)
    #expect(cut.text.sentences.allSatisfy { $0.tokens.count <= 400 })
  }
}
