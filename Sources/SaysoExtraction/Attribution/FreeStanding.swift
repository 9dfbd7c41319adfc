import SaysoGraph
import SaysoSyntax
import SaysoText

/// Gives sentences that continue a report, without a cue of their own, to who spoke before.
///
/// A quotation that fills its sentences goes on with the speech before it ("“…,” Lee said." and in the next paragraph
/// "“…”"), or belongs to whom the sentence before is about ("Lee was blunt. “…”"). After "Lee said the plan would
/// fail." a sentence with "would" and no source tells on what Lee said.
struct FreeStanding {
  let document: AttributionReader
  /// Per token: stands in a content.
  private var isSaid: [Bool]
  static let rule = "quotation/free-standing"

  init(_ document: AttributionReader, _ sayings: [Saying]) {
    self.document = document
    isSaid = [Bool](repeating: false, count: document.text.tokens.count)
    for saying in sayings {
      for range in saying.content { for token in range.indices { isSaid[token] = true } }
    }
  }

  /// `sayings` in the order of their sentences.
  mutating func add(to sayings: inout [Saying]) {
    let cues = cueTokens(sayings)
    for index in sayings.indices { extend(&sayings[index], cues) }
    let text = document.text
    let last = lastSaying(perSentence: sayings)
    var speaker = -1
    var spoke = -1
    for (index, sentence) in text.sentences.enumerated() {
      if last[index] >= 0 { (speaker, spoke) = (Int(last[index]), index) }
      guard text.paragraphs[sentence.paragraph].role == .body, index > 0, let range = freeQuotation(sentence) else {
        if last[index] < 0, speaker >= 0, spoke == index - 1, goesOn(index, sayings[speaker]) {
          sayings[speaker].content.append(body(sentence))
          spoke = index
        }
        continue
      }
      if speaker >= 0, spoke >= index - 1, goesOn(from: text.sentences[spoke], to: sentence, sayings[speaker]) {
        sayings[speaker].content.append(range)
        spoke = index
      } else if let saying = introduced(range, by: index - 1, sentence) {
        (speaker, spoke) = (sayings.count, index)
        sayings.append(saying)
      } else {
        continue
      }
      for token in range.indices { isSaid[token] = true }
    }
  }

  // MARK: Quotations over paragraphs

  /// A quotation that a paragraph leaves open goes on in the next one, before the cue and after it.
  private mutating func extend(_ saying: inout Saying, _ isCue: [Bool]) {
    let paragraphs = document.text.paragraphs
    guard let first = saying.content.first, let last = saying.content.last else { return }
    var at = document.text.sentences[document.text.sentence(at: last.last)].paragraph
    while at + 1 < paragraphs.count, isOpenEnded(at), paragraphs[at].tokens.last == saying.content.last?.last,
      let next = quotation(opening: at + 1), !isSaid[next.start], belongs(next, to: last, at + 1, isCue)
    {
      saying.content.append(next)
      for token in next.indices { isSaid[token] = true }
      at += 1
    }
    at = document.text.sentences[document.text.sentence(at: first.start)].paragraph
    guard document.closing[first.start] >= 0, paragraphs[at].tokens.start == first.start else { return }
    while at > 0, isOpenEnded(at - 1), let before = quotation(opening: at - 1), !isSaid[before.start],
      belongs(before, to: first, at - 1, isCue)
    {
      saying.content.insert(before, at: 0)
      for token in before.indices { isSaid[token] = true }
      at -= 1
    }
  }

  /// Whether a paragraph's quotation has no speaker of its own and the same marks as the one that it goes on with.
  private func belongs(_ quotation: TokenRange, to other: TokenRange, _ paragraph: Int, _ isCue: [Bool]) -> Bool {
    let paragraph = document.text.paragraphs[paragraph]
    guard paragraph.speaker.isEmpty, !paragraph.tokens.indices.contains(where: { isCue[$0] }) else { return false }
    let mark = document.closing[other.start] >= 0 ? other.start : max(0, Int(document.opening[other.last]))
    return document.folded(quotation.start) == document.folded(mark)
  }

  private func cueTokens(_ sayings: [Saying]) -> [Bool] {
    var isCue = [Bool](repeating: false, count: document.text.tokens.count)
    for saying in sayings where CueForm(rawValue: saying.rule)?.isUtterance ?? true {
      for range in saying.cue { for token in range.indices { isCue[token] = true } }
    }
    return isCue
  }

  /// Whether a paragraph ends within a quotation that has no closing mark there.
  private func isOpenEnded(_ paragraph: Int) -> Bool {
    let tokens = document.text.paragraphs[paragraph].tokens
    guard !tokens.isEmpty else { return false }
    return document.opening[tokens.last] >= 0 && document.tags[tokens.last] != .closeQuote
  }

