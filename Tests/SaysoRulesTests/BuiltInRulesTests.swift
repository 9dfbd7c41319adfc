import SaysoRules
import SaysoText
import Testing

@Suite struct BuiltInRulesTests {
  @Test func `the built-in rules load`() throws {
    var vocabulary = Vocabulary()
    let rules = try RuleSet.load(RuleSource.builtIn(), vocabulary: &vocabulary)
    #expect(rules.hash.count == 16)
  }

  @Test func `every built-in rule reads its own order of files the same`() throws {
    var first = Vocabulary()
    var second = Vocabulary()
    let a = try RuleSet.load(RuleSource.builtIn(), vocabulary: &first)
    let b = try RuleSet.load(RuleSource.builtIn().reversed(), vocabulary: &second)
    #expect(a.rules.map(\.name) == b.rules.map(\.name))
    #expect(a.framePredicates.all.map(\.text).sorted() == b.framePredicates.all.map(\.text).sorted())
    #expect(a.hash == b.hash)
  }
}
