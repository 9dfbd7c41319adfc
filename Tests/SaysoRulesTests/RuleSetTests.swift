import SaysoRules
import SaysoText
import Testing

@Suite struct RuleSetTests {
  static let text = """
    set ROLE = "chief executive" president

    rule role/appositive
      doc    "A person, then a comma and the post with its body."
      match  who:<PERSON> "," role:<NP head=#ROLE> (of|at|for) org:<ORG|PLACE>
      emit   role_in(who, org, role) status=current
      rank   60
      yes    "Ann Lee, chief executive of Acme Corp., quit."   role_in(Ann Lee, Acme Corp., chief executive) status=current
      yes    "Bo, head of \\"Xa, Inc.\\", quit."  role_in(Bo, "Xa, Inc.") ; title(Bo, head)
      no     "Ann Lee, Acme Corp. and Bo Diaz sued."

    frame accuse
      doc    "X blames Y."
      verb   accuse blame
             slam : subj -> obj
      verb   lash+out : subj -> at|against
      noun   accusation : by|poss -> against|of, mod -> against
      emit   accuse
      modality alleged
      yes    "Acme was accused by Kenya of dumping waste."     accuse(Kenya, Acme)
      no     "Kenya, accused of dumping waste, appealed."

    operator hedge/allegedly
      cue    allegedly reportedly "in theory"
      scope  clause object
      effect modality=alleged attribute=nobody
      yes    "Acme allegedly paid."  modality=alleged
      no     "Acme paid."

    operator says/according
      match  according to src:<PERSON>
      scope  sentence
      effect attribute=src
      yes    "Acme paid, according to Ann."
      no     "According to size."
    """

