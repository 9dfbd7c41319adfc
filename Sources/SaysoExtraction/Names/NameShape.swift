import SaysoText

/// Evidence from how a stretch is built and where it stands.
extension NameScorer {
  mutating func addShape(_ name: TokenRange, _ out: inout [Evidence]) {
    addLength(name, &out)
    addJoiners(name, &out)
    addPosition(name, &out)
    addLine(name, &out)
  }

  private func addLength(_ name: TokenRange, _ out: inout [Evidence]) {
    switch name.count {
    case 1: out.append(Evidence(.oneWord))
    case 2: out.append(Evidence(.twoWords))
    case 3: out.append(Evidence(.threeWords))
    case 4, 5: out.append(Evidence(.fourOrFive))
    default: out.append(Evidence(.longer))
    }
  }

  private func addJoiners(_ name: TokenRange, _ out: inout [Evidence]) {
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
      } else if words.capital[token] || token == name.last {
        shape = nil
      } else if set.contains(.ofWord) {
        shape = .hasOf
      } else if set.contains(.joiningWord) {
        shape = .hasAnd
      } else if set.contains(.forWord) {
        shape = .hasFor
      } else if set.contains(.article) {
        shape = .hasThe
      } else {
        shape = .hasOtherJoiner
      }
      if let shape, seen & (1 << UInt64(shape.rawValue)) == 0 {
        seen |= 1 << UInt64(shape.rawValue)
        out.append(Evidence(shape))
      }
    }
  }

  private func addPosition(_ name: TokenRange, _ out: inout [Evidence]) {
    let left = capital(name.start - 1)
    let right = capital(name.end)
    if left { out.append(Evidence(.capitalBefore)) }
    if right { out.append(Evidence(.capitalAfter)) }
    if !left && !right { out.append(Evidence(.wholeRun)) }
    let opens = has(name.start - 1, .openParen)
    if opens && has(name.end, .closeParen) { out.append(Evidence(.inParentheses)) }
    if has(name.start - 1, .quote) && has(name.end, .quote) { out.append(Evidence(.inQuotes)) }
    if sport { out.append(Evidence(.sportDocument)) }
    if has(name.end, .number) {
      let score = has(name.end + 1, .hyphen) || has(name.end + 1, .comma) || has(name.end + 1, .edge)
      out.append(Evidence(score ? .scoreAfter : .oneNumberAfter))
    }
    let paragraph = text.paragraphs[text.sentences[Int(words.sentence[name.start])].paragraph]
    if paragraph.dateline.contains(name) && !paragraph.dateline.isEmpty { out.append(Evidence(.dateline)) }
    if paragraph.role == .byline { out.append(Evidence(.byline)) }
    if paragraph.role == .headline { out.append(Evidence(.headline)) }
    if name.start == paragraph.tokens.start { out.append(Evidence(.lineStart)) }
    if name == paragraph.tokens { out.append(Evidence(.wholeLine)) }
  }

  private func addLine(_ name: TokenRange, _ out: inout [Evidence]) {
    var ordinary = 0
    var capitals = 0
    for token in name.indices where words.capital[token] {
      capitals += 1
      if words.classes[token].contains(.ordinary) { ordinary += 1 }
    }
    if ordinary == capitals { out.append(Evidence(.allOrdinary)) }
    if ordinary > 0 { out.append(Evidence(.anyOrdinary)) }
    switch line {
    case .caps:
      out.append(Evidence(.capsLine))
      if ordinary > 0 { out.append(Evidence(.capsLineOrdinary)) }
    case .title:
      out.append(Evidence(.titleLine))
      if ordinary > 0 { out.append(Evidence(.titleLineOrdinary)) }
    case .text:
      if text.tokens.shape[name.start].contains(.allCaps) { out.append(Evidence(.capsInMixedLine)) }
    }
    if name == sentence { out.append(Evidence(.wholeSentence)) }
    guard name.start == sentence.start || has(name.start - 1, .quote) || has(name.start - 1, .colon) else { return }
    out.append(Evidence(.sentenceStart))
    if words.classes[name.start].contains(.ordinary) { out.append(Evidence(.startOrdinary)) }
  }
}
