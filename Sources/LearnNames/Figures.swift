import SaysoExtraction
import SaysoText

/// How the names found compare with those that annotators marked: same tokens and same kind.
struct Figures {
  private var found: [Int] = [0, 0, 0]
  private var marked: [Int] = [0, 0, 0]
  private var right: [Int] = [0, 0, 0]
  private var unlisted = (found: 0, marked: 0, right: 0)

  /// Adds one text. A name is unlisted when no gazetteer holds it or a word of it.
  mutating func add(_ gold: GoldText, _ finder: NameFinder) {
    let names = finder.names(in: gold.text)
    for name in names {
      let hit = gold.names.contains { $0.tokens == name.tokens && $0.kind == name.kind }
      guard hit || !gold.isIgnored(name.tokens) else { continue }
      found[Int(name.kind.rawValue)] += 1
      right[Int(name.kind.rawValue)] += hit ? 1 : 0
      guard !finder.lists(name.tokens, of: gold.text) else { continue }
      unlisted.found += 1
      unlisted.right += hit ? 1 : 0
    }
    for name in gold.names {
      marked[Int(name.kind.rawValue)] += 1
      if !finder.lists(name.tokens, of: gold.text) { unlisted.marked += 1 }
    }
    marked[0] += gold.count - gold.names.count
  }

  static func of(_ texts: [GoldText], _ finder: NameFinder) -> Figures {
    var figures = Figures()
    for text in texts { figures.add(text, finder) }
    return figures
  }

  static func + (a: Figures, b: Figures) -> Figures {
    var sum = a
    for kind in 0..<3 {
      sum.found[kind] += b.found[kind]
      sum.marked[kind] += b.marked[kind]
      sum.right[kind] += b.right[kind]
    }
    sum.unlisted.found += b.unlisted.found
    sum.unlisted.marked += b.unlisted.marked
    sum.unlisted.right += b.unlisted.right
    return sum
  }

  /// "P .942 R .895 F1 .918 | person .940 organization .865 place .952 | in no list (201) F1 .803"
  var line: String {
    let all = (found.reduce(0, +), marked.reduce(0, +), right.reduce(0, +))
    let kinds = NameKind.allCases.map { kind in
      let index = Int(kind.rawValue)
      return "\(kind.name) \(Self.f1(found[index], marked[index], right[index]))"
    }
    return "P \(Self.share(all.2, all.0)) R \(Self.share(all.2, all.1)) F1 \(Self.f1(all.0, all.1, all.2)) | "
      + kinds.joined(separator: " ")
      + " | in no list (\(unlisted.marked)) F1 \(Self.f1(unlisted.found, unlisted.marked, unlisted.right))"
  }

  private static func f1(_ found: Int, _ marked: Int, _ right: Int) -> String { share(2 * right, found + marked) }

  private static func share(_ part: Int, _ whole: Int) -> String {
    let thousandths = whole == 0 ? 0 : (part * 2000 + whole) / (2 * whole)
    return thousandths == 1000 ? "1.00" : "." + String("00\(thousandths)".suffix(3))
  }
}
