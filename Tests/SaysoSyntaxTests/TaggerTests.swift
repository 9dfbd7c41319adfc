import SaysoSyntax
import SaysoText
import Testing

@Suite struct TaggerTests {
  @Test(arguments: [
    "The/DT minister/NN resigned/VBD on/IN Monday/NNP ./.",
    "Two/CD officers/NNS said/VBD that/IN three/CD men/NNS were/VBD arrested/VBN ./.",
    "The/DT man/NN arrested/VBN Monday/NNP had/VBD threatened/VBN to/TO burn/VB the/DT office/NN ./.",
    "She/PRP has/VBZ never/RB met/VBN Ann/NNP Lee/NNP ,/, who/WP leads/VBZ the/DT agency/NN ./.",
    "Officials/NNS in/IN Port/NNP Varrow/NNP did/VBD n't/RB answer/VB questions/NNS ./.",
    "Velmar/NNP 's/POS council/NN plans/VBZ a/DT vote/NN next/JJ week/NN ./.",
    "It/PRP 's/VBZ the/DT report/NN that/WDT accused/VBD the/DT company/NN of/IN dumping/VBG waste/NN ./.",
    "The/DT firm/NN ,/, which/WDT is/VBZ building/VBG a/DT dam/NN ,/, raised/VBD ten/CD million/CD ./.",
    "The/DT report/NN states/VBZ that/IN few/JJ towns/NNS asked/VBD ./.",
    "Ann/NNP Lee/NNP ,/, the/DT head/NN of/IN the/DT agency/NN ,/, called/VBD on/IN Kestrel/NNP to/TO act/VB ./.",
    "The/DT group/NN criticized/VBD the/DT deal/NN and/CC called/VBD for/IN talks/NNS ./.",
    "A/DT poll/NN released/VBN in/IN August/NNP found/VBD that/IN few/JJ voters/NNS agreed/VBD ./.",
    "It/PRP also/RB mentions/VBZ the/DT plan/NN ./.",
    "Do/VBP you/PRP support/VB the/DT plan/NN ?/.",
    "\"/`` We/PRP will/MD appeal/VB ,/, \"/'' said/VBD Mr./NNP Oren/NNP ./.",
  ])
  func `news sentences get the tags a reader gives them`(_ expected: String) {
    let words = expected.split(separator: " ").map { $0.prefix(upTo: $0.lastIndex(of: "/") ?? $0.endIndex) }
    #expect(Reading(Self.joined(words)).tagged == expected)
  }

  /// Joins words as they are written, so that examples need their tags only once.
  private static func joined(_ words: [Substring]) -> String {
    var text = ""
    var opened = false
    for word in words {
      let attached = [",", ".", "?", "n't", "'s"].contains(word) || word == "\"" && opened
      if !attached, !text.isEmpty, !text.hasSuffix("\"") || !opened { text += " " }
      if word == "\"" { opened.toggle() }
      text += word
    }
    return text
  }

  @Test func `a forced tag holds and its neighbours take it as given`() {
    let text = Tools.shared.tokenizer.tokenize(Document("The old grume spoke."))
    let free = Tools.shared.tagger.tag(text)
    #expect(free[2] == .nn)
    let forced = Tools.shared.tagger.tag(text, forced: [nil, nil, .nnp, nil, nil])
    #expect(forced[2] == .nnp)
  }

  @Test func `a speaker's label is a name`() {
    let reading = Reading("WARD: We did it.\n\nPELL: You did not.\n\nQ: Why?")
    #expect(reading.tagged.hasPrefix("WARD/NNP :/: We/PRP"))
    #expect(reading.tagged.contains("PELL/NNP :/:"))
    #expect(reading.tagged.contains("Q/NN :/:"))
  }

  @Test func `rules may ask the nearest word that is no adverb, and the line`() throws {
    var vocabulary = Vocabulary()
    let rules = Array("NN -> JJ if before=DT\nNN -> RB if line=open and next=<>\n".utf8)
    let lexicon = Lexicon(words: Array("a\tDT\nso\tRB\nred\tNN JJ\nend\tNN RB\n".utf8), endings: Array("*\tNN\n".utf8))
    let tagger = try Tagger(lexicon: lexicon, rules: rules, vocabulary: &vocabulary)
    let text = Tokenizer(vocabulary: vocabulary).tokenize(Document("a so red end"))
    #expect(tagger.tag(text) == [.dt, .rb, .jj, .rb])
  }

  @Test(arguments: ["", " \n", "....", "\"'\"", "1,000%", "@@@ ### :-)"])
  func `odd text gets one tag for each token`(_ string: String) {
    let reading = Reading(string)
    #expect(reading.tags.count == reading.text.tokens.count)
  }

  @Test func `a rule line that makes no sense names its line`() {
    var vocabulary = Vocabulary()
    let rules = Array("# rules\nNN -> VB if tag[-1]=TO\nNN -> QQ if tag[-1]=TO\n".utf8)
    #expect(throws: RepairRuleError.self) {
      _ = try Tagger(lexicon: Lexicon.builtIn(), rules: rules, vocabulary: &vocabulary)
    }
  }
}
