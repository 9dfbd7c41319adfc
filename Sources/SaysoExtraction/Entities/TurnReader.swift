import SaysoGraph
import SaysoText

/// Resolves "I" and "my" in the turns of transcripts and interviews: "TAPPER: I met …".
///
/// With three or more turns a text is a transcript, and paragraphs without a label go on with the
/// last speaker; in other texts a label speaks for its own paragraph.
struct TurnReader {
  let text: TokenizedText
  let words: EntityWords
  /// Per token: the mention that covers it, or −1.
  let mentionAt: [Int32]

  /// A paragraph's label: who speaks (−1 = nobody whom the text names), and where the words begin.
  private struct Label {
    var speaker: Int
    var end: Int
  }

  func add(to table: inout EntityTable, _ claimed: [Bool]) {
    let labels = text.paragraphs.map { label(of: $0, table) }
    let turns = labels.count { $0 != nil }
    guard turns > 0 else { return }
    let quotations = innermostQuotations(text)
    var speaker = -1
    for (index, paragraph) in text.paragraphs.enumerated() {
      if let label = labels[index] { speaker = label.speaker } else if turns < 3 { speaker = -1 }
      guard speaker >= 0 else { continue }
      for token in (labels[index]?.end ?? paragraph.tokens.start)..<paragraph.tokens.end
      where mentionAt[token] < 0 && !claimed[token] && quotations[token] < 0
        && words.first.contains(text.tokens.folded[token])
      {
        table.mentions.append(
          EntityMention(
            tokens: TokenRange(token, token + 1), form: .pronoun, entity: speaker, rule: "entity/turn-speaker"))
      }
    }
  }

  /// "TAPPER:", "Mr. Vance:", "Q:".
  private func label(of paragraph: Paragraph, _ table: EntityTable) -> Label? {
    let start = paragraph.tokens.start
    for token in start..<min(start + 5, paragraph.tokens.end) where text.tokens.folded[token] == words.colon {
      guard token > start, token + 1 < paragraph.tokens.end else { return nil }
      let mention = mentionAt[token - 1]
      if mention >= 0, table.mentions[Int(mention)].form == .name {
        let entity = table.mentions[Int(mention)].entity
        return Label(speaker: table.entities[entity].kind == .person ? entity : -1, end: token + 1)
      }
      let isShouted = (start..<token).allSatisfy { text.tokens.shape[$0].contains(.allCaps) }
      return isShouted ? Label(speaker: -1, end: token + 1) : nil
    }
    return nil
  }
}
