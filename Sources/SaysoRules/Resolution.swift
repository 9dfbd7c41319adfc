import SaysoText

/// Which of a sentence's matches count.
package struct Resolution: Sendable {
  package struct Loser: Sendable, Hashable {
    package var match: RuleMatch
    /// Index of the rule that won.
    package var winner: Int
  }

  /// In the one total order, best first.
  package var winners: [RuleMatch] = []
  package var losers: [Loser] = []
}

extension RuleSet {
  /// The one total order: higher rank, more tokens, more constraints, rule's name, place.
  func inOrder(_ matches: [RuleMatch]) -> [RuleMatch] {
    matches.count < 2 ? matches : matches.sorted(by: precedes)
  }

  private func precedes(_ a: RuleMatch, _ b: RuleMatch) -> Bool {
    let first = rules[a.rule]
    let second = rules[b.rule]
    if first.rank != second.rank { return first.rank > second.rank }
    if a.tokens.count != b.tokens.count { return a.tokens.count > b.tokens.count }
    if first.constraints != second.constraints { return first.constraints > second.constraints }
    if a.rule != b.rule { return a.rule < b.rule }
    return a.items.start < b.items.start
  }

  /// Settles overlaps by the total order.
  ///
  /// Matches of rules over tokens exclude each other where they share a token. Matches of rules
  /// over groups may overlap; of those that emit the same type between the same ends, one counts.
  package func resolve(_ matches: [RuleMatch]) -> Resolution {
    var result = Resolution()
    var taken: [Emitted: Int] = [:]
    var ownerOfToken: [Int: Int] = [:]
    for match in inOrder(matches) {
      if rules[match.rule].level == .tokens {
        if let winner = match.tokens.indices.lazy.compactMap({ ownerOfToken[$0] }).first {
          result.losers.append(Resolution.Loser(match: match, winner: winner))
        } else {
          for token in match.tokens.indices { ownerOfToken[token] = match.rule }
          result.winners.append(match)
        }
        continue
      }
      let emitted = rules[match.rule].emits.map { Emitted($0, match) }
      if let first = emitted.first, let winner = taken[first], emitted.allSatisfy({ taken[$0] != nil }) {
        result.losers.append(Resolution.Loser(match: match, winner: winner))
      } else {
        for key in emitted where taken[key] == nil { taken[key] = match.rule }
        result.winners.append(match)
      }
    }
    return result
  }
}

/// What makes two emissions the same: their type and where their ends stand.
private struct Emitted: Hashable {
  var type: String
  var ends: [End]

  enum End: Hashable {
    case items(ItemRange)
    case text(String)
    case missing
  }

  init(_ emission: Emission, _ match: RuleMatch) {
    type = emission.type
    ends = emission.arguments.prefix(2).map { argument in
      switch argument {
      case .capture(let name): match.items(name).map(End.items) ?? .missing
      case .literal(let text), .word(let text): .text(text)
      }
    }
  }
}
