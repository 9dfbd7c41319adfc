import SaysoGraph
import SaysoText

/// Finds entities of several articles that may be one, by their names and posts alone.
///
/// Nothing is joined: an acronym may stand for two bodies, and a surname for two people. A pair is
/// suggested only if no other entity fits as well, and never if each article that has the one has
/// the other too: there the article itself keeps them apart.
struct AliasFinder {
  private let names: [AliasName]
  private let facts: AliasFacts
  /// By entity: the documents that mention it.
  private let documents: [Set<String>]
  private let graph: Graph
  private var found: [AliasSuggestion] = []

  init(_ graph: Graph, _ facts: AliasFacts) {
    self.graph = graph
    self.facts = facts
    // Ids of other programs' graphs need not be a kind and a name.
    let nodes = graph.nodes.filter { node in
      node.named && !node.id.isDescribed && node.id.text.hasPrefix(node.kind.rawValue + ":")
        && node.id.text.utf8.count > node.kind.rawValue.utf8.count + 1
    }
    names = nodes.map { AliasName($0, facts) }
    documents = nodes.map { Set($0.mentions.map(\.document)) }
  }

  /// At most one for each alias, the surest reason first, then by keys; together they form no circle.
  mutating func suggestions() -> [AliasSuggestion] {
    findOtherNames()
    findAcronyms()
    findSurnames()
    findParts()
    findSpellings()
    findKinds()
    found.sort { ($0.reason, $0.alias, $0.entity) < ($1.reason, $1.alias, $1.entity) }
    var root: [NodeID: NodeID] = [:]
    func end(_ id: NodeID) -> NodeID {
      var at = id
      while let next = root[at] { at = next }
      return at
    }
    var kept: [AliasSuggestion] = []
    for suggestion in found where root[suggestion.alias] == nil {
      guard end(suggestion.entity) != suggestion.alias else { continue }
      root[suggestion.alias] = suggestion.entity
      kept.append(suggestion)
    }
    return kept
  }

  /// Notes that one of `candidates` is meant by `alias` if it is the only one.
  private mutating func suggest(_ alias: Int, _ candidates: [Int], _ reason: AliasSuggestion.Reason) {
    let others = candidates.filter { $0 != alias }
    guard let entity = others.first, others.allSatisfy({ $0 == entity }) else { return }
    guard !documents[alias].isSubset(of: documents[entity]), !isParted(names[alias].id, names[entity].id) else {
      return
    }
    // The fuller name stays, also where an article prefers the other.
    let isTurned = reason == .otherName && names[alias].words.count > names[entity].words.count
    let (from, into) = isTurned ? (entity, alias) : (alias, entity)
    found.append(AliasSuggestion(alias: names[from].id, entity: names[into].id, reason: reason))
  }

  /// Whether the reader split the one from the other.
  private func isParted(_ a: NodeID, _ b: NodeID) -> Bool {
    graph.corrections.contains { correction in
      let ids = correction.keys + correction.entities
      return correction.text.hasPrefix("split ") && ids.contains(a) && ids.contains(b)
    }
  }

  // MARK: Names that say so

  private mutating func findOtherNames() {
    var byForm: [AliasName.Form: [Int]] = [:]
    for (index, name) in names.enumerated() {
      for form in name.otherForms { byForm[AliasName.Form(kind: name.kind, text: form), default: []].append(index) }
    }
    for (index, name) in names.enumerated() where name.kind != .person || name.words.count > 1 {
      suggest(index, byForm[AliasName.Form(kind: name.kind, text: name.key)] ?? [], .otherName)
    }
  }

  private mutating func findAcronyms() {
    var byInitials: [String: [Int]] = [:]
    for (index, name) in names.enumerated() where name.kind != .person {
      for letters in name.initials { byInitials[letters, default: []].append(index) }
    }
    for (index, name) in names.enumerated() where name.isAcronym && name.kind != .person {
      let same = (byInitials[name.key] ?? []).filter { names[$0].kind == name.kind || name.key.count > 2 }
      suggest(index, same, .acronym)
    }
  }

