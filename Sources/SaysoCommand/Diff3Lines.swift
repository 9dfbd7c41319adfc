import SaysoGraph

/// A comparison of two versions with their base, for people.
struct Diff3Lines {
  /// What is said of one entry: a mark, the claim, and a line or two a side.
  struct Entry {
    struct Line {
      var label: String
      var text: String
      /// Sentences, each with its place.
      var sentences: [(quote: String, place: String)]
    }

    var mark: Character
    var title: String
    var lines: [Line]
  }

  let diff: ThreeWayDiff
  private let base: ReadVersion
  private let a: ReadVersion
  private let b: ReadVersion
  private let paint: Paint

  init(_ diff: ThreeWayDiff, _ base: ReadVersion, _ a: ReadVersion, _ b: ReadVersion, isColored: Bool) {
    self.diff = diff
    self.base = base
    self.a = a
    self.b = b
    paint = Paint(isOn: isColored)
  }

  /// The sections in the order in which they are read, with headings.
  static let sections: [(verdict: ThreeWayVerdict, heading: String)] = [
    (.bothMade, "Both made"), (.onlyA, "Only A"), (.onlyB, "Only B"), (.conflict, "Conflicts"),
  ]

  /// Plain lines; the words say all that the colours do.
  func text() -> [UInt8] {
    let names = diff.names
    var lines = ["base  \(names.base)", "A     \(names.a)", "B     \(names.b)"].map(Columns.visible)
    let matches = self.matches
    if !matches.isEmpty { lines += [""] + matches }
    for section in Self.sections {
      let entries = diff.entries(section.verdict).map(entry)
      if entries.isEmpty { continue }
      lines += ["", paint("\(section.heading) (\(entries.count))", .bold)]
      for entry in entries { lines += [""] + self.lines(entry) }
    }
    lines += ["", summary]
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// "2 both made, 1 only A, 0 only B, 1 conflict, 4 unchanged".
  var summary: String {
    let conflicts = diff.count(of: .conflict)
    let parts = [
      "\(diff.count(of: .bothMade)) both made", "\(diff.count(of: .onlyA)) only A",
      "\(diff.count(of: .onlyB)) only B", conflicts == 1 ? "1 conflict" : "\(conflicts) conflicts",
      "\(diff.count(of: .unchanged)) unchanged",
    ]
    return parts.joined(separator: ", ")
  }

  /// Entities taken for the same, by their names and sides: "= BO (A) is Border Office (base): acronym 'BO'".
  var matches: [String] {
    diff.entities.map { entity in
      let ((before, old), (after, new)) =
        switch entity.sides {
        case .baseAndA: (("base", base), ("A", a))
        case .baseAndB: (("base", base), ("B", b))
        case .aAndB: (("A", a), ("B", b))
        }
      let match = entity.match
      return Columns.visible(
        "= \(new.name(match.after)) (\(after)) is \(old.name(match.before)) (\(before)): \(match.reason)")
    }
  }

  private func lines(_ entry: Entry) -> [String] {
    let color: Console.Color =
      switch entry.mark {
      case "+": .added
      case "~": .changed
      default: .removed
      }
    let width = max(4, entry.lines.map(\.label.count).max() ?? 0) + 2
    let indent = String(repeating: " ", count: width + 2)
    return [paint("\(entry.mark) \(entry.title)", color)]
      + entry.lines.flatMap { line in
        ["  " + Columns.left(line.label, width) + line.text]
          + line.sentences.map { "\(indent)“\($0.quote)”  \(paint($0.place, .faint))" }
      }
  }
}

extension Diff3Lines {
  /// What became of a statement, side by side; a side that says what another says is put with it.
  func entry(_ entry: ThreeWayEntry) -> Entry {
    let kinds = (entry.a.changes + entry.b.changes).map(\.kind)
    let mark: Character =
      entry.verdict == .conflict
      ? "!" : kinds.allSatisfy { $0 == .added } ? "+" : kinds.allSatisfy { $0 == .removed } ? "−" : "~"
    var title = entry.claim.map { StatementWords.claim($0) + Self.stances(entry) } ?? ""
    if let entity = entry.entity { title = Columns.visible(base.name(entity)) }
    if let conflict = entry.conflict { title += ": " + Self.words(conflict, entry) }
    var lines: [Entry.Line] = []
    if entry.entity == nil { lines.append(baseLine(entry)) }
    let (ofA, ofB) = (line("A", entry.a, entry, a), line("B", entry.b, entry, b))
    if ofA.text == ofB.text, ofA.sentences.map(\.quote) == ofB.sentences.map(\.quote) {
      let shared = zip(ofA.sentences, ofB.sentences).map { ($0.0.quote, "\($0.0.place) and \($0.1.place)") }
      lines.append(Entry.Line(label: "A, B", text: ofA.text, sentences: shared))
    } else {
      lines += [ofA, ofB]
    }
    return Entry(mark: mark, title: title, lines: lines)
  }

