import SaysoText

/// NameEvidence from the rest of the document, once a first pass has found its names.
extension NameScorer {
  mutating func addDocument(_ name: TokenRange, _ out: inout some EvidenceSink) {
    guard let table else { return }
    addSame(name, table, &out)
    addPartOf(name, table, &out)
    addSpelling(name, table, &out)
    addNamesBeside(name, table, &out)
  }

  private func addSame(_ name: TokenRange, _ table: NameTable, _ out: inout some EvidenceSink) {
    let counts = table.counts(name, text)
    let most = max(counts[0], counts[1], counts[2])
    guard most > 0 else { return }
    if counts[0] == most { out.append(NameEvidence(.samePerson)) }
    if counts[1] == most { out.append(NameEvidence(.sameOrganization)) }
    if counts[2] == most { out.append(NameEvidence(.samePlace)) }
  }

  private func addPartOf(_ name: TokenRange, _ table: NameTable, _ out: inout some EvidenceSink) {
    if table.isBodyStart(name, text) { out.append(NameEvidence(.startOfOrganization)) }
    if table.isPublicStart(name, text) { out.append(NameEvidence(.startOfPublicBody)) }
    if name.count == 1 {
      let form = text.tokens.folded[name.start]
      if table.isSurname(form) { out.append(NameEvidence(.surnameOfPerson)) }
      if table.isGiven(form) { out.append(NameEvidence(.givenOfPerson)) }
      if table.isBodyHead(form) { out.append(NameEvidence(.headOfOrganization)) }
      if table.isAcronym(form) { out.append(NameEvidence(.acronymOfOrganization)) }
      if table.isPlacePart(form) { out.append(NameEvidence(.partOfPlace)) }
      return
    }
    var seen = SIMD4<Int32>.zero
    for cut in name.start + 1..<name.end {
      seen &+= table.counts(TokenRange(name.start, cut), text)
      seen &+= table.counts(TokenRange(cut, name.end), text)
    }
    if seen[0] > 0 { out.append(NameEvidence(.longerThanPerson)) }
    if seen[1] > 0 { out.append(NameEvidence(.longerThanOrganization)) }
    if seen[2] > 0 { out.append(NameEvidence(.longerThanPlace)) }
    if table.sharesSurname(name) { out.append(NameEvidence(.insideLongerName)) }
  }

  private func addSpelling(_ name: TokenRange, _ table: NameTable, _ out: inout some EvidenceSink) {
    let often = name.indices.allSatisfy { token in
      let form = text.tokens.folded[token]
      return !words.capital[token] || table.capitals(form) > 1 && !table.isLower(form)
    }
    if often {
      out.append(NameEvidence(.oftenCapital))
      if isOrdinaryRun(name) { out.append(NameEvidence(.repeatedRun)) }
    }
    guard name.start == sentence.start || line != .text || has(name.start - 1, .quote) else { return }
    let form = text.tokens.folded[name.start]
    if table.isLower(form) { out.append(NameEvidence(.elsewhereLower)) }
    if table.capitals(form) > 0 { out.append(NameEvidence(.elsewhereCapital)) }
  }

  /// Two or more ordinary words with capitals, and no capital beside them: "the Iron Lanterns".
  private func isOrdinaryRun(_ name: TokenRange) -> Bool {
    guard name.count > 1, line == .text, !meantCapital(name.start - 1), !capital(name.end) else { return false }
    return name.indices.allSatisfy { words.capital[$0] && words.classes[$0].contains(.ordinary) }
  }

  private func addNamesBeside(_ name: TokenRange, _ table: NameTable, _ out: inout some EvidenceSink) {
    let left = name.start - 1
    if has(left, .ofWord), table.kind(endingBefore: left) == .person { out.append(NameEvidence(.ofPerson)) }
    if let kind = table.kind(endingBefore: name.start) { add(.personBefore, kind, &out) }
    if let kind = table.kind(startingAt: name.end) { add(.personAfter, kind, &out) }
    if has(left, .comma), let kind = table.kind(endingBefore: left) { add(.personBeforeComma, kind, &out) }
    if has(name.end, .comma), let kind = table.kind(startingAt: name.end + 1) { add(.personAcrossComma, kind, &out) }
    if has(left, .openParen), let kind = table.kind(endingBefore: left) { add(.personBeforeBracket, kind, &out) }
    if has(left, .joiningWord), let kind = table.kind(endingBefore: left) {
      add(.personJoined, kind, &out)
    } else if has(name.end, .joiningWord), let kind = table.kind(startingAt: name.end + 1) {
      add(.personJoined, kind, &out)
    }
  }

  /// The evidence of a family of three (person, organization, place) that fits the kind.
  private func add(_ first: DocumentEvidence, _ kind: NameKind, _ out: inout some EvidenceSink) {
    out.append(NameEvidence(.document, first.rawValue + kind.rawValue))
  }
}
