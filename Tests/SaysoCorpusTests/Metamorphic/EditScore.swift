import SaysoGraph

/// Precision and recall of change kinds over many edits.
struct EditScore {
  struct Tally {
    var found = 0
    var missed = 0
    var unasked = 0

    var precision: Double { ratio(found, found + unasked) }
    var recall: Double { ratio(found, found + missed) }

    private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
  }

  private(set) var all = Tally()
  private(set) var exact = 0
  private var byKind: [ChangeKind: Tally] = [:]

  init(_ outcomes: [EditOutcome]) {
    for outcome in outcomes {
      if outcome.isExact { exact += 1 }
      for change in outcome.found { count(change.kind) { $0.found += 1 } }
      for change in outcome.missed { count(change.kind) { $0.missed += 1 } }
      for (change, _) in outcome.unasked { count(change.kind) { $0.unasked += 1 } }
    }
  }

  private mutating func count(_ kind: ChangeKind, _ step: (inout Tally) -> Void) {
    step(&all)
    step(&byKind[kind, default: Tally()])
  }

  /// A line a kind, and one for all.
  var table: String {
    let heading = "kind".padded(20) + ["found", "missed", "unasked", "P", "R"].map { $0.aligned(8) }.joined()
    let lines = ChangeKind.allCases.compactMap { kind in byKind[kind].map { Self.line(kind.rawValue, $0) } }
    return ([heading] + lines + [Self.line("all", all)]).joined(separator: "\n")
  }

  /// Precision and recall of all kinds together.
  var line: String { Self.line("all", all) }

  private static func line(_ name: String, _ tally: Tally) -> String {
    let counts = [tally.found, tally.missed, tally.unasked].map { "\($0)".aligned(8) }
    let ratios = [tally.precision, tally.recall].map { value in
      let hundredths = Int((value * 100).rounded())
      return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)".aligned(8)
    }
    return name.padded(20) + (counts + ratios).joined()
  }
}

extension EditOutcome {
  /// Whether the diff says what was foretold and nothing else.
  var isExact: Bool { missed.isEmpty && unasked.isEmpty }

  /// What went wrong, with the edit's steps.
  var report: String {
    var lines = ["\(edit.place): \(edit.name) [\(edit.article)]"]
    if !edit.misreading.isEmpty { lines.append("  misread: \(edit.misreading)") }
    lines += edit.steps.map { "  \($0)" }
    lines += missed.map { "  missed: \($0)" }
    lines += unasked.map { "  unasked: \($0.change) (\($0.detail))" }
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
  fileprivate func aligned(_ width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
