package import SaysoText

/// What spoke for and against reading a run of tokens as a name.
package struct NameCandidate: Sendable {
  /// One piece of evidence with its weights, as `rules/names.evidence` has them.
  package struct Line: Sendable, Hashable {
    package var evidence: String
    /// By kind: person, organization, place.
    package var weights: [Int]
    /// Known only from the rest of the document, once a first pass has found its names.
    package var isElsewhere: Bool
  }

  package var tokens: TokenRange
  /// Evidence with a weight, in the order in which it was found.
  package var lines: [Line]
  /// What the lines add up to by kind.
  package var sums: [Int]
  /// The same without the rest of the document: what the first pass knew.
  package var firstSums: [Int]
  /// What the best reading of the whole stretch that has this name adds up to.
  package var total = 0

  /// The kind of the greatest sum.
  package var kind: NameKind { Self.best(sums) }
  package var firstKind: NameKind { Self.best(firstSums) }

  package func sum(_ kind: NameKind) -> Int { sums[Int(kind.rawValue)] }

  private static func best(_ sums: [Int]) -> NameKind {
    NameKind.allCases.reduce(.person) { sums[Int($1.rawValue)] > sums[Int($0.rawValue)] ? $1 : $0 }
  }
}

/// Tells of one text why its names are names and other words are none; for `why` and `why-not`.
///
/// Reads the text as ``NameFinder`` does, and keeps what the finder forgets.
package struct NameExplainer {
  /// Where names can lie, in text order.
  package let stretches: [TokenRange]
  private var decoder: NameDecoder
  private let table: EvidenceTable

  init(_ finder: NameFinder, _ text: TokenizedText) {
    var memory = NameMemory()
    (stretches, decoder) = finder.read(text, passes: 2, &memory)
    table = finder.weights
  }

  /// The stretch that holds a token; nil where no name can be.
  package func stretch(holding token: Int) -> TokenRange? { stretches.first { $0.contains(token) } }

  /// Whether a token is written as names are: with a capital.
  package func isCapital(_ token: Int) -> Bool { decoder.scorer.words.capital[token] }

  /// Whether a name may begin, or end, with a token of a stretch.
  package func canStart(_ token: Int, _ stretch: TokenRange) -> Bool { decoder.canStart(token, stretch) }
  package func canEnd(_ token: Int) -> Bool { decoder.canEnd(token) }

  /// Words of the longest name that is looked for.
  package static var longest: Int { NameDecoder.longest }

  /// Every run of a stretch that may be a name, by end, then by start.
  package mutating func candidates(in stretch: TokenRange) -> [NameCandidate] {
    var found: [NameCandidate] = []
    decoder.eachCandidate(in: stretch) { tokens, evidence in
      found.append(Self.candidate(tokens, evidence, table))
    }
    let before = Self.best(found, from: stretch.start, count: stretch.count, isForward: true)
    let after = Self.best(found, from: stretch.start, count: stretch.count, isForward: false)
    for index in found.indices {
      let tokens = found[index].tokens
      found[index].total =
        before[tokens.start - stretch.start] + found[index].sum(found[index].kind) + after[tokens.end - stretch.start]
    }
    return found
  }

  private static func candidate(_ tokens: TokenRange, _ evidence: [NameEvidence], _ table: EvidenceTable)
    -> NameCandidate
  {
    var candidate = NameCandidate(tokens: tokens, lines: [], sums: [0, 0, 0], firstSums: [0, 0, 0])
    for item in evidence {
      let weights = (0..<3).map { Int(table.weights[Int(item.raw)][$0]) }
      guard weights != [0, 0, 0] else { continue }
      let isElsewhere = item.isElsewhere
      candidate.lines.append(NameCandidate.Line(evidence: item.name, weights: weights, isElsewhere: isElsewhere))
      for kind in 0..<3 {
        candidate.sums[kind] += weights[kind]
        if !isElsewhere { candidate.firstSums[kind] += weights[kind] }
      }
    }
    return candidate
  }

  /// By position: what names before it, or after it, add up to at best.
  private static func best(_ found: [NameCandidate], from start: Int, count: Int, isForward: Bool) -> [Int] {
    var best = Array(repeating: 0, count: count + 1)
    let positions = isForward ? Array(1...count) : Array((0..<count).reversed())
    for at in positions {
      best[at] = best[isForward ? at - 1 : at + 1]
      for candidate in found where (isForward ? candidate.tokens.end : candidate.tokens.start) == start + at {
        let other = (isForward ? candidate.tokens.start : candidate.tokens.end) - start
        best[at] = max(best[at], best[other] + max(0, candidate.sum(candidate.kind)))
      }
    }
    return best
  }
}

extension NameEvidence {
  /// Whether it comes from the rest of the document.
  fileprivate var isElsewhere: Bool { Int(raw >> 7) == Int(EvidencePlace.document.rawValue) }
}
