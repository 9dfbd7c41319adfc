import SaysoCorpus
import SaysoExtraction
import SaysoText

/// Says of short texts what the finder makes of them, and why.
enum Explanation {
  /// Prints the names of each line of a file, taken as a document. After a line's `<>` may stand some of its
  /// words: then every evidence for those words is printed with its weights.
  static func print(_ path: String, _ evidence: [UInt8], _ finder: NameFinder) throws {
    let weights = Weights(evidence)
    for line in try InputReader.bytes(of: path).split(separator: 10) {
      let parts = String(decoding: line, as: UTF8.self).split(separator: "<>")
      guard let first = parts.first else { continue }
      let text = Tokenizer().tokenize(Document(String(first)))
      let names = finder.names(in: text).map { "[\(text.string($0.tokens))]\($0.kind.name.prefix(3))" }
      Swift.print("\(first)  =>  \(names.joined(separator: " "))")
      for words in parts.dropFirst() { explain(words.filter { $0 != "\t" }, text, weights, finder) }
    }
  }

  private static func explain(_ words: String, _ text: TokenizedText, _ weights: Weights, _ finder: NameFinder) {
    let lattice = finder.lattice(of: text, document: true)
    for candidate in lattice.candidates where text.string(candidate.tokens) == words {
      var sum = [0, 0, 0]
      for index in candidate.evidence {
        let evidence = lattice.evidence[index]
        guard let line = weights[evidence] else { continue }
        for kind in 0..<3 { sum[kind] += line[kind] }
        Swift.print("    \(evidence.name) \(line)")
      }
      Swift.print("  \(words): \(sum)")
    }
  }

  /// The lines of `names.evidence` by evidence.
  private struct Weights {
    private var lines: [NameEvidence: [Int]] = [:]

    init(_ bytes: [UInt8]) {
      let names = EvidenceNames()
      for line in bytes.split(separator: 10) where line.first != 35 {
        let fields = line.split(separator: 9)
        guard fields.count >= 4, let evidence = names.evidence(fields[0]) else { continue }
        lines[evidence] = fields[1...3].map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
      }
    }

    subscript(_ evidence: NameEvidence) -> [Int]? { lines[evidence] }
  }
}
