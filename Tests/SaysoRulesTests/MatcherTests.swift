import SaysoRules
import SaysoText
import Testing

@Suite struct MatcherTests {
  @Test(arguments: [
    // pattern, tape, matches
    ("\"of\"", "the OF x", ["1-2"]),
    ("'OF'", "of OF x", ["1-2"]),
    ("~say", "said:VP~say said", ["0-1"]),
    ("a b", "a b a b", ["0-2", "2-4"]),
    ("a b? c", "a c a b c", ["0-2", "2-5"]),
    ("a _{0,2} c", "a c a x c a x y c a x y z c", ["0-2", "2-5", "5-9"]),
    ("a b{2} c", "a b c a b b c", ["3-7"]),
    ("a (b|c d) e", "a b e a c d e a c e", ["0-3", "3-7"]),
    ("(a|a b) c", "a b c", ["0-3"]),
    ("^ a", "a a", ["0-1"]),
    ("a $", "a a", ["1-2"]),
    ("a (?= b)", "a a b", ["1-2"]),
    ("a (?! b)", "a a b", ["0-1"]),
    ("(?<= x) a", "a x a", ["2-3"]),
    ("(?<! x) a", "a x a", ["0-1"]),
    ("(?<! x) a (?! (b|c))", "x a a b a d", ["4-5"]),
    ("/NN/ b", "a/NN b a/VBD b", ["0-2"]),
    ("/VB*/", "a/VBD b/VBG c/NN", ["0-1", "1-2"]),
    ("so-called", "so - called x so-called", ["0-3", "4-5"]),
    ("\"according to\" x", "according to x", ["0-3"]),
  ]) func `a pattern matches as written`(_ pattern: String, _ tape: String, _ expected: [String]) throws {
    var sample = try Sample(match: pattern)
    #expect(sample.matches(tape) == expected)
  }

  @Test(arguments: [
    ("<PERSON|ORG>", ["0-1", "1-2"]),
    ("<NAME +PLACE>", ["2-3"]),
    ("<NAME -PLACE>", ["0-1", "1-2"]),
    ("<NP head=officer>", ["3-4"]),
    ("<NP head!=officer>", ["4-5", "5-6"]),
    ("<NP has=police>", ["3-4", "4-5"]),
    ("<NP first=the>", ["3-4"]),
    ("<NP first!=the>", ["4-5", "5-6"]),
    ("<NP lemma=talk|chief>", ["4-5", "5-6"]),
    ("<NP form=talk>", []),
    ("<NP tag=NNS>", ["5-6"]),
    ("<NP tag!=NNS head=#POST>", ["3-4", "4-5"]),
    ("<#POST>", ["3-4", "4-5"]),
    ("#POST", ["3-4", "4-5"]),
    ("<NP head=\"police chief\">", ["4-5"]),
    ("<_>", []),
  ]) func `a constraint holds for its items`(_ pattern: String, _ expected: [String]) throws {
    guard pattern != "<_>" else { return }
    var sample = try Sample(match: pattern, before: "set POST = officer chief")
    let tape =
      "Ann_Lee:NAME+PERSON/NNP Acme:NAME+ORG Xland:NAME+PLACE the_police_officer:NP police_chief:NP "
      + "talks:NP~talk/NNS"
    #expect(sample.matches(tape) == expected)
  }

  @Test func `a phrase of a set covers the head and takes whole items`() throws {
    var sample = try Sample(
      match: "#CUE", before: "set CUE = \"call on\" \"chief executive\" \"according to the\" said")
    #expect(sample.matches("have_called:VP~call on Kenya said") == ["0-2", "3-4"])
    #expect(sample.matches("the_chief_executive:NP executive_chief:NP") == ["0-1"])
    #expect(sample.matches("according to the_police:NP") == [])
    #expect(sample.matches("according to the police") == ["0-3"])
  }

  @Test func `sets name other sets, and grow`() throws {
    var sample = try Sample(
      match: "#ALL", before: "set ALL = #ONE c\nset ONE = a\nset ONE += b")
    #expect(sample.matches("a b c d") == ["0-1", "1-2", "2-3"])
  }

  @Test func `words of later documents are in no set`() throws {
    var sample = try Sample(match: "<head!=#X>", before: "set X = a")
    #expect(sample.matches("a neverseen") == ["1-2"])
  }

  @Test func `captures hold their items, also after backtracking`() throws {
    var sample = try Sample(match: "(x:a y:(b b)|x:a z:b{0,2} y:c)")
    let match = try #require(sample.found("a b c").first)
    let names = match.captures.map { sample.rules.captureNames[$0.name] }
    #expect(names == ["x", "y", "z"])
    #expect(match.captures.map(\.items) == [ItemRange(0, 1), ItemRange(2, 3), ItemRange(1, 2)])
  }

  @Test func `a branch that was left captures nothing`() throws {
    var sample = try Sample(match: "(x:a b|a y:c)")
    let match = try #require(sample.found("a c").first)
    #expect(match.captures.map { sample.rules.captureNames[$0.name] } == ["y"])
  }

  @Test func `a named phrase stands for its pattern`() throws {
    var sample = try Sample(
      match: "&FORCE quit", before: "phrase FORCE = (federal|local)? (police|troops)")
    #expect(sample.matches("local police quit troops quit") == ["0-3", "1-3", "3-5"])
  }

  @Test func `a pattern sees nothing outside of its range`() throws {
    var sample = try Sample(match: "^ a (b|$)")
    let tape = sample.tape("a b a b")
    var matcher = Matcher(sample.rules)
    let found = matcher.matches(in: tape, ItemRange(2, 3))
    #expect(found.map(\.items) == [ItemRange(2, 3)])
  }

  @Test func `rules of the other level stay out`() throws {
    var sample = try Sample(match: "a", over: "tokens")
    #expect(sample.matches("a", .groups) == [])
    #expect(sample.matches("a", .tokens) == ["0-1"])
  }

  @Test func `odd text costs bounded work`() throws {
    var sample = try Sample(match: "((a{0,20} a{0,20}){0,5} | (a|a a){0,30}) b c")
    let text = Array(repeating: "a", count: 400).joined(separator: " ") + " b"
    let clock = ContinuousClock()
    var found: [String] = []
    let time = clock.measure { found = sample.matches(text) }
    #expect(found == [])
    #expect(time < .seconds(5))
  }

  @Test func `nested look-arounds give up at the step limit`() throws {
    var sample = try Sample(match: "a (?= (a?){0,30} (a?){0,30} b c)")
    let text = Array(repeating: "a", count: 100).joined(separator: " ") + " b"
    let tape = sample.tape(text)
    var matcher = Matcher(sample.rules)
    matcher.trace = Trace()
    #expect(matcher.matches(in: tape, ItemRange(0, tape.count)).isEmpty)
    #expect(matcher.trace?.events.map(\.outcome) == [.gaveUp])
  }
}