  @Test func `examples keep their arguments as written`() throws {
    let rules = try Sample(Self.text).rules
    let appositive = rules.examples.filter { $0.rule == "role/appositive" }
    #expect(appositive.map(\.kind) == [.yes, .yes, .no])
    #expect(
      appositive[0].expectations.map(\.description) == [
        "role_in(Ann Lee, Acme Corp., chief executive) status=current"
      ])
    #expect(appositive[1].sentence == "Bo, head of \"Xa, Inc.\", quit.")
    #expect(appositive[1].expectations.map(\.arguments) == [["Bo", "Xa, Inc."], ["Bo", "head"]])
    #expect(appositive.map(\.line) == [8, 9, 10])
    let hedge = try #require(rules.examples.first { $0.rule == "hedge/allegedly" })
    #expect(hedge.expectations.map(\.description) == ["modality=alleged"])
  }

  @Test func `a rule keeps what it emits`() throws {
    let rules = try Sample(Self.text).rules
    let rule = try #require(rules.rules.first)
    #expect(rule.rank == 60)
    #expect(rule.doc == "A person, then a comma and the post with its body.")
    #expect(rule.text.hasPrefix("rule role/appositive\n  doc"))
    let ids = try ["who", "org", "role"].map { try #require(rules.captureID($0)) }
    #expect(rule.emits[0].arguments == ids.map(EmissionValue.capture))
    #expect(rule.emits[0].fields.map(\.value) == [.word("current")])
  }

  @Test func `predicates are found by lemma, those with particles first`() throws {
    let sample = try Sample(Self.text + "\nframe b\n  verb lash : subj -> obj\n  emit assault\n  yes \"y\"\n  no \"n\"")
    let table = sample.rules.framePredicates
    func found(_ word: String) -> [String] {
      guard let id = sample.vocabulary.known(word) else { return [] }
      return table.range(of: id).map { "\(table.all[$0].text) \(sample.rules.frames[table.all[$0].owner].name)" }
    }
    #expect(found("slam") == ["slam accuse"])
    #expect(found("lash") == ["lash+out accuse", "lash b"])
    #expect(found("out") == [])
    #expect(table.range(of: FormID(raw: 1 << 20)) == 0..<0)
    let against = FormID(raw: sample.vocabulary.known("against")!.raw)
    let noun = try #require(table.all.first { $0.kind == .noun })
    #expect(noun.links.map(\.to).last == [.preposition(against)])
    #expect(noun.links[0].from.last == .possessor)
  }

  @Test func `cues are found inside groups, the longer first`() throws {
    var sample = try Sample(Self.text)
    let tape = sample.tape("Acme was_allegedly_paid in theory")
    #expect(sample.rules.cues(in: tape, TokenRange(0, 6)).map(\.tokens) == [TokenRange(2, 3), TokenRange(4, 6)])
    #expect(sample.rules.operators.map(\.scopes) == [["clause", "object"], ["sentence"]])
  }

  @Test func `an operator's pattern matches as a rule's does`() throws {
    var sample = try Sample(Self.text)
    let tape = sample.tape("Acme paid according to Ann:PERSON")
    var matcher = Matcher(sample.rules)
    let found = matcher.operatorMatches(in: tape, ItemRange(0, 5))
    #expect(found.map(\.items) == [ItemRange(2, 5)])
    #expect(found.first?.captures.map(\.items) == [ItemRange(4, 5)])
  }

  @Test func `the hash is of the bytes, in any order of files`() throws {
    func hash(_ texts: [(String, String)]) throws -> String {
      var vocabulary = Vocabulary()
      return try RuleSet.load(
        texts.map { RuleSource(file: $0.0, bytes: Array($0.1.utf8)) }, vocabulary: &vocabulary
      ).hash
    }
    let both = try hash([("a", Self.text), ("b", "set A = a")])
    #expect(both == (try hash([("b", "set A = a"), ("a", Self.text)])))
    #expect(both != (try hash([("a", Self.text), ("b", "set A = b")])))
    #expect(both.count == 16)
    #expect(try hash([("a", "set A = a")]) == "810f42929ae71be1")
  }

  @Test func `a higher layer replaces, adds and switches off`() throws {
    let rule = "rule a/x\n  match one\n  emit title(\"x\", \"x\")\n  yes \"y\"\n  no \"n\"\n"
    let other = rule.replacing("a/x", with: "a/y")
    let user = rule.replacing("one", with: "#MORE") + "set MORE += three\noff a/y\n"
    var vocabulary = Vocabulary()
    let rules = try RuleSet.load(
      [
        RuleSource(file: "user", bytes: Array(user.utf8)),
        RuleSource(file: "base", bytes: Array((rule + other + "set MORE = two").utf8), layer: 0),
      ], vocabulary: &vocabulary)
    #expect(rules.rules.map(\.name) == ["a/x"])
    #expect(rules.rules[0].place.file == "user")
    let set = try #require(rules.sets.id("MORE"))
    let members = ["one", "two", "three"].filter { word in
      vocabulary.known(word).map { rules.sets.contains(set, $0) } ?? false
    }
    #expect(members == ["two", "three"])
  }

  @Test func `a second rule of one name is an error`() {
    let rule = "rule a\n  match one\n  emit title(\"x\", \"x\")\n  yes \"y\"\n  no \"n\"\n"
    #expect(complaints(rule + rule) == ["6:6: error: a second rule a; rename it; the first stands in test.rules:1"])
  }

  @Test func `checks find what looks like a mistake`() throws {
    let rules = try Sample(
      """
      set A = a
      phrase B = b
      rule x/one
        match  <NP> <VP>
        emit   title("x", "x")
        yes    "Y."
        yes    "Y."
        no     "N."
      rule x/two
        match  q:<NP> <VP>
        emit   title("z", "z")
        yes    "Y."
        no     "N."
      frame f
        verb   run run : subj -> obj
        emit   accuse
        yes    "Y."
        no     "N."
      frame g
        verb   run : subj -> obj
        emit   support
        yes    "Y."
        no     "N."
      """
    ).rules
    #expect(
      rules.check().map { String($0.description.dropFirst("test.rules:".count)) } == [
        "1:5: warning: no rule uses this set; remove it, or write #NAME in a rule",
        "2:8: warning: no rule uses this phrase; remove it, or write &NAME",
        "4:10: warning: rule 'x/one' is tried on every sentence; ask for a word, a set, or a label rarer than NP and WORD",
        "7:1: warning: this example stands twice; the first stands in line 6",
        "10:10: error: rules 'x/one' and 'x/two' have the same pattern; remove one, or give them different ranks",
        "10:10: warning: rule 'x/two' is tried on every sentence; ask for a word, a set, or a label rarer than NP and WORD",
        "15:14: error: verb 'run' stands in 'f' twice with the same links; remove one of the two",
        "20:10: error: verb 'run' stands in 'f' and 'g' with the same links; remove one of the two",
        "20:10: error: verb 'run' stands in 'f' and 'g' with the same links; remove one of the two",
      ])
  }
}
