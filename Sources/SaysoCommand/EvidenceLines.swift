import SaysoExtraction
import SaysoGraph

/// The evidence for a candidate as lines with the weight for each kind, the heaviest first.
enum EvidenceLines {
  private static let most = 10
  private static let kinds = NameKind.allCases

  /// Lines are ordered by what they say for (or against) `kind` beside its strongest rival.
  static func lines(_ candidate: NameCandidate, for kind: NameKind, indent: String) -> [String] {
    let rival = kinds.filter { $0 != kind }.max { candidate.sum($0) < candidate.sum($1) } ?? kind
    func force(_ line: NameCandidate.Line) -> Int {
      abs(2 * line.weights[Int(kind.rawValue)] - line.weights[Int(rival.rawValue)])
    }
    let ordered = candidate.lines.enumerated().sorted { a, b in
      (-force(a.element), a.offset) < (-force(b.element), b.offset)
    }
    let shown = ordered.prefix(most).map(\.element)
    let here = shown.filter { !$0.isElsewhere }
    let elsewhere = shown.filter(\.isElsewhere)
    let rest = ordered.dropFirst(most).map(\.element)
    let label = counted(rest.count, "lighter line")
    let width = max(label.count, candidate.lines.map(\.evidence.count).max() ?? 0)
    func row(_ name: String, _ weights: [Int]) -> String { indent + Columns.left(name, width) + cells(weights) }
    var out = [indent + Columns.left("evidence", width) + kinds.map { Columns.right($0.name, 14) }.joined()]
    out += here.map { row($0.evidence, $0.weights) }
    if !elsewhere.isEmpty { out.append(indent + "from the rest of the article:") }
    out += elsewhere.map { row($0.evidence, $0.weights) }
    if !rest.isEmpty {
      out.append(row(label, (0..<3).map { at in rest.reduce(0) { $0 + $1.weights[at] } }))
    }
    out.append(row("sum", candidate.sums))
    return out
  }

  private static func cells(_ weights: [Int]) -> String {
    weights.map { Columns.right(signed($0), 14) }.joined()
  }

  /// "organization 212, place 12, person −40", the greatest first.
  static func sums(_ sums: [Int]) -> String {
    kinds.sorted { (sums[Int($1.rawValue)], $0.rawValue) < (sums[Int($0.rawValue)], $1.rawValue) }
      .map { "\($0.name) \(signed(sums[Int($0.rawValue)]))" }.joined(separator: ", ")
  }

  static func signed(_ number: Int) -> String { number < 0 ? "−\(-number)" : String(number) }
}
