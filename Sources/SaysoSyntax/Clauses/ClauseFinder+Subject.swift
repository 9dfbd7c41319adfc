import SaysoText

extension ClauseFinder {
  /// The noun to the left that the finite verb at `item` belongs to, or −1.
  func subjectItem(leftOf item: Int) -> Int {
    var at = before(item)
    if at >= 0, items[at].kind == .comma {
      let open = openingComma(of: at)
      // "Lee praised Diaz, attacked Roe and left": the same subject again.
      if open == at, predicateStands(before: at) { return -1 }
      at = open - 1
    }
    if let open = quotedAside(endingAt: at) { at = openingComma(of: open) - 1 }
    while at >= 0 {
      switch items[at].kind {
      case .noun where isKind(at - 1, .noun) && words.isReflexive(form(at)): at -= 1
      case .noun:
        let outer = outermost(at)
        if outer >= 0, let host = host(ofNonfinite: before(outer)) {
          at = host
          continue
        }
        if outer >= 0, let phrase = gerundPhrase(before: outer) {
          at = phrase - 1
          continue
        }
        if outer >= 0, !isTimeAdverbial(outer) { return appositionHead(of: outer, ending: at) }
        at = (outer >= 0 ? outer : phraseStart(at)) - 1
        // "Lee, who won, last year sued"
        if outer >= 0, isKind(at, .comma), verbStands(before: at) { at = openingComma(of: at) - 1 }
      case .closeQuote:
        let open = opening(ofQuoteEnding: at)
        at = (open >= 0 ? open : at) - 1
      case .bracketClose:
        at = (items[..<at].lastIndex { $0.kind == .bracketOpen } ?? at) - 1
      case .openQuote, .adverb, .adjective, .comma, .preposition, .other, .particle: at -= 1
      case .verb:
        // A reduced relative stands between a noun and its verb: "the man arrested Monday said".
        if [.participle, .gerund, .infinitive].contains(verb(at: at).form) { at -= 1 } else { return -1 }
      case .stop, .subordinator, .relative, .conjunction, .bracketOpen: return -1
      }
    }
    return -1
  }

  /// "Lee, star of “Bolt and Crane,” sued": the mark of a quotation that closes what the comma in it parts.
  private func quotedAside(endingAt item: Int) -> Int? {
    guard isKind(item, .closeQuote), isKind(item - 1, .comma) else { return nil }
    let open = opening(ofQuoteEnding: item)
    guard open > 0, isKind(open - 1, .noun) || isKind(open - 1, .preposition),
      !items[open..<item].contains(where: { $0.kind == .verb })
    else { return nil }
    return open
  }

  /// Whether a finite verb of the same clause, with an object, ends at the comma of `item`.
  private func predicateStands(before item: Int) -> Bool {
    guard isKind(item - 1, .noun) else { return false }
    for at in (0..<item).reversed() {
      switch items[at].kind {
      case .verb:
        if verb(at: at).form != .finite { continue }
        let subject = before(at)
        return isKind(subject, .noun) && subjectItem(leftOf: at) >= 0 && !opens(subject)
      case .stop, .subordinator, .relative, .openQuote, .closeQuote, .comma, .bracketOpen: return false
      default: continue
      }
    }
    return false
  }

  /// "the man LEE MET, fled": a noun right before the subject begins a clause that describes it.
  private func opens(_ subject: Int) -> Bool {
    isKind(subject - 1, .noun) && noun(at: subject).possessor != items[subject - 1].group
  }

  /// Whether the words between the comma at `item` and the one before it have a verb.
  private func verbStands(before item: Int) -> Bool {
    let open = openingComma(of: item)
    return open < item && items[open..<item].contains { $0.kind == .verb }
  }

