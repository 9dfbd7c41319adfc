import SaysoRules
import SaysoSyntax
import SaysoText

/// Lists behind a rule's match: what is said of its last name holds for the names joined to it.
extension RelationRules {
  /// "a member of the Green Party, ACME and the BETA CLUB": the further names of the list that ends a match.
  ///
  /// Names of one kind, the last joined by "and" or "or", before a mark or the sentence's end. Persons count only in
  /// pairs without a comma: "wife of Bo Diaz, and Cy Orr, mayor of Oslo" lists nobody.
  func listed(after capture: ItemRange, _ match: RuleMatch, _ tape: Tape, _ sentence: ItemRange) -> [TokenRange] {
    guard capture.end == match.items.end, capture.count > 0 else { return [] }
    let kind = Self.kind(tape, capture.end - 1)
    if kind.rawValue == 0 { return [] }
    var found: [TokenRange] = []
    var at = capture.end
    var isClosed = false
    while !isClosed, let next = joined(at, tape, sentence, &isClosed), Self.kind(tape, next) == kind,
      !isOwner(next, tape, sentence), !(kind == .person && tape.label[at].contains(.punctuation)),
      !(kind == .place && isWider(next, than: at - 1, tape))
    {
      found.append(tape.tokens(next))
      at = next + 1
    }
    let ends = at >= sentence.end || tape.label[at].contains(.punctuation)
    return isClosed && ends ? found : []
  }

  /// The item after a comma, an "and" or both, without its article; nil when the list ends here.
  private func joined(_ item: Int, _ tape: Tape, _ sentence: ItemRange, _ isLast: inout Bool) -> Int? {
    var at = item
    if at < sentence.end, tape.tokenTag[Int(tape.head[at])] == .comma { at += 1 }
    if at < sentence.end, tape.tokenTag[Int(tape.head[at])] == .cc {
      isLast = true
      at += 1
    }
    if at == item { return nil }
    if at < sentence.end, tape.tokenTag[Int(tape.head[at])] == .dt { at += 1 }
    return at < sentence.end ? at : nil
  }

  private static func kind(_ tape: Tape, _ item: Int) -> ItemLabel {
    for kind in [ItemLabel.person, .organization, .place] where tape.label[item].contains(kind) { return kind }
    return []
  }

  /// "Acme and Beta's president"
  private func isOwner(_ item: Int, _ tape: Tape, _ sentence: ItemRange) -> Bool {
    item + 1 < sentence.end && tape.tokenTag[Int(tape.head[item + 1])] == .pos
  }

  /// "in Oslo, NORWAY": the second names what the first lies in.
  private func isWider(_ item: Int, than first: Int, _ tape: Tape) -> Bool {
    let area = ItemLabel.spare(1)
    return tape.label[item].contains(area) && !tape.label[first].contains(area)
  }
}
