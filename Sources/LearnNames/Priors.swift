import SaysoCorpus
import SaysoExtraction

/// What `priors.tsv` says of weights before anything is learnt.
struct Priors {
  /// How many units of the evidence file make odds of e to one.
  static let scale = 30.0

  private(set) var weights: [SIMD4<Double>]
  private(set) var isFixed: [Bool]

  /// Lines of evidence, three weights, and "frozen" where learning must leave them.
  init(_ path: String) throws {
    weights = Array(repeating: .zero, count: NameEvidence.limit)
    isFixed = Array(repeating: false, count: NameEvidence.limit)
    let names = EvidenceNames()
    for line in try InputReader.bytes(of: path).split(separator: 10) where line.first != 35 {
      let fields = line.split(separator: 9)
      guard fields.count >= 4, let evidence = names.evidence(fields[0]) else {
        throw InputError(path, "no evidence: \(String(decoding: line, as: UTF8.self))", remedy: "mend or drop the line")
      }
      let id = Int(evidence.raw)
      isFixed[id] = fields.count > 4
      for kind in 0..<3 {
        weights[id][kind] = (Double(String(decoding: fields[kind + 1], as: UTF8.self)) ?? 0) / Self.scale
      }
    }
  }
}
