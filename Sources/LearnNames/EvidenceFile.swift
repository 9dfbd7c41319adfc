import SaysoCorpus
import SaysoExtraction

/// Writes weights as `rules/names.evidence`.
struct EvidenceFile {
  private let head: [UInt8]
  /// What each place of evidence is, for the comment above its lines.
  private var notes: [(place: String, note: String)] = []

  /// `path` holds the head of the file, then a line for each place.
  init(_ path: String) throws {
    let text = String(decoding: try InputReader.bytes(of: path), as: UTF8.self)
    var head = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") { head += line + "\n" }
      let cut = line.split(separator: "\t", maxSplits: 1)
      if !line.hasPrefix("#"), cut.count == 2 { notes.append((String(cut[0]), String(cut[1]))) }
    }
    self.head = Array(head.utf8)
  }

  /// Lines for all evidence that weighs something.
  func bytes(_ learner: Learner, _ priors: Priors) -> [UInt8] {
    var out = ""
    var current = ""
    for evidence in NameEvidence.all {
      let id = Int(evidence.raw)
      let units = (0..<3).map { Int((learner.weights[id][$0] * Priors.scale).rounded()) }
      guard units.contains(where: { abs($0) > 1 }) else { continue }
      let place = String(evidence.name.prefix { $0 != "/" })
      if place != current {
        current = place
        out += "\n# \(place): \(notes.first { $0.place == place }?.note ?? "")\n"
      }
      out += "\(evidence.name)\t\(units[0])\t\(units[1])\t\(units[2])"
      out += priors.isFixed[id] ? "\tset by hand\n" : "\n"
    }
    return head + Array(out.utf8)
  }
}
