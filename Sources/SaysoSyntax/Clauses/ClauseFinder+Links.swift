import SaysoText

extension ClauseFinder {
  /// How the clause hangs on another, and who its subject is when that stands to its left.
  func attach(_ index: Int, _ clauses: inout [Clause]) {
    let item = verbItems[index]
    switch verb(at: item).form {
    case .finite: attachFinite(index, item, &clauses)
    case .infinitive: attachInfinitive(index, item, &clauses)
    case .gerund, .participle: attachParticiple(index, item, &clauses)
    }
  }

  private func attachFinite(_ index: Int, _ item: Int, _ clauses: inout [Clause]) {
    let previous = before(item)
    if previous >= 0, items[previous].kind == .relative || form(previous) == words.that, items[previous].kind != .noun {
      relative(index, marker: previous, &clauses)
      return
    }
    if previous >= 0, items[previous].kind == .conjunction, let sharer = finiteBefore(previous, clauses) {
      clauses[index].link = .coordinate
      clauses[index].governor = sharer
      clauses[index].subject = clauses[sharer].subject
      return
    }
    let subject = subjectItem(leftOf: item)
    if subject < 0, let marker = relativeFar(leftOf: item) {
      relative(index, marker: marker, &clauses)
      return
    }
    if subject >= 0 {
      clauses[index].subject = conjuncts(endingAt: subject, before: item)
      let first = clauses[index].subject.first.map { firstItem(ofNoun: $0) } ?? subject
      mark(index, startingAt: first, &clauses)
    } else if let inverted = invertedSubject(item) {
      clauses[index].subject = [items[inverted].group]
      mark(index, startingAt: item, &clauses)
    } else if index > 0, clauses[index - 1].link != .relative {
      clauses[index].subject = clauses[index - 1].subject
      clauses[index].link = .coordinate
      clauses[index].governor = index - 1
    }
  }

  /// "X, who met Y," or "the plan that failed".
  private func relative(_ index: Int, marker: Int, _ clauses: inout [Clause]) {
    clauses[index].marker = items[marker].tokens.start
    let isContent = form(marker) == words.that && tags[items[marker].tokens.start] == .in
    let antecedent = antecedentItem(leftOf: marker)
    clauses[index].link = isContent && antecedent < 0 ? .content : .relative
    if antecedent >= 0 {
      clauses[index].subject = equated(antecedent, before: index, clauses) ?? [items[antecedent].group]
    }
    clauses[index].governor = index - 1
  }

  /// "Lee was THE ONE who sued": Lee sued. "It was Lee who sued" is left as it is.
  private func equated(_ antecedent: Int, before index: Int, _ clauses: [Clause]) -> [Int]? {
    let copula = before(antecedent)
    guard isKind(copula, .verb), lemmas[verb(at: copula).head] == words.be, !verb(at: copula).isPassive,
      let outer = clause(ofItem: copula), outer < index, let subject = clauses[outer].subject.first,
      noun(at: antecedent).kind == .common || noun(at: antecedent).kind == .number
    else { return nil }
    let head = text.tokens.folded[nouns[subject].head]
    return head == words.it || head == words.there || nouns[subject].kind == .relative ? nil : clauses[outer].subject
  }

  func antecedentItem(leftOf marker: Int) -> Int {
    var at = marker - 1
    while at >= 0, [.comma, .closeQuote, .preposition].contains(items[at].kind) || isAge(at) { at -= 1 }
    guard at >= 0, items[at].kind == .noun else { return -1 }
    // "leader of the party, who said": a person is "who", so step over a place or thing after "of".
    if form(marker) == words.who, let outer = outerNoun(at), !isPersonal(at) {
      if isGovernedByOf(at) || isKind(at - 1, .preposition) && noun(at: at).kind == .proper && noun(at: at).person < 0 {
        return named(outer) ?? outer
      }
    }
    return named(at) ?? at
  }

  /// "Lee, a COMMITTEEWOMAN who": the name that a common noun stands beside.
  private func named(_ item: Int) -> Int? {
    guard noun(at: item).kind == .common, noun(at: item).possessor < 0, isKind(item - 1, .comma),
      isKind(item - 2, .noun), noun(at: item - 2).person >= 0, noun(at: item - 2).possessor < 0
    else { return nil }
    return item - 2
  }

