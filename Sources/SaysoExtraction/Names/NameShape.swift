import SaysoText

/// NameEvidence from how a stretch is built and where it stands.
extension NameScorer {
  mutating func addShape(_ name: TokenRange, _ out: inout some EvidenceSink) {
    addLength(name, &out)
    addJoiners(name, &out)
    addPosition(name, &out)
    addLine(name, &out)
  }

  private func addLength(_ name: TokenRange, _ out: inout some EvidenceSink) {
    switch name.count {
    case 1: out.append(NameEvidence(.oneWord))
    case 2: out.append(NameEvidence(.twoWords))
    case 3: out.append(NameEvidence(.threeWords))
    case 4, 5: out.append(NameEvidence(.fourOrFive))
    default: out.append(NameEvidence(.longer))
    }
  }

  private func addJoiners(_ name: TokenRange, _ out: inout some EvidenceSink) {
    guard name.count > 1 else { return }
    var seen: UInt64 = 0
    for token in name.start + 1..<name.end {
      let set = words.classes[token]
      let shape: ShapeEvidence?
      if set.contains(.hyphen) {
        shape = .hasHyphen
      } else if set.contains(.slash) {
        shape = .hasSlash
      } else if set.contains(.possessive) {
        shape = .hasPossessive
      } else if set.contains(.number) {
        shape = .hasNumber
      } else if words.capital[token] || token == name.last || set.contains(.quote) || set.contains(.comma) {
        shape = nil
      } else if set.contains(.ofWord) {
        shape = .hasOf
      } else if set.contains(.joiningWord) {
        shape = has(token + 1, .article) && token + 1 < name.end ? .hasAndThe : .hasAnd
      } else if set.contains(.forWord) {
        shape = .hasFor
      } else if set.contains(.article) {
        shape = .hasThe
      } else if set.contains(.particle) {
        shape = .hasParticle
      } else {
        shape = .hasPreposition
      }
      if let shape, seen & (1 << UInt64(shape.rawValue)) == 0 {
        seen |= 1 << UInt64(shape.rawValue)
        out.append(NameEvidence(shape))
      }
    }
  }

  private func addPosition(_ name: TokenRange, _ out: inout some EvidenceSink) {
    let left = meantCapital(name.start - 1)
    let right = capital(name.end)
    if left { out.append(NameEvidence(.capitalBefore)) }
    if right { out.append(NameEvidence(.capitalAfter)) }
    if !left && !right { out.append(NameEvidence(.wholeRun)) }
    if has(name.start - 1, .hyphen) {
      out.append(NameEvidence(isPartyLetter(name.start - 2) ? .afterPartyLetter : .tightHyphenBefore))
    }
    if has(name.end, .hyphen), capital(name.end + 1) { out.append(NameEvidence(.tightHyphenAfter)) }
    let opens = has(name.start - 1, .openParen)
    if opens && has(name.end, .closeParen) {
      out.append(NameEvidence(.inParentheses))
      if name.count == 1, isPartyLetter(name.start) { out.append(NameEvidence(.partyLetter)) }
    }
    if opens, name.count == 1, meantCapital(name.start - 2), has(name.end, .closeParen) || has(name.end, .colon) {
      out.append(NameEvidence(.bracketAfterCapital))
    }
    if has(name.start - 1, .quote) && has(name.end, .quote) { out.append(NameEvidence(.inQuotes)) }
    if sport { out.append(NameEvidence(.sportDocument)) }
    if has(name.end, .number) {
      let score = has(name.end + 1, .hyphen) || has(name.end + 1, .comma) || has(name.end + 1, .edge)
      out.append(NameEvidence(score ? .scoreAfter : .oneNumberAfter))
    }
    let paragraph = text.paragraphs[text.sentences[Int(words.sentence[name.start])].paragraph]
    if !paragraph.dateline.isEmpty, paragraph.dateline.contains(name) {
      let opened = (paragraph.dateline.start..<name.start).contains { has($0, .openParen) }
      out.append(NameEvidence(opened ? .datelineAgency : .datelineCity))
    }
    if paragraph.role == .byline { out.append(NameEvidence(.byline)) }
    if paragraph.role == .headline { out.append(NameEvidence(.headline)) }
    if name.start == paragraph.tokens.start { out.append(NameEvidence(.lineStart)) }
    if name == paragraph.tokens { out.append(NameEvidence(.wholeLine)) }
  }

  /// The party in "Ann Lee, R-Calif.".
  func isPartyLetter(_ token: Int) -> Bool {
    guard token > sentence.start, has(token - 1, .comma) || has(token - 1, .openParen) else { return false }
    let form = text.vocabulary.bytes(text.tokens.form[token])
    guard form.count == 1, let letter = form.first else { return false }
    return letter == 68 || letter == 73 || letter == 82
  }

  private func addLine(_ name: TokenRange, _ out: inout some EvidenceSink) {
    var ordinary = 0
    var capitals = 0
    for token in name.indices where words.capital[token] {
      capitals += 1
      if words.classes[token].contains(.ordinary) { ordinary += 1 }
    }
    if ordinary == capitals { out.append(NameEvidence(.allOrdinary)) }
    if ordinary > 0 { out.append(NameEvidence(.anyOrdinary)) }
    switch line {
    case .caps:
      out.append(NameEvidence(.capsLine))
      if ordinary > 0 { out.append(NameEvidence(.capsLineOrdinary)) }
    case .title:
      out.append(NameEvidence(.titleLine))
      if ordinary > 0 { out.append(NameEvidence(.titleLineOrdinary)) }
      if ordinary > 2, name.count > 4 { out.append(NameEvidence(.titleLineLong)) }
    case .text:
      if text.tokens.shape[name.start].contains(.allCaps) { out.append(NameEvidence(.capsInMixedLine)) }
    }
    let starts = opensSentence(name.start)
    let alone = !meantCapital(name.start - 1) || has(name.start - 1, .titleModifier)
    if ordinary == capitals, capitals > 1, line == .text, alone {
      if !starts, !capital(name.end) { out.append(NameEvidence(.ordinaryRun)) }
      let isBody =
        words.classes[name.last].low & Self.bodyHeads != 0 && !has(name.last, .placeHead)
        && !has(name.start, .article) && !has(name.start, .titleModifier)
      if isBody, !capital(name.end) || has(name.end, .title) { out.append(NameEvidence(.ordinaryBody)) }
    }
    if name == sentence { out.append(NameEvidence(.wholeSentence)) }
    guard starts else { return }
    out.append(NameEvidence(.sentenceStart))
    if words.classes[name.start].contains(.ordinary) { out.append(NameEvidence(.startOrdinary)) }
  }
}