  private mutating func findSurnames() {
    var bySurname: [String: [Int]] = [:]
    for (index, name) in names.enumerated() where name.kind == .person && name.words.count > 1 {
      bySurname[name.surname, default: []].append(index)
    }
    for (index, name) in names.enumerated() where name.kind == .person {
      let others = bySurname[name.surname] ?? []
      if name.words.count == 1 {
        if !facts.isGiven(name.key) { suggest(index, others, .surname) }
      } else {
        let longer = others.filter {
          names[$0].words.count > name.words.count && names[$0].words.suffix(name.words.count).elementsEqual(name.words)
        }
        suggest(index, longer, .surname)
        suggest(index, others.filter { facts.isSameGiven(name, names[$0]) && isRarer(index, $0) }, .givenName)
        suggest(index, others.filter { hasSamePost(index, $0) && isRarer(index, $0) }, .post)
      }
    }
  }

  /// A current post at the same body.
  private func hasSamePost(_ a: Int, _ b: Int) -> Bool {
    guard names[a].words[0].first == names[b].words[0].first else { return false }
    return names[a].posts.contains { names[b].posts.contains($0) }
  }

  private mutating func findParts() {
    var byHead: [AliasName.Form: [Int]] = [:]
    var byFirst: [AliasName.Form: [Int]] = [:]
    for (index, name) in names.enumerated() where name.kind == .organization {
      byHead[AliasName.Form(kind: name.kind, text: name.words[name.words.count - 1]), default: []].append(index)
      byFirst[AliasName.Form(kind: name.kind, text: name.words[0]), default: []].append(index)
    }
    for (index, name) in names.enumerated() where name.kind == .organization {
      let heads = byHead[AliasName.Form(kind: name.kind, text: name.words[name.words.count - 1])] ?? []
      let longer = heads.filter {
        names[$0].words.count > name.words.count && names[$0].words.suffix(name.words.count).elementsEqual(name.words)
      }
      let national = longer.filter {
        facts.isCountry(names[$0].words.dropLast(name.words.count), named: name.words.count == 1)
      }
      suggest(index, national, .withoutCountry)
      if name.words.count > 1 { suggest(index, longer, .inside) }
      let starts = byFirst[AliasName.Form(kind: name.kind, text: name.words[0])] ?? []
      suggest(
        index,
        starts.filter {
          names[$0].words.count > name.words.count && names[$0].words.starts(with: name.words)
            && facts.areHeads(names[$0].words.dropFirst(name.words.count))
        }, .inside)
    }
  }

  // MARK: Spelling

  private mutating func findSpellings() {
    var blocks: [AliasName.Form: [Int]] = [:]
    var byLetters: [AliasName.Form: [Int]] = [:]
    for (index, name) in names.enumerated() {
      byLetters[AliasName.Form(kind: name.kind, text: name.unspaced), default: []].append(index)
      blocks[AliasName.Form(kind: name.kind, text: name.letters), default: []].append(index)
    }
    for (index, name) in names.enumerated() {
      suggest(
        index, (byLetters[AliasName.Form(kind: name.kind, text: name.unspaced)] ?? []).filter { isRarer(index, $0) },
        .accents)
      let block = (blocks[AliasName.Form(kind: name.kind, text: name.letters)] ?? []).filter { isRarer(index, $0) }
      suggest(index, block.filter { facts.areSpellings(name, names[$0]) }, .spelling)
    }
  }

  /// "Sorvania" is a place in one article and an organization in another.
  private mutating func findKinds() {
    var byKey: [String: [Int]] = [:]
    for (index, name) in names.enumerated() { byKey[name.key, default: []].append(index) }
    for (index, name) in names.enumerated() {
      let others = (byKey[name.key] ?? []).filter { isRarer(index, $0) }
      // One word may well name a town and a woman.
      let fitting = others.filter { name.words.count > 1 || name.kind != .person && names[$0].kind != .person }
      suggest(index, fitting, .kind)
    }
  }

  /// The rarer of two becomes the other: fewer articles, then fewer mentions, then the later key.
  private func isRarer(_ a: Int, _ b: Int) -> Bool {
    if a == b { return false }
    let (x, y) = (names[a], names[b])
    if documents[a].count != documents[b].count { return documents[a].count < documents[b].count }
    if x.mentions != y.mentions { return x.mentions < y.mentions }
    return y.id < x.id
  }
}