  /// The quotation with which a paragraph begins.
  private func quotation(opening paragraph: Int) -> TokenRange? {
    let tokens = document.text.paragraphs[paragraph].tokens
    guard !tokens.isEmpty, document.closing[tokens.start] >= 0 else { return nil }
    return TokenRange(tokens.start, Int(document.closing[tokens.start]) + 1)
  }

  /// Per sentence: the last utterance with a source whose cue stands there, or −1.
  private func lastSaying(perSentence sayings: [Saying]) -> [Int32] {
    var last = [Int32](repeating: -1, count: document.text.sentences.count)
    for (index, saying) in sayings.enumerated() {
      guard let cue = saying.cue.first, !saying.source.isEmpty, CueForm(rawValue: saying.rule)?.isUtterance ?? true
      else { continue }
      let sentence = document.text.sentence(at: cue.start)
      let isOuter = last[sentence] < 0 || !holds(sayings[Int(last[sentence])], cue)
      if isOuter { last[sentence] = Int32(index) }
    }
    return last
  }

  private func holds(_ saying: Saying, _ cue: TokenRange) -> Bool { saying.content.contains { $0.contains(cue) } }

  /// The sentence's words where it opens with a quotation that nobody is given yet and that closes with a sentence.
  private func freeQuotation(_ sentence: Sentence) -> TokenRange? {
    let start = sentence.tokens.start
    let close = Int(document.closing[start])
    guard close > start, !isSaid[start], close - start > 3 else { return nil }
    let end = document.text.sentences[document.text.sentence(at: close)].tokens.end
    return close + 1 == end ? TokenRange(start, end) : nil
  }

  /// In the same paragraph, or in the next one right after a quotation.
  private func goesOn(from spoken: Sentence, to sentence: Sentence, _ saying: Saying) -> Bool {
    if spoken.paragraph == sentence.paragraph { return true }
    guard sentence.paragraph == spoken.paragraph + 1, saying.form == .direct || saying.form == .mixed else {
      return false
    }
    return sentence.tokens.start == document.text.paragraphs[sentence.paragraph].tokens.start
  }

  // MARK: The sentence before

  /// "Lee was blunt. “…”": the person whom the sentence before is about.
  private func introduced(_ range: TokenRange, by index: Int, _ sentence: Sentence) -> Saying? {
    let text = document.text
    let before = text.sentences[index]
    guard before.paragraph == sentence.paragraph else { return nil }
    let analysis = document.analysis
    guard let clause = analysis.sentences[index].clauses.first(where: { analysis.clauses[$0].link == .main }),
      let subject = analysis.clauses[clause].subject.first
    else { return nil }
    let noun = analysis.nouns[subject]
    let verb = analysis.verbs[analysis.clauses[clause].verb]
    guard noun.kind == .proper || noun.kind == .pronoun && !document.words.isImpersonal(document.folded(noun.head)),
      verb.form == .finite, noun.tokens.end <= verb.tokens.start
    else { return nil }
    let reader = SentenceAttributions(document, sentence: index)
    let item = reader.items.firstIndex { $0.kind == .verb && $0.group == analysis.clauses[clause].verb }
    return Saying(
      source: [reader.phrase(subject, until: item)], cue: [verb.tokens], content: [range], form: .direct, noun: subject,
      rule: Self.rule)
  }

  // MARK: Reports that go on

  /// "Lee said the plan would fail. The town would lose its harbor."
  private func goesOn(_ index: Int, _ saying: Saying) -> Bool {
    let text = document.text
    let sentence = text.sentences[index]
    let before = text.sentences[index - 1]
    guard sentence.paragraph == before.paragraph, saying.form == .indirect, let last = saying.content.last,
      last.end >= before.tokens.end - 1, saying.cue.first.map({ $0.end <= last.start }) ?? false,
      !sentence.tokens.indices.contains(where: { isSaid[$0] || document.isQuote($0) })
    else { return false }
    let analysis = document.analysis
    let clauses = analysis.sentences[index].clauses
    guard let main = clauses.first(where: { analysis.clauses[$0].link == .main }) else { return false }
    let verb = analysis.verbs[analysis.clauses[main].verb]
    let isConditional = clauses.contains {
      analysis.clauses[$0].link == .adverbial && analysis.clauses[$0].marker >= 0
        && document.folded(analysis.clauses[$0].marker) == document.words.if_
    }
    return verb.modal >= 0 && document.words.isWould(document.folded(verb.modal)) && !isConditional
  }

  /// Without the mark that ends the sentence.
  private func body(_ sentence: Sentence) -> TokenRange {
    let end = document.tags[sentence.tokens.last] == .period ? sentence.tokens.end - 1 : sentence.tokens.end
    return TokenRange(sentence.tokens.start, max(end, sentence.tokens.start + 1))
  }
}
