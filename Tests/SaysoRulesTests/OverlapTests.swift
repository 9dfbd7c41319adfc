import SaysoRules
import Testing

@Suite struct OverlapTests {
  private func overlaps(_ first: String, _ second: String, ranks: (Int, Int) = (50, 50), before: String = "") throws
    -> [String]
  {
    let sample = try Sample(
      """
      \(before)
      rule x/a
        match  \(first)
        emit   family(a, b)
        rank   \(ranks.0)
        yes    "Yes."
        no     "No."
      rule x/b
        match  \(second)
        emit   family(a, b)
        rank   \(ranks.1)
        yes    "Yes."
        no     "No."
      """)
    return sample.rules.overlaps(sample.vocabulary).map(\.witness)
  }

  @Test func `rules of one rank that can match the same words are found, with a witness`() throws {
    let kin = #"a:<PERSON> "," the? <NP head=sister|aunt> of b:<PERSON>"#
    let kith = #"a:<PERSON|ORG> ","? <NP head=aunt|friend> (of|to) b:<PERSON>"#
    #expect(try overlaps(kin, kith) == ["PERSON , aunt of PERSON"])
    #expect(try overlaps(kin, kith, ranks: (50, 51)).isEmpty)
  }

  @Test func `words and sets meet member by member`() throws {
    #expect(
      try overlaps(
        "a:<PERSON> #A b:<PERSON>", "a:<PERSON> #B b:<PERSON>", before: "set A = x \"go to\"\nset B = y \"go to\"")
        == ["PERSON go to PERSON"])
  }

  @Test(arguments: [
    ("a:<PERSON> of b:<PERSON>", "a:<PERSON> to b:<PERSON>"), ("a:<PERSON> of b:<PERSON>", "a:<PERSON> of b:<ORG>"),
    ("a:<PERSON> of b:<PERSON>", "b:<PERSON> of a:<PERSON>"),
    ("a:<PERSON> of b:<PERSON>", "a:<PERSON> of b:<PERSON> of"),
    ("a:<PERSON> of b:<PERSON>", "(?! <PERSON>) a:<PERSON> of b:<PERSON>"),
  ])
  func `rules that never meet, or state something else, are not told`(_ pair: (String, String)) throws {
    #expect(try overlaps(pair.0, pair.1).isEmpty)
  }
}
