import SaysoText

extension ClauseFinder {
  /// Reads objects, obliques and predicatives to the right of the verb.
  func findArguments(_ index: Int, _ clauses: inout [Clause]) {
    let item = verbItems[index]
    var reader = ArgumentReader(finder: self, clause: clauses[index], verbItem: item)
    reader.read()
    clauses[index] = reader.clause
    takeAntecedent(index, &clauses)
  }

  /// "the man whom agents arrested": the antecedent is the object.
  private func takeAntecedent(_ index: Int, _ clauses: inout [Clause]) {
    let clause = clauses[index]
    guard clause.link == .relative, clause.object.isEmpty, clause.marker >= 0,
      let marker = items.firstIndex(where: { $0.tokens.start == clause.marker }), isKind(marker, .relative)
    else { return }
    let antecedent = antecedentItem(leftOf: marker)
    guard antecedent >= 0, clause.subject != [items[antecedent].group] else { return }
    clauses[index].object = [items[antecedent].group]
  }
}

/// Walks right from a verb and collects its arguments until another clause begins.
struct ArgumentReader {
  let finder: ClauseFinder
  var clause: Clause
  let verbItem: Int
  private var at: Int
  private var lastNoun = -1

  init(finder: ClauseFinder, clause: Clause, verbItem: Int) {
    self.finder = finder
    self.clause = clause
    self.verbItem = verbItem
    at = verbItem + 1
  }

  private var items: [Constituent] { finder.items }
  private var verb: VerbGroup { finder.verb(at: verbItem) }
  private var isCopula: Bool { finder.lemmas[verb.head] == finder.words.be && !verb.isPassive }

  mutating func read() {
    skipInvertedSubject()
    while at < items.count, step() {}
  }

  private mutating func skipInvertedSubject() {
    guard let subject = finder.invertedSubject(verbItem), clause.subject == [items[subject].group] else { return }
    at = subject + 1
  }

  /// Takes one constituent; false when the clause ends here.
  private mutating func step() -> Bool {
    switch items[at].kind {
    case .noun: return takeNoun()
    case .preposition: return takeOblique()
    case .adjective:
      takeAdjective(items[at].tokens.start)
      at += 1
      return true
    case .adverb, .particle, .other, .openQuote, .closeQuote:
      at += 1
      return true
    case .comma: return takeAside()
    case .verb, .conjunction, .stop, .subordinator, .relative, .bracketOpen, .bracketClose: return false
    }
  }

  /// "called him “A LIAR”": a quotation opens right before.
  private var isQuoted: Bool { at > 1 && items[at - 1].kind == .openQuote }

  /// "is DISHONEST", "called him DISHONEST"
  private mutating func takeAdjective(_ token: Int) {
    if isCopula, clause.adjective < 0, clause.predicative < 0 { clause.adjective = token }
    guard clause.complement < 0, clause.obliques.isEmpty, let object = clause.object.last, object == lastNoun,
      finder.nouns[object].tokens.end == token || isQuoted && finder.nouns[object].tokens.end == token - 1
    else { return }
    clause.complement = token
  }

  private mutating func takeNoun() -> Bool {
    at = finder.titledPerson(at)
    let group = items[at].group
    if opensClause(at), !isObjectOfNonfinite { return false }
    if finder.nouns[group].isTime {
      at += 1
      return true
    }
    if isPossessor(group) {
      at += 1
      return true
    }
    let members = list(from: at)
    if isCopula, clause.predicative < 0, clause.adjective < 0 {
      clause.predicative = group
    } else if clause.object.isEmpty, clause.obliques.isEmpty {
      clause.object = members.groups
    } else if clause.indirect.isEmpty, clause.obliques.isEmpty,
      items[at - 1].kind == .noun || isQuoted && items[at - 2].kind == .noun
    {
      clause.indirect = clause.object
      clause.object = members.groups
    }
    lastNoun = members.groups.last ?? group
    at = members.end
    return true
  }

  /// "the plan to attack NORWAY failed", "men holding FLAGS sang": right after such a verb a noun is
  /// its object, unless the verb takes a clause ("to prove Norway lied").
  private var isObjectOfNonfinite: Bool {
    guard at == verbItem + 1 else { return false }
    return verb.form == .infinitive ? !finder.takesContent(verbItem) : finder.host(ofNonfinite: verbItem) != nil
  }

