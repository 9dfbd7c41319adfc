import SaysoText

/// What each evidence weighs for each kind, read from `rules/names.evidence`.
///
/// A line: evidence, weight for person, organization, place, and optionally a comment. A stretch of
/// tokens becomes a name of the kind whose weights add up to the most, if that is above zero and above
/// what any other cut of the same words reaches.
struct EvidenceTable: Sendable {
  /// Person, organization, place by evidence, in one flat column.
  var weights: [SIMD4<Int32>]

  init() { weights = Array(repeating: .zero, count: NameEvidence.limit) }

  init(_ bytes: [UInt8]) {
    self.init()
    var ids: [String: Int] = [:]
    for place in EvidencePlace.allCases {
      for bit in place.classNames.indices {
        let evidence = NameEvidence(place, UInt8(bit))
        ids[evidence.name] = Int(evidence.raw)
      }
    }
    for line in bytes.split(separator: 10) where line.first != 35 {
      let fields = line.split(separator: 9).map { String(decoding: $0, as: UTF8.self) }
      guard fields.count >= 4, let id = ids[fields[0]] else { continue }
      weights[id] = SIMD4(Int32(fields[1]) ?? 0, Int32(fields[2]) ?? 0, Int32(fields[3]) ?? 0, 0)
    }
  }
}
