import SaysoText

/// NameEvidence from parts that fit together: given name and surname, head and "of", acronyms.
extension NameScorer {
  static let nameParts: UInt64 = {
    var set = ClassSet()
    for word in [WordClass.given, .givenRare, .surname, .surnameRare, .surnameEnding, .surnamePrefix, .initial] {
      set.insert(word)
    }
    return set.low
  }()
  static let bodyHeads: UInt64 = {
    var set = ClassSet()
    for word in [
      WordClass.governmentHead, .partyHead, .companyHead, .mediaHead, .educationHead, .societyHead,
    ] { set.insert(word) }
    return set.low
  }()

  func isGiven(_ token: Int) -> Bool {
    words.classes[token].contains(.given) || words.classes[token].contains(.givenRare)
  }

  mutating func addParts(_ name: TokenRange, _ out: inout some EvidenceSink) {
    if name.count == 1 {
      addSingle(name.start, &out)
    } else {
      addPerson(name, &out)
      addBody(name, &out)
      addJoints(name, &out)
    }
  }

  private func addSingle(_ token: Int, _ out: inout some EvidenceSink) {
    let set = words.classes[token]
    if line == .text, set.contains(.shortCaps) || set.contains(.allCaps) {
      out.append(NameEvidence(.abbreviation))
      if set.contains(.shortCaps) { out.append(NameEvidence(.shortCapsOnly)) }
      if has(token - 1, .openParen), acronymStart(token, endingAt: token - 1) != nil {
        out.append(NameEvidence(.acronymOfPrevious))
      }
    }
    guard sport else { return }
    let folded = text.vocabulary.bytes(text.tokens.folded[token])
    if folded.last == 115, has(token - 1, .article), folded.count > 3 { out.append(NameEvidence(.sportPlural)) }
    if set.contains(.bigCity) || set.contains(.smallCity) || set.contains(.state) {
      out.append(NameEvidence(.sportOnePlace))
    } else if set.contains(.unknown) {
      out.append(NameEvidence(.sportUnknownOnly))
    }
  }

  /// Where the capitalised words before `end` begin whose initials the token's letters are; or nil.
  func acronymStart(_ token: Int, endingAt end: Int) -> Int? {
    let letters = text.vocabulary.bytes(text.tokens.folded[token])
    var position = letters.endIndex
    var at = end - 1
    while at >= sentence.start, position > letters.startIndex, end - at < 14 {
      if words.capital[at] {
        guard text.vocabulary.bytes(text.tokens.folded[at]).first == letters[position - 1] else { return nil }
        position -= 1
      } else if has(at, .comma) {
        return nil
      }
      at -= 1
    }
    return position == letters.startIndex ? at + 1 : nil
  }

  private func addPerson(_ name: TokenRange, _ out: inout some EvidenceSink) {
    let first = words.classes[name.start]
    var parts = true
    for token in name.indices where words.capital[token] {
      let set = words.classes[token]
      if set.low & Self.nameParts == 0, !set.contains(.unknown), !set.contains(.nameSuffix) { parts = false }
    }
    if parts { out.append(NameEvidence(.allNameParts)) }
    if isGiven(name.start) {
      let initial = name.count > 2 && words.classes[name.start + 1].contains(.initial)
      if initial {
        out.append(NameEvidence(.givenInitialName))
      } else if name.count == 2, words.classes[name.last].low & Self.nameParts != 0 {
        out.append(NameEvidence(.givenThenName))
      } else if name.count == 2, words.classes[name.last].contains(.demonym), !capital(name.end) {
        out.append(NameEvidence(.givenThenDemonym))
      }
    }
    addPersonInside(name, &out)
    if let joint = name.indices.first(where: { has($0, .ofWord) }),
      (name.start..<joint).contains(where: { isGiven($0) && capital($0 + 1) })
    {
      out.append(NameEvidence(.givenBeforeOf))
    }
    if first.contains(.initial) { out.append(NameEvidence(.initialsThenName)) }
    if words.classes[name.last].contains(.nameSuffix) { out.append(NameEvidence(.nameThenSuffix)) }
    if name.count == 2, first.contains(.unknown), words.classes[name.last].contains(.unknown) {
      out.append(NameEvidence(.twoUnknown))
    }
    if let joint = name.indices.first(where: { has($0, .joiningWord) }), joint > name.start, joint < name.last {
      if isGiven(name.start), isGiven(joint + 1) { out.append(NameEvidence(.joinsTwoPeople)) }
    }
  }

