import SaysoExtraction
import SaysoText

/// The names that are missed, and those that are found where annotators have none.
enum Misses {
  /// One line a name: what annotators say, what is found, the words, the words around.
  static func print(_ texts: [GoldText], _ finder: NameFinder) {
    for gold in texts {
      let found = finder.names(in: gold.text)
      for name in gold.names {
        let same = found.first { $0.tokens == name.tokens }
        if same?.kind == name.kind { continue }
        let others = same.map { [$0] } ?? found.filter { $0.tokens.overlaps(name.tokens) }
        let read = others.map { "\($0.kind.name) \(gold.text.string($0.tokens))" }.joined(separator: "; ")
        line("missed", name.kind, name.tokens, read, gold)
      }
      for name in found where !gold.isIgnored(name.tokens) {
        if gold.names.contains(where: { $0.tokens.overlaps(name.tokens) }) { continue }
        line("extra", name.kind, name.tokens, name.rule, gold)
      }
    }
  }

  private static func line(_ what: String, _ kind: NameKind, _ name: TokenRange, _ read: String, _ gold: GoldText) {
    let tokens = gold.text.tokens
    let before = gold.text.string(TokenRange(max(0, name.start - 8), name.start))
    let after = gold.text.string(TokenRange(name.end, min(tokens.count, name.end + 5)))
    let context = "\(before) | \(after)".split(separator: "\n").joined(separator: "/")
    Swift.print("\(what) \(kind.name) [\(gold.text.string(name))] \(read.isEmpty ? "" : "<\(read)> ")\(context)")
  }
}
