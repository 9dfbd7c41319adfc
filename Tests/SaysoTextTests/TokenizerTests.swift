import SaysoText
import Testing

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("They don't know.", "They do n't know ."),
    ("She can't, won't and hasn't.", "She ca n't , wo n't and has n't ."),
    ("They've said we'll see, I'd say.", "They 've said we 'll see , I 'd say ."),
    ("I'm here, you're there.", "I 'm here , you 're there ."),
    ("They cannot win and are gonna leave.", "They can not win and are gon na leave ."),
  ])
  func `contractions are cut in two`(_ text: String, _ words: String) {
    #expect(Cut(text).words == words)
  }

  @Test(arguments: [
    ("Vance's aides", "Vance 's aides"),
    ("the officials' aides", "the officials ' aides"),
    ("James' office", "James ' office"),
    ("the U.S.'s army", "the U.S. 's army"),
    ("O'Neill and D'Souza", "O'Neill and D'Souza"),
  ])
  func `possessives are cut off, and names with an apostrophe stay whole`(
    _ text: String, _ words: String
  ) {
    #expect(Cut(text).words == words)
  }

  @Test(arguments: [
    ("a high-ranking official", "a high - ranking official"),
    ("state-of-the-art boats", "state - of - the - art boats"),
    ("the D-Ohio seat", "the D - Ohio seat"),
    ("an F-16 jet", "an F - 16 jet"),
  ])
  func `hyphenated words are split`(_ text: String, _ words: String) {
    #expect(Cut(text).words == words)
  }

  @Test(arguments: ["anti-war", "pre-trial", "ex-wife", "non-profit", "co-founder", "e-mail"])
  func `a prefix keeps its hyphen`(_ word: String) {
    #expect(Cut("the \(word) group").words == "the \(word) group")
  }

  @Test(arguments: [
    ("Mr. Vance of Acme Inc. met Dr. Pell.", "Mr. Vance of Acme Inc. met Dr. Pell ."),
    ("on Nov. 3 in St. Olav", "on Nov. 3 in St. Olav"),
    ("at 5 a.m. today", "at 5 a.m. today"),
    ("at 5p.m. today", "at 5 p.m. today"),
    ("article No. 5", "article No. 5"),
  ])
  func `an abbreviation keeps its full stop`(_ text: String, _ words: String) {
    #expect(Cut(text).words == words)
  }

  @Test(arguments: ["The answer was no.", "They made art.", "We sat in the sun."])
  func `a plain word does not keep the full stop of the abbreviation it looks like`(
    _ text: String
  ) {
    #expect(Cut(text).words == text.dropLast() + " .")
  }

  @Test(arguments: [
    ("the U.S. army", "the U.S. army"), ("in the U.S.", "in the U.S."),
    ("non-U.S. ships", "non-U.S. ships"), ("C.I.A. agents", "C.I.A. agents"),
    ("J. F. Vance", "J. F. Vance"), ("J.F. Vance", "J.F. Vance"), ("A.B.", "A.B."),
  ])
  func `initials and dotted capitals stay whole`(_ text: String, _ words: String) {
    #expect(Cut(text).words == words)
  }

  @Test(arguments: [
    ("1,000 men", "1,000 men"), ("3.5 percent.", "3.5 percent ."), ("at 7:30,", "at 7:30 ,"),
    ("5% of 10,000", "5 % of 10,000"), ("open 24/7", "open 24/7"), ("the '90s", "the '90s"),
    ("1990–2000", "1990 - 2000"), ("the 1st of 2", "the 1st of 2"),
  ])
  func `numbers keep the marks inside them`(_ text: String, _ words: String) {
    #expect(Cut(text).words == words)
  }

  @Test(arguments: [
    ("10am", "10 am"), ("30km", "30 km"), ("5bn", "5 bn"), ("3.5m", "3.5 m"), ("60mph", "60 mph"),
  ])
  func `a unit is cut off its number`(_ text: String, _ words: String) {
    #expect(Cut(text).words == words)
  }

  @Test(arguments: [
    ("Wait... what?", "Wait ... what ?"), ("Wait… what?", "Wait ... what ?"),
    ("What?! No!!", "What ?! No !!"), ("war -- peace", "war -- peace"), ("war—peace", "war -- peace"),
    ("peace – war", "peace - war"), ("*** ===", "*** ==="), ("(a) [b]", "( a ) [ b ]"),
    ("he/she", "he / she"), ("It ended.The rest", "It ended . The rest"),
  ])
  func `a run of one mark is one token, and typography is made plain`(
    _ text: String, _ words: String
  ) {
    #expect(Cut(text).words == words)
  }

  @Test(arguments: [
    ("See https://example.org/a?b=c, now.", "See https://example.org/a?b=c , now ."),
    ("See (www.example.org).", "See ( www.example.org ) ."),
    ("Mail a.b@example.org.", "Mail a.b@example.org ."),
    ("@dora likes #tolls", "@dora likes #tolls"),
    ("—https://example.org…", "-- https://example.org ..."),
  ])
  func `addresses stay whole but for the marks around them`(_ text: String, _ words: String) {
    #expect(Cut(text).words == words)
  }

  @Test(arguments: [
    ("$5 and £5", "$ 5 and £ 5"), ("€5m", "€ 5 m"), ("US$5", "US $ 5"), ("5°C", "5 ° C"),
    ("no😀 yes", "no 😀 yes"), ("• item", "• item"), ("AT&T and Q&A", "AT&T and Q&A"),
  ])
  func `signs of currency and emoji stand alone, an ampersand between capitals does not`(
    _ text: String, _ words: String
  ) {
    #expect(Cut(text).words == words)
  }

  @Test(arguments: [
    ("mini\u{AD}ster", "minister"), ("mini\u{200B}ster", "minister"), ("two\u{A0}words", "two words"),
    ("two\u{3000}words", "two words"), ("two\u{2009}words", "two words"), ("caf\u{E9} na\u{EF}ve", "café naïve"),
  ])
  func `marks that nobody sees vanish, and odd spaces part words`(_ text: String, _ words: String) {
    #expect(Cut(text).words == words)
  }

  @Test(arguments: [
    ("“Yes,” she said", "\" Yes , \" she said"), ("\"Yes,\" she said", "\" Yes , \" she said"),
    ("``Yes,'' she said", "`` Yes , '' she said"), ("‘Yes,’ she said", "' Yes , ' she said"),
    ("«Yes», she said", "\" Yes \" , she said"), ("Dora’s don’t", "Dora 's do n't"),
  ])
  func `quotation marks become straight`(_ text: String, _ words: String) {
    #expect(Cut(text).words == words)
  }

  @Test func `the document's own characters stay behind a token`() {
    #expect(Cut("Dora’s mini\u{AD}ster—“no…”").written == ["Dora", "’s", "mini\u{AD}ster", "—", "“", "no", "…", "”"])
  }

  @Test func `a token knows whether white space stands before it`() {
    let cut = Cut("a \"b\" c\u{A0}d")
    #expect(cut.words == "a \" b \" c d")
    #expect(cut.text.tokens.spaced.dropFirst() == [true, false, false, true, true])
  }

  @Test func `folding makes equal what case parts`() {
    let cut = Cut("ÉCOLE École école Bank BANK")
    #expect(Set(cut.text.tokens.folded.prefix(3)).count == 1)
    #expect(Set(cut.text.tokens.folded.suffix(2)).count == 1)
    #expect(Set(cut.text.tokens.form).count == 5)
  }

  @Test(arguments: [
    ("Bank", Shape.capitalized), ("CIA", .allCaps), ("U.S.", .allCaps), ("1,000", .number),
    ("J.", .initial), ("--", .punctuation), ("McVance", .innerCapital), ("Mr.", .dotted),
    ("café", .nonASCII), ("1st", .hasDigit),
  ])
  func `a shape says how a form is written`(_ word: String, _ shape: Shape) {
    let cut = Cut(word)
    #expect(cut.text.tokens.shape[0].contains(shape))
  }
}