  /// "Lee's PLAN to sue Kenya failed", "PROTESTERS demanding answers left": the noun that the
  /// infinitive or gerund at `item` describes, when no verb stands before it; what follows is then
  /// the verb's object and no subject of the next one.
  func host(ofNonfinite item: Int) -> Int? {
    guard isKind(item, .verb), [.infinitive, .gerund].contains(verb(at: item).form), !takesContent(item) else {
      return nil
    }
    let host = before(item)
    guard isKind(host, .noun) else { return nil }
    let opens: [Constituent.Kind] = [.stop, .openQuote, .subordinator, .relative, .conjunction]
    let start = items[..<host].lastIndex { opens.contains($0.kind) } ?? -1
    return items[(start + 1)..<host].contains { $0.kind == .verb } ? nil : host
  }

  /// "the man accused OF KILLING LEE fled": the preposition of a gerund whose object the noun at `item` is.
  private func gerundPhrase(before item: Int) -> Int? {
    let gerund = before(item)
    guard isKind(gerund, .verb), verb(at: gerund).form == .gerund, isKind(gerund - 1, .preposition),
      isKind(gerund - 2, .verb), verb(at: gerund - 2).form == .participle
    else { return nil }
    return gerund - 1
  }

  func takesContent(_ item: Int) -> Bool {
    let lemma = text.vocabulary.bytes(lemmas[verb(at: item).head])
    let known = [
      "say", "claim", "think", "believe", "know", "hope", "insist", "argue", "see", "show", "prove", "ensure",
      "suggest",
      "allege", "warn", "fear", "mean", "tell",
    ]
    return known.contains { $0.utf8.elementsEqual(lemma) }
  }

  /// "said Lee and Diaz lied": what follows is no object.
  private func reports(_ item: Int) -> Bool {
    words.isReporting(lemmas[verb(at: item).head])
  }

  /// "Lee, D-Ohio, said": a noun between commas right after another stands for that one.
  private func appositionHead(of item: Int, ending end: Int) -> Int {
    var head = item
    for _ in 0..<3 {
      let start = possessorItem(of: head)
      guard isKind(start - 1, .comma), isKind(start - 2, .noun), isKind(end + 1, .comma), !noun(at: start - 2).isTime
      else { break }
      let outer = outermost(start - 2)
      // "In Paris, France, Lee, who won, said": a person stands beside no place.
      guard outer >= 0, outer == start - 2 ? !isPlaceBeforePerson(outer, head) : noun(at: head).person < 0 else {
        break
      }
      head = outer
    }
    return head
  }

  private func isPlaceBeforePerson(_ left: Int, _ right: Int) -> Bool {
    noun(at: right).person >= 0 && noun(at: left).kind == .proper && noun(at: left).person < 0
  }

  /// A bare "Monday" or "last week" is no subject.
  private func isTimeAdverbial(_ item: Int) -> Bool { noun(at: item).isTime }

  /// Climbs out of prepositional phrases: "the leader of the party" for "the party"; −1 when the
  /// phrase hangs on no noun ("In Paris").
  private func outermost(_ item: Int) -> Int {
    var at = item
    while true {
      var left = possessorItem(of: at) - 1
      while left >= 0, items[left].kind == .adjective || items[left].kind == .adverb { left -= 1 }
      if left >= 0, items[left].kind == .conjunction || items[left].kind == .comma,
        left > 0, items[left - 1].kind == .noun, isGoverned(left - 1), items[left].kind == .conjunction
      {
        at = left - 1
        continue
      }
      guard left >= 0, items[left].kind == .preposition else { return at }
      guard left > 0, items[left - 1].kind == .noun else { return -1 }
      if isTitle(left - 1, ofPersonAt: at) { return at }
      at = left - 1
    }
  }

  private static let offices = [
    "secretary", "undersecretary", "minister", "director", "commissioner", "superintendent", "chief", "speaker",
  ]

  /// For the "Secretary" of "Secretary of State Ann Lee" the item of her name, else the item itself.
  func titledPerson(_ item: Int) -> Int {
    let inner = item + 2
    guard isKind(item, .noun), isKind(inner, .noun), form(item + 1) == words.of, isTitle(item, ofPersonAt: inner)
    else { return item }
    return inner
  }

