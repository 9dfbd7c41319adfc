import SaysoText

/// Cuts a stretch into names and other words so that the evidence adds up to the most.
struct NameDecoder {
  static let longest = 12
  var scorer: NameScorer
  let weights: [SIMD4<Int32>]
  private var evidence: [NameEvidence] = []
  private var best: [Int32] = []
  private var from: [Int32] = []
  private var kinds: [UInt8] = []

  init(_ scorer: NameScorer, _ table: EvidenceTable) {
    self.scorer = scorer
    weights = table.weights
  }

  /// The names of one stretch, in text order.
  mutating func names(in stretch: TokenRange) -> [(tokens: TokenRange, kind: NameKind)] {
    scorer.enter(stretch)
    let count = stretch.count
    best = Array(repeating: 0, count: count + 1)
    from = Array(repeating: -1, count: count + 1)
    kinds = Array(repeating: 0, count: count + 1)
    for end in 1...count {
      best[end] = best[end - 1]
      guard canEnd(stretch.start + end - 1) else { continue }
      for start in max(0, end - Self.longest)..<end where canStart(stretch.start + start, stretch) {
        let range = TokenRange(stretch.start + start, stretch.start + end)
        if range.count == 1 && !scorer.words.capital[range.start] { continue }
        let (kind, score) = weigh(range)
        if score > 0, best[start] + score > best[end] {
          best[end] = best[start] + score
          from[end] = Int32(start)
          kinds[end] = kind
        }
      }
    }
    return trace(stretch)
  }

  private func trace(_ stretch: TokenRange) -> [(tokens: TokenRange, kind: NameKind)] {
    var names: [(tokens: TokenRange, kind: NameKind)] = []
    var end = stretch.count
    while end > 0 {
      let start = Int(from[end])
      guard start >= 0 else {
        end -= 1
        continue
      }
      let range = TokenRange(stretch.start + start, stretch.start + end)
      if let kind = NameKind(rawValue: kinds[end]) { names.append((range, kind)) }
      end = start
    }
    return names.reversed()
  }

  /// The kind that fits a range best, and by how much. Call `scorer.enter` first.
  private mutating func weigh(_ range: TokenRange) -> (UInt8, Int32) {
    let sum = sums(range)
    var kind: UInt8 = 0
    if sum[1] > sum[0] { kind = 1 }
    if sum[2] > sum[Int(kind)] { kind = 2 }
    return (kind, sum[Int(kind)])
  }

  /// What the evidence adds up to for person, organization, place.
  mutating func sums(_ range: TokenRange) -> SIMD4<Int32> {
    scorer.collect(range, into: &evidence)
    var sum = SIMD4<Int32>.zero
    for item in evidence { sum &+= weights[Int(item.raw)] }
    return sum
  }

  /// The name with the evidence that spoke most for its kind. Call after `names(in:)` of its stretch.
  mutating func explain(_ range: TokenRange, _ kind: NameKind) -> Name {
    let sum = sums(range)
    let chosen = Int(kind.rawValue)
    let others = (0..<3).filter { $0 != chosen }
    let second = sum[others[1]] > sum[others[0]] ? others[1] : others[0]
    var rule = "none"
    var most: Int32 = 0
    for item in evidence where !item.isLength {
      let weight = weights[Int(item.raw)]
      let value = weight[chosen] * 2 - weight[second]
      if weight[chosen] > 0, value > most {
        most = value
        rule = item.name
      }
    }
    return Name(
      tokens: range, kind: kind, rule: "name/\(kind.name)/\(rule)", score: Int(sum[chosen]),
      alternative: NameKind(rawValue: UInt8(second)) ?? .place, margin: Int(sum[chosen] - sum[second]))
  }

  func canStart(_ token: Int, _ stretch: TokenRange) -> Bool {
    if scorer.words.capital[token] { return true }
    if token == stretch.start { return true }
    let next = token + 1
    guard next < stretch.end, scorer.words.capital[next] else { return false }
    return scorer.words.classes[token].contains(.number) || scorer.words.classes[token].contains(.digit)
  }

  func canEnd(_ token: Int) -> Bool {
    if scorer.words.capital[token] { return true }
    let set = scorer.words.classes[token]
    if set.contains(.number) { return true }
    return set.contains(.lower) && scorer.has(token - 1, .hyphen)
  }
}
