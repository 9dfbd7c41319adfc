import Testing

/// Who and what lies where, by word order and by what people do there.
@Suite struct PlaceTests {
  @Test(arguments: [
    Example("Milo Okoro lives in Mombasa, Kenya.", "located_in(Milo Okoro, Mombasa)", "located_in(Mombasa, Kenya)"),
    Example("Mombasa is Kenya's second city.", "located_in(Mombasa, Kenya)"),
    Example("Mombasa, a port in southern Kenya, slept.", "located_in(Mombasa, Kenya)"),
    Example("Kenya's port city of Mombasa slept.", "located_in(Mombasa, Kenya)"),
    Example("Kenya's capital, Nairobi, slept.", "located_in(Nairobi, Kenya)"),
    Example("Nairobi, the capital of Kenya, slept.", "located_in(Nairobi, Kenya)"),
    Example("Kenya slept. The Kenyan capital, Nairobi, woke.", "located_in(Nairobi, Kenya)"),
    Example("The Nairobi suburb of Karen slept.", "located_in(Karen, Nairobi)"),
    // Nothing of Mombasa: "in Paris and San Bernardino, Calif.", too, is written so.
    Example("Mombasa and Kisumu, Kenya, slept.", "located_in(Kisumu, Kenya)"),
  ])
  func `a place lies in a place`(_ example: Example) { #expect(Stated(example.text).lines == example.lines) }

  @Test(arguments: [
    Example("Mombasa, Kenya and Peru slept."),
    Example("Mombasa is near Kenya."),
    Example("After Mombasa, Kenya's president slept."),
  ])
  func `a list or a neighbour is no part`(_ example: Example) { #expect(Stated(example.text).lines == example.lines) }

  @Test(arguments: [
    Example("The Velmar Energy Company, a Nairobi brokerage, closed.", "located_in(Velmar Energy Company, Nairobi)"),
    Example("The Velmar Energy Company, a brokerage in Nairobi, closed.", "located_in(Velmar Energy Company, Nairobi)"),
    Example("The Velmar Energy Company, based in Nairobi, closed.", "located_in(Velmar Energy Company, Nairobi)"),
    Example("The Nairobi-based Velmar Energy Company closed.", "located_in(Velmar Energy Company, Nairobi)"),
  ])
  func `a body has its seat`(_ example: Example) { #expect(Stated(example.text).lines == example.lines) }

  @Test(arguments: [
    Example("Ann Pell, 25, of Nairobi, won.", "located_in(Ann Pell, Nairobi)"),
    Example("Ann Pell, a nurse from Nairobi, won.", "located_in(Ann Pell, Nairobi)"),
    Example("Ann Pell, a native of Nairobi, won.", "located_in(Ann Pell, Nairobi)"),
    Example("Nairobi businesswoman Ann Pell won.", "located_in(Ann Pell, Nairobi)"),
    Example("Ann Pell, a Nairobi businesswoman, won.", "located_in(Ann Pell, Nairobi)"),
    Example("Ann Pell, one of Kenya's leading lawyers, won.", "located_in(Ann Pell, Kenya)"),
    Example("Ann Pell won in her native Kenya.", "located_in(Ann Pell, Kenya)"),
    Example("Ann Pell is from Nairobi.", "located_in(Ann Pell, Nairobi)"),
  ])
  func `a person comes from a place`(_ example: Example) { #expect(Stated(example.text).lines == example.lines) }

  @Test(arguments: [
    Example("Ann Pell spoke on Monday in Nairobi.", "located_in(Ann Pell, Nairobi)"),
    Example("Ann Pell warned in Nairobi that it rained.", "located_in(Ann Pell, Nairobi)"),
    Example("Ann Pell said at an event in Nairobi that it rained.", "located_in(Ann Pell, Nairobi)"),
    Example("At a press conference in Nairobi, Ann Pell said it rained.", "located_in(Ann Pell, Nairobi)"),
    Example("Ann Pell will hold a rally in Nairobi.", "located_in(Ann Pell, Nairobi) affirmed intended"),
    Example("Ann Pell was not in Nairobi on Monday.", "located_in(Ann Pell, Nairobi) negated asserted"),
    Example("Ann Pell toured Nairobi.", "consult(Ann Pell, Nairobi)", "located_in(Ann Pell, Nairobi)"),
    Example("Ann Pell was arrested in Nairobi.", "located_in(Ann Pell, Nairobi)"),
    Example("The arrest of Ann Pell in Nairobi drew no reply.", "located_in(Ann Pell, Nairobi)"),
  ])
  func `who acts in a place is there`(_ example: Example) { #expect(Stated(example.text).lines == example.lines) }

  @Test(arguments: [
    Example("Ann Pell said a plan in Nairobi failed."),
    Example("Ann Pell spoke about a plan in Nairobi."),
    Example("At a press conference on Nairobi, Ann Pell said it rained."),
  ])
  func `what is spoken of may lie elsewhere`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Milo Okoro, the assassin of Mayor Ann Pell, slept.", "assault(Milo Okoro, Ann Pell)"),
    Example("Ann Pell's killer, Milo Okoro, slept.", "assault(Milo Okoro, Ann Pell)"),
    Example("Ann Pell was fatally shot by Milo Okoro.", "assault(Milo Okoro, Ann Pell)"),
    Example("Milo Okoro was convicted of the murder of Ann Pell.", "assault(Milo Okoro, Ann Pell)"),
    Example(
      "Milo Okoro, suspected of the murder of Ann Pell, slept.", "assault(Milo Okoro, Ann Pell) affirmed alleged"),
  ])
  func `a killing has its killer`(_ example: Example) { #expect(Stated(example.text).lines == example.lines) }
}
