import SaysoGraph

/// The lists of a diff's page: what changed by kind, who was taken for whom, what did not change.
extension DiffPageWriter {
  mutating func changes() {
    html.raw("<section id=\"changes\" aria-label=\"Changes\">\n<h2>What changed</h2>\n")
    let changed = union.entries.filter { $0.mark != .unchanged && !$0.isEcho }
    if changed.isEmpty, union.diff.hidden == 0 { html.raw("<p>No difference in what is stated.</p>\n") }
    if union.diff.hidden > 0 {
      html.element(
        "p", [("class", "notes")], "\(counted(union.diff.hidden, "other change")) not asked for and not listed."
      )
      html.line()
    }
    let kinds = ChangeKind.ranked.map { kind in
      (kind, changed.filter { entry in entry.changes.contains { $0.kind == kind } })
    }.filter { !$0.1.isEmpty }
    if !kinds.isEmpty { html.raw("<ul class=\"kinds\">\n") }
    for (kind, entries) in kinds {
      html.raw("<li>")
      html.element("a", [("href", "#kind-\(kind.rawValue)")], "\(kind.title) (\(entries.count))")
      html.raw("</li>\n")
    }
    if !kinds.isEmpty { html.raw("</ul>\n") }
    for (kind, entries) in kinds { section(kind, entries) }
    echoes()
    html.raw("</section>\n")
  }

  /// Who speaks of whom, where the claim itself is listed above.
  private mutating func echoes() {
    let echoes = union.entries.filter(\.isEcho)
    if echoes.isEmpty { return }
    html.raw("<section class=\"kind\" aria-labelledby=\"echoes\">\n<h3 id=\"echoes\">Echoes (\(echoes.count))</h3>\n")
    html.raw(
      "<p class=\"meaning\">Who is, or is no longer, credited with a claim listed above also speaks of those in it.</p>\n"
    )
    html.raw("<ul class=\"changes\">\n")
    for entry in echoes { write(entry) }
    html.raw("</ul>\n</section>\n")
  }

  private mutating func section(_ kind: ChangeKind, _ entries: [DiffUnion.Entry]) {
    let name = kind.rawValue
    html.raw("<section class=\"kind\" aria-labelledby=\"kind-\(name)\">\n")
    html.element("h3", [("id", "kind-\(name)")], "\(kind.title) (\(entries.count))")
    html.element("p", [("class", "meaning")], kind.meaning(wording.names.before, wording.names.after))
    html.line()
    let own = entries.filter { $0.changes.first?.kind == kind }
    if !own.isEmpty { html.raw("<ul class=\"changes\">\n") }
    for entry in own { write(entry) }
    if !own.isEmpty { html.raw("</ul>\n") }
    also(entries.filter { $0.changes.first?.kind != kind })
    html.raw("</section>\n")
  }

  /// Entries that stand under another kind.
  private mutating func also(_ entries: [DiffUnion.Entry]) {
    if entries.isEmpty { return }
    html.raw("<p class=\"also\">Also, listed above:")
    for (i, entry) in entries.enumerated() {
      html.raw(i == 0 ? " " : ", ")
      html.element("a", [("href", "#\(DiffPicture.anchor(entry))")], "change \(entry.number)")
    }
    html.raw(".</p>\n")
  }

  private mutating func write(_ entry: DiffUnion.Entry) {
    let anchor = DiffPicture.anchor(entry)
    html.open(
      "li",
      [
        ("id", anchor), ("class", "change \(entry.mark.rawValue)"), ("tabindex", "-1"),
        ("data-lines", links(entry).map(\.id).joined(separator: " ")),
      ])
    html.raw("<p class=\"what\"><span class=\"number\">\(entry.number)</span> ")
    html.element("b", [("class", "sign")], entry.mark.sign)
    html.raw(" ")
    html.text(entry.mark == .changed ? wording.changes(entry) : wording.sentence(entry))
    html.raw("</p>\n")
    if hasPictures { jumps(entry) }
    let quotes = QuotePair(entry, union)
    html.raw("<dl class=\"sides\">\n")
    side(entry, quotes, isBefore: true)
    side(entry, quotes, isBefore: false)
    html.raw("</dl></li>\n")
  }

  /// The lines that draw an entry, with the words for a link there.
  private func links(_ entry: DiffUnion.Entry) -> [(id: String, words: String)] {
    guard hasPictures else { return [] }
    let old = entry.before.flatMap { union.lineOfBefore[$0] }.flatMap { picture.draws(line: $0) ? $0 : nil }
    let new = entry.after.flatMap { union.lineOfAfter[$0] }.flatMap { picture.draws(line: $0) ? $0 : nil }
    var links: [(id: String, words: String)] = []
    if let old { links.append((union.id(ofLine: old, on: .before), "in the picture before")) }
    if let new { links.append((union.id(ofLine: new, on: .after), "after")) }
    if let line = new ?? old { links.append((union.id(ofLine: line, on: .merged), "in both")) }
    if let old, let new, old != new { links.append((union.id(ofLine: old, on: .merged), "as it was")) }
    return links
  }

