import SaysoRules
import SaysoText
import Testing

@Suite struct VariantTests {
  @Test func `each condition can be deleted, and the rest still holds`() throws {
    var sample = try Sample(match: "a <PERSON|ORG -TITLE head!=b|c> $")
    let tape = sample.tape("a b:PERSON")
    let long = sample.tape("a d:PERSON e")
    let titled = sample.tape("x d:PERSON+TITLE")
    func count(_ rules: RuleSet, _ tape: Tape) -> Int {
      var matcher = Matcher(rules)
      return matcher.matches(in: tape, ItemRange(0, tape.count)).count
    }
    let variants = sample.rules.variants(of: 0)
    #expect(variants.map(\.place.column) == [10, 12, 12, 31, 42])
    #expect(variants.map { count($0.rules, tape) } == [0, 0, 0, 1, 0])
    #expect(variants.map { count($0.rules, long) } == [0, 0, 0, 0, 1])
    #expect(variants.allSatisfy { count($0.rules, titled) == 0 })
    #expect(count(sample.rules, tape) == 0)
  }
}
