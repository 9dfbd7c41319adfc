import SaysoRules
import Testing

@Suite struct DisassemblyTests {
  @Test func `a compiled pattern is written as it was asked for`() throws {
    let sample = try Sample(
      match: #"^ who:<PERSON|ORG +PLURAL -TITLE head!=b> "," (of|#S) (?! x) "go to"? /NN/"#, before: "set S = y")
    let lines = sample.rules.compiled(0, sample.vocabulary).map { $0.trimmingPrefix { $0 == " " } }
    #expect(lines.first?.hasPrefix("tried where one of these stands: ") ?? false)
    for part in [
      "sentence begins", "begin who", "item PERSON|ORG +PLURAL -TITLE head!=b", "item form=\",\"", "words #S",
      "what follows must not be", "words \"go to\"", "item tag=NN", "done",
    ] {
      #expect(lines.contains { $0.contains(part) }, "\(part)")
    }
  }

  @Test func `an excerpt marks the place`() throws {
    let sample = try Sample(match: "a b")
    let place = try #require(sample.rules.variants(of: 0).first?.place)
    #expect(sample.rules.excerpt(place) == ["  match  a b", "         ^"])
  }
}
