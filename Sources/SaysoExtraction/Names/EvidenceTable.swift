import SaysoText

/// What each evidence weighs for each kind, read from `rules/names.evidence`.
///
/// A line: evidence, weight for person, organization, place, and optionally a comment. A stretch of
/// tokens becomes a name of the kind whose weights add up to the most, if that is above zero and above
/// what any other cut of the same words reaches.
struct EvidenceTable: Sendable {
  /// Person, organization, place by evidence, in one flat column.
  private(set) var weights: [SIMD4<Int32>]
  /// By evidence, where its rule ids begin in `rules`; −1 for evidence without a line.
  private var places: [Int32]
  private var rules: [String] = []

  init() {
    weights = Array(repeating: .zero, count: NameEvidence.limit)
    places = Array(repeating: -1, count: NameEvidence.limit)
  }

  /// Lines that name no known evidence are left out; a test finds them.
  init(_ bytes: [UInt8]) {
    self.init()
    let names = EvidenceNames()
    for line in bytes.split(separator: 10) where line.first != 35 {
      let fields = line.split(separator: 9)
      guard fields.count >= 4, let evidence = names.evidence(fields[0]) else { continue }
      let id = Int(evidence.raw)
      weights[id] = SIMD4(Self.number(fields[1]), Self.number(fields[2]), Self.number(fields[3]), 0)
      places[id] = Int32(rules.count)
      let name = String(decoding: fields[0], as: UTF8.self)
      for kind in NameKind.allCases { rules.append("name/\(kind.name)/\(name)") }
    }
  }

  /// The id of a decision that this evidence made, such as `name/person/before/title`.
  func rule(_ evidence: NameEvidence?, _ kind: NameKind) -> String {
    let place = evidence.map { places[Int($0.raw)] } ?? -1
    return place < 0 ? "name/\(kind.name)" : rules[Int(place) + Int(kind.rawValue)]
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int32 {
    var value: Int32 = 0
    for byte in digits where byte >= 48 && byte <= 57 { value = value * 10 + Int32(byte) - 48 }
    return digits.first == 45 ? -value : value
  }
}