  /// "Flynn" in "Flynn's adviser": the group after it is what counts.
  private func isPossessor(_ group: Int) -> Bool {
    group + 1 < finder.nouns.count && finder.nouns[group + 1].possessor == group
  }

  /// Whether the noun is the subject of a verb that follows: "said THE PLAN failed".
  private func opensClause(_ item: Int) -> Bool {
    var next = item + 1
    while next < items.count {
      switch items[next].kind {
      case .verb: return finder.verb(at: next).form == .finite
      case .adverb, .preposition, .openQuote: next += 1
      case .noun where items[next - 1].kind == .preposition: next += 1
      case .noun where finder.noun(at: next).possessor == items[next - 1].group: next += 1
      case .conjunction where next + 1 < items.count && items[next + 1].kind == .noun && items[next - 1].kind == .noun:
        next += 2
      default: return false
      }
    }
    return false
  }

  /// "A, B and C" from the noun at `start`, as groups, and the item after the list.
  private func list(from first: Int) -> (groups: [Int], end: Int) {
    let start = finder.titledPerson(first)
    var groups = [items[start].group]
    var end = start + 1
    var next = end
    while next + 1 < items.count {
      var noun = next
      if items[noun].kind == .comma { noun += 1 }
      let joined = noun < items.count && items[noun].kind == .conjunction
      if joined { noun += 1 }
      guard noun > next, noun < items.count, items[noun].kind == .noun, !opensClause(noun) else { break }
      if !joined, !listGoesOn(after: noun) { break }
      noun = finder.titledPerson(noun)
      groups.append(items[noun].group)
      end = noun + 1
      // "Lee, a senator from Ohio, and Diaz"
      if !joined { end = phrasesEnd(from: end) }
      next = end
      if joined { break }
    }
    return (groups, end)
  }

  /// Past the phrases that begin at an item: "from Ohio".
  private func phrasesEnd(from item: Int) -> Int {
    var next = item
    while next + 1 < items.count, items[next].kind == .preposition, items[next + 1].kind == .noun { next += 2 }
    return next
  }

  /// A comma joins only where a conjunction closes the list: "A, B and C", not an apposition.
  private func listGoesOn(after noun: Int) -> Bool {
    var next = phrasesEnd(from: noun + 1)
    var steps = 0
    while next + 1 < items.count, steps < 8 {
      if items[next].kind == .conjunction { return items[next + 1].kind == .noun }
      if items[next].kind == .comma, items[next + 1].kind == .conjunction { return true }
      guard items[next].kind == .comma, items[next + 1].kind == .noun else { return false }
      next += 2
      steps += 1
    }
    return false
  }

  private mutating func takeOblique() -> Bool {
    let preposition = items[at].tokens.start
    var next = at + 1
    while next < items.count,
      items[next].kind == .adverb || items[next].kind == .openQuote || items[next].kind == .adjective
    { next += 1 }
    guard next < items.count else { return false }
    if next == at + 1, clause.isPassive, items[next].kind == .preposition {
      // "was called on by Lee": the subject is what the preposition governs.
      at = next
      return true
    }
    let after = items[at - 1].kind == .noun ? items[at - 1].group : -1
    if items[next].kind == .noun {
      while next + 1 < items.count, items[next].kind == .noun, isPossessor(items[next].group) { next += 1 }
      let members = list(from: next)
      clause.obliques.append(Oblique(preposition: preposition, nouns: members.groups, clause: -1, after: after))
      lastNoun = members.groups.last ?? -1
      at = members.end
      return true
    }
    if items[next].kind == .verb, finder.verb(at: next).form == .gerund, let inner = finder.clause(ofItem: next) {
      clause.obliques.append(Oblique(preposition: preposition, nouns: [], clause: inner, after: after))
      return false
    }
    at += 1
    return true
  }

  /// An apposition between commas is stepped over; anything else after a comma ends the clause.
  private mutating func takeAside() -> Bool {
    guard at + 1 < items.count, lastNoun >= 0, items[at + 1].kind == .noun, !opensClause(at + 1) else { return false }
    guard
      let close = items[(at + 1)...].firstIndex(where: { $0.kind == .comma || $0.kind == .stop || $0.kind == .verb }),
      items[close].kind == .comma, close + 1 < items.count, items[close + 1].kind == .preposition
    else { return false }
    at = close + 1
    return true
  }
}