  /// A bare title and its body stand before the name that they belong to, unlike "the wife of
  /// President Bo Diaz".
  private func isTitle(_ outer: Int, ofPersonAt inner: Int) -> Bool {
    let named = noun(at: inner)
    guard named.person > named.tokens.start, noun(at: inner).possessor < 0 else { return false }
    let title = noun(at: outer).tokens
    if tags[title.last].isProper && tags[title.start].isProper { return true }
    guard ![.dt, .prps].contains(tags[title.start]), noun(at: outer).possessor < 0 else { return false }
    let office = text.vocabulary.bytes(text.tokens.folded[title.last])
    guard Self.offices.contains(where: { $0.utf8.elementsEqual(office) }) else { return false }
    // The first word of a sentence has its capital from there; "former secretary of state Ann Lee".
    return title.count == 1 || tags[title.last].isProper
      || !text.tokens.shape[named.tokens.start].contains(.capitalized)
  }

  /// The item of the outermost possessor, or `item` itself.
  private func possessorItem(of item: Int) -> Int {
    var at = item
    while at > 0, items[at].kind == .noun, noun(at: at).possessor >= 0, items[at - 1].kind == .noun { at -= 1 }
    return at
  }

  private func isGoverned(_ item: Int) -> Bool { isKind(item - 1, .preposition) }

  private func phraseStart(_ item: Int) -> Int {
    var at = item
    while at > 0, items[at - 1].kind == .preposition || items[at - 1].kind == .noun { at -= 1 }
    return at
  }

  /// For a comma right before the verb: the comma that opens the aside it closes.
  private func openingComma(of item: Int) -> Int {
    var at = item - 1
    while at > 0 {
      if items[at].kind == .closeQuote { at = opening(ofQuoteEnding: at) }
      if at > 0, items[at].kind == .comma, items[at - 1].kind == .noun || items[at - 1].kind == .bracketClose {
        return at
      }
      if at > 0, items[at].kind == .stop { break }
      at -= 1
    }
    return item
  }

  /// Noun groups joined with the one at `item`: "A, B and C", as group indices in text order.
  func conjuncts(endingAt item: Int, before verbItem: Int) -> [Int] {
    var members = [item]
    var at = item
    while let left = conjunct(leftOf: at, sawConjunction: members.count > 1) {
      members.append(left)
      at = left
    }
    // "denied any role in the attack, and Lee fled": a comma parts two clauses.
    if members.count == 2, isKind(before(item), .conjunction), isKind(before(item) - 1, .comma) {
      return [items[item].group]
    }
    // "X attacked Y and Z fled": Y is an object, so Z stands alone.
    if members.count > 1, let first = members.last,
      isKind(before(first), .verb) && !reports(before(first)) || isKind(first - 1, .preposition)
    {
      return [items[item].group]
    }
    return members.reversed().map { items[$0].group }
  }

  private func conjunct(leftOf item: Int, sawConjunction: Bool) -> Int? {
    var left = possessorItem(of: item) - 1
    var joined = sawConjunction
    if isKind(left, .conjunction) {
      joined = true
      left -= 1
      if isKind(left, .comma) { left -= 1 }
    } else if sawConjunction, isKind(left, .comma) {
      left -= 1
    } else {
      return nil
    }
    guard joined, left >= 0, items[left].kind == .noun, !noun(at: left).isTime else { return nil }
    return left
  }

  /// "said Smith", "does Smith know": the subject right after the verb.
  func invertedSubject(_ item: Int) -> Int? {
    let next = item + 1
    guard isKind(next, .noun), !noun(at: next).isTime else { return nil }
    let left = before(item)
    // "praised Lee, attacked Diaz": no "said Diaz".
    if isKind(left, .comma), !reports(item), !takesContent(item), predicateStands(before: left) { return nil }
    let afterQuote = left >= 0 && (items[left].kind == .closeQuote || items[left].kind == .comma)
    let afterQuestion = left < 0 || items[left].kind == .subordinator || items[left].kind == .relative
    return afterQuote || afterQuestion ? next : nil
  }
}