  private mutating func jumps(_ entry: DiffUnion.Entry) {
    let links = links(entry)
    html.raw("<p class=\"jumps\">")
    html.text(links.isEmpty ? "Hidden in the pictures." : "Show ")
    for (i, link) in links.enumerated() {
      html.raw(i == 0 ? "" : " · ")
      html.element(
        "a", [("href", "#\(link.id)"), ("aria-label", "Show change \(entry.number) \(link.words)")], link.words)
    }
    html.raw("</p>\n")
  }

  private mutating func side(_ entry: DiffUnion.Entry, _ quotes: QuotePair, isBefore: Bool) {
    let name = isBefore ? wording.names.before : wording.names.after
    html.raw("<div>")
    html.element("dt", [], name)
    html.raw("<dd>")
    let edge = isBefore ? entry.before.map { union.before.edges[$0] } : entry.after.map { union.after.edges[$0] }
    if let edge {
      if entry.mark == .changed {
        html.element("p", [], (isBefore ? wording.before : wording.after).sentence(edge))
      }
      evidence(of: edge, quotes, isBefore: isBefore)
    } else {
      html.element("p", [("class", "absent")], "not stated in \(name)")
    }
    html.raw("</dd></div>\n")
  }

  private static let mostQuotes = 8

  /// The sentence that is likest to one of the other side first, with what differs marked.
  private mutating func evidence(of edge: Edge, _ quotes: QuotePair, isBefore: Bool) {
    let first = isBefore ? quotes.before : quotes.after
    let order = [first].compactMap { $0 } + edge.evidence.indices.filter { $0 != first }
    for i in order.prefix(Self.mostQuotes) {
      html.raw("<blockquote>")
      if i == first, let pieces = quotes.words?.pieces {
        for (i, piece) in pieces.filter({ $0.side != (isBefore ? .after : .before) }).enumerated() {
          if i > 0 { html.raw(" ") }
          write(piece, isBefore: isBefore)
        }
      } else {
        html.text(QuotePair.text(edge.evidence[i]))
      }
      html.raw(" <cite>")
      let document = edge.evidence[i].document
      source((isBefore ? documents.before : documents.after)[document], fallback: document)
      html.raw("</cite></blockquote>\n")
    }
    if order.count > Self.mostQuotes {
      html.element("p", [("class", "notes")], "And \(order.count - Self.mostQuotes) more.")
    }
  }

  /// Brackets and signs stand in the text too, for readers and programs that see no style.
  private mutating func write(_ piece: WordDiff.Piece, isBefore: Bool) {
    let words = String((isBefore ? piece.before : piece.after).drop { $0 == " " })
    switch piece.side {
    case .both: html.text(words)
    case .before: write(words, "del", "[−", "−]")
    case .after: write(words, "ins", "{+", "+}")
    }
  }

  private mutating func write(_ words: String, _ element: String, _ open: String, _ close: String) {
    html.raw("<\(element)>")
    html.element("span", [("class", "unseen")], open)
    html.text(words)
    html.element("span", [("class", "unseen")], close)
    html.raw("</\(element)>")
  }
}

/// The two sentences of an entry that are likest, laid side by side by words.
struct QuotePair {
  /// Indices of the edges' evidences.
  private(set) var before: Int?
  private(set) var after: Int?
  private(set) var words: WordDiff?

  /// Of so many evidences a side at most, and sentences of so many bytes.
  private static let most = 3
  private static let longest = 2_000

  init(_ entry: DiffUnion.Entry, _ union: DiffUnion) {
    guard entry.mark == .changed, let b = entry.before, let a = entry.after else { return }
    for (i, old) in union.before.edges[b].evidence.prefix(Self.most).enumerated() {
      for (j, new) in union.after.edges[a].evidence.prefix(Self.most).enumerated() {
        let (old, new) = (Self.text(old), Self.text(new))
        guard old.utf8.count <= Self.longest, new.utf8.count <= Self.longest else { continue }
        let words = WordDiff(before: old, after: new)
        if words.likeness > self.words?.likeness ?? 0.25 { (before, after, self.words) = (i, j, words) }
      }
    }
  }

  static func text(_ evidence: Evidence) -> String { cleanText(evidence.quote, limit: 1_500) }
}
