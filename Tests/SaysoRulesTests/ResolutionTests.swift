import SaysoRules
import SaysoText
import Testing

@Suite struct ResolutionTests {
  static func rule(_ name: String, _ match: String, _ emit: String, rank: Int = 50, over: String = "groups") -> String {
    """
    rule \(name)
      over   \(over)
      match  \(match)
      emit   \(emit)
      rank   \(rank)
      yes    "Y."
      no     "N."

    """
  }

  static func order(_ rules: [String], _ tape: String, _ level: TapeLevel = .groups) throws
    -> (winners: [String], losers: [String])
  {
    var sample = try Sample(rules.joined())
    let tape = sample.tape(tape, level)
    var matcher = Matcher(sample.rules)
    let resolution = sample.rules.resolve(matcher.matches(in: tape, ItemRange(0, tape.count)))
    func name(_ match: RuleMatch) -> String { "\(sample.rules.rules[match.rule].name)@\(match.items.start)" }
    return (
      resolution.winners.map(name),
      resolution.losers.map { "\(name($0.match))<\(sample.rules.rules[$0.winner].name)" }
    )
  }

  @Test func `rank, then length, then constraints, then name, then place`() throws {
    let found = try Self.order(
      [
        Self.rule("e", "<NP head=a>", "title(\"e\", \"e\")"), Self.rule("d", "<NP>", "title(\"d\", \"d\")"),
        Self.rule("c", "_ _", "title(\"c\", \"c\")"), Self.rule("b", "<NP>", "title(\"b\", \"b\")"),
        Self.rule("a", "a", "title(\"a\", \"a\")", rank: 70),
      ], "a:NP b:NP")
    #expect(found.winners == ["a@0", "c@0", "e@0", "b@0", "d@0"])
    #expect(found.losers == ["b@1<b", "d@1<d"])
  }

  @Test func `rules over tokens exclude each other where they overlap`() throws {
    let found = try Self.order(
      [
        Self.rule("long", "a b", "title(\"x\", \"x\")", over: "tokens"),
        Self.rule("high", "b c", "title(\"x\", \"x\")", rank: 60, over: "tokens"),
        Self.rule("low", "a", "title(\"x\", \"x\")", rank: 1, over: "tokens"),
      ], "a b c a b", .tokens)
    #expect(found.winners == ["high@1", "long@3", "low@0"])
    #expect(found.losers == ["long@0<high", "low@3<long"])
  }

  @Test func `rules over groups share, but a statement counts once`() throws {
    let found = try Self.order(
      [
        Self.rule("a", "x:a y:b", "accuse(x, y)"), Self.rule("b", "x:a y:b c", "accuse(x, y)"),
        Self.rule("c", "x:a y:b", "support(x, y)"), Self.rule("d", "y:a x:b", "accuse(x, y)"),
      ], "a b c")
    #expect(found.winners == ["b@0", "c@0", "d@0"])
    #expect(found.losers == ["a@0<b"])
  }

  @Test func `a trace tells fired, lost, failed and not tried`() throws {
    var sample = try Sample(
      Self.rule("a", "a b", "title(\"x\", \"x\")", over: "tokens")
        + Self.rule("b", "b", "title(\"x\", \"x\")", over: "tokens")
        + Self.rule("c", "a b <WORD head=#S has=z>", "title(\"x\", \"x\")", over: "tokens")
        + Self.rule("d", "zzz", "title(\"x\", \"x\")", over: "tokens") + "set S = c\n")
    let tape = sample.tape("a b c:WORD", .tokens)
    var matcher = Matcher(sample.rules)
    matcher.trace = Trace()
    matcher.note(sample.rules.resolve(matcher.matches(in: tape, ItemRange(0, 3))))
    let events = try #require(matcher.trace).events.sorted { $0.rule < $1.rule }
    #expect(events.map(\.rule) == [0, 1, 2, 3])
    #expect(events[0].outcome == .fired)
    #expect(events[1].outcome == .lost(to: 0))
    #expect(events[2].outcome == .failed(item: 2, at: RulePlace(file: "test.rules", line: 17, column: 28)))
    #expect(events[3].outcome == .notTried)
  }
}
