import Testing

@Suite struct StanceTests {
  @Test(arguments: [
    Example("Dora Vance did not meet Milo Okoro.", "consult(Dora Vance, Milo Okoro) negated asserted"),
    Example("Dora Vance didn't meet Milo Okoro.", "consult(Dora Vance, Milo Okoro) negated asserted"),
    Example("Dora Vance has not met Milo Okoro.", "consult(Dora Vance, Milo Okoro) negated asserted"),
    Example("Dora Vance never met Milo Okoro.", "consult(Dora Vance, Milo Okoro) negated asserted"),
    Example("Dora Vance hardly knows Milo Okoro.", "knows(Dora Vance, Milo Okoro) negated asserted"),
    Example("Dora Vance failed to meet Milo Okoro.", "consult(Dora Vance, Milo Okoro) negated asserted"),
    Example(
      "Dora Vance denied that she met Milo Okoro.",
      "consult(Dora Vance, Milo Okoro) negated asserted [Dora Vance]"),
    Example("Dora Vance refused to meet Milo Okoro.", "consult(Dora Vance, Milo Okoro) negated asserted"),
    Example("Dora Vance declined to endorse Milo Okoro.", "support(Dora Vance, Milo Okoro) negated asserted"),
    Example("Dora Vance cannot meet Milo Okoro.", "consult(Dora Vance, Milo Okoro) negated asserted"),
  ])
  func `what is denied is negated`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Dora Vance may meet Milo Okoro.", "consult(Dora Vance, Milo Okoro) affirmed possible"),
    Example("Dora Vance might meet Milo Okoro.", "consult(Dora Vance, Milo Okoro) affirmed possible"),
    Example("Dora Vance could sue Milo Okoro.", "accuse(Dora Vance, Milo Okoro) affirmed possible"),
    Example("Dora Vance is likely to meet Milo Okoro.", "consult(Dora Vance, Milo Okoro) affirmed possible"),
    Example("Dora Vance is expected to meet Milo Okoro.", "consult(Dora Vance, Milo Okoro) affirmed possible [?]"),
  ])
  func `what may be is possible`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Dora Vance will meet Milo Okoro on Monday.", "consult(Dora Vance, Milo Okoro) affirmed intended"),
    Example("Dora Vance plans to meet Milo Okoro.", "consult(Dora Vance, Milo Okoro) affirmed intended"),
    Example("Dora Vance wants to meet Milo Okoro.", "consult(Dora Vance, Milo Okoro) affirmed intended"),
    Example("Dora Vance vowed to sue Milo Okoro.", "accuse(Dora Vance, Milo Okoro) affirmed intended"),
    Example("Dora Vance threatened to sue Milo Okoro.", "accuse(Dora Vance, Milo Okoro) affirmed intended"),
    Example("Dora Vance was ordered to meet Milo Okoro.", "consult(Dora Vance, Milo Okoro) affirmed intended"),
  ])
  func `what is to come is intended`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Dora Vance allegedly assaulted Milo Okoro.", "assault(Dora Vance, Milo Okoro) affirmed alleged [?]"),
    Example("Dora Vance reportedly met Milo Okoro.", "consult(Dora Vance, Milo Okoro) affirmed alleged [?]"),
    Example("Dora Vance supposedly met Milo Okoro.", "consult(Dora Vance, Milo Okoro) affirmed alleged [?]"),
    Example("Dora Vance is suspected of assaulting Milo Okoro.", "assault(Dora Vance, Milo Okoro) affirmed alleged"),
    Example("Dora Vance was accused of assaulting Milo Okoro.", "assault(Dora Vance, Milo Okoro) affirmed alleged"),
    Example(
      "Dora Vance is accused of having assaulted Milo Okoro.",
      "assault(Dora Vance, Milo Okoro) affirmed alleged"),
    Example("Dora Vance was charged with assaulting Milo Okoro.", "assault(Dora Vance, Milo Okoro) affirmed alleged"),
    Example(
      "The alleged assault by Milo Okoro on Dora Vance drew no reply.",
      "assault(Milo Okoro, Dora Vance) affirmed alleged"),
    Example(
      "Prosecutors accused Dora Vance of assaulting Milo Okoro.",
      "accuse(Prosecutors, Dora Vance)",
      "assault(Dora Vance, Milo Okoro) affirmed alleged [Prosecutors]"),
  ])
  func `what is only claimed is alleged`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example(
      "If Dora Vance sues Milo Okoro, the Tolls Board will close.",
      "accuse(Dora Vance, Milo Okoro) affirmed conditional"),
    Example(
      "Unless Dora Vance meets Milo Okoro, the Tolls Board will close.",
      "consult(Dora Vance, Milo Okoro) affirmed conditional"),
    Example("Dora Vance would meet Milo Okoro if he asked.", "consult(Dora Vance, Milo Okoro) affirmed conditional"),
    Example(
      "Dora Vance said she would sue Milo Okoro if he left.",
      "accuse(Dora Vance, Milo Okoro) affirmed conditional [Dora Vance]"),
    Example(
      "Reporters asked whether Dora Vance met Milo Okoro.",
      "consult(Dora Vance, Milo Okoro) affirmed questioned [Reporters]"),
    Example(
      "It is unclear whether Dora Vance met Milo Okoro.",
      "consult(Dora Vance, Milo Okoro) affirmed questioned"),
  ])
  func `what hangs on a condition is conditional, what is asked is questioned`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    "No one accused Milo Okoro of fraud.",
    "Nobody arrested Milo Okoro.",
    "Dora Vance met neither Milo Okoro nor Ann Pell.",
    "Dora Vance denied meeting Milo Okoro.",
    "Dora Vance stopped short of accusing Milo Okoro.",
    "Did Dora Vance meet Milo Okoro?",
    "Dora Vance avoided meeting Milo Okoro.",
    "Dora Vance ruled out meeting Milo Okoro.",
    "Dora Vance canceled a meeting with Milo Okoro.",
    "Dora Vance tried to bribe Milo Okoro.",
    "Dora Vance's plan to meet Milo Okoro failed.",
    "Dora Vance's refusal to meet Milo Okoro drew no reply.",
    "Milo Okoro's alleged assault on Dora Vance drew no reply.",
    "Dora Vance would have met Milo Okoro.",
    "Dora Vance should meet Milo Okoro.",
    "Dora Vance is not a member of the Dune Front.",
    "Dora Vance is not married to Milo Okoro.",
    "Dora Vance, who is no friend of Milo Okoro, left.",
    "There is no evidence that Dora Vance met Milo Okoro.",
    "It is false that Dora Vance met Milo Okoro.",
    "Dora Vance was acquitted of assaulting Milo Okoro.",
    "Dora Vance was cleared of assaulting Milo Okoro.",
    "Neither Dora Vance nor Milo Okoro met Ann Pell.",
    "Dora Vance was about to meet Milo Okoro.",
    "Dora Vance no longer supports Milo Okoro.",
    "Dora Vance rejected claims that she met Milo Okoro.",
    "Dora Vance dismissed the report that Milo Okoro met Ann Pell.",
    "Dora Vance doubts that Milo Okoro met Ann Pell.",
    "Dora Vance's possible meeting with Milo Okoro drew no reply.",
  ])
  func `nothing denied, hedged or asked looks like a plain fact`(_ text: String) {
    #expect(Self.plain(text).isEmpty)
  }

  @Test func `not denying is not denying`() {
    let lines = Stated("Dora Vance did not deny that she met Milo Okoro.").lines
    #expect(!lines.contains { $0.contains("negated") })
  }

  /// The statements of a text that stand as plain facts, whoever says so.
  private static func plain(_ text: String) -> [String] {
    Stated(text).lines.filter { $0.contains(") affirmed asserted") }
  }

  @Test(arguments: Judged.all(StanceTable.meetings, "consult") + Judged.all(StanceTable.attacks, "assault"))
  func `every sentence of the table stands as written`(_ judged: Judged) {
    #expect(judged.found == [judged.stance])
  }

  /// Words that fall out of the scope of a denial or doubt, or whose statement is not read at all.
  @Test(arguments: [
    "Dora Vance met neither Milo Okoro nor Ann Pell.", "The claim that Dora Vance met Milo Okoro is false.",
    "Ann Pell's false claim that Dora Vance met Milo Okoro drew no reply.", "Did Dora Vance meet Milo Okoro?",
    "Dora Vance called off a meeting with Milo Okoro.", "Dora Vance ruled out talks with Milo Okoro.",
    "Dora Vance discussed a possible meeting with Milo Okoro.", "Dora Vance called for talks with Milo Okoro.",
    "Had Dora Vance met Milo Okoro, the Tolls Board would know.", "What if Dora Vance met Milo Okoro?",
    "Nobody believes that Dora Vance met Milo Okoro.", "Dora Vance was rumored to be meeting Milo Okoro.",
    "Dora Vance was nearly assaulted by Milo Okoro.", "Dora Vance almost met Milo Okoro.",
  ])
  func `what is not read is not read as a fact`(_ text: String) {
    #expect(Self.plain(text).filter { $0.contains("Dora Vance") && $0.contains("Milo Okoro") }.isEmpty)
  }

  @Test func `what somebody demands that another do is not done`() {
    let lines = Stated("Dora Vance spoke. Kenya demanded that she meet Milo Okoro.").lines
    #expect(lines.contains("consult(Dora Vance, Milo Okoro) affirmed intended [Kenya]"))
  }
}
