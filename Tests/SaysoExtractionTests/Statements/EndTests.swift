import Testing

/// Who stands at each end of a statement.
@Suite struct EndTests {
  @Test(arguments: [
    Example("Dora Vance criticized the policy of Milo Okoro.", "accuse(Dora Vance, Milo Okoro)"),
    Example("Dora Vance criticized Milo Okoro's record.", "accuse(Dora Vance, Milo Okoro)"),
    Example("Dora Vance criticized remarks by Milo Okoro.", "accuse(Dora Vance, Milo Okoro)"),
    Example("Dora Vance criticized the strategy the Tolls Board had taken.", "accuse(Dora Vance, Tolls Board)"),
    Example("Dora Vance criticized the Milo Okoro speech.", "accuse(Dora Vance, Milo Okoro)"),
    Example(
      "Dora Vance criticized the policy of Kenya and Norway.", "accuse(Dora Vance, Kenya)", "accuse(Dora Vance, Norway)"
    ),
    Example(
      "Dora Vance rejected a request from the Tolls Board.", "reject(Dora Vance, Tolls Board)",
      "request(Tolls Board, Dora Vance)"),
    Example("Dora Vance told the Drusa Valley Post's weekly series.", "tell(Dora Vance, Drusa Valley Post)"),
    Example("Dora Vance called for tariffs on goods from Kenya.", "sanction(Dora Vance, Kenya) affirmed intended []"),
  ])
  func `a thing stands for whoever owns or made it`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test func `that request is its asker's`() {
    let found = Stated("Dora Vance requested the files of Milo Okoro. The Tolls Board rejected that request.")
    #expect(found.lines.contains("reject(Tolls Board, Dora Vance) affirmed asserted []"))
  }

  @Test(arguments: [
    Example(
      "Dora Vance, along with Milo Okoro, sued the Tolls Board.", "accuse(Dora Vance, Tolls Board)",
      "accuse(Milo Okoro, Tolls Board)"),
    Example(
      "Dora Vance as well as Milo Okoro sued the Tolls Board.", "accuse(Dora Vance, Tolls Board)",
      "accuse(Milo Okoro, Tolls Board)"),
  ])
  func `whoever stands beside the subject acts, too`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test func `a forerunner had the same body's post`() {
    let found = Stated(
      "Tolls Board Commissioner Dora Vance spoke. She came after the departure of Milo Okoro as commissioner.")
    #expect(found.lines.contains("role_in(Milo Okoro, Tolls Board) affirmed asserted []"))
  }

  @Test func `they are the two of whom the sentence before spoke`() {
    let found = Stated("Dora Vance and Milo Okoro left early. They sued the Tolls Board.")
    #expect(
      found.lines == [
        "accuse(Dora Vance, Tolls Board) affirmed asserted []", "accuse(Milo Okoro, Tolls Board) affirmed asserted []",
      ])
  }

  @Test(arguments: [
    Example(
      "Dora Vance flew to daughter Ann Pell's home.", "consult(Dora Vance, Ann Pell)", "family(Ann Pell, Dora Vance)"),
    Example(
      "Kenya voted. Gov. Dora Vance sued the Kenya Senate.", "accuse(Dora Vance, Kenya Senate)",
      "located_in(Kenya Senate, Kenya)"),
    Example(
      "The Velmar Energy Company built it, a spokeswoman, Dora Vance, said.",
      "role_in(Dora Vance, Velmar Energy Company)"),
    Example(
      "The Tolls Board sued a member of the Dune Front.", "accuse(Tolls Board, a member of the Dune Front)",
      "member_of(a member of the Dune Front, Dune Front)"),
    Example("Dora Vance met refugees from Norway.", "consult(Dora Vance, refugees)", "located_in(refugees, Norway)"),
  ])
  func `words around an end tell what it belongs to`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Ann Pell criticized the record."),
    Example("Ann Pell criticized the attack in Norway."),
    Example("A spokeswoman, Ann Pell, said that the rain had stopped."),
  ])
  func `nobody's thing is nobody's`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example(
      "Dora Vance criticized the senators — Milo Okoro and Ann Pell — on Monday.", "accuse(Dora Vance, Milo Okoro)",
      "accuse(Dora Vance, Ann Pell)"),
    Example(
      "Dora Vance criticized lawmakers who backed it, including Milo Okoro.", "accuse(Dora Vance, Milo Okoro)"),
  ])
  func `members named beside a plural stand for it`(_ example: Example) {
    #expect(Set(Stated(example.text).lines).isSuperset(of: example.lines))
  }

  @Test func `who holds talks may be told behind a time`() {
    let found = Stated("Dora Vance held talks earlier in the day with Milo Okoro.")
    #expect(found.lines == ["consult(Dora Vance, Milo Okoro) affirmed asserted []"])
  }

  @Test func `officials from several countries stand for them`() {
    let found = Stated("Dora Vance met top officials from Kenya and Norway.")
    #expect(
      found.lines == [
        "consult(Dora Vance, Kenya) affirmed asserted []", "consult(Dora Vance, Norway) affirmed asserted []",
      ])
  }

  @Test func `a noun in apposition has its name as subject`() {
    let found = Stated("Dora Vance, the daughter of Milo Okoro and Ann Pell, left.")
    #expect(found.lines.contains("family(Dora Vance, Ann Pell) affirmed asserted []"))
  }
}
