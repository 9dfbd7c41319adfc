import Testing

@Suite struct EventTests {
  @Test(arguments: [
    Example("Dora Vance met Milo Okoro on Monday.", "consult(Dora Vance, Milo Okoro)"),
    Example(
      "Dora Vance met with Milo Okoro and Ann Pell.",
      "consult(Dora Vance, Milo Okoro)",
      "consult(Dora Vance, Ann Pell)"),
    Example("Dora Vance and Milo Okoro met.", "consult(Dora Vance, Milo Okoro)"),
    Example("Dora Vance accused Milo Okoro of lying.", "accuse(Dora Vance, Milo Okoro)"),
    Example("The Velmar Energy Company sued the Tolls Board.", "accuse(Velmar Energy Company, Tolls Board)"),
    Example("Dora Vance praised Milo Okoro.", "support(Dora Vance, Milo Okoro)"),
    Example("Dora Vance thanked the Belisk Relief Fund.", "support(Dora Vance, Belisk Relief Fund)"),
    Example("Dora Vance urged Milo Okoro to resign.", "request(Dora Vance, Milo Okoro)"),
    Example("Dora Vance called on Milo Okoro to resign.", "request(Dora Vance, Milo Okoro)"),
    Example("Dora Vance asked Milo Okoro for help.", "request(Dora Vance, Milo Okoro)"),
    Example("Dora Vance threatened Milo Okoro.", "threaten(Dora Vance, Milo Okoro)"),
    Example("Dora Vance appointed Milo Okoro.", "appoint(Dora Vance, Milo Okoro)"),
    Example("Dora Vance told Milo Okoro to wait.", "tell(Dora Vance, Milo Okoro)"),
    Example("Kenya fined the Velmar Energy Company.", "sanction(Kenya, Velmar Energy Company)"),
    Example("Police arrested Milo Okoro.", "coerce(Police, Milo Okoro)"),
    Example("Gunmen attacked the Tolls Board.", "assault(Gunmen, Tolls Board)"),
    Example("The rebels killed Milo Okoro.", "assault(The rebels, Milo Okoro)"),
    Example("The Harbor Ministry is investigating Milo Okoro.", "investigate(Harbor Ministry, Milo Okoro)"),
    Example("The Velmar Energy Company bought the Corvane Bank.", "transact(Velmar Energy Company, Corvane Bank)"),
    Example("The Velmar Energy Company paid Milo Okoro.", "transact(Velmar Energy Company, Milo Okoro)"),
    Example("The Belisk Relief Fund donated to the Harbor Party.", "aid(Belisk Relief Fund, Harbor Party)"),
    Example("Dora Vance sent money to the Belisk Relief Fund.", "aid(Dora Vance, Belisk Relief Fund)"),
    Example("Dora Vance rejected Milo Okoro's offer.", "reject(Dora Vance, Milo Okoro)"),
    Example("Protesters marched against the Tolls Board.", "protest(Protesters, Tolls Board)"),
    Example("Dora Vance left the Harbor Party.", "retreat(Dora Vance, Harbor Party)"),
    Example("Dora Vance apologized to Milo Okoro.", "concede(Dora Vance, Milo Okoro)"),
    Example("Dora Vance worked with Milo Okoro.", "cooperate(Dora Vance, Milo Okoro)"),
    Example("Kenya deployed troops to Uganda.", "mobilize(Kenya, Uganda)"),
    Example("Dora Vance ran against Milo Okoro.", "compete(Dora Vance, Milo Okoro)"),
    Example("Dora Vance mentioned Milo Okoro.", "mention(Dora Vance, Milo Okoro)"),
    Example("Dora Vance cleared Milo Okoro of wrongdoing.", "other_event(Dora Vance, Milo Okoro)"),
    Example("The Harbor Party defeated the Dune Party.", "compete(Harbor Party, Dune Party)"),
    Example("Milo Okoro bribed Ann Pell.", "transact(Milo Okoro, Ann Pell)"),
  ])
  func `an active clause states what its subject does to its object`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Milo Okoro was arrested by the Tolls Board.", "coerce(Tolls Board, Milo Okoro)"),
    Example("Milo Okoro was praised by Dora Vance.", "support(Dora Vance, Milo Okoro)"),
    Example(
      "The Harbor Ministry was sued by the Velmar Energy Company.", "accuse(Velmar Energy Company, Harbor Ministry)"),
    Example("Milo Okoro was accused by Dora Vance of lying.", "accuse(Dora Vance, Milo Okoro)"),
    Example("Milo Okoro has been appointed by Dora Vance.", "appoint(Dora Vance, Milo Okoro)"),
  ])
  func `a passive clause states the same the other way round`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Dora Vance, who accused Milo Okoro of fraud, left the room.", "accuse(Dora Vance, Milo Okoro)"),
    Example("Milo Okoro, who was arrested by the Tolls Board, left the room.", "coerce(Tolls Board, Milo Okoro)"),
    Example(
      "The Harbor Ministry, which sued the Corvane Bank, closed its office.", "accuse(Harbor Ministry, Corvane Bank)"),
    Example("Milo Okoro, detained by the Tolls Board, left the room.", "coerce(Tolls Board, Milo Okoro)"),
    Example(
      "A man arrested by the Tolls Board met Dora Vance.",
      "coerce(Tolls Board, A man)",
      "consult(A man, Dora Vance)"),
  ])
  func `a relative or reduced clause states it of the noun before it`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Dora Vance's assault on Milo Okoro drew no reply.", "assault(Dora Vance, Milo Okoro)"),
    // The frame of higher rank silences that of assault.
    Example("Dora Vance's attack on Milo Okoro drew no reply.", "accuse(Dora Vance, Milo Okoro)"),
    Example("Dora Vance's criticism of Milo Okoro drew no reply.", "accuse(Dora Vance, Milo Okoro)"),
    Example("The meeting between Dora Vance and Milo Okoro ended early.", "consult(Dora Vance, Milo Okoro)"),
    Example("Dora Vance's meeting with Milo Okoro ended early.", "consult(Dora Vance, Milo Okoro)"),
    Example("The Tolls Board's investigation of Milo Okoro ended early.", "investigate(Tolls Board, Milo Okoro)"),
    Example("The arrest of Milo Okoro by the Tolls Board drew no reply.", "coerce(Tolls Board, Milo Okoro)"),
  ])
  func `a noun of doing states it of its owner`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("The Tolls Board imposed sanctions on the Corvane Bank.", "sanction(Tolls Board, Corvane Bank)"),
    Example("Dora Vance signed an agreement with Milo Okoro.", "agree(Dora Vance, Milo Okoro)"),
    Example("The man who attacked Dora Vance fled.", "assault(The man, Dora Vance)"),
    Example("Officers shot Milo Okoro.", "assault(Officers, Milo Okoro)"),
    Example("Milo Okoro's arrest by the Tolls Board drew no reply.", "coerce(Tolls Board, Milo Okoro)"),
    Example("The Tolls Board named Ann Pell director.", "appoint(Tolls Board, Ann Pell)"),
    Example(
      "Dora Vance called Milo Okoro a member of the Harbor Party.",
      "member_of(Milo Okoro, Harbor Party) affirmed asserted [Dora Vance]",
      "mention(Dora Vance, Milo Okoro)"),
    Example("The Tolls Board fined Acme.", "sanction(Tolls Board, Acme)"),
  ])
  func `what is not read yet of deeds`(_ example: Example) {
    withKnownIssue(isIntermittent: true) {
      #expect(Stated(example.text).lines == example.lines)
    }
  }
}
