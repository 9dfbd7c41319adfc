import SaysoRules
import SaysoText
import Testing

@Suite struct ParserErrorTests {
  static let patterns: [(String, String)] = [
    ("a* b", "4:11: error: '*' is unbounded; write {0,6}"),
    ("a+ b", "4:11: error: '+' is unbounded; write {1,6}"),
    ("a{0,} b", "4:11: error: the repetition has no upper bound; write {0,6}"),
    ("a{3,1}", "4:11: error: {3,1} is no usable repetition; lower bound first, upper bound from 1 to 40"),
    ("a{0,99}", "4:11: error: {0,99} is no usable repetition; lower bound first, upper bound from 1 to 40"),
    ("(a b", "4:10: error: this '(' is never closed; add ')'"),
    ("a b)", "4:13: error: ')' without '('; remove it, or open the group before"),
    ("(a|)", "4:13: error: an empty pattern; write what must stand here; (x)? makes it optional"),
    ("<PERSON", "4:10: error: this '<' is never closed; add '>'"),
    ("<ORGG>", "4:11: error: unknown label 'ORGG'; did you mean 'ORG'?"),
    ("<NP haed=a>", "4:14: error: unknown constraint 'haed'; did you mean 'head'?"),
    ("<NP PERSON>", "4:14: error: a second list of labels; write A|B for either, +PERSON for both"),
    ("<NP tag=NNX>", "4:18: error: unknown tag 'NNX'; did you mean 'NN'?"),
    ("#SAAY a", "4:10: error: unknown set '#SAAY'; did you mean 'SAY'?"),
    ("<NP head=#NONE>", "4:19: error: unknown set '#NONE'; define it: set NONE = word word"),
    ("&FORSE", "4:10: error: unknown phrase '&FORSE'; did you mean 'FORCE'?"),
    ("a , b", "4:12: error: ',' is no atom; write \",\" for the character"),
    ("\"a b", "4:10: error: this quotation mark is never closed; end the text with \""),
    ("'a b", "4:10: error: this ' is never closed; write 'word'"),
    ("(?= x:a) b", "4:10: error: a look-around captures 'x'; capture outside of (?…)"),
    ("(?<! a b) c", "4:10: error: a look-behind sees one item; write (?<! one atom)"),
    ("é <ÖRG>", "4:13: error: unknown label 'ÖRG'; did you mean 'ORG'?"),
  ]

  @Test(arguments: patterns) func `a mistake in a pattern has its place and remedy`(
    _ pattern: String, _ expected: String
  ) {
    let found = complaints(
      """
      set SAY = say
      phrase FORCE = #SAY
      rule a/b
        match  \(pattern)
        emit   title("x", "x")
        yes    "Yes."
        no     "No."
      """)
    #expect(found == [expected])
  }

  static let members: [(String, String)] = [
    ("mach a", "3:3: error: unknown member 'mach' of a rule; did you mean 'match'?"),
    ("rank high", "3:8: error: 'high' is no rank; write 0 to 100; 50 is usual"),
    ("over chunks", "3:8: error: unknown level 'chunks'; write one of: tokens groups"),
    ("doc words", "3:7: error: expected a text in quotation marks; write \"…\""),
    ("match x", "3:3: error: a second 'match'; the first stands in line 2"),
    ("emit acuse(a, b)", "3:8: error: unknown type 'acuse'; did you mean 'accuse'?"),
    ("emit accuse(a, c)", "3:18: error: the pattern captures no 'c'; did you mean 'a'?"),
    (
      "emit accuse(a, z)",
      "3:18: error: 'z' may be missing from a match; it stands in an optional part or in one branch only"
    ),
    ("emit accuse(a)", "3:8: error: 'accuse' needs two ends; write accuse(who, whom)"),
    ("emit accuse(a, b) modality=aleged", "3:30: error: 'aleged' is no modality; did you mean 'alleged'?"),
    (
      "emit accuse(a, b) mood=x",
      "3:21: error: unknown field 'mood'; write one of: modality polarity status direction"
    ),
    ("emit accuse(a, b", "3:19: error: expected ')', found the line's end; write accuse(who, org)"),
    (
      "yes Ann quit.",
      "3:7: error: expected a sentence in quotation marks; write yes \"Ann Lee quit.\" and what it must give"
    ),
    ("yes \"Ann.\" acuse(a, b)", "3:14: error: unknown type 'acuse'; did you mean 'accuse'?"),
    ("yes \"Ann.\" accuse(a, b", "3:14: error: 'accuse(' is never closed; add ')'"),
  ]