  /// "Lee, 56, who": the number is no antecedent.
  private func isAge(_ item: Int) -> Bool {
    items[item].kind == .noun && noun(at: item).kind == .number && isKind(item - 1, .comma)
  }

  private func isGovernedByOf(_ item: Int) -> Bool {
    item > 1 && items[item - 1].kind == .preposition && form(item - 1) == words.of
  }

  private func outerNoun(_ item: Int) -> Int? {
    let outer = item - 2
    return outer >= 0 && items[outer].kind == .noun ? outer : nil
  }

  private func isPersonal(_ item: Int) -> Bool { noun(at: item).isPlural }

  private func finiteBefore(_ item: Int, _ clauses: [Clause]) -> Int? {
    clauses.indices.last { verbItems[$0] < item && verb(at: verbItems[$0]).form == .finite }
  }

  private func firstItem(ofNoun group: Int) -> Int {
    items.firstIndex { $0.kind == .noun && $0.group == group } ?? 0
  }

  /// Reads what stands before the clause: "that", "if", "when", or a verb that takes it as content.
  private func mark(_ index: Int, startingAt start: Int, _ clauses: inout [Clause]) {
    var at = start - 1
    while at >= 0, [.adverb, .openQuote].contains(items[at].kind) { at -= 1 }
    guard at >= 0 else { return }
    if items[at].kind == .subordinator || items[at].kind == .relative {
      let marker = form(at)
      clauses[index].marker = items[at].tokens.start
      clauses[index].governor = index - 1
      let isContent =
        [words.that, words.whether, words.what].contains(marker) || marker == words.if_ && asks(index - 1)
      let isRelative =
        items[at].kind == .relative && marker != words.what && !(marker == words.that && tells(index - 1))
      clauses[index].link = isRelative ? .relative : isContent ? .content : .adverbial
    } else if items[at].kind == .verb, let outer = clause(ofItem: at) {
      clauses[index].governor = outer
      clauses[index].link = .content
    } else if items[at].kind == .noun, let outer = bareContentGovernor(at) {
      clauses[index].governor = outer
      clauses[index].link = .content
    } else if items[at].kind == .conjunction, index > 0, clauses[index - 1].link == .content {
      clauses[index].governor = clauses[index - 1].governor
      clauses[index].link = .content
    }
  }

  /// "told reporters the plan had failed": a verb, its object, then the clause.
  private func bareContentGovernor(_ item: Int) -> Int? {
    guard item > 0, items[item - 1].kind == .verb else { return nil }
    return clause(ofItem: item - 1)
  }

  private func asks(_ index: Int) -> Bool { isVerb(index, ["ask", "wonder", "know", "see", "say"]) }

  /// "told reporters that the plan had failed": what is told is no description of the reporters.
  private func tells(_ index: Int) -> Bool {
    isVerb(
      index, ["tell", "inform", "warn", "assure", "remind", "convince", "persuade", "notify", "advise", "promise"])
  }

  private func isVerb(_ index: Int, _ known: [String]) -> Bool {
    guard index >= 0 else { return false }
    let lemma = text.vocabulary.bytes(lemmas[verb(at: verbItems[index]).head])
    return known.contains { $0.utf8.elementsEqual(lemma) }
  }

  private func attachInfinitive(_ index: Int, _ item: Int, _ clauses: inout [Clause]) {
    let previous = before(item)
    let governor = governor(of: item)
    clauses[index].governor = governor ?? -1
    if let governor, tags[items[item].tokens.start] == .vb, previous >= 0, items[previous].kind == .conjunction {
      clauses[index].link = .coordinate
      clauses[index].subject = clauses[governor].subject
      return
    }
    if governor != nil { clauses[index].link = .infinitive }
    if governor == nil, let plan = plan(before: previous) {
      clauses[index].link = .infinitive
      clauses[index].planner = items[plan].group
      clauses[index].subject = [items[previous].group]
      return
    }
    guard previous >= 0, items[previous].kind == .noun, isOwned(previous) else { return }
    clauses[index].link = .infinitive
    clauses[index].planner = items[previous].group
    clauses[index].subject = [items[previous].group]
  }

