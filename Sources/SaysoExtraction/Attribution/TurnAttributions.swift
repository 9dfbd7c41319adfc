import SaysoGraph
import SaysoSyntax
import SaysoText

/// Attributes the turns of transcripts and interviews ("TAPPER: …") and signed posts to those who speak.
///
/// Where labelled paragraphs are the most of the text, one without a label goes on with the last speaker; elsewhere a
/// label speaks for its own paragraph, since what follows may be the writer's.
struct TurnAttributions {
  let document: AttributionReader
  /// The rule of turns; within one "I" is whoever the label names.
  static let rule = "turn/label"

  func find(into sayings: inout [Saying]) {
    let paragraphs = document.text.paragraphs
    guard paragraphs.contains(where: { !$0.speaker.isEmpty }) else { return }
    let goesOn = isTranscript(paragraphs)
    var open = -1
    for paragraph in paragraphs {
      if let turn = turn(paragraph) {
        open = turn.source[0].start < turn.content[0].start ? sayings.count : -1
        sayings.append(turn)
      } else if goesOn, open >= 0, paragraph.role == .body, !paragraph.tokens.isEmpty {
        sayings[open].content.append(paragraph.tokens)
      } else {
        open = -1
      }
    }
  }

  private func isTranscript(_ paragraphs: [Paragraph]) -> Bool {
    guard let first = paragraphs.firstIndex(where: { !$0.speaker.isEmpty }) else { return false }
    let spoken = paragraphs[first...].filter { $0.role == .body && !$0.tokens.isEmpty }
    return spoken.count { !$0.speaker.isEmpty } * 2 >= spoken.count
  }

  /// The words after a label and its colon, or before a signature and its dash.
  private func turn(_ paragraph: Paragraph) -> Saying? {
    let name = paragraph.speaker
    guard !name.isEmpty else { return nil }
    let cue: TokenRange
    let content: TokenRange
    if name.start == paragraph.tokens.start {
      guard let colon = (name.end..<paragraph.tokens.end).first(where: { document.folded($0) == document.words.colon })
      else { return nil }
      cue = TokenRange(colon, colon + 1)
      content = TokenRange(colon + 1, paragraph.tokens.end)
    } else {
      cue = TokenRange(name.start - 1, name.start)
      content = TokenRange(paragraph.tokens.start, name.start - 1)
    }
    guard !content.isEmpty else { return nil }
    return Saying(
      source: [name], cue: [cue], content: [content], form: .direct, noun: noun(endingAt: name.last),
      rule: Self.rule)
  }

  /// The noun group with this last token, or −1.
  private func noun(endingAt token: Int) -> Int {
    let analysis = document.analysis
    let nouns = analysis.sentences[document.text.sentence(at: token)].nouns
    return nouns.first { analysis.nouns[$0].tokens.last == token || analysis.nouns[$0].head == token } ?? -1
  }
}
