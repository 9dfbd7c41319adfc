/// Cuts documents into paragraphs, tokens, quotations and sentences.
///
/// Word lists come from the built-in lexicon; the frozen `vocabulary` holds the words that rules
/// name, so that their ids are the same in every document. O(bytes).
package struct Tokenizer: Sendable {
  let splitter: WordSplitter
  let lists: TextLists
  package let vocabulary: Vocabulary

  package init(vocabulary: Vocabulary = Vocabulary()) {
    self.vocabulary = vocabulary
    lists = TextLists()
    splitter = WordSplitter(abbreviations: lists.abbreviations, prefixes: lists.prefixes)
  }

  package func tokenize(_ document: Document) -> TokenizedText {
    var runs = RunMemory()
    return tokenize(document, vocabulary: vocabulary, &runs)
  }

  /// The same with what earlier documents left: a vocabulary that grew out of the frozen one, and
  /// the runs that were cut with it. The text takes the vocabulary along.
  package func tokenize(
    _ document: Document, vocabulary: consuming Vocabulary, _ runs: inout RunMemory
  ) -> TokenizedText {
    var draft = Draft(vocabulary: vocabulary)
    draft.vocabulary.beginDocument()
    draft.tokens.reserve(document.text.count / 5)
    var paragraphs: [Paragraph] = []
    for lines in ParagraphCutter(document.text).paragraphs() {
      let first = draft.tokens.count
      appendTokens(of: lines, document.text, to: &draft, &runs)
      guard draft.tokens.count > first else { continue }
      paragraphs.append(
        Paragraph(
          bytes: lines, tokens: TokenRange(first, draft.tokens.count), role: .body, dateline: TokenRange(first, first),
          speaker: TokenRange(first, first)))
    }
    let tokens = draft.tokens
    var text = TokenizedText(columns: .init(document, tokens, paragraphs), vocabulary: draft.vocabulary)
    paragraphs = ParagraphRoles(lists: lists).assigned(text)
    text.columns = .init(document, tokens, paragraphs)
    let pairing = QuotePairing(text).pair()
    let sentences = SentenceCutter(lists: lists, closing: pairing.closing).cut(text)
    text.columns = .init(document, tokens, paragraphs, sentences, pairing.quotations)
    return text
  }

  /// A text while its tokens are still being cut.
  private struct Draft {
    var vocabulary: Vocabulary
    var tokens = Tokens()
  }

  /// Longer runs without white space are cut, so that odd input costs no more than its bytes.
  private static let longestRun = 4096

  private func appendTokens(
    of range: ByteRange, _ bytes: [UInt8], to draft: inout Draft, _ runs: inout RunMemory
  ) {
    var at = range.start
    while at < range.end {
      if Self.isSpace(bytes[at]) {
        at += 1
        continue
      }
      var end = at
      while end < range.end, bytes[end] > 0x20, bytes[end] < 0x7F { end += 1 }
      if end == range.end || Self.isSpace(bytes[end]), end - at <= Self.longestRun {
        append(bytes.span.extracting(at..<end), at: Int32(at), to: &draft, &runs)
        at = end
      } else {
        at = appendOdd(from: at, range.end, bytes, to: &draft, &runs)
      }
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x7F }

  /// A run that is plain ASCII, as nearly all are.
  private func append(_ run: Span<UInt8>, at start: Int32, to draft: inout Draft, _ runs: inout RunMemory) {
    let pieces = runs.cut(run, splitter, &draft.vocabulary)
    for index in pieces {
      let piece = runs.pieces[index]
      let isSpaced = index == pieces.lowerBound && draft.tokens.end.last != start
      append(piece.form, start + Int32(piece.start), start + Int32(piece.end), isSpaced: isSpaced, to: &draft)
    }
  }

  private func append(
    _ form: FormID, _ start: Int32, _ end: Int32, isSpaced: Bool, to draft: inout Draft
  ) {
    draft.vocabulary.note(form)
    draft.tokens.start.append(start)
    draft.tokens.end.append(end)
    draft.tokens.form.append(form)
    draft.tokens.folded.append(draft.vocabulary.folded(form))
    draft.tokens.shape.append(draft.vocabulary.shape(form))
    draft.tokens.spaced.append(isSpaced)
  }

  /// Up to the next plain white space, typography made plain. Returns where it stopped.
  private func appendOdd(
    from start: Int, _ end: Int, _ bytes: [UInt8], to draft: inout Draft, _ runs: inout RunMemory
  ) -> Int {
    var run = NormalizedRun()
    var at = start
    while at < end, !Self.isSpace(bytes[at]) {
      if bytes[at] < 0x80 {
        run.append(bytes[at], at: at, at + 1)
        at += 1
      } else {
        let (kind, length) = Typography.read(bytes, at: at)
        switch kind {
        case .space: flush(&run, to: &draft, &runs)
        case .nothing: break
        case .isolate:
          flush(&run, to: &draft, &runs)
          for i in at..<(at + length) { run.append(bytes[i], at: at, at + length) }
          flush(&run, to: &draft, &runs)
        case .keep: for i in at..<(at + length) { run.append(bytes[i], at: at, at + length) }
        case .replace(let plain): run.append(plain, at: at, at + length)
        }
        at += length
      }
      if run.count > Self.longestRun { flush(&run, to: &draft, &runs) }
    }
    flush(&run, to: &draft, &runs)
    return at
  }

  private func flush(_ run: inout NormalizedRun, to draft: inout Draft, _ runs: inout RunMemory) {
    guard run.count > 0 else { return }
    let pieces = runs.cut(run.bytes.span, splitter, &draft.vocabulary)
    for index in pieces {
      let piece = runs.pieces[index]
      let isSpaced = index == pieces.lowerBound && draft.tokens.end.last != run.starts[0]
      append(
        piece.form, run.starts[Int(piece.start)], run.ends[Int(piece.end) - 1], isSpaced: isSpaced, to: &draft)
    }
    run.removeAll()
  }
}