  /// "a DECISION by Kenya to leave", before any verb.
  private func plan(before previous: Int) -> Int? {
    guard isKind(previous, .noun), isKind(previous - 1, .preposition), isKind(previous - 2, .noun),
      [words.by, words.from].contains(form(previous - 1))
    else { return nil }
    return previous - 2
  }

  /// "Kenya's plan", "its refusal": whoever owns the plan is who acts.
  private func isOwned(_ item: Int) -> Bool {
    noun(at: item).possessor >= 0 || noun(at: item).possessivePronoun >= 0
  }

  private func attachParticiple(_ index: Int, _ item: Int, _ clauses: inout [Clause]) {
    let previous = before(item)
    if let causer = causer(of: item, previous) {
      clauses[index].link = .infinitive
      clauses[index].subject = [items[previous].group]
      clauses[index].governor = causer
      return
    }
    if previous >= 0, items[previous].kind == .noun,
      verb(at: item).form == .participle || !followsVerb(previous)
        || noun(at: previous).person >= 0 && before(item) == item - 1
    {
      clauses[index].link = .reduced
      let described = verb(at: item).form == .participle ? beforePlace(previous) : previous
      clauses[index].subject = [items[described].group]
      clauses[index].governor = governor(of: item) ?? -1
      return
    }
    if previous >= 0, items[previous].kind == .comma, verb(at: item).form == .participle,
      previous > 0, items[previous - 1].kind == .noun
    {
      clauses[index].link = .reduced
      clauses[index].subject = [items[beforePlace(previous - 1)].group]
      return
    }
    if isKind(previous, .conjunction), verb(at: item).form == .participle, let partner = auxiliaryVerb(before: index) {
      clauses[index].link = .coordinate
      clauses[index].governor = partner
      clauses[index].subject = clauses[partner].subject
      clauses[index].isPassive = clauses[partner].isPassive
      return
    }
    clauses[index].link = .gerund
    // "argues that meeting Lee helps": whoever meets is not said.
    if isKind(previous, .subordinator), form(previous) == words.that { return }
    let aside = previous >= 0 && items[previous].kind == .comma
    let left = aside ? finiteBefore(item, clauses).map { outer($0, clauses) } : governor(of: item)
    clauses[index].governor = left ?? (index + 1 < clauses.count ? index + 1 : -1)
  }

  /// "HAS criticized the deal and called for …", "WAS arrested on Monday and charged …"
  private func auxiliaryVerb(before index: Int) -> Int? {
    for other in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      let found = verb(at: verbItems[other])
      if found.isPerfect || found.isPassive && found.tokens.count > 1 { return other }
      if found.form == .finite { return nil }
    }
    return nil
  }

  /// "had Lee arrested", "wants Lee fired": the clause of the verb that brings it about.
  func causer(of item: Int, _ previous: Int) -> Int? {
    guard verb(at: item).form == .participle, isKind(previous, .noun), isKind(previous - 1, .verb),
      before(item) == item - 1, controllers.causes(lemmas[verb(at: previous - 1).head]),
      !verb(at: previous - 1).isPassive
    else { return nil }
    return clause(ofItem: previous - 1)
  }

  /// "the arrest of a man in Chicago, accused of …": the man, not the place.
  private func beforePlace(_ item: Int) -> Int {
    let isPlace = isKind(item - 1, .preposition) && [words.in, words.at].contains(form(item - 1))
    return isPlace && isKind(item - 2, .noun) ? item - 2 : item
  }

  private func followsVerb(_ item: Int) -> Bool { item > 0 && items[item - 1].kind == .verb }

  /// The nearest verb to the left, quotations that end before the item left aside.
  private func governor(of item: Int) -> Int? {
    var at = item - 1
    while at >= 0 {
      if items[at].kind == .verb { return clause(ofItem: at) }
      if items[at].kind == .stop { return nil }
      at -= 1
    }
    return nil
  }
}
