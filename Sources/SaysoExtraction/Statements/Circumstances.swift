import SaysoGraph
import SaysoSyntax
import SaysoText

/// Finds the time phrase and the place of an event beside its verb.
struct Circumstances {
  let text: TokenizedText
  let clauses: ClauseAnalysis

  func add(to findings: inout [Finding], _ ends: EndFinder) {
    let clauseOf = clauseByVerbHead()
    for index in findings.indices where !findings[index].type.isStanding {
      guard let clause = clauseOf[findings[index].anchor] ?? nil else { continue }
      findings[index].time = time(of: clause)
      findings[index].place = place(of: clause, findings[index], ends)
    }
  }

  /// Per token: the clause whose verb's head it is.
  private func clauseByVerbHead() -> [Int?] {
    var out = [Int?](repeating: nil, count: text.tokens.count)
    for (index, clause) in clauses.clauses.enumerated() { out[clauses.verbs[clause.verb].head] = index }
    return out
  }

  /// The nearest time noun with no other verb between; with its preposition.
  private func time(of clause: Int) -> TokenRange? {
    guard let bounds = sentence(of: clause) else { return nil }
    let verb = clauses.verbs[clauses.clauses[clause].verb]
    let before = clauses.verbs[bounds.verbs].last { $0.tokens.end <= verb.tokens.start }?.tokens.end ?? 0
    let after = clauses.verbs[bounds.verbs].first { $0.tokens.start >= verb.tokens.end }?.tokens.start ?? Int.max
    let times = clauses.nouns[bounds.nouns].filter { $0.isTime && $0.tokens.start >= before && $0.tokens.end <= after }
    let following = times.first { $0.tokens.start >= verb.tokens.end }
    return (following ?? times.last)?.tokens
  }

  private func sentence(of clause: Int) -> ClauseAnalysis.Bounds? {
    var low = 0
    var high = clauses.sentences.count - 1
    while low < high {
      let middle = (low + high) / 2
      if clauses.sentences[middle].clauses.upperBound <= clause { low = middle + 1 } else { high = middle }
    }
    return low < clauses.sentences.count ? clauses.sentences[low] : nil
  }

  /// The first place under "in", "at", "near", "outside".
  private func place(of clause: Int, _ finding: Finding, _ ends: EndFinder) -> Int {
    for oblique in clauses.clauses[clause].obliques {
      let form = text.vocabulary.bytes(text.tokens.folded[oblique.preposition])
      guard Self.prepositions.contains(where: { $0.utf8.elementsEqual(form) }) else { continue }
      for noun in oblique.nouns {
        guard let end = ends.end(atToken: clauses.nouns[noun].head),
          ends.table.entities[end.entity].kind == .place, ends.table.entities[end.entity].isNamed,
          end.entity != finding.source.entity, end.entity != finding.target.entity
        else { continue }
        return end.entity
      }
    }
    return -1
  }

  private static let prepositions = ["in", "at", "near", "outside", "inside", "across", "off"]
}
