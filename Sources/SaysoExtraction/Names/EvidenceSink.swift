/// Where evidence goes: into a list for who asks why, or at once into a sum, since most candidates are only weighed.
protocol EvidenceSink {
  mutating func append(_ evidence: NameEvidence)
  mutating func removeAll(keepingCapacity: Bool)
}

extension Array: EvidenceSink where Element == NameEvidence {}

/// What the evidence adds up to for person, organization, place.
struct EvidenceSum: EvidenceSink {
  private let weights: [SIMD4<Int32>]
  private(set) var sum = SIMD4<Int32>.zero

  init(_ table: EvidenceTable) { weights = table.weights }

  mutating func append(_ evidence: NameEvidence) { sum &+= weights[Int(evidence.raw)] }

  mutating func removeAll(keepingCapacity: Bool) { sum = .zero }
}
