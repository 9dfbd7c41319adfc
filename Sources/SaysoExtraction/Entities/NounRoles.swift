import SaysoSyntax
import SaysoText

/// What each noun group is to its clause; built once a document.
struct NounRoles {
  enum Role: UInt8, Sendable, Comparable {
    case other, oblique, object, predicate, subject, mainSubject

    static func < (a: Role, b: Role) -> Bool { a.rawValue < b.rawValue }
  }

  private(set) var role: [Role]
  /// Per noun group: its clause, or −1.
  private(set) var clause: [Int32]
  /// Per token: the noun group that holds it, or −1.
  private(set) var nounAt: [Int32]
  /// Per noun group: its constituent, or −1.
  private(set) var constituentOf: [Int32]

  init(_ analysis: ClauseAnalysis, tokens: Int) {
    role = Array(repeating: .other, count: analysis.nouns.count)
    clause = Array(repeating: -1, count: analysis.nouns.count)
    nounAt = Array(repeating: -1, count: tokens)
    constituentOf = clause
    for (index, noun) in analysis.nouns.enumerated() {
      for token in noun.tokens.indices { nounAt[token] = Int32(index) }
    }
    for (index, item) in analysis.constituents.enumerated() where item.kind == .noun {
      constituentOf[item.group] = Int32(index)
    }
    for (index, found) in analysis.clauses.enumerated() {
      let isMain = found.link == .main || found.link == .coordinate
      for oblique in found.obliques { set(oblique.nouns, .oblique, index) }
      set(found.object, .object, index)
      set(found.indirect, .object, index)
      if found.predicative >= 0 { set([found.predicative], .predicate, index) }
      set(found.subject, isMain ? .mainSubject : .subject, index)
    }
    raiseAppositions(analysis)
    // "Lee's rivals gave up": the talk is about Lee, too.
    for (index, noun) in analysis.nouns.enumerated() where noun.possessor >= 0 && role[index] >= .subject {
      if role[noun.possessor] == .other { role[noun.possessor] = .object }
    }
  }

  /// "An aide, Ann Lee, said": the name in apposition is as much the subject as the aide.
  private mutating func raiseAppositions(_ analysis: ClauseAnalysis) {
    let items = analysis.constituents
    for index in items.indices where items[index].kind == .noun && role[items[index].group] == .other {
      guard index > 1, items[index - 1].kind == .comma, index + 1 < items.count, items[index + 1].kind == .comma
      else { continue }
      var before = index - 2
      while before > 1, items[before].kind == .noun, items[before - 1].kind == .preposition,
        items[before - 2].kind == .noun
      {
        before -= 2
      }
      guard items[before].kind == .noun else { continue }
      let described = items[before].group
      guard role[described] >= .subject, analysis.nouns[described].kind == .common else { continue }
      role[items[index].group] = role[described]
      clause[items[index].group] = clause[described]
    }
  }

  /// The strongest role wins: the object of one verb may be the subject of the next.
  private mutating func set(_ nouns: [Int], _ value: Role, _ index: Int) {
    for noun in nouns where value > role[noun] {
      role[noun] = value
      clause[noun] = Int32(index)
    }
  }
}