  /// Longer stretches that end in what looks like a person: "Mayor Ann Lee".
  private func addPersonInside(_ name: TokenRange, _ out: inout some EvidenceSink) {
    let first = words.classes[name.start]
    if name.count > 2, isGiven(name.last - 1), words.classes[name.last].low & Self.nameParts != 0,
      first.low & Self.nameParts == 0
    {
      out.append(NameEvidence(.endsWithPerson))
    }
    if first.contains(.title) || first.contains(.courtesy), words.classes[name.start + 1].low & Self.nameParts != 0 {
      out.append(NameEvidence(.titleThenPerson))
    }
    if first.contains(.title) || first.contains(.courtesy), !isGiven(name.start), isGiven(name.start + 1) {
      out.append(NameEvidence(.titleThenGiven))
    }
    if !isGiven(name.start), isGiven(name.start + 1), name.count > 2, isFollower(name.start) {
      out.append(NameEvidence(.istThenGiven))
    }
    let titled = name.indices.contains { token in
      let set = words.classes[token]
      let title = set.contains(.title) || set.contains(.courtesy)
      // "Harry M. Reid": a middle initial, no Monsieur.
      let isInitial = token > name.start && text.tokens.shape[token].contains(.initial)
      return title && token < name.last && set.contains(.dotted) && !set.contains(.nameSuffix) && !isInitial
    }
    if titled, !has(name.start, .placeHead) { out.append(NameEvidence(.abbreviatedTitleInside)) }
    for token in name.start + 1..<name.end where has(token - 1, .hyphen) && words.classes[token].contains(.lower) {
      let folded = text.vocabulary.bytes(text.tokens.folded[token])
      let cue = words.classes[token].contains(.ledMade) || words.classes[token].contains(.bornBased)
      if cue || folded.suffix(2).elementsEqual("ed".utf8) {
        out.append(NameEvidence(.participleInside))
        break
      }
    }
  }

  /// "Methodist", "Scientist": who holds to or works at something.
  private func isFollower(_ token: Int) -> Bool {
    let folded = text.vocabulary.bytes(text.tokens.folded[token])
    return folded.count > 6 && folded.suffix(3).elementsEqual("ist".utf8)
  }

  private mutating func addBody(_ name: TokenRange, _ out: inout some EvidenceSink) {
    let last = words.classes[name.last]
    if sport,
      !phrases.classes(name.start, name.last).isEmpty || words.classes[name.start].contains(.bigCity)
        || words.classes[name.start].contains(.smallCity) || words.classes[name.start].contains(.state)
    {
      out.append(NameEvidence(.sportPlaceFirst))
    }
    if last.contains(.companySuffix) { out.append(NameEvidence(.bodySuffix)) }
    if last.low & Self.bodyHeads != 0 { out.append(NameEvidence(.bodyHeadLast)) }
    if last.contains(.placeHead) || last.contains(.natureHead) { out.append(NameEvidence(.endsInPlaceHead)) }
    if let joint = name.indices.first(where: { has($0, .ofWord) || has($0, .forWord) }), joint > name.start {
      let head = words.classes[joint - 1]
      if head.low & Self.bodyHeads != 0 { out.append(NameEvidence(.headOfBody)) }
      if head.contains(.placeHead) { out.append(NameEvidence(.headOfPlace)) }
    }
    for token in name.start..<name.last where words.classes[token].low & Self.bodyHeads != 0 {
      out.append(NameEvidence(.bodyHeadInside))
      break
    }
    if let joint = name.indices.first(where: { has($0, .joiningWord) }), joint > name.start, joint < name.last {
      if !phrases.classes(name.start, joint).isEmpty, !phrases.classes(joint + 1, name.end).isEmpty {
        out.append(NameEvidence(.joinsTwoListed))
      }
    }
    if name.end + 2 < sentence.end, has(name.end, .openParen), has(name.end + 2, .closeParen),
      acronymStart(name.end + 1, endingAt: name.end) == name.start
    {
      out.append(NameEvidence(.acronymOfNext))
    }
  }
}
