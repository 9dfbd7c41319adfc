import SaysoText

/// NameEvidence from where the parts of a longer name meet: "Party of Kenya", "Lisbon RADIO", "Ann "Bo" Lee".
extension NameScorer {
  mutating func addJoints(_ name: TokenRange, _ out: inout some EvidenceSink) {
    addQuotes(name, &out)
    addOfPlace(name, &out)
    addAnd(name, &out)
    addPartThenPart(name, &out)
    if name.count == 2, has(name.start, .demonym), has(name.last, .partyHead) {
      out.append(NameEvidence(.demonymParty))
    }
    if phrases.classes(name.start, name.start + 1).low & Self.realms != 0,
      phrases.classes(name.start + 1, name.end).low & Self.bodies != 0
    {
      out.append(NameEvidence(.placeThenBody))
    }
    if words.classes[name.start].contains(.number), has(name.last, .placeHead) || has(name.last, .natureHead) {
      out.append(NameEvidence(.address))
    }
  }

  private func addQuotes(_ name: TokenRange, _ out: inout some EvidenceSink) {
    var quotes = 0
    for token in name.indices where has(token, .quote) { quotes += 1 }
    if quotes == 2 { out.append(NameEvidence(.hasNickname)) }
    if quotes == 1 { out.append(NameEvidence(.oneQuote)) }
  }

  private func isHead(_ token: Int) -> Bool {
    words.classes[token].low & (Self.bodyHeads | Self.suffixes) != 0
  }

  private static let suffixes: UInt64 = {
    var set = ClassSet()
    set.insert(.companySuffix)
    set.insert(.organization)
    return set.low
  }()

  /// A body, then "of" and a listed place: "Supreme Court of Kenya"; a company, then "of" any: "Acme Co. of Orle".
  private mutating func addOfPlace(_ name: TokenRange, _ out: inout some EvidenceSink) {
    guard let joint = name.indices.last(where: { has($0, .ofWord) }), joint > name.start, joint < name.last else {
      return
    }
    // "Co. of", "Corp of", but not "Corporation of": only the short legal forms end a name.
    let short = text.vocabulary.bytes(text.tokens.folded[joint - 1]).count <= 5
    if short, words.classes[joint - 1].contains(.companySuffix), !has(joint + 1, .article) {
      out.append(NameEvidence(.suffixThenOf))
      return
    }
    let after = phrases.classes(has(joint + 1, .article) ? joint + 2 : joint + 1, name.end)
    guard after.low & Self.realms != 0 else { return }
    if isHead(joint - 1) || phrases.classes(name.start, joint).low & Self.bodies != 0 {
      out.append(NameEvidence(.bodyOfPlace))
    }
  }

  /// "Tolls Board and Road Council" against "Department of Roads and Urban Transport".
  private func addAnd(_ name: TokenRange, _ out: inout some EvidenceSink) {
    guard let joint = name.indices.first(where: { has($0, .joiningWord) }), joint > name.start, joint < name.last else {
      return
    }
    let first = isHead(joint - 1)
    if first { out.append(NameEvidence(.bodyBeforeAnd)) }
    if first, isHead(name.last) { out.append(NameEvidence(.bodiesBesideAnd)) }
    let isWord = text.tokens.shape[joint].contains(.hasLetter)
    if isWord, !name.indices.contains(where: { isHead($0) }) { out.append(NameEvidence(.andWithoutHead)) }
    let of = (name.start..<joint).first { has($0, .ofWord) || has($0, .forWord) }
    if of != nil { out.append(NameEvidence(.ofThenAnd)) }
  }

  /// Two names without a mark between them.
  private mutating func addPartThenPart(_ name: TokenRange, _ out: inout some EvidenceSink) {
    for cut in name.start + 1..<name.end where words.capital[cut] && words.capital[cut - 1] {
      let before = isHead(cut - 1)
      if before, words.classes[cut].contains(.title) { out.append(NameEvidence(.titleAfterBody)) }
      guard cut < name.last else { continue }
      let person = isGiven(cut) && words.classes[name.last].low & Self.nameParts != 0 && name.end - cut < 4
      if before, person { out.append(NameEvidence(.bodyThenPerson)) }
      if person, phrases.classes(name.start, cut).low & Self.realms != 0 { out.append(NameEvidence(.placeThenPerson)) }
    }
    let inLanguage = has(name.end, .insidePreposition) && has(name.end + 1, .demonym)
    let isHeader = inLanguage && has(name.end + 2, .number)
    for cut in name.start + 1...min(name.start + 2, name.last)
    where isHeader || inLanguage && has(name.last, .mediaCue) || isMediaStart(cut, name) {
      guard phrases.classes(name.start, cut).low & Self.realms != 0 else { continue }
      out.append(NameEvidence(.cityThenMedia))
      if isHeader || name == sentence { out.append(NameEvidence(.mediaHeader)) }
    }
  }

  /// "Lisbon RADIO", "Lisbon Radio Nova": how monitors of broadcasts head a report.
  private func isMediaStart(_ token: Int, _ name: TokenRange) -> Bool {
    guard words.capital[token], line != .caps else { return false }
    let set = words.classes[token]
    let caps = text.tokens.shape[token].contains(.allCaps) && !text.tokens.shape[name.start].contains(.allCaps)
    return set.contains(.mediaCue) || caps && !set.contains(.dotted)
  }
}