  /// How sure the sides are, where one does not state a flat fact, so that no line alone reads like one.
  private static func stances(_ entry: ThreeWayEntry) -> String {
    var words: [String] = []
    for statement in (entry.base.map { [$0] } ?? []) + entry.a.statements + entry.b.statements
    where !words.contains(statement.edge.sure) {
      words.append(statement.edge.sure)
    }
    return words == ["stated"] || words.isEmpty ? "" : " (" + words.joined(separator: " / ") + ")"
  }

  private func baseLine(_ entry: ThreeWayEntry) -> Entry.Line {
    guard let statement = entry.base else { return Entry.Line(label: "base", text: "not stated", sentences: []) }
    return Entry.Line(
      label: "base", text: StatementWords.standing(statement.edge, statement.speakers),
      sentences: sentences([statement], base))
  }

  private func line(
    _ label: String, _ side: ThreeWaySide, _ entry: ThreeWayEntry, _ version: ReadVersion
  ) -> Entry.Line {
    if side.changes.isEmpty, let base = entry.base {
      // The base's sentence stands above already, unless it was written anew.
      let isAsBefore = side.statements.first?.edge.evidence.first?.quote == base.edge.evidence.first?.quote
      return Entry.Line(
        label: label, text: "as the base", sentences: isAsBefore ? [] : sentences(side.statements, version))
    }
    let details = side.changes.filter { $0.kind.aspect != nil }.map { change in
      Columns.visible(change.kind.rawValue + (change.detail.isEmpty ? "" : ": \(change.detail)"))
    }
    var standings: [String] = []
    for statement in side.statements {
      let standing = StatementWords.standing(statement.edge, statement.speakers)
      if !standings.contains(standing) { standings.append(standing) }
    }
    if standings.isEmpty, entry.entity == nil { standings = [side.isDropped ? "not stated any more" : "not stated"] }
    if standings.isEmpty, details.isEmpty { standings = ["as the base"] }
    return Entry.Line(
      label: label, text: (standings + details).joined(separator: "; "), sentences: sentences(side.statements, version))
  }

  private func sentences(
    _ statements: [ThreeWayStatement], _ version: ReadVersion
  ) -> [(quote: String, place: String)] {
    var found: [(quote: String, place: String)] = []
    for evidence in statements.compactMap(\.edge.evidence.first) where !evidence.quote.isEmpty {
      let line = (quote: Columns.visible(evidence.quote), place: Columns.visible(version.place(evidence)))
      if !found.contains(where: { $0 == line }) { found.append(line) }
    }
    return found
  }

  private static func words(_ conflict: ThreeWayConflict, _ entry: ThreeWayEntry) -> String {
    let apart = entry.apart.isEmpty ? "" : ", and differ in " + entry.apart.map(\.rawValue).joined(separator: ", ")
    return switch conflict {
    case .bothChanged: "both changed it\(apart)"
    case .bothAdded: "both added it\(apart)"
    case .droppedAndChanged: entry.a.isDropped ? "A dropped it, B changed it" : "B dropped it, A changed it"
    }
  }
}
