import SaysoGraph

/// The three pictures of a diff, ready to be arranged together.
struct DiffPicture {
  let union: DiffUnion
  let wording: DiffWording
  private let options: DrawingOptions
  /// The lines that are drawn, and the participants that they connect.
  private let lines: [Int]
  private let shown: [Bool]
  private let drawn: Set<Int>

  init(_ diff: GraphDiff, before: Graph, after: Graph, options: DrawingOptions) {
    self.options = options
    union = DiffUnion(diff, before: before, after: after)
    wording = DiffWording(union)
    lines = union.chosen(options.maximumStatements)
    var shown = [Bool](repeating: options.showsLoneNames, count: union.participants.count)
    for i in lines {
      shown[union.lines[i].tail] = true
      shown[union.lines[i].head] = true
    }
    self.shown = shown
    drawn = Set(lines)
  }

  /// In the order of the sides.
  var pictures: [Picture] { DiffSide.allCases.map(picture) }

  func picture(_ side: DiffSide) -> Picture {
    let places = Array(union.participants.indices.filter { shown[$0] })
    var participants: [Picture.Participant] = []
    var index: [Int: Int] = [:]
    for (place, i) in places.enumerated() {
      guard let participant = participant(i, place, side) else { continue }
      index[i] = participants.count
      participants.append(participant)
    }
    let statements = lines.enumerated().compactMap { place, i -> Picture.Statement? in
      guard let tail = index[union.lines[i].tail], let head = index[union.lines[i].head] else { return nil }
      return statement(i, place, side, tail: tail, head: head)
    }
    return Picture(
      options: options, participants: participants, statements: statements, title: title,
      subtitle: subtitle(side), notes: notes, counts: counts, prefix: side.rawValue + "-")
  }

  private func participant(_ i: Int, _ place: Int, _ side: DiffSide) -> Picture.Participant? {
    let both = union.participants[i]
    let node =
      switch side {
      case .before: both.before
      case .after: both.after
      case .merged: both.after ?? both.before
      }
    return node.map { node in
      Picture.Participant(
        node: node, place: place, id: "\(side.rawValue)-node-\(place + 1)",
        mark: both.before == nil ? .added : both.after == nil ? .removed : .unchanged,
        remark: wording.remark(both))
    }
  }

  private func statement(
    _ i: Int, _ place: Int, _ side: DiffSide, tail: Int, head: Int
  ) -> Picture.Statement? {
    let line = union.lines[i]
    let entry = union.entries[line.entry]
    let isBefore = side == .before || side == .merged && line.after == nil
    let words = isBefore ? wording.before : wording.after
    guard let edge = isBefore ? line.before.map({ union.before.edges[$0] }) : line.after.map({ union.after.edges[$0] })
    else { return nil }
    let isMerged = side == .merged && !isBefore
    let isChanged = entry.mark == .changed
    // The second graph's form of it stands between other boxes.
    let isApart = side == .merged && isBefore && entry.after != nil
    return Picture.Statement(
      edge: edge, number: entry.number, place: place, tail: tail, head: head,
      label: words.label(
        edge, number: entry.number, sign: entry.mark.sign, hedge: isMerged ? wording.hedge(entry) : nil,
        note: isMerged ? wording.note(entry) : isApart ? "(as in \(wording.names.before))" : ""),
      sentence: wording.sentence(entry), speakers: words.speakers(edge), mark: entry.mark,
      note: isChanged ? wording.changes(entry) : "", id: union.id(ofLine: i, on: side),
      anchor: Self.anchor(entry))
  }

  /// The name of an entry in the page.
  static func anchor(_ entry: DiffUnion.Entry) -> String {
    (entry.mark == .unchanged ? "same-" : "change-") + "\(entry.number)"
  }

  var title: String {
    options.title.isEmpty
      ? "What changed from \(wording.names.before) to \(wording.names.after)"
      : cleanText(options.title, limit: 300)
  }

  private func subtitle(_ side: DiffSide) -> String {
    if !options.subtitle.isEmpty { return cleanText(options.subtitle, limit: 300) }
    return switch side {
    case .before: "Before: as stated in \(wording.names.before)"
    case .after: "After: as stated in \(wording.names.after)"
    case .merged: "Both in one: \(wording.names.before) and \(wording.names.after)"
    }
  }

  /// What the four colours mean, with the numbers of the whole diff.
  var counts: [Picture.Count] {
    let (a, b) = wording.names
    return Mark.allCases.compactMap { mark in
      let n = union.entries.count { $0.mark == mark && !$0.isEcho }
      if n == 0 { return nil }
      let words =
        switch mark {
        case .added: "+ \(n) stated in \(b), not stated in \(a)"
        case .removed: "− \(n) stated in \(a), not stated in \(b)"
        case .changed: "~ \(n) stated in both, but otherwise"
        case .unchanged: "\(n) stated alike in both"
        }
      return Picture.Count(mark: mark, words: words)
    }
  }

  var notes: [String] {
    var notes: [String] = []
    let drawn = (
      before: Set(lines.compactMap { union.lines[$0].before }), after: Set(lines.compactMap { union.lines[$0].after })
    )
    let hidden = union.before.edges.count + union.after.edges.count - drawn.before.count - drawn.after.count
    if hidden > 0 {
      notes.append("\(counted(hidden, "statement")) of either side hidden; what changed is drawn first.")
    }
    let echoes = union.entries.count(where: \.isEcho)
    if echoes > 0 {
      notes.append(
        "\(counted(echoes, "echo")) drawn but not counted: who speaks of whom, where a claim has another speaker."
      )
    }
    notes.append("“Not stated” means that no such statement was read there.")
    return notes + [Picture.disclaimer]
  }

  /// Whether a line is drawn.
  func draws(line: Int) -> Bool { drawn.contains(line) }
}
