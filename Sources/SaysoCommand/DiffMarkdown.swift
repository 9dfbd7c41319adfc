import SaysoGraph

/// A diff for a pull request or a newsroom's chat: short lists, quotes with struck and bold words.
struct DiffMarkdown {
  private let report: DiffReport

  init(_ report: DiffReport) { self.report = report }

  var bytes: [UInt8] {
    let diff = report.diff
    var lines = [
      "### What changed from \(escaped(diff.before)) to \(escaped(diff.after))", "",
      "- − \(escaped(report.beforeHeading))", "- \\+ \(escaped(report.afterHeading))", "",
      report.conclusion.map(escaped).joined(separator: " "),
    ]
    section(
      "Taken for the same",
      report.matches.map { "- \(escaped($0))" } + report.renamed.map { "- \(escaped($0.line))" }, &lines)
    section("Changed", report.changed.flatMap(changed), &lines)
    section(
      "Affirmed by one, denied by the other",
      report.contradictions.flatMap { single($0.before) + single($0.after) }, &lines)
    section("Stated in \(diff.before), not stated in \(diff.after)", report.removed.flatMap(single), &lines)
    section("Stated in \(diff.after), not stated in \(diff.before)", report.added.flatMap(single), &lines)
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private func section(_ title: String, _ body: [String], _ lines: inout [String]) {
    if !body.isEmpty { lines += ["", "#### " + escaped(title), ""] + body }
  }

  private func changed(_ item: DiffItem) -> [String] {
    let words = DiffReport.words(item)
    var lines = ["- **\(words.kinds)** \(claim(item.claim))\(escaped(report.limits(item))): \(escaped(words.details))"]
    guard let old = report.sentenceBefore(item), let new = report.sentenceAfter(item) else { return lines }
    let diff = WordDiff(before: old.quote, after: new.quote)
    let isMarked = diff.likeness >= 0.35
    if old.quote == new.quote { return lines + quote("=", old, escaped(old.quote)) }
    lines += quote("−", old, marked(diff, .before, isMarked, "~~"))
    lines += quote("\\+", new, marked(diff, .after, isMarked, "**"))
    return lines
  }

  private func single(_ item: DiffItem) -> [String] {
    let sign = item.before == nil ? "\\+" : "−"
    let detail = item.changes.first?.detail ?? ""
    let line = "- \(sign) \(claim(item.claim))" + (detail.isEmpty ? "" : ": \(escaped(detail))")
    guard let own = report.sentenceBefore(item) ?? report.sentenceAfter(item) else { return [line] }
    return [line] + quote("", own, escaped(own.quote))
  }

  private func marked(_ diff: WordDiff, _ side: WordDiff.Side, _ isMarked: Bool, _ mark: String) -> String {
    diff.pieces.filter { $0.side == .both || $0.side == side }.map { piece in
      let words = escaped(side == .before ? piece.before : piece.after)
      guard piece.side != .both, isMarked else { return words }
      let space = words.prefix(while: \.isWhitespace)
      let rest = words.dropFirst(space.count)
      let tail = rest.reversed().prefix(while: \.isWhitespace).count
      return space + mark + rest.dropLast(tail) + mark + rest.suffix(tail)
    }.joined()
  }

  private func quote(_ sign: String, _ sentence: DiffReport.Sentence, _ words: String) -> [String] {
    let more = sentence.more > 0 ? " (and \(sentence.more) more)" : ""
    let place = sentence.place.isEmpty ? "" : " (\(escaped(sentence.place)))"
    let trimmed = words.drop(while: \.isWhitespace)
    // An empty quoted line keeps the two sentences apart.
    return ["  > " + (sign.isEmpty ? "" : sign + " ") + trimmed + place + more] + (sign == "−" ? ["  >"] : [])
  }

  private func claim(_ claim: Claim) -> String {
    let words = claim.predicate.isEmpty ? claim.type.rawValue : claim.predicate
    return
      "\(escaped(claim.sourceName)) — *\(escaped(words))* → \(escaped(claim.targetName)) (\(escaped(claim.type.rawValue)))"
  }

  private func escaped(_ text: String) -> String { MarkdownTable.escaped(text) }
}
