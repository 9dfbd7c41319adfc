import SaysoText

/// Cuts stretches into names and other words so that the evidence adds up to the most.
struct NameDecoder {
  typealias Reading = (tokens: TokenRange, kind: NameKind)

  static let longest = 12
  var scorer: NameScorer
  private let table: EvidenceTable
  private var evidence: [NameEvidence] = []
  private var weighed: EvidenceSum
  /// What local evidence adds up to, by candidate, in the order in which candidates are looked at.
  /// It is the same in every pass.
  private var local: [SIMD4<Int32>] = []
  private var next = 0
  private var best: [Int32] = []
  private var from: [Int32] = []
  private var kinds: [UInt8] = []

  init(_ scorer: NameScorer, _ table: EvidenceTable) {
    self.scorer = scorer
    self.table = table
    weighed = EvidenceSum(table)
  }

  /// The names of all stretches, in text order. Call with the same stretches in every pass.
  ///
  /// Inlined into its caller, it would copy the whole decoder for every stretch.
  @inline(never)
  mutating func names(in stretches: [TokenRange]) -> [Reading] {
    var found: [Reading] = []
    next = 0
    for stretch in stretches {
      scorer.enter(stretch, phrases: scorer.table == nil)
      weigh(stretch)
      trace(stretch, &found)
    }
    return found
  }

  /// Calls `found` with each run of the stretch that may be a name and with all its evidence.
  mutating func eachCandidate(in stretch: TokenRange, _ found: (TokenRange, [NameEvidence]) -> Void) {
    scorer.enter(stretch, phrases: true)
    for end in 1...stretch.count where canEnd(stretch.start + end - 1) {
      for start in max(0, end - Self.longest)..<end where canStart(stretch.start + start, stretch) {
        let range = TokenRange(stretch.start + start, stretch.start + end)
        if range.count == 1 && !scorer.words.capital[range.start] { continue }
        scorer.collectLocal(range, into: &evidence)
        let local = evidence
        scorer.collectElsewhere(range, into: &evidence)
        found(range, local + evidence)
      }
    }
  }

  /// Finds for each end in the stretch the best way to read up to it.
  private mutating func weigh(_ stretch: TokenRange) {
    let count = stretch.count
    best.removeAll(keepingCapacity: true)
    from.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
    best.append(0)
    from.append(-1)
    kinds.append(0)
    for end in 1...count {
      best.append(best[end - 1])
      from.append(-1)
      kinds.append(0)
      guard canEnd(stretch.start + end - 1) else { continue }
      for start in max(0, end - Self.longest)..<end where canStart(stretch.start + start, stretch) {
        let range = TokenRange(stretch.start + start, stretch.start + end)
        if range.count == 1 && !scorer.words.capital[range.start] { continue }
        let sum = sum(range)
        var kind = sum[1] > sum[0] ? 1 : 0
        if sum[2] > sum[kind] { kind = 2 }
        if sum[kind] > 0, best[start] + sum[kind] > best[end] {
          best[end] = best[start] + sum[kind]
          from[end] = Int32(start)
          kinds[end] = UInt8(kind)
        }
      }
    }
  }

  /// Mutating, though it changes nothing: else the whole decoder is copied for the call.
  private mutating func trace(_ stretch: TokenRange, _ found: inout [Reading]) {
    let first = found.count
    var end = stretch.count
    while end > 0 {
      let start = Int(from[end])
      guard start >= 0, let kind = NameKind(rawValue: kinds[end]) else {
        end -= 1
        continue
      }
      found.append((TokenRange(stretch.start + start, stretch.start + end), kind))
      end = start
    }
    found[first...].reverse()
  }

  /// What the evidence for the next candidate adds up to for person, organization, place.
  private mutating func sum(_ range: TokenRange) -> SIMD4<Int32> {
    if scorer.table == nil {
      scorer.collectLocal(range, into: &weighed)
      local.append(weighed.sum)
      return weighed.sum
    }
    scorer.collectElsewhere(range, into: &weighed)
    next += 1
    return local[next - 1] &+ weighed.sum
  }

  private func weightOfEvidence() -> SIMD4<Int32> {
    var sum = SIMD4<Int32>.zero
    for item in evidence { sum &+= table.weights[Int(item.raw)] }
    return sum
  }

  // MARK: reasons

  /// The names with the evidence that spoke most for each.
  @inline(never)
  mutating func explain(_ found: [Reading], in stretches: [TokenRange]) -> [Name] {
    var names: [Name] = []
    names.reserveCapacity(found.count)
    var stretch = 0
    var entered = -1
    for reading in found {
      while stretches[stretch].end <= reading.tokens.start { stretch += 1 }
      if stretch != entered { scorer.enter(stretches[stretch], phrases: true) }
      entered = stretch
      names.append(explain(reading))
    }
    return names
  }

  private mutating func explain(_ reading: Reading) -> Name {
    scorer.collectLocal(reading.tokens, into: &evidence)
    scorer.addDocument(reading.tokens, &evidence)
    let sum = weightOfEvidence()
    let chosen = Int(reading.kind.rawValue)
    let (one, other) = (chosen == 0 ? 1 : 0, chosen == 2 ? 1 : 2)
    let second = sum[other] > sum[one] ? other : one
    var reason: NameEvidence?
    var most: Int32 = 0
    for item in evidence where !item.isLength {
      let weight = table.weights[Int(item.raw)]
      let value = weight[chosen] * 2 - weight[second]
      if weight[chosen] > 0, value > most {
        most = value
        reason = item
      }
    }
    return Name(
      tokens: reading.tokens, kind: reading.kind, rule: table.rule(reason, reading.kind), score: Int(sum[chosen]),
      alternative: NameKind(rawValue: UInt8(second)) ?? .place, margin: Int(sum[chosen] - sum[second]))
  }

  // MARK: where names may begin and end

  func canStart(_ token: Int, _ stretch: TokenRange) -> Bool {
    if scorer.words.capital[token] { return !scorer.opensSentence(token) || !isBorrowed(token) }
    if token == stretch.start { return true }
    guard token + 1 < stretch.end else { return false }
    let set = scorer.words.classes[token]
    if set.contains(.particle) { return !set.contains(.article) && !scorer.words.capital[token - 1] }
    return scorer.words.capital[token + 1] && (set.contains(.number) || set.contains(.digit))
  }

  /// "In Lisbon", "Agents of the Tolls Board": the capital is the sentence's, not the name's.
  private func isBorrowed(_ token: Int) -> Bool {
    let set = scorer.words.classes[token]
    if set.contains(.roleNoun), scorer.line == .text, scorer.has(token + 1, .ofWord) { return true }
    return scorer.line == .text && scorer.capital(token + 1) && set.overlaps(Self.prepositions)
      && !set.contains(.placeHead)
  }

  private static let prepositions: ClassSet = {
    var set = ClassSet()
    for word in [WordClass.insidePreposition, .atWord, .motionPreposition, .ofWord, .forWord, .byWord, .withWord] {
      set.insert(word)
    }
    return set
  }()

  func canEnd(_ token: Int) -> Bool {
    if scorer.words.capital[token] || scorer.words.classes[token].contains(.number) { return true }
    if scorer.words.classes[token].contains(.nameEnd) { return true }
    return scorer.words.classes[token].contains(.lower) && scorer.has(token - 1, .hyphen)
  }
}
