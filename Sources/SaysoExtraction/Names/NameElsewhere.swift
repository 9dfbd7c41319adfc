import SaysoText

/// Evidence from the rest of the document, once a first pass has found its names.
extension NameScorer {
  mutating func addDocument(_ name: TokenRange, _ out: inout [Evidence]) {
    guard let table else { return }
    addSame(name, table, &out)
    addPartOf(name, table, &out)
    addSpelling(name, table, &out)
    addNamesBeside(name, table, &out)
  }

  private func addSame(_ name: TokenRange, _ table: NameTable, _ out: inout [Evidence]) {
    let counts = table.counts(name, text)
    let most = max(counts[0], counts[1], counts[2])
    guard most > 0 else { return }
    if counts[0] == most { out.append(Evidence(.samePerson)) }
    if counts[1] == most { out.append(Evidence(.sameOrganization)) }
    if counts[2] == most { out.append(Evidence(.samePlace)) }
  }

  private func addPartOf(_ name: TokenRange, _ table: NameTable, _ out: inout [Evidence]) {
    if table.isBodyStart(name, text) { out.append(Evidence(.startOfOrganization)) }
    if name.count == 1 {
      let form = text.tokens.folded[name.start]
      if table.isSurname(form) { out.append(Evidence(.surnameOfPerson)) }
      if table.isGiven(form) { out.append(Evidence(.givenOfPerson)) }
      if table.isBodyHead(form) { out.append(Evidence(.headOfOrganization)) }
      if table.isAcronym(form) { out.append(Evidence(.acronymOfOrganization)) }
      if table.isPlacePart(form) { out.append(Evidence(.partOfPlace)) }
      return
    }
    var seen = SIMD4<Int32>.zero
    for cut in name.start + 1..<name.end {
      seen &+= table.counts(TokenRange(name.start, cut), text)
      seen &+= table.counts(TokenRange(cut, name.end), text)
    }
    if seen[0] > 0 { out.append(Evidence(.longerThanPerson)) }
    if seen[1] > 0 { out.append(Evidence(.longerThanOrganization)) }
    if seen[2] > 0 { out.append(Evidence(.longerThanPlace)) }
    if table.isSurname(text.tokens.folded[name.last]) { out.append(Evidence(.insideLongerName)) }
  }

  private func addSpelling(_ name: TokenRange, _ table: NameTable, _ out: inout [Evidence]) {
    guard name.start == sentence.start || line != .text || has(name.start - 1, .quote) else { return }
    let form = text.tokens.folded[name.start]
    if table.isLower(form) { out.append(Evidence(.elsewhereLower)) }
    if table.capitals(form) > 0 { out.append(Evidence(.elsewhereCapital)) }
  }

  private func addNamesBeside(_ name: TokenRange, _ table: NameTable, _ out: inout [Evidence]) {
    let left = name.start - 1
    if let kind = table.kind(endingBefore: name.start) { add(.personBefore, kind, &out) }
    if let kind = table.kind(startingAt: name.end) { add(.personAfter, kind, &out) }
    if has(left, .comma), let kind = table.kind(endingBefore: left) { add(.personBeforeComma, kind, &out) }
    if has(name.end, .comma), let kind = table.kind(startingAt: name.end + 1) { add(.personAcrossComma, kind, &out) }
    if has(left, .joiningWord), let kind = table.kind(endingBefore: left) {
      add(.personJoined, kind, &out)
    } else if has(name.end, .joiningWord), let kind = table.kind(startingAt: name.end + 1) {
      add(.personJoined, kind, &out)
    }
  }

  /// The evidence of a family of three (person, organization, place) that fits the kind.
  private func add(_ first: DocumentEvidence, _ kind: NameKind, _ out: inout [Evidence]) {
    out.append(Evidence(.document, first.rawValue + kind.rawValue))
  }
}