  @Test(arguments: members) func `a mistake in a member has its place and remedy`(
    _ member: String, _ expected: String
  ) {
    let found = complaints(
      """
      rule a/b
        match  a:x b:<NP head=x> (z:y)?
        \(member)
        emit   accuse(a, b)
        yes    "Yes."
        no     "No."
      """)
    #expect(found == [expected])
  }

  static let blocks: [(String, [String])] = [
    ("ruel a\n", ["1:1: error: unknown keyword 'ruel'; did you mean 'rule'?"]),
    (
      "  match a\n",
      [
        "1:3: error: an indented line before the first block; begin with a keyword in column 1: set phrase rule frame operator off"
      ]
    ),
    ("set = a", ["1:5: error: the block has no name; write: set SAY = say tell \"call on\""]),
    ("set A =", ["1:5: error: set 'A' is empty; list its words after the ="]),
    ("set A = a, b", ["1:10: error: words are separated by spaces, not commas; a comma itself is \",\""]),
    ("set A = a #B", ["1:11: error: unknown set '#B'; did you mean 'A'?"]),
    ("set A = #B\nset B = #A", ["2:9: error: set 'B' contains itself; through #A; remove one of the two"]),
    (
      "set A = a\nset A = b",
      ["2:5: error: set 'A' is defined twice; write += to add; the first stands in test.rules:1"]
    ),
    ("set AB += a", ["1:5: error: nothing defines set 'AB'; write = instead of +="]),
    (
      "phrase A = x &B\nphrase B = &A",
      ["2:12: error: phrase 'A' contains itself; write the repetition as {0,4}"]
    ),
    ("off nobody", ["1:5: error: no rule 'nobody'"]),
    (
      "frame a\n  verb run : subj > obj\n  emit accuse\n  yes \"y\"\n  no \"n\"",
      ["2:19: error: expected '->', found '>'; write subj -> obj"]
    ),
    (
      "frame a\n  verb run : subj -> wiht\n  emit accuse\n  yes \"y\"\n  no \"n\"",
      ["2:22: error: unknown slot 'wiht'; did you mean 'with'?"]
    ),
    (
      "operator a\n  cue not\n  scope claus\n  effect polarity=negated\n  yes \"y\"\n  no \"n\"",
      ["3:9: error: unknown scope 'claus'; did you mean 'clause'?"]
    ),
    (
      "rule a\n  match x\n  emit title(\"x\", \"x\")\n",
      [
        "1:6: error: rule 'a' has no 'no' example; add a sentence that it must leave alone",
        "1:6: error: rule 'a' has no 'yes' example; add a sentence that it must read",
      ]
    ),
  ]

  @Test(arguments: blocks) func `a mistake in a block has its place and remedy`(
    _ text: String, _ expected: [String]
  ) {
    #expect(complaints(text) == expected)
  }

  @Test func `one run reports the mistakes of all members`() {
    let found = complaints(
      """
      rule a
        match  x*
        emit   nmae("x")
        rank   -1
      frame b
        verb   run
      set A = a, b
      """)
    #expect(found.map { $0.prefix(4) } == ["2:11", "4:10", "6:13", "7:10"])
  }

  @Test func `the rendering points at the place`() throws {
    let (_, found) = RuleFile.parse(Array("rule a\n  match  ü x*\r\n".utf8), file: "my.rules")
    #expect(
      found.map(\.rendering) == [
        "my.rules:2:13: error: '*' is unbounded; write {0,6}\n      match  ü x*\n                ^"
      ])
  }

  @Test func `text that is not UTF-8 is refused`() {
    let (_, found) = RuleFile.parse([0x72, 0xFF], file: "my.rules")
    #expect(found.map(\.description) == ["my.rules:1:1: error: the file is not UTF-8; save it as UTF-8"])
  }

  @Test func `comments, byte-order mark and line ends are no part of the rules`() {
    let text = "\u{FEFF}# a comment\r\nset A = a #B  # more\r\n# x\r\nset B = \"#  # no\"\r\n  # y\r\n  c\r\n"
    #expect(complaints(text) == [])
  }
}
