import SaysoText

/// Verbs joined by "and" share voice, objects and agents.
extension ClauseFinder {
  /// "has praised, backed and endorsed Lee": participles have the voice of the first.
  func joinVoice(_ index: Int, _ clauses: inout [Clause]) {
    guard let next = partner(of: index), verb(at: verbItems[next]).form == .participle else { return }
    clauses[next].isPassive = clauses[index].isPassive
    clauses[next].link = .coordinate
    clauses[next].governor = index
    clauses[next].subject = clauses[index].subject
  }

  /// "opposed and denounced Lee", "was praised and thanked by Lee": what only the last verb has, all share.
  func shareArguments(_ index: Int, _ clauses: inout [Clause]) {
    guard clauses[index].object.isEmpty, clauses[index].obliques.isEmpty, clauses[index].predicative < 0,
      clauses[index].adjective < 0, let next = partner(of: index)
    else { return }
    clauses[index].object = clauses[next].object
    clauses[index].indirect = clauses[next].indirect
    clauses[index].obliques = clauses[next].obliques
  }

  /// "had Lee arrested": whoever had it done.
  func takeAgent(_ index: Int, _ clauses: inout [Clause]) {
    let item = verbItems[index]
    guard clauses[index].isPassive, let causer = causer(of: item, before(item)) else { return }
    clauses[index].agent = clauses[causer].subject
  }

  /// The next clause, where nothing but "and" or a comma parts its verb from this one's.
  private func partner(of index: Int, depth: Int = 0) -> Int? {
    guard index + 1 < verbItems.count, depth < 4 else { return nil }
    let own = verb(at: verbItems[index])
    var at = verbItems[index] + 1
    var joined = false
    while at < items.count, [.comma, .conjunction, .adverb].contains(items[at].kind) {
      if items[at].kind == .conjunction { joined = form(at) == words.and || form(at) == words.or }
      at += 1
    }
    guard at == verbItems[index + 1], at > verbItems[index] + 1 else { return nil }
    let other = verb(at: at)
    let isSame = own.form == other.form && own.form != .participle
    let isBare = other.form == .infinitive && (own.form == .infinitive || own.modal >= 0)
    let isShared = other.form == .participle && (own.isPassive || own.isPerfect) && other.tokens.count == 1
    guard isSame || isBare || isShared, joined || partner(of: index + 1, depth: depth + 1) != nil else { return nil }
    return index + 1
  }
}
